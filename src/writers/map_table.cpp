#include "writers/map_table.hpp"

#include <cpl_error.h>
#include <ogrsf_frmts.h>

#include "base/error.hpp"

namespace mapite {
namespace {

void keep_message(CPLErr severity, CPLErrorNum /*number*/, const char* message) {
    auto* messages = static_cast<std::vector<std::string>*>(CPLGetErrorHandlerUserData());
    if (severity >= CE_Warning) messages->emplace_back(message);
}

void check(OGRErr result, const std::string& what) {
    if (result != OGRERR_NONE)
        throw Error(ErrorKind::failed, "the table of the map cannot be written: " + what);
}

void add_ring(OGRPolygon& polygon, const Ring& ring) {
    OGRLinearRing closed;
    for (const GridPoint point : ring) closed.addPoint(point.x, point.y);
    closed.closeRings();
    polygon.addRing(&closed);
}

}  // namespace

OGRMultiPolygon geometry_of(const MultiPolygon& shape) {
    OGRMultiPolygon geometry;
    for (const Polygon& part : shape) {
        OGRPolygon polygon;
        add_ring(polygon, part.outer);
        for (const Ring& hole : part.holes) add_ring(polygon, hole);
        geometry.addGeometry(&polygon);
    }
    return geometry;
}

WriterMessages::WriterMessages() {
    GDALAllRegister();
    CPLPushErrorHandlerEx(keep_message, &messages_);
}

WriterMessages::~WriterMessages() {
    CPLPopErrorHandler();
}

void WriterMessages::fail(const std::string& what, const std::string& hint) const {
    throw Error(ErrorKind::failed, messages_.empty() ? what : what + ": " + messages_.back(), hint);
}

void add_map_columns(OGRLayer& layer, const Scene& scene) {
    const std::pair<const char*, OGRFieldType> columns[] = {
        {"code", OFTString},   {"name", OFTString}, {"number", OFTInteger}, {"value", OFTReal},
        {"class", OFTInteger}, {"look", OFTString}, {"label", OFTString},   {"uncertain", OFTInteger}};
    const auto add = [&layer](const char* name, OGRFieldType type) {
        OGRFieldDefn field(name, type);
        check(layer.CreateField(&field), std::string("column ") + name);
    };
    for (const auto& [name, type] : columns) add(name, type);
    if (!scene.legend.counted.empty()) add("counted", OFTString);
}

void add_map_rows(OGRLayer& layer, const Scene& scene) {
    for (const AreaItem& area : scene.areas) {
        OGRFeature feature(layer.GetLayerDefn());
        feature.SetField("code", area.code.c_str());
        feature.SetField("name", area.name.c_str());
        if (area.number > 0) feature.SetField("number", static_cast<int>(area.number));
        if (area.value) {
            feature.SetField("value", *area.value);
            feature.SetField("class", static_cast<int>(area.class_number + 1));
        }
        feature.SetField("look", std::string(to_string(area.look)).c_str());
        feature.SetField("label", area.label.c_str());
        feature.SetField("uncertain", area.uncertain ? 1 : 0);
        if (!scene.legend.counted.empty()) feature.SetField("counted", scene.legend.counted.c_str());
        const OGRMultiPolygon geometry = geometry_of(area.shape);
        check(feature.SetGeometry(&geometry), "shape of area " + area.code);
        check(layer.CreateFeature(&feature), "row of area " + area.code);
    }
}

}  // namespace mapite
