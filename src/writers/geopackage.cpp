#include <cpl_conv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "base/text.hpp"
#include "writers/map_table.hpp"
#include "writers/map_writers.hpp"
#include "writers/qgis_style.hpp"
#include "writers/reach_writers.hpp"

namespace mapite {
namespace {

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

/// The time that GDAL writes into the file, instead of the clock's.
class FixedDate {
  public:
    explicit FixedDate(Day day) {
        if (day.ok())
            CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", (to_string(day) + "T00:00:00.000Z").c_str());
    }
    ~FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
    FixedDate(const FixedDate&) = delete;
    FixedDate& operator=(const FixedDate&) = delete;
};

/// A file beside the wanted one, which it replaces at the end; removed when that does not come about.
class FileInTheMaking {
  public:
    explicit FileInTheMaking(std::filesystem::path wanted)
        : wanted_(std::move(wanted)),
          making_(wanted_.parent_path() / ("." + wanted_.stem().string() + ".part.gpkg")) {
        remove();
    }
    ~FileInTheMaking() { remove(); }
    FileInTheMaking(const FileInTheMaking&) = delete;
    FileInTheMaking& operator=(const FileInTheMaking&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return making_; }
    void replace_wanted() const {
        std::error_code trouble;
        std::filesystem::rename(making_, wanted_, trouble);
        if (trouble)
            throw Error(ErrorKind::failed, wanted_.string() + " cannot be replaced: " + trouble.message(),
                        "close the program that has it open");
    }

