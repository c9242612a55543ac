#include "geo/area_raster.hpp"

#include <array>
#include <bit>

#include "geo/area_raster_builder.hpp"
#include "geo/orientation.hpp"

namespace mapite {

AreaRaster::AreaRaster(std::span<const MultiPolygon> shapes)
    : AreaRaster(AreaRasterBuilder(shapes).build()) {}

/// The parts that cover the point; absent when a sign is too near to zero for doubles. No branch depends
/// on the data, since the processor would guess it wrong every other time.
std::optional<AreaRaster::Parts> AreaRaster::parts_if_clear(const BorderCell& cell, GridPoint point) const {
    Parts covering = cell.covering_reference;
    bool clear = true;
    for (const Edge& edge : std::span(edges_).subspan(cell.first_edge, cell.edge_count)) {
        const RoundedDeterminant side(edge.a, edge.b, point);
        const RoundedDeterminant of_a(cell.reference, point, edge.a);
        const RoundedDeterminant of_b(cell.reference, point, edge.b);
        const bool crossed = (side.value < 0) & ((of_a.value > 0) != (of_b.value > 0));
        covering ^= crossed ? edge.parts : 0;
        clear &= side.sign_is_sure() & of_a.sign_is_sure() & of_b.sign_is_sure();
    }
    if (!clear) return std::nullopt;
    return covering;
}

AreaRaster::Parts AreaRaster::parts_exactly(const BorderCell& cell, GridPoint point) const {
    Parts covering = cell.covering_reference;
    Parts on_border = 0;
    for (const Edge& edge : std::span(edges_).subspan(cell.first_edge, cell.edge_count)) {
        const int side = orientation(edge.a, edge.b, point);
        if (side == 0 && between(edge.a, edge.b, point)) on_border |= edge.parts;
        if (side >= 0) continue;
        // A vertex exactly on the way from the reference to the point counts as right of it, for both
        // edges that meet there.
        const bool a_left = orientation(cell.reference, point, edge.a) > 0;
        const bool b_left = orientation(cell.reference, point, edge.b) > 0;
        if (a_left != b_left) covering ^= edge.parts;
    }
    return covering | on_border;
}

std::uint32_t AreaRaster::owner_near_border(const BorderCell* cell, GridPoint point) const {
    while (true) {
        const auto clear = parts_if_clear(*cell, point);
        const Parts parts = clear ? *clear : parts_exactly(*cell, point);
        if (parts != 0)
            return part_owners_[cell->first_owner + static_cast<std::uint32_t>(std::countr_zero(parts))];
        if (!cell->goes_on) return cell->whole_owner;
        ++cell;
    }
}

std::uint32_t AreaRaster::owner(GridPoint point) const {
    if (!raster_.contains(point)) return nobody;
    const std::uint32_t answer = answers_[raster_.cell(point)];
    return is_border(answer) ? owner_near_border(&border(answer), point) : answer;
}

void AreaRaster::owners(std::span<const GridPoint> points, std::span<std::uint32_t> slots) const {
    // In rounds, so that many reads from memory are under way at the same time.
    constexpr std::size_t round = 256;
    std::array<std::uint32_t, round> near_border{};
    for (std::size_t start = 0; start < points.size(); start += round) {
        const std::size_t end = std::min(points.size(), start + round);
        std::size_t count = 0;
        for (std::size_t i = start; i < end; ++i) {
            const std::uint32_t answer =
                raster_.contains(points[i]) ? answers_[raster_.cell(points[i])] : nobody;
            slots[i] = answer;
            near_border[count] = static_cast<std::uint32_t>(i);
            count += is_border(answer) ? 1 : 0;
        }
        for (const std::uint32_t i : std::span(near_border).first(count)) {
            const BorderCell& cell = border(slots[i]);
            slots[i] = owner_near_border(&cell, points[i]);
        }
    }
}

}  // namespace mapite
