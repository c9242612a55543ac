#include "formats/osm_rings.hpp"

// libosmium keeps the user's name right behind an object; GCC 12 takes the reading of it for an overrun.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wstringop-overread"
#endif

#include <algorithm>
#include <osmium/area/assembler.hpp>
#include <osmium/area/problem_reporter.hpp>
#include <osmium/builder/attr.hpp>
#include <osmium/builder/osm_object_builder.hpp>
#include <osmium/memory/buffer.hpp>
#include <string>

#include "formats/osm_ring_joiner.hpp"

namespace mapite::osm {

namespace {

/// Slots stand in for node ids all through the assembler.
osmium::NodeRef node_ref(std::size_t slot, const NodeTable& nodes) {
    const GridPoint lon_lat = nodes.position(slot);
    return {static_cast<osmium::object_id_type>(slot), osmium::Location{lon_lat.x, lon_lat.y}};
}

class OpenEnds : public osmium::area::ProblemReporter {
  public:
    void report_ring_not_closed(const osmium::NodeRef& node, const osmium::Way* /*way*/) override {
        slots.push_back(static_cast<std::size_t>(node.ref()));
    }
    Slots slots;
};

/// The relation and its ways as libosmium keeps them.
class Material {
  public:
    Material(std::int64_t relation, std::span<const BorderWay> ways, const NodeTable& nodes)
        : buffer_(1024, osmium::memory::Buffer::auto_grow::yes) {
        std::vector<std::size_t> starts;
        for (const BorderWay& way : ways) starts.push_back(add_way(way, nodes));
        relation_ = add_relation(relation, ways);
        for (const std::size_t start : starts) ways_.push_back(&buffer_.get<osmium::Way>(start));
    }
    [[nodiscard]] const osmium::Relation& relation() const {
        return buffer_.get<osmium::Relation>(relation_);
    }
    [[nodiscard]] const std::vector<const osmium::Way*>& ways() const { return ways_; }

  private:
    std::size_t add_way(const BorderWay& way, const NodeTable& nodes) {
        {
            osmium::builder::WayBuilder builder{buffer_};
            builder.set_id(way.id);
            osmium::builder::WayNodeListBuilder list{builder};
            for (const std::int64_t id : way.nodes) {
                if (const auto slot = nodes.slot(id)) list.add_node_ref(node_ref(*slot, nodes));
            }
        }
        return buffer_.commit();
    }
    std::size_t add_relation(std::int64_t id, std::span<const BorderWay> ways) {
        {
            osmium::builder::RelationBuilder builder{buffer_};
            builder.set_id(id);
            osmium::builder::RelationMemberListBuilder list{builder};
            for (const BorderWay& way : ways) {
                list.add_member(osmium::item_type::way, way.id, std::string(way.inner ? "inner" : "outer"));
            }
        }
        return buffer_.commit();
    }

    osmium::memory::Buffer buffer_;
    std::size_t relation_ = 0;
    std::vector<const osmium::Way*> ways_;
};

Slots slots_of(const osmium::NodeRefList& ring) {
    Slots slots;
    for (const osmium::NodeRef& node : ring) slots.push_back(static_cast<std::size_t>(node.ref()));
    if (slots.size() > 1) slots.pop_back();  // libosmium repeats the first
    return slots;
}

std::vector<SlotPolygon> polygons_of(const osmium::Area& area) {
    std::vector<SlotPolygon> polygons;
    for (const osmium::OuterRing& outer : area.outer_rings()) {
        SlotPolygon polygon{slots_of(outer), {}};
        for (const osmium::InnerRing& inner : area.inner_rings(outer))
            polygon.holes.push_back(slots_of(inner));
        polygons.push_back(std::move(polygon));
    }
    return polygons;
}

Ring ring_of(const Slots& slots, const NodeTable& nodes) {
    Ring ring;
    ring.reserve(slots.size());
    for (const std::size_t slot : slots) ring.push_back(nodes.position(slot));
    return ring;
}

}  // namespace

Rings assemble(std::int64_t relation, std::span<const BorderWay> ways, const NodeTable& nodes) {
    const Material material{relation, ways, nodes};
    OpenEnds open_ends;
    osmium::area::AssemblerConfig config;
    config.problem_reporter = &open_ends;
    config.create_empty_areas = false;
    osmium::area::Assembler assembler{config};
    osmium::memory::Buffer out{1024, osmium::memory::Buffer::auto_grow::yes};
    if (!material.ways().empty() && assembler(material.relation(), material.ways(), out)) {
        return {polygons_of(out.get<osmium::Area>(0)), {}, false};
    }
    std::ranges::sort(open_ends.slots);
    if (!open_ends.slots.empty()) return {{}, std::move(open_ends.slots), false};
    return join_end_to_end(ways, nodes);
}

MultiPolygon positions_of(const std::vector<SlotPolygon>& polygons, const NodeTable& nodes) {
    MultiPolygon shape;
    for (const SlotPolygon& polygon : polygons) {
        Polygon part{ring_of(polygon.outer, nodes), {}};
        for (const Slots& hole : polygon.holes) part.holes.push_back(ring_of(hole, nodes));
        shape.push_back(std::move(part));
    }
    return shape;
}

}  // namespace mapite::osm
