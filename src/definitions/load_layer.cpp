#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "definitions/files.hpp"
#include "definitions/load.hpp"
#include "definitions/names.hpp"
#include "definitions/table_reader.hpp"
#include "definitions/tag_rules.hpp"

namespace mapite {
namespace {

std::vector<std::string> known_tables(LayerKind kind) {
    std::vector<std::string> keys{"kind", "title", "match", "source", "crs", "fields", "style"};
    if (kind == LayerKind::boundaries) keys.emplace_back("types");
    if (kind == LayerKind::services) keys.emplace_back("category");
    if (kind == LayerKind::people) keys.emplace_back("groups");
    if (kind == LayerKind::services || kind == LayerKind::people) keys.emplace_back("rule");
    if (kind == LayerKind::statistics) keys.insert(keys.end(), {"values", "marks"});
    return keys;
}

void read_match(const TableReader& table, LayerDefinition& layer) {
    std::vector<std::string> conditions{"files", "layer", "fields"};
    if (layer.kind == LayerKind::statistics) conditions.emplace_back("periods");
    table.allow(conditions);
    layer.periods = table.optional_truth("periods").value_or(false);
    layer.files = table.optional_texts("files");
    layer.layer = table.optional_text("layer").value_or("");
    layer.required_fields = table.optional_texts("fields");
    if (table.entries().empty()) {
        table.fail(table.line(""), "no condition stands here, so the layer would fit every file",
                   "add files, layer or fields");
    }
}

void read_source(const TableReader& table, LayerDefinition& layer) {
    table.allow({"name", "licence", "attribution", "date", "complete"});
    layer.source_name = table.text("name");
    layer.licence = table.text("licence");
    layer.attribution = table.text("attribution");
    layer.date = table.optional_day("date");
    layer.complete = table.optional_truth("complete").value_or(true);
}

bool is_epsg_code(std::string_view text) {
    if (!text.starts_with("EPSG:")) return false;
    const std::string_view digits = text.substr(5);
    return digits.size() >= 4 && digits.size() <= 6 &&
           std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

void read_crs(const TableReader& table, LayerSpec& spec) {
    table.allow({"code", "axes_swapped"});
    spec.crs = table.optional_text("code").value_or("");
    spec.axes_swapped = table.optional_truth("axes_swapped").value_or(false);
    if (!spec.crs.empty() && !is_epsg_code(spec.crs)) {
        table.fail(table.line("code"),
                   fmt::format("key \"code\" must be an EPSG code, but \"{}\" stands there", spec.crs),
                   "write it as EPSG:3059");
    }
}

void read_fields(const TableReader& table, LayerDefinition& layer) {
    table.allow(known_fields(layer.kind));
    for (const TomlEntry& entry : table.entries()) {
        layer.spec.fields.emplace(entry.key, table.texts(entry.key));
        layer.field_lines.emplace(entry.key, entry.line);
    }
}

void read_groups(const TableReader& table, LayerSpec& spec) {
    for (const TomlEntry& entry : table.entries()) {
        if (!is_identifier(entry.key))
            table.fail(entry.line,
                       fmt::format("a group's id may hold only a-z, 0-9, - and _, but \"{}\" stands there",
                                   entry.key),
                       "write the id left of the sign =, the names of the column right of it");
        spec.groups.emplace(entry.key, table.texts(entry.key));
    }
}

void read_types(const TableReader& table, LayerSpec& spec) {
    for (const TomlEntry& entry : table.entries()) {
        const AreaType type = table.choice(entry.key, area_type, area_type_names());
        if (entry.key == "default") {
            spec.default_type = type;
        } else {
            spec.types.emplace_back(entry.key, type);
        }
    }
}

/// What all rows have in a field, which need not be a column then.
void read_values(const TableReader& table, LayerSpec& spec) {
    table.allow(known_fields(LayerKind::statistics));
    for (const TomlEntry& entry : table.entries()) spec.values.emplace(entry.key, table.text(entry.key));
}

/// What the publisher writes where a number is none.
void read_marks(const TableReader& table, LayerSpec& spec) {
    static const std::vector<std::string> meanings{"confidential", "doubtful", "missing", "zero"};
    for (const TomlEntry& entry : table.entries()) {
        const std::string meaning = table.text(entry.key);
        if (std::ranges::find(meanings, meaning) == meanings.end())
            table.fail(entry.line,
                       fmt::format("\"{}\" is no meaning of a mark (it may be: confidential, doubtful, "
                                   "missing, zero)",
                                   meaning),
                       hint_for(meaning, meanings, "write for example: \"-\" = \"zero\""));
        spec.marks.emplace(entry.key, meaning);
    }
}

/// The rules of another layer in the same folder.
void take_rules(const TableReader& table, const std::filesystem::path& folder, LayerSpec& spec) {
    const std::string id = table.identifier("rules_from");
    std::vector<std::string> ids;
    for (const std::filesystem::path& each : toml_files(folder)) ids.push_back(each.stem().string());
    if (std::ranges::find(ids, id) == ids.end()) {
        table.fail(table.line("rules_from"), fmt::format("there is no layer \"{}\" in this folder", id),
                   hint_for(id, ids, "name another file of this folder, without .toml"));
    }
    const TomlDocument document = parse_toml(folder / (id + ".toml"));
    for (const TableReader& rule : TableReader(document).tables("rule")) add_tag_rules(rule, spec.tag_rules);
    if (spec.tag_rules.empty()) {
        table.fail(table.line("rules_from"), fmt::format("the layer \"{}\" has no rules of its own", id),
                   "name the layer in which the [[rule]] tables stand");
    }
}

void read_category(const TableReader& table, const std::filesystem::path& folder, LayerSpec& spec) {
    table.allow({"fixed", "values", "rules_from"});
    if (table.has("rules_from")) take_rules(table, folder, spec);
    if (table.has("fixed")) spec.category = table.identifier("fixed");
    if (const std::optional<TableReader> values = table.optional_table("values")) {
        for (const TomlEntry& entry : values->entries()) {
            spec.category_values.emplace(entry.key, values->identifier(entry.key));
        }
        // A file may also use our own words.
        for (const auto& [value, category] : std::map(spec.category_values)) {
            spec.category_values.emplace(category, category);
        }
        if (!spec.fields.contains("category")) {
            table.fail(table.line("values"),
                       "there are values, but [fields] does not say which column \"category\" is",
                       "add to [fields]: category = \"...\"");
        }
    }
}

void check_category(const TableReader& table, const LayerSpec& spec) {
    if (!spec.category.empty() || spec.fields.contains("category") || !spec.tag_rules.empty()) return;
    table.fail(table.line("kind"), "nothing says of which category these services are",
               "add [category] with fixed or rules_from, or a field \"category\", or [[rule]]");
}

}  // namespace

LayerDefinition load_layer(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader table(document);
    LayerDefinition layer;
    layer.id = file.stem().string();
    layer.file = document.file;
    // Which tables there may be depends on the kind, so it is read before unknown keys are looked for.
    if (table.has("kind")) layer.kind = table.choice("kind", layer_kind, layer_kind_names());
    table.allow(known_tables(layer.kind));
    layer.kind = table.choice("kind", layer_kind, layer_kind_names());
    layer.title = table.localized("title");
    read_match(table.table("match"), layer);
    read_source(table.table("source"), layer);
    if (const auto crs = table.optional_table("crs")) read_crs(*crs, layer.spec);
    if (const auto fields = table.optional_table("fields")) read_fields(*fields, layer);
    if (const auto groups = table.optional_table("groups")) read_groups(*groups, layer.spec);
    if (const auto types = table.optional_table("types")) read_types(*types, layer.spec);
    if (const auto values = table.optional_table("values")) read_values(*values, layer.spec);
    if (const auto marks = table.optional_table("marks")) read_marks(*marks, layer.spec);
    if (const auto category = table.optional_table("category"))
        read_category(*category, file.has_parent_path() ? file.parent_path() : ".", layer.spec);
    for (const TableReader& rule : table.tables("rule")) add_tag_rules(rule, layer.spec.tag_rules);
    if (layer.kind == LayerKind::services) check_category(table, layer.spec);
    if (const auto style = table.optional_table("style")) layer.style = style_of(*style);
    return layer;
}

std::vector<LayerDefinition> load_layers(const std::filesystem::path& folder) {
    std::vector<LayerDefinition> layers;
    for (const std::filesystem::path& file : toml_files(folder)) layers.push_back(load_layer(file));
    return layers;
}

}  // namespace mapite
