#include "store/geometry_blob.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "base/error.hpp"

namespace mapite {

namespace {

static_assert(std::endian::native == std::endian::little,
              "geometries are written in the machine's byte order");
static_assert(sizeof(GridPoint) == 2 * sizeof(double), "points are copied as pairs of numbers");

constexpr std::uint8_t start_mark = 0x00, little_endian_mark = 0x01, box_end_mark = 0x7c, end_mark = 0xfe,
                       part_mark = 0x69;
constexpr std::int32_t point_class = 1, line_class = 2, polygon_class = 3, multi_polygon_class = 6;
constexpr std::size_t header_size = 43;  // two marks, srid, box, mark, class
constexpr std::size_t part_header_size = 1 + sizeof(std::int32_t);

std::size_t size_of(const Polygon& polygon) {
    const auto ring_size = [](const Ring& ring) {
        return sizeof(std::int32_t) + (ring.empty() ? 0 : ring.size() + 1) * sizeof(GridPoint);
    };
    std::size_t size = sizeof(std::int32_t) + ring_size(polygon.outer);
    for (const Ring& hole : polygon.holes) size += ring_size(hole);
    return size;
}

/// Takes values from the front of bytes; once they do not suffice it stays failed.
class Reader {
  public:
    explicit Reader(std::span<const std::byte> bytes) : rest_(bytes) {}

    template <class Value>
    Value take() {
        Value value{};
        if (rest_.size() < sizeof value) {
            failed_ = true;
            return value;
        }
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_ = rest_.subspan(sizeof value);
        return value;
    }

    /// A count of things that take at least `least_size` bytes each.
    std::size_t take_count(std::size_t least_size) {
        const auto count = take<std::int32_t>();
        if (count < 0 || static_cast<std::size_t>(count) > rest_.size() / least_size) failed_ = true;
        return failed_ ? 0 : static_cast<std::size_t>(count);
    }

    std::vector<GridPoint> take_points() {
        std::vector<GridPoint> points(take_count(sizeof(GridPoint)));
        if (points.empty()) return points;
        std::memcpy(points.data(), rest_.data(), points.size() * sizeof(GridPoint));
        rest_ = rest_.subspan(points.size() * sizeof(GridPoint));
        return points;
    }

    Ring take_ring() {
        Ring ring = take_points();
        if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
        return ring;
    }

    Polygon take_polygon() {
        Polygon polygon;
        const std::size_t rings = take_count(sizeof(std::int32_t));
        if (rings == 0) failed_ = true;
        for (std::size_t ring = 0; ring < rings && !failed_; ++ring) {
            if (ring == 0)
                polygon.outer = take_ring();
            else
                polygon.holes.push_back(take_ring());
        }
        return polygon;
    }

    /// True when everything was there and only the end mark is left.
    bool ends_well() { return take<std::uint8_t>() == end_mark && !failed_ && rest_.empty(); }

