#pragma once
// The names that definition files may use where a choice is asked for, for messages and hints, and
// checks of values that several kinds of files share.
#include <map>
#include <span>
#include <string>

#include "definitions/table_reader.hpp"

namespace mapite {

std::span<const std::string> travel_mode_names();
std::span<const std::string> need_kind_names();
std::span<const std::string> layer_kind_names();
std::span<const std::string> area_type_names();
std::span<const std::string> class_method_names();
std::span<const std::string> indicator_names();

/// "#rrggbb" with hexadecimal digits.
bool is_colour(std::string_view text);
/// All keys of a style table as text; what begins with # must be a colour.
std::map<std::string, std::string> style_of(const TableReader& table);
/// Fails when the id was there before, naming its line; otherwise remembers the line of this one.
void remember_id(std::map<std::string, std::size_t>& lines, const TableReader& table, const std::string& id);

}  // namespace mapite
