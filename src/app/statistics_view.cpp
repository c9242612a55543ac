#include "app/statistics_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "base/error.hpp"
#include "base/text.hpp"
#include "territory/statistic_areas.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

const std::string absent = "–";

/// "7-12" stands behind "0-6" and before "13-17"; what has no number comes first.
std::tuple<double, std::string> age_order(const std::string& age) {
    const std::size_t first = age.find_first_of("0123456789");
    if (first == std::string::npos) return {-1, age};
    const std::size_t end = std::min(age.find_first_not_of("0123456789", first), age.size());
    return {parse_number(age.substr(first, end - first)).value_or(0), age};
}

/// What makes one row of the table.
auto series_of(const Statistic& each) {
    return std::tuple(each.area, each.area_name, each.indicator, age_order(each.age_group), each.target_group,
                      each.unit, each.source);
}

[[noreturn]] void refuse(const std::string& what, const std::string& name,
                         const std::set<std::string>& known) {
    const std::vector<std::string> names(known.begin(), known.end());
    auto near = nearest_name(name, names);
    // The beginning of a name, or a word of it, is also enough to tell.
    const auto holds = [&](const std::string& each) {
        return folded(each).find(folded(name)) != std::string::npos;
    };
    if (const auto part = std::ranges::find_if(names, holds);
        !near && !folded(name).empty() && part != names.end())
        near = *part;
    constexpr std::size_t listed = 12;
    std::string list;
    for (std::size_t i = 0; i < std::min(listed, names.size()); ++i) list += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > listed) list += ", ...";
    throw Error(ErrorKind::usage,
                fmt::format("the project has no statistics of the {} \"{}\"{}", what, name,
                            names.empty() ? "" : " (there are: " + list + ")"),
                near ? fmt::format("did you mean \"{}\"?", *near)
                     : "\"mapite statistics\" without it lists them all");
}

/// Keeps those whose field is called so.
void keep_named(std::vector<Statistic>& statistics, std::string Statistic::*field, const std::string& name,
                const std::string& what) {
    if (name.empty()) return;
    std::set<std::string> known;
    for (const Statistic& each : statistics)
        if (!(each.*field).empty()) known.insert(each.*field);
    const auto is_meant = [&](const Statistic& each) {
        return !(each.*field).empty() && folded(each.*field) == folded(name);
    };
    if (std::ranges::none_of(statistics, is_meant)) refuse(what, name, known);
    std::erase_if(statistics, [&](const Statistic& each) { return !is_meant(each); });
}

/// `names`: of the project's areas by code; these go before areas that only a table knows.
void keep_area(std::vector<Statistic>& statistics, const std::string& asked,
               const std::map<std::string, std::string>& names) {
    if (asked.empty()) return;
    std::set<std::string> codes, known;
    for (const Statistic& each : statistics) {
        if (!each.area_name.empty()) known.insert(each.area_name);
        if (!each.area.empty()) known.insert(each.area);
        if (each.area == asked || folded(each.area_name) == folded(asked)) codes.insert(each.area);
    }
    if (codes.empty()) refuse("area", asked, known);
    if (codes.contains(asked)) codes = {asked};
    const auto is_of_project = [&](const std::string& code) { return names.contains(code); };
    if (std::ranges::any_of(codes, is_of_project))
        std::erase_if(codes, [&](const std::string& code) { return !is_of_project(code); });
    if (codes.size() > 1)
        throw Error(ErrorKind::usage, fmt::format("{} areas are called \"{}\"", codes.size(), asked),
                    fmt::format("use the code: {}", fmt::join(codes, ", ")));
    std::erase_if(statistics, [&](const Statistic& each) {
        return each.area != *codes.begin() || (each.area.empty() && folded(each.area_name) != folded(asked));
    });
}

/// One table while it is made.
class Viewing {
  public:
    Viewing(const ChosenStatistics& chosen, const Texts& texts, Language language)
        : chosen_(chosen), texts_(texts), language_(language) {
        for (const Statistic& each : chosen.statistics) periods_.emplace(each.year, each.period);
        for (std::size_t i = 0; i < chosen.sources.size(); ++i) numbers_[chosen.sources[i].id] = i + 1;
    }

    StatisticsView view() {
        const bool several_sources = chosen_.sources.size() > 1;
        for (const char* heading : {"area", "indicator", "age", "group"})
            view_.table.header.push_back(say(heading));
        for (const auto& [year, period] : periods_) view_.table.header.push_back(period);
        view_.table.header.push_back(say("unit"));
        if (several_sources) view_.table.header.push_back(say("source"));
        for (auto first = chosen_.statistics.begin(); first != chosen_.statistics.end();) {
            auto last = first;
            while (last != chosen_.statistics.end() && series_of(*last) == series_of(*first)) ++last;
            add_row({first, last}, several_sources);
            first = last;
        }
        explain_marks();
        for (const Source& source : chosen_.sources) view_.sources.push_back(described(source));
        return std::move(view_);
    }

  private:
    [[nodiscard]] std::string say(const std::string& key, const Texts::Values& values = {}) const {
        return texts_.say(language_, "statistics." + key, values);
    }

