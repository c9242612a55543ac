#pragma once
// How unequally something is spread over people, and how many fall below a line. Values are those of the
// people they are weighted with, 0 or more; who has no value (no way, no data) is left out before, and said
// so. The Gini coefficient is in statistics.hpp.
#include <optional>
#include <span>

#include "profile/statistics.hpp"

namespace mapite {

/// Palma's idea (Cobham, Schluter & Sumner 2013) over the values' own order: mean of the tenth of people with
/// the highest values by the mean of the four tenths with the lowest; people of one pair are divided where a
/// border falls among them. Absent without people, and when the lower mean is 0.
std::optional<double> palma_ratio(std::span<const Weighted> pairs);

/// Theil's T: mean of x/m ln(x/m), m the mean; 0 when all have the same, ln N when one has all; a value of 0
/// adds nothing, the limit. Absent without people, and when all values are 0.
std::optional<double> theil_t(std::span<const Weighted> pairs);

/// Foster, Greer & Thorbecke 1984: with z the line, the mean of ((z - x)/z)^a over all people, 0 for those at
/// or above the line: their share (a = 0), how far below (1), the same with the farthest counting most (2).
struct Poverty {
    double fgt0 = 0, fgt1 = 0, fgt2 = 0;
};
/// Absent without people. Precondition: line above 0.
std::optional<Poverty> poverty_below(std::span<const Weighted> pairs, double line);

}  // namespace mapite
