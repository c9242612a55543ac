#include "routing/check_tour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace mapite {
namespace {

/// Where the break is taken: step 0 before leaving, 1 on arrival at the first stop, 2 after it, 3 on arrival
/// at the second, ... the last after the tour.
using BreakStep = std::size_t;

struct Step {
    const std::vector<StartWindow>* windows = nullptr;
    Ticks duration = 0, way = 0;  ///< `way` leads to it
};

class Tour {
  public:
    Tour(const RoutingProblem& problem, const Shift& shift, std::span<const TaskIndex> tasks);

    [[nodiscard]] const CheckedTour& result() const { return result_; }

  private:
    [[nodiscard]] bool complain(const std::string& rule, const std::string& what) {
        result_.broken = rule;
        result_.what = what;
        return false;
    }
    bool lay_out(const RoutingProblem& problem, std::span<const TaskIndex> tasks);
    bool way_to(const LegTable& table, StopPlaceIndex& place, StopPlaceIndex next, Ticks& way);
    [[nodiscard]] std::optional<Ticks> rest(Ticks time) const;
    [[nodiscard]] std::optional<Ticks> back_from(Ticks leave, std::optional<BreakStep> step) const;
    [[nodiscard]] std::optional<Ticks> latest_leave(Ticks back, std::optional<BreakStep> step) const;
    void compute();

    const Shift& shift_;
    std::vector<Step> steps_;
    std::vector<TaskIndex> tasks_;
    Ticks way_back_ = 0;
    CheckedTour result_;
};

std::optional<Ticks> first_start(const std::vector<StartWindow>& windows, Ticks time) {
    for (const StartWindow& window : windows)
        if (time <= window.close) return std::max(time, window.open);
    return std::nullopt;
}

std::optional<Ticks> last_start(const std::vector<StartWindow>& windows, Ticks time) {
    for (auto window = windows.rbegin(); window != windows.rend(); ++window)
        if (time >= window->open) return std::min(time, window->close);
    return std::nullopt;
}

Tour::Tour(const RoutingProblem& problem, const Shift& shift, std::span<const TaskIndex> tasks)
    : shift_(shift), tasks_(tasks.begin(), tasks.end()) {
    if (!tasks.empty() && lay_out(problem, tasks)) compute();
}

bool Tour::way_to(const LegTable& table, StopPlaceIndex& place, StopPlaceIndex next, Ticks& way) {
    const std::int32_t duration = table.duration_at(place, next);
    if (duration == LegTable::no_way)
        return complain("way",
                        fmt::format("there is no way from place {} to place {}", place.value, next.value));
    way = duration;
    result_.driving += table.driving_at(place, next);
    place = next;
    return true;
}

bool Tour::lay_out(const RoutingProblem& problem, std::span<const TaskIndex> tasks) {
    const LegTable& table = problem.tables[shift_.table];
    StopPlaceIndex place = shift_.start;
    for (const TaskIndex number : tasks) {
        const Task& task = problem.tasks[number.value];
        const auto day =
            std::lower_bound(task.days.begin(), task.days.end(), shift_.day,
                             [](const TaskDay& candidate, int wanted) { return candidate.day < wanted; });
        if (day == task.days.end() || day->day != shift_.day)
            return complain("day", fmt::format("task {} cannot be on day {}", number.value, shift_.day));
        Step step;
        step.windows = &day->windows;
        step.duration = task.duration;
        if (!way_to(table, place, task.place, step.way)) return false;
        steps_.push_back(step);
        result_.load += task.load;
    }
    return !shift_.end || way_to(table, place, *shift_.end, way_back_);
}

/// When a break asked for at this time is over; absent when that is too late for it.
std::optional<Ticks> Tour::rest(Ticks time) const {
    const Ticks begin = std::max(time, shift_.pause->earliest);
    return begin <= shift_.pause->latest ? std::optional(begin + shift_.pause->duration) : std::nullopt;
}

/// Everything as early as possible after leaving then, the end of the shift left aside; the break is taken at
/// the step, or not at all.
std::optional<Ticks> Tour::back_from(Ticks leave, std::optional<BreakStep> step) const {
    if (step == BreakStep{0}) {
        const auto rested = rest(shift_.from);
        if (!rested) return std::nullopt;
        leave = std::max(leave, *rested);
    }
    std::optional<Ticks> time = leave;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        time = *time + steps_[i].way;
        if (step == 2 * i + 1 && !(time = rest(*time))) return std::nullopt;
        if (!(time = first_start(*steps_[i].windows, *time))) return std::nullopt;
        time = *time + steps_[i].duration;
        if (step == 2 * i + 2 && !(time = rest(*time))) return std::nullopt;
    }
    const Ticks back = *time + way_back_;
    if (step == 2 * steps_.size() + 1 && !rest(back)) return std::nullopt;
    return back;
}

