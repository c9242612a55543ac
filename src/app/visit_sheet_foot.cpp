// What stands below the stops: visits that did not fit, and those that could fill a gap.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/visit_sheet_parts.hpp"
#include "app/visit_words.hpp"
#include "zone/local_days.hpp"

namespace mapite {
namespace {

using std::chrono::seconds;
using std::chrono::sys_days;

constexpr std::size_t spare_stops = 2;
constexpr std::chrono::minutes longest_detour{30};

const WhyNot* why_of(const SheetDay& sheet, const VisitOccasion& occasion) {
    for (const WhyNot& each : sheet.options.why)
        if (each.unplanned.occasion == occasion) return &each;
    return nullptr;
}

std::string visit_name(const SheetDay& sheet, const VisitOccasion& occasion) {
    const Visit* visit = visit_of(sheet.visits.task, occasion.visit);
    std::string name = occasion.visit + " " + sheet.speaker.purpose(visit, VisitReader::worker);
    if (visit != nullptr && !visit->place.empty()) {
        const auto place = std::ranges::find(sheet.visits.task.places, visit->place, &VisitPlace::written);
        name += ", " + (place == sheet.visits.task.places.end() ? visit->place : place->name);
    }
    return name;
}

std::string reason_text(const SheetDay& sheet, const Unplanned& unplanned) {
    const std::string known = sheet.speaker.sentence_or_empty("visits.reason." + unplanned.reason);
    return known.empty() ? unplanned.reason : known;
}

/// "another day: 11 December 2026 10:00, +18 km, +20 min; moves: 1"; visits that stay on their day are not
/// counted.
std::string fix_text(const SheetDay& sheet, const WhyNot* why) {
    const VisitSpeaker& speaker = sheet.speaker;
    if (why == nullptr) return "–";
    if (why->remedies.empty()) return speaker.say("no_fix");
    const Remedy& best = why->remedies.front();
    const std::string what = speaker.sentence_or_empty("visits.relaxed." + best.relaxed);
    std::string text = what.empty() ? best.relaxed : what;
    if (best.day) text += ": " + speaker.date(*best.day);
    if (best.day && best.start) {
        const LocalDay day = local_day(*best.day, sheet.worker().zone);
        text += " " + speaker.clock(shown(day, *best.start));
    }
    const auto signed_text = [](bool negative, const std::string& value) {
        return (negative ? "−" : "+") + value;
    };
    text += ", " +
            signed_text(best.more_length.value < 0, speaker.kilometres({std::abs(best.more_length.value)}));
    text += ", " + signed_text(best.more_driving < seconds{0},
                               speaker.duration(std::chrono::abs(best.more_driving)));
    const auto moved = std::ranges::count(best.changes, PlanChange::Kind::other_day, &PlanChange::kind);
    if (moved > 0) text += "; " + speaker.say("fix_moves", {{"n", fmt::format("{}", moved)}});
    std::string dropped;
    for (const VisitOccasion& each : best.dropped) dropped += (dropped.empty() ? "" : ", ") + each.visit;
    if (!dropped.empty()) text += "; " + speaker.say("fix_drops", {{"visits", dropped}});
    return text;
}

/// Whether the visit's own days allow this one; hours are printed for the worker to judge.
bool may_be_today(const Visit& visit, const Day& day) {
    if (visit.earliest && sys_days{day} < sys_days{*visit.earliest}) return false;
    if (visit.latest && sys_days{day} > sys_days{*visit.latest}) return false;
    const unsigned weekday = std::chrono::weekday{sys_days{day}}.iso_encoding() - 1;
    return visit.windows.empty() || std::ranges::any_of(visit.windows, [&](const VisitWindow& window) {
               return window.date ? *window.date == day : (window.weekdays >> weekday & 1u) != 0;
           });
}

struct Spare {
    Seconds detour{};
    Metres length{};
    const Visit* visit = nullptr;
    std::size_t place = 0;
    std::optional<Day> planned{};
};

/// The least that going by way of this place adds to the tour.
std::optional<Spare> detour(const SheetDay& sheet, std::size_t place) {
    const LegMatrix& legs = sheet.visits.task.legs;
    const std::size_t places = sheet.visits.task.places.size();
    if (legs.legs.size() != places * places) return std::nullopt;
    std::optional<Spare> best;
    std::size_t here = sheet.day.start;
    const auto pass = [&](std::size_t next) {
        const auto& there = legs.at(here, place, places);
        const auto& on = legs.at(place, next, places);
        const auto& straight = legs.at(here, next, places);
        const Leg known = straight.value_or(Leg{});
        if (there && on) {
            Spare spare;
            spare.detour =
                travel_factor_on(sheet.worker(), sheet.day.day) * (there->time + on->time - known.time);
            spare.length = there->length + on->length - known.length;
            if (!best || spare.detour < best->detour) best = spare;
        }
        here = next;
    };
    for (const PlannedStop& stop : sheet.day.stops) pass(stop.place);
    pass(sheet.day.end);
    return best;
}

std::vector<Spare> spares(const SheetDay& sheet) {
    const PlanningTask& task = sheet.visits.task;
    std::set<std::string> here, done;
    for (const PlannedStop& stop : sheet.day.stops) here.insert(stop.occasion.visit);
    for (const DoneVisit& each : task.done) done.insert(each.occasion.visit);
    std::vector<Spare> all;
    for (const Visit& visit : task.visits) {
        if (visit.cancelled || visit.fixed || here.contains(visit.id) || !may_be_today(visit, sheet.day.day))
            continue;
        if (!visit.rhythm && done.contains(visit.id)) continue;
        const auto place = std::ranges::find(task.places, visit.place, &VisitPlace::written);
        if (place == task.places.end()) continue;
        std::optional<Day> planned;
        bool before = false, pinned = false;
        for (const PlannedDay& day : sheet.plan.plan.days)
            for (const PlannedStop& stop : day.stops) {
                if (stop.occasion.visit != visit.id) continue;
                before = before || sys_days{day.day} < sys_days{sheet.day.day};
                pinned = pinned || stop.pinned;
                if (!planned) planned = day.day;
            }
        if (before || pinned) continue;
        auto spare = detour(sheet, static_cast<std::size_t>(place - task.places.begin()));
        if (!spare || spare->detour > Seconds{longest_detour}) continue;
        spare->visit = &visit;
        spare->place = static_cast<std::size_t>(place - task.places.begin());
        spare->planned = planned;
        all.push_back(*spare);
    }
    std::ranges::stable_sort(all, {}, &Spare::detour);
    if (all.size() > spare_stops) all.resize(spare_stops);
    return all;
}

}  // namespace

std::vector<LeftOut> left_out_rows(const VisitPlan& plan) {
    std::vector<LeftOut> all;
    for (const Unplanned& each : left_out(plan)) {
        const auto same = std::ranges::find_if(all, [&](const LeftOut& other) {
            return other.first.occasion.visit == each.occasion.visit && other.first.reason == each.reason;
        });
        if (same != all.end())
            ++same->count;
        else
            all.push_back({each, 1});
    }
    return all;
}

SheetTable left_out_table(const SheetDay& sheet) {
    const VisitSpeaker& speaker = sheet.speaker;
    SheetTable table;
    table.heading = speaker.say("left_out");
    table.if_empty = speaker.say("all_fit");
    table.header = {speaker.say("column.visit"), speaker.say("column.reason"), speaker.say("column.fix")};
    const std::vector<LeftOut> all = left_out_rows(sheet.plan.plan);
    for (std::size_t i = 0; i < std::min(most_left_out, all.size()); ++i) {
        const Unplanned& first = all[i].first;
        const std::string times = all[i].count > 1 ? fmt::format(" (×{})", all[i].count) : std::string();
        table.rows.push_back({visit_name(sheet, first.occasion) + times, reason_text(sheet, first),
                              fix_text(sheet, why_of(sheet, first.occasion))});
    }
    if (all.size() > most_left_out)
        table.more = speaker.say("left_out_more", {{"n", fmt::format("{}", all.size() - most_left_out)}});
    return table;
}

SheetTable spare_table(const SheetDay& sheet) {
    const VisitSpeaker& speaker = sheet.speaker;
    SheetTable table;
    table.heading = speaker.say("spare");
    table.if_empty = speaker.say("no_spare");
    table.header = {speaker.say("column.visit"), speaker.say("column.detour"), speaker.say("column.stands"),
                    speaker.say("phone"), speaker.say("opening_hours")};
    for (const Spare& spare : spares(sheet)) {
        const VisitPlace& place = sheet.visits.task.places[spare.place];
        const bool is_private = spare.visit->visibility == Visibility::private_;
        const auto drive = std::chrono::duration_cast<seconds>(std::max(spare.detour, Seconds{0}));
        table.rows.push_back(
            {visit_name(sheet, {spare.visit->id, 1}),
             "+" + speaker.duration(drive) + ", +" + speaker.kilometres({std::max(0.0, spare.length.value)}),
             spare.planned ? speaker.date(*spare.planned) : speaker.say("not_planned"),
             !is_private && !spare.visit->phone.empty() ? spare.visit->phone : place.phone,
             place.opening_hours});
    }
    return table;
}

}  // namespace mapite
