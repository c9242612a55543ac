#include "profile/confidence.hpp"

#include <utility>

namespace mapite {

namespace {

constexpr int old_source_months = 24;
constexpr double enough_with_route = 0.9;
constexpr double tolerated_share = 0.2;

}  // namespace

std::string_view to_string(Grade grade) {
    switch (grade) {
        case Grade::high:
            return "high";
        case Grade::medium:
            return "medium";
        case Grade::low:
            return "low";
        case Grade::none:
            return "none";
    }
    return "none";
}

Confidence confidence(const Evidence& evidence) {
    if (!evidence.known) return {.grade = Grade::none, .reasons = {"no-data"}};
    const std::pair<bool, const char*> weak_points[] = {
        {evidence.straight_line, "straight-line"},
        {!evidence.layer_complete, "not-mapped"},
        {evidence.people_estimated, "people-estimated"},
        {evidence.share_with_route < enough_with_route, "few-routes"},
        {evidence.oldest_source_months.value_or(0) > old_source_months, "old-source"},
        {evidence.undated_source, "undated-source"},
        {evidence.share_masked > tolerated_share, "masked"},
        {evidence.share_far_from_road > tolerated_share, "far-from-road"},
        {evidence.share_uncertain > tolerated_share, "near-threshold"},
    };
    Confidence result;
    for (const auto& [weak, reason] : weak_points)
        if (weak) result.reasons.emplace_back(reason);
    if (result.reasons.size() == 1) result.grade = Grade::medium;
    if (result.reasons.size() >= 2) result.grade = Grade::low;
    return result;
}

}  // namespace mapite
