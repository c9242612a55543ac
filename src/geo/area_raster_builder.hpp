#pragma once
// Makes an AreaRaster in four steps: cut the edges into cells, find where they cross the line of each
// row's reference points, sweep each row from left to right keeping which parts cover the reference
// point, and put down each cell's answer. Every sign is exact.
#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "geo/area_raster.hpp"
#include "geo/ring_edges.hpp"

namespace mapite {

class AreaRasterBuilder {
  public:
    explicit AreaRasterBuilder(std::span<const MultiPolygon> shapes);
    AreaRaster build();

  private:
    /// An edge that lies in a cell or crosses a row's line.
    struct Entry {
        std::uint32_t place = 0;
        std::uint32_t edge = 0;
    };
    /// From this column on, the row's reference points are on the other side of a part's border.
    struct Change {
        std::uint32_t column = 0;
        std::uint32_t part = 0;
        auto operator<=>(const Change&) const = default;
    };
    /// The entries' edges ordered by place; those of place i lie from start[i] to start[i + 1].
    struct ByPlace {
        std::vector<std::uint32_t> start;
        std::vector<std::uint32_t> edges;
        [[nodiscard]] std::span<const std::uint32_t> at(std::size_t place) const {
            return std::span(edges).subspan(start[place], start[place + 1] - start[place]);
        }
    };
    using EdgeSpan = std::span<const std::uint32_t>;
    using PartSpan = std::span<const std::uint32_t>;

    void choose_reference_heights();
    static ByPlace ordered(const std::vector<Entry>& entries, std::size_t places);
    [[nodiscard]] ByPlace edges_by_cell() const;
    [[nodiscard]] ByPlace edges_crossing_rows() const;
    [[nodiscard]] GridPoint reference(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] bool find_changes(std::uint32_t row, EdgeSpan crossing);
    void sweep(std::uint32_t row, const ByPlace& by_cell, AreaRaster& result);
    [[nodiscard]] std::uint32_t answer_near(GridPoint reference, EdgeSpan edges, PartSpan covering,
                                            AreaRaster& result);
    void add_border_cell(GridPoint reference, EdgeSpan edges, PartSpan covering, AreaRaster& result) const;

    RingEdges edges_;
    Raster raster_;
    std::vector<double> reference_y_;  ///< per row
    double reference_share_ = 0.5;     ///< of a column's width, in the row being swept
    std::vector<Change> changes_;      ///< of the row being swept
};

}  // namespace mapite
