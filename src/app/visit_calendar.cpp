#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/visit_export.hpp"
#include "zone/local_days.hpp"

namespace mapite {
namespace {

using std::chrono::sys_days;

/// The same for the same occasion in every version of a plan. A visit in a rhythm has its occasions numbered
/// within a plan's days, so these belong to the name; any other visit takes place once.
std::string uid_of(const VisitExport& with, const SavedPlan& plan, const VisitOccasion& occasion) {
    const Visit* visit = visit_of(with.visits.task, occasion.visit);
    const bool repeats = (visit != nullptr && visit->rhythm) || occasion.number > 1;
    const std::string which =
        repeats ? fmt::format("-{}-{}", to_string(plan.plan.from), occasion.number) : std::string();
    return fmt::format("visit-{}{}@{}{}", occasion.visit, which, slug(with.visits.project.settings.name),
                       own_uid_ending);
}

std::string location_of(const TourPlace& place) {
    return place.address.empty() ? place.name : place.name + ", " + place.address;
}

/// What the worker takes along; others see the version only.
std::string description_of(const VisitExport& with, const SavedPlan& plan, const VisitOccasion& occasion) {
    const VisitSpeaker speaker(with.texts, with.language);
    std::string text = speaker.say("calendar_description", {{"version", fmt::format("{}", plan.version)}});
    const Visit* visit = visit_of(with.visits.task, occasion.visit);
    if (with.reader != VisitReader::worker || visit == nullptr || visit->visibility == Visibility::private_)
        return text;
    if (!visit->bring.empty()) text += '\n' + speaker.say("bring") + ": " + visit->bring;
    if (!visit->phone.empty()) text += '\n' + speaker.say("phone") + ": " + visit->phone;
    return text;
}

std::map<std::string, CalendarEvent> events_of(const VisitExport& with, const SavedPlan& plan) {
    VisitExport of_this{with.visits, plan, with.reader, with.texts, with.language};
    std::map<std::string, CalendarEvent> events;
    for (const Tour& tour : tour_plan(of_this, {}).tours)
        for (const TourStop& stop : tour.stops) {
            CalendarEvent event;
            event.uid = uid_of(with, plan, stop.occasion);
            event.sequence = plan.version;
            event.day = tour.day;
            event.from = std::chrono::round<std::chrono::minutes>(stop.start);
            event.to = std::chrono::round<std::chrono::minutes>(stop.end);
            event.summary = stop.purpose;
            event.description = description_of(with, plan, stop.occasion);
            event.location = location_of(stop.place);
            event.position = stop.place.position;
            events.emplace(event.uid, std::move(event));
        }
    return events;
}

}  // namespace

Calendar visit_calendar(const VisitExport& with, const std::vector<SavedPlan>& older) {
    const VisitSpeaker speaker(with.texts, with.language);
    std::map<std::string, CalendarEvent> events = events_of(with, with.plan);
    std::set<std::string> done;
    for (const DoneVisit& each : with.visits.task.done) done.insert(uid_of(with, with.plan, each.occasion));
    std::vector<const SavedPlan*> versions;  // newest first: a lost event is cancelled where it stood last
    for (const SavedPlan& plan : older)
        if (plan.version < with.plan.version) versions.push_back(&plan);
    std::ranges::sort(versions, std::greater(), &SavedPlan::version);
    for (const SavedPlan* plan : versions)
        for (auto& [uid, event] : events_of(with, *plan)) {
            if (sys_days{event.day} < sys_days{with.plan.plan.from} || done.contains(uid)) continue;
            event.cancelled = true;
            event.sequence = with.plan.version;
            events.emplace(uid, std::move(event));
        }
    Calendar calendar;
    calendar.name = speaker.say("calendar", {{"name", with.visits.project.settings.name}});
    calendar.language = to_string(with.language);
    calendar.zone = with.visits.task.worker.zone;
    calendar.made = with.plan.made;
    for (auto& [uid, event] : events) calendar.events.push_back(std::move(event));
    return calendar;
}

}  // namespace mapite
