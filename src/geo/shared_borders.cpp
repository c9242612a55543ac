#include "geo/shared_borders.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <optional>

#include "base/parallel.hpp"
#include "geo/raster.hpp"

namespace mapite {

namespace {

constexpr double same_line_m = 0.01;

/// The inside of its polygon lies to the left.
struct Edge {
    GridPoint a, b;
    std::uint32_t owner = 0;
};

bool usable(const Ring& ring) {
    return ring.size() > 2 &&
           std::ranges::all_of(ring, [](GridPoint p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

std::vector<Edge> edges_of(std::span<const MultiPolygon> shapes) {
    std::vector<Edge> edges;
    const auto take = [&](const Ring& ring, bool counter_clockwise, std::size_t owner) {
        if (!usable(ring)) return;
        const bool turn = (signed_area_m2(ring) > 0) != counter_clockwise;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const GridPoint from = ring[i], to = ring[(i + 1) % ring.size()];
            if (from == to) continue;
            const auto number = static_cast<std::uint32_t>(owner);
            edges.push_back(turn ? Edge{to, from, number} : Edge{from, to, number});
        }
    };
    for (std::size_t owner = 0; owner < shapes.size(); ++owner) {
        for (const Polygon& polygon : shapes[owner]) {
            take(polygon.outer, true, owner);
            for (const Ring& hole : polygon.holes) take(hole, false, owner);
        }
    }
    return edges;
}

/// How far two run along each other: seen from one of them, in metres.
struct Along {
    double same = 0;    ///< the very same line
    double beside = 0;  ///< within the rule's distance, the same line too
    Along& operator+=(const Along& other) {
        same += other.same;
        beside += other.beside;
        return *this;
    }
};
using Pair = std::pair<std::uint32_t, std::uint32_t>;  ///< along whose border, and whose runs beside it
using AlongPairs = std::map<Pair, Along>;

std::uint64_t hash(const Edge& edge) {
    const auto [low, high] = std::minmax(edge.a, edge.b);
    std::uint64_t value = 0;
    for (const double coordinate : {low.x, low.y, high.x, high.y})
        value = (std::rotl(value, 23) ^ std::bit_cast<std::uint64_t>(coordinate)) * 0x9E3779B97F4A7C15;
    return value;
}

/// Adds edges that stand in two polygons, once in each direction; returns all others.
std::vector<Edge> without_same_edges(const std::vector<Edge>& edges, AlongPairs& along) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted(edges.size());
    for (std::uint32_t i = 0; i < edges.size(); ++i) sorted[i] = {hash(edges[i]), i};
    std::ranges::sort(sorted);
    std::vector<bool> has_partner(edges.size());
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t last = first + 1;
        while (last < sorted.size() && sorted[last].first == sorted[first].first) ++last;
        for (std::size_t i = first; i < last; ++i) {
            const Edge& edge = edges[sorted[i].second];
            for (std::size_t j = first; j < last; ++j) {
                const Edge& other = edges[sorted[j].second];
                if (edge.a != other.b || edge.b != other.a || edge.owner == other.owner) continue;
                const double length = distance(edge.a, edge.b).value;
                along[{edge.owner, other.owner}] += {length, length};
                has_partner[sorted[i].second] = true;
            }
        }
        first = last;
    }
    std::vector<Edge> rest;
    for (std::size_t i = 0; i < edges.size(); ++i)
        if (!has_partner[i]) rest.push_back(edges[i]);
    return rest;
}

struct Interval {
    double from = 0, to = 0;
    /// Narrowed to where low <= at_zero + slope * t <= high.
    void clip(double at_zero, double slope, double low, double high) {
        if (slope == 0) {
            if (at_zero < low || at_zero > high) to = from - 1;
            return;
        }
        const double one = (low - at_zero) / slope, other = (high - at_zero) / slope;
        from = std::max(from, std::min(one, other));
        to = std::min(to, std::max(one, other));
    }
};

/// Which stretch of `edge`, in metres from its beginning, the other one runs along within `apart`, in the
/// opposite direction or up to 60 degrees off it. Beyond its ends nothing runs.
std::optional<Interval> stretch(const Edge& edge, const Edge& other, double apart) {
    const double length = distance(edge.a, edge.b).value, other_length = distance(other.a, other.b).value;
    const GridPoint u{(edge.b.x - edge.a.x) / length, (edge.b.y - edge.a.y) / length};
    const GridPoint v{(other.b.x - other.a.x) / other_length, (other.b.y - other.a.y) / other_length};
    const double cosine = u.x * v.x + u.y * v.y;
    if (cosine > -0.5) return std::nullopt;
    const GridPoint offset{edge.a.x - other.a.x, edge.a.y - other.a.y};
    Interval result{0, length};
    result.clip(offset.x * v.x + offset.y * v.y, cosine, 0, other_length);
    result.clip(v.x * offset.y - v.y * offset.x, v.x * u.y - v.y * u.x, -apart, apart);
    if (!(result.from < result.to)) return std::nullopt;
    return result;
}

/// Length of the union.
double covered(std::vector<Interval>& stretches) {
    std::ranges::sort(stretches, {}, &Interval::from);
    double sum = 0, end = 0;
    for (const Interval& each : stretches) {
        sum += std::max(0.0, each.to - std::max(end, each.from));
        end = std::max(end, each.to);
    }
    return sum;
}

/// Edges by the cells they pass.
class EdgeGrid {
  public:
    EdgeGrid(const std::vector<Edge>& edges, double apart)
        : edges_(edges), raster_(around(edges), cells(edges, apart)), first_(raster_.size() + 1) {
        const auto each = [&](auto&& visit) {
            for (std::uint32_t i = 0; i < edges_.size(); ++i) {
                raster_.for_each_cell(edges_[i].a, edges_[i].b, [&](auto row, auto left, auto right) {
                    for (auto column = left; column <= right; ++column) visit(i, cell(row, column));
                });
            }
        };
        each([&](std::uint32_t, std::size_t at) { ++first_[at]; });
        std::uint32_t sum = 0;
        for (std::uint32_t& end : first_) end = sum += end;
        entries_.resize(sum);
        each([&](std::uint32_t edge, std::size_t at) { entries_[--first_[at]] = edge; });
    }

