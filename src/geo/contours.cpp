#include "geo/contours.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace mapite {

namespace {

/// The field with a rim of places without a value around it, so that every border closes.
class Contours {
  public:
    Contours(const Field& field, double limit)
        : field_(field),
          limit_(limit),
          columns_(field.columns + 2),
          rows_(field.rows + 2),
          next_(2 * columns_ * rows_, none) {
        for (std::size_t row = 0; row + 1 < rows_; ++row)
            for (std::size_t column = 0; column + 1 < columns_; ++column) cross(column, row);
    }

    /// Inside to the left: outer rings run counter-clockwise, holes clockwise.
    [[nodiscard]] std::vector<Ring> rings() {
        std::vector<Ring> rings;
        for (std::size_t start = 0; start < next_.size(); ++start) {
            if (next_[start] == none) continue;
            Ring ring;
            for (std::size_t at = start; next_[at] != none;) {
                ring.push_back(point(at));
                const std::size_t after = next_[at];
                next_[at] = none;
                at = after;
            }
            rings.push_back(std::move(ring));
        }
        return rings;
    }

  private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    static constexpr double closest = 0.01;  ///< of a cell, from a place to the border

    [[nodiscard]] std::optional<double> value(std::size_t node) const {
        const std::size_t column = node % columns_, row = node / columns_;
        if (column == 0 || row == 0 || column + 1 == columns_ || row + 1 == rows_) return std::nullopt;
        return field_.values[(row - 1) * field_.columns + column - 1];
    }
    [[nodiscard]] bool inside(std::size_t node) const {
        const auto here = value(node);
        return here && *here <= limit_;
    }

    /// Joins the places where the border enters and leaves the square north-east of the node.
    void cross(std::size_t column, std::size_t row) {
        const std::size_t node = row * columns_ + column;
        // Corners and sides counter-clockwise from the south-west, side i from corner i to the next one.
        const std::array corner{node, node + 1, node + columns_ + 1, node + columns_};
        const std::array side{2 * node, 2 * (node + 1) + 1, 2 * (node + columns_), 2 * node + 1};
        std::array<bool, 4> in{};
        for (std::size_t i = 0; i < 4; ++i) in[i] = inside(corner[i]);
        const bool joined = hangs_together(corner);
        for (std::size_t i = 0; i < 4; ++i) {
            if (!in[i] || in[(i + 1) % 4]) continue;
            // Leaving here; the border goes to where one enters again, the other way round if the inner
            // corners of a saddle stay apart.
            std::size_t enter = (i + 1) % 4;
            if (joined) {
                while (in[enter] || !in[(enter + 1) % 4]) enter = (enter + 1) % 4;
            } else {
                enter = (i + 3) % 4;
                while (in[enter] || !in[(enter + 1) % 4]) enter = (enter + 3) % 4;
            }
            next_[side[i]] = side[enter];
        }
    }

    [[nodiscard]] bool hangs_together(const std::array<std::size_t, 4>& corner) const {
        double sum = 0;
        for (const std::size_t node : corner) {
            const auto here = value(node);
            if (!here) return false;
            sum += *here;
        }
        return sum / 4 <= limit_;
    }

    /// Where the border crosses a side: numbered by its south-western node, even ones go east, odd ones
    /// north.
    [[nodiscard]] GridPoint point(std::size_t crossing) const {
        const std::size_t node = crossing / 2;
        const std::size_t other = crossing % 2 == 0 ? node + 1 : node + columns_;
        const bool forward = inside(node);
        const std::size_t from = forward ? node : other, to = forward ? other : node;
        const auto there = value(to);
        double share = 0.5;
        if (there)
            share = std::clamp((limit_ - *value(from)) / (*there - *value(from)), closest, 1 - closest);
        const GridPoint a = place(from), b = place(to);
        return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
    }
    [[nodiscard]] GridPoint place(std::size_t node) const {
        const std::size_t column = node % columns_, row = node / columns_;
        return {field_.first.x + (static_cast<double>(column) - 1) * field_.cell_m,
                field_.first.y + (static_cast<double>(row) - 1) * field_.cell_m};
    }

    const Field& field_;
    double limit_;
    std::size_t columns_, rows_;
    std::vector<std::size_t> next_;  // crossing after crossing, inside to the left
};

}  // namespace

MultiPolygon area_up_to(const Field& field, double limit) {
    struct Outer {
        std::size_t polygon = 0;
        double area_m2 = 0;
        Box box;
    };
    MultiPolygon shape;
    std::vector<Outer> outers;
    std::vector<Ring> holes;
    for (Ring& ring : Contours(field, limit).rings()) {
        const double area = signed_area_m2(ring);
        if (area < 0) {
            holes.push_back(std::move(ring));
            continue;
        }
        outers.push_back({shape.size(), area, box(ring)});
        shape.push_back({std::move(ring), {}});
    }
    // The smallest ring around a hole is its own.
    std::ranges::stable_sort(outers, {}, &Outer::area_m2);
    for (Ring& hole : holes) {
        const auto around = std::ranges::find_if(outers, [&](const Outer& outer) {
            return outer.box.contains(hole.front()) &&
                   covers({{shape[outer.polygon].outer, {}}}, hole.front());
        });
        if (around != outers.end()) shape[around->polygon].holes.push_back(std::move(hole));
    }
    return shape;
}

}  // namespace mapite
