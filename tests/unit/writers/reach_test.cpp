// Reach as a layer for other programs. That both files are read back is seen in the integration tests.
#include <gtest/gtest.h>

#include "support/shapes.hpp"
#include "writers/qgis_style.hpp"
#include "writers/reach_writers.hpp"

namespace mapite {
namespace {

ReachLayer layer() {
    using namespace std::chrono_literals;
    const Polygon wide{test::square(0, 0, 4000).outer, {{{1000, 1000}, {1000, 2000}, {2000, 2000}}}};
    return {.place = "Ķekavas \"Ola\" \\ 7",
            .mode = "foot",
            .times = "By\tstraight line",
            .counts = "people",
            .grid = "EPSG:3059",
            .printed = 2026y / 11 / 22,
            .cell_m = 50,
            .polygons = {{15, 12.5, "15 min: 13", "#2c7fb8", {}},
                         {30, 40, "30 min: 40", "#7fcdbb", {test::square(2500, 2500, 1000)}},
                         {45, 41, "45 min: 41", "#edf8b1", {wide}}}};
}

/// A thousand metres to a degree.
LonLat made_up(GridPoint point) {
    return LonLat::make(24 + point.x / 1000, 50 + point.y / 1000).value();
}

TEST(ReachAsGeojson, IsOneFeaturePerBandTheWidestFirstWithRingsClosed) {
    const std::string attributes =
        "\"counts\":\"people\",\"place\":\"Ķekavas \\\"Ola\\\" \\\\ 7\",\"mode\":\"foot\","
        "\"times\":\"By\\u0009straight line\",\"cell_m\":50,\"date\":\"2026-11-22\"";
    EXPECT_EQ(geojson(layer(), made_up),
              "{\"type\":\"FeatureCollection\",\"features\":[\n"
              "{\"type\":\"Feature\",\"properties\":{\"minutes\":45,\"people\":41," +
                  attributes +
                  "},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[24.0000000,50.0000000],"
                  "[28.0000000,50.0000000],[28.0000000,54.0000000],[24.0000000,54.0000000],"
                  "[24.0000000,50.0000000]],[[25.0000000,51.0000000],[25.0000000,52.0000000],"
                  "[26.0000000,52.0000000],[25.0000000,51.0000000]]]]}},\n"
                  "{\"type\":\"Feature\",\"properties\":{\"minutes\":30,\"people\":40," +
                  attributes +
                  "},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[26.5000000,52.5000000],"
                  "[27.5000000,52.5000000],[27.5000000,53.5000000],[26.5000000,53.5000000],"
                  "[26.5000000,52.5000000]]]]}}\n]}\n");
}

TEST(ReachAsGeojson, WithoutAnyLandOrDayIsStillACollection) {
    ReachLayer empty = layer();
    empty.polygons.resize(1);
    EXPECT_EQ(geojson(empty, made_up), "{\"type\":\"FeatureCollection\",\"features\":[\n\n]}\n");
    ReachLayer undated = layer();
    undated.printed = {};
    EXPECT_NE(geojson(undated, made_up).find("\"date\":null"), std::string::npos);
}

TEST(ReachInQgis, HasARuleAndAColourForEachBand) {
    const std::string style = qgis_reach_style(layer());
    for (const char* part :
         {"filter=\"&quot;minutes&quot; = 15\" label=\"15 min: 13\"", "44,127,184,255",
          "filter=\"&quot;minutes&quot; = 45\" label=\"45 min: 41\"", "237,248,177,255", "alpha=\"0.6\""})
        EXPECT_NE(style.find(part), std::string::npos) << part;
}

}  // namespace
}  // namespace mapite
