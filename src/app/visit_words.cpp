#include "app/visit_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/visit_fields.hpp"
#include "app/visit_speaker.hpp"
#include "planner/visit_text.hpp"

namespace mapite {
namespace {

std::string day_head(const PlannedDay& day, const PlanSpeaker& speaker) {
    Metres length = day.length_back;
    std::chrono::seconds driving = day.drive_back;
    for (const PlannedStop& stop : day.stops) {
        length.value += stop.length.value;
        driving += stop.drive;
    }
    std::string text = speaker.say("day.head", {{"day", speaker.day(day.day)},
                                                {"leave", speaker.time(day.day, day.leave)},
                                                {"back", speaker.time(day.day, day.back)},
                                                {"km", speaker.km(length)},
                                                {"driving", speaker.duration(driving)}});
    // A break before leaving or after being back is no part of the tour.
    if (day.pause && *day.pause >= day.leave && *day.pause < day.back)
        text +=
            ", " + speaker.say("day.pause", {{"from", speaker.time(day.day, *day.pause)},
                                             {"to", speaker.time(day.day, *day.pause + day.pause_length)}});
    if (day.evening.count() > 0)
        text += ", " + speaker.say("day.evening", {{"time", speaker.duration(day.evening)}});
    if (day.weekend) text += ", " + speaker.say("day.weekend");
    if (!day.by_car) text += ", " + speaker.say("day.no_car");
    if (day.order_kept) text += ", " + speaker.say("day.order_kept");
    return text;
}

TextPart day_part(const PlannedDay& day, const PlanSpeaker& speaker) {
    TextPart part{.text = '\n' + day_head(day, speaker) + '\n', .table = {}};
    const auto heading = [&](const char* key) { return speaker.say(std::string("table.") + key); };
    part.table.header = {heading("arrive"), heading("time"), heading("visit"), heading("place"),
                         heading("drive"),  heading("km"),   heading("pinned")};
    for (const PlannedStop& stop : day.stops)
        part.table.rows.push_back(
            {speaker.time(day.day, stop.arrive),
             fmt::format("{}–{}", speaker.time(day.day, stop.start), speaker.time(day.day, stop.end)),
             speaker.name(stop.occasion), speaker.with().task.places[stop.place].name,
             std::to_string(std::llround(static_cast<double>(stop.drive.count()) / 60)),
             speaker.kilometres(stop.length), stop.pinned ? speaker.say("yes") : ""});
    return part;
}

std::size_t stop_count(const VisitPlan& plan) {
    std::size_t count = 0;
    for (const PlannedDay& day : plan.days) count += day.stops.size();
    return count;
}

std::string left_out_text(const VisitPlan& plan, const PlanSpeaker& speaker) {
    const std::vector<Unplanned> left = left_out(plan);
    if (left.empty()) return {};
    std::string text;
    add_line(text, '\n' + speaker.say("unplanned.head", {{"n", std::to_string(left.size())}}));
    for (const Unplanned& each : left)
        add_line(text, speaker.say("unplanned.line", {{"visit", speaker.name(each.occasion)},
                                                      {"reason", speaker.reason(each)}}));
    add_line(text, speaker.say("unplanned.ask", {{"id", occasion_text(left.front().occasion)}}));
    return text;
}

std::string legs_line(const PlanSpeaker& speaker) {
    const PlanningTask& task = speaker.with().task;
    if (task.legs.legs.empty()) return {};
    std::string source = task.legs.straight_line ? speaker.say("legs.straight") : task.legs.source;
    if (task.legs.roads_date) {
        const std::string iso = to_string(*task.legs.roads_date), date = speaker.date(*task.legs.roads_date);
        if (const std::size_t at = source.find(iso); at != std::string::npos)
            source.replace(at, iso.size(), date);
        else
            source += fmt::format(" ({})", date);
    }
    std::string factors;
    const auto add = [&](const std::string& text) { factors += ", " + text; };
    if (task.worker.travel_factor != 1)
        add(fmt::format("× {}", speaker.short_number(task.worker.travel_factor)));
    for (const SeasonFactor& season : task.worker.seasons)
        add(fmt::format("{} × {}", season.name, speaker.short_number(season.factor)));
    return speaker.say("legs.source", {{"source", source},
                                       {"season", factors},
                                       {"buffer", std::to_string(task.worker.buffer.per_drive.count())},
                                       {"share", speaker.short_number(100 * task.worker.buffer.share)}}) +
           '\n';
}

std::string when_text(const Visit& visit, const PlanSpeaker& speaker) {
    std::string text = speaker.windows(visit.windows);
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
    if (visit.in_opening_hours) add(speaker.say("when.opening_hours"));
    if (visit.earliest) add(speaker.say("when.from", {{"date", speaker.date(*visit.earliest)}}));
    if (visit.latest) add(speaker.say("when.until", {{"date", speaker.date(*visit.latest)}}));
    return text;
}

std::string state_text(const Visit& visit, const VisitPlan* plan, const PlanSpeaker& speaker) {
    if (visit.cancelled) return speaker.say("state.cancelled");
    if (!plan) return {};
    std::string text;
    for (const PlannedDay& day : plan->days)
        for (const PlannedStop& stop : day.stops)
            if (stop.occasion.visit == visit.id)
                text += fmt::format("{}{} {}", text.empty() ? "" : "; ", speaker.day(day.day),
                                    speaker.time(day.day, stop.start));
    const auto left = std::ranges::find_if(
        plan->unplanned, [&](const Unplanned& each) { return each.occasion.visit == visit.id; });
    if (left == plan->unplanned.end()) return text;
    const bool other = left->reason == "other-of-the-choice";
    return text + (text.empty() ? "" : "; ") + speaker.say(other ? "state.other_chosen" : "state.left_out");
}

}  // namespace

std::string PlanSpeaker::windows(const std::vector<VisitWindow>& windows) const {
    std::string text;
    for (const VisitWindow& window : windows) {
        std::string on;
        if (window.date) on = date(*window.date) + ' ';
        for (unsigned first = 0; !window.date && window.weekdays != 0x7F && first < 7; ++first) {
            if ((window.weekdays >> first & 1U) == 0) continue;
            unsigned last = first;
            while (last < 6 && (window.weekdays >> (last + 1) & 1U) != 0) ++last;
            on += (on.empty() ? "" : ", ") + weekday(first);
            if (last > first) on += (last > first + 1 ? "–" : ", ") + weekday(last);
            first = last;
        }
        if (!on.empty() && on.back() != ' ') on += ' ';
        text += fmt::format("{}{}{}–{}", text.empty() ? "" : "; ", on, shown_clock(window.from),
                            shown_clock(window.to));
    }
    return text;
}

std::string PlanSpeaker::rhythm(const Rhythm& rhythm) const {
    const bool weeks = rhythm.every_days % 7 == 0 && rhythm.tolerance_days % 7 == 0 && rhythm.every_days != 0;
    const int unit = weeks ? 7 : 1, every = rhythm.every_days / unit;
    const std::string key = fmt::format("rhythm.{}{}", weeks ? "week" : "day", every == 1 ? "" : "s");
    std::string text = say(key, {{"n", std::to_string(every)}});
    if (rhythm.tolerance_days != 0) text += fmt::format(" ± {}", rhythm.tolerance_days / unit);
    return text;
}

TextParts plan_text(const VisitPlan& plan, const SavedPlan* saved, const std::optional<Day>& only,
                    const VisitTexts& with) {
    const PlanSpeaker speaker(with);
    TextParts parts;
    TextPart head;
    const std::size_t planned = stop_count(plan), all = planned + left_out(plan).size();
    if (all == 0) return {{.text = speaker.say("plan.nothing") + '\n', .table = {}}};
    add_line(head.text, speaker.say(saved ? "plan.head" : "plan.tried",
                                    {{"version", saved ? std::to_string(saved->version) : ""},
                                     {"from", speaker.date(plan.from)},
                                     {"until", speaker.date(plan.until)},
                                     {"planned", std::to_string(planned)},
                                     {"all", std::to_string(all)},
                                     {"days", std::to_string(plan.days.size())}}));
    if (saved && !saved->note.empty()) add_line(head.text, speaker.say("plan.note", {{"note", saved->note}}));
    parts.push_back(std::move(head));
    for (const PlannedDay& day : plan.days)
        if (!only || day.day == *only) parts.push_back(day_part(day, speaker));
    if (only) return parts;
    parts.push_back({.text = left_out_text(plan, speaker) + '\n', .table = cost_table(plan, speaker)});
    if (const std::string legs = legs_line(speaker); !legs.empty())
        parts.push_back({.text = '\n' + legs, .table = {}});
    return parts;
}

Table visit_list(const VisitPlan* plan, const VisitTexts& with) {
    const PlanSpeaker speaker(with);
    const auto heading = [&](const char* key) { return speaker.say(std::string("table.") + key); };
    Table table{.header = {heading("visit"), heading("place"), heading("minutes"), heading("priority"),
                           heading("when"), heading("rhythm"), heading("last_done"), heading("stands")},
                .rows = {}};
    for (const Visit& visit : with.task.visits) {
        const auto place = place_written(with.task, visit.place);
        table.rows.push_back({visit_name(visit), place ? with.task.places[*place].name : visit.place,
                              std::to_string(visit.duration.count()),
                              visit.fixed ? speaker.say("fixed") : std::to_string(visit.priority),
                              when_text(visit, speaker), visit.rhythm ? speaker.rhythm(*visit.rhythm) : "",
                              visit.last_done ? speaker.date(*visit.last_done) : "",
                              state_text(visit, plan, speaker)});
    }
    return table;
}

Table work_log(const VisitTexts& with) {
    const PlanSpeaker speaker(with);
    const auto heading = [&](const char* key) { return speaker.say(std::string("table.") + key); };
    Table table{.header = {heading("day"), heading("time"), heading("visit"), heading("note")}, .rows = {}};
    for (const DoneVisit& done : with.task.done)
        table.rows.push_back({speaker.day(done.day),
                              fmt::format("{}–{}", shown_clock(done.start), shown_clock(done.end)),
                              speaker.name(done.occasion), done.note});
    return table;
}

std::vector<Unplanned> left_out(const VisitPlan& plan) {
    std::vector<Unplanned> left = plan.unplanned;
    std::erase_if(left, [](const Unplanned& each) { return each.reason == "other-of-the-choice"; });
    return left;
}

std::string occasion_name(const VisitOccasion& occasion, const VisitTexts& with) {
    return PlanSpeaker(with).name(occasion);
}

std::string day_text(const Day& day, const VisitTexts& with) {
    return PlanSpeaker(with).day(day);
}

}  // namespace mapite
