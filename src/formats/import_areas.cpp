// Boundaries: parishes, towns, villages, neighbourhoods from any polygon layer.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/column_codes.hpp"
#include "formats/column_names.hpp"
#include "formats/corrections.hpp"
#include "formats/import.hpp"
#include "formats/import_log.hpp"
#include "formats/table_read.hpp"
#include "formats/vector_place.hpp"
#include "topology/repair.hpp"

namespace mapite {
namespace {

struct AreaColumns {
    std::size_t code;
    std::size_t name;
    std::optional<std::size_t> type, parent, parent_name;
};

AreaColumns area_columns(const FeatureTable& table, const LayerSpec& spec) {
    const Columns columns(table, spec);
    return {columns.require("code"), columns.require("name"), columns.find("type"), columns.find("parent"),
            columns.find("parent_name")};
}

/// By the layer definition's rules (a value of the type column, or "*suffix" of the name; the first that
/// fits), then by a type column that says it in our own words.
AreaType type_of(const LayerSpec& spec, std::string_view value, std::string_view name) {
    for (const auto& [pattern, type] : spec.types) {
        const bool by_name = pattern.starts_with('*');
        if (by_name ? lower(name).ends_with(lower(pattern.substr(1)))
                    : !value.empty() && folded(value) == folded(pattern))
            return type;
    }
    if (const auto type = area_type(lower(value)); type && spec.types.empty()) return *type;
    return spec.default_type.value_or(AreaType::other);
}

bool is_closed(const FileLine& ring) {
    const auto same = [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(a)); };
    return ring.size() < 2 || (same(ring.front().x, ring.back().x) && same(ring.front().y, ring.back().y));
}

/// Reads one row after another; remembers the codes it has seen.
class AreaReader {
  public:
    AreaReader(const FeatureTable& table, const LayerSpec& spec, const FileToGrid& to_grid, ImportLog& log)
        : table_(table), spec_(spec), to_grid_(to_grid), log_(log), columns_(area_columns(table, spec)) {}

    /// Absent when the row was left out, which is in the log then.
    std::optional<Area> read(const FeatureRow& row) {
        Area area;
        area.code = meant_code(spec_, cell(row, columns_.code));
        area.name = cell(row, columns_.name);
        area.parent = meant_code(spec_, cell(row, columns_.parent));
        area.parent_name = cell(row, columns_.parent_name);
        area.type = type_of(spec_, cell(row, columns_.type), area.name);
        if (area.code.empty()) return refuse(row, "no-code", called(area) + "the area has no code; left out");
        if (const auto seen = seen_.find(area.code); seen != seen_.end()) {
            const FeatureRow& first = *seen->second;
            return refuse(
                row, "duplicate-code",
                fmt::format("code \"{}\" stands twice: here for \"{}\" and in row {} for \"{}\"; the "
                            "first is kept, this one left out",
                            area.code, area.name, first.number, cell(first, columns_.name)));
        }
        std::optional<MultiPolygon> shape = shape_of(row, area);
        if (!shape) return std::nullopt;
        area.shape = std::move(*shape);
        if (area.name.empty())
            log_.warn(row, "no-name", fmt::format("the area with code \"{}\" has no name", area.code));
        seen_.emplace(area.code, &row);
        log_.keep();
        return area;
    }

  private:
    static std::string called(const Area& area) { return area.name.empty() ? "" : "\"" + area.name + "\": "; }

    std::nullopt_t refuse(const FeatureRow& row, std::string code, std::string what) {
        log_.leave_out(row, std::move(code), std::move(what));
        return std::nullopt;
    }

    std::optional<MultiPolygon> shape_of(const FeatureRow& row, const Area& area) {
        if (row.geometry.kind == GeometryKind::none)
            return refuse(row, "empty-geometry", called(area) + "the area has no boundary; left out");
        if (row.geometry.kind != GeometryKind::polygon)
            return refuse(row, "not-a-polygon",
                          fmt::format("{}the boundary is a {}, not a polygon; left out", called(area),
                                      to_string(row.geometry.kind)));
        for (const auto& part : row.geometry.parts)
            if (!std::ranges::all_of(part, is_closed))
                return refuse(row, "ring-not-closed",
                              called(area) + "the boundary does not close; left out, close it in the source");
        const auto raw = polygons_in_grid(row.geometry, to_grid_);
        if (!raw)
            return refuse(
                row, "far-outside",
                called(area) + "the boundary lies outside the area that the project's grid covers; left out");
        Repaired mended = repaired(*raw);
        if (mended.shape.empty())
            return refuse(row, "empty-geometry", called(area) + "the boundary encloses nothing; left out");
        if (mended.changed)
            log_.note(row, "ring-repaired",
                      fmt::format("{}the boundary was repaired ({}); its area changed by {} m2", called(area),
                                  mended.reason, to_text(mended.area_change_m2, 0)));
        return std::move(mended.shape);
    }

    const FeatureTable& table_;
    const LayerSpec& spec_;
    const FileToGrid& to_grid_;
    ImportLog& log_;
    AreaColumns columns_;
    std::map<std::string, const FeatureRow*, std::less<>> seen_;
};

void require_polygons(const FeatureTable& table) {
    const bool any = std::ranges::any_of(
        table.rows, [](const FeatureRow& row) { return row.geometry.kind == GeometryKind::polygon; });
    if (any || table.rows.empty()) return;
    throw Error(ErrorKind::data, table.file + ": none of its rows has a boundary (a polygon)",
                "choose a file or layer with polygons for boundaries");
}

}  // namespace

Imported<Area> import_areas(const std::filesystem::path& file, const LayerSpec& stated,
                            const ReadOptions& options, const Grid& grid, const Progress& progress) {
    const LayerSpec spec = corrected(stated, options);
    const FeatureTable table = read_table(file, options, progress);
    require_polygons(table);
    ImportLog log(table);
    const FileToGrid to_grid = shapes_to_grid(table, spec, options, grid, log);
    AreaReader reader(table, spec, to_grid, log);
    Imported<Area> result;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (i % (table.rows.size() / 100 + 1) == 0)
            progress.step("checking boundaries",
                          static_cast<double>(i) / static_cast<double>(table.rows.size()));
        if (std::optional<Area> area = reader.read(table.rows[i])) result.kept.push_back(std::move(*area));
    }
    warn_of_lost_zeros(table, Columns(table, spec).require("code"), log);
    result.books = log.books();
    result.findings = log.take_findings();
    return result;
}

}  // namespace mapite
