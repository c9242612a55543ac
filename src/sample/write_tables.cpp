// The boundaries as GeoPackage, the municipality's register of services and of people as CSV.
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <fstream>
#include <memory>

#include "base/error.hpp"
#include "base/text.hpp"
#include "crs/grid.hpp"
#include "sample/text_file.hpp"
#include "sample/world.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

OGRLinearRing ogr_ring(const Ring& ring) {
    OGRLinearRing result;
    for (const GridPoint point : ring) result.addPoint(point.x, point.y);
    result.closeRings();
    return result;
}

OGRMultiPolygon ogr_shape(const MultiPolygon& shape) {
    OGRMultiPolygon result;
    for (const Polygon& polygon : shape) {
        OGRPolygon part;
        OGRLinearRing outer = ogr_ring(polygon.outer);
        part.addRing(&outer);
        for (const Ring& hole : polygon.holes) {
            OGRLinearRing inner = ogr_ring(hole);
            part.addRing(&inner);
        }
        result.addGeometry(&part);
    }
    return result;
}

void write_areas(const World& world, const fs::path& file) {
    GDALAllRegister();
    // GeoPackage stores the day it was written; a fixed one keeps the bytes the same.
    CPLSetConfigOption("OGR_CURRENT_DATE", "2026-10-01T00:00:00.000Z");
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    std::unique_ptr<GDALDataset, CloseDataset> dataset(
        driver ? driver->Create(file.string().c_str(), 0, 0, 0, GDT_Unknown, nullptr) : nullptr);
    if (!dataset) fail_to_write(file);
    OGRSpatialReference grid;
    grid.importFromEPSG(3059);
    OGRLayer* layer = dataset->CreateLayer("areas", &grid, wkbMultiPolygon, nullptr);
    if (!layer) fail_to_write(file);
    for (const char* name : {"code", "name", "type", "parent", "parent_name"}) {
        OGRFieldDefn field(name, OFTString);
        if (layer->CreateField(&field) != OGRERR_NONE) fail_to_write(file);
    }
    if (dataset->StartTransaction() != OGRERR_NONE) fail_to_write(file);
    for (const SampleArea& area : world.areas) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("code", area.code.c_str());
        feature.SetField("name", area.name.c_str());
        feature.SetField("type", area.type.c_str());
        feature.SetField("parent", area.parent.c_str());
        feature.SetField("parent_name", area.parent_name.c_str());
        const OGRMultiPolygon shape = ogr_shape(area.shape);
        if (feature.SetGeometry(&shape) != OGRERR_NONE || layer->CreateFeature(&feature) != OGRERR_NONE)
            fail_to_write(file);
    }
    if (dataset->CommitTransaction() != OGRERR_NONE) fail_to_write(file);
    dataset.reset();
    CPLSetConfigOption("OGR_CURRENT_DATE", nullptr);
}

/// Names of the sample hold neither commas nor quotes but those written here.
std::string lon_lat(const Transform& transform, GridPoint at) {
    const auto degrees = transform.from_grid(at);
    return degrees ? to_text(degrees->first, 7) + ',' + to_text(degrees->second, 7) : ",";
}

void write_services(const World& world, const Transform& transform, const fs::path& file) {
    std::ofstream out(file, std::ios::binary);
    out << "name,category,lon,lat,capacity,opening_hours,phone,source,verified\n";
    for (const SampleService& service : world.services)
        out << csv_cell(service.name) << ',' << service.category << ',' << lon_lat(transform, service.at)
            << ',' << (service.capacity > 0 ? std::to_string(service.capacity) : "") << ',' << service.hours
            << ',' << service.phone << ",municipal register," << service.verified << '\n';
    if (!out.flush()) fail_to_write(file);
}

void write_people(const World& world, const Transform& transform, const fs::path& file) {
    std::ofstream out(file, std::ios::binary);
    out << "id,lon,lat,people,children,working_age,over_65,name\n";
    for (std::size_t i = 0; i < world.people.size(); ++i) {
        const SamplePeople& living = world.people[i];
        out << "P" << i + 1 << ',' << lon_lat(transform, living.at) << ',' << living.people << ','
            << living.children << ',' << living.people - living.children - living.over_65 << ','
            << living.over_65 << ',' << csv_cell(living.name) << '\n';
    }
    if (!out.flush()) fail_to_write(file);
}

void refuse_foreign_files(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder))
        throw Error(ErrorKind::failed,
                    fmt::format("{} has files in it already (\"{}\")", folder.string(),
                                entry.path().filename().string()),
                    "name a new or an empty folder");
}

}  // namespace

std::vector<fs::path> write_world(const World& world, const fs::path& folder, const Progress& progress) {
    fs::create_directories(folder);
    refuse_foreign_files(folder);
    std::vector<fs::path> files = {folder / "boundaries.gpkg", folder / "district.osm.pbf",
                                   folder / "services.csv", folder / "people.csv"};
    const Transform transform = Grid::named("EPSG:3059").from_lon_lat();
    progress.step("writing boundaries", 0.4);
    write_areas(world, files[0]);
    progress.step("writing the map extract", 0.5);
    write_osm(world, files[1]);
    progress.step("writing registers", 0.9);
    write_services(world, transform, files[2]);
    write_people(world, transform, files[3]);
    for (const fs::path& file : write_month(world, folder)) files.push_back(file);
    return files;
}

std::vector<fs::path> write_sample(const fs::path& folder, const SampleOptions& options,
                                   const Progress& progress) {
    progress.step("laying out the land", 0.0);
    World world = lay_out(options);
    build_roads(world);
    draw_areas(world);
    progress.step("settling people", 0.2);
    settle_people(world);
    open_services(world);
    std::vector<fs::path> files = write_world(world, folder, progress);
    files.push_back(write_notes(world, folder));
    if (options.questionnaire) files.push_back(write_filled_forms(world, *options.questionnaire, folder));
    return files;
}

}  // namespace mapite
