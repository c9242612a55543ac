#pragma once
// JSON-stat, in which PxWeb and Eurostat give their tables: a cube of numbers with its dimensions. Read as
// a table with one row for every number, so that everything behind it works as for any other table. Versions
// 1.x ("dataset") and 2.0 ("class": "dataset"), see json-stat.org/full.
#include <filesystem>
#include <string_view>

#include "formats/table_features.hpp"

namespace mapite {

/// By name (.json, .jsonstat) and the beginning of the content, which GeoJSON does not have.
bool is_json_stat(const std::filesystem::path& file);

/// Columns: for each dimension its label, with the labels of the categories; before the dimension of areas
/// "code" with the codes, behind that of what is counted "unit" where one is stated; then "value" and, where
/// the cube has a status for its numbers, "flag". Rows are numbered as the values are, from 1. Throws
/// Error(data) naming what is wrong with the cube: no dimensions, or not as many values as they make.
FeatureTable parse_json_stat(std::string_view text, const std::string& file);

}  // namespace mapite
