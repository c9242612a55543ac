#pragma once
// Typed reading of one table of a definition file. Every mistake is an Error of kind `data` naming
// file, line and key; `allow` finds unknown keys, and where a name was mistyped the hint is the nearest
// right one. Used by all loaders, so that all files answer in the same words.
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.hpp"
#include "definitions/toml_value.hpp"

namespace mapite {

/// What a number may be; without bounds any finite number.
struct NumberLimits {
    double above = -std::numeric_limits<double>::infinity();  ///< the number must be greater
    double at_most = std::numeric_limits<double>::infinity();
    double at_least = -std::numeric_limits<double>::infinity();
};

class TableReader {
  public:
    /// The whole file. The document must outlive the reader.
    explicit TableReader(const TomlDocument& document);

    /// Throws for the first key that is not among these.
    void allow(std::span<const std::string> keys) const;
    void allow(std::initializer_list<std::string> keys) const;
    /// A name of the thing the table is about, put before the key in messages: `need "school"`.
    void call(std::string about) { about_ = std::move(about); }

    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] const TomlValue::Table& entries() const { return *table_; }
    /// Line of the key; of the table when the key is absent.
    [[nodiscard]] std::size_t line(std::string_view key) const;

    // Without "optional" the key must be there. Texts must not be empty.
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] std::optional<std::string> optional_text(std::string_view key) const;
    /// A text of a-z, 0-9, "-" and "_".
    [[nodiscard]] std::string identifier(std::string_view key) const;
    /// A list of texts, or one text; not empty, none twice. Absent = empty.
    [[nodiscard]] std::vector<std::string> optional_texts(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    [[nodiscard]] double number(std::string_view key, const NumberLimits& limits) const;
    [[nodiscard]] std::optional<double> optional_number(std::string_view key,
                                                        const NumberLimits& limits) const;
    [[nodiscard]] std::size_t whole(std::string_view key, std::size_t least, std::size_t most) const;
    [[nodiscard]] std::vector<double> optional_numbers(std::string_view key) const;
    [[nodiscard]] std::optional<bool> optional_truth(std::string_view key) const;
    [[nodiscard]] std::optional<Day> optional_day(std::string_view key) const;
    /// { lv, en, ru } with at least one of them, or one text for all languages.
    [[nodiscard]] Localized localized(std::string_view key) const;
    /// One of the names. `parse` gives the value of a name, absent for others.
    template <class Value>
    [[nodiscard]] Value choice(std::string_view key, std::optional<Value> (*parse)(std::string_view),
                               std::span<const std::string> names) const {
        const std::string name = text(key);
        if (const std::optional<Value> value = parse(name)) return *value;
        fail_choice(key, name, names);
    }

    [[nodiscard]] TableReader table(std::string_view key) const;
    [[nodiscard]] std::optional<TableReader> optional_table(std::string_view key) const;
    /// [[key]] tables; absent = empty.
    [[nodiscard]] std::vector<TableReader> tables(std::string_view key) const;

    [[noreturn]] void fail(std::size_t line, const std::string& what, const std::string& hint) const;
    [[noreturn]] void fail_choice(std::string_view key, const std::string& found,
                                  std::span<const std::string> names) const;

  private:
    TableReader(const TableReader& parent, const TomlValue& value, std::string about);
    [[nodiscard]] const TomlValue* value(std::string_view key) const;
    template <class Content>
    [[nodiscard]] const Content* content(std::string_view key, std::string_view expected) const;
    [[noreturn]] void fail_missing(std::string_view key, std::string_view example) const;
    [[noreturn]] void fail_type(std::string_view key, const TomlValue& found,
                                std::string_view expected) const;

    std::string file_;
    std::string about_;
    std::size_t line_ = 1;
    const TomlValue::Table* table_ = nullptr;
};

/// A text of a-z, 0-9, "-" and "_".
bool is_identifier(std::string_view text);
/// `car, bicycle or foot`.
std::string listed(std::span<const std::string> names);
/// `did you mean "fields"?`, or the other text when no name is near.
std::string hint_for(std::string_view name, std::span<const std::string> names, const std::string& otherwise);

}  // namespace mapite
