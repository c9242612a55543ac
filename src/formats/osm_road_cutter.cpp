#include "formats/osm_road_cutter.hpp"

#include <algorithm>

#include "geo/shape.hpp"

namespace mapite::osm {

namespace {

constexpr Metres joint_length{0.01};

Passage both_ways(bool open) {
    return {open, open};
}

/// The joint between two ends at a barrier, open to those who pass it.
Road joint(const Road& pattern, GridPoint at, const BarrierPass& pass) {
    Road road;
    road.id = pattern.id;
    road.shape = {at, {at.x + joint_length.value, at.y}};
    road.road_class = pattern.road_class;
    road.surface = pattern.surface;
    road.car = both_ways(pass.car);
    road.bicycle = both_ways(pass.bicycle);
    road.foot = both_ways(pass.foot);
    return road;
}

}  // namespace

RoadCutter::RoadCutter(const RoadWays& ways, const NodeTable& nodes, const Barriers& barriers)
    : ways_(ways), nodes_(nodes), barriers_(barriers), uses_(nodes.size(), 0) {
    slots_.reserve(ways.nodes.size());
    for (const std::int64_t id : ways.nodes) slots_.push_back(static_cast<Slot>(nodes.slot(id).value()));
    const auto use = [&](std::size_t node) {
        auto& count = uses_[slots_[node]];
        count = static_cast<std::uint8_t>(std::min(count + 1, 2));
    };
    for (const RoadWay& way : ways.ways) {
        for (std::size_t i = 0; i < way.node_count; ++i) use(way.first_node + i);
        uses_[slots_[way.first_node]] = uses_[slots_[way.first_node + way.node_count - 1]] = 2;
    }
    for (const auto& [slot, pass] : barriers) uses_[slot] = 2;
}

std::size_t RoadCutter::expected_roads() const {
    std::size_t roads = 0;
    for (const RoadWay& way : ways_.ways) {
        const auto slots = std::span(slots_).subspan(way.first_node + 1, way.node_count - 2);
        roads += 1 + static_cast<std::size_t>(
                         std::ranges::count_if(slots, [&](Slot slot) { return is_junction(slot); }));
    }
    return roads;
}

RoadCutter::Outcome RoadCutter::cut(const RoadWay& way, std::vector<Road>& roads) {
    Outcome outcome;
    const auto slots = std::span(slots_).subspan(way.first_node, way.node_count);
    Metres whole;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (nodes_.state(slots[i]) == NodeTable::State::missing) ++outcome.missing;
        if (nodes_.state(slots[i]) == NodeTable::State::outside) ++outcome.outside;
        if (i > 0 && is_found(slots[i - 1]) && is_found(slots[i])) {
            whole = whole + distance(nodes_.position(slots[i - 1]), nodes_.position(slots[i]));
        }
    }
    const Seconds per_metre = way.duration && whole.value > 0 ? *way.duration / whole.value : Seconds{0};
    const std::size_t before = roads.size();
    auto from = slots.begin();
    while (from != slots.end()) {
        from = std::find_if(from, slots.end(), [&](Slot slot) { return is_found(slot); });
        const auto to = std::find_if(from, slots.end(), [&](Slot slot) { return !is_found(slot); });
        if (to - from > 1) cut_stretch(way, {from, to}, per_metre, roads);
        from = to;
    }
    outcome.roads = roads.size() - before;
    return outcome;
}

void RoadCutter::cut_stretch(const RoadWay& way, std::span<const Slot> slots, Seconds per_metre,
                             std::vector<Road>& roads) {
    std::size_t from = 0;
    for (std::size_t i = 1; i < slots.size(); ++i) {
        if (i + 1 < slots.size() && !is_junction(slots[i])) continue;
        const auto piece = slots.subspan(from, i - from + 1);
        // A loop is cut in the middle, so that no road begins where it ends.
        if (piece.front() == piece.back() && piece.size() > 2) {
            const std::size_t middle = piece.size() / 2;
            add_road(way.road, piece.first(middle + 1), per_metre, roads);
            add_road(way.road, piece.subspan(middle), per_metre, roads);
        } else {
            add_road(way.road, piece, per_metre, roads);
        }
        from = i;
    }
}

void RoadCutter::add_road(const Road& pattern, std::span<const Slot> slots, Seconds per_metre,
                          std::vector<Road>& roads) {
    Road road = pattern;
    road.shape.reserve(slots.size());
    for (const Slot slot : slots) road.shape.push_back(nodes_.position(slot));
    if (per_metre > Seconds{0}) road.crossing_time = per_metre * length(road.shape).value;
    road.from = end_id(slots.front(), pattern, roads);
    road.to = end_id(slots.back(), pattern, roads);
    roads.push_back(std::move(road));
}

std::int64_t RoadCutter::end_id(Slot slot, const Road& pattern, std::vector<Road>& roads) {
    const std::int64_t node = nodes_.id(slot);
    const auto barrier = barriers_.find(slot);
    if (barrier == barriers_.end()) return node;
    // The first road ends at the node itself, each further one at an end of its own.
    if (ends_[slot]++ == 0) return node;
    const std::int64_t own = next_end_++;
    const BarrierPass& pass = barrier->second;
    if (pass != BarrierPass{false, false, false}) {
        Road between = joint(pattern, nodes_.position(slot), pass);
        between.from = node;
        between.to = own;
        roads.push_back(std::move(between));
    }
    return own;
}

}  // namespace mapite::osm
