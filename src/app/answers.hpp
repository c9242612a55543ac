#pragma once
// Answers as data: the same numbers as JSON and as plain tables. Keys and columns are English and
// stable, units stand at the end of names, absent numbers are null or empty, never zero.
#include <string>
#include <vector>

#include "app/study.hpp"
#include "base/table.hpp"
#include "profile/explain.hpp"

namespace mapite {

/// A list of objects: code, name, type, parent, people, area_km2, and what `people` counts.
std::string areas_json(const Study& study);
Table areas_table(const Study& study);

/// The index of one area with its bounds, blocks and parts, as profile_json has it. The study must be of all
/// needs.
std::string index_json(const Study& study, AreaIndex area);
/// An object with `areas`; each with `needs` by id, and with `index` in a study of all needs.
std::string profile_json(const Study& study);
/// One row per area and need.
Table profile_table(const Study& study);

/// Every step behind one number.
std::string explanation_json(const Study& study, const Explanation& explanation);

/// People (or dwellings) of the area; absent where none are known at all.
std::optional<double> people_of(const Study& study, AreaIndex area);
/// Of a population group, in the points that know it; absent where none does.
std::optional<double> people_of_group(const Study& study, AreaIndex area, const std::string& group);

}  // namespace mapite
