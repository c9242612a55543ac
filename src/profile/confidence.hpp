#pragma once
// How far a coverage can be trusted, as a grade beside the number and never mixed into it. Each thing
// that lowers it is named, so that a user knows what to mend.
#include <optional>
#include <string>
#include <vector>

#include "base/quantities.hpp"

namespace mapite {

enum class Grade { high, medium, low, none };   ///< none: the need is unknown
std::string_view to_string(Grade grade);        ///< "high", "medium", "low", "none"

/// What is known about the data behind one need in one area.
struct Evidence {
    bool known = true;                     ///< the data can answer at all
    bool straight_line = false;
    bool layer_complete = true;            ///< false: a zero may mean "not mapped"
    std::optional<int> oldest_source_months;
    double share_with_route = 1;           ///< of people
    double share_masked = 0;               ///< of people
    double share_far_from_road = 0;        ///< of people snapped over 300 m
    double share_uncertain = 0;            ///< of people within 10 % of a threshold
    bool people_estimated = false;         ///< spread from a total, or dwellings only
};

struct Confidence {
    Grade grade = Grade::high;
    std::vector<std::string> reasons;      ///< stable ids in order of weight: "straight-line", "not-mapped", ...
};

/// One grade down per weak point (straight line, incomplete layer, source over 24 months, under 90 %
/// with a route, over 20 % masked, over 20 % far from a road, over 20 % near a threshold, estimated
/// people); two or more give low.
Confidence confidence(const Evidence& evidence);

}  // namespace mapite
