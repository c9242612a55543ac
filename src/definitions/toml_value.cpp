#include "definitions/toml_value.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <tuple>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

Day day_of(const toml::date& date) {
    return std::chrono::year{static_cast<int>(date.year)} /
           std::chrono::month{static_cast<unsigned>(date.month)} /
           std::chrono::day{static_cast<unsigned>(date.day)};
}

TomlValue value_of(const toml::node& node);

TomlValue::List list_of(const toml::array& array) {
    TomlValue::List list;
    for (const toml::node& element : array) list.push_back(value_of(element));
    return list;
}

TomlValue::Table table_of(const toml::table& table) {
    struct Placed {
        std::tuple<std::size_t, std::size_t> place;
        TomlEntry entry;
    };
    std::vector<Placed> placed;
    for (const auto& [key, node] : table) {
        const toml::source_position at = key.source().begin;
        placed.push_back({{at.line, at.column}, {std::string(key.str()), at.line, value_of(node)}});
    }
    // The library sorts by key, but here the order in the file means something ("tried in this order").
    std::ranges::stable_sort(placed, {}, &Placed::place);
    TomlValue::Table entries;
    for (Placed& each : placed) entries.push_back(std::move(each.entry));
    return entries;
}

TomlValue value_of(const toml::node& node) {
    TomlValue value;
    value.line = node.source().begin.line;
    if (const auto* text = node.as_string()) value.content = text->get();
    if (const auto* whole = node.as_integer()) value.content = static_cast<double>(whole->get());
    if (const auto* number = node.as_floating_point()) value.content = number->get();
    if (const auto* truth = node.as_boolean()) value.content = truth->get();
    if (const auto* date = node.as_date()) value.content = day_of(date->get());
    if (const auto* moment = node.as_date_time()) value.content = day_of(moment->get().date);
    if (const auto* time = node.as_time()) {
        value.content = fmt::format("{:02}:{:02}", time->get().hour, time->get().minute);
    }
    if (const auto* array = node.as_array()) value.content = list_of(*array);
    if (const auto* table = node.as_table()) value.content = table_of(*table);
    return value;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file)) {
        throw Error{ErrorKind::failed, fmt::format("cannot read {}: there is no such file", file.string()),
                    "check the path"};
    }
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What most often is meant by what the parser says.
std::string remedy(std::string_view said) {
    const auto says = [said](std::string_view words) { return said.find(words) != std::string_view::npos; };
    if (says("utf-8")) return "save the file as UTF-8 (in the editor: Save as, encoding UTF-8)";
    if (says("expected comma"))
        return "put a comma between this and what stands before it, or look for a quotation mark that is not "
               "closed there";
    if (says("determine value type")) return "write texts between straight quotation marks, like \"this\"";
    if (says(" as table"))
        return "a table that may stand several times has double brackets, like [[block]]; of other names "
               "each "
               "stands once";
    return "mend this line; texts stand in quotation marks, and no key may stand twice";
}

}  // namespace

TomlDocument parse_toml(const std::filesystem::path& file) {
    const std::string bytes = bytes_of(file);
    try {
        return {file.string(), table_of(toml::parse(bytes))};
    } catch (const toml::parse_error& error) {
        throw Error{ErrorKind::data,
                    fmt::format("{}:{}: this is not valid TOML: {}", file.string(), error.source().begin.line,
                                error.description()),
                    remedy(error.description())};
    }
}

const TomlEntry* find(const TomlValue::Table& table, std::string_view key) {
    const auto found = std::ranges::find(table, key, &TomlEntry::key);
    return found == table.end() ? nullptr : &*found;
}

std::string described(const TomlValue& value) {
    if (const auto* text = std::get_if<std::string>(&value.content)) return fmt::format("\"{}\"", *text);
    if (const auto* number = std::get_if<double>(&value.content)) return to_text(*number);
    if (const auto* truth = std::get_if<bool>(&value.content)) return *truth ? "true" : "false";
    if (const auto* day = std::get_if<Day>(&value.content)) return to_string(*day);
    return std::holds_alternative<TomlValue::List>(value.content) ? "a list" : "a table";
}

}  // namespace mapite
