#pragma once
// A project's statistics as people read them: one row for each series, one column for each period. What is
// absent, missing, confidential, masked and zero never looks alike, and a legend says which is which.
#include <string>
#include <vector>

#include "app/project.hpp"
#include "base/localized.hpp"
#include "base/table.hpp"
#include "territory/series.hpp"

namespace mapite {

struct StatisticsQuery {
    std::string area{};          ///< code or name; empty = all
    std::string indicator{};     ///< empty = all
    std::string target_group{};  ///< empty = all
};

/// What was asked for, in the order of the tables; with its sources.
struct ChosenStatistics {
    std::vector<Statistic> statistics;  ///< by area, indicator, age, target group, unit, source, period
    std::vector<Source> sources;        ///< that they come from, by id
};

/// Throws Error(usage) with the nearest right name for an area, indicator or target group of which the
/// project has no statistics. Names are compared folded.
ChosenStatistics chosen_statistics(const Project& project, const StatisticsQuery& query);

struct StatisticsView {
    Table table;
    std::vector<std::string> legend;   ///< of the marks that stand in the table
    std::vector<std::string> sources;  ///< "[1] ..." where there are several
};
StatisticsView statistics_view(const ChosenStatistics& chosen, const Texts& texts, Language language);

/// One row for each number: area_code, area_name, indicator, age_group, target_group, unit, year, period,
/// value, flag (none, confidential, doubtful, masked), area_share, source, source_row. Absent values are
/// empty.
Table statistics_table(const ChosenStatistics& chosen);
/// The same as a list of objects under `statistics`; absent values are null.
std::string statistics_json(const ChosenStatistics& chosen);

}  // namespace mapite
