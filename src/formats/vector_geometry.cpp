#include "formats/vector_geometry.hpp"

#include <cpl_vsi.h>
#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <memory>

namespace mapite {
namespace {

GeometryKind kind_of(OGRwkbGeometryType type) {
    switch (wkbFlatten(OGR_GT_GetLinear(type))) {
        case wkbPoint:
        case wkbMultiPoint:
            return GeometryKind::point;
        case wkbLineString:
        case wkbMultiLineString:
            return GeometryKind::line;
        case wkbPolygon:
        case wkbMultiPolygon:
        case wkbTriangle:
        case wkbPolyhedralSurface:
        case wkbTIN:
            return GeometryKind::polygon;
        default:
            return GeometryKind::none;
    }
}

FileLine positions_of(const OGRSimpleCurve& curve) {
    FileLine line;
    line.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i) line.push_back({curve.getX(i), curve.getY(i)});
    return line;
}

void collect(const OGRGeometry& geometry, GeometryKind kind, FileGeometry& result) {
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (geometry.IsEmpty()) return;
    if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection()) collect(*part, kind, result);
    } else if (OGR_GT_IsSubClassOf(type, wkbPolyhedralSurface)) {
        for (const OGRGeometry* part : *geometry.toPolyhedralSurface()) collect(*part, kind, result);
    } else if (kind == GeometryKind::point && type == wkbPoint) {
        const OGRPoint& point = *geometry.toPoint();
        if (std::isfinite(point.getX()) && std::isfinite(point.getY()))
            result.parts.push_back({{FilePosition{point.getX(), point.getY()}}});
    } else if (kind == GeometryKind::line && type == wkbLineString) {
        result.parts.push_back({positions_of(*geometry.toLineString())});
    } else if (kind == GeometryKind::polygon && OGR_GT_IsSubClassOf(type, wkbPolygon)) {
        std::vector<FileLine> rings;
        for (const OGRLinearRing* ring : *geometry.toPolygon()) rings.push_back(positions_of(*ring));
        result.parts.push_back(std::move(rings));
    }
}

}  // namespace

FileGeometry geometry_of(const OGRGeometry* geometry) {
    if (geometry == nullptr) return {};
    OGRGeometryUniquePtr linear;
    if (geometry->hasCurveGeometry()) {
        linear.reset(geometry->getLinearGeometry());
        if (linear == nullptr) return {};
        geometry = linear.get();
    }
    for (const GeometryKind kind : {GeometryKind::polygon, GeometryKind::line, GeometryKind::point}) {
        FileGeometry result{kind, {}};
        collect(*geometry, kind, result);
        if (!result.parts.empty()) return result;
    }
    return {};
}

GeometryKind geometry_kind(OGRLayer& layer) {
    const OGRwkbGeometryType type = wkbFlatten(layer.GetGeomType());
    if (type == wkbNone) return GeometryKind::none;
    if (const GeometryKind kind = kind_of(type); kind != GeometryKind::none) return kind;
    layer.ResetReading();
    for (int i = 0; i < 100; ++i) {
        const OGRFeatureUniquePtr feature{layer.GetNextFeature()};
        if (!feature) break;
        if (const FileGeometry geometry = geometry_of(feature->GetGeometryRef());
            geometry.kind != GeometryKind::none) {
            layer.ResetReading();
            return geometry.kind;
        }
    }
    layer.ResetReading();
    return GeometryKind::none;
}

std::string crs_of(const OGRSpatialReference* system) {
    if (system == nullptr || system->IsLocal()) return {};
    const char* name = system->GetName();
    if (name != nullptr && std::string_view(name).starts_with("Undefined ")) return {};
    const char* authority = system->GetAuthorityName(nullptr);
    const char* code = system->GetAuthorityCode(nullptr);
    if (authority != nullptr && code != nullptr) return fmt::format("{}:{}", authority, code);
    char* text = nullptr;
    const char* const wkt2[] = {"FORMAT=WKT2_2019", nullptr};
    const OGRErr status = system->exportToWkt(&text, wkt2);
    const std::unique_ptr<char, decltype(&VSIFree)> owner{text, &VSIFree};
    return status == OGRERR_NONE && text != nullptr ? std::string{text} : std::string{};
}

}  // namespace mapite
