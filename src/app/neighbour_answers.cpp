#include "app/neighbour_answers.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/answers.hpp"
#include "app/words.hpp"
#include "base/text.hpp"
#include "territory/neighbours.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

struct Neighbour {
    AreaIndex area;
    Metres border;
};

/// Per area its neighbours in the order of the study; those of other areas than `only` are left out.
std::vector<std::vector<Neighbour>> neighbours_of(const Study& study, std::optional<AreaIndex> only) {
    std::vector<std::vector<Neighbour>> result(study.areas.size());
    for (const SharedBorder& border : neighbours(study.areas)) {
        if (!only || *only == border.a) result[border.a.value].push_back({border.b, border.length});
        if (!only || *only == border.b) result[border.b.value].push_back({border.a, border.length});
    }
    for (auto& list : result) std::ranges::sort(list, {}, &Neighbour::area);
    return result;
}

Json number_or_null(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

}  // namespace

std::string neighbours_json(const Study& study, std::optional<AreaIndex> only) {
    const auto all = neighbours_of(study, only);
    Json list = Json::array();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (only && *only != AreaIndex{i}) continue;
        const Area& area = study.areas[i];
        Json json{{"code", area.code}, {"name", area.name}, {"type", to_string(area.type)}};
        json["neighbours"] = Json::array();
        for (const Neighbour& neighbour : all[i]) {
            const Area& other = study.areas[neighbour.area.value];
            Json entry{{"code", other.code}, {"name", other.name}, {"type", to_string(other.type)}};
            entry["shared_border_m"] = std::round(neighbour.border.value);
            entry["people"] = number_or_null(people_of(study, neighbour.area));
            json["neighbours"].push_back(std::move(entry));
        }
        list.push_back(std::move(json));
    }
    return (only ? list.front() : list).dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Table neighbours_table(const Study& study, std::optional<AreaIndex> only) {
    Table table{.header = {"code", "name", "neighbour_code", "neighbour_name", "shared_border_m"},
                .rows = {}};
    const auto all = neighbours_of(study, only);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const Neighbour& neighbour : all[i]) {
            const Area& other = study.areas[neighbour.area.value];
            table.rows.push_back({study.areas[i].code, study.areas[i].name, other.code, other.name,
                                  to_text(neighbour.border.value, 0)});
        }
    }
    return table;
}

NeighboursView neighbours_view(const Study& study, std::optional<AreaIndex> only, const Texts& texts,
                               Language language) {
    const auto say = [&](const std::string& key, const Texts::Values& values = {}) {
        return texts.say(language, "reach.neighbours." + key, values);
    };
    auto all = neighbours_of(study, only);
    NeighboursView view;
    if (only) {
        const Area& area = study.areas[only->value];
        view.head =
            say(all[only->value].empty() ? "none" : "head", {{"area", area.name}, {"code", area.code}});
    } else {
        view.table.header.push_back(say("area"));
    }
    for (const std::string& heading : {say("neighbour"), texts.say(language, "words.table.code"),
                                       say("border"), counted_people(study, texts, language)})
        view.table.header.push_back(heading);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::ranges::stable_sort(all[i], std::ranges::greater{}, &Neighbour::border);
        for (const Neighbour& neighbour : all[i]) {
            const Area& other = study.areas[neighbour.area.value];
            const auto people = people_of(study, neighbour.area);
            std::vector<std::string> row;
            if (!only) row.push_back(study.areas[i].name);
            row.push_back(other.name);
            row.push_back(other.code);
            row.push_back(localized_number(neighbour.border.value / 1000, 1, language));
            row.push_back(people ? localized_number(*people, 0, language) : "–");
            view.table.rows.push_back(std::move(row));
        }
    }
    return view;
}

}  // namespace mapite
