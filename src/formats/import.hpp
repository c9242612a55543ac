#pragma once
// Reading users' files into records of the territory and the network. Every importer keeps the books:
// read = kept + reported, a Finding for each row that was left out. Only a file that cannot be used as
// a whole (missing, empty, truncated, axes swapped, unusable CRS) is an Error of kind `data`.
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "crs/grid.hpp"
#include "network/road.hpp"
#include "territory/area.hpp"
#include "territory/layer_spec.hpp"
#include "territory/populated_point.hpp"
#include "territory/series.hpp"
#include "territory/service.hpp"
#include "territory/transition.hpp"

namespace mapite {

/// What the user says about the file, and what the project knows. Empty = find out.
struct ReadOptions {
    std::string layer{};              ///< layer or sheet inside the file
    std::string crs{};                ///< overrides what the file says, "EPSG:3059"
    std::optional<bool> swap_axes{};  ///< the file's coordinates are lat,lon; absent: as the layer says
    std::string encoding{};           ///< of CSV: "UTF-8", "Windows-1257"
    std::string separator{};          ///< between columns of CSV: "," ";" "tab" "|"
    /// Our field -> the heading of its column, or "#3" for the third; "" = the file has no such column.
    std::map<std::string, std::string> columns{};
    std::map<std::string, std::string> codes{};  ///< area code in the file -> the code that was meant
    std::string category{};                      ///< all services of the file are of this category
    /// Statistics: our field -> what every row has in it, whatever its columns say. "year" counts only where
    /// the table states none.
    std::map<std::string, std::string> values{};
    std::map<std::string, std::string> marks{};  ///< statistics: "-" -> "zero", see LayerSpec
    Box district{};                   ///< areas of the project with margin; empty when none are loaded yet
    std::optional<int> area_level{};  ///< OSM admin_level
};

/// The axes of the file are not as they should be: reading it with `swap_axes` the other way helps.
class SwappedAxes : public Error {
  public:
    using Error::Error;
};

/// What a file is, before it is read: for `run`, previews and matching with layer definitions.
struct FileLayer {
    std::string name;  ///< layer or sheet; empty for plain tables
    std::vector<std::string> fields;
    std::string geometry;  ///< "point", "line", "polygon", "none"
    std::string crs;       ///< "EPSG:3059", "" when none is stated
    std::size_t rows = 0;
};
/// Layers of a vector file or table. Throws Error(data) with one sentence for a file nobody can read.
/// Of `options` only encoding and separator are looked at.
std::vector<FileLayer> inspect(const std::filesystem::path& file, const ReadOptions& options = {});
/// True for .osm, .osm.pbf, .osm.gz, .osm.bz2, .pbf.
bool is_osm_file(const std::filesystem::path& file);

// Vector files and tables (GDAL): GPKG, SHP, GeoJSON, KML, GML, CSV, XLSX, ODS ...
Imported<Area> import_areas(const std::filesystem::path& file, const LayerSpec& stated,
                            const ReadOptions& options, const Grid& grid, const Progress& progress);
Imported<Service> import_services(const std::filesystem::path& file, const LayerSpec& stated,
                                  const ReadOptions& options, const Grid& grid, const Progress& progress);
Imported<PopulatedPoint> import_people(const std::filesystem::path& file, const LayerSpec& stated,
                                       const ReadOptions& options, const Grid& grid,
                                       const Progress& progress);
Imported<Road> import_roads(const std::filesystem::path& file, const LayerSpec& stated,
                            const ReadOptions& options, const Grid& grid, const Progress& progress);
/// Totals of people by area code (fields code, people); a code twice is reported.
struct AreaTotal {
    std::string code;
    double people = 0;
    std::size_t row = 0;  ///< line of the file, row of the sheet
    std::string name{};   ///< what the row calls the area; may be empty
};
Imported<AreaTotal> import_totals(const std::filesystem::path& file, const LayerSpec& stated,
                                  const ReadOptions& options);

/// Tables of an office of statistics as time series: long (a row for each number) or wide (a column for each
/// period, or for each indicator), also JSON-stat. The books count numbers, not rows: every cell for a number
/// is kept, be it empty or a mark ("…"), or reported with file, line and heading. Codes are as in the file
/// but for `codes`; areas are not looked up. Throws Error(usage) when nothing says whom the numbers count, or
/// of which year they are.
Imported<Statistic> import_statistics(const std::filesystem::path& file, const LayerSpec& stated,
                                      const ReadOptions& options, const Progress& progress);
/// A table of old and new area codes: fields `from`, `to` and, where an area was divided, `share` (0..1, or
/// with a % sign). Rows that make no sense are reported. Throws Error(data) naming the code when an area was
/// divided and the shares are missing, or add up to more than all of it.
Imported<TransitionPart> import_transition(const std::filesystem::path& file, const ReadOptions& options);

// OpenStreetMap files (libosmium).
Imported<Area> import_osm_areas(const std::filesystem::path& file, const ReadOptions& options,
                                const Grid& grid, const Progress& progress);
Imported<Road> import_osm_roads(const std::filesystem::path& file, const Grid& grid,
                                const Progress& progress);
Imported<Service> import_osm_services(const std::filesystem::path& file, const LayerSpec& stated,
                                      const ReadOptions& options, const Grid& grid, const Progress& progress);
/// Homesteads (place=isolated_dwelling, farm) and residential buildings, each one dwelling.
Imported<PopulatedPoint> import_osm_dwellings(const std::filesystem::path& file, const ReadOptions& options,
                                              const Grid& grid, const Progress& progress);
/// Centre of the file's data, for choosing a grid.
std::optional<LonLat> osm_centre(const std::filesystem::path& file);
/// The same for a vector file or table whose positions are degrees (medians of longitude and latitude);
/// absent when it has none.
std::optional<LonLat> lon_lat_centre(const std::filesystem::path& file);
/// Day of the newest data the file states; absent when it states none.
std::optional<Day> osm_date(const std::filesystem::path& file);

}  // namespace mapite
