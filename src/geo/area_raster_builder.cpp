#include "geo/area_raster_builder.hpp"

#include <cmath>
#include <numeric>
#include <ranges>

#include "geo/orientation.hpp"

namespace mapite {

namespace {

/// Measured on Latvia's units with 32,000 and 800,000 vertices and a million points: with more cells fewer
/// points lie near a border, but filling the cells takes longer.
constexpr std::size_t cells_per_edge = 8;
constexpr std::size_t most_cells = 1u << 20;
constexpr std::size_t most_parts_in_set = 32;

/// A new place between a quarter and three quarters with each attempt, the first in the middle.
double share_of_attempt(int attempt) {
    constexpr double golden = 0.6180339887498949;
    return 0.25 + std::fmod(0.5 + attempt * golden, 1.0) / 2;
}

Raster raster_over(const RingEdges& edges) {
    const Box box = edges.box().empty() ? Box{0, 0, 0, 0} : edges.box();
    return Raster(box, std::clamp(edges.count() * cells_per_edge, std::size_t{16}, most_cells));
}

}  // namespace

AreaRasterBuilder::AreaRasterBuilder(std::span<const MultiPolygon> shapes)
    : edges_(shapes), raster_(raster_over(edges_)) {
    choose_reference_heights();
}

void AreaRasterBuilder::choose_reference_heights() {
    std::vector<int> attempts(raster_.rows(), 0);
    reference_y_.resize(raster_.rows());
    for (std::uint32_t row = 0; row < raster_.rows(); ++row)
        reference_y_[row] = raster_.y_in(row, share_of_attempt(0));
    // A vertex at a row's height moves that height; then all vertices are looked at again.
    for (bool moved = true; moved;) {
        moved = false;
        edges_.for_each([&](std::uint32_t edge) {
            const double y = edges_.b(edge).y;
            const std::uint32_t row = raster_.row(y);
            if (y != reference_y_[row]) return;
            reference_y_[row] = raster_.y_in(row, share_of_attempt(++attempts[row]));
            moved = true;
        });
    }
}

AreaRasterBuilder::ByPlace AreaRasterBuilder::ordered(const std::vector<Entry>& entries, std::size_t places) {
    ByPlace result;
    result.start.resize(places + 1);
    result.edges.resize(entries.size());
    for (const Entry& entry : entries) ++result.start[entry.place];
    std::partial_sum(result.start.begin(), result.start.end(), result.start.begin());
    // Each place's end goes down to its start while it is filled from the back, which keeps the order.
    std::for_each(entries.rbegin(), entries.rend(),
                  [&](const Entry& entry) { result.edges[--result.start[entry.place]] = entry.edge; });
    return result;
}

AreaRasterBuilder::ByPlace AreaRasterBuilder::edges_by_cell() const {
    std::vector<Entry> entries;
    entries.reserve(edges_.count() * 2);
    edges_.for_each([&](std::uint32_t edge) {
        const auto enter = [&](std::uint32_t row, std::uint32_t first, std::uint32_t last) {
            for (std::uint32_t column = first; column <= last; ++column)
                entries.push_back({row * raster_.columns() + column, edge});
        };
        raster_.for_each_cell(edges_.a(edge), edges_.b(edge), enter);
    });
    return ordered(entries, raster_.size());
}

AreaRasterBuilder::ByPlace AreaRasterBuilder::edges_crossing_rows() const {
    std::vector<Entry> entries;
    edges_.for_each([&](std::uint32_t edge) {
        const double low = std::min(edges_.a(edge).y, edges_.b(edge).y);
        const double high = std::max(edges_.a(edge).y, edges_.b(edge).y);
        const std::uint32_t last = raster_.row(high);
        for (std::uint32_t row = raster_.row(low); row <= last; ++row)
            if (low < reference_y_[row] && high > reference_y_[row]) entries.push_back({row, edge});
    });
    return ordered(entries, raster_.rows());
}

GridPoint AreaRasterBuilder::reference(std::uint32_t row, std::uint32_t column) const {
    return {raster_.x_in(column, reference_share_), reference_y_[row]};
}

/// False when a reference point of the row lies on an edge.
bool AreaRasterBuilder::find_changes(std::uint32_t row, EdgeSpan crossing) {
    changes_.clear();
    for (const std::uint32_t edge : crossing) {
        GridPoint low = edges_.a(edge);
        GridPoint high = edges_.b(edge);
        if (low.y > high.y) std::swap(low, high);
        // Negative where the column's reference point is right of the edge, that is, beyond the crossing.
        const auto side = [&](std::uint32_t column) {
            return orientation(low, high, reference(row, column));
        };
        const double share = (reference_y_[row] - low.y) / (high.y - low.y);
        const double about = low.x + share * (high.x - low.x);
        const auto [left, right] = std::minmax(low.x, high.x);
        std::uint32_t column = raster_.column(std::clamp(about, left, right));
        while (column > 0 && side(column - 1) < 0) --column;
        while (column < raster_.columns() && side(column) > 0) ++column;
        if (column < raster_.columns() && side(column) == 0) return false;
        if (column > 0 && side(column - 1) == 0) return false;
        changes_.push_back({column, edges_.part(edge)});
    }
    std::ranges::sort(changes_);
    return true;
}

/// One set of parts: `edges` are theirs, each part's edges together.
void AreaRasterBuilder::add_border_cell(GridPoint reference, EdgeSpan edges, PartSpan covering,
                                        AreaRaster& result) const {
    AreaRaster::BorderCell cell{.reference = reference,
                                .first_edge = static_cast<std::uint32_t>(result.edges_.size()),
                                .first_owner = static_cast<std::uint32_t>(result.part_owners_.size())};
    AreaRaster::Parts bit = 0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const std::uint32_t part = edges_.part(edges[i]);
        if (i == 0 || part != edges_.part(edges[i - 1])) {
            bit = i == 0 ? 1 : bit << 1;
            result.part_owners_.push_back(edges_.owner(part));
            if (std::ranges::binary_search(covering, part)) cell.covering_reference |= bit;
        }
        GridPoint a = edges_.a(edges[i]);
        GridPoint b = edges_.b(edges[i]);
        if (orientation(a, b, reference) < 0) std::swap(a, b);
        // The neighbour's edge along the same border is put down once for both.
        const auto known = std::ranges::find_if(
            result.edges_.begin() + cell.first_edge, result.edges_.end(), [&](const AreaRaster::Edge& other) {
                return other.a == a && other.b == b && (other.parts & bit) == 0;
            });
        if (known != result.edges_.end())
            known->parts |= bit;
        else
            result.edges_.push_back({a, b, bit});
    }
    cell.edge_count = static_cast<std::uint32_t>(result.edges_.size()) - cell.first_edge;
    result.borders_.push_back(cell);
}

