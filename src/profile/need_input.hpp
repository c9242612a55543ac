#pragma once
// What one need is measured by, point by point. The profile borrows it from whoever computed travel times,
// capacities and connections; a need that nobody can answer has none of them.
#include <optional>
#include <span>

#include "base/travel.hpp"

namespace mapite {

/// What is known about the data behind one need, the same for all areas.
struct NeedSources {
    bool straight_line = false;
    bool layer_complete = true;                 ///< false: a zero may mean "not mapped"
    std::optional<int> oldest_source_months{};  ///< of the sources that carry a date
    bool undated_source = false;
    bool operator==(const NeedSources&) const = default;
};

/// Spans have one entry per point of all points, or are empty where that is not known.
struct NeedInput {
    const ReachColumn* reach = nullptr;      ///< way to the nearest service; nullptr: the data cannot answer
    const ReachColumn* reach_own = nullptr;  ///< own municipality's services only; nullptr: not asked
    /// The way from the road the point was snapped to, by the need's mode; absent = no road within the limit.
    /// Empty: nothing counts as far from a road.
    std::span<const std::optional<Metres>> distance_to_road{};
    /// Capacity that falls to each 1,000 people there (floating_catchment.hpp). Empty: capacity is not asked.
    std::span<const double> access_per_1000{};
    /// Some services state no capacity, so `access_per_1000` counts less than there is: it only lowers the
    /// lower bound of the need's value then.
    bool access_incomplete = false;
    /// Of a utility: share 0..1 of the point's people who are connected; absent = unknown.
    std::span<const std::optional<double>> connected{};
    NeedSources sources{};
    [[nodiscard]] bool answers() const { return reach != nullptr || !connected.empty(); }
};

}  // namespace mapite
