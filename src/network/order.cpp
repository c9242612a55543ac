#include "network/order.hpp"

#include <array>
#include <utility>

namespace mapite::network {

namespace {

constexpr std::uint32_t cells_per_side = 1u << 16;

std::uint32_t cell(double value, double low, double extent) {
    if (!(extent > 0)) return 0;
    const double share = (value - low) / extent * cells_per_side;
    if (!(share > 0)) return 0;
    return share >= cells_per_side ? cells_per_side - 1 : static_cast<std::uint32_t>(share);
}

}  // namespace

// Distance along the curve, quadrant by quadrant from the largest (Hilbert 1891; the rotation as in
// Skilling 2004).
std::uint32_t hilbert_key(const Box& box, GridPoint point) {
    const double extent = std::max(box.width(), box.height());
    std::uint32_t x = cell(point.x, box.min_x, extent);
    std::uint32_t y = cell(point.y, box.min_y, extent);
    std::uint32_t key = 0;
    for (std::uint32_t side = cells_per_side / 2; side > 0; side /= 2) {
        const bool right = (x & side) != 0;
        const bool upper = (y & side) != 0;
        const std::uint32_t quadrant = (right ? 3u : 0u) ^ (upper ? 1u : 0u);
        key = key << 2 | quadrant;
        if (upper) continue;
        if (right) {
            x = ~x;
            y = ~y;
        }
        std::swap(x, y);
    }
    return key;
}

std::vector<std::uint32_t> sorted_order(std::span<const std::uint32_t> keys) {
    struct Item {
        std::uint32_t key, position;
    };
    constexpr int digit_bits = 11;
    constexpr std::uint32_t digits = 1u << digit_bits;
    std::vector<Item> items(keys.size()), moved(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) items[i] = {keys[i], static_cast<std::uint32_t>(i)};
    for (int shift = 0; shift < 32; shift += digit_bits) {
        std::array<std::uint32_t, digits> place{};
        for (const Item& item : items) ++place[item.key >> shift & (digits - 1)];
        std::uint32_t sum = 0;
        for (std::uint32_t& start : place) sum += std::exchange(start, sum);
        for (const Item& item : items) moved[place[item.key >> shift & (digits - 1)]++] = item;
        items.swap(moved);
    }
    std::vector<std::uint32_t> order(keys.size());
    for (std::size_t i = 0; i < items.size(); ++i) order[i] = items[i].position;
    return order;
}

std::vector<std::uint32_t> spatial_order(std::span<const GridPoint> points) {
    Box all;
    for (const GridPoint& point : points) all.add(point);
    std::vector<std::uint32_t> keys(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) keys[i] = hilbert_key(all, points[i]);
    return sorted_order(keys);
}

}  // namespace mapite::network