    /// Calls `visit(other)` for all edges that may come near, some of them more than once.
    template <class Visit>
    void each_near(const Edge& edge, Visit&& visit) const {
        raster_.for_each_cell(edge.a, edge.b, [&](std::uint32_t row, auto left, auto right) {
            // A cell is wider than the distance that counts as near.
            const std::uint32_t last_row = std::min(row + 1, raster_.rows() - 1);
            const std::uint32_t last_column = std::min(right + 1, raster_.columns() - 1);
            for (std::uint32_t r = row == 0 ? 0 : row - 1; r <= last_row; ++r) {
                const std::size_t begin = first_[cell(r, left == 0 ? 0 : left - 1)];
                const std::size_t end = first_[cell(r, last_column) + 1];
                for (std::size_t i = begin; i < end; ++i) visit(edges_[entries_[i]]);
            }
        });
    }

  private:
    static Box around(const std::vector<Edge>& edges) {
        Box box;
        for (const Edge& edge : edges) {
            box.add(edge.a);
            box.add(edge.b);
        }
        return box;
    }
    static std::size_t cells(const std::vector<Edge>& edges, double apart) {
        const Box box = around(edges);
        const double most = box.width() * box.height() / (16 * apart * apart);
        return static_cast<std::size_t>(std::clamp(most, 1.0, static_cast<double>(edges.size())));
    }
    [[nodiscard]] std::size_t cell(std::uint32_t row, std::uint32_t column) const {
        return std::size_t{row} * raster_.columns() + column;
    }

    const std::vector<Edge>& edges_;
    Raster raster_;
    std::vector<std::uint32_t> first_, entries_;
};

/// What runs along one edge, by owner.
void add_stretches(const Edge& edge, const EdgeGrid& grid, double apart, AlongPairs& along) {
    std::map<std::uint32_t, std::pair<std::vector<Interval>, std::vector<Interval>>> by_owner;
    grid.each_near(edge, [&](const Edge& other) {
        if (other.owner == edge.owner) return;
        const auto beside = stretch(edge, other, apart);
        if (!beside) return;
        auto& [all, same] = by_owner[other.owner];
        all.push_back(*beside);
        if (const auto on_line = stretch(edge, other, same_line_m)) same.push_back(*on_line);
    });
    for (auto& [owner, stretches] : by_owner)
        along[{edge.owner, owner}] += {covered(stretches.second), covered(stretches.first)};
}

}  // namespace

std::vector<SharedBorder> shared_borders(std::span<const MultiPolygon> shapes, const BorderRule& rule) {
    AlongPairs along;
    const std::vector<Edge> rest = without_same_edges(edges_of(shapes), along);
    if (!rest.empty()) {
        const EdgeGrid grid(rest, rule.apart.value);
        constexpr std::size_t at_once = 4096;
        std::vector<AlongPairs> pieces((rest.size() + at_once - 1) / at_once);
        parallel_for(pieces.size(), [&](std::size_t piece) {
            const std::size_t end = std::min(rest.size(), (piece + 1) * at_once);
            for (std::size_t i = piece * at_once; i < end; ++i)
                add_stretches(rest[i], grid, rule.apart.value, pieces[piece]);
        });
        for (const AlongPairs& piece : pieces)
            for (const auto& [pair, lengths] : piece) along[pair] += lengths;
    }
    std::vector<SharedBorder> result;
    for (const auto& [pair, there] : along) {
        if (pair.first > pair.second) continue;
        const auto found = along.find({pair.second, pair.first});
        if (found == along.end()) continue;  // both see it, or it is a touch at an end
        const Along& back = found->second;
        const double same = (there.same + back.same) / 2, beside = (there.beside + back.beside) / 2;
        if (same < rule.least_same.value && beside < rule.least_apart.value) continue;
        result.push_back({AreaIndex{pair.first}, AreaIndex{pair.second}, Metres{beside}});
    }
    return result;
}

}  // namespace mapite
