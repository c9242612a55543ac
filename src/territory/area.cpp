#include "territory/area.hpp"

#include <array>
#include <utility>

namespace mapite {

namespace {

constexpr std::array<std::pair<AreaType, std::string_view>, 7> type_names{{
    {AreaType::district, "district"},
    {AreaType::parish, "parish"},
    {AreaType::town, "town"},
    {AreaType::city, "city"},
    {AreaType::village, "village"},
    {AreaType::neighbourhood, "neighbourhood"},
    {AreaType::other, "area"},
}};

}  // namespace

std::string_view to_string(AreaType type) {
    for (const auto& [known, name] : type_names)
        if (known == type) return name;
    return "area";
}

std::optional<AreaType> area_type(std::string_view name) {
    for (const auto& [type, known] : type_names)
        if (known == name) return type;
    return std::nullopt;
}

int level(AreaType type) {
    switch (type) {
        case AreaType::district:
            return 1;
        case AreaType::village:
        case AreaType::neighbourhood:
            return 3;
        case AreaType::parish:
        case AreaType::town:
        case AreaType::city:
        case AreaType::other:
            return 2;
    }
    return 2;
}

}  // namespace mapite
