#include "definitions/map_definition.hpp"

#include <array>

namespace mapite {
namespace {

constexpr std::array all_indicators{Indicator::share_unmet, Indicator::people_unmet, Indicator::need_value,
                                    Indicator::median_minutes};

}  // namespace

std::string_view to_string(Indicator indicator) {
    switch (indicator) {
        case Indicator::share_unmet:
            return "share_unmet";
        case Indicator::people_unmet:
            return "people_unmet";
        case Indicator::need_value:
            return "need_value";
        case Indicator::median_minutes:
            return "median_minutes";
    }
    return "";
}

std::optional<Indicator> indicator(std::string_view name) {
    for (const Indicator each : all_indicators) {
        if (to_string(each) == name) return each;
    }
    return std::nullopt;
}

}  // namespace mapite