/// The answer of a cell with edges in it; puts down what has to be looked at later.
std::uint32_t AreaRasterBuilder::answer_near(GridPoint reference, EdgeSpan edges, PartSpan covering,
                                             AreaRaster& result) {
    const auto part_of = [&](std::uint32_t edge) { return edges_.part(edge); };
    std::uint32_t whole_owner = AreaRaster::nobody;
    for (const std::uint32_t part : covering)
        if (!std::ranges::binary_search(edges, part, {}, part_of)) {
            whole_owner = edges_.owner(part);
            break;
        }
    const auto first_border = result.borders_.size();
    while (!edges.empty() && edges_.owner(part_of(edges.front())) < whole_owner) {
        std::size_t taken = 0;
        std::size_t parts = 0;
        for (; taken < edges.size() && edges_.owner(part_of(edges[taken])) < whole_owner; ++taken) {
            if (taken == 0 || part_of(edges[taken]) != part_of(edges[taken - 1])) ++parts;
            if (parts > most_parts_in_set) break;
        }
        add_border_cell(reference, edges.first(taken), covering, result);
        result.borders_.back().goes_on = true;
        edges = edges.subspan(taken);
    }
    if (result.borders_.size() == first_border) return whole_owner;
    result.borders_.back().goes_on = false;
    result.borders_.back().whole_owner = whole_owner;
    return AreaRaster::border_flag | static_cast<std::uint32_t>(first_border);
}

void AreaRasterBuilder::sweep(std::uint32_t row, const ByPlace& by_cell, AreaRaster& result) {
    std::vector<std::uint32_t> covering;  // parts that cover the reference point, ascending
    auto change = changes_.begin();
    std::uint32_t answer = AreaRaster::nobody;
    for (std::uint32_t column = 0; column < raster_.columns(); ++column) {
        for (; change != changes_.end() && change->column == column; ++change) {
            const auto place = std::ranges::lower_bound(covering, change->part);
            if (place != covering.end() && *place == change->part)
                covering.erase(place);
            else
                covering.insert(place, change->part);
            answer = covering.empty() ? AreaRaster::nobody : edges_.owner(covering.front());
        }
        const std::size_t cell = std::size_t{row} * raster_.columns() + column;
        const EdgeSpan edges = by_cell.at(cell);
        result.answers_[cell] =
            edges.empty() ? answer : answer_near(reference(row, column), edges, covering, result);
    }
}

AreaRaster AreaRasterBuilder::build() {
    AreaRaster result(raster_);
    const ByPlace by_cell = edges_by_cell();
    const ByPlace by_row = edges_crossing_rows();
    result.answers_.resize(raster_.size());
    result.edges_.reserve(by_cell.edges.size() / 2);
    for (std::uint32_t row = 0; row < raster_.rows(); ++row) {
        int attempt = 0;
        do reference_share_ = share_of_attempt(attempt++);
        while (!find_changes(row, by_row.at(row)));
        sweep(row, by_cell, result);
    }
    return result;
}

}  // namespace mapite
