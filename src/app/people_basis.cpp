#include "app/people_basis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

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

}  // namespace

PeopleBasis people_basis(std::vector<PopulatedPoint> all) {
    std::array<std::size_t, 4> count{};
    std::array<SourceId, 4> latest{};
    for (const PopulatedPoint& point : all) {
        const auto basis = static_cast<std::size_t>(basis_of(point));
        ++count[basis];
        latest[basis] = std::max(latest[basis], point.source);
    }
    const auto dwellings = static_cast<std::size_t>(Basis::dwellings);
    std::size_t chosen = dwellings;
    for (std::size_t basis = 0; basis < dwellings; ++basis)
        if (count[basis] > 0 && (chosen == dwellings || latest[basis] > latest[chosen])) chosen = basis;

    PeopleBasis result;
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
    std::erase_if(all, [&](const PopulatedPoint& point) {
        return static_cast<std::size_t>(basis_of(point)) != chosen;
    });
    CombinedGrids combined = combine_grids(std::move(all));
    result.points = std::move(combined.points);
    result.notes.insert(result.notes.end(), combined.findings.begin(), combined.findings.end());
    return result;
}

}  // namespace mapite
