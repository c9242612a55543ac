#include "territory/combine_grids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "territory/grid_cell.hpp"

namespace mapite {

namespace {

constexpr Metres coarse{1000};
constexpr Metres fine{100};

struct SquareKilometre {
    std::optional<double> people{};  ///< of the 1 km cell; absent: not in the data
    double people_in_fine_cells = 0;
    std::map<std::string, double, std::less<>> groups{};  ///< of the 1 km cell
    std::map<std::string, double, std::less<>> groups_in_fine_cells{};

    [[nodiscard]] bool replaced() const { return people && people_in_fine_cells > 0; }
};

/// South-west corner of the square kilometre around a cell; absent for what is no cell of either grid.
std::optional<GridPoint> square_kilometre(const std::optional<GridCell>& cell) {
    if (!cell || (cell->size != coarse && cell->size != fine)) return std::nullopt;
    return GridPoint{std::floor(cell->south_west.x / coarse.value) * coarse.value,
                     std::floor(cell->south_west.y / coarse.value) * coarse.value};
}

/// For a point or a group of it: a count that changed is an estimate, unless it was masked and still may be.
template <class Count>
void scale(Count& count, double factor) {
    if (factor == 1) return;
    count.people *= factor;
    const bool still_masked =
        count.measure == PeopleMeasure::masked && count.people >= 1 && count.people <= 10;
    if (!still_masked) count.measure = PeopleMeasure::estimated;
}

void add_groups(std::map<std::string, double, std::less<>>& sums, const PopulatedPoint& point) {
    for (const GroupCount& count : point.groups) sums[count.group] += count.people;
}

/// Scales the people of a 100 m cell and each of its groups to the square kilometre it lies in.
void fit(PopulatedPoint& cell, const SquareKilometre& square) {
    const double share_of_people = cell.people / square.people_in_fine_cells;
    const double factor = *square.people / square.people_in_fine_cells;
    for (GroupCount& count : cell.groups) {
        const auto coarse_count = square.groups.find(count.group);
        const double fine_sum = square.groups_in_fine_cells.find(count.group)->second;
        scale(count,
              coarse_count != square.groups.end() && fine_sum > 0 ? coarse_count->second / fine_sum : factor);
    }
    for (const auto& [group, people] : square.groups)
        if (!square.groups_in_fine_cells.contains(group))
            cell.groups.push_back({group, people * share_of_people, PeopleMeasure::estimated});
    std::ranges::sort(cell.groups, {}, &GroupCount::group);
    scale(cell, factor);
}

}  // namespace

CombinedGrids combine_grids(std::vector<PopulatedPoint> points) {
    std::map<GridPoint, SquareKilometre> squares;
    for (const PopulatedPoint& point : points) {
        const std::optional<GridCell> cell = grid_cell(point.id);
        const std::optional<GridPoint> corner = square_kilometre(cell);
        if (!corner) continue;
        SquareKilometre& square = squares[*corner];
        if (cell->size == coarse)
            square.people = square.people.value_or(0) + point.people;
        else
            square.people_in_fine_cells += point.people;
        add_groups(cell->size == coarse ? square.groups : square.groups_in_fine_cells, point);
    }

    CombinedGrids result;
    result.points.reserve(points.size());
    for (PopulatedPoint& point : points) {
        const std::optional<GridCell> cell = grid_cell(point.id);
        if (const std::optional<GridPoint> corner = square_kilometre(cell)) {
            const SquareKilometre& square = squares.at(*corner);
            if (square.replaced() && cell->size == coarse) {
                ++result.replaced;
                continue;
            }
            if (square.replaced()) fit(point, square);
        }
        result.points.push_back(std::move(point));
    }
    if (result.replaced > 0) {
        std::string what = fmt::format(
            "{} cells of 1 km were replaced by their 100 m cells, which share their people in proportion",
            result.replaced);
        result.findings.push_back(Finding{Severity::note, Place{}, "grids-combined", std::move(what)});
    }
    return result;
}

}  // namespace mapite
