#include "topology/geos_handles.hpp"

#include <fmt/format.h>
#include <geos_c.h>

#include <algorithm>

#include "base/error.hpp"

namespace mapite {

namespace {

void remember(const char* message, void* target) {
    *static_cast<std::string*>(target) = message;
}

}  // namespace

Ring turned(Ring ring, bool counter_clockwise) {
    // The first point stays the first.
    if (ring.size() > 1 && (signed_area_m2(ring) > 0) != counter_clockwise)
        std::reverse(ring.begin() + 1, ring.end());
    return ring;
}

void Geos::Finish::operator()(GEOSContextHandle_HS* context) const {
    GEOS_finish_r(context);
}
void Geos::Destroy::operator()(GEOSGeom_t* geometry) const {
    GEOSGeom_destroy_r(context, geometry);
}

Geos::Geos() : trouble_(std::make_unique<std::string>()), context_(GEOS_init_r()) {
    if (!context_)
        throw Error{ErrorKind::failed, "GEOS could not be started", "check the package libgeos-c1v5"};
    GEOSContext_setErrorMessageHandler_r(context(), remember, trouble_.get());
}

void Geos::fail(const std::string& attempt) const {
    throw Error{
        ErrorKind::data,
        fmt::format("GEOS could not {}: {}", attempt, trouble_->empty() ? "it gave no reason" : *trouble_),
        "look at the shape in QGIS (Vector > Geometry Tools > Check Validity) and repair it there"};
}

Geos::Geometry Geos::owned(GEOSGeom_t* geometry, const std::string& attempt) const {
    if (!geometry) fail(attempt);
    return {geometry, Destroy{context()}};
}

bool Geos::answer(char result, const std::string& attempt) const {
    if (result != 0 && result != 1) fail(attempt);
    return result == 1;
}

Geos::Geometry Geos::ring(const Ring& points) const {
    std::vector<GridPoint> closed = points;
    closed.push_back(points.front());
    static_assert(sizeof(GridPoint) == 2 * sizeof(double));
    GEOSCoordSequence* sequence = GEOSCoordSeq_copyFromBuffer_r(context(), &closed.front().x,
                                                                static_cast<unsigned>(closed.size()), 0, 0);
    if (!sequence) fail("take over the points of a ring");
    return owned(GEOSGeom_createLinearRing_r(context(), sequence), "make a ring");
}

Geos::Geometry Geos::polygon(const Polygon& polygon) const {
    std::vector<Geometry> holes;
    for (const Ring& hole : polygon.holes)
        if (hole.size() >= 3) holes.push_back(ring(hole));
    Geometry outer = ring(polygon.outer);
    std::vector<GEOSGeometry*> handed_over;
    for (Geometry& hole : holes) handed_over.push_back(hole.release());
    return owned(GEOSGeom_createPolygon_r(context(), outer.release(), handed_over.data(),
                                          static_cast<unsigned>(handed_over.size())),
                 "make a polygon");
}

Geos::Geometry Geos::from_shape(const MultiPolygon& shape) const {
    std::vector<Geometry> parts;
    for (const Polygon& part : shape)
        if (part.outer.size() >= 3) parts.push_back(polygon(part));
    std::vector<GEOSGeometry*> handed_over;
    for (Geometry& part : parts) handed_over.push_back(part.release());
    return owned(GEOSGeom_createCollection_r(context(), GEOS_MULTIPOLYGON, handed_over.data(),
                                             static_cast<unsigned>(handed_over.size())),
                 "put the parts of a shape together");
}

Ring Geos::points_of(const GEOSGeom_t* ring) const {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context(), ring);
    unsigned size = 0;
    if (!sequence || !GEOSCoordSeq_getSize_r(context(), sequence, &size))
        fail("give back the points of a ring");
    Ring points(size);
    if (size > 0 && !GEOSCoordSeq_copyToBuffer_r(context(), sequence, &points.front().x, 0, 0))
        fail("give back the points of a ring");
    if (points.size() > 1) points.pop_back();
    return points;
}

MultiPolygon Geos::to_shape(const GEOSGeom_t* geometry) const {
    MultiPolygon shape;
    const int type = GEOSGeomTypeId_r(context(), geometry);
    const int parts = GEOSGetNumGeometries_r(context(), geometry);
    if (type < 0 || parts < 0) fail("say what a shape consists of");
    if (type == GEOS_POLYGON) {
        const GEOSGeometry* outer = GEOSGetExteriorRing_r(context(), geometry);
        if (!outer) fail("give back an outer ring");
        Polygon polygon{turned(points_of(outer), true), {}};
        if (polygon.outer.empty()) return shape;
        const int holes = GEOSGetNumInteriorRings_r(context(), geometry);
        if (holes < 0) fail("count the holes of a polygon");
        for (int i = 0; i < holes; ++i) {
            const GEOSGeometry* hole = GEOSGetInteriorRingN_r(context(), geometry, i);
            if (!hole) fail("give back a hole");
            polygon.holes.push_back(turned(points_of(hole), false));
        }
        shape.push_back(std::move(polygon));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < parts; ++i) {
            const GEOSGeometry* part = GEOSGetGeometryN_r(context(), geometry, i);
            if (!part) fail("give back a part of a shape");
            std::ranges::move(to_shape(part), std::back_inserter(shape));
        }
    }
    return shape;
}

}  // namespace mapite
