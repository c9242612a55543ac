#include "app/need_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "app/area_result.hpp"
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

}  // namespace

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

namespace {

std::vector<ServiceMark> service_marks(const Study& study, const NeedReach& need, const Box& extent) {
    std::vector<ServiceMark> marks;
    for (const ServiceIndex index : need.services) {
        const Service& service = study.services[index.value];
        if (service.visibility == Visibility::public_ && extent.contains(service.position))
            marks.push_back({.position = service.position, .style = "service", .name = service.name});
    }
    return marks;
}

/// Of the services of one need, or of all needs.
std::vector<Source> sources_shown(const Study& study, std::optional<std::size_t> need) {
    std::set<SourceId> used;
    for (std::size_t n = 0; n < study.needs.size(); ++n)
        if (!need || *need == n)
            for (const ServiceIndex service : study.needs[n].services)
                used.insert(study.services[service.value].source);
    if (!study.points.empty()) used.insert(study.points.front().source);
    for (const Source& source : study.sources)
        if (source.kind == LayerKind::boundaries || source.kind == LayerKind::roads) used.insert(source.id);
    std::vector<Source> shown;
    for (const Source& source : study.sources)
        if (used.contains(source.id)) shown.push_back(source);
    return shown;
}

/// What of the map depends on its need; a map of all needs names the way of the first that has one.
void add_need(GapMapInput& input, const Study& study, std::optional<std::size_t> need, const Box& extent) {
    input.sources = sources_shown(study, need);
    if (need) {
        const Need& shown = study.basket.needs[*need];
        input.need = shown.name.in(input.language);
        if (shown.kind == NeedKind::service) input.threshold = shown.good;
        input.services = service_marks(study, study.needs[*need], extent);
        input.travel_model = travel_sentence(study, shown, input.texts, input.language);
        return;
    }
    for (const Need& each : study.basket.needs)
        if (each.kind == NeedKind::service) {
            input.travel_model = travel_sentence(study, each, input.texts, input.language);
            return;
        }
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

void refuse_answers(const MapDefinition& definition) {
    if (is_of_answers(definition.indicator))
        throw Error(ErrorKind::usage,
                    fmt::format("map \"{}\" shows answers to a questionnaire, not a need", definition.id),
                    "\"mapite survey map\" draws it");
}

Scene need_map(const Study& study, std::optional<std::size_t> need_position, const MapDefinition& definition,
               const Texts& texts, const NeedMapOptions& options) {
    refuse_answers(definition);
    if (is_of_area(definition.indicator)) need_position.reset();
    if (!need_position && !is_of_area(definition.indicator))
        throw Error(ErrorKind::usage,
                    fmt::format("map \"{}\" shows one need, and none is given", definition.id),
                    "name the need, for example: mapite map school --map " + definition.id);
    std::vector<Area> areas;
    GapMapInput input;
    for (const std::size_t i : drawn_areas(study, options.level)) {
        areas.push_back(study.areas[i]);
        input.results.push_back(
            area_result(study, AreaIndex{i}, need_position,
                        {.indicator = definition.indicator, .standing = options.standing}));
    }
    Box extent;
    for (const Area& area : areas) extent.add(box(area.shape));
    const double width_km = std::max(extent.width(), extent.height()) / 1000;

    input.language = options.language;
    input.texts = texts;
    add_need(input, study, need_position, extent.grown(0.02 * 1000 * width_km));
    input.title =
        filled_title(definition.title.in(options.language), input.need, study.project.settings.name);
    input.subtitle = fmt::format("{} ({})", study.basket.name.in(options.language), study.basket.version);
    input.unit = unit_of(definition.indicator);
    input.shown = shown_text(definition.indicator);
    input.high_is_worse = high_is_worse(definition.indicator);
    input.dwellings = study.counts_dwellings;
    input.counted = chosen_people(study, texts, options.language);
    input.method = definition.method;
    input.class_count = definition.classes;
    input.breaks = definition.breaks;
    input.colours = definition.colours;
    if (!definition.layers.empty()) input.layers = definition.layers;
    input.areas = areas;
    input.lines = road_lines(study, width_km);
    input.people_symbols =
        need_position && std::find(input.layers.begin(), input.layers.end(), "people") != input.layers.end();
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
