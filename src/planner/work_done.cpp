#include "planner/work_done.hpp"

#include <algorithm>
#include <cmath>

#include "planner/place_index.hpp"
#include "planner/plan_calendar.hpp"
#include "planner/tour_frames.hpp"

namespace mapite {
namespace {

/// Places in the order of the day: start, done visits, where the worker is now.
std::vector<std::size_t> way_of(const PlanningTask& task, const Day& day,
                                const std::vector<const DoneVisit*>& done) {
    const PlaceIndex places(task);
    std::string start = task.worker.start;
    for (const DayException& exception : task.worker.exceptions)
        if (exception.date == day && !exception.start.empty()) start = exception.start;
    std::vector<std::string> names = {start};
    for (const DoneVisit* visit : done)
        for (const Visit& candidate : task.visits)
            if (candidate.id == visit->occasion.visit) names.push_back(candidate.place);
    if (task.underway && task.underway->day == day && !task.underway->place.empty())
        names.push_back(task.underway->place);
    std::vector<std::size_t> way;
    for (const std::string& name : names)
        if (const auto place = places.find(name)) way.push_back(*place);
    return way;
}

}  // namespace

KnownWork known_work(const PlanningTask& task, const Day& day) {
    KnownWork known;
    std::vector<const DoneVisit*> done;
    for (const DoneVisit& visit : task.done)
        if (visit.day == day) done.push_back(&visit);
    if (done.empty()) return known;
    std::sort(done.begin(), done.end(),
              [](const DoneVisit* a, const DoneVisit* b) { return a->start < b->start; });
    WallTime last = done.front()->end;
    for (const DoneVisit* visit : done) last = std::max(last, visit->end);
    if (task.underway && task.underway->day == day) last = std::max(last, task.underway->from);
    known.worked = std::max(std::chrono::seconds{0}, last - done.front()->start);
    const std::vector<std::size_t> way = way_of(task, day, done);
    for (std::size_t i = 1; i < way.size(); ++i)
        if (const auto& leg = task.legs.at(way[i - 1], way[i], task.places.size()))
            known.driving +=
                std::chrono::seconds{std::llround(leg->time.count() * travel_factor(task.worker, day))};
    return known;
}

}  // namespace mapite
