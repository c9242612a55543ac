#include "app/ground.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "app/ways.hpp"
#include "base/parallel.hpp"

namespace mapite {
namespace {

constexpr std::array<std::string_view, 5> road_styles = {"road-major", "ferry", "road-minor", "road-street",
                                                         "road-path"};
enum RoadStyle : std::uint8_t { major, ferry, minor, street, path };

/// Classes that are none of these are minor roads: a layer of lines may have no classes at all.
RoadStyle road_style(std::string_view road_class) {
    if (road_class.ends_with("_link")) road_class.remove_suffix(5);
    constexpr std::string_view majors[] = {"motorway", "trunk", "primary", "secondary"};
    constexpr std::string_view streets[] = {"residential", "living_street", "service", "pedestrian",
                                            "busway"};
    constexpr std::string_view paths[] = {"track",    "path",     "footway", "cycleway", "bridleway",
                                          "corridor", "platform", "steps",   "elevator"};
    const auto is_one_of = [&](const auto& names) {
        return std::ranges::find(names, road_class) != std::end(names);
    };
    if (road_class == "ferry") return ferry;
    if (is_one_of(majors)) return major;
    if (is_one_of(streets)) return street;
    return is_one_of(paths) ? path : minor;
}

/// The themes there are, and which theme each category has.
std::map<std::string, std::uint16_t> add_themes(Ground& ground, const Study& study, const Symbols& symbols,
                                                Language language) {
    std::map<std::string, std::size_t> count;
    for (const Service& service : study.services)
        if (service.visibility == Visibility::public_) ++count[service.category];
    std::vector<std::string> order;
    for (const CategorySymbol& symbol : symbols.categories)
        if (count.contains(symbol.category)) order.push_back(symbol.category);
    for (const auto& [category, services] : count)
        if (symbols.find(category) == nullptr) order.push_back(category);
    std::map<std::string, std::uint16_t> number;
    for (const std::string& category : order) {
        const CategorySymbol* symbol = symbols.find(category);
        number.emplace(category, static_cast<std::uint16_t>(number.size()));
        ground.service_themes.push_back({.id = fmt::format("services:{}", category),
                                         .name = symbol ? symbol->name.in(language) : category,
                                         .style = symbols.style_of(category),
                                         .count = count.at(category)});
    }
    return number;
}

void add_services(Ground& ground, const Study& study, const Need& need,
                  const std::map<std::string, std::uint16_t>& themes) {
    ground.services.reserve(study.services.size());
    for (std::size_t i = 0; i < study.services.size(); ++i) {
        const Service& service = study.services[i];
        if (service.visibility != Visibility::public_) continue;
        const bool meets_need = std::ranges::find(need.categories, service.category) != need.categories.end();
        ground.services.push_back({.position = service.position,
                                   .service = ServiceIndex{i},
                                   .theme = themes.at(service.category),
                                   .meets_need = meets_need,
                                   .name = service.name});
    }
}

void add_points(Ground& ground, const Study& study, const Need& need, const NeedReach& reach) {
    ground.points.reserve(study.points.size());
    for (std::size_t i = 0; i < study.points.size(); ++i) {
        const PopulatedPoint& point = study.points[i];
        ground.points.push_back(
            {.position = point.position,
             .people = static_cast<float>(point.people),
             .point = PointIndex{i},
             .band = reach.reach ? reach_band((*reach.reach)[i], need) : ReachBand::unknown});
    }
}

}  // namespace

PackedLines packed_roads(const std::vector<Road>& roads) {
    PackedLines packed;
    packed.styles.assign(road_styles.begin(), road_styles.end());
    std::size_t points = 0;
    for (const Road& road : roads) points += road.shape.size();
    packed.points.reserve(points);
    packed.first.reserve(roads.size() + 1);
    packed.style.reserve(roads.size());
    for (const Road& road : roads) packed.add(road.shape, road_style(road.road_class));
    return packed;
}

Ground ground_of(const Study& study, std::size_t need_position, const Symbols& symbols, Language language) {
    const Need& need = study.basket.needs[need_position];
    Ground ground;
    const bool kept_ways = study.ways[static_cast<std::size_t>(need.mode)] != nullptr;
    parallel_for(2, [&](std::size_t part) {
        if (part == 1) {
            if (kept_ways) ground.road_reach = road_reach(study, need_position);
            return;
        }
        ground.roads = packed_roads(study.roads);
        add_services(ground, study, need, add_themes(ground, study, symbols, language));
        add_points(ground, study, need, study.needs[need_position]);
    });
    return ground;
}

void add_service_layers(Ground& ground, const Study& study, std::span<const LayerDefinition> definitions,
                        Language language) {
    std::map<std::string, std::uint16_t> numbers;
    std::map<SourceId, std::string> layer_of;
    for (const Source& source : study.sources) layer_of.emplace(source.id, source.definition);
    for (GroundService& service : ground.services) {
        const auto found = layer_of.find(study.services[service.service.value].source);
        const std::string id = found == layer_of.end() ? std::string() : found->second;
        const auto [number, is_new] = numbers.try_emplace(id, static_cast<std::uint16_t>(numbers.size()));
        service.layer = number->second;
        if (is_new) {
            const auto definition = std::ranges::find(definitions, id, &LayerDefinition::id);
            ground.service_layers.push_back(
                {.id = fmt::format("layer:{}", id),
                 .name = definition == definitions.end() ? id : definition->title.in(language),
                 .style = ""});
        }
        ++ground.service_layers[service.layer].count;
    }
}

}  // namespace mapite
