#include "definitions/load_worker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "definitions/table_reader.hpp"
#include "planner/visit_text.hpp"

namespace mapite {
namespace {

const std::array<std::string, 7> weekday_keys = {"monday", "tuesday",  "wednesday", "thursday",
                                                 "friday", "saturday", "sunday"};

WallTime time_of(const TableReader& table, std::string_view key, WallTime otherwise) {
    const auto text = table.optional_text(key);
    if (!text) return otherwise;
    const auto time = parse_wall_time(*text);
    if (!time)
        table.fail(
            table.line(key),
            fmt::format("key \"{}\" must be a time such as \"18:00\", but \"{}\" stands there", key, *text),
            "write hours and minutes with a colon");
    return *time;
}

WorkHours hours_of(const TableReader& table, std::string_view key) {
    const std::string text = table.text(key);
    const auto hours = parse_hours(text);
    if (!hours)
        table.fail(table.line(key),
                   fmt::format("key \"{}\" must be hours such as \"08:00-17:00\", but \"{}\" stands there",
                               key, text),
                   "write begin and end with a hyphen between them");
    if (hours->from >= hours->to)
        table.fail(table.line(key), fmt::format("\"{}\" of key \"{}\" ends before it begins", text, key),
                   "put the earlier time first; what ends after midnight is written 25:00");
    return *hours;
}

std::chrono::minutes minutes_of(const TableReader& table, std::string_view key, double most) {
    return std::chrono::minutes{std::lround(table.number(key, {.at_most = most, .at_least = 0}))};
}

std::optional<std::chrono::minutes> hours_limit(const TableReader& table, std::string_view key, double most) {
    const auto hours = table.optional_number(key, {.above = 0, .at_most = most});
    if (!hours) return std::nullopt;
    return std::chrono::minutes{std::lround(*hours * 60)};
}

std::chrono::month_day day_of_year(const TableReader& table, std::string_view key) {
    const std::string text = table.text(key);
    // A leap year, so that 02-29 is a day.
    const auto day = text.size() == 5 ? parse_day("2024-" + text) : std::nullopt;
    if (!day)
        table.fail(table.line(key),
                   fmt::format("key \"{}\" must be month and day such as \"12-01\", but \"{}\" stands there",
                               key, text),
                   "write the month first, two digits each");
    return day->month() / day->day();
}

void read_week(const TableReader& table, Worker& worker) {
    table.allow(std::span<const std::string>(weekday_keys));
    for (std::size_t day = 0; day < weekday_keys.size(); ++day)
        if (table.has(weekday_keys[day])) worker.week[day] = hours_of(table, weekday_keys[day]);
    if (table.entries().empty())
        table.fail(table.line(""), "no day of work is named", "add for example: monday = \"08:00-17:00\"");
}

void read_limits(const TableReader& table, Worker& worker) {
    table.allow({"day_hours", "week_hours", "week_most_hours", "driving_hours"});
    worker.day_most = hours_limit(table, "day_hours", 24);
    worker.week_ordinary = hours_limit(table, "week_hours", 168);
    worker.week_most = hours_limit(table, "week_most_hours", 168);
    worker.driving_most = hours_limit(table, "driving_hours", 24);
    if (worker.week_ordinary && worker.week_most && *worker.week_most < *worker.week_ordinary)
        table.fail(table.line("week_most_hours"), "\"week_most_hours\" is less than \"week_hours\"",
                   "what is above week_hours is overtime, and week_most_hours its end");
}

void read_prices(const TableReader& table, Worker& worker) {
    table.allow({"evening_from", "evening", "weekend", "overtime"});
    worker.evening_from = time_of(table, "evening_from", worker.evening_from);
    const NumberLimits price{.at_most = 100, .at_least = 0};
    worker.evening_price = table.optional_number("evening", price).value_or(worker.evening_price);
    worker.weekend_price = table.optional_number("weekend", price).value_or(worker.weekend_price);
    worker.overtime_price = table.optional_number("overtime", price).value_or(worker.overtime_price);
}

void read_break(const TableReader& table, Worker& worker) {
    table.allow({"earliest", "latest", "minutes"});
    BreakRule rule;
    for (const char* key : {"earliest", "latest"}) std::ignore = table.text(key);
    rule.earliest = time_of(table, "earliest", {});
    rule.latest = time_of(table, "latest", {});
    rule.duration = minutes_of(table, "minutes", 240);
    if (rule.latest < rule.earliest)
        table.fail(table.line("latest"), "\"latest\" is before \"earliest\"",
                   "the break begins between the two");
    worker.pause = rule;
}

void read_travel(const TableReader& table, Worker& worker) {
    table.allow({"factor", "buffer_minutes", "buffer_share"});
    worker.travel_factor =
        table.optional_number("factor", {.at_most = 5, .at_least = 1}).value_or(worker.travel_factor);
    if (table.has("buffer_minutes")) worker.buffer.per_drive = minutes_of(table, "buffer_minutes", 240);
    worker.buffer.share = table.optional_number("buffer_share", {.at_most = 2, .at_least = 0}).value_or(0);
}

void read_car(const TableReader& table, Worker& worker) {
    table.allow({"not_on"});
    for (const std::string& name : table.optional_texts("not_on")) {
        const auto found = std::ranges::find(weekday_keys, name);
        if (found == weekday_keys.end()) table.fail_choice("not_on", name, weekday_keys);
        worker.no_car_weekdays |= 1U << static_cast<unsigned>(found - weekday_keys.begin());
    }
}

SeasonFactor season_of(const TableReader& table) {
    table.allow({"name", "from", "until", "factor"});
    return {.name = table.text("name"),
            .from = day_of_year(table, "from"),
            .until = day_of_year(table, "until"),
            .factor = table.number("factor", {.at_most = 5, .at_least = 1})};
}

DayException exception_of(const TableReader& table) {
    table.allow({"date", "off", "car", "hours", "start", "end"});
    const auto date = table.optional_day("date");
    if (!date)
        table.fail(table.line("date"), "key \"date\" is missing", "add for example: date = 2026-12-24");
    DayException day;
    day.date = *date;
    day.off = table.optional_truth("off").value_or(false);
    day.no_car = !table.optional_truth("car").value_or(true);
    if (table.has("hours")) day.hours = hours_of(table, "hours");
    day.start = table.optional_text("start").value_or("");
    day.end = table.optional_text("end").value_or("");
    if (day.off && day.hours)
        table.fail(table.line("hours"), "a day off cannot have hours", "remove \"off\" or \"hours\"");
    return day;
}

Lift lift_of(const TableReader& table) {
    table.allow({"from", "to", "minutes"});
    return {.from = table.text("from"),
            .to = table.text("to"),
            .duration = minutes_of(table, "minutes", 24 * 60)};
}

void read_lists(const TableReader& root, Worker& worker) {
    for (const TableReader& table : root.tables("season")) worker.seasons.push_back(season_of(table));
    for (const TableReader& table : root.tables("lift")) worker.lifts.push_back(lift_of(table));
    for (const TableReader& table : root.tables("day")) {
        const DayException day = exception_of(table);
        if (std::ranges::find(worker.exceptions, day.date, &DayException::date) != worker.exceptions.end())
            table.fail(table.line("date"), fmt::format("the day {} is there twice", to_string(day.date)),
                       "write all that is different on it into one [[day]]");
        worker.exceptions.push_back(day);
    }
}

}  // namespace

WorkerFile load_worker(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader root(document);
    root.allow({"name", "start", "end", "zone", "hours", "limits", "prices", "break", "travel", "car", "plan",
                "due", "season", "day", "lift"});
    WorkerFile read;
    Worker& worker = read.worker;
    worker.name = root.optional_text("name").value_or("");
    worker.start = root.text("start");
    worker.end = root.optional_text("end").value_or(worker.start);
    worker.zone = root.optional_text("zone").value_or(worker.zone);
    read_week(root.table("hours"), worker);
    if (const auto table = root.optional_table("limits")) read_limits(*table, worker);
    if (const auto table = root.optional_table("prices")) read_prices(*table, worker);
    if (const auto table = root.optional_table("break")) read_break(*table, worker);
    if (const auto table = root.optional_table("travel")) read_travel(*table, worker);
    if (const auto table = root.optional_table("car")) read_car(*table, worker);
    read_lists(root, worker);
    if (const auto table = root.optional_table("plan")) {
        table->allow({"weeks", "from"});
        if (table->has("weeks")) read.weeks = static_cast<int>(table->whole("weeks", 1, 26));
        read.from = table->optional_day("from");
    }
    if (const auto table = root.optional_table("due")) {
        table->allow({"since", "gap", "full_after_days"});
        const NumberLimits weight{.at_most = 100, .at_least = 0};
        read.due.since = table->optional_number("since", weight).value_or(read.due.since);
        read.due.gap = table->optional_number("gap", weight).value_or(read.due.gap);
        if (table->has("full_after_days"))
            read.due.full_after_days = static_cast<int>(table->whole("full_after_days", 1, 3650));
        if (read.due.since + read.due.gap <= 0)
            table->fail(table->line("gap"),
                        "\"since\" and \"gap\" are both 0, so nothing would rank the areas",
                        "give one of them a weight");
    }
    return read;
}

}  // namespace mapite
