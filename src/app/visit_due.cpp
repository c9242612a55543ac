#include "app/visit_due.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "app/speaker.hpp"
#include "app/visit_places.hpp"
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

void weigh(DueAnswer& answer) {
    int longest = 0, known = 0;
    double gaps = 0;
    for (const DueArea& area : answer.areas) {
        longest = std::max(longest, area.days_since.value_or(0));
        if (!area.index) continue;
        gaps += 1 - *area.index / 100;
        ++known;
    }
    const double mean_gap = known > 0 ? gaps / known : 0;
    for (DueArea& area : answer.areas) {
        area.time_part = !area.days_since ? 1
                         : longest > 0    ? static_cast<double>(*area.days_since) / longest
                                          : 0;
        area.gap_part = area.index ? 1 - *area.index / 100 : mean_gap;
        area.urgency = answer.time_weight * area.time_part + answer.gap_weight * area.gap_part;
    }
    std::ranges::sort(answer.areas, [](const DueArea& a, const DueArea& b) {
        return a.urgency != b.urgency ? a.urgency > b.urgency : a.code < b.code;
    });
}

}  // namespace

DueAnswer due_areas(const Project& project, const Resources& resources, Day today, const Progress& progress) {
    DueAnswer answer;
    if (std::filesystem::exists(worker_file_of(project))) {
        const WorkerFile file = load_worker(worker_file_of(project));
        answer.time_weight = file.due_time_weight;
        answer.gap_weight = file.due_gap_weight;
    }
    StudyOptions options;
    options.today = today;
    const Study study = study_project(project, resources, options, progress);
    const auto last = last_visits(study, project.open_to_read());
    const int wanted = level_to_visit(study);
    for (std::size_t i = 0; i < study.areas.size(); ++i) {
        const Area& area = study.areas[i];
        if (level(area.type) != wanted) continue;
        DueArea& due = answer.areas.emplace_back();
        due.code = area.code;
        due.name = area.name;
        if (const auto found = last.find(area.code); found != last.end()) due.last_visit = found->second;
        if (due.last_visit)
            due.days_since = static_cast<int>(
                std::max<std::int64_t>(0, (sys_days{today} - sys_days{*due.last_visit}).count()));
        if (i < study.scores.size()) due.index = study.scores[i].index;
    }
    weigh(answer);
    return answer;
}

Visit visit_to(const DueArea& area, const Visit& like, const DueAnswer& answer) {
    Visit visit = like;
    visit.place = area.code;
    if (!like.last_done) visit.last_done = area.last_visit;
    const double most = answer.time_weight + answer.gap_weight;
    if (most > 0) visit.priority = 30 + static_cast<int>(std::lround(60 * area.urgency / most));
    return visit;
}

TextParts due_text(const DueAnswer& answer, const Texts& texts, Language language) {
    const Speaker speaker(texts, language, "visits.");
    TextPart part;
    const auto heading = [&](const char* key) { return speaker.say(std::string("table.") + key); };
    part.table.header = {heading("area"),  heading("last_done"), heading("since"),
                         heading("index"), heading("gap"),       heading("score")};
    for (const DueArea& area : answer.areas)
        part.table.rows.push_back({area.name.empty() ? area.code : area.name,
                                   area.last_visit ? to_string(*area.last_visit) : speaker.say("due.never"),
                                   area.days_since ? speaker.number(*area.days_since) : "–",
                                   speaker.points_or_dash(area.index), speaker.number(area.gap_part, 2),
                                   speaker.number(area.urgency, 2)});
    TextPart weights;
    add_line(weights.text,
             '\n' + speaker.say("due.weights", {{"time", speaker.short_number(answer.time_weight)},
                                                {"gap", speaker.short_number(answer.gap_weight)}}));
    return {part, weights};
}

std::string due_json(const DueAnswer& answer) {
    using Json = nlohmann::ordered_json;
    Json json;
    json["time_weight"] = answer.time_weight;
    json["gap_weight"] = answer.gap_weight;
    json["areas"] = Json::array();
    for (const DueArea& area : answer.areas) {
        Json each;
        each["code"] = area.code;
        each["name"] = area.name;
        each["last_visit"] = area.last_visit ? Json(to_string(*area.last_visit)) : Json(nullptr);
        each["days_since"] = area.days_since ? Json(*area.days_since) : Json(nullptr);
        each["index"] = area.index ? Json(*area.index) : Json(nullptr);
        each["time_part"] = area.time_part;
        each["gap_part"] = area.gap_part;
        each["urgency"] = area.urgency;
        json["areas"].push_back(std::move(each));
    }
    return json.dump(2) + '\n';
}

}  // namespace mapite
