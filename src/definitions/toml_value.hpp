#pragma once
// A TOML file as plain values that remember their lines, in the order in which they stand in the file.
// Keeps the TOML library out of everything else here.
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/quantities.hpp"

namespace mapite {

struct TomlEntry;

struct TomlValue {
    using List = std::vector<TomlValue>;
    using Table = std::vector<TomlEntry>;
    std::variant<std::string, double, bool, Day, List, Table> content;
    std::size_t line = 0;
};

struct TomlEntry {
    std::string key;
    std::size_t line = 0;
    TomlValue value;
};

struct TomlDocument {
    std::string file;  ///< as it was asked for, for messages
    TomlValue::Table table;
};

/// Throws Error(failed) when there is no such file, Error(data) with the line when it is not TOML.
TomlDocument parse_toml(const std::filesystem::path& file);

/// nullptr when the table has no such key.
const TomlEntry* find(const TomlValue::Table& table, std::string_view key);

/// For messages: `"text"`, `12.5`, `true`, `2019-01-01`, `a list`, `a table`.
std::string described(const TomlValue& value);

}  // namespace mapite
