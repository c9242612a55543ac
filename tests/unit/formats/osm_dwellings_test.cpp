#include "osm_drawing.hpp"

namespace mapite::test {
namespace {

Imported<PopulatedPoint> dwellings_of(const OsmDrawing& drawing, const ReadOptions& options = {}) {
    const TemporaryFile file{"dwellings.osm", drawing.xml()};
    return import_osm_dwellings(file.path(), options, latvia(), {});
}

TEST(OsmDwellings, HomesteadNodeIsOneDwelling) {
    const auto points =
        dwellings_of(OsmDrawing{}.node(5, 0, 0, {{"place", "isolated_dwelling"}, {"name", "Kalniņi"}}));
    ASSERT_EQ(points.kept.size(), 1U);
    EXPECT_EQ(points.kept[0].id, "osm:node/5");
    EXPECT_EQ(points.kept[0].name, "Kalniņi");
    EXPECT_EQ(points.kept[0].people, 1);
    EXPECT_EQ(points.kept[0].dwellings, 1);
    EXPECT_EQ(points.kept[0].measure, PeopleMeasure::dwellings);
    EXPECT_EQ(points.books, (Books{1, 1, 0}));
}

TEST(OsmDwellings, HomesteadBesideItsHouseIsTheSameDwelling) {
    const auto points =
        dwellings_of(OsmDrawing{}
                         .rectangle(100, 0, 0, 10, 10, {{"building", "house"}})
                         .node(5, 50, 5, {{"place", "isolated_dwelling"}, {"name", "Kalniņi"}}));
    ASSERT_EQ(points.kept.size(), 1U);
    EXPECT_EQ(points.kept[0].id, "osm:way/100");
    EXPECT_EQ(points.kept[0].name, "Kalniņi");
    EXPECT_EQ(points.books, (Books{2, 1, 1}));
    EXPECT_TRUE(finding(points.findings, "homestead-merged"));
}

TEST(OsmDwellings, HomesteadFarFromAHouseStays) {
    const auto points = dwellings_of(OsmDrawing{}
                                         .rectangle(100, 0, 0, 10, 10, {{"building", "house"}})
                                         .node(5, 80, 5, {{"place", "farm"}}));
    EXPECT_EQ(points.kept.size(), 2U);
}

TEST(OsmDwellings, FarmOfManyRoofsIsOneDwelling) {
    const auto points =
        dwellings_of(OsmDrawing{}
                         .rectangle(100, 0, 0, 10, 10, {{"building", "yes"}})
                         .rectangle(200, 20, 0, 10, 10, {{"building", "house"}})
                         .rectangle(300, 40, 0, 10, 10, {{"building", "yes"}})
                         .rectangle(400, 20, 20, 10, 10, {{"building", "yes"}, {"addr:housenumber", "2"}})
                         .node(5, 5, 5, {{"place", "isolated_dwelling"}, {"name", "Kalniņi"}}));
    ASSERT_EQ(points.kept.size(), 2U);
    EXPECT_EQ(points.kept[0].id, "osm:way/200");
    EXPECT_EQ(points.kept[1].id, "osm:way/400");
    EXPECT_EQ(points.books, (Books{5, 2, 3}));
    EXPECT_TRUE(finding(points.findings, "outbuilding-merged"));
}

TEST(OsmDwellings, TwoHomesteadsDoNotShareOneHouse) {
    const auto points =
        dwellings_of(OsmDrawing{}
                         .rectangle(100, 0, 0, 10, 10, {{"building", "house"}})
                         .node(5, 20, 5, {{"place", "isolated_dwelling"}, {"name", "Kalniņi"}})
                         .node(6, 30, 5, {{"place", "isolated_dwelling"}, {"name", "Lejiņas"}}));
    EXPECT_EQ(points.kept.size(), 2U);
}

TEST(OsmDwellings, ApartmentsWeighByFlatsOrByFloor) {
    const auto points = dwellings_of(
        OsmDrawing{}
            .rectangle(100, 0, 0, 20, 40, {{"building", "apartments"}, {"building:flats", "24"}})
            .rectangle(200, 100, 0, 20, 40, {{"building", "apartments"}, {"building:levels", "5"}})
            .rectangle(300, 200, 0, 20, 40.1, {{"building", "apartments"}})
            .rectangle(400, 300, 0, 5, 5, {{"building", "apartments"}, {"building:levels", "1"}})
            .rectangle(500, 400, 0, 20, 40.1, {{"building", "house"}, {"building:levels", "2"}}));
    ASSERT_EQ(points.kept.size(), 5U);
    EXPECT_EQ(points.kept[0].dwellings, 24);
    EXPECT_NEAR(points.kept[1].dwellings, 50, 1);  // 800 m2 x 5 / 80, the footprint to a centimetre
    EXPECT_EQ(points.kept[2].dwellings, 30);       // three storeys where none are tagged
    EXPECT_EQ(points.kept[3].dwellings, 1);
    EXPECT_EQ(points.kept[4].dwellings, 1);
}

TEST(OsmDwellings, PlainBuildingCountsByItsFootprintAndUse) {
    const auto points =
        dwellings_of(OsmDrawing{}
                         .rectangle(100, 0, 0, 10, 10, {{"building", "yes"}})
                         .rectangle(200, 100, 0, 4, 5, {{"building", "yes"}})
                         .rectangle(300, 200, 0, 50, 50, {{"building", "yes"}})
                         .rectangle(400, 300, 0, 10, 10, {{"building", "yes"}, {"shop", "bakery"}})
                         .rectangle(500, 400, 0, 10, 10, {{"building", "yes"}, {"abandoned", "yes"}})
                         .rectangle(600, 500, 0, 10, 10, {{"building", "garage"}})
                         .node(7, 600, 0, {{"building", "yes"}}));
    ASSERT_EQ(points.kept.size(), 1U);
    EXPECT_EQ(points.kept[0].id, "osm:way/100");
    EXPECT_EQ(points.books, (Books{6, 1, 5}));
    for (const char* code : {"plain-buildings-counted", "footprint-too-small", "footprint-too-large",
                             "other-use", "dwelling-out-of-use", "footprint-unknown"}) {
        EXPECT_TRUE(finding(points.findings, code)) << code;
    }
}

TEST(OsmDwellings, HouseWithAShopIsStillADwelling) {
    const auto points =
        dwellings_of(OsmDrawing{}.rectangle(100, 0, 0, 10, 10, {{"building", "house"}, {"shop", "bakery"}}));
    EXPECT_EQ(points.kept.size(), 1U);
}

TEST(OsmDwellings, OutsideTheProjectsAreasIsReported) {
    ReadOptions options;
    options.district.add(GridPoint{corner.x - 100, corner.y - 100});
    options.district.add(GridPoint{corner.x + 100, corner.y + 100});
    const auto points = dwellings_of(
        OsmDrawing{}.node(5, 0, 0, {{"place", "farm"}}).node(6, 5000, 0, {{"place", "farm"}}), options);
    EXPECT_EQ(points.books, (Books{2, 1, 1}));
    EXPECT_TRUE(finding(points.findings, "outside-district"));
}

TEST(OsmDwellings, BuildingWithACourtyardIsReadFromItsRelation) {
    auto drawing = OsmDrawing{}.rectangle(100, 0, 0, 20, 20, {}).rectangle(200, 5, 5, 10, 10, {});
    drawing.relation(9, {{"way", 100, "outer"}, {"way", 200, "inner"}},
                     {{"type", "multipolygon"}, {"building", "apartments"}, {"building:levels", "4"}});
    const auto points = dwellings_of(drawing);
    ASSERT_EQ(points.kept.size(), 1U);
    EXPECT_NEAR(points.kept[0].dwellings, 300.0 * 4 / 80, 1);
}

}  // namespace
}  // namespace mapite::test
