#include "planner/relaxations.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mapite {
namespace {

constexpr unsigned all_weekdays = 0x7F;

bool any_hour(PlanningTask&, Visit& visit, const VisitOccasion&) {
    bool bound = false;
    for (VisitWindow& window : visit.windows) {
        bound = bound || window.from > WallTime{} || window.to < std::chrono::hours{24};
        window.from = WallTime{};
        window.to = std::max<WallTime>(window.to, std::chrono::hours{24});
    }
    return bound;
}

bool any_day(PlanningTask&, Visit& visit, const VisitOccasion&) {
    bool bound = false;
    for (VisitWindow& window : visit.windows) {
        bound = bound || window.date || window.weekdays != all_weekdays;
        window.date.reset();
        window.weekdays = all_weekdays;
    }
    // A rhythm counts from its first days: they are no free choice.
    if (!visit.rhythm) {
        bound = bound || visit.earliest || visit.latest;
        visit.earliest.reset();
        visit.latest.reset();
    }
    return bound;
}

bool also_when_closed(PlanningTask&, Visit& visit, const VisitOccasion&) {
    return std::exchange(visit.in_opening_hours, false);
}

/// In the evening: up to three hours, until eleven.
bool longer_days(PlanningTask& task, Visit&, const VisitOccasion&) {
    const auto longer = [](std::optional<WorkHours>& hours) {
        if (!hours) return;
        hours->to = std::min<WallTime>(std::max<WallTime>(hours->to, std::chrono::hours{23}),
                                       hours->to + std::chrono::hours{3});
    };
    for (auto& hours : task.worker.week) longer(hours);
    for (DayException& exception : task.worker.exceptions) longer(exception.hours);
    if (task.worker.day_most) *task.worker.day_most += std::chrono::hours{3};
    return true;
}

bool more_driving(PlanningTask& task, Visit&, const VisitOccasion&) {
    return std::exchange(task.worker.driving_most, std::nullopt).has_value();
}

bool longer_week(PlanningTask& task, Visit&, const VisitOccasion&) {
    return std::exchange(task.worker.week_most, std::nullopt).has_value();
}

bool half_as_long(PlanningTask&, Visit& visit, const VisitOccasion&) {
    constexpr std::chrono::minutes step{5}, least{15};
    const auto half = std::max(least, visit.duration / 2 / step * step);
    if (half >= visit.duration) return false;
    visit.duration = half;
    return true;
}

bool always_a_car(PlanningTask& task, Visit&, const VisitOccasion&) {
    bool bound = std::exchange(task.worker.no_car_weekdays, 0U) != 0;
    for (DayException& exception : task.worker.exceptions)
        bound = std::exchange(exception.no_car, false) || bound;
    return bound;
}

/// From every day to half as often.
bool any_gap(PlanningTask&, Visit& visit, const VisitOccasion&) {
    if (!visit.rhythm) return false;
    visit.rhythm->tolerance_days = std::max(visit.rhythm->tolerance_days, visit.rhythm->every_days);
    visit.rhythm->least_gap_days = 1;
    return true;
}

bool beside_the_chosen(PlanningTask&, Visit& visit, const VisitOccasion&) {
    return !std::exchange(visit.one_of, {}).empty();
}

bool without_waiting(PlanningTask&, Visit& visit, const VisitOccasion&) {
    return !std::exchange(visit.after, {}).empty();
}

bool apart(PlanningTask&, Visit& visit, const VisitOccasion&) {
    return !std::exchange(visit.together, {}).empty();
}

bool unpinned(PlanningTask& task, Visit&, const VisitOccasion& occasion) {
    return std::erase_if(task.pins, [&](const Pin& pin) { return pin.occasion == occasion; }) > 0;
}

constexpr std::array<Relaxation, 14> all{{
    {"none", [](PlanningTask&, Visit&, const VisitOccasion&) { return true; }},
    {"window", any_hour},
    {"days", any_day},
    {"opening-hours", also_when_closed},
    {"longer-day", longer_days},
    {"driving-limit", more_driving},
    {"week-limit", longer_week},
    {"shorter", half_as_long},
    {"with-car", always_a_car},
    {"rhythm", any_gap},
    {"choice", beside_the_chosen},
    {"order", without_waiting},
    {"together", apart},
    {"pin", unpinned},
}};

}  // namespace

std::span<const Relaxation> relaxations() {
    return all;
}

std::optional<PlanningTask> relaxed_task(const PlanningTask& task, const VisitOccasion& occasion,
                                         const Relaxation& relaxation) {
    PlanningTask relaxed = task;
    const auto visit = std::ranges::find(relaxed.visits, occasion.visit, &Visit::id);
    if (visit == relaxed.visits.end() || !relaxation.apply(relaxed, *visit, occasion)) return std::nullopt;
    return relaxed;
}

}  // namespace mapite
