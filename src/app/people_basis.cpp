#include "app/people_basis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "territory/combine_grids.hpp"
#include "territory/grid_cell.hpp"

namespace mapite {
namespace {

enum class Basis { grid, points, spread, dwellings };
constexpr std::array<std::string_view, 4> basis_names = {"grid cells", "points with people",
                                                         "totals spread over dwellings", "dwellings"};

Basis basis_of(const PopulatedPoint& point) {
    if (point.measure == PeopleMeasure::dwellings) return Basis::dwellings;
    if (point.measure == PeopleMeasure::estimated) return Basis::spread;
    return grid_cell(point.id) ? Basis::grid : Basis::points;
}

/// An absent year is less than every other.
using Year = std::optional<int>;

std::string named(const Year& year) {
    return year ? std::to_string(*year) : "a file without a date";
}

/// The year of each point's source; of dwellings, which are no count of people, always absent.
class Years {
  public:
    explicit Years(std::span<const Source> sources) {
        for (const Source& source : sources) of_source_[source.id] = year_of(source);
    }
    [[nodiscard]] Year of(const PopulatedPoint& point) const {
        if (point.measure == PeopleMeasure::dwellings) return std::nullopt;
        const auto found = of_source_.find(point.source);
        return found == of_source_.end() ? std::nullopt : found->second;
    }

  private:
    std::map<SourceId, Year> of_source_;
};

void refuse_unknown_year(const std::vector<int>& known, int year) {
    if (std::ranges::find(known, year) != known.end()) return;
    if (known.empty())
        throw Error(
            ErrorKind::usage,
            fmt::format("there are no people of the year {}, since no file of people states its date", year),
            "import the file again with --data-date YYYY-MM-DD, or leave --year out");
    const int nearest = *std::ranges::min_element(known, {}, [&](int each) { return std::abs(each - year); });
    throw Error(
        ErrorKind::usage,
        fmt::format("there are no people of the year {} (there are: {})", year, fmt::join(known, ", ")),
        fmt::format("did you mean {}?", nearest));
}

/// Leaves the points of one kind: that imported last, dwellings only where there is nothing else.
void keep_one_kind(std::vector<PopulatedPoint>& points, PeopleBasis& result) {
    std::array<std::size_t, 4> count{};
    std::array<SourceId, 4> latest{};
    for (const PopulatedPoint& point : points) {
        const auto basis = static_cast<std::size_t>(basis_of(point));
        ++count[basis];
        latest[basis] = std::max(latest[basis], point.source);
    }
    const auto dwellings = static_cast<std::size_t>(Basis::dwellings);
    std::size_t chosen = dwellings;
    for (std::size_t basis = 0; basis < dwellings; ++basis)
        if (count[basis] > 0 && (chosen == dwellings || latest[basis] > latest[chosen])) chosen = basis;
    result.counts_dwellings = chosen == dwellings && count[dwellings] > 0;
    for (std::size_t basis = 0; basis < count.size(); ++basis)
        if (basis != chosen && count[basis] > 0)
            result.notes.push_back(
                {Severity::note,
                 {},
                 "people-basis",
                 fmt::format(
                     "{} {} are not counted, since {} are ({}); counting both would count people twice",
                     count[basis], basis_names[basis], basis_names[chosen], count[chosen])});
    std::erase_if(points, [&](const PopulatedPoint& point) {
        return static_cast<std::size_t>(basis_of(point)) != chosen;
    });
}

/// Leaves the points of the newest year, and notes the others.
void keep_newest_year(std::vector<PopulatedPoint>& points, const Years& years, PeopleBasis& result) {
    std::map<Year, std::size_t> count;
    for (const PopulatedPoint& point : points) ++count[years.of(point)];
    if (count.empty()) return;
    result.year = count.rbegin()->first;
    for (const auto& [year, number] : count)
        if (year != result.year)
            result.notes.push_back(
                {Severity::note,
                 {},
                 "people-year",
                 fmt::format("{} place(s) with people of {} are not counted, since those of {} are ({}); {}",
                             number, named(year), named(result.year), count[result.year],
                             year ? fmt::format("--year {} counts them instead", *year)
                                  : "import their file again with --data-date to count them by its year")});
    std::erase_if(points, [&](const PopulatedPoint& point) { return years.of(point) != result.year; });
}

}  // namespace

std::optional<int> year_of(const Source& source) {
    return source.date ? std::optional(static_cast<int>(source.date->year())) : std::nullopt;
}

PeopleBasis people_basis(std::vector<PopulatedPoint> all, std::span<const Source> sources,
                         std::optional<int> year) {
    const Years years(sources);
    std::set<int> known;
    for (const PopulatedPoint& point : all)
        if (const Year of_point = years.of(point)) known.insert(*of_point);
    PeopleBasis result{.points = {},
                       .counts_dwellings = false,
                       .years = {known.begin(), known.end()},
                       .year = {},
                       .notes = {}};
    if (year) {
        refuse_unknown_year(result.years, *year);
        std::erase_if(all, [&](const PopulatedPoint& point) { return years.of(point) != year; });
    }
    keep_one_kind(all, result);
    keep_newest_year(all, years, result);
    CombinedGrids combined = combine_grids(std::move(all));
    result.points = std::move(combined.points);
    result.notes.insert(result.notes.end(), combined.findings.begin(), combined.findings.end());
    return result;
}

}  // namespace mapite
