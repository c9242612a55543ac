#pragma once
// Puts the rows of a table into the grid: by their geometry, or by columns of longitude and latitude or
// of grid coordinates. A row that has no position, or one where it cannot be meant, says which.
#include <optional>
#include <vector>

#include "formats/column_names.hpp"
#include "formats/import_log.hpp"
#include "formats/vector_reference.hpp"

namespace mapite {

/// Farther than this outside the district a row is left out; nearer, services across the border count.
inline constexpr Metres far_outside_district{100'000};

enum class PlaceTrouble {
    none,
    no_position,          ///< neither geometry nor numbers in the columns
    unreadable_position,  ///< columns hold something that is no number
    outside_grid,
    far_from_district,
};

struct RowPlace {
    std::optional<GridPoint> point;  ///< absent exactly when there is trouble
    PlaceTrouble trouble = PlaceTrouble::none;
};

/// The rows' places in the order of the rows. Polygons are placed at a point well inside, lines at their
/// middle vertex, several points at the first. Throws as `settle_reference`, and Error(data) when the
/// table has neither geometries nor columns for a position.
std::vector<RowPlace> place_rows(const FeatureTable& table, const LayerSpec& spec, const ReadOptions& options,
                                 const Grid& grid, ImportLog& log);

/// The reference that `place_rows` would settle on. Throws as it does.
Reference reference_of(const FeatureTable& table, const LayerSpec& spec, const ReadOptions& options,
                       const Grid& grid);

/// The reference of a table with geometries, judged by the first position of each row; for importers
/// that need whole shapes. Notes what was assumed in the log.
FileToGrid shapes_to_grid(const FeatureTable& table, const LayerSpec& spec, const ReadOptions& options,
                          const Grid& grid, ImportLog& log);

/// Absent when any vertex lies outside the grid's area of use. Rings without an area are dropped.
std::optional<MultiPolygon> polygons_in_grid(const FileGeometry& geometry, const FileToGrid& to_grid);

/// Leaves out rows for reasons of their places. Rows far from the district are counted and, when they are
/// many, share one finding: a country's layer read for one district is no long list of mistakes.
class UnplacedRows {
  public:
    explicit UnplacedRows(ImportLog& log) : log_(log) {}
    void leave_out(const FeatureRow& row, const RowPlace& place);
    /// Call once after the last row.
    void finish();

  private:
    ImportLog& log_;
    std::vector<const FeatureRow*> far_;
};

}  // namespace mapite
