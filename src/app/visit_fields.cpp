#include "app/visit_fields.hpp"

#include <fmt/format.h>

#include <array>
#include <functional>

#include "base/error.hpp"
#include "base/text.hpp"
#include "planner/visit_text.hpp"

namespace mapite {
namespace {

using Text = std::string_view;

[[noreturn]] void refuse(const std::string& what, const std::string& hint) {
    throw Error(ErrorKind::usage, what, hint);
}

int whole(Text text, Text name, int least, int most) {
    const auto number = parse_whole(text);
    if (!number || *number < least || *number > most)
        refuse(fmt::format("{} must be a whole number from {} to {}, not \"{}\"", name, least, most, text),
               fmt::format("write a number such as {}", std::clamp(60, least, most)));
    return static_cast<int>(*number);
}

std::optional<Day> day(Text text, Text name) {
    if (text.empty()) return std::nullopt;
    const auto found = parse_day(text);
    if (!found)
        refuse(fmt::format("{} must be a day of the calendar, not \"{}\"", name, text),
               "write year, month and day: 2026-12-04; 29 February is a day of leap years only");
    return found;
}

bool truth(Text text, Text name) {
    const std::string word = lower(text);
    for (const Text yes : {"yes", "true", "1", "x", "jā", "да"})
        if (word == yes) return true;
    for (const Text no : {"", "no", "false", "0", "nē", "нет"})
        if (word == no) return false;
    refuse(fmt::format("{} must be yes or no, not \"{}\"", name, text), "leave it empty for no");
}

std::vector<std::string> words(Text text) {
    std::vector<std::string> found;
    for (const std::string& part : split(text, ','))
        if (!trimmed(part).empty()) found.emplace_back(trimmed(part));
    return found;
}

std::string or_empty(const std::optional<Day>& day) {
    return day ? to_string(*day) : std::string();
}

std::string yes_or_empty(bool value) {
    return value ? "yes" : "";
}

Rhythm& rhythm_of(Visit& visit, Text name) {
    if (!visit.rhythm) refuse(fmt::format("{} is of visits with a rhythm", name), "give \"every\" as well");
    return *visit.rhythm;
}

struct Field {
    VisitField shown;
    void (*set)(Visit& visit, Text text, Text name);
    std::string (*get)(const Visit& visit);
};

template <std::string Visit::*member>
constexpr Field text_field(const char* name, const char* help) {
    return {{name, help},
            [](Visit& visit, Text text, Text) { visit.*member = text; },
            [](const Visit& visit) { return visit.*member; }};
}

template <std::optional<Day> Visit::*member>
constexpr Field day_field(const char* name, const char* help) {
    return {{name, help},
            [](Visit& visit, Text text, Text field) { visit.*member = day(text, field); },
            [](const Visit& visit) { return or_empty(visit.*member); }};
}

template <bool Visit::*member>
constexpr Field truth_field(const char* name, const char* help) {
    return {{name, help},
            [](Visit& visit, Text text, Text field) { visit.*member = truth(text, field); },
            [](const Visit& visit) { return yes_or_empty(visit.*member); }};
}

constexpr int most_minutes = 7 * 24 * 60;

const std::array fields = {
    text_field<&Visit::place>("place", "where: id, name or address of a service or an area, or \"lat,lon\""),
    text_field<&Visit::purpose>("purpose", "what for"),
    Field{{"minutes", "how long, 60 unless said"},
          [](Visit& visit, Text text, Text name) {
              visit.duration = std::chrono::minutes{text.empty() ? 60 : whole(text, name, 0, most_minutes)};
          },
          [](const Visit& visit) { return std::to_string(visit.duration.count()); }},
    Field{{"priority", "1 to 100, 50 unless said"},
          [](Visit& visit, Text text, Text name) {
              visit.priority = text.empty() ? 50 : whole(text, name, 1, 100);
          },
          [](const Visit& visit) { return std::to_string(visit.priority); }},
    truth_field<&Visit::fixed>("fixed", "yes: an appointment others count on, before every priority"),
    day_field<&Visit::earliest>("earliest", "not before this day"),
    day_field<&Visit::latest>("latest", "not after this day"),
    Field{{"windows", "when it may be: \"Th 10:00-12:00; 2026-12-04 17:00-19:00\""},
          [](Visit& visit, Text text, Text) { visit.windows = parse_windows(text); },
          [](const Visit& visit) { return windows_text(visit.windows); }},
    truth_field<&Visit::in_opening_hours>("opening_hours", "yes: only while the place is open"),
    Field{{"every", "rhythm: \"4 weeks ± 1\", \"10 days\""},
          [](Visit& visit, Text text, Text) {
              const int least_gap = visit.rhythm.value_or(Rhythm{}).least_gap_days;
              visit.rhythm = text.empty() ? std::nullopt : std::optional(parse_rhythm(text));
              if (visit.rhythm) visit.rhythm->least_gap_days = least_gap;
          },
          [](const Visit& visit) { return visit.rhythm ? rhythm_text(*visit.rhythm) : std::string(); }},
    Field{{"least_gap_days", "of a rhythm: never sooner after the visit before"},
          [](Visit& visit, Text text, Text name) {
              if (!text.empty()) rhythm_of(visit, name).least_gap_days = whole(text, name, 1, 366);
          },
          [](const Visit& visit) {
              return visit.rhythm && visit.rhythm->least_gap_days != Rhythm{}.least_gap_days
                         ? std::to_string(visit.rhythm->least_gap_days)
                         : std::string();
          }},
    day_field<&Visit::last_done>("last_done", "when it was made last; a rhythm counts from it"),
    text_field<&Visit::together>("together", "visits of the same word go on one day, or none of them"),
    text_field<&Visit::one_of>("one_of", "of visits of the same word at most one"),
    Field{{"after", "ids of visits that come before it, apart by commas"},
          [](Visit& visit, Text text, Text) { visit.after = words(text); },
          [](const Visit& visit) {
              std::string text;
              for (const std::string& id : visit.after) text += (text.empty() ? "" : ",") + id;
              return text;
          }},
    Field{{"after_days", "and so many days before; 0 = earlier on the same day will do"},
          [](Visit& visit, Text text, Text name) {
              visit.after_days = text.empty() ? 0 : whole(text, name, 0, 366);
          },
          [](const Visit& visit) {
              return visit.after_days == 0 ? std::string() : std::to_string(visit.after_days);
          }},
    text_field<&Visit::bring>("bring", "what to bring"),
    text_field<&Visit::phone>("phone", "whom to call, instead of the place's own number"),
    text_field<&Visit::note>("note", "a note"),
    Field{{"visibility", "public, colleagues or private; colleagues unless said"},
          [](Visit& visit, Text text, Text name) {
              const auto found = visibility(text.empty() ? "colleagues" : text);
              if (!found)
                  refuse(fmt::format("{} must be public, colleagues or private, not \"{}\"", name, text),
                         "leave it empty for colleagues");
              visit.visibility = *found;
          },
          [](const Visit& visit) {
              return visit.visibility == Visibility::colleagues ? std::string()
                                                                : std::string(to_string(visit.visibility));
          }},
};

const Field& field_named(Text name) {
    std::vector<std::string> names;
    for (const Field& field : fields) {
        if (name == field.shown.name) return field;
        names.emplace_back(field.shown.name);
    }
    const auto near = nearest_name(name, names);
    refuse(fmt::format("a visit has no field \"{}\"", name),
           near ? fmt::format("did you mean \"{}\"?", *near) : "");
}

Finding doubt(const Visit& visit, const char* code, std::string what) {
    Finding finding;
    finding.where.item = visit.id;
    finding.code = code;
    finding.what = std::move(what);
    return finding;
}

}  // namespace

std::span<const VisitField> visit_fields() {
    static const std::vector<VisitField> shown = [] {
        std::vector<VisitField> all;
        for (const Field& field : fields) all.push_back(field.shown);
        return all;
    }();
    return shown;
}

void set_visit_field(Visit& visit, std::string_view name, std::string_view text) {
    field_named(name).set(visit, trimmed(text), name);
}

std::string visit_field(const Visit& visit, std::string_view name) {
    return field_named(name).get(visit);
}

Rhythm parse_rhythm(std::string_view text) {
    const auto wrong = [&]() {
        refuse(fmt::format("\"{}\" is not a rhythm", text),
               "write for example \"4 weeks ± 1\", \"10 days\" or \"28 days +- 7\"");
    };
    std::string plain(text);
    for (const Text sign : {"±", "+-", "+/-"})
        if (const std::size_t at = plain.find(sign); at != std::string::npos)
            plain.replace(at, sign.size(), " ~ ");
    std::vector<std::string> parts;
    for (const std::string& part : split(plain, ' '))
        if (!trimmed(part).empty()) parts.push_back(lower(trimmed(part)));
    if (!parts.empty() && parts.front() == "every") parts.erase(parts.begin());
    if (parts.size() != 2 && !((parts.size() == 4 || parts.size() == 5) && parts[2] == "~")) wrong();
    int unit = 0;
    if (parts[1] == "week" || parts[1] == "weeks") unit = 7;
    if (parts[1] == "day" || parts[1] == "days") unit = 1;
    const auto count = parse_whole(parts[0]);
    const auto tolerance = parts.size() > 3 ? parse_whole(parts[3]) : std::optional<long long>(0);
    if (unit == 0 || !count || !tolerance || *count < 0 || *count > 366 || *tolerance < 0 || *tolerance > 366)
        wrong();
    if (parts.size() == 5 && !parts[4].starts_with(unit == 7 ? "week" : "day")) wrong();
    Rhythm rhythm;
    rhythm.every_days = static_cast<int>(*count) * unit;
    rhythm.tolerance_days = static_cast<int>(*tolerance) * unit;
    return rhythm;
}

std::string rhythm_text(const Rhythm& rhythm) {
    const bool weeks = rhythm.every_days % 7 == 0 && rhythm.tolerance_days % 7 == 0 && rhythm.every_days != 0;
    const int unit = weeks ? 7 : 1;
    std::string text = fmt::format("{} {}", rhythm.every_days / unit, weeks ? "weeks" : "days");
    if (rhythm.tolerance_days != 0) text += fmt::format(" ± {}", rhythm.tolerance_days / unit);
    return text;
}

VisitOccasion parse_occasion(std::string_view text) {
    VisitOccasion occasion;
    const std::size_t slash = text.rfind('/');
    occasion.visit = text.substr(0, slash);
    if (slash != Text::npos) occasion.number = whole(text.substr(slash + 1), "the occasion", 1, 1000);
    if (occasion.visit.empty()) refuse("a visit has no empty id", "write for example V4, or V4/2");
    return occasion;
}

std::string occasion_text(const VisitOccasion& occasion) {
    return occasion.number == 1 ? occasion.visit : fmt::format("{}/{}", occasion.visit, occasion.number);
}

std::string visit_name(const Visit& visit) {
    const std::string& what = visit.purpose.empty() ? visit.place : visit.purpose;
    if (visit.id.empty()) return what;
    return what.empty() ? visit.id : fmt::format("{} {}", visit.id, what);
}

Findings doubts_about(const Visit& visit) {
    Findings findings;
    const std::string name = visit_name(visit);
    for (const VisitWindow& window : visit.windows)
        if (window.to <= window.from)
            findings.push_back(doubt(visit, "window-ends-before-it-begins",
                                     fmt::format("{}: the window {} ends before it begins; put the earlier "
                                                 "time first, past midnight as 25:00",
                                                 name, windows_text({window}))));
    if (visit.earliest && visit.latest && *visit.latest < *visit.earliest)
        findings.push_back(doubt(visit, "earliest-after-latest",
                                 fmt::format("{}: the latest day {} is before the earliest {}; swap them",
                                             name, to_string(*visit.latest), to_string(*visit.earliest))));
    if (visit.duration > std::chrono::hours{24})
        findings.push_back(doubt(visit, "too-long",
                                 fmt::format("{}: lasts {} minutes, longer than any day; make several visits "
                                             "of it",
                                             name, visit.duration.count())));
    if (visit.rhythm && visit.rhythm->every_days < 1)
        findings.push_back(doubt(visit, "rhythm",
                                 fmt::format("{}: a rhythm of {} cannot be kept; write days or weeks of 1 or "
                                             "more",
                                             name, rhythm_text(*visit.rhythm))));
    return findings;
}

}  // namespace mapite
