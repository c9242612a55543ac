#pragma once
// A small district to plan in: places along one road, so that every way can be counted on the fingers.
#include <cmath>
#include <string>
#include <vector>

#include "planner/build_problem.hpp"
#include "planner/planning_task.hpp"

namespace mapite::planner_test {

using namespace std::chrono_literals;
using std::chrono::sys_days;

constexpr Day monday = std::chrono::year{2026} / 11 / 30;

inline Day plus(Day day, int days) {
    return sys_days(day) + std::chrono::days{days};
}

inline std::vector<LocalDay> winter_days(Day from, int count) {
    std::vector<LocalDay> days;
    for (int i = 0; i < count; ++i) days.push_back({plus(from, i), 2h});
    return days;
}

struct Milestone {
    std::string name;
    int minutes = 0;  ///< along the road from the beginning
};

/// Every way takes the minutes between the milestones, at a kilometre a minute.
inline void lay_road(PlanningTask& task, const std::vector<Milestone>& milestones) {
    task.places.clear();
    task.legs.legs.clear();
    for (const Milestone& milestone : milestones) {
        VisitPlace place{.written = milestone.name,
                         .id = milestone.name,
                         .name = milestone.name,
                         .lon_lat = *LonLat::make(25 + 0.01 * milestone.minutes, 57)};
        task.places.push_back(place);
    }
    for (const Milestone& from : milestones)
        for (const Milestone& to : milestones) {
            const double minutes = std::abs(from.minutes - to.minutes);
            task.legs.legs.push_back(Leg{Seconds{60 * minutes}, Metres{1000 * minutes}});
        }
}

/// Home at 0, A at 10, B at 20, C at 40 minutes; work from 8 to 17 on working days; no break, no buffer.
inline PlanningTask district(int days = 5) {
    PlanningTask task;
    task.from = monday;
    task.until = plus(monday, days - 1);
    task.days = winter_days(monday, days);
    lay_road(task, {{"home", 0}, {"A", 10}, {"B", 20}, {"C", 40}});
    task.worker.start = task.worker.end = "home";
    for (std::size_t day = 0; day < 5; ++day) task.worker.week[day] = WorkHours{8h, 17h};
    return task;
}

inline Visit visit(const std::string& id, const std::string& place, std::chrono::minutes duration = 60min) {
    Visit visit;
    visit.id = id;
    visit.purpose = "about " + id;
    visit.place = place;
    visit.duration = duration;
    return visit;
}

inline std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> codes;
    for (const Finding& finding : findings) codes.push_back(finding.code);
    return codes;
}

/// Days a task may be on.
inline std::vector<int> days_of(const Task& task) {
    std::vector<int> days;
    for (const TaskDay& day : task.days) days.push_back(day.day);
    return days;
}

inline std::string reason_of(const std::vector<Unplanned>& unplanned, const std::string& visit,
                             int number = 1) {
    for (const Unplanned& left : unplanned)
        if (left.occasion == VisitOccasion{visit, number}) return left.reason;
    return "";
}

}  // namespace mapite::planner_test
