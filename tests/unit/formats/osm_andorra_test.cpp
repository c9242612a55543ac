// All of Andorra, where the file is at hand: numbers counted from the same files with other tools.
#include <map>

#include "osm_drawing.hpp"

namespace mapite::test {
namespace {

class OsmAndorra : public testing::Test {
  protected:
    void SetUp() override {
        if (!std::filesystem::exists(extract)) GTEST_SKIP() << "needs " << extract << ", which is not here";
    }
    const std::filesystem::path extract =
        std::filesystem::path(MAPITE_SHARED) / "data/andorra/andorra-2025-01-19.osm.pbf";
    const std::filesystem::path old_extract =
        std::filesystem::path(MAPITE_SHARED) / "data/andorra/andorra-2013-one-parish-open.osm.gz";
    const Grid grid = Grid::named("EPSG:32631");
    ReadOptions parishes = [] {
        ReadOptions options;
        options.area_level = 7;
        return options;
    }();
};

TEST_F(OsmAndorra, HasSevenParishesAndFiveNeighboursThatAreNotWhole) {
    const auto areas = import_osm_areas(extract, parishes, grid, {});
    EXPECT_EQ(areas.kept.size(), 7U);
    EXPECT_EQ(areas.books, (Books{12, 7, 5}));
    EXPECT_EQ(std::ranges::count(areas.findings, "boundary-incomplete", &Finding::code), 5);
    EXPECT_FALSE(finding(areas.findings, "boundary-not-closed"));
    double km2 = 0;
    for (const Area& area : areas.kept) {
        EXPECT_EQ(area.type, AreaType::parish);
        EXPECT_TRUE(area.code.starts_with("AD-0")) << area.code;
        km2 += area_m2(area.shape) / 1e6;
    }
    EXPECT_NEAR(km2, 468, 1);  // the country's official area
}

TEST_F(OsmAndorra, OlderFileHasOneOpenParishThatIsNamed) {
    const auto areas = import_osm_areas(old_extract, parishes, grid, {});
    EXPECT_EQ(areas.kept.size(), 6U);
    EXPECT_TRUE(areas.books.balanced());
    EXPECT_EQ(std::ranges::count(areas.findings, "boundary-not-closed", &Finding::code), 1);
    const Finding* open = finding(areas.findings, "boundary-not-closed");
    ASSERT_TRUE(open);
    EXPECT_TRUE(contains(open->what, "Canillo"));
}

TEST_F(OsmAndorra, RoadsAreAllKeptOrReported) {
    const auto roads = import_osm_roads(extract, grid, {});
    EXPECT_TRUE(roads.books.balanced());
    EXPECT_GT(roads.books.kept, 7500U);
    double car_km = 0;
    for (const Road& road : roads.kept) {
        ASSERT_GE(road.shape.size(), 2U);
        ASSERT_NE(road.from, road.to);
        if (road.car != Passage{}) car_km += length(road.shape).value / 1000;
    }
    EXPECT_NEAR(car_km, 881, 30);  // the data sheet's figure has other rules about private ways
    const Finding* turns = finding(roads.findings, "turn-restrictions-not-honoured");
    ASSERT_TRUE(turns);
    EXPECT_TRUE(turns->what.starts_with("76 "));
}

TEST_F(OsmAndorra, ServicesAreAsManyAsTheDataSheetSays) {
    LayerSpec spec;
    spec.tag_rules = {{"school", {{"amenity", "school"}}},
                      {"pharmacy", {{"amenity", "pharmacy"}}},
                      {"supermarket", {{"shop", "supermarket"}}},
                      {"bus_stop", {{"highway", "bus_stop"}}}};
    const auto services = import_osm_services(extract, spec, {}, grid, {});
    EXPECT_TRUE(services.books.balanced());
    std::map<std::string, int> counts;
    for (const Service& service : services.kept) ++counts[service.category];
    EXPECT_EQ(counts["school"], 23);  // of 26 objects, three are nodes inside their school
    EXPECT_EQ(counts["pharmacy"], 33);
    EXPECT_EQ(counts["supermarket"], 40);
    EXPECT_EQ(counts["bus_stop"], 259);
}

TEST_F(OsmAndorra, DwellingsAreAllKeptOrReported) {
    const auto points = import_osm_dwellings(extract, {}, grid, {});
    EXPECT_TRUE(points.books.balanced());
    EXPECT_GT(points.kept.size(), 6000U);
    EXPECT_LT(points.kept.size(), 7391U);
    for (const PopulatedPoint& point : points.kept) ASSERT_GE(point.dwellings, 1) << point.id;
}

TEST_F(OsmAndorra, CentreAndDateAreThoseOfTheHeader) {
    using namespace std::chrono;
    EXPECT_EQ(osm_date(extract), Day(2025y / January / 19d));
    EXPECT_EQ(osm_date(old_extract), Day(2013y / May / 22d));
    EXPECT_NEAR(osm_centre(extract).value().lon(), 1.6, 0.01);
}

}  // namespace
}  // namespace mapite::test
