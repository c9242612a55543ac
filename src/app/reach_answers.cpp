#include "app/reach_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/answers.hpp"
#include "app/profile_view.hpp"
#include "app/words.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

std::string counted(const Study& study) {
    return study.counts_dwellings ? "dwellings" : "people";
}

std::optional<double> share_of(double part, double all) {
    return all > 0 ? std::optional(part / all) : std::nullopt;
}

Json band_json(const ReachStudy& reach, const ReachedBand& band) {
    Json json{{"minutes", band.limit.count()}, {"people", band.people}};
    json["share"] = number_or_null(share_of(band.people, reach.reach.people));
    json["points"] = band.points;
    json["areas"] = Json::array();
    for (const ReachedArea& reached : band.areas) {
        const Area& area = reach.study.areas[reached.area.value];
        Json entry{{"code", area.code}, {"name", area.name}, {"type", to_string(area.type)}};
        entry["people"] = reached.people;
        entry["share"] = number_or_null(reached.share);
        json["areas"].push_back(std::move(entry));
    }
    return json;
}

}  // namespace

std::string reach_json(const ReachStudy& reach) {
    const Study& study = reach.study;
    const PlaceReach& found = reach.reach;
    Json json;
    json["place"] = {
        {"kind", to_string(found.place.kind)}, {"id", found.place.id}, {"name", found.place.name}};
    if (found.place.kind == ReachPlace::Kind::need) {
        json["place"]["services"] = found.place.services.size();
    } else {
        json["place"]["x_m"] = std::round(found.place.positions.front().x);
        json["place"]["y_m"] = std::round(found.place.positions.front().y);
    }
    json["mode"] = to_string(found.mode);
    json["travel"] = {{"straight_line", study.travel.is_straight(found.mode)},
                      {"detour_factor", study.travel.detour_factor},
                      {"speeds", study.travel.speeds_source},
                      {"roads", study.travel.roads_source},
                      {"snap_limit_m", study.travel.snap_limit.value}};
    if (const auto& table = study.travel.table(found.mode))
        json["travel"]["table"] = {{"file", table->file},
                                   {"date", table->date ? Json(to_string(*table->date)) : Json(nullptr)}};
    json["counts"] = counted(study);
    if (!study.group.empty()) json["group"] = study.group;
    if (study.year_chosen) json["year"] = study.year ? Json(*study.year) : Json(nullptr);
    json["people"] = found.people;
    json["people_without_route"] = found.people_without_route;
    json["bands"] = Json::array();
    for (const ReachedBand& band : found.bands) json["bands"].push_back(band_json(reach, band));
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Table reach_table(const ReachStudy& reach) {
    const Study& study = reach.study;
    Table table{.header = {"place", "mode", "minutes", "code", "name", "type", "people", "share", "counts",
                           "straight_line"},
                .rows = {}};
    if (!study.group.empty()) table.header.emplace_back("group");
    if (study.year_chosen) table.header.emplace_back("year");
    for (const ReachedBand& band : reach.reach.bands) {
        for (const ReachedArea& reached : band.areas) {
            const Area& area = study.areas[reached.area.value];
            table.rows.push_back({reach.reach.place.id, std::string(to_string(reach.reach.mode)),
                                  to_text(band.limit.count()), area.code, area.name,
                                  std::string(to_string(area.type)), to_text(reached.people),
                                  reached.share ? to_text(*reached.share) : "", counted(study),
                                  study.travel.is_straight(reach.reach.mode) ? "yes" : "no"});
            if (!study.group.empty()) table.rows.back().push_back(study.group);
            if (study.year_chosen) table.rows.back().push_back(study.year ? std::to_string(*study.year) : "");
        }
    }
    return table;
}

std::string reach_travel_sentence(const ReachStudy& reach, const Texts& texts, Language language) {
    Need way;
    way.kind = NeedKind::service;
    way.mode = reach.reach.mode;
    return travel_sentence(reach.study, way, texts, language);
}

ReachView reach_view(const ReachStudy& reach, const Texts& texts, Language language) {
    const Study& study = reach.study;
    const PlaceReach& found = reach.reach;
    const std::string who = counted_people(study, texts, language);
    const auto say = [&](const std::string& key, const Texts::Values& values = {}) {
        return texts.say(language, "reach." + key, values);
    };
    const auto number = [&](double value, int decimals = 0) {
        return localized_number(value, decimals, language);
    };
    const auto share = [&](std::optional<double> value) {
        return value ? number(100 * *value, 1) + "\u00a0%" : std::string("–");
    };
    const auto in_main_level = [&](const ReachedArea& reached) {
        return level(study.areas[reached.area.value].type) == main_level(study);
    };

    ReachView view;
    view.head = say(found.place.kind == ReachPlace::Kind::need ? "head.need" : "head.place",
                    {{"place", found.place.name},
                     {"mode", texts.say(language, fmt::format("words.mode.{}", to_string(found.mode)))}}) +
                '\n';
    view.areas.header = {say("area"), who};
    for (const ReachedBand& band : found.bands) {
        const std::string minutes = to_text(band.limit.count());
        view.head +=
            say("band", {{"minutes", minutes},
                         {"people", number(band.people)},
                         {"who", who},
                         {"share", share(share_of(band.people, found.people))},
                         {"areas", std::to_string(std::ranges::count_if(band.areas, in_main_level))}}) +
            '\n';
        view.areas.header.push_back(say("minutes", {{"minutes", minutes}}));
    }
    auto widest = found.bands.back().areas;
    std::ranges::stable_sort(widest, std::ranges::greater{}, &ReachedArea::people);
    for (const ReachedArea& reached : widest) {
        if (!in_main_level(reached)) continue;
        const auto all = people_of(study, reached.area);
        std::vector<std::string> row{study.areas[reached.area.value].name, all ? number(*all) : "–"};
        for (const ReachedBand& band : found.bands) {
            const auto here = std::ranges::find(band.areas, reached.area, &ReachedArea::area);
            row.push_back(here == band.areas.end()
                              ? number(0)
                              : fmt::format("{} ({})", number(here->people), share(here->share)));
        }
        view.areas.rows.push_back(std::move(row));
    }
    if (found.people_without_route > 0)
        view.notes +=
            say("without_route", {{"people", number(found.people_without_route)}, {"who", who}}) + '\n';
    view.notes += reach_travel_sentence(reach, texts, language) + '\n';
    return view;
}

}  // namespace mapite
