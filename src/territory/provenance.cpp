#include "territory/provenance.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace mapite {

namespace {

constexpr std::array<std::pair<LayerKind, std::string_view>, 5> kind_names{{
    {LayerKind::boundaries, "boundaries"},
    {LayerKind::roads, "roads"},
    {LayerKind::services, "services"},
    {LayerKind::people, "people"},
    {LayerKind::statistics, "statistics"},
}};

constexpr std::array<std::pair<Visibility, std::string_view>, 3> visibility_names{{
    {Visibility::public_, "public"},
    {Visibility::colleagues, "colleagues"},
    {Visibility::private_, "private"},
}};

}  // namespace

std::string_view to_string(LayerKind kind) {
    for (const auto& [known, name] : kind_names)
        if (known == kind) return name;
    return "services";
}

std::optional<LayerKind> layer_kind(std::string_view name) {
    for (const auto& [kind, known] : kind_names)
        if (known == name) return kind;
    return std::nullopt;
}

std::string_view to_string(Visibility visibility) {
    for (const auto& [known, name] : visibility_names)
        if (known == visibility) return name;
    return "private";
}

std::optional<Visibility> visibility(std::string_view name) {
    for (const auto& [value, known] : visibility_names)
        if (known == name) return value;
    return std::nullopt;
}

}  // namespace mapite