/// The latest time to leave that still is back by then.
std::optional<Ticks> Tour::latest_leave(Ticks back, std::optional<BreakStep> step) const {
    const auto before_rest = [&](Ticks end_by) -> std::optional<Ticks> {
        const Ticks begin_by = std::min(end_by - shift_.pause->duration, shift_.pause->latest);
        return begin_by >= shift_.pause->earliest ? std::optional(begin_by) : std::nullopt;
    };
    if (step == 2 * steps_.size() + 1) back = std::min(back, shift_.pause->latest);
    std::optional<Ticks> time = back - way_back_;
    for (std::size_t i = steps_.size(); i-- > 0;) {
        if (step == 2 * i + 2 && !(time = before_rest(*time))) return std::nullopt;
        if (!(time = last_start(*steps_[i].windows, *time - steps_[i].duration))) return std::nullopt;
        if (step == 2 * i + 1 && !(time = before_rest(*time))) return std::nullopt;
        time = *time - steps_[i].way;
    }
    const auto rested = step == BreakStep{0} ? rest(shift_.from) : std::optional(shift_.from);
    return rested && *time >= *rested ? time : std::nullopt;
}

void Tour::compute() {
    const auto without = back_from(shift_.from, std::nullopt);
    if (!without)
        return void(complain("window",
                             "the stops in this order do not keep their windows, however early one leaves"));
    if (*without > shift_.until)
        return void(complain("shift-end", fmt::format("is back at {} at the earliest, the shift ends at {}",
                                                      *without, shift_.until)));
    std::vector<std::optional<BreakStep>> choices = {std::nullopt};
    if (shift_.pause) {
        choices.clear();
        for (BreakStep step = 0; step <= 2 * steps_.size() + 1; ++step) choices.emplace_back(step);
    }
    // Back as early as any place of the break allows, the break at the first such place, then out as late as
    // that lets one be.
    Ticks back = std::numeric_limits<Ticks>::max();
    std::optional<BreakStep> rests;
    for (const auto& choice : choices) {
        const auto time = back_from(shift_.from, choice);
        if (!time || *time >= back) continue;
        back = *time;
        rests = choice;
    }
    if (back > shift_.until)
        return void(complain(
            "break", fmt::format("no place for the break lets the tour be back by {}", shift_.until)));
    const Ticks leave = latest_leave(back, rests).value();
    const bool rested_on_tour = rests && *rests != 0 && *rests != 2 * steps_.size() + 1;
    result_.worked = back - leave - (rested_on_tour ? shift_.pause->duration : 0);
    const Ticks late = std::max<Ticks>(0, back - std::max(leave, shift_.late_from));
    result_.inconvenience = shift_.price * result_.worked / 1000 + shift_.late_price * late / 1000;
}

}  // namespace

CheckedTour check_tour(const RoutingProblem& problem, const Shift& shift, std::span<const TaskIndex> tasks) {
    return Tour(problem, shift, tasks).result();
}

}  // namespace mapite
