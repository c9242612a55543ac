#include "app/need_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "app/files.hpp"
#include "app/words.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "scene/gap_map.hpp"
#include "writers/map_writers.hpp"

namespace mapite {
namespace {

/// Roads worth drawing at the width of the mapped land, and how: by road class.
struct DrawnRoad {
    std::string_view road_class;
    std::string_view style;
    double up_to_km;  ///< drawn when the map is at most so wide
};
constexpr std::array drawn_roads = {
    DrawnRoad{"motorway", "road-major", 1e9},    DrawnRoad{"trunk", "road-major", 1e9},
    DrawnRoad{"primary", "road-major", 1e9},     DrawnRoad{"ferry", "ferry", 1e9},
    DrawnRoad{"secondary", "road-major", 150},   DrawnRoad{"tertiary", "road-minor", 100},
    DrawnRoad{"unclassified", "road-minor", 40}, DrawnRoad{"residential", "road-minor", 25},
};

std::vector<std::size_t> drawn_areas(const Study& study, std::optional<int> wanted) {
    std::array<std::size_t, 4> count{};
    for (const Area& area : study.areas) ++count[static_cast<std::size_t>(level(area.type))];
    const int shown = wanted ? *wanted : count[2] > 0 ? 2 : count[3] > 0 ? 3 : 1;
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < study.areas.size(); ++i)
        if (level(study.areas[i].type) == shown) result.push_back(i);
    if (result.empty())
        throw Error(ErrorKind::usage, fmt::format("the project has no areas of level {}", shown),
                    "levels: 1 districts, 2 parishes and towns, 3 villages and neighbourhoods");
    return result;
}

std::optional<double> indicator_value(Indicator indicator, const NeedCoverage& coverage) {
    const PeopleGroups& people = coverage.people;
    switch (indicator) {
        case Indicator::share_unmet:
            return coverage.coverage ? std::optional(1 - *coverage.coverage) : std::nullopt;
        case Indicator::people_unmet:
            return coverage.coverage ? std::optional(people.between + people.bad + people.without_route)
                                     : std::nullopt;
        case Indicator::need_value:
            return coverage.value;
        case Indicator::median_minutes:
            return coverage.times ? std::optional(coverage.times->median_min) : std::nullopt;
    }
    return std::nullopt;
}

AreaResult result_of(const AreaProfile& profile, const NeedCoverage& coverage, Indicator indicator) {
    AreaResult result;
    const auto is_small = [](double people) { return people > 0 && people < suppress_below; };
    const auto value = indicator_value(indicator, coverage);
    if (!value || coverage.people.all() <= 0) return result;
    const double unmet = coverage.people.between + coverage.people.bad + coverage.people.without_route;
    if (is_small(profile.people) || (indicator == Indicator::people_unmet && is_small(unmet))) {
        result.look = Look::suppressed;
        return result;
    }
    result.look = Look::value;
    result.value = value;
    // One tenth of the people so near a threshold could turn the area's answer.
    result.uncertain = coverage.people_uncertain >= 0.1 * coverage.people.all();
    if (!is_small(unmet)) result.people = unmet;
    return result;
}

std::vector<ServiceMark> service_marks(const Study& study, const NeedReach& need, const Box& extent) {
    std::vector<ServiceMark> marks;
    for (const ServiceIndex index : need.services) {
        const Service& service = study.services[index.value];
        if (service.visibility == Visibility::public_ && extent.contains(service.position))
            marks.push_back({.position = service.position, .style = "service", .name = service.name});
    }
    return marks;
}

std::vector<Source> sources_shown(const Study& study, const NeedReach& need) {
    std::set<SourceId> used;
    for (const ServiceIndex service : need.services) used.insert(study.services[service.value].source);
    if (!study.points.empty()) used.insert(study.points.front().source);
    for (const Source& source : study.sources)
        if (source.kind == LayerKind::boundaries || source.kind == LayerKind::roads) used.insert(source.id);
    std::vector<Source> shown;
    for (const Source& source : study.sources)
        if (used.contains(source.id)) shown.push_back(source);
    return shown;
}

}  // namespace

std::vector<LineItem> road_lines(const Study& study, double width_km) {
    std::vector<LineItem> lines;
    for (const Road& road : study.roads)
        for (const DrawnRoad& drawn : drawn_roads)
            if (road.road_class == drawn.road_class && width_km <= drawn.up_to_km)
                lines.push_back({.shape = road.shape, .style = std::string(drawn.style)});
    return lines;
}

Unit unit_of(Indicator indicator) {
    switch (indicator) {
        case Indicator::share_unmet:
            return Unit::share;
        case Indicator::people_unmet:
            return Unit::people;
        case Indicator::need_value:
            return Unit::points;
        case Indicator::median_minutes:
            return Unit::minutes;
    }
    return Unit::share;
}

Scene need_map(const Study& study, std::size_t need_position, const MapDefinition& definition,
               const Texts& texts, const NeedMapOptions& options) {
    const Need& need = study.basket.needs[need_position];
    const NeedReach& reach = study.needs[need_position];
    std::vector<Area> areas;
    GapMapInput input;
    for (const std::size_t i : drawn_areas(study, options.level)) {
        areas.push_back(study.areas[i]);
        input.results.push_back(
            result_of(study.profiles[i], study.profiles[i].needs[need_position], definition.indicator));
    }
    Box extent;
    for (const Area& area : areas) extent.add(box(area.shape));
    const double width_km = std::max(extent.width(), extent.height()) / 1000;

    input.language = options.language;
    input.texts = texts;
    input.need = need.name.in(options.language);
    input.title =
        filled_title(definition.title.in(options.language), input.need, study.project.settings.name);
    input.subtitle = fmt::format("{} ({})", study.basket.name.in(options.language), study.basket.version);
    input.unit = unit_of(definition.indicator);
    input.high_is_worse = definition.indicator != Indicator::need_value;
    if (need.kind == NeedKind::service) input.threshold = need.good;
    input.dwellings = study.counts_dwellings;
    input.counted = chosen_people(study, texts, options.language);
    input.method = definition.method;
    input.class_count = definition.classes;
    input.breaks = definition.breaks;
    input.colours = definition.colours;
    if (!definition.layers.empty()) input.layers = definition.layers;
    input.areas = areas;
    input.services = service_marks(study, reach, extent.grown(0.02 * 1000 * width_km));
    input.lines = road_lines(study, width_km);
    input.people_symbols =
        std::find(input.layers.begin(), input.layers.end(), "people") != input.layers.end();
    input.travel_model = travel_sentence(study, need, texts, options.language);
    input.sources = sources_shown(study, reach);
    input.printed = options.printed;
    input.version = options.version;
    input.grid = study.project.settings.grid;
    return gap_map(input);
}

void write_map(const Scene& scene, const MapStyle& style, const std::filesystem::path& file) {
    const std::string ending = lower(file.extension().string());
    if (ending == ".svg") return write_file(file, svg(scene, style));
    if (ending == ".pdf") return write_file(file, pdf(scene, style));
    if (ending == ".png") return write_file(file, png(scene, style));
    if (ending == ".csv") return write_file(file, csv(scene));
    if (ending == ".gpkg") return write_geopackage(scene, style, file);
    throw Error(ErrorKind::usage, fmt::format("{}: a map cannot be written as \"{}\"", file.string(), ending),
                "use a name that ends in .svg, .pdf, .png, .csv or .gpkg");
}

}  // namespace mapite
