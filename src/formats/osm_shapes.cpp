#include "formats/osm_shapes.hpp"

#include <algorithm>
#include <unordered_map>

#include "formats/osm_node_table.hpp"
#include "formats/osm_rings.hpp"

namespace mapite::osm {

namespace {

using NodeIds = std::vector<std::int64_t>;

struct FoundRelation {
    std::int64_t id = 0;
    std::vector<std::pair<std::int64_t, bool>> ways;  // member, inner?
    NodeIds nodes;
    Rings rings;
    bool complete = true;
};
struct FoundWay {
    std::int64_t id = 0;
    std::size_t first = 0, count = 0;  // in way_nodes
};

/// What the passes leave behind.
struct Finds {
    std::vector<FoundRelation> relations;
    std::unordered_map<std::int64_t, NodeIds> member_ways;
    std::vector<FoundWay> ways;
    NodeIds way_nodes;
    NodeIds nodes;
    NodeTable table;

    [[nodiscard]] bool found(std::int64_t node) const { return state(node) == NodeTable::State::found; }
    [[nodiscard]] NodeTable::State state(std::int64_t node) const {
        const auto slot = table.slot(node);
        return slot ? table.state(*slot) : NodeTable::State::missing;
    }
};

void read_relations(const std::filesystem::path& file, const Progress& progress, const Wanted& wanted,
                    Finds& finds) {
    Visitor visitor;
    visitor.relation = [&](const RelationView& view) {
        if (!view.tags.is_one_of("type", {"multipolygon", "boundary", "site"})) return;
        if (!wanted(Kind::relation, view.id, view.tags)) return;
        FoundRelation relation;
        relation.id = view.id;
        for (const Member& member : view.members) {
            if (member.kind == Kind::node) relation.nodes.push_back(member.id);
            if (member.kind != Kind::way) continue;
            relation.ways.emplace_back(member.id, member.role == "inner");
            finds.member_ways.try_emplace(member.id);
        }
        finds.relations.push_back(std::move(relation));
    };
    read(file, visitor, progress, "reading multipolygons");
}

void read_ways(const std::filesystem::path& file, const Progress& progress, const Wanted& wanted,
               Finds& finds) {
    Visitor visitor;
    visitor.way = [&](const WayView& view) {
        if (const auto member = finds.member_ways.find(view.id); member != finds.member_ways.end()) {
            member->second.assign(view.nodes.begin(), view.nodes.end());
        }
        if (view.tags.empty() || !wanted(Kind::way, view.id, view.tags)) return;
        finds.ways.push_back({view.id, finds.way_nodes.size(), view.nodes.size()});
        finds.way_nodes.insert(finds.way_nodes.end(), view.nodes.begin(), view.nodes.end());
    };
    read(file, visitor, progress, "reading ways");
}

/// Wanted nodes themselves are known only now: their positions are kept in a second table.
NodeTable read_nodes(const std::filesystem::path& file, const Progress& progress, const Wanted& wanted,
                     Finds& finds) {
    finds.table.ask_for(finds.way_nodes);
    for (const auto& [id, nodes] : finds.member_ways) finds.table.ask_for(nodes);
    for (const auto& relation : finds.relations) finds.table.ask_for(relation.nodes);
    finds.table.close();
    std::vector<NodeView> taken;
    Visitor visitor;
    visitor.node = [&](const NodeView& node) {
        finds.table.take(node);
        if (node.tags.empty() || !wanted(Kind::node, node.id, node.tags)) return;
        finds.nodes.push_back(node.id);
        taken.push_back({node.id, node.position, {}});
    };
    read(file, visitor, progress, "reading nodes");
    NodeTable own;
    own.ask_for(finds.nodes);
    own.close();
    for (const NodeView& node : taken) own.take(node);
    return own;
}

/// Precondition: the table is still in longitude and latitude.
void assemble_relations(Finds& finds) {
    for (FoundRelation& relation : finds.relations) {
        std::vector<BorderWay> border;
        for (const auto& [way, inner] : relation.ways) {
            const NodeIds& nodes = finds.member_ways[way];
            const bool whole =
                !nodes.empty() && std::ranges::all_of(nodes, [&](auto id) { return finds.found(id); });
            if (whole) border.push_back({way, inner, nodes});
            relation.complete = relation.complete && whole;
        }
        if (relation.complete) relation.rings = assemble(relation.id, border, finds.table);
    }
}

GridPoint centroid(const Ring& ring) {
    GridPoint sum;
    double twice_area = 0;
    const GridPoint origin = ring.front();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GridPoint& a = ring[i];
        const GridPoint& b = ring[(i + 1) % ring.size()];
        const double cross = (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
        twice_area += cross;
        sum.x += cross * (a.x + b.x - 2 * origin.x);
        sum.y += cross * (a.y + b.y - 2 * origin.y);
    }
    if (twice_area == 0) return origin;
    return {origin.x + sum.x / (3 * twice_area), origin.y + sum.y / (3 * twice_area)};
}

/// The centre of gravity where that lies inside, so that a house stands in its middle.
GridPoint inner_point(const MultiPolygon& polygon) {
    if (polygon.size() == 1 && polygon.front().holes.empty()) {
        const GridPoint middle = centroid(polygon.front().outer);
        if (covers(polygon, middle)) return middle;
    }
    return label_point(polygon);
}

GridPoint halfway(const Line& line) {
    double rest = length(line).value / 2;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = distance(line[i - 1], line[i]).value;
        if (step > 0 && rest <= step) {
            const double share = rest / step;
            return {line[i - 1].x + share * (line[i].x - line[i - 1].x),
                    line[i - 1].y + share * (line[i].y - line[i - 1].y)};
        }
        rest -= step;
    }
    return line.front();
}

GridPoint mean(const Line& points) {
    GridPoint sum;
    for (const GridPoint& point : points) {
        sum.x += point.x;
        sum.y += point.y;
    }
    const auto count = static_cast<double>(points.size());
    return {sum.x / count, sum.y / count};
}

/// Positions of those nodes that were found.
struct Points {
    Line line;
    std::size_t missing = 0, outside = 0;

