#include "definitions/map_definition.hpp"

#include <algorithm>
#include <array>

namespace mapite {
namespace {

enum class Subject { need, area, answers };

struct Named {
    Indicator indicator;
    std::string_view name;
    Subject subject;
};

constexpr std::array all_indicators{
    Named{Indicator::share_unmet, "share_unmet", Subject::need},
    Named{Indicator::people_unmet, "people_unmet", Subject::need},
    Named{Indicator::need_value, "need_value", Subject::need},
    Named{Indicator::median_minutes, "median_minutes", Subject::need},
    Named{Indicator::mean_minutes, "mean_minutes", Subject::need},
    Named{Indicator::p90_minutes, "p90_minutes", Subject::need},
    Named{Indicator::worst_tenth_minutes, "worst_tenth_minutes", Subject::need},
    Named{Indicator::gini_minutes, "gini_minutes", Subject::need},
    Named{Indicator::gap_depth, "gap_depth", Subject::need},
    Named{Indicator::gap_severity, "gap_severity", Subject::need},
    Named{Indicator::dependency, "dependency", Subject::need},
    Named{Indicator::capacity_per_1000, "capacity_per_1000", Subject::need},
    Named{Indicator::share_unknown, "share_unknown", Subject::need},
    Named{Indicator::index, "index", Subject::area},
    Named{Indicator::index_low, "index_low", Subject::area},
    Named{Indicator::index_high, "index_high", Subject::area},
    Named{Indicator::rank, "rank", Subject::area},
    Named{Indicator::worst_tenth, "worst_tenth", Subject::area},
    Named{Indicator::answer_score, "answer_score", Subject::answers},
    Named{Indicator::answer_difference, "answer_difference", Subject::answers},
    Named{Indicator::perception_gap, "perception_gap", Subject::answers},
};

const Named& named(Indicator indicator) {
    return *std::ranges::find(all_indicators, indicator, &Named::indicator);
}

}  // namespace

std::string_view to_string(Indicator indicator) {
    return named(indicator).name;
}

std::optional<Indicator> indicator(std::string_view name) {
    const auto found = std::ranges::find(all_indicators, name, &Named::name);
    return found == all_indicators.end() ? std::nullopt : std::optional(found->indicator);
}

bool is_of_area(Indicator indicator) {
    return named(indicator).subject == Subject::area;
}

bool is_of_answers(Indicator indicator) {
    return named(indicator).subject == Subject::answers;
}

std::vector<std::string> all_indicator_names() {
    std::vector<std::string> names;
    for (const Named& each : all_indicators) names.emplace_back(each.name);
    return names;
}

}  // namespace mapite
