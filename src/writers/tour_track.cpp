// Tours for navigators, by GDAL's GPX and LIBKML drivers.
#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <memory>

#include "base/text.hpp"
#include "writers/map_table.hpp"
#include "writers/memory_file.hpp"
#include "writers/tour.hpp"

namespace mapite {
namespace {

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

Dataset created(const char* driver_name, const MemoryFile& file, const WriterMessages& messages) {
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(driver_name);
    if (driver == nullptr)
        messages.fail(fmt::format("GDAL has no {} driver", driver_name), "install the package libgdal32");
    Dataset dataset(driver->Create(file.name().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset) messages.fail(fmt::format("a {} file cannot be begun", driver_name), "");
    return dataset;
}

/// Longitude and latitude in that order, whatever the file's reference system says.
OGRSpatialReference wgs84() {
    OGRSpatialReference reference;
    reference.SetWellKnownGeogCS("WGS84");
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

class TrackLayer {
  public:
    TrackLayer(GDALDataset& dataset, const std::string& name, OGRwkbGeometryType type,
               const WriterMessages& messages, const char* option = nullptr)
        : messages_(messages) {
        OGRSpatialReference reference = wgs84();
        const char* options[] = {option, nullptr};
        layer_ = dataset.CreateLayer(name.c_str(), &reference, type, const_cast<char**>(options));
        if (layer_ == nullptr) messages.fail(fmt::format("the layer \"{}\" cannot be made", name), "");
    }
    /// For layers that do not bring their fields.
    TrackLayer& with_field(const char* name) {
        OGRFieldDefn field(name, OFTString);
        if (layer_->CreateField(&field) != OGRERR_NONE) messages_.fail("a field cannot be made", "");
        return *this;
    }
    struct Field {
        const char* name;
        std::string value;
    };
    void add(const OGRGeometry& shape, const std::vector<Field>& fields) {
        OGRFeature feature(layer_->GetLayerDefn());
        for (const Field& field : fields) {
            const int index = feature.GetFieldIndex(field.name);
            if (index < 0) messages_.fail(fmt::format("the layer has no field \"{}\"", field.name), "");
            feature.SetField(index, field.value.c_str());
        }
        feature.SetGeometry(&shape);
        if (layer_->CreateFeature(&feature) != OGRERR_NONE)
            messages_.fail("a stop or way cannot be written", "");
    }

  private:
    const WriterMessages& messages_;
    OGRLayer* layer_ = nullptr;
};

OGRPoint point_of(const LonLat& place) {
    return {place.lon(), place.lat()};
}
OGRLineString line_of(const std::vector<LonLat>& places) {
    OGRLineString line;
    for (const LonLat& place : places) line.addPoint(place.lon(), place.lat());
    return line;
}

/// A stop as lists in a phone show it: "1. Library", with the time in the description.
std::string label(const TourStop& stop, std::size_t order) {
    return fmt::format("{}. {}", order, stop.place.name);
}
std::string description(const Tour& tour, const TourStop& stop) {
    return fmt::format("{} {}–{}: {}", to_string(tour.day), tour_clock(stop.start).substr(0, 5),
                       tour_clock(stop.end).substr(0, 5), stop.purpose);
}

/// `before` stands before each name, where a list mixes the days.
void add_stops(TrackLayer& layer, const Tour& tour, const std::string& before, const char* name,
               const char* words) {
    for (std::size_t i = 0; i < tour.stops.size(); ++i) {
        const TourStop& stop = tour.stops[i];
        if (!stop.place.position) continue;
        layer.add(point_of(*stop.place.position),
                  {{name, before + label(stop, i + 1)}, {words, description(tour, stop)}});
    }
}

void add_route(TrackLayer& layer, const Tour& tour, std::size_t number) {
    const auto add = [&](const TourPlace& place, const std::string& name) {
        if (place.position)
            layer.add(point_of(*place.position),
                      {{"route_fid", std::to_string(number)}, {"route_name", tour.name}, {"name", name}});
    };
    add(tour.start, tour.start.name);
    for (std::size_t i = 0; i < tour.stops.size(); ++i) add(tour.stops[i].place, label(tour.stops[i], i + 1));
    add(tour.end, tour.end.name);
}

std::string finished(Dataset dataset, const MemoryFile& file, const WriterMessages& messages) {
    dataset.reset();
    std::string text = file.content();
    if (text.empty()) messages.fail("the file of the tours cannot be read back", "");
    return text;
}

}  // namespace

std::string tour_gpx(const TourPlan& plan) {
    const WriterMessages messages;
    const MemoryFile file(".gpx");
    Dataset dataset = created("GPX", file, messages);
    // GPX wants waypoints, then routes, then tracks.
    TrackLayer waypoints(*dataset, "waypoints", wkbPoint, messages);
    for (const Tour& tour : plan.tours) add_stops(waypoints, tour, tour.name + " ", "name", "desc");
    TrackLayer routes(*dataset, "route_points", wkbPoint, messages);
    for (std::size_t i = 0; i < plan.tours.size(); ++i) add_route(routes, plan.tours[i], i);
    TrackLayer tracks(*dataset, "tracks", wkbLineString, messages, "FORCE_GPX_TRACK=YES");
    for (const Tour& tour : plan.tours)
        if (tour.line.size() > 1) tracks.add(line_of(tour.line), {{"name", tour.name}});
    return finished(std::move(dataset), file, messages);
}

std::string tour_kml(const TourPlan& plan) {
    const WriterMessages messages;
    const MemoryFile file(".kml");
    Dataset dataset = created("LIBKML", file, messages);
    for (const Tour& tour : plan.tours) {
        TrackLayer day(*dataset, tour.name, wkbUnknown, messages);
        day.with_field("Name").with_field("description");
        add_stops(day, tour, "", "Name", "description");
        if (tour.line.size() > 1) day.add(line_of(tour.line), {{"Name", tour.name}, {"description", ""}});
    }
    return finished(std::move(dataset), file, messages);
}

}  // namespace mapite
