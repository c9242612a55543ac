#include <fmt/format.h>

#include "base/text.hpp"
#include "writers/reach_writers.hpp"

namespace mapite {
namespace {

std::string json_text(std::string_view text) {
    std::string result = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') {
            result += '\\';
            result += letter;
        } else if (static_cast<unsigned char>(letter) < 0x20) {
            result += fmt::format("\\u{:04x}", static_cast<unsigned>(letter));
        } else {
            result += letter;
        }
    }
    return result + '"';
}

using ToLonLat = std::function<LonLat(GridPoint)>;

/// Closed, with seven decimals of a degree: a centimetre.
std::string ring_text(const Ring& ring, const ToLonLat& to_lon_lat) {
    std::string text = "[";
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        const LonLat place = to_lon_lat(ring[i % ring.size()]);
        if (i > 0) text += ',';
        text += fmt::format("[{},{}]", to_text(place.lon(), 7), to_text(place.lat(), 7));
    }
    return text + ']';
}

std::string shape_text(const MultiPolygon& shape, const ToLonLat& to_lon_lat) {
    std::string text = "{\"type\":\"MultiPolygon\",\"coordinates\":[";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (i > 0) text += ',';
        text += '[' + ring_text(shape[i].outer, to_lon_lat);
        for (const Ring& hole : shape[i].holes) text += ',' + ring_text(hole, to_lon_lat);
        text += ']';
    }
    return text + "]}";
}

}  // namespace

std::string geojson(const ReachLayer& reach, const ToLonLat& to_lon_lat) {
    std::string features;
    for (auto polygon = reach.polygons.rbegin(); polygon != reach.polygons.rend(); ++polygon) {
        if (polygon->shape.empty()) continue;
        if (!features.empty()) features += ",\n";
        features += fmt::format(
            "{{\"type\":\"Feature\",\"properties\":{{\"minutes\":{},\"people\":{},\"counts\":{},\"place\":{},"
            "\"mode\":{},\"times\":{},\"cell_m\":{},\"date\":{}}},\"geometry\":{}}}",
            to_text(polygon->minutes), to_text(polygon->people), json_text(reach.counts),
            json_text(reach.place), json_text(reach.mode), json_text(reach.times), to_text(reach.cell_m),
            reach.printed.ok() ? json_text(to_string(reach.printed)) : "null",
            shape_text(polygon->shape, to_lon_lat));
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}\n";
}

}  // namespace mapite
