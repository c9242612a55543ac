#include "formats/osm_ring_joiner.hpp"

#include <algorithm>
#include <list>
#include <set>

namespace mapite::osm {

namespace {

struct Chain {
    bool inner = false;
    Slots slots;
};

std::list<Chain> chains_of(std::span<const BorderWay> ways, const NodeTable& nodes) {
    std::list<Chain> chains;
    std::set<std::int64_t> seen;
    for (const BorderWay& way : ways) {
        if (!seen.insert(way.id).second) continue;
        Chain chain{way.inner, {}};
        for (const std::int64_t id : way.nodes) {
            const auto slot = nodes.slot(id);
            if (slot && (chain.slots.empty() || chain.slots.back() != *slot)) chain.slots.push_back(*slot);
        }
        if (chain.slots.size() > 1) chains.push_back(std::move(chain));
    }
    return chains;
}

bool closed(const Slots& slots) {
    return slots.size() > 3 && slots.front() == slots.back();
}

/// Appends the chain if one of its ends is the end of `growing`.
bool joined(Slots& growing, Slots& other) {
    if (growing.back() == other.back()) std::ranges::reverse(other);
    if (growing.back() != other.front()) return false;
    growing.insert(growing.end(), other.begin() + 1, other.end());
    return true;
}

/// Takes the first chain and whatever continues it, until it closes or nothing does.
Chain next_ring(std::list<Chain>& chains) {
    Chain ring = std::move(chains.front());
    chains.pop_front();
    bool grown = true;
    while (grown && !closed(ring.slots)) {
        grown = false;
        for (auto other = chains.begin(); other != chains.end(); ++other) {
            if (other->inner != ring.inner || !joined(ring.slots, other->slots)) continue;
            chains.erase(other);
            grown = true;
            break;
        }
    }
    return ring;
}

void attach(const Slots& hole, std::vector<SlotPolygon>& polygons, const NodeTable& nodes) {
    for (SlotPolygon& polygon : polygons) {
        if (covers(positions_of({{polygon.outer, {}}}, nodes), nodes.position(hole.front()))) {
            polygon.holes.push_back(hole);
            return;
        }
    }
    polygons.push_back({hole, {}});  // the role was wrong: nothing lies around it
}

}  // namespace

Rings join_end_to_end(std::span<const BorderWay> ways, const NodeTable& nodes) {
    std::list<Chain> chains = chains_of(ways, nodes);
    Rings rings;
    std::vector<Slots> holes;
    while (!chains.empty()) {
        Chain ring = next_ring(chains);
        if (!closed(ring.slots)) {
            rings.open_ends.push_back(ring.slots.front());
            rings.open_ends.push_back(ring.slots.back());
            continue;
        }
        ring.slots.pop_back();
        if (ring.inner) {
            holes.push_back(std::move(ring.slots));
        } else {
            rings.polygons.push_back({std::move(ring.slots), {}});
        }
    }
    if (!rings.open_ends.empty()) {
        std::ranges::sort(rings.open_ends);
        const auto repeated = std::ranges::unique(rings.open_ends);
        rings.open_ends.erase(repeated.begin(), repeated.end());
        rings.polygons.clear();
        return rings;
    }
    for (const Slots& hole : holes) attach(hole, rings.polygons, nodes);
    rings.crossing = !rings.polygons.empty();
    return rings;
}

}  // namespace mapite::osm
