#pragma once
// Which areas are alike, so that a parish is compared with its like and not with a city. Alike in four
// traits: how many people, how densely, how old, how remote.
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace mapite {

/// Absent = not known; such a trait is left out of the comparison of this area with others.
struct AreaTraits {
    double people = 0;
    std::optional<double> people_per_km2{};
    std::optional<double> share_over_65{};  ///< 0..1
    std::optional<double> remoteness_km{};  ///< straight, people-weighted, to the nearest town
    bool operator==(const AreaTraits&) const = default;
};

struct SimilarArea {
    std::size_t area = 0;  ///< position in the traits given
    double distance = 0;   ///< 0 = the same; 1 = one standard deviation apart in every trait
    bool operator==(const SimilarArea&) const = default;
};

/// The `most` areas nearest to one, nearest first, ties by position; areas without people are left out.
/// Distance: root of the mean square, over the traits both know, of their difference in standard deviations
/// of all these areas; people, density and remoteness by their logarithm (ln(1 + x)). A trait that is the
/// same everywhere tells nothing and is left out. Empty when no trait is left.
std::vector<SimilarArea> similar_areas(std::span<const AreaTraits> traits, std::size_t area,
                                       std::size_t most);

}  // namespace mapite