  private:
    void remove() const {
        std::error_code ignored;
        std::filesystem::remove(making_, ignored);
        std::filesystem::remove(making_.string() + "-journal", ignored);
    }
    std::filesystem::path wanted_, making_;
};

OGRSpatialReference reference_of(const std::string& grid, const WriterMessages& messages) {
    OGRSpatialReference reference;
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (reference.SetFromUserInput(grid.c_str()) != OGRERR_NONE)
        messages.fail("the map's grid \"" + grid + "\" is not known", "name the grid as EPSG:3059");
    return reference;
}

OGRLayer& new_layer(GDALDataset& dataset, const char* name, OGRSpatialReference* reference,
                    OGRwkbGeometryType type, const WriterMessages& messages) {
    OGRLayer* layer = dataset.CreateLayer(name, reference, type, nullptr);
    if (layer == nullptr) messages.fail(std::string("layer \"") + name + "\" cannot be made", "");
    return *layer;
}

void write(OGRLayer& layer, OGRFeature& feature, const WriterMessages& messages) {
    if (layer.CreateFeature(&feature) != OGRERR_NONE)
        messages.fail(std::string("a row of layer \"") + layer.GetName() + "\" cannot be written",
                      "free some space");
}

void add_columns(OGRLayer& layer, std::initializer_list<std::pair<const char*, OGRFieldType>> columns,
                 const WriterMessages& messages) {
    for (const auto& [name, type] : columns) {
        OGRFieldDefn field(name, type);
        if (layer.CreateField(&field) != OGRERR_NONE)
            messages.fail(std::string("column \"") + name + "\" cannot be made", "");
    }
}

bool is_service(const SymbolItem& symbol) {
    return symbol.style != "people";
}

void write_services(GDALDataset& dataset, const Scene& scene, OGRSpatialReference& reference,
                    const WriterMessages& messages) {
    OGRLayer& layer = new_layer(dataset, "services", &reference, wkbPoint, messages);
    add_columns(layer, {{"style", OFTString}, {"name", OFTString}}, messages);
    for (const SymbolItem& symbol : scene.symbols) {
        if (!is_service(symbol)) continue;
        OGRFeature feature(layer.GetLayerDefn());
        feature.SetField("style", symbol.style.c_str());
        feature.SetField("name", symbol.tooltip.c_str());
        const OGRPoint point(symbol.position.x, symbol.position.y);
        feature.SetGeometry(&point);
        write(layer, feature, messages);
    }
}

struct LayerStyle {
    std::string layer, qml, description;
};

/// The table that QGIS looks into for the style of a layer when it opens the file.
void write_styles(GDALDataset& dataset, const std::vector<LayerStyle>& styles, Day day,
                  const WriterMessages& messages) {
    OGRLayer& table = new_layer(dataset, "layer_styles", nullptr, wkbNone, messages);
    add_columns(table,
                {{"f_table_catalog", OFTString},
                 {"f_table_schema", OFTString},
                 {"f_table_name", OFTString},
                 {"f_geometry_column", OFTString},
                 {"styleName", OFTString},
                 {"styleQML", OFTString},
                 {"styleSLD", OFTString},
                 {"useAsDefault", OFTInteger},
                 {"description", OFTString},
                 {"owner", OFTString},
                 {"ui", OFTString},
                 {"update_time", OFTDateTime}},
                messages);
    for (const LayerStyle& style : styles) {
        OGRFeature row(table.GetLayerDefn());
        for (const char* empty : {"f_table_catalog", "f_table_schema", "styleSLD", "owner", "ui"})
            row.SetField(empty, "");
        row.SetField("f_table_name", style.layer.c_str());
        row.SetField("f_geometry_column", "geom");
        row.SetField("styleName", "Mapīte");
        row.SetField("styleQML", style.qml.c_str());
        row.SetField("useAsDefault", 1);
        row.SetField("description", style.description.c_str());
        if (day.ok())
            row.SetField("update_time", static_cast<int>(day.year()),
                         static_cast<int>(static_cast<unsigned>(day.month())),
                         static_cast<int>(static_cast<unsigned>(day.day())), 0, 0, 0.0F, 100);
        write(table, row, messages);
    }
}

/// A new file with its grid, filled in one go: it takes the place of the wanted one in `finish`.
class NewGeopackage {
  public:
    NewGeopackage(const std::filesystem::path& file, const std::string& grid, Day day)
        : day_(day), date_(day), file_(file), making_(file), reference_(reference_of(grid, messages_)) {
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        if (driver == nullptr)
            messages_.fail("GDAL has no GeoPackage driver", "install the package libgdal32");
        dataset_.reset(driver->Create(making_.path().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!dataset_)
            messages_.fail(file.string() + " cannot be written", "check the folder and its permissions");
        if (dataset_->StartTransaction() != OGRERR_NONE)
            messages_.fail(file.string() + " cannot be written", "");
    }
    [[nodiscard]] const WriterMessages& messages() const { return messages_; }
    [[nodiscard]] GDALDataset& dataset() { return *dataset_; }
    [[nodiscard]] OGRSpatialReference& reference() { return reference_; }

    void finish(const std::vector<LayerStyle>& styles) {
        write_styles(*dataset_, styles, day_, messages_);
        if (dataset_->CommitTransaction() != OGRERR_NONE)
            messages_.fail(file_.string() + " cannot be written", "free some space");
        dataset_.reset();
        making_.replace_wanted();
    }

  private:
    WriterMessages messages_;
    Day day_;
    FixedDate date_;
    std::filesystem::path file_;
    FileInTheMaking making_;
    OGRSpatialReference reference_;
    Dataset dataset_;
};

}  // namespace

void write_geopackage(const Scene& scene, const MapStyle& style, const std::filesystem::path& file) {
    NewGeopackage made(file, scene.grid, scene.printed);
    OGRLayer& areas = new_layer(made.dataset(), "areas", &made.reference(), wkbMultiPolygon, made.messages());
    add_map_columns(areas, scene);
    add_map_rows(areas, scene);
    std::vector<LayerStyle> styles{{"areas", qgis_area_style(scene, style), scene.captions.title}};
    if (std::ranges::any_of(scene.symbols, is_service)) {
        write_services(made.dataset(), scene, made.reference(), made.messages());
        styles.push_back({"services", qgis_symbol_style(scene, style), scene.captions.title});
    }
    made.finish(styles);
}

void write_geopackage(const ReachLayer& reach, const std::filesystem::path& file) {
    NewGeopackage made(file, reach.grid, reach.printed);
    OGRLayer& layer = new_layer(made.dataset(), "reach", &made.reference(), wkbMultiPolygon, made.messages());
    add_columns(layer,
                {{"minutes", OFTReal},
                 {"people", OFTReal},
                 {"counts", OFTString},
                 {"place", OFTString},
                 {"mode", OFTString},
                 {"times", OFTString},
                 {"cell_m", OFTReal},
                 {"date", OFTDate}},
                made.messages());
    // The widest first: those drawn later lie above it.
    for (auto polygon = reach.polygons.rbegin(); polygon != reach.polygons.rend(); ++polygon) {
        if (polygon->shape.empty()) continue;
        OGRFeature row(layer.GetLayerDefn());
        row.SetField("minutes", polygon->minutes);
        row.SetField("people", polygon->people);
        row.SetField("counts", reach.counts.c_str());
        row.SetField("place", reach.place.c_str());
        row.SetField("mode", reach.mode.c_str());
        row.SetField("times", reach.times.c_str());
        row.SetField("cell_m", reach.cell_m);
        if (reach.printed.ok()) row.SetField("date", to_string(reach.printed).c_str());
        const OGRMultiPolygon geometry = geometry_of(polygon->shape);
        if (row.SetGeometry(&geometry) != OGRERR_NONE)
            made.messages().fail("a polygon cannot be written", "");
        write(layer, row, made.messages());
    }
    made.finish({{"reach", qgis_reach_style(reach), reach.place}});
}

}  // namespace mapite
