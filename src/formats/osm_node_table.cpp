#include "formats/osm_node_table.hpp"

#include <algorithm>
#include <utility>

namespace mapite::osm {

void NodeTable::close() {
    std::ranges::sort(ids_);
    const auto repeated = std::ranges::unique(ids_);
    ids_.erase(repeated.begin(), repeated.end());
    ids_.shrink_to_fit();
    positions_.assign(ids_.size(), GridPoint{});
    states_.assign(ids_.size(), State::missing);
}

std::optional<std::size_t> NodeTable::take(const NodeView& node) {
    if (next_ > 0 && ids_[next_ - 1] >= node.id) next_ = 0;  // not by rising id
    if (next_ < ids_.size() && ids_[next_] < node.id) {
        constexpr std::size_t near = 16;
        for (std::size_t step = 0; step < near && next_ < ids_.size() && ids_[next_] < node.id; ++step)
            ++next_;
        if (next_ < ids_.size() && ids_[next_] < node.id) {
            const auto from = ids_.begin() + static_cast<std::ptrdiff_t>(next_);
            next_ = static_cast<std::size_t>(std::lower_bound(from, ids_.end(), node.id) - ids_.begin());
        }
    }
    if (next_ == ids_.size() || ids_[next_] != node.id) return std::nullopt;
    if (node.position) {
        positions_[next_] = {node.position->lon(), node.position->lat()};
        states_[next_] = State::found;
    }
    return next_;
}

void NodeTable::to_grid(const Transform& from_lon_lat) {
    constexpr std::size_t batch = 65536;
    std::vector<std::pair<double, double>> lon_lat;
    std::vector<std::size_t> slots;
    const auto convert = [&] {
        const auto points = from_lon_lat.to_grid(lon_lat);
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (points[i]) {
                positions_[slots[i]] = *points[i];
            } else {
                states_[slots[i]] = State::outside;
            }
        }
        lon_lat.clear();
        slots.clear();
    };
    for (std::size_t slot = 0; slot < ids_.size(); ++slot) {
        if (states_[slot] != State::found) continue;
        lon_lat.emplace_back(positions_[slot].x, positions_[slot].y);
        slots.push_back(slot);
        if (slots.size() == batch) convert();
    }
    if (!slots.empty()) convert();
}

std::optional<std::size_t> NodeTable::slot(std::int64_t id) const {
    const auto it = std::ranges::lower_bound(ids_, id);
    if (it == ids_.end() || *it != id) return std::nullopt;
    return static_cast<std::size_t>(it - ids_.begin());
}

}  // namespace mapite::osm
