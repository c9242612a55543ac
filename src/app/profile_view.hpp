#pragma once
// Tables for people to read in a terminal, in their language: fewer numbers than the CSV, rounded.
#include <cstddef>

#include "app/study.hpp"
#include "base/table.hpp"

namespace mapite {

Table areas_view(const Study& study, const Texts& texts, Language language);
/// One row per need: all areas of the main level together, and where it is worst.
Table profile_view(const Study& study, const Texts& texts, Language language);
/// One row per area for one need.
Table need_view(const Study& study, std::size_t need, const Texts& texts, Language language);

/// The level whose areas are added up without counting anyone twice: parishes and towns where there
/// are any, else the lowest there is.
int main_level(const Study& study);

}  // namespace mapite
