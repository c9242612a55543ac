#pragma once
// Reads the polygons of a shapefile (.shp only, no attributes) for tests of modules that may not know
// GDAL. Layout after the ESRI Shapefile Technical Description of 1998: records of type 5, rings closed
// by a repeated point, outer rings clockwise, holes the other way round.
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "geo/shape.hpp"

namespace mapite::test {

/// One shape per record, empty for null shapes; nothing at all when there is no such file.
inline std::vector<MultiPolygon> shp_polygons(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    const auto number = [&]<class Number>(std::size_t at, Number value) {
        std::memcpy(&value, bytes.data() + at, sizeof(value));
        return value;
    };
    const auto big_endian = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
        return value;
    };
    std::vector<MultiPolygon> shapes;
    for (std::size_t at = 100; at + 12 <= bytes.size(); at += 8 + std::size_t{2} * big_endian(at + 4)) {
        const std::size_t body = at + 8;
        MultiPolygon& shape = shapes.emplace_back();
        if (number(body, std::int32_t{}) != 5) continue;
        const auto rings = static_cast<std::size_t>(number(body + 36, std::int32_t{}));
        const auto points = static_cast<std::size_t>(number(body + 40, std::int32_t{}));
        const std::size_t first_point = body + 44 + 4 * rings;
        std::vector<Ring> holes;
        for (std::size_t r = 0; r < rings; ++r) {
            const auto from = static_cast<std::size_t>(number(body + 44 + 4 * r, std::int32_t{}));
            const auto to =
                r + 1 < rings ? static_cast<std::size_t>(number(body + 48 + 4 * r, std::int32_t{})) : points;
            Ring ring;
            for (std::size_t i = from; i + 1 < to; ++i)
                ring.push_back({number(first_point + 16 * i, 0.0), number(first_point + 16 * i + 8, 0.0)});
            if (signed_area_m2(ring) <= 0)
                shape.push_back({ring, {}});
            else
                holes.push_back(ring);
        }
        for (const Ring& hole : holes)
            for (Polygon& polygon : shape)
                if (covers(MultiPolygon{{polygon.outer, {}}}, hole.front())) {
                    polygon.holes.push_back(hole);
                    break;
                }
    }
    return shapes;
}

}  // namespace mapite::test
