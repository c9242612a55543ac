#include "territory/opening_hours.hpp"

#include <array>
#include <bitset>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace mapite {
namespace {

constexpr std::size_t minutes_of_day = 24 * 60, minutes_of_week = 7 * minutes_of_day;
using Week = std::bitset<minutes_of_week>;
using DaysChosen = std::array<bool, 7>;  // Monday first

std::optional<std::size_t> weekday(std::string_view name) {
    constexpr std::array<std::string_view, 7> names = {"mo", "tu", "we", "th", "fr", "sa", "su"};
    for (std::size_t day = 0; day < names.size(); ++day)
        if (names[day] == name) return day;
    return std::nullopt;
}

/// Minutes since midnight; "26:00" is two in the morning.
std::optional<std::size_t> clock_time(std::string_view text) {
    const auto parts = split(text, ':');
    if (parts.size() != 2 || parts[1].size() != 2) return std::nullopt;
    const auto hour = parse_whole(parts[0]), minute = parse_whole(parts[1]);
    if (!hour || !minute || *hour < 0 || *hour > 48 || *minute < 0 || *minute > 59) return std::nullopt;
    return static_cast<std::size_t>(*hour * 60 + *minute);
}

/// Days of "mo-fr", "mo,we" or "fr-mo". Holidays (ph, sh) are no days of the week.
std::optional<DaysChosen> days_of(std::string_view text) {
    DaysChosen days{};
    for (const std::string& part : split(text, ',')) {
        if (part == "ph" || part == "sh") continue;
        const auto ends = split(part, '-');
        const auto first = weekday(ends.front()), last = weekday(ends.back());
        if (ends.size() > 2 || !first || !last) return std::nullopt;
        for (std::size_t day = *first;; day = (day + 1) % 7) {
            days[day] = true;
            if (day == *last) break;
        }
    }
    return days;
}

bool open_at(Week& week, const DaysChosen& days, std::string_view times) {
    for (const std::string& span : split(times, ',')) {
        const auto ends = split(span, '-');
        if (ends.size() != 2) return false;
        const auto from = clock_time(ends[0]);
        auto to = clock_time(ends[1]);
        if (!from || !to || *from >= minutes_of_day) return false;
        if (*to <= *from) *to += minutes_of_day;
        for (std::size_t day = 0; day < days.size(); ++day)
            for (std::size_t minute = *from; days[day] && minute < *to; ++minute)
                week.set((day * minutes_of_day + minute) % minutes_of_week);
    }
    return true;
}

void close_on(Week& week, const DaysChosen& days) {
    for (std::size_t day = 0; day < days.size(); ++day)
        for (std::size_t minute = 0; days[day] && minute < minutes_of_day; ++minute)
            week.reset(day * minutes_of_day + minute);
}

/// The rule's parts, days first; white space round "-" and "," is none.
std::vector<std::string> words_of(std::string_view rule) {
    std::string tight;
    for (const char c : rule) {
        const bool joins = c == '-' || c == ',';
        while (joins && !tight.empty() && tight.back() == ' ') tight.pop_back();
        if (c == ' ' && (tight.empty() || tight.back() == ' ' || tight.back() == '-' || tight.back() == ','))
            continue;
        tight += c;
    }
    return split(trimmed(tight), ' ');
}

/// "Mo-Fr 09:00-17:00, Sa 10:00-14:00": a comma before a day that follows a time begins another rule.
std::vector<std::string> rules_in(std::string_view text) {
    std::vector<std::string> rules;
    for (const std::string& rule : split(text, ';')) {
        rules.emplace_back();
        bool time_seen = false;
        for (const std::string& part : split(rule, ',')) {
            const std::string_view start = trimmed(part);
            const bool names_day = start.size() >= 2 && weekday(start.substr(0, 2));
            if (names_day && time_seen)
                rules.emplace_back(start), time_seen = false;
            else
                rules.back() += (rules.back().empty() ? "" : ",") + part;
            time_seen = time_seen || part.find(':') != std::string::npos;
        }
    }
    return rules;
}

/// False when the rule is not understood.
bool apply(Week& week, std::string_view rule) {
    std::vector<std::string> words = words_of(rule);
    if (words.size() == 1 && words[0].empty()) return true;
    if (words.size() == 1 && words[0] == "24/7") {
        week.set();
        return true;
    }
    DaysChosen days;
    days.fill(true);
    const bool names_days = words[0].size() >= 2 && words[0].find(':') == std::string::npos &&
                            words[0] != "off" && words[0] != "closed";
    if (names_days) {
        const auto named = days_of(words[0]);
        if (!named) return false;
        days = *named;
        words.erase(words.begin());
    }
    close_on(week, days);
    if (words.empty()) return open_at(week, days, "00:00-24:00");
    if (words.size() != 1) return false;
    return words[0] == "off" || words[0] == "closed" || open_at(week, days, words[0]);
}

/// Absent when the text is empty or a rule is not understood.
std::optional<Week> open_minutes(std::string_view opening_hours) {
    if (trimmed(opening_hours).empty()) return std::nullopt;
    Week week;
    for (const std::string& rule : rules_in(lower(trimmed(opening_hours))))
        if (!apply(week, rule)) return std::nullopt;
    return week;
}

}  // namespace

std::optional<WeeklyHours> weekly_hours(std::string_view opening_hours) {
    const std::optional<Week> week = open_minutes(opening_hours);
    if (!week) return std::nullopt;
    WeeklyHours result{.hours = static_cast<double>(week->count()) / 60, .evening = false, .weekend = false};
    for (std::size_t minute = 0; minute < minutes_of_week; ++minute) {
        if (!week->test(minute)) continue;
        result.evening = result.evening || minute % minutes_of_day >= std::size_t{18} * 60;
        result.weekend = result.weekend || minute / minutes_of_day >= 5;
    }
    return result;
}

std::optional<std::vector<OpenInterval>> open_intervals(std::string_view opening_hours,
                                                        std::chrono::weekday day) {
    const std::optional<Week> week = open_minutes(opening_hours);
    if (!week) return std::nullopt;
    const std::size_t midnight = (day.iso_encoding() - 1) * minutes_of_day;
    const auto open = [&](std::size_t minute) { return week->test((midnight + minute) % minutes_of_week); };
    std::vector<OpenInterval> intervals;
    for (std::size_t minute = 0; minute < minutes_of_day;) {
        const std::size_t from = minute;
        while (minute < 2 * minutes_of_day && open(minute)) ++minute;
        if (minute > from) intervals.push_back({std::chrono::minutes{from}, std::chrono::minutes{minute}});
        if (minute < minutes_of_day) ++minute;
    }
    return intervals;
}

}  // namespace mapite
