#include "app/visit_due.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "app/speaker.hpp"
#include "app/visit_places.hpp"
#include "app/visit_speaker.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

using std::chrono::sys_days;

void keep_later(std::optional<Day>& last, const Day& day) {
    if (!last || sys_days{day} > sys_days{*last}) last = day;
}

/// Per visit when it was made last, by the log and by itself.
std::map<std::string, Day> last_made(const Database& database, const std::vector<Visit>& visits) {
    std::map<std::string, std::optional<Day>> last;
    for (const Visit& visit : visits)
        if (visit.last_done) keep_later(last[visit.id], *visit.last_done);
    for (const DoneVisit& done : database.done_visits()) keep_later(last[done.occasion.visit], done.day);
    std::map<std::string, Day> days;
    for (const auto& [id, day] : last)
        if (day) days.emplace(id, *day);
    return days;
}

/// By code of the area around the place, and of every area around that.
std::map<std::string, std::optional<Day>> last_visits(const Study& study, const Database& database) {
    const std::vector<Visit> visits = database.visits();
    const auto made = last_made(database, visits);
    std::vector<std::string> written;
    for (const Visit& visit : visits)
        if (made.contains(visit.id) && std::ranges::find(written, visit.place) == written.end())
            written.push_back(visit.place);
    std::map<std::string, std::string> area_of, parent_of;
    for (const VisitPlace& place : find_visit_places(study, written).places)
        area_of[place.written] = place.area;
    for (const Area& area : study.areas) parent_of[area.code] = area.parent;
    std::map<std::string, std::optional<Day>> last;
    for (const Visit& visit : visits) {
        const auto day = made.find(visit.id);
        if (day == made.end()) continue;
        std::size_t steps = 0;  // a file whose areas contain each other must not hang the program
        for (std::string code = area_of[visit.place]; !code.empty() && steps < 8;
             code = parent_of[code], ++steps)
            keep_later(last[code], day->second);
    }
    return last;
}

/// That of parishes and towns where there are any.
int level_to_visit(const Study& study) {
    int smallest = 0;
    for (const Area& area : study.areas) {
        if (level(area.type) == 2) return 2;
        smallest = std::max(smallest, level(area.type));
    }
    return smallest;
}

}  // namespace

DueAnswer due_areas(const Project& project, const Resources& resources, Day today, const Progress& progress) {
    DueAnswer answer;
    if (std::filesystem::exists(worker_file_of(project)))
        answer.weights = load_worker(worker_file_of(project)).due;
    StudyOptions options;
    options.today = today;
    const Study study = study_project(project, resources, options, progress);
    const auto last = last_visits(study, project.open_to_read());
    const int wanted = level_to_visit(study);
    std::vector<DueInput> areas;
    for (std::size_t i = 0; i < study.areas.size(); ++i) {
        const Area& area = study.areas[i];
        if (level(area.type) != wanted) continue;
        DueInput& input = areas.emplace_back();
        input.code = area.code;
        input.name = area.name.empty() ? area.code : area.name;
        if (const auto found = last.find(area.code); found != last.end()) input.last_visited = found->second;
        if (i < study.scores.size() && study.scores[i].index) input.index = 100 - *study.scores[i].index;
        for (const PointIndex point : study.points_of_area[i])
            input.people += study.points[point.value].people;
    }
    answer.areas = areas_due(areas, answer.weights, today);
    return answer;
}

Visit visit_to(const DueArea& area, const Visit& like) {
    Visit visit = like;
    visit.place = area.area.code;
    if (!like.last_done) visit.last_done = area.area.last_visited;
    visit.priority = 30 + static_cast<int>(std::lround(0.6 * area.score));
    return visit;
}

TextParts due_text(const DueAnswer& answer, const Texts& texts, Language language) {
    const Speaker speaker(texts, language, "visits.");
    TextPart part;
    const auto heading = [&](const char* key) { return speaker.say(std::string("table.") + key); };
    part.table.header = {heading("area"),  heading("people"), heading("last_done"),
                         heading("since"), heading("gap"),    heading("score")};
    for (const DueArea& due : answer.areas)
        part.table.rows.push_back(
            {due.area.name, speaker.people(due.area.people),
             due.area.last_visited ? date_words(speaker, *due.area.last_visited) : speaker.say("due.never"),
             due.days_since ? speaker.number(*due.days_since) : "–", speaker.number_or_dash(due.gap),
             speaker.number(due.score)});
    TextPart weights;
    add_line(weights.text,
             '\n' + speaker.say("due.weights", {{"since", speaker.short_number(answer.weights.since)},
                                                {"gap", speaker.short_number(answer.weights.gap)},
                                                {"days", std::to_string(answer.weights.full_after_days)}}));
    return {part, weights};
}

std::string due_json(const DueAnswer& answer) {
    using Json = nlohmann::ordered_json;
    Json json;
    json["since_weight"] = answer.weights.since;
    json["gap_weight"] = answer.weights.gap;
    json["full_after_days"] = answer.weights.full_after_days;
    json["areas"] = Json::array();
    for (const DueArea& due : answer.areas) {
        Json each;
        each["code"] = due.area.code;
        each["name"] = due.area.name;
        each["people"] = due.area.people;
        each["last_visited"] =
            due.area.last_visited ? Json(to_string(*due.area.last_visited)) : Json(nullptr);
        each["days_since"] = due.days_since ? Json(*due.days_since) : Json(nullptr);
        each["since"] = due.since;
        each["gap"] = due.gap ? Json(*due.gap) : Json(nullptr);
        each["score"] = due.score;
        json["areas"].push_back(std::move(each));
    }
    return json.dump(2) + '\n';
}

}  // namespace mapite
