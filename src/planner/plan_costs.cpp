#include "planner/plan_costs.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "planner/due_occasions.hpp"
#include "planner/plan_calendar.hpp"
#include "planner/work_done.hpp"

namespace mapite {
namespace {

std::chrono::seconds priced(std::chrono::seconds time, double price) {
    return std::chrono::seconds{std::llround(std::max(0.0, price) * 1000) * time.count() / 1000};
}

void add_days(const PlanningTask& task, const VisitPlan& plan, PlanCosts& costs) {
    const Worker& worker = task.worker;
    std::map<Day, std::chrono::seconds> weeks;
    for (const PlannedDay& day : plan.days) {
        costs.evening += day.evening;
        if (day.weekend) costs.weekend += day.worked;
        costs.inconvenience += priced(day.evening, worker.evening_price);
        if (day.weekend) costs.inconvenience += priced(day.worked, worker.weekend_price);
        weeks[monday_of(day.day)] += day.worked;
        costs.driving += day.drive_back;
        costs.length = costs.length + day.length_back;
        for (const PlannedStop& stop : day.stops) {
            costs.driving += stop.drive;
            costs.length = costs.length + stop.length;
        }
    }
    if (!worker.week_ordinary) return;
    for (const auto& [monday, worked] : weeks) {
        std::chrono::seconds known{};
        for (int day = 0; day < 7; ++day)
            known += known_work(task, std::chrono::sys_days(monday) + std::chrono::days{day}).worked;
        const auto ordinary =
            std::max(std::chrono::seconds{0}, std::chrono::seconds(*worker.week_ordinary) - known);
        const auto over = std::max(std::chrono::seconds{0}, worked - ordinary);
        costs.overtime += over;
        costs.inconvenience += priced(over, worker.overtime_price);
    }
}

class Worth {
  public:
    explicit Worth(const PlanningTask& task) {
        for (const Visit& visit : task.visits)
            if (!visit.cancelled) visits_.emplace(visit.id, &visit);
        for (const Pin& pin : task.pins) pinned_.insert(pin.occasion);
    }
    void served(const VisitOccasion& occasion) {
        const Visit* visit = find(occasion);
        if (!visit) return;
        served_ += priority(*visit);
        if (!visit->one_of.empty()) choice(*visit, occasion).served = priority(*visit);
    }
    void missing(const VisitOccasion& occasion) {
        const Visit* visit = find(occasion);
        if (!visit) return;
        const bool required = visit->fixed || pinned_.contains(occasion);
        if (visit->one_of.empty()) {
            missing_ += priority(*visit);
            fixed_ += required;
            return;
        }
        Choice& group = choice(*visit, occasion);
        group.required = group.required || required;
    }
    void finish(PlanCosts& costs) const {
        costs.priority_served = served_;
        costs.priority_missing = missing_;
        costs.fixed_missing = fixed_;
        for (const auto& [word, group] : choices_) {
            if (group.settled) continue;
            costs.priority_missing += group.worthiest - group.served.value_or(0);
            costs.fixed_missing += group.required && !group.served;
        }
    }
    void settle(const std::string& visit) {
        const auto found = visits_.find(visit);
        if (found != visits_.end() && !found->second->one_of.empty() && !found->second->rhythm)
            choices_[{found->second->one_of, 1}].settled = true;
    }

  private:
    struct Choice {
        std::int64_t worthiest = 0;
        std::optional<std::int64_t> served{};
        bool required = false, settled = false;
    };
    static std::int64_t priority(const Visit& visit) { return std::clamp(visit.priority, 1, 100); }
    [[nodiscard]] const Visit* find(const VisitOccasion& occasion) const {
        const auto found = visits_.find(occasion.visit);
        return found == visits_.end() ? nullptr : found->second;
    }
    Choice& choice(const Visit& visit, const VisitOccasion& occasion) {
        Choice& group = choices_[{visit.one_of, occasion.number}];
        group.worthiest = std::max(group.worthiest, priority(visit));
        return group;
    }

    std::map<std::string, const Visit*> visits_;
    std::set<VisitOccasion> pinned_;
    std::map<std::pair<std::string, int>, Choice> choices_;
    std::int64_t served_ = 0, missing_ = 0;
    int fixed_ = 0;
};

int uneven_days(const PlanningTask& task, const VisitPlan& plan) {
    std::map<std::string, int> every;
    for (const Visit& visit : task.visits)
        if (const auto rhythm = kept_rhythm(visit); rhythm && !visit.cancelled)
            every.emplace(visit.id, rhythm->every);
    std::map<std::string, Day> last;
    int uneven = 0;
    for (const PlannedDay& day : plan.days)
        for (const PlannedStop& stop : day.stops) {
            const auto rhythm = every.find(stop.occasion.visit);
            if (rhythm == every.end()) continue;
            const auto [before, is_first] = last.try_emplace(stop.occasion.visit, day.day);
            if (!is_first)
                uneven +=
                    std::abs(day_number(task, day.day) - day_number(task, before->second) - rhythm->second);
            before->second = day.day;
        }
    return uneven;
}

}  // namespace

PlanCosts plan_costs(const PlanningTask& task, const VisitPlan& plan) {
    PlanCosts costs;
    add_days(task, plan, costs);
    Worth worth(task);
    for (const PlannedDay& day : plan.days)
        for (const PlannedStop& stop : day.stops) worth.served(stop.occasion);
    for (const Unplanned& left : plan.unplanned) worth.missing(left.occasion);
    for (const DoneVisit& done : task.done) worth.settle(done.occasion.visit);
    worth.finish(costs);
    costs.uneven_days = uneven_days(task, plan);
    return costs;
}

}  // namespace mapite