    void add(std::span<const std::int64_t> ids, const NodeTable& table) {
        for (const std::int64_t id : ids) {
            const auto slot = table.slot(id);
            const auto state = slot ? table.state(*slot) : NodeTable::State::missing;
            if (state == NodeTable::State::found) line.push_back(table.position(*slot));
            if (state == NodeTable::State::missing) ++missing;
            if (state == NodeTable::State::outside) ++outside;
        }
    }
    /// What can be said from loose points alone.
    [[nodiscard]] PlacedShape shape(Kind kind, std::int64_t id) const {
        if (!line.empty()) return {kind, id, Placement::partial, mean(line), {}};
        return {kind, id, outside > 0 ? Placement::outside : Placement::missing, {}, {}};
    }
};

PlacedShape shape_of(const FoundWay& way, const Finds& finds) {
    const auto ids = std::span(finds.way_nodes).subspan(way.first, way.count);
    Points points;
    points.add(ids, finds.table);
    PlacedShape shape = points.shape(Kind::way, way.id);
    if (points.missing + points.outside > 0 || points.line.empty()) return shape;
    shape.placement = Placement::whole;
    if (ids.size() > 3 && ids.front() == ids.back()) {
        points.line.pop_back();
        shape.polygon = {{std::move(points.line), {}}};
        shape.position = inner_point(shape.polygon);
    } else {
        shape.position = halfway(points.line);
    }
    return shape;
}

PlacedShape shape_of(const FoundRelation& relation, const Finds& finds) {
    Points points;
    points.add(relation.nodes, finds.table);
    for (const auto& [way, inner] : relation.ways) points.add(finds.member_ways.at(way), finds.table);
    PlacedShape shape = points.shape(Kind::relation, relation.id);
    if (points.outside > 0 || relation.rings.polygons.empty()) return shape;
    shape.placement = Placement::whole;
    shape.polygon = positions_of(relation.rings.polygons, finds.table);
    shape.position = inner_point(shape.polygon);
    return shape;
}

PlacedShape shape_of(std::int64_t node, const NodeTable& own) {
    Points points;
    points.add({&node, 1}, own);
    PlacedShape shape = points.shape(Kind::node, node);
    if (!points.line.empty()) shape.placement = Placement::whole;
    return shape;
}

}  // namespace

void visit_shapes(const std::filesystem::path& file, const Grid& grid, const Progress& progress,
                  const Wanted& wanted, const Placed& placed) {
    Finds finds;
    read_relations(file, progress, wanted, finds);
    read_ways(file, progress, wanted, finds);
    NodeTable own = read_nodes(file, progress, wanted, finds);
    assemble_relations(finds);
    const Transform from_lon_lat = grid.from_lon_lat();
    finds.table.to_grid(from_lon_lat);
    own.to_grid(from_lon_lat);
    for (const FoundRelation& relation : finds.relations) placed(shape_of(relation, finds));
    for (const FoundWay& way : finds.ways) placed(shape_of(way, finds));
    for (const std::int64_t node : finds.nodes) placed(shape_of(node, own));
}

}  // namespace mapite::osm
