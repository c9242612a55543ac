#include "app/reach_place.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "app/travel_times.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "crs/grid.hpp"

namespace mapite {
namespace {

std::string name_or_id(const std::string& name, const std::string& id) {
    return name.empty() ? id : name;
}

ReachPlace service_place(const Study& study, std::size_t i) {
    const Service& service = study.services[i];
    return {.kind = ReachPlace::Kind::service,
            .id = service.id,
            .name = name_or_id(service.name, service.id),
            .positions = {service.position},
            .services = {ServiceIndex{i}}};
}

ReachPlace area_place(const Study& study, std::size_t i) {
    const Area& area = study.areas[i];
    ReachPlace place{.kind = ReachPlace::Kind::area,
                     .id = area.code,
                     .name = name_or_id(area.name, area.code),
                     .positions = {},
                     .services = {}};
    for (const PointIndex point : study.points_of_area[i])
        if (!place.point || study.points[point.value].people > study.points[place.point->value].people)
            place.point = point;
    place.positions = {place.point ? study.points[place.point->value].position : label_point(area.shape)};
    return place;
}

ReachPlace point_place(const Study& study, std::size_t i) {
    const PopulatedPoint& point = study.points[i];
    return {.kind = ReachPlace::Kind::point,
            .id = point.id,
            .name = name_or_id(point.name, point.id),
            .positions = {point.position},
            .services = {},
            .point = PointIndex{i}};
}

/// "56.97,23.15"; absent when the text is no pair of numbers.
std::optional<ReachPlace> position_place(const Study& study, const std::string& text) {
    const auto parts = split(text, ',');
    if (parts.size() != 2) return std::nullopt;
    const auto lat = parse_number(trimmed(parts[0])), lon = parse_number(trimmed(parts[1]));
    if (!lat || !lon) return std::nullopt;
    const auto& grid = study.project.settings.grid;
    const auto on_earth = LonLat::make(*lon, *lat);
    const auto position =
        on_earth ? Grid::named(grid).from_lon_lat().to_grid(on_earth->lon(), on_earth->lat()) : std::nullopt;
    if (!position)
        throw Error(ErrorKind::usage,
                    fmt::format("the place {} lies outside the project's grid {}", text, grid),
                    "write latitude, then longitude: 56.97,23.15");
    const std::string id = fmt::format("{},{}", to_text(*lat), to_text(*lon));
    return ReachPlace{
        .kind = ReachPlace::Kind::position, .id = id, .name = id, .positions = {*position}, .services = {}};
}

}  // namespace

std::string_view to_string(ReachPlace::Kind kind) {
    constexpr std::array<std::string_view, 5> names{"service", "area", "point", "position", "need"};
    return names[static_cast<std::size_t>(kind)];
}

PlaceNames::PlaceNames(const Study& study) : study_(study) {
    for (std::size_t i = 0; i < study.areas.size(); ++i)
        add(ReachPlace::Kind::area, i, study.areas[i].code, study.areas[i].name);
    for (std::size_t i = 0; i < study.services.size(); ++i)
        add(ReachPlace::Kind::service, i, study.services[i].id, study.services[i].name);
    for (std::size_t i = 0; i < study.points.size(); ++i)
        add(ReachPlace::Kind::point, i, study.points[i].id, study.points[i].name);
}

void PlaceNames::add(ReachPlace::Kind kind, std::size_t position, const std::string& id,
                     const std::string& name) {
    by_id_[id].push_back({kind, position});
    if (name.empty()) return;
    auto& same = by_name_[folded(name)];
    // An area's name is meant before that of a service, and that before a homestead's.
    if (same.empty() || same.front().kind == kind) same.push_back({kind, position});
    names_.push_back(name);
}

ReachPlace PlaceNames::place(const Record& record) const {
    switch (record.kind) {
        case ReachPlace::Kind::area:
            return area_place(study_, record.position);
        case ReachPlace::Kind::service:
            return service_place(study_, record.position);
        default:
            return point_place(study_, record.position);
    }
}

ReachPlace PlaceNames::find(const std::string& text) const {
    if (auto position = position_place(study_, text)) return *position;
    const std::string& project = study_.project.settings.name;
    auto known = by_id_.find(text);
    if (known == by_id_.end()) {
        known = by_name_.find(folded(text));
        if (known == by_name_.end()) {
            const auto meant = nearest_name(text, names_);
            throw Error(ErrorKind::usage,
                        fmt::format("there is no service, area or populated point \"{}\" in project {}", text,
                                    project),
                        meant ? fmt::format("did you mean \"{}\"?", *meant)
                              : "write an id, a name or a position such as 56.97,23.15");
        }
    }
    if (known->second.size() == 1) return place(known->second.front());
    constexpr std::size_t most = 8;
    std::vector<std::string> which;
    for (const Record& record : known->second)
        if (which.size() < most)
            which.push_back(fmt::format("{} {}", to_string(record.kind), place(record).id));
    if (known->second.size() > most) which.emplace_back("...");
    throw Error(ErrorKind::usage, fmt::format("{} places are called \"{}\"", known->second.size(), text),
                fmt::format("use the id or code: {}", fmt::join(which, ", ")));
}

ReachPlace place_named(const Study& study, const std::string& text) {
    return PlaceNames(study).find(text);
}

ReachPlace services_of_need(const Study& study, std::size_t need_position, Language language) {
    const Need& need = study.basket.needs[need_position];
    if (need.kind != NeedKind::service)
        throw Error(ErrorKind::usage,
                    fmt::format("need \"{}\" is not met by travelling to a service", need.id),
                    "ask for a need that services meet, such as pharmacy");
    ReachPlace place{.kind = ReachPlace::Kind::need,
                     .id = need.id,
                     .name = need.name.in(language),
                     .positions = {},
                     .services = services_for(study, need)};
    if (place.services.empty())
        throw Error(ErrorKind::data,
                    fmt::format("the project knows no service of need \"{}\" ({})", need.id,
                                fmt::join(need.categories, ", ")),
                    "import services first");
    for (const ServiceIndex service : place.services)
        place.positions.push_back(study.services[service.value].position);
    return place;
}

}  // namespace mapite
