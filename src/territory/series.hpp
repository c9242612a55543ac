#pragma once
// Official statistics: one number of one indicator, for an area or a target group, in one period. Kept as
// published, with the mark that says when a number is none to compute with.
#include <optional>
#include <string>
#include <string_view>

#include "territory/provenance.hpp"

namespace mapite {

/// What the statistical office says about a number beside it. The numbers are its own flags.
enum class StatisticFlag {
    none = 0,
    confidential = 10,  ///< not published
    doubtful = 20,      ///< missing or doubtful
    masked = 77,        ///< 1..10, shown as 5: never exact, no rate may be computed from it
};

/// One observation. Whom it counts is an area, a target group, or a target group in an area.
struct Statistic {
    std::string area{};             ///< code; empty: of a target group wherever it lives
    std::string target_group{};     ///< "families with disabled children"; empty: everybody
    std::string age_group{};        ///< "0-6", as published; empty: all ages
    std::string indicator{};        ///< "population"; what is counted, as in the table or given by the user
    std::string unit{};             ///< "people", "%"; empty when the table states none
    int year = 0;                   ///< of the period
    std::string period{};           ///< as published: "2019", "2019Q2"
    std::optional<double> value{};  ///< absent: not published or missing
    StatisticFlag flag = StatisticFlag::none;
    double area_share = 1;  ///< below 1: so much of it comes from areas that were divided by their size
    SourceId source = 0;
    std::string source_row{};  ///< "people.csv:17"
    bool operator==(const Statistic&) const = default;
};

}  // namespace mapite
