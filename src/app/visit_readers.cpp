#include "app/visit_readers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"

namespace mapite {

using std::chrono::seconds;

VisitReader visit_reader(const std::string& name) {
    if (name == "me") return VisitReader::worker;
    if (name == "colleagues") return VisitReader::colleagues;
    if (name == "public") return VisitReader::everybody;
    const std::vector<std::string> names = {"me", "colleagues", "public"};
    const auto meant = nearest_name(name, names);
    throw Error(ErrorKind::usage,
                fmt::format("--for: \"{}\" is not known (it may be: {})", name, fmt::join(names, ", ")),
                meant ? fmt::format("did you mean \"{}\"?", *meant) : "use one of the names above");
}

std::string VisitSpeaker::date(const Day& day) const {
    const auto month = static_cast<unsigned>(day.month());
    return say("date", {{"day", fmt::format("{}", static_cast<unsigned>(day.day()))},
                        {"month", say(fmt::format("month.{}", month))},
                        {"year", fmt::format("{}", static_cast<int>(day.year()))}});
}

std::string VisitSpeaker::weekday_and_date(const Day& day) const {
    const unsigned weekday = std::chrono::weekday{std::chrono::sys_days{day}}.iso_encoding();
    return say("weekday_and_date",
               {{"weekday", say(fmt::format("weekday.{}", weekday))}, {"date", date(day)}});
}

std::string VisitSpeaker::clock(WallTime time) const {
    const auto minutes = (time.count() + 30) / 60;
    return fmt::format("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
}

std::string VisitSpeaker::clocks(WallTime from, WallTime to) const {
    return to == seconds{86400} ? clock(from) + "–24:00" : clock(from) + "–" + clock(to);
}

std::string VisitSpeaker::duration(seconds time) const {
    const auto minutes = (time.count() + 30) / 60;
    const std::string h = fmt::format("{}", minutes / 60), min = fmt::format("{}", minutes % 60);
    if (minutes == 0 && time > seconds{0}) return say("minutes", {{"min", "<1"}});
    if (minutes < 60) return say("minutes", {{"min", min}});
    return minutes % 60 == 0 ? say("hours", {{"h", h}}) : say("duration", {{"h", h}, {"min", min}});
}

std::string VisitSpeaker::kilometres(Metres length) const {
    return number(length.value / 1000, length.value < 10'000 ? 1 : 0) + "\u00a0" + say("km");
}

std::string VisitSpeaker::sentence_or_empty(const std::string& key) const {
    return texts_.has(key) ? sentence(key) : std::string();
}

std::string VisitSpeaker::purpose(const Visit* visit, VisitReader reader) const {
    const bool known =
        visit != nullptr && visit->visibility != Visibility::private_ && may_know(reader, visit);
    return known && !visit->purpose.empty() ? visit->purpose : say("visit");
}

const Visit* visit_of(const PlanningTask& task, const std::string& id) {
    const auto found = std::ranges::find(task.visits, id, &Visit::id);
    return found == task.visits.end() ? nullptr : &*found;
}

bool may_know(VisitReader reader, const Visit* visit) {
    if (reader == VisitReader::worker) return true;
    if (visit == nullptr) return false;
    return visit->visibility == Visibility::public_ ||
           (reader == VisitReader::colleagues && visit->visibility == Visibility::colleagues);
}

const std::vector<VisitPlace>& places_of(const VisitProject& visits, const SavedPlan& plan) {
    return plan.places.empty() ? visits.task.places : plan.places;
}

std::string area_name(const Study& study, const std::string& code) {
    if (code.empty()) return {};
    const auto found = std::ranges::find(study.areas, code, &Area::code);
    return found == study.areas.end() ? std::string() : found->name;
}

}  // namespace mapite
