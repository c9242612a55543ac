#pragma once
// How many classes a map has and where they end, when somebody changes the one and keeps the other.
#include <vector>

#include "definitions/map_definition.hpp"
#include "scene/scene.hpp"
#include "scene/unit.hpp"

namespace mapite {

inline constexpr std::size_t fewest_classes = 2, most_classes = 5;

/// Upper bounds of the classes that a legend shows.
std::vector<double> breaks_of(const Legend& legend);
/// As many bounds as asked for, the last one kept: the narrowest classes are joined, or the widest is
/// cut in the middle. `lowest` is where the first class begins. Nothing from nothing.
std::vector<double> with_count(std::vector<double> breaks, double lowest, std::size_t count);

}  // namespace mapite
