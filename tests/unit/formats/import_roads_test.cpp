#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;

TEST(ImportRoads, LinesAreCutWhereAnotherLineEnds) {
    const auto import = roads(good("roads.geojson"));
    EXPECT_TRUE(books_are(import, 3, 3));
    // The main road in two pieces, the side road, and two parts of the track.
    ASSERT_EQ(import.kept.size(), 5u);
    EXPECT_EQ(import.kept[0].to, import.kept[1].from);
    EXPECT_EQ(import.kept[0].to, import.kept[2].from);
    EXPECT_EQ(import.kept[1].to, import.kept[3].from);
    EXPECT_NE(import.kept[3].to, import.kept[4].from);
    EXPECT_EQ(import.kept[0].id, import.kept[1].id);
}

TEST(ImportRoads, LinesThatOnlyCrossDoNotMeet) {
    // A line's own inner vertices make no junction.
    const auto import = roads(broken("road_without_class.geojson"));
    EXPECT_EQ(import.kept.size(), 1u);
}

TEST(ImportRoads, ClassSpeedAndDirectionAreRead) {
    const auto import = roads(good("roads.geojson"));
    EXPECT_EQ(import.kept.at(0).road_class, "secondary");
    EXPECT_EQ(import.kept.at(0).max_speed, KilometresPerHour{80});
    EXPECT_EQ(import.kept.at(0).name, "Lielā iela");
    EXPECT_EQ(import.kept.at(0).car, (Passage{true, true}));
    EXPECT_EQ(import.kept.at(2).car, (Passage{true, false}));
    EXPECT_EQ(import.kept.at(2).foot, (Passage{true, true}));
    EXPECT_EQ(import.kept.at(3).car, (Passage{false, true}));
    EXPECT_FALSE(import.kept.at(3).max_speed);
}

TEST(ImportRoads, LayerWithoutClassAndSpeedIsRefused) {
    const Error error = error_of([] { roads(broken("roads_without_class.geojson")); });
    EXPECT_EQ(error.kind(), ErrorKind::data);
    EXPECT_TRUE(has(error.what(), "no column for the class or the speed of the roads (found: name)"));
}

TEST(ImportRoads, RoadWithoutClassIsReported) {
    const auto import = roads(broken("road_without_class.geojson"));
    EXPECT_TRUE(books_are(import, 2, 1));
    EXPECT_TRUE(has(first(import.findings, "no-class"), "error road_without_class.geojson: feature 1: "));
}

TEST(ImportRoads, RowsThatAreNoLinesAreReported) {
    LayerSpec spec;
    spec.fields["class"] = {"type"};
    const auto import = roads(good("areas.geojson"), spec);
    EXPECT_TRUE(books_are(import, 3, 0));
    EXPECT_EQ(count(import.findings, "not-a-line"), 3u);
}

}  // namespace
}  // namespace mapite
