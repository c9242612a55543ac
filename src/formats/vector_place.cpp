#include "formats/vector_place.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

/// More rows than this outside the district share one finding.
constexpr std::size_t most_single_findings = 100;

struct PositionColumns {
    std::size_t x = 0;
    std::size_t y = 0;
    bool lon_lat = false;
};

std::optional<PositionColumns> position_columns(const Columns& columns) {
    const auto pair = [&](std::string_view x, std::string_view y,
                          auto find) -> std::optional<PositionColumns> {
        const auto first = find(x);
        const auto second = find(y);
        if (!first || !second) return std::nullopt;
        return PositionColumns{*first, *second, x == "lon"};
    };
    const auto chosen = [&](std::string_view field) {
        return columns.is_chosen(field) ? columns.find(field) : std::nullopt;
    };
    const auto stated = [&](std::string_view field) { return columns.find_stated(field); };
    const auto any = [&](std::string_view field) { return columns.find(field); };
    if (auto found = pair("lon", "lat", chosen)) return found;
    if (auto found = pair("x", "y", chosen)) return found;
    if (auto found = pair("lon", "lat", stated)) return found;
    if (auto found = pair("x", "y", stated)) return found;
    if (auto found = pair("lon", "lat", any)) return found;
    return pair("x", "y", any);
}

bool has_geometries(const FeatureTable& table) {
    return std::ranges::any_of(table.rows,
                               [](const FeatureRow& row) { return row.geometry.kind != GeometryKind::none; });
}

/// The position of a row before anything is known about the reference system.
struct RowPosition {
    std::optional<FilePosition> position;
    PlaceTrouble trouble = PlaceTrouble::none;
};

RowPosition from_columns(const FeatureRow& row, const PositionColumns& columns) {
    const std::string_view x = cell(row, columns.x);
    const std::string_view y = cell(row, columns.y);
    if (x.empty() && y.empty()) return {std::nullopt, PlaceTrouble::no_position};
    const auto east = parse_number(x);
    const auto north = parse_number(y);
    if (!east || !north) return {std::nullopt, PlaceTrouble::unreadable_position};
    return {FilePosition{*east, *north}, PlaceTrouble::none};
}

RowPosition from_geometry(const FileGeometry& geometry) {
    if (geometry.kind == GeometryKind::none) return {std::nullopt, PlaceTrouble::no_position};
    const FileLine& line = geometry.parts.front().front();
    if (line.empty()) return {std::nullopt, PlaceTrouble::no_position};
    return {geometry.kind == GeometryKind::line ? line[line.size() / 2] : line.front(), PlaceTrouble::none};
}

std::vector<RowPosition> positions_of(const FeatureTable& table,
                                      const std::optional<PositionColumns>& columns) {
    std::vector<RowPosition> positions;
    positions.reserve(table.rows.size());
    for (const FeatureRow& row : table.rows)
        positions.push_back(columns ? from_columns(row, *columns) : from_geometry(row.geometry));
    return positions;
}

std::vector<FilePosition> only_known(const std::vector<RowPosition>& positions) {
    std::vector<FilePosition> known;
    for (const RowPosition& row : positions)
        if (row.position) known.push_back(*row.position);
    return known;
}

[[noreturn]] void throw_no_position_column(const FeatureTable& table, const Columns& columns) {
    std::string hint = "name the columns lon and lat (WGS 84) or x and y (grid)";
    for (const auto& [one, other] : {std::pair{"lat", "lon"}, {"lon", "lat"}, {"x", "y"}, {"y", "x"}})
        if (const auto found = columns.find(one); found && !columns.find(other))
            hint =
                fmt::format("there is \"{}\", but no column \"{}\"; {}", table.fields[*found], other, hint);
    throw Error(
        ErrorKind::data,
        fmt::format("{}: no column for the position (found: {})", table.file, field_list(table.fields)),
        hint);
}

struct TablePositions {
    std::vector<RowPosition> rows;
    bool named_lon_lat = false;  ///< by columns whose names say that they are degrees
};

TablePositions positions_and_columns(const FeatureTable& table, const LayerSpec& spec) {
    if (has_geometries(table)) return {positions_of(table, std::nullopt), false};
    const Columns columns(table, spec);
    const auto by_columns = position_columns(columns);
    if (!by_columns) throw_no_position_column(table, columns);
    return {positions_of(table, by_columns), by_columns->lon_lat};
}

Reference settled_reference(const FeatureTable& table, const TablePositions& positions, const LayerSpec& spec,
                            const ReadOptions& options, const Grid& grid) {
    const std::vector<FilePosition> known = only_known(positions.rows);
    return settle_reference({.file = table.file,
                             .stated = positions.named_lon_lat ? "EPSG:4326" : table.crs,
                             .by_columns = positions.named_lon_lat,
                             .positions = known},
                            spec, options, grid);
}

