#include <chrono>

#include "base/error.hpp"
#include "osm_drawing.hpp"

namespace mapite::test {
namespace {

LayerSpec spec() {
    LayerSpec layer;
    layer.tag_rules = {{"school", {{"amenity", "school"}}},
                       {"kindergarten", {{"amenity", "kindergarten"}}},
                       {"drinking_shop", {{"shop", "alcohol"}}},
                       {"shop", {{"shop", "*"}}},
                       {"post", {{"amenity", "post_office"}, {"operator", "Latvijas Pasts"}}}};
    return layer;
}

Imported<Service> services_of(const OsmDrawing& drawing) {
    const TemporaryFile file{"services.osm", drawing.xml()};
    return import_osm_services(file.path(), spec(), {}, latvia(), {});
}

TEST(OsmServices, NodeBringsItsDetails) {
    using namespace std::chrono;
    const auto services = services_of(OsmDrawing{}.node(5, 10, 20,
                                                        {{"amenity", "school"},
                                                         {"name", "Pūres pamatskola"},
                                                         {"capacity", "120"},
                                                         {"opening_hours", "Mo-Fr 08:00-16:00"},
                                                         {"contact:phone", "+371 1"},
                                                         {"email", "a@b.lv"},
                                                         {"website", "https://x.lv"},
                                                         {"check_date", "2024-05-17"},
                                                         {"addr:street", "Skolas iela"},
                                                         {"addr:housenumber", "3"},
                                                         {"addr:city", "Pūre"},
                                                         {"addr:postcode", "LV-3124"}}));
    ASSERT_EQ(services.kept.size(), 1U);
    const Service& school = services.kept[0];
    EXPECT_EQ(school.id, "osm:node/5");
    EXPECT_EQ(school.source_row, "node/5");
    EXPECT_EQ(school.category, "school");
    EXPECT_EQ(school.name, "Pūres pamatskola");
    EXPECT_EQ(school.capacity, 120);
    EXPECT_EQ(school.opening_hours, "Mo-Fr 08:00-16:00");
    EXPECT_EQ(school.phone, "+371 1");
    EXPECT_EQ(school.email, "a@b.lv");
    EXPECT_EQ(school.website, "https://x.lv");
    EXPECT_EQ(school.address, "Skolas iela 3, Pūre, LV-3124");
    EXPECT_EQ(school.verified, Day(2024y / May / 17d));
    EXPECT_NEAR(school.position.x, corner.x + 10, 0.02);
    EXPECT_NEAR(school.position.y, corner.y + 20, 0.02);
}

TEST(OsmServices, FirstMatchingRuleCounts) {
    const auto services =
        services_of(OsmDrawing{}
                        .node(1, 0, 0, {{"shop", "alcohol"}})
                        .node(2, 0, 50, {{"shop", "bakery"}})
                        .node(3, 0, 90, {{"amenity", "cafe;kindergarten"}})
                        .node(4, 0, 99, {{"amenity", "post_office"}, {"operator", "Latvijas Pasts"}})
                        .node(5, 0, 99, {{"amenity", "post_office"}})
                        .node(6, 0, 99, {{"shop", "no"}})
                        .node(7, 0, 99, {{"shop", "vacant"}})
                        .node(8, 0, 99, {{"disused:amenity", "school"}}));
    ASSERT_EQ(services.kept.size(), 4U);
    EXPECT_EQ(services.kept[0].category, "drinking_shop");
    EXPECT_EQ(services.kept[1].category, "shop");
    EXPECT_EQ(services.kept[2].category, "kindergarten");
    EXPECT_EQ(services.kept[3].category, "post");
    EXPECT_EQ(services.books, (Books{4, 4, 0}));
}

TEST(OsmServices, SchoolDrawnAsGroundsBuildingAndNodeCountsOnce) {
    auto drawing =
        OsmDrawing{}
            .rectangle(100, 0, 0, 200, 200, {{"amenity", "school"}, {"name", "Pūres skola"}})
            .rectangle(200, 50, 50, 40, 20, {{"amenity", "school"}, {"building", "school"}, {"phone", "123"}})
            .node(5, 60, 60, {{"amenity", "school"}, {"name", "Pūres Skola"}, {"email", "a@b.lv"}});
    const auto services = services_of(drawing);
    ASSERT_EQ(services.kept.size(), 1U);
    EXPECT_EQ(services.kept[0].id, "osm:way/100");
    EXPECT_EQ(services.kept[0].phone, "123");
    EXPECT_EQ(services.kept[0].email, "a@b.lv");
    EXPECT_NEAR(services.kept[0].position.x, corner.x + 100, 0.1);
    EXPECT_EQ(services.books, (Books{3, 1, 2}));
    EXPECT_EQ(std::ranges::count(services.findings, "merged-inside", &Finding::code), 2);
}

TEST(OsmServices, SchoolOfAnotherNameOnTheSameGroundsStays) {
    const auto services =
        services_of(OsmDrawing{}
                        .rectangle(100, 0, 0, 200, 200, {{"amenity", "school"}, {"name", "1. vidusskola"}})
                        .node(5, 60, 60, {{"amenity", "school"}, {"name", "Mūzikas skola"}}));
    EXPECT_EQ(services.kept.size(), 2U);
}

TEST(OsmServices, OtherCategoryInsideAndSameCategoryOutsideStay) {
    const auto services = services_of(OsmDrawing{}
                                          .rectangle(100, 0, 0, 200, 200, {{"amenity", "school"}})
                                          .node(5, 60, 60, {{"amenity", "kindergarten"}})
                                          .node(6, 300, 60, {{"amenity", "school"}}));
    EXPECT_EQ(services.kept.size(), 3U);
}

TEST(OsmServices, MultipolygonStandsInsideItselfAndNotInItsHole) {
    // A ring-shaped school: its centre of gravity lies in the courtyard.
    auto drawing = OsmDrawing{}.rectangle(100, 0, 0, 100, 100, {}).rectangle(200, 10, 10, 80, 80, {});
    drawing.relation(9, {{"way", 100, "outer"}, {"way", 200, "inner"}},
                     {{"type", "multipolygon"}, {"amenity", "school"}});
    const auto services = services_of(drawing);
    ASSERT_EQ(services.kept.size(), 1U);
    EXPECT_EQ(services.kept[0].id, "osm:relation/9");
    const double east = services.kept[0].position.x - corner.x;
    const double north = services.kept[0].position.y - corner.y;
    EXPECT_FALSE(east > 10.1 && east < 89.9 && north > 10.1 && north < 89.9) << east << " " << north;
    EXPECT_TRUE(east > 0 && east < 100 && north > 0 && north < 100);
}

TEST(OsmServices, OuterWayWithTheTagsOfItsRelationCountsOnce) {
    auto drawing = OsmDrawing{}.rectangle(100, 0, 0, 100, 100, {{"amenity", "school"}});
    drawing.relation(9, {{"way", 100, "outer"}},
                     {{"type", "multipolygon"}, {"amenity", "school"}, {"name", "Skola"}});
    const auto services = services_of(drawing);
    EXPECT_EQ(services.books, (Books{2, 1, 1}));
}

TEST(OsmServices, BrokenMultipolygonStandsAmongItsPointsWithAWarning) {
    auto drawing = OsmDrawing{}.node(1, 0, 0).node(2, 100, 0).node(3, 100, 100).way(10, {1, 2, 3}, {});
    drawing.relation(9, {{"way", 10, "outer"}, {"way", 77, "outer"}},
                     {{"type", "multipolygon"}, {"amenity", "school"}});
    const auto services = services_of(drawing);
    ASSERT_EQ(services.kept.size(), 1U);
    EXPECT_NEAR(services.kept[0].position.x, corner.x + 66.7, 0.1);
    EXPECT_TRUE(finding(services.findings, "position-from-parts"));
}

TEST(OsmServices, ServiceWithoutAnyPointIsReported) {
    const auto services = services_of(
        OsmDrawing{}.node(1, 0, 0).way(10, {7, 8, 9, 7}, {{"amenity", "school"}, {"name", "Nekur"}}));
    EXPECT_EQ(services.books, (Books{1, 0, 1}));
    const Finding* lost = finding(services.findings, "no-position");
    ASSERT_TRUE(lost);
    EXPECT_TRUE(contains(lost->what, "Nekur"));
    EXPECT_EQ(lost->where.item, "way 10");
}

TEST(OsmServices, DisusedServiceIsReportedAndLeftOut) {
    const auto services =
        services_of(OsmDrawing{}.node(1, 0, 0, {{"amenity", "school"}, {"disused", "yes"}}));
    EXPECT_EQ(services.books, (Books{1, 0, 1}));
    EXPECT_TRUE(finding(services.findings, "service-out-of-use"));
}

TEST(OsmServices, LineStandsHalfwayAlong) {
    const auto services = services_of(
        OsmDrawing{}.node(1, 0, 0).node(2, 10, 0).node(3, 100, 0).way(10, {1, 2, 3}, {{"shop", "kiosk"}}));
    ASSERT_EQ(services.kept.size(), 1U);
    EXPECT_NEAR(services.kept[0].position.x, corner.x + 50, 0.05);
}

TEST(OsmServices, LayerWithoutRulesIsRefused) {
    const TemporaryFile file{"services.osm", OsmDrawing{}.node(1, 0, 0).xml()};
    EXPECT_THROW(import_osm_services(file.path(), LayerSpec{}, {}, latvia(), {}), Error);
}

}  // namespace
}  // namespace mapite::test
