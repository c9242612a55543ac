#pragma once
// A road as it is stored: one edge between two junctions with its true shape, and who may use it in
// which direction. Speeds are not stored: they follow from class and surface by a table (speeds.hpp),
// so that an edited table takes effect without a new import.
#include <cstdint>
#include <optional>
#include <string>

#include "base/travel.hpp"
#include "geo/shape.hpp"

namespace mapite {

/// Who may pass, by direction of the geometry.
struct Passage {
    bool forward = false;
    bool backward = false;
    bool operator==(const Passage&) const = default;
};

struct Road {
    std::int64_t id = 0;            ///< way id, or row of the line layer
    std::int64_t from = 0, to = 0;  ///< node ids at both ends; equal ids are the same junction
    Line shape;                     ///< at least two points, in the grid
    std::string road_class;         ///< "residential", "track", "ferry", ... (keys of the speed table)
    std::string surface;            ///< "", "asphalt", "gravel", ...
    std::string name;
    std::optional<KilometresPerHour> max_speed;  ///< signed limit or the layer's speed field
    std::optional<Seconds> crossing_time;        ///< ferries with a stated duration, for the whole edge
    Passage car, bicycle, foot;
    bool operator==(const Road&) const = default;

    [[nodiscard]] const Passage& passage(TravelMode mode) const {
        return mode == TravelMode::car ? car : mode == TravelMode::bicycle ? bicycle : foot;
    }
};

}  // namespace mapite
