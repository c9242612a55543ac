#pragma once
// Years and parts of years as statistical tables write them, in Latvian, English and Russian. Telling a
// period from other text is strict, because it decides which columns of a table are numbers of a year.
#include <optional>
#include <string>
#include <string_view>

namespace mapite {

struct Period {
    int year = 0;      ///< 1900..2100; of two ("2018/2019") the first
    std::string text;  ///< as written, trimmed
    bool operator==(const Period&) const = default;
};

/// "2019", "2019Q2", "2019. gada 1. cet.", "01.01.2019", "2018/2019", "2019 год"; absent for any other text.
std::optional<Period> period_of(std::string_view text);

/// A heading that names a period and something else: "2018 Vīrieši", "Flag (2019)".
struct PeriodHeading {
    Period period;
    std::string rest;  ///< without brackets and signs around it; never empty
    bool operator==(const PeriodHeading&) const = default;
};
/// The period stands first or last; absent when there is none, or nothing else.
std::optional<PeriodHeading> period_heading(std::string_view heading);

}  // namespace mapite
