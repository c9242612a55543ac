#include "planner/visit_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

constexpr std::array<std::string_view, 7> weekday_names = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
constexpr unsigned every_day = 0x7F;

std::optional<unsigned> weekday(std::string_view text) {
    const std::string name = lower(trimmed(text));
    for (unsigned day = 0; day < weekday_names.size(); ++day)
        if (name == lower(weekday_names[day])) return day;
    return std::nullopt;
}

/// Monday to Friday, and over the end of the week: Saturday to Monday.
unsigned span_of_days(unsigned first, unsigned last) {
    unsigned days = 0;
    for (unsigned day = first;; day = (day + 1) % 7) {
        days |= 1U << day;
        if (day == last) return days;
    }
}

bool is_digits(std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

VisitWindow parse_window(std::string_view text) {
    const auto refuse = [&] [[noreturn]] {
        throw Error(ErrorKind::usage, fmt::format("\"{}\" is not a time window", text),
                    "write weekdays or a date, and times: \"Th 10:00-12:00\", \"Mo-Fr 09:00-17:00\" or "
                    "\"2026-12-04 17:00-19:00\"");
    };
    VisitWindow window;
    const std::size_t gap = text.find_last_of(" \t");
    const std::string_view first = trimmed(text.substr(0, gap == std::string_view::npos ? text.size() : gap));
    std::string_view times = gap == std::string_view::npos ? std::string_view() : trimmed(text.substr(gap));
    std::string_view days = first;
    if (times.empty() && parse_hours(first)) std::swap(days, times);
    if (!times.empty()) {
        const auto hours = parse_hours(times);
        if (!hours) refuse();
        window.from = hours->from;
        window.to = hours->to;
    }
    if (days.empty()) return window;
    if (const auto date = parse_day(days))
        window.date = date;
    else if (const auto weekdays = parse_weekdays(days))
        window.weekdays = *weekdays;
    else if (split(days, '-').size() == 3 && is_digits(split(days, '-').front(), 4))
        throw Error(ErrorKind::usage, fmt::format("\"{}\" is no day of the calendar", days),
                    "write year, month and day: 2026-12-04");
    else
        refuse();
    return window;
}

}  // namespace

std::optional<WallTime> parse_wall_time(std::string_view text) {
    const std::vector<std::string> parts = split(trimmed(text), ':');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!is_digits(parts[i], 2) || (i > 0 && parts[i].size() != 2)) return std::nullopt;
    const long hours = std::stol(parts[0]), minutes = std::stol(parts[1]);
    const long seconds = parts.size() == 3 ? std::stol(parts[2]) : 0;
    if (hours > 48 || minutes > 59 || seconds > 59) return std::nullopt;
    return std::chrono::hours{hours} + std::chrono::minutes{minutes} + std::chrono::seconds{seconds};
}

std::string to_text(WallTime time) {
    const auto seconds = time.count();
    const std::string text = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? text : fmt::format("{}:{:02}", text, seconds % 60);
}

std::optional<WorkHours> parse_hours(std::string_view text) {
    for (const std::string_view dash : {"-", "–"}) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos) continue;
        const auto from = parse_wall_time(text.substr(0, at));
        const auto to = parse_wall_time(text.substr(at + dash.size()));
        if (from && to) return WorkHours{.from = *from, .to = *to};
    }
    return std::nullopt;
}

std::optional<unsigned> parse_weekdays(std::string_view text) {
    unsigned days = 0;
    for (const std::string& part : split(trimmed(text), ',')) {
        const std::vector<std::string> ends = split(part, '-');
        const auto first = weekday(ends.front());
        const auto last = weekday(ends.back());
        if (!first || !last || ends.size() > 2) return std::nullopt;
        days |= span_of_days(*first, *last);
    }
    return days;
}

std::string weekdays_text(unsigned weekdays) {
    std::string text;
    for (unsigned day = 0; day < 7; ++day) {
        if ((weekdays >> day & 1U) == 0) continue;
        unsigned last = day;
        while (last < 6 && (weekdays >> (last + 1) & 1U) != 0) ++last;
        if (!text.empty()) text += ',';
        text += weekday_names[day];
        if (last > day + 1) {
            text += fmt::format("-{}", weekday_names[last]);
            day = last;
        }
    }
    return text;
}

std::vector<VisitWindow> parse_windows(std::string_view text) {
    std::vector<VisitWindow> windows;
    for (const std::string& part : split(text, ';'))
        if (!trimmed(part).empty()) windows.push_back(parse_window(trimmed(part)));
    return windows;
}

std::string windows_text(const std::vector<VisitWindow>& windows) {
    std::string text;
    for (const VisitWindow& window : windows) {
        if (!text.empty()) text += "; ";
        if (window.date)
            text += to_string(*window.date) + ' ';
        else if (window.weekdays != every_day)
            text += weekdays_text(window.weekdays) + ' ';
        text += fmt::format("{}-{}", to_text(window.from), to_text(window.to));
    }
    return text;
}

}  // namespace mapite
