// What worker.toml says, as a table and as JSON.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/speaker.hpp"
#include "app/visit_answers.hpp"
#include "app/visit_speaker.hpp"
#include "planner/visit_text.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

std::string hours_text(const WorkHours& hours) {
    return fmt::format("{}-{}", to_text(hours.from), to_text(hours.to));
}

Json minutes_json(const std::optional<std::chrono::minutes>& minutes) {
    return minutes ? Json(minutes->count()) : Json(nullptr);
}

Json exception_json(const DayException& day) {
    Json json;
    json["date"] = to_string(day.date);
    json["off"] = day.off;
    json["car"] = !day.no_car;
    json["hours"] = day.hours ? Json(hours_text(*day.hours)) : Json(nullptr);
    json["start"] = day.start;
    json["end"] = day.end;
    return json;
}

std::string exception_text(const DayException& day, const Speaker& speaker) {
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (day.off) add(speaker.say("worker.off"));
    if (day.no_car) add(speaker.say("day.no_car"));
    if (day.hours) add(hours_text(*day.hours));
    if (!day.start.empty()) add(day.start + " →");
    if (!day.end.empty()) add("→ " + day.end);
    return text;
}

}  // namespace

std::string worker_json(const WorkerFile& file) {
    const Worker& worker = file.worker;
    Json json;
    json["name"] = worker.name;
    json["start"] = worker.start;
    json["end"] = worker.end;
    json["zone"] = worker.zone;
    json["hours"] = Json::array();
    for (const auto& hours : worker.week)
        json["hours"].push_back(hours ? Json(hours_text(*hours)) : Json(nullptr));
    json["day_most_min"] = minutes_json(worker.day_most);
    json["week_ordinary_min"] = minutes_json(worker.week_ordinary);
    json["week_most_min"] = minutes_json(worker.week_most);
    json["driving_most_min"] = minutes_json(worker.driving_most);
    json["evening_from"] = to_text(worker.evening_from);
    json["evening_price"] = worker.evening_price;
    json["weekend_price"] = worker.weekend_price;
    json["overtime_price"] = worker.overtime_price;
    json["break_min"] = worker.pause ? Json(worker.pause->duration.count()) : Json(nullptr);
    json["travel_factor"] = worker.travel_factor;
    json["buffer_min"] = worker.buffer.per_drive.count();
    json["buffer_share"] = worker.buffer.share;
    json["no_car_weekdays"] = weekdays_text(worker.no_car_weekdays);
    json["days"] = Json::array();
    for (const DayException& day : worker.exceptions) json["days"].push_back(exception_json(day));
    json["weeks"] = file.weeks;
    json["due_since_weight"] = file.due.since;
    json["due_gap_weight"] = file.due.gap;
    json["due_full_after_days"] = file.due.full_after_days;
    return json.dump(2) + '\n';
}

Table worker_table(const WorkerFile& file, const Texts& texts, Language language) {
    const Speaker speaker(texts, language, "visits.");
    const Worker& worker = file.worker;
    Table table{.header = {speaker.say("worker.what"), speaker.say("worker.value")}, .rows = {}};
    const auto add = [&](const std::string& what, const std::string& value) {
        if (!value.empty()) table.rows.push_back({what, value});
    };
    const auto limit = [&](const char* key, const std::optional<std::chrono::minutes>& minutes) {
        if (minutes)
            add(speaker.say(key),
                speaker.say("worker.hours",
                            {{"h", speaker.short_number(static_cast<double>(minutes->count()) / 60)}}));
    };
    add(speaker.say("worker.name"), worker.name);
    add(speaker.say("worker.start"), worker.start);
    if (worker.end != worker.start) add(speaker.say("worker.end"), worker.end);
    for (std::size_t day = 0; day < worker.week.size(); ++day)
        if (worker.week[day])
            add(speaker.say(fmt::format("weekday.{}", day)),
                hours_text(*worker.week[day]) +
                    ((worker.no_car_weekdays >> day & 1U) != 0 ? ", " + speaker.say("day.no_car") : ""));
    limit("worker.day_most", worker.day_most);
    limit("worker.week_ordinary", worker.week_ordinary);
    limit("worker.week_most", worker.week_most);
    limit("worker.driving_most", worker.driving_most);
    if (worker.pause)
        add(speaker.say("worker.break"),
            fmt::format("{}–{}, {}", to_text(worker.pause->earliest), to_text(worker.pause->latest),
                        speaker.say("minutes", {{"min", std::to_string(worker.pause->duration.count())}})));
    add(speaker.say("worker.buffer"),
        fmt::format("{} + {} %",
                    speaker.say("minutes", {{"min", std::to_string(worker.buffer.per_drive.count())}}),
                    speaker.short_number(100 * worker.buffer.share)));
    add(speaker.say("worker.evening_from"), to_text(worker.evening_from));
    for (const SeasonFactor& season : worker.seasons)
        add(season.name, fmt::format("× {}", speaker.short_number(season.factor)));
    for (const DayException& day : worker.exceptions)
        add(date_words(speaker, day.date), exception_text(day, speaker));
    return table;
}

}  // namespace mapite
