#pragma once
// data/palettes.toml: colours for classes that may be chosen in place of a map's own, each with what its
// authors say of readers and machines that see colours otherwise.
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.hpp"

namespace mapite {

/// How well classes stay apart.
enum class Rating { good, doubtful, bad };
/// "good", "doubtful" or "bad".
std::string_view to_string(Rating rating);
std::optional<Rating> rating(std::string_view name);

/// The colours for one number of classes.
struct PaletteSteps {
    std::vector<std::string> colours;  ///< light to dark, "#rrggbb"
    Rating colour_blind{}, print{}, photocopy{};
    bool operator==(const PaletteSteps&) const = default;
};

struct Palette {
    std::string id;  ///< "OrRd"
    Localized name;
    std::vector<PaletteSteps> steps;  ///< by number of classes, ascending
    /// nullptr: the palette has no colours for so many classes.
    [[nodiscard]] const PaletteSteps* with(std::size_t classes) const;
    bool operator==(const Palette&) const = default;
};

struct Palettes {
    std::string source;  ///< whose colours and ratings, with their licence
    std::vector<Palette> palettes;
    /// Error(usage) naming the nearest right id.
    [[nodiscard]] const Palette& named(const std::string& id) const;
};

/// Throws Error(data) naming file, line and key.
Palettes load_palettes(const std::filesystem::path& file);

}  // namespace mapite
