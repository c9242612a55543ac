#pragma once
// The unit of the values that a map's colours stand for, and how a value is written in it.
#include <string>
#include <vector>

#include "base/localized.hpp"

namespace mapite {

enum class Unit {
    share,   ///< 0 to 1, written as per cent
    people,  ///< a count
    points,  ///< 0 to 100
    minutes,
    number,      ///< a plain one without a unit
    difference,  ///< -100 to 100 points, written with its sign
};
/// "share", "people", "points", "minutes", "number", "difference".
std::string_view to_string(Unit unit);

/// Least number of decimals (at most 3) with which all these values are written without rounding.
int decimals_needed(const std::vector<double>& values, Unit unit);
/// "82 %", "1 234", "61", "12,5 min", with no-break spaces.
std::string value_text(double value, int decimals, Unit unit, Language language, const Texts& texts);
/// The number alone, without "%" or "min".
std::string number_text(double value, int decimals, Unit unit, Language language);
/// What stands behind a number: " %", " min" or nothing.
std::string unit_suffix(Unit unit, Language language, const Texts& texts);

}  // namespace mapite
