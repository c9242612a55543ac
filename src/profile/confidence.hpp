#pragma once
// How far a coverage can be trusted, as a grade beside the number and never mixed into it. Each thing
// that lowers it is named, so that a user knows what to mend.
#include <optional>
#include <string>
#include <vector>

#include "base/quantities.hpp"

namespace mapite {

enum class Grade { high, medium, low, none };  ///< none: the need is unknown
std::string_view to_string(Grade grade);       ///< "high", "medium", "low", "none"

/// What is known about the data behind one need in one area.
struct Evidence {
    bool known = true;  ///< the data can answer at all
    bool straight_line = false;
    bool layer_complete = true;                 ///< false: a zero may mean "not mapped"
    std::optional<int> oldest_source_months{};  ///< of the sources that carry a date
    bool undated_source = false;                ///< a source carries no date at all
    double share_with_route = 1;                ///< of people
    double share_masked = 0;                    ///< of people
    double share_far_from_road = 0;             ///< of people snapped over 300 m
    double share_uncertain = 0;                 ///< of people within 10 % of a threshold
    bool people_estimated = false;              ///< spread from a total, or dwellings only
};

struct Confidence {
    Grade grade = Grade::high;
    std::vector<std::string> reasons{};  ///< stable ids in order of weight, see confidence()
};

/// One grade down per weak point; two or more give low. In this order: "straight-line", "not-mapped"
/// (incomplete layer), "people-estimated", "few-routes" (under 90 % of people), "old-source" (over 24
/// months), "undated-source", "masked" (over 20 % of people), "far-from-road" (over 20 %),
/// "near-threshold" (over 20 %). Not known: grade none with the one reason "no-data".
Confidence confidence(const Evidence& evidence);

}  // namespace mapite
