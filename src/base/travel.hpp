#pragma once
// How people travel and what a way to the nearest service consists of. The network computes it, the
// profile judges it; neither knows the other.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/index.hpp"
#include "base/quantities.hpp"

namespace mapite {

enum class TravelMode { car, bicycle, foot };
inline constexpr TravelMode all_travel_modes[] = {TravelMode::car, TravelMode::bicycle, TravelMode::foot};

/// "car", "bicycle" or "foot".
std::string_view to_string(TravelMode mode);
/// Absent when the name is none of the three.
std::optional<TravelMode> travel_mode(std::string_view name);

/// The fastest way from one populated point to its nearest service of a category.
/// `time` is the whole of it: access leg + network + egress leg.
struct Reach {
    ServiceIndex service;
    Seconds time{};
    Seconds access{};  ///< from the point to the road
    Seconds egress{};  ///< from the road to the service
    bool operator==(const Reach&) const = default;
};

/// One entry per populated point, in the order of the points; absent = no route.
using ReachColumn = std::vector<std::optional<Reach>>;

/// One populated point that gets to a place, and how long its whole way takes.
struct Arrival {
    PointIndex point;
    Seconds time{};
    bool operator==(const Arrival&) const = default;
};

/// One row of a ready table of times. An origin that is its own destination counts only if the table says so.
struct OriginDestination {
    std::uint32_t origin = 0;       ///< position among the origins
    std::uint32_t destination = 0;  ///< position among the destinations
    Minutes time{};
    bool operator==(const OriginDestination&) const = default;
};

/// A ready table that times were taken from.
struct TravelTable {
    std::string file{};         ///< its name, without folders
    std::optional<Day> date{};  ///< when it was written
    bool operator==(const TravelTable&) const = default;
};

/// How times were obtained; every output that shows a time says it.
struct TravelModel {
    bool straight_line = false;  ///< no roads: straight line times detour factor
    double detour_factor = 1.0;  ///< used with straight_line only
    std::string speeds_source;   ///< name of the speed table
    std::string roads_source;    ///< attribution and date of the roads; empty with straight_line
    Metres snap_limit{};         ///< farther from a road than this = no route
    /// By mode (car, bicycle, foot): the table its times come from, in place of roads and straight lines.
    std::array<std::optional<TravelTable>, std::size(all_travel_modes)> tables{};

    [[nodiscard]] const std::optional<TravelTable>& table(TravelMode mode) const {
        return tables[static_cast<std::size_t>(mode)];
    }
    /// Times by this mode are estimates along straight lines.
    [[nodiscard]] bool is_straight(TravelMode mode) const { return straight_line && !table(mode); }
};

}  // namespace mapite