std::optional<Ring> ring_in_grid(const FileLine& line, const FileToGrid& to_grid) {
    Ring ring;
    ring.reserve(line.size());
    for (const auto& point : to_grid.all(line)) {
        if (!point) return std::nullopt;
        if (ring.empty() || ring.back() != *point) ring.push_back(*point);
    }
    while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    return ring;
}

}  // namespace

std::optional<MultiPolygon> polygons_in_grid(const FileGeometry& geometry, const FileToGrid& to_grid) {
    MultiPolygon shape;
    for (const std::vector<FileLine>& rings : geometry.parts) {
        Polygon polygon;
        for (std::size_t i = 0; i < rings.size(); ++i) {
            std::optional<Ring> ring = ring_in_grid(rings[i], to_grid);
            if (!ring) return std::nullopt;
            if (i == 0)
                polygon.outer = std::move(*ring);
            else if (ring->size() >= 3)
                polygon.holes.push_back(std::move(*ring));
        }
        if (polygon.outer.size() >= 3) shape.push_back(std::move(polygon));
    }
    return shape;
}

FileToGrid shapes_to_grid(const FeatureTable& table, const LayerSpec& spec, const ReadOptions& options,
                          const Grid& grid, ImportLog& log) {
    const std::vector<FilePosition> known = only_known(positions_of(table, std::nullopt));
    Reference reference =
        settle_reference({.file = table.file, .stated = table.crs, .by_columns = false, .positions = known},
                         spec, options, grid);
    for (Finding& finding : reference.findings) log.add(std::move(finding));
    return std::move(reference.to_grid);
}

Reference reference_of(const FeatureTable& table, const LayerSpec& spec, const ReadOptions& options,
                       const Grid& grid) {
    return settled_reference(table, positions_and_columns(table, spec), spec, options, grid);
}

std::vector<RowPlace> place_rows(const FeatureTable& table, const LayerSpec& spec, const ReadOptions& options,
                                 const Grid& grid, ImportLog& log) {
    const TablePositions where = positions_and_columns(table, spec);
    const std::vector<RowPosition>& positions = where.rows;
    const std::vector<FilePosition> known = only_known(positions);
    Reference reference = settled_reference(table, where, spec, options, grid);
    for (Finding& finding : reference.findings) log.add(std::move(finding));

    const std::vector<std::optional<GridPoint>> points = reference.to_grid.all(known);
    const Box near = options.district.grown(far_outside_district.value);
    std::vector<RowPlace> places(table.rows.size());
    for (std::size_t i = 0, next = 0; i < places.size(); ++i) {
        places[i].trouble = positions[i].trouble;
        if (!positions[i].position) continue;
        std::optional<GridPoint> point = points[next++];
        if (const FileGeometry& shape = table.rows[i].geometry;
            point && shape.kind == GeometryKind::polygon) {
            const auto polygons = polygons_in_grid(shape, reference.to_grid);
            if (polygons && !polygons->empty()) point = label_point(*polygons);
        }
        if (!point)
            places[i].trouble = PlaceTrouble::outside_grid;
        else if (!near.empty() && !near.contains(*point))
            places[i].trouble = PlaceTrouble::far_from_district;
        else
            places[i].point = point;
    }
    return places;
}

void UnplacedRows::leave_out(const FeatureRow& row, const RowPlace& place) {
    switch (place.trouble) {
        case PlaceTrouble::none:
            return;
        case PlaceTrouble::no_position:
            return log_.leave_out(row, "no-position", "the row has no position; left out, add one");
        case PlaceTrouble::unreadable_position:
            return log_.leave_out(
                row, "bad-position",
                "the position is not two numbers; left out, write both as 24.105 or 24,105");
        case PlaceTrouble::outside_grid:
            return log_.leave_out(
                row, "far-outside",
                "the position lies outside the area that the project's grid covers; left out, correct it");
        case PlaceTrouble::far_from_district:
            far_.push_back(&row);
    }
}

void UnplacedRows::finish() {
    if (far_.size() <= most_single_findings) {
        for (const FeatureRow* row : far_)
            log_.leave_out(*row, "far-outside",
                           "the position lies more than 100 km outside the district; left out, correct it");
    } else {
        log_.leave_out_together(far_.size(), Severity::warning, "far-outside",
                                fmt::format("{} rows lie more than 100 km outside the district and were left "
                                            "out (the first is row {}, the last row {})",
                                            far_.size(), far_.front()->number, far_.back()->number));
    }
    far_.clear();
}

}  // namespace mapite
