#pragma once
// How the needs of an area become one index, and what is varied to see how firm it stands. Part of the
// basket, so that a result names the version of the rules it follows.
#include <cstdint>
#include <optional>
#include <string_view>

namespace mapite {

enum class Aggregation {
    geometric,   ///< a good shop does not make up for missing water
    arithmetic,  ///< it does
};
std::string_view to_string(Aggregation aggregation);  ///< "geometric", "arithmetic"
std::optional<Aggregation> aggregation(std::string_view name);

struct IndexRules {
    Aggregation aggregation = Aggregation::geometric;
    double floor = 1;              ///< a need value below it counts as this in the geometric mean; above 0
    double critical_cut = 40;      ///< a critical need below it caps the index at it
    double known_least = 2.0 / 3;  ///< share of people for a need, of weight for the index: below it, unknown
    bool operator==(const IndexRules&) const = default;
};

/// A draw takes each number from between 1 - spread and 1 + spread times its own, evenly.
struct UncertaintyRules {
    std::size_t draws = 1000;
    double weights = 0.25;    ///< spread of each need's weight
    double thresholds = 0.2;  ///< spread of each need's `good` and `bad` together
    double speeds = 0.1;      ///< spread of each mode's speed
    std::uint64_t seed = 20240501;
    bool operator==(const UncertaintyRules&) const = default;
};

}  // namespace mapite
