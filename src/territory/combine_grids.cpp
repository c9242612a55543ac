#include "territory/combine_grids.hpp"

#include <fmt/format.h>

#include <cmath>
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

    [[nodiscard]] bool replaced() const { return people && people_in_fine_cells > 0; }
};

/// South-west corner of the square kilometre around a cell; absent for what is no cell of either grid.
std::optional<GridPoint> square_kilometre(const std::optional<GridCell>& cell) {
    if (!cell || (cell->size != coarse && cell->size != fine)) return std::nullopt;
    return GridPoint{std::floor(cell->south_west.x / coarse.value) * coarse.value,
                     std::floor(cell->south_west.y / coarse.value) * coarse.value};
}

void scale(PopulatedPoint& point, double factor) {
    if (factor == 1) return;
    point.people *= factor;
    const bool still_masked =
        point.measure == PeopleMeasure::masked && point.people >= 1 && point.people <= 10;
    if (!still_masked) point.measure = PeopleMeasure::estimated;
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
            if (square.replaced()) scale(point, *square.people / square.people_in_fine_cells);
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