    void add_row(std::span<const Statistic> series, bool several_sources) {
        const Statistic& first = series.front();
        std::string area = first.area_name;
        if (area.empty()) area = first.area.empty() ? say("anywhere") : first.area;
        std::vector<std::string> row{area, first.indicator,
                                     first.age_group.empty() ? say("all_ages") : first.age_group,
                                     first.target_group.empty() ? say("everybody") : first.target_group};
        for (const auto& column : periods_) {
            const auto found = std::ranges::find_if(
                series, [&](const Statistic& each) { return std::pair(each.year, each.period) == column; });
            row.push_back(found == series.end() ? marked("absent", absent) : cell(*found));
        }
        row.push_back(first.unit);
        if (several_sources) row.push_back(fmt::format("[{}]", numbers_[first.source]));
        view_.table.rows.push_back(std::move(row));
    }

    std::string marked(const std::string& mark, std::string text) {
        marks_.insert(mark);
        return text;
    }

    std::string cell(const Statistic& statistic) {
        if (statistic.flag == StatisticFlag::confidential) return marked("confidential", "×");
        if (!statistic.value)
            return statistic.flag == StatisticFlag::none ? marked("absent", absent) : marked("missing", "…");
        const double value = *statistic.value;
        constexpr double hundredth = 100;
        const bool whole = std::round(value) == value;
        const bool tenths = std::round(value * 10) == value * 10;
        std::string text = whole ? localized_number(value, 0, language_)
                                 : localized_number(std::round(value * hundredth) / hundredth,
                                                    tenths || statistic.area_share < 1 ? 1 : 2, language_);
        if (statistic.flag == StatisticFlag::masked) text += marked("masked", "*");
        if (statistic.flag == StatisticFlag::doubtful) text += marked("doubtful", "?");
        if (statistic.area_share < 1) {
            text += marked("divided", "~");
            least_share_ = std::min(least_share_, statistic.area_share);
        }
        return text;
    }

    void explain_marks() {
        for (const char* mark : {"absent", "missing", "confidential", "masked", "doubtful"})
            if (marks_.contains(mark)) view_.legend.push_back(say(std::string("mark.") + mark));
        if (marks_.contains("divided"))
            view_.legend.push_back(
                say("mark.divided", {{"share", localized_number(100 * least_share_, 1, language_) + " %"}}));
    }

    std::string described(const Source& source) {
        const std::string date = source.date ? ", " + to_string(*source.date) : std::string();
        const std::string text = fmt::format("{} ({}{})", source.attribution, source.file, date);
        return chosen_.sources.size() > 1 ? fmt::format("[{}] {}", numbers_[source.id], text) : text;
    }

    const ChosenStatistics& chosen_;
    const Texts& texts_;
    Language language_;
    std::set<std::pair<int, std::string>> periods_;
    std::map<SourceId, std::size_t> numbers_;
    std::set<std::string> marks_;
    double least_share_ = 1;
    StatisticsView view_;
};

}  // namespace

ChosenStatistics chosen_statistics(const Project& project, const StatisticsQuery& query) {
    const Database database = project.open_to_read();
    const std::vector<Area> areas = database.areas();
    ChosenStatistics chosen;
    chosen.statistics = with_area_codes(database.statistics(), areas);
    // The project's own names of its areas, not those of each table.
    std::map<std::string, std::string> names;
    for (const Area& area : areas) names[area.code] = area.name;
    for (Statistic& each : chosen.statistics)
        if (const auto name = names.find(each.area); name != names.end()) each.area_name = name->second;
    keep_area(chosen.statistics, query.area, names);
    keep_named(chosen.statistics, &Statistic::indicator, query.indicator, "indicator");
    keep_named(chosen.statistics, &Statistic::target_group, query.target_group, "target group");
    std::ranges::stable_sort(chosen.statistics, {}, [](const Statistic& each) {
        return std::tuple_cat(series_of(each), std::tuple(each.year, each.period));
    });
    for (const Source& source : database.sources())
        if (std::ranges::any_of(chosen.statistics,
                                [&](const Statistic& each) { return each.source == source.id; }))
            chosen.sources.push_back(source);
    return chosen;
}

StatisticsView statistics_view(const ChosenStatistics& chosen, const Texts& texts, Language language) {
    return Viewing(chosen, texts, language).view();
}

Table statistics_table(const ChosenStatistics& chosen) {
    Table table{.header = {"area_code", "area_name", "indicator", "age_group", "target_group", "unit", "year",
                           "period", "value", "flag", "area_share", "source", "source_row"},
                .rows = {}};
    std::map<SourceId, std::string> files;
    for (const Source& source : chosen.sources) files[source.id] = source.file;
    for (const Statistic& each : chosen.statistics)
        table.rows.push_back({each.area, each.area_name, each.indicator, each.age_group, each.target_group,
                              each.unit, std::to_string(each.year), each.period,
                              each.value ? to_text(*each.value) : std::string(),
                              std::string(to_string(each.flag)), to_text(each.area_share), files[each.source],
                              each.source_row});
    return table;
}

std::string statistics_json(const ChosenStatistics& chosen) {
    Json list = Json::array();
    const auto text = [](const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); };
    std::map<SourceId, std::string> files;
    for (const Source& source : chosen.sources) files[source.id] = source.file;
    for (const Statistic& each : chosen.statistics)
        list.push_back({{"area_code", text(each.area)},
                        {"area_name", text(each.area_name)},
                        {"indicator", each.indicator},
                        {"age_group", text(each.age_group)},
                        {"target_group", text(each.target_group)},
                        {"unit", text(each.unit)},
                        {"year", each.year},
                        {"period", each.period},
                        {"value", each.value ? Json(*each.value) : Json(nullptr)},
                        {"flag", to_string(each.flag)},
                        {"area_share", each.area_share},
                        {"source", files[each.source]},
                        {"source_row", each.source_row}});
    return Json{{"statistics", std::move(list)}}.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mapite
