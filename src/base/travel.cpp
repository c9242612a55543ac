#include "base/travel.hpp"

namespace mapite {

std::string_view to_string(TravelMode mode) {
    switch (mode) {
        case TravelMode::car:
            return "car";
        case TravelMode::bicycle:
            return "bicycle";
        case TravelMode::foot:
            return "foot";
    }
    return "car";
}

std::optional<TravelMode> travel_mode(std::string_view name) {
    for (const TravelMode mode : all_travel_modes)
        if (to_string(mode) == name) return mode;
    return std::nullopt;
}

}  // namespace mapite
