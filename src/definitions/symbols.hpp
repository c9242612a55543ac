#pragma once
// data/symbols.toml: how services, reach and small roads look on the ground of a map on screen. Every
// category of services has a symbol of its own, of at most four colours and five shapes, filled or hollow;
// two that would look alike are a mistake of the file.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.hpp"
#include "scene/map_style.hpp"

namespace mapite {

struct CategorySymbol {
    std::string category;  ///< of services: "pharmacy"
    Localized name;
    bool operator==(const CategorySymbol&) const = default;
};

struct Symbols {
    std::vector<CategorySymbol> categories;  ///< in the order of the list of layers
    /// "service-pharmacy" and so on, "service-other" for categories that have no symbol, "reach-good" ...
    /// "reach-unknown", roads that paper does not show.
    MapStyle style;

    [[nodiscard]] const CategorySymbol* find(std::string_view category) const;  ///< nullptr: none
    /// "service-pharmacy", or "service-other".
    [[nodiscard]] std::string style_of(std::string_view category) const;
};

/// Throws Error(data) naming file, line and key.
Symbols load_symbols(const std::filesystem::path& file);
/// Adds the styles that the map does not have itself.
void add_styles(MapStyle& map, const Symbols& symbols);

}  // namespace mapite
