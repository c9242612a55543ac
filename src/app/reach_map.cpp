#include "app/reach_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/answers.hpp"
#include "app/files.hpp"
#include "app/need_map.hpp"
#include "app/profile_view.hpp"
#include "app/reach_answers.hpp"
#include "app/words.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "crs/grid.hpp"
#include "scene/gap_map_texts.hpp"
#include "writers/reach_writers.hpp"

namespace mapite {
namespace {

/// The nearer, the darker.
std::vector<std::string> band_colours(const Palettes& palettes, std::size_t count) {
    const Palette& palette = palettes.named("YlGnBu");
    std::size_t classes = count;
    while (palette.with(classes) == nullptr && classes < 9) ++classes;
    const PaletteSteps* steps = palette.with(classes);
    if (steps == nullptr)
        throw Error(ErrorKind::data,
                    fmt::format("palette \"{}\" has no colours for {} bands", palette.id, count),
                    "ask for fewer --minutes");
    std::vector<std::string> colours(steps->colours.rbegin(), steps->colours.rend());
    colours.resize(count);
    return colours;
}

std::string mode_words(const ReachStudy& reach, const Texts& texts, Language language) {
    return texts.say(language, fmt::format("words.mode.{}", to_string(reach.reach.mode)));
}

std::vector<Source> sources_behind(const Study& study, const ReachPlace& place) {
    std::set<SourceId> used;
    for (const ServiceIndex service : place.services) used.insert(study.services[service.value].source);
    for (const PopulatedPoint& point : study.points) used.insert(point.source);
    std::vector<Source> sources;
    for (const Source& source : study.sources)
        if (used.contains(source.id) || source.kind == LayerKind::boundaries ||
            source.kind == LayerKind::roads)
            sources.push_back(source);
    return sources;
}

/// Where the land is that the page shows: the widest band, or the areas when there is no land in time.
Box extent_of(const Study& study, const ReachLayer& layer) {
    Box extent = layer.polygons.empty() ? Box{} : box(layer.polygons.back().shape);
    if (extent.empty())
        for (const Area& area : study.areas) extent.add(box(area.shape));
    return extent.grown(0.03 * std::max(extent.width(), extent.height()));
}

/// "1 / 56 / 100 %": of the area's people, by band.
std::string shares_of(const PlaceReach& reach, AreaIndex area, Language language) {
    std::string shares;
    for (const ReachedBand& band : reach.bands) {
        const auto here = std::ranges::find(band.areas, area, &ReachedArea::area);
        const double share = here == band.areas.end() ? 0 : here->share.value_or(0);
        shares += (shares.empty() ? "" : " / ") + localized_number(100 * share, 0, language);
    }
    return shares + "\u00a0%";
}

bool lies_in(const Box& part, const Box& whole) {
    return whole.contains({part.min_x, part.min_y}) && whole.contains({part.max_x, part.max_y});
}

void add_areas(const ReachStudy& reach, Language language, Scene& scene) {
    const Study& study = reach.study;
    const auto add_border = [&](Line ring) {
        if (ring.empty()) return;
        ring.push_back(ring.front());
        scene.lines.push_back({.shape = std::move(ring), .style = "border"});
    };
    for (std::size_t i = 0; i < study.areas.size(); ++i) {
        const Area& area = study.areas[i];
        if (level(area.type) != main_level(study) || !box(area.shape).intersects(scene.extent)) continue;
        AreaItem item;
        item.code = area.code;
        item.name = area.name;
        item.shape = area.shape;
        item.look = Look::outside;
        item.tooltip = area.name;
        // An area that only reaches into the page and from where nobody comes is left without a number.
        const bool reached = std::ranges::find(reach.reach.bands.back().areas, AreaIndex{i},
                                               &ReachedArea::area) != reach.reach.bands.back().areas.end();
        const bool whole = lies_in(box(area.shape), scene.extent);
        if (reached || (whole && people_of(study, AreaIndex{i}).value_or(0) > 0)) {
            item.number = scene.listed.size() + 1;
            item.label = shares_of(reach.reach, AreaIndex{i}, language);
            item.tooltip += ": " + item.label;
            scene.listed.push_back(scene.areas.size());
        }
        scene.areas.push_back(std::move(item));
        for (const Polygon& part : area.shape) {
            add_border(part.outer);
            for (const Ring& hole : part.holes) add_border(hole);
        }
    }
}

/// Of very many areas, the first by number are listed.
void cut_list(const Texts& texts, Language language, Scene& scene) {
    const std::size_t all = scene.listed.size();
    if (all <= longest_full_list) return;
    scene.listed.resize(longest_cut_list);
    scene.captions.list_more =
        texts.count(language, "map.list_more", static_cast<long long>(all - longest_cut_list));
}

void add_bands(const ReachStudy& reach, const ReachLayer& layer, Scene& scene) {
    for (std::size_t band = layer.polygons.size(); band-- > 0;) {
        const ReachPolygon& polygon = layer.polygons[band];
        AreaItem item;
        item.code = to_text(polygon.minutes);
        item.name = polygon.label;
        item.shape = polygon.shape;
        item.value = polygon.minutes;
        item.class_number = band;
        item.tooltip = polygon.label;
        scene.areas.push_back(std::move(item));
    }
    for (std::size_t band = 0; band < layer.polygons.size(); ++band) {
        const auto in_main_level = [&](const ReachedArea& reached) {
            return level(reach.study.areas[reached.area.value].type) == main_level(reach.study);
        };
        const ReachPolygon& polygon = layer.polygons[band];
        scene.legend.classes.push_back({.from = band == 0 ? 0 : layer.polygons[band - 1].minutes,
                                        .to = polygon.minutes,
                                        .colour = polygon.colour,
                                        .label = polygon.label,
                                        .areas = static_cast<std::size_t>(std::ranges::count_if(
                                            reach.reach.bands[band].areas, in_main_level))});
    }
}

std::string reach_sentence(const ReachStudy& reach, const ReachLayer& layer, const Texts& texts,
                           Language language) {
    std::string bands;
    for (const ReachPolygon& polygon : layer.polygons) bands += (bands.empty() ? "" : "; ") + polygon.label;
    return texts.say(language, "reach.map.alternative",
                     {{"place", layer.place},
                      {"mode", mode_words(reach, texts, language)},
                      {"bands", bands},
                      {"who", counted_people(reach.study, texts, language)}});
}

/// "15 / 30 / 45".
std::string minutes_of(const ReachLayer& layer) {
    std::string minutes;
    for (const ReachPolygon& polygon : layer.polygons)
        minutes += (minutes.empty() ? "" : " / ") + to_text(polygon.minutes);
    return minutes;
}

}  // namespace

void check_reach_file(const std::filesystem::path& file) {
    const std::string ending = lower(file.extension().string());
    for (const char* known : {".gpkg", ".geojson", ".svg", ".pdf", ".png"})
        if (ending == known) return;
    throw Error(ErrorKind::usage, fmt::format("{}: reach cannot be written as \"{}\"", file.string(), ending),
                "use a name that ends in .gpkg, .geojson, .svg, .pdf or .png");
}

ReachLayer reach_layer(const ReachStudy& reach, const Resources& resources, const ReachMapOptions& options) {
    const Study& study = reach.study;
    ReachShapes shapes = reach_shapes(reach);
    ReachLayer layer{.place = reach.reach.place.name,
                     .mode = std::string(to_string(reach.reach.mode)),
                     .times = reach_travel_sentence(reach, resources.texts, options.language),
                     .counts = study.counts_dwellings ? "dwellings" : "people",
                     .grid = study.project.settings.grid,
                     .printed = options.printed,
                     .cell_m = shapes.cell_m,
                     .polygons = {}};
    const auto colours = band_colours(palettes_of(resources, study.project.folder), reach.reach.bands.size());
    for (std::size_t band = 0; band < reach.reach.bands.size(); ++band) {
        const ReachedBand& reached = reach.reach.bands[band];
        layer.polygons.push_back({.minutes = reached.limit.count(),
                                  .people = reached.people,
                                  .label = resources.texts.say(
                                      options.language, "reach.map.band",
                                      {{"minutes", to_text(reached.limit.count())},
                                       {"people", localized_number(reached.people, 0, options.language)}}),
                                  .colour = colours[band],
                                  .shape = std::move(shapes.shapes[band])});
    }
    return layer;
}

Scene reach_scene(const ReachStudy& reach, const ReachLayer& layer, const Texts& texts,
                  const ReachMapOptions& options) {
    const Study& study = reach.study;
    const bool to_need = reach.reach.place.kind == ReachPlace::Kind::need;
    const auto say = [&](const std::string& key, const Texts::Values& values = {}) {
        return texts.say(options.language, "reach." + key, values);
    };
    const std::string mode = mode_words(reach, texts, options.language);
    const double place_mm = to_need ? 0 : 3;  // many services are drawn small, as their style says
    GapMapInput words;
    words.language = options.language;
    words.texts = texts;
    words.title = say(to_need ? "map.title_need" : "map.title", {{"place", layer.place}, {"mode", mode}});
    words.travel_model = layer.times;
    words.sources = sources_behind(study, reach.reach.place);
    words.printed = options.printed;
    words.version = options.version;
    words.grid = layer.grid;

    Scene scene;
    scene.extent = extent_of(study, layer);
    scene.layers = {"areas", "water", "roads", "borders", "services", "labels"};
    scene.grid = layer.grid;
    scene.printed = options.printed;
    add_areas(reach, options.language, scene);
    add_bands(reach, layer, scene);
    for (LineItem& road : road_lines(study, std::max(scene.extent.width(), scene.extent.height()) / 1000))
        if (box(road.shape).intersects(scene.extent)) scene.lines.push_back(std::move(road));
    for (const GridPoint place : reach.reach.place.positions)
        scene.symbols.push_back({.position = place, .style = "service", .size_mm = place_mm, .tooltip = ""});
    scene.captions = gap_captions(words);
    scene.captions.alternative = reach_sentence(reach, layer, texts, options.language);
    if (!scene.listed.empty()) scene.captions.list_title = say("map.list", {{"minutes", minutes_of(layer)}});
    cut_list(texts, options.language, scene);
    scene.legend.title =
        say("map.legend", {{"mode", mode}, {"who", counted_people(study, texts, options.language)}});
    scene.legend.areas_heading = texts.say(options.language, "map.areas_heading");
    scene.legend.symbols.push_back(
        {.style = "service", .label = say(to_need ? "map.service" : "map.place"), .size_mm = place_mm});
    scene.legend.method = say("cells", {{"cell", localized_number(layer.cell_m, 0, options.language)}});
    return scene;
}

void write_reach(const ReachStudy& reach, const ReachLayer& layer, const Resources& resources,
                 const ReachMapOptions& options, const std::filesystem::path& file) {
    check_reach_file(file);
    const std::string ending = lower(file.extension().string());
    if (ending == ".gpkg") return write_geopackage(layer, file);
    if (ending == ".geojson") {
        const Transform lon_lat = Grid::named(layer.grid).from_lon_lat();
        const auto turned = [&](GridPoint point) {
            const auto back = lon_lat.from_grid(point);
            const auto place = back ? LonLat::make(back->first, back->second) : std::nullopt;
            if (!place)
                throw Error(ErrorKind::failed, "the reach leaves the part of the Earth that its grid covers",
                            "write it as .gpkg, which keeps the grid");
            return *place;
        };
        return write_file(file, geojson(layer, turned));
    }
    write_map(reach_scene(reach, layer, resources.texts, options),
              map_named(resources, reach.study.project.folder, "gap-share").style, file);
}

std::string reach_note(const ReachStudy& reach, const ReachLayer& layer, const Texts& texts,
                       Language language) {
    const auto say = [&](const std::string& key, const Texts::Values& values) {
        return texts.say(language, "reach." + key, values);
    };
    return reach_sentence(reach, layer, texts, language) + '\n' +
           say("cells", {{"cell", localized_number(layer.cell_m, 0, language)}}) + ". " + layer.times + '\n';
}

}  // namespace mapite
