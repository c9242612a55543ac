#pragma once
// Geometries as SpatiaLite keeps them in a column, written and read by us because that is many times
// faster than through SQL functions. The layout is SpatiaLite's "BLOB-Geometry" (page "BLOB-Geometry
// Formats" of its documentation): little-endian, two dimensions, not compressed.
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "geo/box.hpp"
#include "geo/position.hpp"
#include "geo/shape.hpp"

namespace mapite {

/// Writes one geometry after the other into the same memory: an answer is valid until the next call.
/// A line or shape without points becomes no bytes at all, to be stored as NULL.
class GeometryEncoder {
  public:
    /// `srid`: row of the table spatial_ref_sys.
    explicit GeometryEncoder(int srid) : srid_(srid) {}
    std::span<const std::byte> encode(GridPoint point);
    std::span<const std::byte> encode(const Line& line);
    std::span<const std::byte> encode(const MultiPolygon& shape);

  private:
    void begin(std::size_t size, const Box& box, int geometry_class);
    std::span<const std::byte> end();
    template <class Value>
    void put(Value value);
    void put_points(const std::vector<GridPoint>& points);
    void put_ring(const Ring& ring);

    int srid_;
    std::vector<std::byte> bytes_;
    std::size_t used_ = 0;
};

// Absent when the bytes are no such geometry; every count is checked against the bytes there are.
std::optional<GridPoint> decode_point(std::span<const std::byte> bytes);
/// No bytes are a line without points.
std::optional<Line> decode_line(std::span<const std::byte> bytes);
/// No bytes are a shape without parts. Polygons are read as shapes of one part.
std::optional<MultiPolygon> decode_shape(std::span<const std::byte> bytes);
/// The box written in front of every geometry; absent when the bytes are no geometry.
std::optional<Box> decode_box(std::span<const std::byte> bytes);

}  // namespace mapite