  private:
    std::span<const std::byte> rest_;
    bool failed_ = false;
};

struct Header {
    Box box;
    std::int32_t geometry_class;
};

std::optional<Header> take_header(Reader& reader) {
    bool good = reader.take<std::uint8_t>() == start_mark;
    good = reader.take<std::uint8_t>() == little_endian_mark && good;
    reader.take<std::int32_t>();
    Header header{};
    header.box.min_x = reader.take<double>();
    header.box.min_y = reader.take<double>();
    header.box.max_x = reader.take<double>();
    header.box.max_y = reader.take<double>();
    good = reader.take<std::uint8_t>() == box_end_mark && good;
    header.geometry_class = reader.take<std::int32_t>();
    if (!good) return std::nullopt;
    return header;
}

}  // namespace

template <class Value>
void GeometryEncoder::put(Value value) {
    std::memcpy(bytes_.data() + used_, &value, sizeof value);
    used_ += sizeof value;
}

void GeometryEncoder::begin(std::size_t size, const Box& box, int geometry_class) {
    if (!std::isfinite(box.min_x + box.max_x + box.min_y + box.max_y))
        throw Error{ErrorKind::data, "could not save a geometry: it has a position that is no number",
                    "leave such rows out when the data are read"};
    bytes_.resize(header_size + size + 1);
    used_ = 0;
    put(start_mark);
    put(little_endian_mark);
    put(static_cast<std::int32_t>(srid_));
    put(box.min_x);
    put(box.min_y);
    put(box.max_x);
    put(box.max_y);
    put(box_end_mark);
    put(static_cast<std::int32_t>(geometry_class));
}

std::span<const std::byte> GeometryEncoder::end() {
    put(end_mark);
    return {bytes_.data(), used_};
}

void GeometryEncoder::put_points(const std::vector<GridPoint>& points) {
    std::memcpy(bytes_.data() + used_, points.data(), points.size() * sizeof(GridPoint));
    used_ += points.size() * sizeof(GridPoint);
}

void GeometryEncoder::put_ring(const Ring& ring) {
    put(static_cast<std::int32_t>(ring.empty() ? 0 : ring.size() + 1));
    if (ring.empty()) return;
    put_points(ring);
    put(ring.front());
}

std::span<const std::byte> GeometryEncoder::encode(GridPoint point) {
    Box box;
    box.min_x = box.max_x = point.x;
    box.min_y = box.max_y = point.y;
    begin(sizeof point, box, point_class);
    put(point);
    return end();
}

std::span<const std::byte> GeometryEncoder::encode(const Line& line) {
    if (line.empty()) return {};
    Box box;
    for (const GridPoint point : line) box.add(point);
    begin(sizeof(std::int32_t) + line.size() * sizeof(GridPoint), box, line_class);
    put(static_cast<std::int32_t>(line.size()));
    put_points(line);
    return end();
}

std::span<const std::byte> GeometryEncoder::encode(const MultiPolygon& shape) {
    Box box;
    std::size_t size = sizeof(std::int32_t);
    for (const Polygon& polygon : shape) {
        size += part_header_size + size_of(polygon);
        for (const GridPoint point : polygon.outer) box.add(point);
    }
    if (box.empty()) return {};
    begin(size, box, multi_polygon_class);
    put(static_cast<std::int32_t>(shape.size()));
    for (const Polygon& polygon : shape) {
        put(part_mark);
        put(polygon_class);
        put(static_cast<std::int32_t>(1 + polygon.holes.size()));
        put_ring(polygon.outer);
        for (const Ring& hole : polygon.holes) put_ring(hole);
    }
    return end();
}

std::optional<GridPoint> decode_point(std::span<const std::byte> bytes) {
    Reader reader(bytes);
    const auto header = take_header(reader);
    const auto point = reader.take<GridPoint>();
    if (!header || header->geometry_class != point_class || !reader.ends_well()) return std::nullopt;
    return point;
}

std::optional<Line> decode_line(std::span<const std::byte> bytes) {
    if (bytes.empty()) return Line{};
    Reader reader(bytes);
    const auto header = take_header(reader);
    if (!header || header->geometry_class != line_class) return std::nullopt;
    Line line = reader.take_points();
    if (!reader.ends_well()) return std::nullopt;
    return line;
}

std::optional<MultiPolygon> decode_shape(std::span<const std::byte> bytes) {
    if (bytes.empty()) return MultiPolygon{};
    Reader reader(bytes);
    const auto header = take_header(reader);
    if (!header) return std::nullopt;
    MultiPolygon shape;
    if (header->geometry_class == polygon_class) {
        shape.push_back(reader.take_polygon());
    } else if (header->geometry_class == multi_polygon_class) {
        const std::size_t parts = reader.take_count(part_header_size);
        for (std::size_t part = 0; part < parts; ++part) {
            if (reader.take<std::uint8_t>() != part_mark || reader.take<std::int32_t>() != polygon_class)
                return std::nullopt;
            shape.push_back(reader.take_polygon());
        }
    } else {
        return std::nullopt;
    }
    if (!reader.ends_well()) return std::nullopt;
    return shape;
}

std::optional<Box> decode_box(std::span<const std::byte> bytes) {
    Reader reader(bytes);
    const auto header = take_header(reader);
    if (!header || bytes.size() <= header_size) return std::nullopt;
    return header->box;
}

}  // namespace mapite
