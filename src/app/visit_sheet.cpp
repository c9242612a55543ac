#include "app/visit_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/visit_export.hpp"
#include "app/visit_sheet_parts.hpp"
#include "base/error.hpp"
#include "geo/sun.hpp"
#include "zone/local_days.hpp"

namespace mapite {
namespace {

using std::chrono::seconds;
using std::chrono::sys_days;

const PlannedDay& planned_day(const SavedPlan& plan, const Day& day) {
    std::string days;
    for (const PlannedDay& each : plan.plan.days) {
        if (each.day == day) return each;
        days += (days.empty() ? "" : ", ") + to_string(each.day);
    }
    throw Error(ErrorKind::usage, fmt::format("the plan has no tour on {}", to_string(day)),
                days.empty() ? "it has no tours at all" : "it has tours on: " + days);
}

std::optional<WallTime> sunset(const LonLat& place, const LocalDay& day) {
    const auto sun = sun_times(place, day.day);
    if (!sun) return std::nullopt;
    return shown(day, sun->set + day.offset);
}

/// Waiting, and what is left of the hours of work.
std::string slack_text(const SheetDay& sheet, const std::vector<TimeSpan>& spans) {
    const VisitSpeaker& speaker = sheet.speaker;
    seconds waiting{0};
    for (const TimeSpan& span : spans)
        if (span.kind == TimeKind::wait) waiting += span.to - span.from;
    const std::size_t weekday = std::chrono::weekday{sys_days{sheet.day.day}}.iso_encoding() - 1;
    std::optional<WorkHours> hours = sheet.worker().week[weekday];
    for (const DayException& each : sheet.worker().exceptions)
        if (each.date == sheet.day.day && each.hours) hours = each.hours;
    std::string waits = speaker.say("slack_waiting", {{"time", speaker.duration(waiting)}});
    if (!hours) return waits;
    const seconds rest = std::max(seconds{0}, hours->to - sheet.wall(sheet.day.back));
    return waits + ", " + speaker.say("slack_rest", {{"time", speaker.duration(rest)}});
}

std::vector<SheetLine> head_lines(const SheetDay& sheet, const std::vector<TimeSpan>& spans) {
    const VisitSpeaker& speaker = sheet.speaker;
    const PlannedDay& day = sheet.day;
    seconds driving = day.drive_back;
    Metres length = day.length_back;
    for (const PlannedStop& stop : day.stops) {
        driving += stop.drive;
        length = length + stop.length;
    }
    // A minute early rather than late.
    const WallTime leave{sheet.wall(day.leave).count() / 60 * 60};
    std::vector<SheetLine> lines;
    const auto add = [&](const char* key, const std::string& value) {
        lines.push_back({speaker.say(key), value});
    };
    add("leave", speaker.clock(leave) + ", " + sheet.place(day.start).name);
    add("back", speaker.clock(sheet.wall(day.back)) + ", " + sheet.place(day.end).name);
    add("stops", fmt::format("{}", day.stops.size()));
    add("length", day.by_car ? speaker.kilometres(length) : speaker.say("no_car"));
    const auto minutes = (driving.count() + 30) / 60;
    add("driving", speaker.number(static_cast<double>(minutes)) + "\u00a0" + speaker.say("min"));
    add("worked", speaker.duration(day.worked));
    add("slack", slack_text(sheet, spans));
    if (day.evening > seconds{0}) add("evening", speaker.duration(day.evening));
    if (sheet.sunset) add("sunset_head", speaker.clock(*sheet.sunset));
    return lines;
}

std::vector<std::string> rules(const SheetDay& sheet) {
    const VisitSpeaker& speaker = sheet.speaker;
    const Worker& worker = sheet.worker();
    std::vector<std::string> lines = {speaker.say("rule.estimates")};
    const std::string minutes = fmt::format("{}", worker.buffer.per_drive.count());
    const std::string share = speaker.share(worker.buffer.share, 0);
    const bool has_share = worker.buffer.share > 0, has_minutes = worker.buffer.per_drive.count() > 0;
    lines.push_back(speaker.say(has_share && has_minutes ? "rule.buffer_both"
                                : has_share              ? "rule.buffer_share"
                                : has_minutes            ? "rule.buffer_minutes"
                                                         : "rule.buffer_none",
                                {{"min", minutes}, {"share", share}}));
    if (const double factor = travel_factor_on(worker, sheet.day.day); factor != 1)
        lines.push_back(speaker.say("rule.factor", {{"factor", speaker.short_number(factor)}}));
    if (sheet.visits.task.legs.straight_line) lines.push_back(speaker.say("rule.straight_line"));
    lines.push_back(speaker.say("rule.qr"));
    lines.push_back(speaker.say("rule.private"));
    return lines;
}

std::vector<std::string> sources(const SheetDay& sheet) {
    std::vector<std::string> lines;
    const LegMatrix& legs = sheet.visits.task.legs;
    const auto add = [&](std::string line) {
        if (!line.empty() && std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
    };
    for (const Source& source : sheet.visits.study.sources) {
        if (source.kind != LayerKind::roads && source.kind != LayerKind::services) continue;
        std::string line = source.attribution.empty() ? source.name : source.attribution;
        if (line.empty()) line = source.file;
        // "© OpenStreetMap contributors, ODbL" says it already.
        const std::string licence = source.licence.substr(0, source.licence.find(' '));
        if (!licence.empty() && line.find(licence) == std::string::npos) line += ", " + source.licence;
        if (source.date) line += ", " + sheet.speaker.date(*source.date);
        add(std::move(line));
    }
    if (lines.empty()) add(legs.source);
    add(sheet.speaker.say("source_sun"));
    return lines;
}

std::string dates(const SheetDay& sheet) {
    const VisitSpeaker& speaker = sheet.speaker;
    std::optional<Day> data = sheet.visits.task.legs.roads_date;
    for (const Source& source : sheet.visits.study.sources)
        if (source.date && (!data || sys_days{*data} < sys_days{*source.date})) data = source.date;
    return speaker.say("dates", {{"data", data ? speaker.date(*data) : "–"},
                                 {"plan", speaker.date(sheet.plan.made)},
                                 {"printed", speaker.date(sheet.options.printed)}});
}

}  // namespace

double travel_factor_on(const Worker& worker, const Day& day) {
    const std::chrono::month_day today{day.month(), day.day()};
    double season = 1;
    for (const SeasonFactor& each : worker.seasons) {
        const bool within = each.from <= each.until ? each.from <= today && today <= each.until
                                                    : each.from <= today || today <= each.until;
        if (within) season = std::max(season, each.factor);
    }
    return worker.travel_factor * season;
}

RouteSheet visit_sheet(const VisitProject& visits, const SavedPlan& plan, const Day& day, const Texts& texts,
                       const VisitSheetOptions& options) {
    const PlannedDay& planned = planned_day(plan, day);
    const LocalDay local = local_day(day, visits.task.worker.zone);
    const SheetDay sheet{.visits = visits,
                         .plan = plan,
                         .day = planned,
                         .options = options,
                         .speaker = VisitSpeaker(texts, options.language),
                         .local = local,
                         .sunset = sunset(places_of(visits, plan)[planned.start].lon_lat, local)};
    const VisitSpeaker& speaker = sheet.speaker;
    RouteSheet page;
    page.language = to_string(options.language);
    page.title = speaker.say("title", {{"day", speaker.weekday_and_date(day)}});
    const std::string& project = visits.project.settings.name;
    page.subtitle =
        visits.task.worker.name + (project.empty() || visits.task.worker.name.empty() ? "" : " · ") + project;
    const std::string version = fmt::format("{}", plan.version), before = fmt::format("{}", plan.version - 1);
    page.version =
        speaker.say(plan.version > 1 ? "version_replaces" : "version", {{"n", version}, {"before", before}});
    page.time_line = time_line(sheet);
    page.head = head_lines(sheet, page.time_line.spans);
    page.stops_heading = speaker.say("stops");
    for (std::size_t i = 0; i < planned.stops.size(); ++i) page.stops.push_back(sheet_stop(sheet, i));
    page.way_back = speaker.say(
        "way_back", {{"place", sheet.place(planned.end).name},
                     {"way", way_text(sheet, planned.drive_back, planned.buffer_back, planned.length_back)},
                     {"time", speaker.clock(sheet.wall(planned.back))}});
    const WallTime back = sheet.wall(planned.back);
    if (back > visits.task.worker.evening_from) page.way_back += " · " + speaker.say("mark.evening");
    if (sheet.sunset && back > *sheet.sunset) page.way_back += " · " + speaker.say("mark.dark");
    page.notes_label = speaker.say("notes");
    page.left_out = left_out_table(sheet);
    page.spare = spare_table(sheet);
    page.rules_heading = speaker.say("rules");
    page.rules = rules(sheet);
    page.sources_heading = speaker.say("sources");
    page.sources = sources(sheet);
    page.dates = dates(sheet);
    page.page_before = speaker.say("page") + " ";
    page.page_between = " " + speaker.say("page_of") + " ";
    return page;
}

std::string visit_sheet_name(const VisitProject& visits, const Day& day) {
    return fmt::format("{}_route_{}", to_string(day), slug(visits.project.settings.name));
}

}  // namespace mapite
