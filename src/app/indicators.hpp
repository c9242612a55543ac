#pragma once
// Use case: an indicator from ready tables alone, without any project: travel times between places, people at
// some of them and capacity at others. Every row that does not count is said; every value that cannot be
// known is absent.
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/indicator_measure.hpp"
#include "base/finding.hpp"
#include "base/localized.hpp"
#include "base/progress.hpp"
#include "base/table.hpp"
#include "profile/inequality.hpp"

namespace mapite {

struct IndicatorRequest {
    std::filesystem::path times{}, people{}, services{};
    Measure measure{};
    /// Our field (from, to, minutes, id, people, capacity) -> heading, or "#3" for the third column.
    std::map<std::string, std::string> columns{};
    std::optional<bool> seconds{};  ///< absent: as the heading says, else minutes
    bool summary = false;
    std::optional<double> poverty_line{};  ///< for the summary
};

/// How the values are spread over people; those without a value are left out and counted.
struct IndicatorSummary {
    double people = 0;                ///< with a value
    double people_without_value = 0;  ///< nothing can be reached, or the table does not know
    std::optional<double> mean{}, median{}, gini{}, palma{}, theil{};
    std::optional<Poverty> poverty{};
};

struct IndicatorAnswer {
    Measure measure;
    std::vector<std::string> ids;               ///< in the order of the people file
    std::vector<std::optional<double>> values;  ///< absent: see `taken`
    std::optional<IndicatorSummary> summary;
    std::optional<double> poverty_line;
    Books people_books, service_books, time_books;  ///< of the three files
    std::string sentence;                           ///< what was read and what counts, for stderr
    Findings findings;
    /// Rows were left out because they are wrong.
    [[nodiscard]] bool has_problems() const;
};

/// Throws Error(failed) for a missing file, Error(usage) for a chosen column that is not there and a poverty
/// line that makes no sense, Error(data) for a file that cannot be used as a whole.
IndicatorAnswer indicators(const IndicatorRequest& request, const Progress& progress);

/// Columns id and value; with a summary statistic and value instead.
Table indicator_table(const IndicatorAnswer& answer);
/// The same for people to read: headings in their language, rounded numbers, "–" for what is not known.
Table indicator_view(const IndicatorAnswer& answer, const Texts& texts, Language language);
/// Measure, parameters, books, summary and values; absent values are null.
std::string indicator_json(const IndicatorAnswer& answer);
/// "unit" of the values: "min", "capacity" or "capacity_per_person".
std::string_view unit_of(const Measure& measure);

}  // namespace mapite
