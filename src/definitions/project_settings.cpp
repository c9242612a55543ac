#include "definitions/project_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "base/error.hpp"
#include "base/text.hpp"
#include "definitions/table_reader.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view marked_line =
    "# --- sources: written by mapite import, changes below are lost ---";

std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            result += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        else
            result += c;
    }
    return result + '"';
}

bool same_for_all(const std::array<std::string, 3>& tables) {
    return tables[0] == tables[1] && tables[1] == tables[2];
}

std::string one_table_for_all(const ProjectSettings& settings) {
    if (!same_for_all(settings.travel_tables) || settings.travel_tables[0].empty()) return {};
    return fmt::format("travel_table = {}  # times from a ready table, in place of roads\n",
                       in_quotes(settings.travel_tables[0]));
}

std::string table_for_each(const ProjectSettings& settings) {
    if (same_for_all(settings.travel_tables)) return {};
    std::string text = "\n# Times from ready tables, in place of roads.\n[travel_table]\n";
    for (const TravelMode mode : all_travel_modes)
        if (const std::string& file = settings.travel_tables[static_cast<std::size_t>(mode)]; !file.empty())
            text += fmt::format("{} = {}\n", to_string(mode), in_quotes(file));
    return text;
}

std::string privacy(const ProjectSettings& settings) {
    if (settings.least_forms == default_least_forms) return {};
    return fmt::format(
        "\n# Answers of fewer people are merged with others or hidden; 5 or more.\n[privacy]\nleast = {}\n",
        settings.least_forms);
}

std::string new_head(const ProjectSettings& settings) {
    const StraightLineRule& rule = settings.straight_line;
    return fmt::format(R"(# Settings of a Mapīte project. Edit what stands above the marked line.
name = {}
grid = {}        # metric grid of the project; "auto" until the first import
basket = {}      # needs and thresholds: data/baskets/NAME.toml, or a file of this folder
language = "{}"  # of outputs: lv, en or ru
{}
# For projects without roads: straight lines times the detour factor, at these speeds.
[straight_line]
detour_factor = {}
car_kmh = {}
bicycle_kmh = {}
foot_kmh = {}
)",
                       in_quotes(settings.name), in_quotes(settings.grid), in_quotes(settings.basket),
                       to_string(settings.language),
                       (settings.base_picture.empty()
                            ? std::string()
                            : fmt::format("base_picture = {}\n", in_quotes(settings.base_picture))) +
                           one_table_for_all(settings),
                       to_text(rule.detour_factor), to_text(rule.car.value), to_text(rule.bicycle.value),
                       to_text(rule.foot.value)) +
           table_for_each(settings) + privacy(settings);
}

/// The user's part of an existing file, with the value of `grid` as it is now.
std::string kept_head(const fs::path& file, const std::string& grid) {
    std::ifstream in(file, std::ios::binary);
    std::string head, line;
    while (std::getline(in, line) && line != marked_line) {
        if (std::string_view(line).substr(0, 4) == "grid" && line.find('=') != std::string::npos) {
            const std::size_t comment = line.find('#');
            line = "grid = " + in_quotes(grid) +
                   (comment == std::string::npos ? "" : "  " + line.substr(comment));
        }
        head += line + '\n';
    }
    while (head.ends_with("\n\n")) head.pop_back();
    return head;
}

std::string source_list(const std::vector<ListedSource>& sources) {
    std::string text;
    for (const ListedSource& source : sources)
        text += fmt::format("\n[[source]]\nkind = {}\nfile = {}\ndefinition = {}\nimported = {}\n",
                            in_quotes(source.kind), in_quotes(source.file), in_quotes(source.definition),
                            source.imported);
    return text.empty() ? text : fmt::format("\n{}\n{}", marked_line, text);
}

StraightLineRule straight_line_rule(const TableReader& table) {
    table.allow({"detour_factor", "car_kmh", "bicycle_kmh", "foot_kmh"});
    StraightLineRule rule;
    const NumberLimits speed{.above = 0, .at_most = 300};
    rule.detour_factor = table.optional_number("detour_factor", {.above = 0.999999, .at_most = 3})
                             .value_or(rule.detour_factor);
    rule.car.value = table.optional_number("car_kmh", speed).value_or(rule.car.value);
    rule.bicycle.value = table.optional_number("bicycle_kmh", speed).value_or(rule.bicycle.value);
    rule.foot.value = table.optional_number("foot_kmh", speed).value_or(rule.foot.value);
    return rule;
}

/// One file for all modes, or a table with one for some of them.
std::array<std::string, 3> travel_tables(const TableReader& root) {
    std::array<std::string, 3> tables;
    if (!root.has("travel_table")) return tables;
    const auto entry = std::ranges::find(root.entries(), "travel_table", &TomlEntry::key);
    if (!std::holds_alternative<TomlValue::Table>(entry->value.content)) {
        tables.fill(root.text("travel_table"));
        return tables;
    }
    const TableReader by_mode = root.table("travel_table");
    by_mode.allow({"car", "bicycle", "foot"});
    for (const TravelMode mode : all_travel_modes)
        tables[static_cast<std::size_t>(mode)] = by_mode.optional_text(to_string(mode)).value_or("");
    return tables;
}

std::optional<Language> language_named(std::string_view code) {
    for (const Language known : {Language::lv, Language::en, Language::ru})
        if (to_string(known) == code) return known;
    return std::nullopt;
}

}  // namespace

ProjectSettings load_project_settings(const fs::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader root(document);
    root.allow({"name", "grid", "basket", "language", "base_picture", "straight_line", "travel_table",
                "privacy", "source"});
    ProjectSettings settings;
    settings.name = root.text("name");
    settings.grid = root.optional_text("grid").value_or(settings.grid);
    settings.basket = root.optional_text("basket").value_or(settings.basket);
    settings.base_picture = root.optional_text("base_picture").value_or("");
    settings.travel_tables = travel_tables(root);
    static const std::vector<std::string> languages = {"lv", "en", "ru"};
    if (root.has("language"))
        settings.language = root.choice<Language>("language", language_named, languages);
    if (const auto table = root.optional_table("straight_line"))
        settings.straight_line = straight_line_rule(*table);
    if (const auto table = root.optional_table("privacy")) {
        table->allow({"least"});
        settings.least_forms = table->whole("least", default_least_forms, 1000);
    }
    for (const TableReader& source : root.tables("source")) {
        source.allow({"kind", "file", "definition", "imported"});
        const auto imported = source.optional_day("imported");
        settings.sources.push_back({source.text("kind"), source.text("file"), source.text("definition"),
                                    imported ? to_string(*imported) : std::string()});
    }
    return settings;
}

void save_project_settings(const fs::path& file, const ProjectSettings& settings) {
    const std::string head = fs::exists(file) ? kept_head(file, settings.grid) : new_head(settings);
    const fs::path unfinished = file.string() + ".new";
    {
        std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
        out << head << source_list(settings.sources);
        out.flush();
        if (!out)
            throw Error(ErrorKind::failed, fmt::format("{} cannot be written", file.string()),
                        "check the free space and the permissions");
    }
    fs::rename(unfinished, file);
}

}  // namespace mapite
