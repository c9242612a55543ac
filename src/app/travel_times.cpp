#include "app/travel_times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/connected.hpp"
#include "app/table_travel_ways.hpp"
#include "app/travel_ways.hpp"
#include "app/ways.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "territory/assignment.hpp"

namespace mapite {
namespace {

/// Whom a point or service belongs to: the municipality around it, numbered; absent outside all areas.
struct Municipalities {
    std::vector<std::optional<std::size_t>> of_point, of_service;
    std::size_t count = 0;
};

template <class Record>
std::vector<GridPoint> positions(const std::vector<Record>& records) {
    std::vector<GridPoint> result(records.size());
    std::transform(records.begin(), records.end(), result.begin(),
                   [](const Record& record) { return record.position; });
    return result;
}

Municipalities municipalities(const Study& study) {
    // Units of the same parent are one municipality; a unit without a parent is one of its own.
    std::vector<Area> units;
    for (const Area& area : study.areas)
        if (level(area.type) == 2) units.push_back(area);
    std::map<std::string, std::size_t> numbers;
    std::vector<std::size_t> of_unit;
    for (const Area& unit : units)
        of_unit.push_back(
            numbers.try_emplace(unit.parent.empty() ? unit.code : unit.parent, numbers.size()).first->second);
    const auto of = [&](const auto& records) {
        std::vector<std::optional<std::size_t>> result;
        for (const auto& area : area_of_point(units, positions(records)))
            result.push_back(area ? std::optional(of_unit[area->value]) : std::nullopt);
        return result;
    };
    return {.of_point = of(study.points), .of_service = of(study.services), .count = numbers.size()};
}

ReachColumn nearest_own(const TravelWays& ways, const Study& study, const std::vector<ServiceIndex>& services,
                        const Municipalities& home) {
    std::vector<std::vector<PointIndex>> points_of(home.count);
    std::vector<std::vector<ServiceIndex>> services_of(home.count);
    for (std::size_t i = 0; i < study.points.size(); ++i)
        if (home.of_point[i]) points_of[*home.of_point[i]].push_back(PointIndex{i});
    for (const ServiceIndex service : services)
        if (home.of_service[service.value]) services_of[*home.of_service[service.value]].push_back(service);
    ReachColumn own(study.points.size());
    for (std::size_t m = 0; m < home.count; ++m) {
        if (points_of[m].empty() || services_of[m].empty()) continue;
        const ReachColumn part = ways.nearest(points_of[m], services_of[m]);
        for (std::size_t i = 0; i < part.size(); ++i) own[points_of[m][i].value] = part[i];
    }
    return own;
}

void reach_needs(Study& study, const TravelWays& ways, TravelMode mode, const Municipalities& home,
                 const StudyOptions& options) {
    std::vector<PointIndex> everyone(study.points.size());
    for (std::size_t i = 0; i < everyone.size(); ++i) everyone[i] = PointIndex{i};
    std::vector<std::size_t> wanted;
    for (std::size_t n = 0; n < study.needs.size(); ++n) {
        const Need& need = study.basket.needs[n];
        if (need.mode == mode && !study.needs[n].services.empty() &&
            (options.only_need.empty() || options.only_need == need.id) &&
            ways.lead_to_any(study.needs[n].services))
            wanted.push_back(n);
    }
    parallel_for(wanted.size(), [&](std::size_t i) {
        NeedReach& need = study.needs[wanted[i]];
        need.reach = ways.nearest(everyone, need.services);
        need.reach_own = nearest_own(ways, study, need.services, home);
    });
    for (const std::size_t n : wanted)
        study.needs[n].capacity = need_capacity(
            study.basket.needs[n],
            {.services = study.needs[n].services, .all_services = study.services, .points = study.points},
            ways, study.notes);
}

int months_between(Day from, Day to) {
    return (static_cast<int>(to.year()) - static_cast<int>(from.year())) * 12 +
           static_cast<int>(static_cast<unsigned>(to.month())) -
           static_cast<int>(static_cast<unsigned>(from.month()));
}

void add_ages(NeedSources& behind, const std::set<SourceId>& used, const Study& study, Day today) {
    for (const SourceId id : used) {
        const Source* source = study.source(id);
        if (!source || !source->date) {
            behind.undated_source = true;
            continue;
        }
        behind.oldest_source_months =
            std::max(behind.oldest_source_months.value_or(0), months_between(*source->date, today));
    }
}

/// Connections are told by a statistic of a whole area, so nothing is "not mapped" and no road is asked.
NeedSources sources_of_utility(const Study& study, std::size_t n, Day today) {
    std::set<SourceId> used = connected_sources(study, study.basket.needs[n]);
    if (!study.points.empty()) used.insert(study.points.front().source);
    NeedSources behind;
    add_ages(behind, used, study, today);
    return behind;
}

/// Age and completeness of everything a need's numbers rest on.
NeedSources sources_behind(const Study& study, std::size_t n, Day today) {
    if (study.basket.needs[n].kind == NeedKind::utility) return sources_of_utility(study, n, today);
    const NeedReach& need = study.needs[n];
    const TravelMode mode = study.basket.needs[n].mode;
    const auto& table = study.travel.table(mode);
    std::set<SourceId> used;
    NeedSources behind{.straight_line = study.travel.is_straight(mode), .layer_complete = false};
    if (table && table->date) behind.oldest_source_months = std::max(0, months_between(*table->date, today));
    if (table && !table->date) behind.undated_source = true;
    for (const ServiceIndex service : need.services) used.insert(study.services[service.value].source);
    for (const SourceId id : used)
        if (const Source* source = study.source(id); source && source->complete) behind.layer_complete = true;
    for (const Source& source : study.sources)
        if (source.kind == LayerKind::roads && !table) used.insert(source.id);
    if (!study.points.empty()) used.insert(study.points.front().source);
    add_ages(behind, used, study, today);
    return behind;
}

std::string roads_source(const Study& study) {
    std::vector<std::string> parts;
    for (const Source& source : study.sources)
        if (source.kind == LayerKind::roads)
            parts.push_back(source.name + (source.date ? ", " + to_string(*source.date) : std::string()));
    return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace

std::vector<ServiceIndex> services_for(const Study& study, const Need& need) {
    std::vector<ServiceIndex> result;
    for (std::size_t i = 0; i < study.services.size(); ++i)
        if (std::find(need.categories.begin(), need.categories.end(), study.services[i].category) !=
            need.categories.end())
            result.emplace_back(i);
    return result;
}

TravelModel travel_model(const Study& study, bool has_roads) {
    return {.straight_line = !has_roads,
            .detour_factor = has_roads ? 1.0 : study.project.settings.straight_line.detour_factor,
            .speeds_source = has_roads ? study.speeds.name : std::string(),
            .roads_source = has_roads ? roads_source(study) : std::string(),
            .snap_limit = study.speeds.snap_limit,
            .tables = travel_tables_of(study.project)};
}

WaysOfMode ways_by(const Study& study, const std::vector<Road>& roads, TravelMode mode,
                   const Progress& progress) {
    if (!study.project.settings.travel_tables[static_cast<std::size_t>(mode)].empty()) {
        ReadTravelTable read = read_travel_table(study.project, mode, study.points, study.services, progress);
        return {.ways = std::move(read.ways), .by_road = nullptr, .findings = std::move(read.findings)};
    }
    if (roads.empty())
        return {.ways = straight_travel_ways(study.project.settings.straight_line, mode,
                                             positions(study.points), positions(study.services)),
                .by_road = nullptr,
                .findings = {}};
    auto by_road = mode_ways({roads, study.speeds, mode}, positions(study.points), positions(study.services));
    return {.ways = road_travel_ways(by_road), .by_road = by_road, .findings = {}};
}

void compute_travel_times(Study& study, std::vector<Road> roads, const StudyOptions& options,
                          const Progress& progress) {
    study.travel = travel_model(study, !roads.empty());
    study.needs.assign(study.basket.needs.size(), {});
    study.distance_to_road.assign(std::size(all_travel_modes), {});
    std::set<TravelMode> modes;
    for (std::size_t n = 0; n < study.needs.size(); ++n) {
        const Need& need = study.basket.needs[n];
        if (need.kind != NeedKind::service) continue;
        study.needs[n].services = services_for(study, need);
        if (!study.needs[n].services.empty() && (options.only_need.empty() || options.only_need == need.id))
            modes.insert(need.mode);
    }
    if (options.keep_ways) modes.insert(options.also_modes.begin(), options.also_modes.end());
    const Municipalities home = municipalities(study);
    std::size_t done = 0;
    for (const TravelMode mode : modes) {
        progress.step(fmt::format("travel times by {}", to_string(mode)),
                      static_cast<double>(done++) / static_cast<double>(modes.size()));
        const auto place = static_cast<std::size_t>(mode);
        const WaysOfMode ways = ways_by(study, roads, mode, progress);
        for (const Finding& finding : ways.findings)
            // One table may stand for several modes.
            if (std::ranges::find(study.notes, finding) == study.notes.end()) study.notes.push_back(finding);
        if (ways.by_road) {
            for (const auto& snap : ways.by_road->points)
                study.distance_to_road[place].push_back(snap ? std::optional(snap->distance) : std::nullopt);
        }
        reach_needs(study, *ways.ways, mode, home, options);
        if (options.keep_ways) {
            study.ways[place] = ways.by_road;
            study.travel_ways[place] = ways.ways;
        }
    }
    for (std::size_t n = 0; n < study.needs.size(); ++n)
        study.needs[n].sources = sources_behind(study, n, study.today);
    if (options.keep_roads) study.roads = std::move(roads);
}

}  // namespace mapite
