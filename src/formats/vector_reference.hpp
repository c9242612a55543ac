#pragma once
// In which reference system a file's coordinates are, and whether that can be true. Files say nothing,
// say the wrong thing, or have their axes swapped; here it is found out once per file, before any row is
// placed, with a message of its own for each case.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "formats/import.hpp"
#include "formats/table_features.hpp"

namespace mapite {

/// From the file's coordinates to the grid. Not for several threads at once.
class FileToGrid {
  public:
    FileToGrid(Transform transform, bool swap_axes) : transform_(std::move(transform)), swap_(swap_axes) {}
    /// Absent outside the grid's area of use.
    [[nodiscard]] std::optional<GridPoint> operator()(FilePosition position) const;
    /// The same for many, on all cores.
    [[nodiscard]] std::vector<std::optional<GridPoint>> all(std::span<const FilePosition> positions) const;

  private:
    Transform transform_;
    bool swap_;
};

/// Who says in which reference system a file is.
enum class CrsBasis {
    none,        ///< the file has no positions
    chosen,      ///< a person
    file,        ///< the file itself
    columns,     ///< columns called lon and lat
    definition,  ///< the layer definition
    guessed,     ///< nobody: the numbers can only be that
    cells,       ///< the ids of grid cells
};

struct Reference {
    FileToGrid to_grid;
    Findings findings;  ///< what was assumed; file as a whole
    std::string crs{};
    CrsBasis basis = CrsBasis::none;
};

/// What is known about a file's coordinates before they are looked at.
struct ReferenceClues {
    std::string file;                         ///< for messages
    std::string stated;                       ///< by the file itself, or by columns called lon and lat
    bool by_columns = false;                  ///< `stated` follows from the names of columns only
    std::span<const FilePosition> positions;  ///< one of each row that has one
};

/// Settles the reference system: --crs, else what the file states, else the layer definition, else what
/// the numbers can only be (degrees: WGS 84 with a note; the project's grid with the warning
/// "crs-missing"). Throws Error(data) "states no coordinate reference system", "wrong CRS" when more than
/// four fifths of the positions are impossible in it, and "axes look swapped" when they lie outside the
/// grid's area of use or the district as they are, but inside with their axes swapped.
Reference settle_reference(const ReferenceClues& clues, const LayerSpec& spec, const ReadOptions& options,
                           const Grid& grid);

/// True when most positions can be degrees of longitude and latitude.
bool look_like_degrees(std::span<const FilePosition> positions);

}  // namespace mapite
