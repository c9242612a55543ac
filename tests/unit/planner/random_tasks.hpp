#pragma once
// Tasks of every kind, made from a seed: all that visits and workers can say, faults among them.
#include "support/draw.hpp"
#include "unit/planner/support.hpp"

namespace mapite::planner_test {

inline std::chrono::minutes quarter_hours(int count) {
    return std::chrono::minutes{15 * count};
}

inline Worker random_worker(Draw& draw, Day from) {
    Worker worker;
    worker.start = "home";
    if (draw.one_in(3)) worker.end = "A";
    for (std::size_t day = 0; day < 6; ++day)
        if (!draw.one_in(6))
            worker.week[day] = WorkHours{quarter_hours(draw(28, 40)), quarter_hours(draw(56, 84))};
    if (draw.one_in(3)) worker.no_car_weekdays = 1U << static_cast<unsigned>(draw(0, 6));
    if (draw.one_in(2)) worker.day_most = quarter_hours(draw(20, 36));
    if (draw.one_in(2)) worker.week_most = quarter_hours(draw(60, 160));
    if (draw.one_in(2)) worker.week_ordinary = quarter_hours(draw(40, 120));
    if (draw.one_in(2)) worker.driving_most = quarter_hours(draw(4, 16));
    worker.evening_from = quarter_hours(draw(60, 72));
    worker.evening_price = 0.1 * draw(0, 30);
    worker.weekend_price = 0.1 * draw(0, 30);
    if (draw.one_in(2)) {
        const int earliest = draw(44, 52);
        worker.pause = BreakRule{quarter_hours(earliest), quarter_hours(earliest + draw(0, 8)),
                                 quarter_hours(draw(1, 3))};
    }
    if (draw.one_in(2)) worker.buffer = {std::chrono::minutes{draw(0, 9)}, 0.01 * draw(0, 20)};
    if (draw.one_in(3)) worker.travel_factor = 1 + 0.07 * draw(0, 5);
    if (draw.one_in(3))
        worker.seasons = {{"winter", std::chrono::December / 1, std::chrono::March / 15, 1.15}};
    for (int i = draw(0, 3); i > 0; --i) {
        DayException exception;
        exception.date = plus(from, draw(0, 13));
        exception.off = draw.one_in(3);
        exception.no_car = draw.one_in(3);
        if (draw.one_in(3)) exception.hours = WorkHours{8h, 22h};
        if (draw.one_in(3)) exception.start = "B";
        worker.exceptions.push_back(exception);
    }
    worker.lifts = {{"home", "B", 40min}, {"B", "C", 15min}, {"home", "A", 12min}};
    return worker;
}

inline void add_wishes(Draw& draw, Visit& visit, Day from) {
    if (draw.one_in(6)) visit.earliest = plus(from, draw(-3, 10));
    if (draw.one_in(6)) visit.latest = plus(from, draw(3, 20));
    for (int i = draw(0, 2); i > 0; --i) {
        VisitWindow window{.weekdays = static_cast<unsigned>(draw(1, 127)),
                           .from = quarter_hours(draw(30, 60))};
        window.to = window.from + quarter_hours(draw(-2, 24));
        if (draw.one_in(3)) window.date = plus(from, draw(0, 13));
        visit.windows.push_back(window);
    }
    visit.in_opening_hours = draw.one_in(3);
    if (draw.one_in(4))
        visit.rhythm =
            Rhythm{.every_days = draw(2, 9), .tolerance_days = draw(0, 3), .least_gap_days = draw(1, 5)};
    if (draw.one_in(3)) visit.last_done = plus(from, -draw(1, 30));
}

inline Visit random_visit(Draw& draw, int number, Day from) {
    static const std::vector<std::string> places = {"A", "B", "C", "D", "E", "island", "nowhere"};
    Visit made =
        visit("V" + std::to_string(number), places[static_cast<std::size_t>(draw(0, draw.one_in(5) ? 6 : 4))],
              quarter_hours(draw.one_in(20) ? draw(-1, 60) : draw(1, 12)));
    made.priority = draw.one_in(20) ? draw(-5, 150) : draw(1, 100);
    made.fixed = draw.one_in(8);
    add_wishes(draw, made, from);
    if (draw.one_in(6)) made.together = draw.one_in(2) ? "pair" : "group";
    if (draw.one_in(6)) made.one_of = draw.one_in(2) ? "any" : "either";
    if (draw.one_in(5)) {
        made.after = {"V" + std::to_string(draw(1, 14))};
        made.after_days = draw(0, 3);
    }
    made.cancelled = draw.one_in(15);
    return made;
}

inline PlanningTask random_task(unsigned seed) {
    Draw draw(seed);
    PlanningTask task;
    const int days = draw(1, 14);
    task.from = plus(monday, draw(0, 6));
    task.until = plus(task.from, days - 1);
    task.days = winter_days(task.from, days);
    lay_road(task, {{"home", 0}, {"A", 10}, {"B", 20}, {"C", 40}, {"D", 41}, {"E", 65}, {"island", 70}});
    const std::size_t island = 6, places = 7;
    for (std::size_t i = 0; i < places; ++i)
        if (i != island)
            task.legs.legs[i * places + island] = task.legs.legs[island * places + i] = std::nullopt;
    task.places[1].opening_hours = "Mo-Fr 09:00-12:00,13:00-17:00";
    task.places[2].opening_hours = "Tu,Th 10:00-19:00; Sa 09:00-13:00";
    task.places[3].opening_hours = "by appointment";
    task.worker = random_worker(draw, task.from);
    for (int number = draw(3, 14); number > 0; --number)
        task.visits.push_back(random_visit(draw, number, task.from));
    for (int i = draw(0, 3); i > 0; --i) {
        BusyTime busy{.day = plus(task.from, draw(0, days)), .from = quarter_hours(draw(30, 60))};
        busy.to = busy.from + quarter_hours(draw(-1, 12));
        task.busy.push_back(busy);
    }
    const auto some_visit = [&] {
        return VisitOccasion{"V" + std::to_string(draw(1, 14)), draw.one_in(4) ? 2 : 1};
    };
    if (draw.one_in(3))
        task.done.push_back(
            {.occasion = some_visit(), .day = plus(task.from, draw(-9, 1)), .start = 9h, .end = 10h});
    if (draw.one_in(3))
        task.pins.push_back({.occasion = some_visit(),
                             .day = plus(task.from, draw(0, days - 1)),
                             .start = quarter_hours(draw(34, 60))});
    if (draw.one_in(3))
        task.keep_order[plus(task.from, draw(0, 4))] = {some_visit(), some_visit(), some_visit()};
    if (draw.one_in(4))
        task.underway =
            Underway{.day = plus(task.from, draw(0, 2)), .from = quarter_hours(draw(36, 50)), .place = "C"};
    return task;
}

}  // namespace mapite::planner_test
