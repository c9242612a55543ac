#include "app/doctor.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "app/table_travel_ways.hpp"
#include "base/text.hpp"
#include "crs/version.hpp"
#include "formats/import_versions.hpp"
#include "store/database.hpp"
#include "topology/version.hpp"
#include "writers/map_writers.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

bool on_path(const std::string& program) {
    const char* path = std::getenv("PATH");
    if (path == nullptr) return false;
    for (const std::string& folder : split(path, ':')) {
        std::error_code failure;
        if (!folder.empty() && fs::is_regular_file(fs::path(folder) / program, failure)) return true;
    }
    return false;
}

struct Format {
    const char* driver;
    const char* what;
};
constexpr std::array formats = {Format{"GPKG", "GeoPackage"},  Format{"ESRI Shapefile", "shapefiles"},
                                Format{"GeoJSON", "GeoJSON"},  Format{"CSV", "CSV tables"},
                                Format{"XLSX", "XLSX tables"}, Format{"ODS", "ODS tables"}};

struct Tool {
    const char* program;
    const char* use;
    const char* package;
};
constexpr std::array tools = {
    Tool{"weasyprint", "makes PDFs of route sheets; their HTML is written without it", "weasyprint"},
    Tool{"qgis", "opens the project and the maps for further work (not needed)", "qgis"}};

}  // namespace

std::vector<Checkup> check_machine(const Resources& resources) {
    std::vector<Checkup> parts = {
        {"GDAL", true, gdal_version(), "libgdal32"},
        {"PROJ", true, proj_version(), "libproj25"},
        {"GEOS", true, geos_version(), "libgeos-c1v5"},
        {"database", true, database_versions(), "libspatialite7"},
        {"librsvg", true, librsvg_version(), "librsvg2-2"},
        {"libosmium", true, osmium_version(), "libosmium2-dev"},
        {"definitions", true,
         fmt::format("{} layers, {} texts in {}", resources.layers.size(), resources.texts.sentences().size(),
                     resources.root.string()),
         "mapite"},
    };
    for (const Format& format : formats) {
        const bool present = gdal_reads(format.driver);
        parts.push_back(
            {format.what, present, present ? "can be read" : "cannot be read by this GDAL", "libgdal32"});
    }
    const bool fonts = fs::exists("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    parts.push_back(
        {"fonts", fonts, fonts ? "DejaVu Sans" : "maps fall back to another font", "fonts-dejavu-core"});
    for (const Tool& tool : tools)
        parts.push_back({tool.program, on_path(tool.program), tool.use, tool.package});
    return parts;
}

std::vector<Checkup> check_tables(const Project& project) {
    std::vector<Checkup> parts;
    for (const fs::path& file : travel_table_files(project)) {
        const bool present = fs::exists(file);
        parts.push_back(
            {"travel table", present,
             fmt::format("{}: {}", file.lexically_relative(project.folder).string(),
                         present ? "times come from it in place of roads"
                                 : "named in mapite.toml and not there: no travel time can be told"),
             ""});
    }
    return parts;
}

std::string checkup_json(const std::vector<Checkup>& parts) {
    auto list = nlohmann::ordered_json::array();
    for (const Checkup& part : parts)
        list.push_back({{"part", part.part},
                        {"present", part.present},
                        {"detail", part.detail},
                        {"package", part.package}});
    return list.dump(1) + "\n";
}

}  // namespace mapite
