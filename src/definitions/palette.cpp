#include "definitions/palette.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/error.hpp"
#include "base/text.hpp"
#include "definitions/names.hpp"
#include "definitions/table_reader.hpp"

namespace mapite {
namespace {

constexpr std::size_t fewest_classes = 2, most_classes = 5;

std::span<const std::string> rating_names() {
    static const std::array<std::string, 3> names{"good", "doubtful", "bad"};
    return names;
}

PaletteSteps steps_of(const TableReader& table) {
    table.allow({"steps", "colour_blind", "print", "photocopy"});
    PaletteSteps steps;
    steps.colours = table.texts("steps");
    for (const std::string& colour : steps.colours)
        if (!is_colour(colour))
            table.fail(table.line("steps"), fmt::format("\"{}\" is no colour", colour),
                       "write colours as #rrggbb, for example #d7301f");
    if (steps.colours.size() < fewest_classes || steps.colours.size() > most_classes)
        table.fail(table.line("steps"), fmt::format("{} colours stand there", steps.colours.size()),
                   fmt::format("write {} to {} colours, light to dark", fewest_classes, most_classes));
    steps.colour_blind = table.choice("colour_blind", rating, rating_names());
    steps.print = table.choice("print", rating, rating_names());
    steps.photocopy = table.choice("photocopy", rating, rating_names());
    return steps;
}

Palette palette_of(const TableReader& table, std::string id) {
    table.allow({"id", "name", "classes"});
    Palette palette{.id = std::move(id), .name = table.localized("name"), .steps = {}};
    for (const TableReader& classes : table.tables("classes")) {
        PaletteSteps steps = steps_of(classes);
        if (palette.with(steps.colours.size()))
            classes.fail(classes.line("steps"),
                         fmt::format("{} colours stand there twice", steps.colours.size()),
                         "remove one of the two");
        palette.steps.push_back(std::move(steps));
    }
    if (palette.steps.empty())
        table.fail(table.line("id"), "the list \"classes\" is missing or empty",
                   "write the colours and ratings for each number of classes");
    std::ranges::sort(palette.steps, {}, [](const PaletteSteps& steps) { return steps.colours.size(); });
    return palette;
}

}  // namespace

std::string_view to_string(Rating rating) {
    constexpr std::array<std::string_view, 3> names{"good", "doubtful", "bad"};
    return names[static_cast<std::size_t>(rating)];
}

std::optional<Rating> rating(std::string_view name) {
    for (const Rating each : {Rating::good, Rating::doubtful, Rating::bad})
        if (to_string(each) == name) return each;
    return std::nullopt;
}

const PaletteSteps* Palette::with(std::size_t classes) const {
    const auto found =
        std::ranges::find(steps, classes, [](const auto& each) { return each.colours.size(); });
    return found == steps.end() ? nullptr : &*found;
}

const Palette& Palettes::named(const std::string& id) const {
    std::vector<std::string> ids;
    for (const Palette& palette : palettes) {
        if (palette.id == id) return palette;
        ids.push_back(palette.id);
    }
    throw Error(ErrorKind::usage,
                fmt::format("there is no palette \"{}\" (there are: {})", id, fmt::join(ids, ", ")),
                hint_for(id, ids, "use one of the names above"));
}

Palettes load_palettes(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader root(document);
    root.allow({"source", "palette"});
    Palettes result{.source = root.text("source"), .palettes = {}};
    std::map<std::string, std::size_t> lines;
    for (TableReader& table : root.tables("palette")) {
        std::string id = table.text("id");
        table.call(fmt::format("palette \"{}\"", id));
        remember_id(lines, table, id);
        result.palettes.push_back(palette_of(table, std::move(id)));
    }
    return result;
}

}  // namespace mapite
