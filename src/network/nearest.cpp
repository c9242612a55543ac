// The nearest service of each category.
#include <algorithm>
#include <limits>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "network/reduced_graph.hpp"
#include "network/road_graph_data.hpp"

namespace mapite {

using namespace network;

namespace {

using Snaps = std::span<const std::optional<Snap>>;

/// What is the same for every category: how the points reach the network. Nodes of legs are numbered as in
/// the reduced graph.
struct Points {
    Snaps snaps;
    std::vector<Legs> legs;
    Wanted wanted;
};

Points prepared(const RoadGraph::Data& data, Snaps snaps) {
    Points points{snaps, std::vector<Legs>(snaps.size()), {}};
    std::vector<std::uint32_t> nodes;
    for (std::size_t i = 0; i < snaps.size(); ++i) {
        if (!snaps[i]) continue;
        for (Leg leg : legs_out(data, *snaps[i])) {
            leg.node = data.reduced.number[leg.node];
            points.legs[i].add(leg);
            nodes.push_back(leg.node);
        }
    }
    points.wanted = wanted_for(data.reduced, nodes);
    return points;
}

std::vector<Seed> seeds_of(const RoadGraph::Data& data, Snaps services) {
    std::vector<Seed> seeds;
    for (std::size_t s = 0; s < services.size(); ++s) {
        if (!services[s]) continue;
        for (const Leg& leg : legs_in(data, *services[s])) {
            if (leg.time < longest_way) seeds.push_back({data.reduced.number[leg.node], label(leg.time, s)});
        }
    }
    return seeds;
}

/// Which services stand on a road, for points on the same one.
class ServicesByRoad {
  public:
    ServicesByRoad(const RoadGraph::Data& data, Snaps services) : on_road_(data.roads.size()) {
        for (std::size_t s = 0; s < services.size(); ++s) {
            if (!services[s]) continue;
            on_road_[services[s]->road.value] = true;
            sorted_.emplace_back(services[s]->road, static_cast<std::uint32_t>(s));
        }
        std::ranges::sort(sorted_);
    }

    template <class Visit>
    void visit(RoadIndex road, Visit&& visit_service) const {
        if (!on_road_[road.value]) return;
        auto entry = std::ranges::lower_bound(sorted_, std::pair{road, std::uint32_t{0}});
        for (; entry != sorted_.end() && entry->first == road; ++entry) visit_service(entry->second);
    }

  private:
    std::vector<bool> on_road_;  // most roads have none, and a bit tells it faster than a search
    std::vector<std::pair<RoadIndex, std::uint32_t>> sorted_;
};

/// The time and service from the legs of a point, given the labels of the nodes.
Label by_nodes(const Legs& legs, std::span<const Label> labels) {
    Label best = unreached;
    for (const Leg& leg : legs) {
        const Label at_node = labels[leg.node];
        if (at_node == unreached || time_of(at_node) + leg.time >= longest_way) continue;
        best = std::min(best, later(at_node, leg.time));
    }
    return best;
}

/// The better of what the nodes give and of services on the point's own road.
Label best_label(const RoadGraph::Data& data, const Snap& point, Label by_nodes,
                 const ServicesByRoad& by_road, Snaps services) {
    Label best = by_nodes;
    by_road.visit(point.road, [&](std::uint32_t service) {
        const auto direct = direct_time(data, point, *services[service]);
        if (direct && *direct < longest_way) best = std::min(best, label(*direct, service));
    });
    return best;
}

void check_count(Snaps services) {
    if (services.size() <= greatest_service_count) return;
    throw Error{ErrorKind::failed,
                "nearest services: more than 16,777,216 services in one category cannot be handled",
                "split the category"};
}

ReachColumn column(const RoadGraph::Data& data, const Points& points, Snaps services) {
    check_count(services);
    ReachColumn result(points.snaps.size());
    const ServicesByRoad by_road(data, services);
    const auto labels = labels_of_nodes(data.reduced, seeds_of(data, services), points.wanted);
    for (std::size_t i = 0; i < points.snaps.size(); ++i) {
        const auto& point = points.snaps[i];
        if (!point) continue;
        const Label best = best_label(data, *point, by_nodes(points.legs[i], labels), by_road, services);
        if (best == unreached) continue;
        const std::uint32_t service = service_of(best);
        result[i] = Reach{.service = ServiceIndex(service),
                          .time = seconds(time_of(best)),
                          .access = seconds(off_road_time(data, *point)),
                          .egress = seconds(off_road_time(data, *services[service]))};
    }
    return result;
}

}  // namespace

ReachColumn RoadGraph::nearest(Snaps points, Snaps services) const {
    return column(*data_, prepared(*data_, points), services);
}

std::vector<ReachColumn> RoadGraph::nearest_by_category(
    Snaps points, std::span<const std::vector<std::optional<Snap>>> categories) const {
    const Points from = prepared(*data_, points);
    std::vector<ReachColumn> columns(categories.size());
    parallel_for(categories.size(), [&](std::size_t c) { columns[c] = column(*data_, from, categories[c]); });
    return columns;
}

std::vector<std::optional<Seconds>> RoadGraph::times_from_roads(Snaps services) const {
    const Data& data = *data_;
    check_count(services);
    const ServicesByRoad by_road(data, services);
    const auto labels = labels_of_nodes(data.reduced, seeds_of(data, services), all_wanted(data.reduced));
    std::vector<std::optional<Seconds>> times(data.roads.size());
    constexpr std::size_t at_once = 4096;
    parallel_for((times.size() + at_once - 1) / at_once, [&](std::size_t piece) {
        const std::size_t end = std::min(times.size(), (piece + 1) * at_once);
        for (std::size_t i = piece * at_once; i < end; ++i) {
            const Snap middle{
                .road = RoadIndex(i), .fraction = 0.5, .on_road = {}, .distance = {}, .position = {}};
            Legs legs;
            for (Leg leg : legs_out(data, middle)) {
                leg.node = data.reduced.number[leg.node];
                legs.add(leg);
            }
            const Label best = best_label(data, middle, by_nodes(legs, labels), by_road, services);
            if (best != unreached) times[i] = seconds(time_of(best));
        }
    });
    return times;
}

}  // namespace mapite
