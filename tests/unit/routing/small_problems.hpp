#pragma once
// Small routing problems of every kind, made from a seed.
#include <cmath>
#include <vector>

#include "routing/problem.hpp"
#include "support/draw.hpp"

namespace mapite::routing_test {

inline LegTable table_of(Draw& draw, int places, int most) {
    LegTable table;
    table.size = static_cast<std::size_t>(places);
    std::vector<std::pair<int, int>> at;
    for (int i = 0; i < places; ++i) at.emplace_back(draw(0, most), draw(0, most));
    for (const auto& [x, y] : at)
        for (const auto& [u, v] : at) {
            const int way = std::abs(x - u) + std::abs(y - v);
            table.driving.push_back(way);
            table.duration.push_back(way == 0 ? 0 : way + 2);
        }
    return table;
}

inline Task task_of(Draw& draw, int places, int days) {
    Task task;
    task.place = StopPlaceIndex{static_cast<std::size_t>(draw(1, places - 1))};
    task.duration = draw(0, 40);
    task.priority = draw(1, 9);
    task.required = draw.one_in(6);
    task.load = draw(0, 3);
    for (int day = 0; day < days; ++day) {
        if (draw.one_in(3)) continue;
        const int open = draw(0, 200), close = open + draw(0, 150);
        TaskDay times{day, {{open, close}}};
        if (draw.one_in(3)) times.windows.push_back({close + 20, close + 20 + draw(0, 60)});
        task.days.push_back(times);
    }
    return task;
}

inline Shift shift_of(Draw& draw, int day) {
    Shift shift;
    shift.day = day;
    shift.start = StopPlaceIndex{0};
    if (!draw.one_in(4)) shift.end = StopPlaceIndex{0};
    shift.from = draw(0, 60);
    shift.until = draw(250, 450);
    if (draw.one_in(2)) shift.most_worked = draw(150, 350);
    if (draw.one_in(3)) shift.most_driving = draw(60, 200);
    if (draw.one_in(3)) shift.capacity = draw(3, 10);
    if (draw.one_in(2)) shift.pause = ShiftBreak{draw(80, 150), draw(150, 250), draw(10, 40)};
    shift.late_from = draw(150, 350);
    shift.late_price = draw(0, 2) * 700;
    shift.price = draw.one_in(3) ? 333 : 0;
    return shift;
}

/// Days, breaks, limits, rhythms and every tie between tasks; no more than 14 tasks.
inline RoutingProblem small_problem(unsigned seed) {
    Draw draw(seed);
    RoutingProblem problem;
    const int places = draw(3, 8), days = draw(1, 4), tasks = draw(6, 14);
    problem.tables = {table_of(draw, places, 30)};
    for (int i = 0; i < tasks; ++i) problem.tasks.push_back(task_of(draw, places, days));
    for (int day = 0; day < days; ++day) {
        problem.shifts.push_back(shift_of(draw, day));
        if (draw.one_in(4)) problem.shifts.push_back(shift_of(draw, day));
    }
    const auto task = [](int number) { return TaskIndex{static_cast<std::size_t>(number)}; };
    if (draw.one_in(2)) problem.series.push_back({{task(0), task(1), task(2)}, 1, draw(0, 2), 2});
    if (draw.one_in(3)) problem.patterns.push_back({{task(3)}, {{0}, {days - 1}}});
    if (draw.one_in(2)) problem.at_most_one.push_back({task(4), task(5)});
    if (draw.one_in(2) && tasks > 8) problem.together.push_back({task(6), task(7)});
    if (draw.one_in(2) && tasks > 9) problem.sequels.push_back({task(8), task(9), draw(0, 1), 0});
    WorkLimit limit;
    for (std::size_t i = 0; i < problem.shifts.size(); ++i) limit.shifts.push_back(ShiftIndex{i});
    if (draw.one_in(2)) limit.most = draw(300, 700);
    limit.ordinary = draw(100, 400);
    limit.price = 750;
    problem.limits.push_back(limit);
    if (draw.one_in(3)) problem.shifts[0].keep_order = {task(5), task(3), task(0)};
    for (Task& each : problem.tasks)
        if (draw.one_in(5)) each.preferred_day = draw(0, days - 1);
    problem.move_price = 15;
    return problem;
}

}  // namespace mapite::routing_test
