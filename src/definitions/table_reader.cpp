#include "definitions/table_reader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

std::string described(NumberLimits limits) {
    const bool low = std::isfinite(limits.above);
    const bool high = std::isfinite(limits.at_most);
    if (std::isfinite(limits.at_least) && high)
        return fmt::format("a number from {} to {}", to_text(limits.at_least), to_text(limits.at_most));
    std::string text = "a number";
    if (low) text += " above " + to_text(limits.above);
    if (low && high) text += " and";
    if (high) text += " at most " + to_text(limits.at_most);
    return text;
}

/// "[map]" and "north" give "[map.north]"; "need \"school\"" and "name" give "need \"school\": [name]".
std::string name_of_inner(std::string_view outer, std::string_view key) {
    if (outer.empty()) return fmt::format("[{}]", key);
    const bool is_table = outer.ends_with(']') && !outer.ends_with("]]");
    if (!is_table) return fmt::format("{}: [{}]", outer, key);
    outer.remove_suffix(1);
    return fmt::format("{}.{}]", outer, key);
}

}  // namespace

bool is_identifier(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::string listed(std::span<const std::string> names) {
    if (names.size() < 2) return names.empty() ? "" : names[0];
    return fmt::format("{} or {}", fmt::join(names.first(names.size() - 1), ", "), names.back());
}

std::string hint_for(std::string_view name, std::span<const std::string> names,
                     const std::string& otherwise) {
    const std::optional<std::string> near = nearest_name(name, names);
    return near ? fmt::format("did you mean \"{}\"?", *near) : otherwise;
}

TableReader::TableReader(const TomlDocument& document) : file_(document.file), table_(&document.table) {}

TableReader::TableReader(const TableReader& parent, const TomlValue& value, std::string about)
    : file_(parent.file_),
      about_(std::move(about)),
      line_(value.line),
      table_(&std::get<TomlValue::Table>(value.content)) {}

void TableReader::allow(std::initializer_list<std::string> keys) const {
    allow(std::span(keys.begin(), keys.size()));
}

void TableReader::allow(std::span<const std::string> keys) const {
    for (const TomlEntry& entry : *table_) {
        if (std::ranges::find(keys, entry.key) != keys.end()) continue;
        std::vector<std::string> sorted(keys.begin(), keys.end());
        std::ranges::sort(sorted);
        fail(entry.line,
             fmt::format("key \"{}\" is not known here (it may be: {})", entry.key, fmt::join(sorted, ", ")),
             hint_for(entry.key, sorted, "remove it, or use one of the keys named above"));
    }
}

bool TableReader::has(std::string_view key) const {
    return find(*table_, key) != nullptr;
}

std::size_t TableReader::line(std::string_view key) const {
    const TomlEntry* entry = find(*table_, key);
    return entry ? entry->line : line_;
}

const TomlValue* TableReader::value(std::string_view key) const {
    const TomlEntry* entry = find(*table_, key);
    return entry ? &entry->value : nullptr;
}

template <class Content>
const Content* TableReader::content(std::string_view key, std::string_view expected) const {
    const TomlValue* found = value(key);
    if (!found) return nullptr;
    if (const auto* right = std::get_if<Content>(&found->content)) return right;
    fail_type(key, *found, expected);
}

std::optional<std::string> TableReader::optional_text(std::string_view key) const {
    const auto* found = content<std::string>(key, "a text in quotation marks");
    if (!found) return std::nullopt;
    if (trimmed(*found).empty()) {
        fail(line(key), fmt::format("key \"{}\" is empty", key),
             "write a text, or remove the key if it is not needed");
    }
    return *found;
}

std::string TableReader::text(std::string_view key) const {
    const std::optional<std::string> found = optional_text(key);
    if (!found) fail_missing(key, "\"...\"");
    return *found;
}

std::string TableReader::identifier(std::string_view key) const {
    std::string found = text(key);
    if (!is_identifier(found)) {
        fail(line(key),
             fmt::format("key \"{}\" may hold only a-z, 0-9, - and _, but \"{}\" stands there", key, found),
             "names that people see belong in \"name\" or \"title\"");
    }
    return found;
}

std::vector<std::string> TableReader::optional_texts(std::string_view key) const {
    const TomlValue* found = value(key);
    if (!found) return {};
    if (std::holds_alternative<std::string>(found->content)) return {text(key)};
    const auto* list = content<TomlValue::List>(key, "a text or a list of texts");
    if (list->empty()) {
        fail(line(key), fmt::format("the list \"{}\" is empty", key),
             "write at least one text, or remove the key");
    }
    std::vector<std::string> texts;
    for (const TomlValue& element : *list) {
        const auto* each = std::get_if<std::string>(&element.content);
        if (!each || trimmed(*each).empty()) {
            fail(element.line,
                 fmt::format("the list \"{}\" must hold texts, but {} stands there", key,
                             mapite::described(element)),
                 "write each text in quotation marks");
        }
        if (std::ranges::find(texts, *each) != texts.end()) {
            fail(element.line, fmt::format("\"{}\" stands twice in the list \"{}\"", *each, key),
                 "remove one of them");
        }
        texts.push_back(*each);
    }
    return texts;
}

std::vector<std::string> TableReader::texts(std::string_view key) const {
    std::vector<std::string> found = optional_texts(key);
    if (found.empty()) fail_missing(key, "[\"...\"]");
    return found;
}

std::optional<double> TableReader::optional_number(std::string_view key, const NumberLimits& limits) const {
    const std::string expected = described(limits);
    const auto* found = content<double>(key, expected);
    if (!found) return std::nullopt;
    if (!std::isfinite(*found) || *found <= limits.above || *found > limits.at_most ||
        *found < limits.at_least) {
        fail_type(key, *value(key), expected);
    }
    return *found;
}

double TableReader::number(std::string_view key, const NumberLimits& limits) const {
    const std::optional<double> found = optional_number(key, limits);
    if (!found) fail_missing(key, "10");
    return *found;
}

std::size_t TableReader::whole(std::string_view key, std::size_t least, std::size_t most) const {
    const std::string expected = fmt::format("a whole number from {} to {}", least, most);
    const auto* found = content<double>(key, expected);
    if (!found) fail_missing(key, fmt::to_string(least));
    const bool right = *found >= static_cast<double>(least) && *found <= static_cast<double>(most) &&
                       std::floor(*found) == *found;
    if (!right) fail_type(key, *value(key), expected);
    return static_cast<std::size_t>(*found);
}

std::vector<double> TableReader::optional_numbers(std::string_view key) const {
    const auto* list = content<TomlValue::List>(key, "a list of numbers");
    if (!list) return {};
    std::vector<double> numbers;
    for (const TomlValue& element : *list) {
        const auto* each = std::get_if<double>(&element.content);
        if (!each || !std::isfinite(*each)) fail_type(key, element, "a list of numbers");
        numbers.push_back(*each);
    }
    return numbers;
}

std::optional<bool> TableReader::optional_truth(std::string_view key) const {
    const auto* found = content<bool>(key, "true or false");
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<Day> TableReader::optional_day(std::string_view key) const {
    const TomlValue* found = value(key);
    if (!found) return std::nullopt;
    if (const auto* day = std::get_if<Day>(&found->content)) return *day;
    if (const auto* text = std::get_if<std::string>(&found->content)) {
        if (const std::optional<Day> day = parse_day(*text)) return day;
    }
    fail_type(key, *found, "a day such as 2024-12-31");
}

Localized TableReader::localized(std::string_view key) const {
    const TomlValue* found = value(key);
    if (found && std::holds_alternative<std::string>(found->content)) {
        const std::string same = text(key);
        return {.lv = same, .en = same, .ru = same};
    }
    const std::optional<TableReader> languages = optional_table(key);
    if (!languages) fail_missing(key, "{ lv = \"...\", en = \"...\", ru = \"...\" }");
    languages->allow({"lv", "en", "ru"});
    if (languages->entries().empty()) {
        fail(line(key), fmt::format("key \"{}\" has no text in any language", key), "write lv, en or ru");
    }
    return {.lv = languages->optional_text("lv").value_or(""),
            .en = languages->optional_text("en").value_or(""),
            .ru = languages->optional_text("ru").value_or("")};
}

std::optional<TableReader> TableReader::optional_table(std::string_view key) const {
    const std::string name = name_of_inner(about_, key);
    const std::string expected = fmt::format("a table, written as {}", name.substr(name.rfind('[')));
    if (!content<TomlValue::Table>(key, expected)) return std::nullopt;
    return TableReader(*this, *value(key), name);
}

TableReader TableReader::table(std::string_view key) const {
    std::optional<TableReader> found = optional_table(key);
    if (!found) {
        fail(line_, fmt::format("the table [{}] is missing", key),
             fmt::format("add a line [{}] with its keys below", key));
    }
    return *found;
}

std::vector<TableReader> TableReader::tables(std::string_view key) const {
    const std::string expected = fmt::format("a table, written as [[{}]]", key);
    const auto* list = content<TomlValue::List>(key, expected);
    std::vector<TableReader> readers;
    if (!list) return readers;
    for (const TomlValue& element : *list) {
        if (!std::holds_alternative<TomlValue::Table>(element.content)) fail_type(key, element, expected);
        readers.push_back(TableReader(*this, element, fmt::format("[[{}]]", key)));
    }
    return readers;
}

void TableReader::fail(std::size_t line, const std::string& what, const std::string& hint) const {
    const std::string about = about_.empty() ? "" : about_ + ": ";
    throw Error{ErrorKind::data, fmt::format("{}:{}: {}{}", file_, line, about, what), hint};
}

void TableReader::fail_missing(std::string_view key, std::string_view example) const {
    fail(line_, fmt::format("key \"{}\" is missing", key), fmt::format("add: {} = {}", key, example));
}

void TableReader::fail_type(std::string_view key, const TomlValue& found, std::string_view expected) const {
    fail(found.line,
         fmt::format("key \"{}\" must be {}, but {} stands there", key, expected, mapite::described(found)),
         "mend the value");
}

void TableReader::fail_choice(std::string_view key, const std::string& found,
                              std::span<const std::string> names) const {
    fail(line(key), fmt::format("key \"{}\" must be {}, but \"{}\" stands there", key, listed(names), found),
         hint_for(found, names, "use one of the names above"));
}

}  // namespace mapite
