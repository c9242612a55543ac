#include "definitions/symbols.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "definitions/names.hpp"
#include "definitions/table_reader.hpp"

namespace mapite {
namespace {

using Style = std::map<std::string, std::string>;

constexpr std::size_t most_colours = 4;

std::span<const std::string> shape_names() {
    static const std::array<std::string, 5> names{"circle", "square", "triangle", "diamond", "cross"};
    return names;
}

std::map<std::string, std::string> colours_of(const TableReader& table) {
    std::map<std::string, std::string> colours = style_of(table);
    for (const TomlEntry& entry : table.entries())
        if (!is_colour(colours.at(entry.key)))
            table.fail(entry.line, fmt::format("key \"{}\" is no colour", entry.key),
                       "write colours as #rrggbb, for example #d7301f");
    if (colours.empty() || colours.size() > most_colours)
        table.fail(table.line(""), fmt::format("{} colours stand there", colours.size()),
                   fmt::format("name 1 to {}: more cannot be told apart on a photocopy", most_colours));
    return colours;
}

/// Reads colours, shapes and whether a symbol is hollow into properties of a style.
class SymbolReader {
  public:
    SymbolReader(std::map<std::string, std::string> colours, double size_mm)
        : colours_(std::move(colours)), size_mm_(size_mm) {
        for (const auto& [name, colour] : colours_) names_.push_back(name);
    }

    Style style(const TableReader& table, const std::string& id) {
        const std::string colour = table.text("colour"), shape = table.text("shape");
        if (!colours_.contains(colour)) table.fail_choice("colour", colour, names_);
        if (std::ranges::find(shape_names(), shape) == shape_names().end())
            table.fail_choice("shape", shape, shape_names());
        const bool hollow = table.optional_truth("hollow").value_or(false);
        const auto [known, is_new] = seen_.try_emplace({colours_.at(colour), shape, hollow}, id);
        if (!is_new)
            table.fail(table.line("shape"), fmt::format("it would look like \"{}\"", known->second),
                       "choose another shape or colour, or change \"hollow\"");
        return {{"shape", shape},
                {"fill", hollow ? "#ffffff" : colours_.at(colour)},
                {"stroke", hollow ? colours_.at(colour) : "#ffffff"},
                {"width_mm", hollow ? "0.45" : "0.15"},
                {"size_mm", to_text(size_mm_)}};
    }

  private:
    std::map<std::string, std::string> colours_;
    double size_mm_;
    std::vector<std::string> names_;
    std::map<std::tuple<std::string, std::string, bool>, std::string> seen_;
};

std::string service_style(std::string_view category) {
    return fmt::format("service-{}", category);
}

}  // namespace

const CategorySymbol* Symbols::find(std::string_view category) const {
    const auto found = std::ranges::find(categories, category, &CategorySymbol::category);
    return found == categories.end() ? nullptr : &*found;
}

std::string Symbols::style_of(std::string_view category) const {
    return service_style(find(category) ? category : "other");
}

Symbols load_symbols(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader root(document);
    root.allow({"size_mm", "colours", "other", "category", "style"});
    Symbols symbols;
    SymbolReader reader(colours_of(root.table("colours")),
                        root.number("size_mm", {.above = 0, .at_most = 20}));
    const TableReader other = root.table("other");
    other.allow({"colour", "shape", "hollow"});
    symbols.style.items.emplace(service_style("other"), reader.style(other, "other"));
    std::map<std::string, std::size_t> lines;
    for (TableReader& table : root.tables("category")) {
        table.allow({"id", "name", "colour", "shape", "hollow"});
        const std::string id = table.identifier("id");
        table.call(fmt::format("category \"{}\"", id));
        remember_id(lines, table, id);
        symbols.categories.push_back({.category = id, .name = table.localized("name")});
        symbols.style.items.emplace(service_style(id), reader.style(table, id));
    }
    if (const auto styles = root.optional_table("style"))
        for (const TomlEntry& entry : styles->entries())
            symbols.style.items.emplace(entry.key, style_of(styles->table(entry.key)));
    return symbols;
}

void add_styles(MapStyle& map, const Symbols& symbols) {
    for (const auto& [name, style] : symbols.style.items) map.items.emplace(name, style);
}

}  // namespace mapite
