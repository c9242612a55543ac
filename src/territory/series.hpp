#pragma once
// Official statistics: one number of one indicator, for an area or a target group, in one period. Kept as
// published, with the mark that says when a number is none to compute with. Numbers of the same indicator,
// area, age and target group make a time series; years that miss inside it are said.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "territory/provenance.hpp"

namespace mapite {

/// What the statistical office says about a number beside it. The numbers are its own flags.
enum class StatisticFlag {
    none = 0,
    confidential = 10,  ///< not published
    doubtful = 20,      ///< missing or doubtful
    masked = 77,        ///< 1..10, shown as 5: never exact, no rate may be computed from it
};
/// "none", "confidential", "doubtful" ("missing or doubtful"), "masked".
std::string_view to_string(StatisticFlag flag);
/// By the office's number; absent for any other.
std::optional<StatisticFlag> statistic_flag(long long number);

/// One observation. Whom it counts is an area, a target group, or a target group in an area.
struct Statistic {
    std::string area{};             ///< code; empty: of a target group wherever it lives, or see `area_name`
    std::string area_name{};        ///< as published; may be empty. Without a code: an area nobody knows yet
    std::string target_group{};     ///< "families with disabled children"; empty: everybody
    std::string age_group{};        ///< "0-6", as published; empty: all ages
    std::string indicator{};        ///< "population"; what is counted, as in the table or given by the user
    std::string unit{};             ///< "people", "%"; empty when the table states none
    int year = 0;                   ///< of the period
    std::string period{};           ///< as published: "2019", "2019Q2"
    std::optional<double> value{};  ///< absent: not published or missing
    StatisticFlag flag = StatisticFlag::none;
    /// 1: published for this area as it is. Below: made from areas of an older division, of which at least
    /// one was divided; the smallest share of such an area that went into it.
    double area_share = 1;
    SourceId source = 0;
    std::string source_row{};  ///< "people.csv:17"
    bool operator==(const Statistic&) const = default;
};

/// True when the number is exact as far as its office says: there, and neither masked nor doubtful.
bool is_exact(const Statistic& statistic);
/// Not a count: a part of something, a mean or a number per so many, by its unit, else by its indicator
/// ("%", "‰", "per 1000", "īpatsvars"). Such numbers must never be added up.
bool is_rate(const Statistic& statistic);

/// "file:line" of `source_row`, for findings.
Place place_of(const Statistic& statistic);

/// A note ("series-gap") for every series with years that miss between its first and its last, naming area,
/// indicator and years. A year counts as there when one of its numbers, or a mark in its place, is.
Findings series_gaps(std::span<const Statistic> statistics);

}  // namespace mapite
