#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "routing/schedule.hpp"
#include "writers/vroom.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

/// What VROOM sums up for a route and for all.
struct Sums {
    Ticks cost = 0, service = 0, duration = 0, waiting = 0, delivery = 0;
    std::int64_t priority = 0;
    Sums& operator+=(const Sums& other) {
        cost += other.cost;
        service += other.service;
        duration += other.duration;
        waiting += other.waiting;
        delivery += other.delivery;
        priority += other.priority;
        return *this;
    }
};

void add_sums(Json& json, const Sums& sums) {
    json["cost"] = sums.cost;
    json["setup"] = 0;
    json["service"] = sums.service;
    json["duration"] = sums.duration;
    json["waiting_time"] = sums.waiting;
    json["priority"] = sums.priority;
    json["delivery"] = {sums.delivery};
    json["violations"] = Json::array();
}

/// One route, step by step.
class RouteWriter {
  public:
    RouteWriter(const RoutingProblem& problem, ShiftIndex shift, const VroomNames& names)
        : problem_(problem),
          shift_(problem.shifts[shift.value]),
          names_(names),
          number_(shift.value),
          begin_(shift_.day * names.day_length) {}

    Json write(const Schedule& schedule) {
        schedule_ = &schedule;
        StopPlaceIndex here = shift_.start;
        step("start", here, std::min(schedule.leave, schedule.pause.value_or(schedule.leave)), 0, 0);
        for (const ScheduledStop& stop : schedule.stops) {
            const Task& task = problem_.tasks[stop.task.value];
            if (pause_before(stop.arrive)) pause(*schedule.pause);
            drive(here, task.place);
            here = task.place;
            Ticks arrive = stop.arrive;
            if (pause_before(stop.start)) arrive = pause(arrive);
            const Ticks waited = stop.start - arrive;
            Json& json = step("job", here, arrive, task.duration, waited);
            json["id"] = names_.jobs[stop.task.value];
            sums_.service += task.duration;
            sums_.waiting += waited;
            sums_.priority += task.priority;
            sums_.delivery += task.load;
        }
        if (pause_before(schedule.back)) pause(*schedule.pause);
        if (shift_.end) drive(here, *shift_.end);
        const Ticks back = !rested_ && schedule.pause ? pause(schedule.back) : schedule.back;
        if (shift_.end) step("end", *shift_.end, back, 0, 0);
        Json route;
        route["vehicle"] = names_.vehicles[number_];
        add_sums(route, sums_);
        route["steps"] = steps_;
        return route;
    }
    [[nodiscard]] const Sums& sums() const { return sums_; }

  private:
    void drive(StopPlaceIndex from, StopPlaceIndex to) {
        const LegTable& table = problem_.tables[shift_.table];
        sums_.duration += table.duration_at(from, to);
        sums_.cost += table.driving_at(from, to);
    }
    Json& step(const char* type, StopPlaceIndex place, Ticks arrival, Ticks service, Ticks waiting) {
        Json json;
        json["type"] = type;
        json["location_index"] = place.value;
        json["setup"] = 0;
        json["service"] = service;
        json["waiting_time"] = waiting;
        json["arrival"] = begin_ + arrival;
        json["duration"] = sums_.duration;
        json["violations"] = Json::array();
        steps_.push_back(std::move(json));
        return steps_.back();
    }
    [[nodiscard]] bool pause_before(Ticks moment) const {
        return !rested_ && schedule_->pause && *schedule_->pause < moment;
    }
    /// The break of somebody who is free from `free_from` on, as VROOM has it: before the arrival at the next
    /// step. Gives its end.
    Ticks pause(Ticks free_from) {
        rested_ = true;
        const Ticks waited = std::max<Ticks>(0, *schedule_->pause - free_from);
        sums_.waiting += waited;
        Json json;
        json["type"] = "break";
        json["id"] = names_.vehicles[number_];
        json["setup"] = 0;
        json["service"] = shift_.pause->duration;
        json["waiting_time"] = waited;
        json["arrival"] = begin_ + *schedule_->pause - waited;
        json["duration"] = sums_.duration;
        json["violations"] = Json::array();
        steps_.push_back(std::move(json));
        return *schedule_->pause + shift_.pause->duration;
    }

    const RoutingProblem& problem_;
    const Shift& shift_;
    const VroomNames& names_;
    std::size_t number_;
    Ticks begin_;
    const Schedule* schedule_ = nullptr;
    bool rested_ = false;
    Json steps_ = Json::array();
    Sums sums_;
};

}  // namespace

std::string vroom_solution(const RoutingProblem& problem, const RoutingPlan& plan, const VroomNames& names) {
    std::vector<bool> served(problem.tasks.size());
    Json routes = Json::array();
    Sums all;
    for (std::size_t i = 0; i < plan.shifts.size(); ++i) {
        if (plan.shifts[i].empty()) continue;
        const auto times = schedule(problem, ShiftIndex{i}, plan.shifts[i]);
        if (!times) throw Error(ErrorKind::failed, "a tour of the plan breaks a rule of its problem");
        RouteWriter writer(problem, ShiftIndex{i}, names);
        routes.push_back(writer.write(*times));
        all += writer.sums();
        for (const TaskIndex task : plan.shifts[i]) served[task.value] = true;
    }
    Json unassigned = Json::array();
    for (std::size_t i = 0; i < served.size(); ++i)
        if (!served[i])
            unassigned.push_back(Json{
                {"id", names.jobs[i]}, {"type", "job"}, {"location_index", problem.tasks[i].place.value}});
    for (const std::uint64_t id : names.left_out_jobs)
        unassigned.push_back(Json{{"id", id}, {"type", "job"}});
    Json json;
    json["code"] = 0;
    add_sums(json["summary"], all);
    json["summary"]["routes"] = routes.size();
    json["summary"]["unassigned"] = unassigned.size();
    json["unassigned"] = unassigned;
    json["routes"] = routes;
    return json.dump(1) + '\n';
}

}  // namespace mapite
