#pragma once
// The names of an enumeration's values, in their order, as files and options write them.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace mapite {

/// The value of this name; absent for a name that none has. Values count from 0 without a gap.
template <class Value, std::size_t count>
std::optional<Value> value_named(const std::array<std::string_view, count>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Value>(found - names.begin());
}

/// Precondition: there is a name for the value.
template <class Value, std::size_t count>
std::string_view name_of(const std::array<std::string_view, count>& names, Value value) {
    return names.at(static_cast<std::size_t>(value));
}

}  // namespace mapite
