#include "formats/osm_access.hpp"

#include <array>
#include <span>

#include "base/text.hpp"

namespace mapite::osm {

namespace {

/// Modes that use a class when no tag says otherwise.
struct ClassRow {
    std::string_view name;
    bool car, bicycle, foot;
};
constexpr std::array class_rows{
    ClassRow{"motorway", true, false, false},    ClassRow{"motorway_link", true, false, false},
    ClassRow{"trunk", true, true, true},         ClassRow{"trunk_link", true, true, true},
    ClassRow{"primary", true, true, true},       ClassRow{"primary_link", true, true, true},
    ClassRow{"secondary", true, true, true},     ClassRow{"secondary_link", true, true, true},
    ClassRow{"tertiary", true, true, true},      ClassRow{"tertiary_link", true, true, true},
    ClassRow{"unclassified", true, true, true},  ClassRow{"residential", true, true, true},
    ClassRow{"living_street", true, true, true}, ClassRow{"service", true, true, true},
    ClassRow{"road", true, true, true},          ClassRow{"track", true, true, true},
    ClassRow{"cycleway", false, true, true},     ClassRow{"path", false, true, true},
    ClassRow{"footway", false, false, true},     ClassRow{"pedestrian", false, false, true},
    ClassRow{"bridleway", false, false, true},   ClassRow{"steps", false, false, true},
    ClassRow{"corridor", false, false, true},    ClassRow{"platform", false, false, true},
    ClassRow{"crossing", false, false, true},    ClassRow{"elevator", false, false, true},
    ClassRow{"busway", false, false, false},     ClassRow{"bus_guideway", false, false, false},
    ClassRow{"ferry", true, true, true},
};

constexpr std::array not_in_use{"construction", "proposed", "planned",    "abandoned",  "disused",
                                "razed",        "removed",  "demolished", "dismantled", "historic"};
constexpr std::array unused_when_yes{"abandoned", "disused", "razed", "demolished", "proposed"};
constexpr std::array permitting{"yes",         "permissive", "designated",  "official",
                                "destination", "customers",  "residents",   "public",
                                "dismount",    "permit",     "discouraged", "allowed"};
constexpr std::array denying{"no",       "private",    "agricultural", "forestry", "emergency", "military",
                             "delivery", "restricted", "psv",          "bus",      "employees", "prohibited"};

// From the most particular key to the most general.
constexpr std::array<std::string_view, 4> car_keys{"motorcar", "motor_vehicle", "vehicle", "access"};
constexpr std::array<std::string_view, 3> bicycle_keys{"bicycle", "vehicle", "access"};
constexpr std::array<std::string_view, 2> foot_keys{"foot", "access"};

std::span<const std::string_view> keys_of(TravelMode mode) {
    switch (mode) {
        case TravelMode::car:
            return car_keys;
        case TravelMode::bicycle:
            return bicycle_keys;
        case TravelMode::foot:
            break;
    }
    return foot_keys;
}

template <class Values>
bool among(const Values& values, std::string_view value) {
    return std::ranges::find(values, value) != values.end();
}

/// Of a list ("agricultural;destination") one permitting value is enough. Absent for values nobody
/// knows and for "use_sidepath": the path beside takes as long, and may be mapped without its joints.
std::optional<bool> permits(std::string_view values) {
    std::optional<bool> answer;
    for (const std::string& value : split(values, ';')) {
        const std::string_view word = trimmed(value);
        if (among(permitting, word)) return true;
        if (among(denying, word)) answer = false;
    }
    return answer;
}

const ClassRow* class_row(std::string_view name) {
    const auto it = std::ranges::find(class_rows, name, &ClassRow::name);
    return it == class_rows.end() ? nullptr : &*it;
}

bool out_of_use(const Tags& tags, std::string_view highway) {
    return among(not_in_use, highway) ||
           std::ranges::any_of(unused_when_yes, [&](std::string_view key) { return tags.is(key, "yes"); });
}

bool may_use(const Tags& tags, TravelMode mode, bool by_default) {
    const auto stated = stated_access(tags, mode);
    if (!stated) return by_default;
    return by_default ? stated->permitted : stated->permitted && !stated->general;
}

/// What nobody would guess from the class: motor roads, squares, impassable tracks, passenger ferries.
ClassRow adjusted(ClassRow row, const Tags& tags) {
    if (tags.is("motorroad", "yes")) row.bicycle = row.foot = false;
    if (tags.is("area", "yes")) row.car = false;  // the outline of a square is no street
    if (tags.is("smoothness", "impassable") || tags.is("impassable", "yes")) row.car = row.bicycle = false;
    if (row.name == "ferry") {
        const auto named = [&](std::string_view key) { return permits(tags.get(key)).value_or(false); };
        if (named("foot") || named("bicycle")) row.car = false;  // lists its passengers, and no cars
    }
    return row;
}

Passage along(bool permitted, bool forward, bool backward) {
    return {permitted && forward, permitted && backward};
}

struct Direction {
    bool forward = true, backward = true;
};

/// Absent for values nobody knows.
std::optional<Direction> direction(std::string_view oneway) {
    if (among(std::array{"yes", "true", "1"}, oneway)) return Direction{true, false};
    if (among(std::array{"-1", "reverse"}, oneway)) return Direction{false, true};
    if (among(std::array{"no", "false", "0", "alternating"}, oneway)) return Direction{true, true};
    // Changes by the hour: which way it lies open when somebody needs it cannot be known.
    if (oneway == "reversible") return Direction{false, false};
    return std::nullopt;
}

Direction vehicle_direction(const Tags& tags, std::string_view road_class) {
    if (const auto stated = direction(tags.get("oneway"))) return *stated;
    const bool implied = tags.is_one_of("junction", {"roundabout", "circular"}) || road_class == "motorway" ||
                         road_class == "motorway_link";
    return {true, !implied};
}

bool cycling_both_ways(const Tags& tags) {
    for (const std::string_view key : {"cycleway", "cycleway:left", "cycleway:right", "cycleway:both"}) {
        if (tags.get(key).starts_with("opposite")) return true;
    }
    for (const std::string_view key : {"cycleway:left:oneway", "cycleway:right:oneway"}) {
        if (tags.is_one_of(key, {"no", "-1"})) return true;
    }
    return false;
}

Direction bicycle_direction(const Tags& tags, Direction vehicles) {
    if (const auto stated = direction(tags.get("oneway:bicycle"))) return *stated;
    return cycling_both_ways(tags) ? Direction{true, true} : vehicles;
}

}  // namespace

std::optional<StatedAccess> stated_access(const Tags& tags, TravelMode mode) {
    for (const std::string_view key : keys_of(mode)) {
        const auto value = tags.find(key);
        if (!value) continue;
        if (const auto permitted = permits(*value)) return StatedAccess{*permitted, key == "access"};
    }
    return std::nullopt;
}

bool is_road_way(const Tags& tags) {
    return tags.has("highway") || tags.is("route", "ferry");
}

RoadUse road_use(const Tags& tags) {
    const std::string_view highway = tags.is("route", "ferry") ? "ferry" : tags.get("highway");
    RoadUse use;
    use.road_class = std::string(trimmed(highway.substr(0, highway.find(';'))));
    const ClassRow* row = class_row(use.road_class);
    if (out_of_use(tags, use.road_class)) {
        use.unusable = Unusable::not_in_use;
        return use;
    }
    if (row == nullptr) {
        use.unusable = Unusable::not_a_road;
        return use;
    }
    const ClassRow defaults = adjusted(*row, tags);
    const Direction vehicles = vehicle_direction(tags, use.road_class);
    const Direction cars = direction(tags.get("oneway:motor_vehicle")).value_or(vehicles);
    const Direction bicycles = bicycle_direction(tags, vehicles);
    const Direction walkers = direction(tags.get("oneway:foot")).value_or(Direction{});
    use.car = along(may_use(tags, TravelMode::car, defaults.car), cars.forward, cars.backward);
    use.bicycle =
        along(may_use(tags, TravelMode::bicycle, defaults.bicycle), bicycles.forward, bicycles.backward);
    use.foot = along(may_use(tags, TravelMode::foot, defaults.foot), walkers.forward, walkers.backward);
    const Passage none;
    if (use.car == none && use.bicycle == none && use.foot == none) use.unusable = Unusable::closed;
    return use;
}

}  // namespace mapite::osm
