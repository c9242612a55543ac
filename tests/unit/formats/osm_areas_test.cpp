#include "base/error.hpp"
#include "formats/osm_boundaries.hpp"
#include "osm_drawing.hpp"

namespace mapite::test {
namespace {

TagList parish(const std::string& name, const TagList& more = {}) {
    TagList tags{{"type", "boundary"}, {"boundary", "administrative"}, {"admin_level", "7"}, {"name", name}};
    tags.insert(tags.end(), more.begin(), more.end());
    return tags;
}

Imported<Area> areas_of(const OsmDrawing& drawing, std::optional<int> level = 7) {
    const TemporaryFile file{"areas.osm", drawing.xml()};
    ReadOptions options;
    options.area_level = level;
    return import_osm_areas(file.path(), options, latvia(), {});
}

/// A square of 1 km in two ways: 1 (south and east) and 2 (north and west).
OsmDrawing square() {
    return OsmDrawing{}
        .node(1, 0, 0)
        .node(2, 1000, 0)
        .node(3, 1000, 1000)
        .node(4, 0, 1000)
        .way(1, {1, 2, 3}, {})
        .way(2, {3, 4, 1}, {});
}

TEST(OsmAreas, BorderOfTwoWaysBecomesOneArea) {
    const auto areas = areas_of(square().relation(9, {{"way", 1, "outer"}, {"way", 2, "outer"}},
                                                  parish("Ķūļu pagasts", {{"ATVK", "0052430"}})));
    ASSERT_EQ(areas.kept.size(), 1U);
    EXPECT_EQ(areas.kept[0].code, "0052430");
    EXPECT_EQ(areas.kept[0].name, "Ķūļu pagasts");
    EXPECT_EQ(areas.kept[0].type, AreaType::parish);
    EXPECT_NEAR(area_m2(areas.kept[0].shape), 1e6, 500);
    EXPECT_TRUE(areas.findings.empty());
    EXPECT_EQ(areas.books, (Books{1, 1, 0}));
}

TEST(OsmAreas, OpenBorderIsReportedByNameWithBothEndsOfTheGap) {
    auto drawing = OsmDrawing{}.node(1, 0, 0).node(2, 1000, 0).node(3, 1000, 1000).node(4, 0, 1000);
    drawing.way(1, {1, 2, 3, 4}, {}).relation(9, {{"way", 1, "outer"}}, parish("Vaļējais pagasts"));
    const auto areas = areas_of(drawing);
    EXPECT_TRUE(areas.kept.empty());
    EXPECT_EQ(areas.books, (Books{1, 0, 1}));
    const Finding* open = finding(areas.findings, "boundary-not-closed");
    ASSERT_TRUE(open);
    EXPECT_EQ(open->severity, Severity::error);
    EXPECT_EQ(open->where.item, "relation 9");
    EXPECT_TRUE(contains(open->what, "Vaļējais pagasts"));
    for (const double north : {0.0, 1000.0}) {
        const auto end = lon_lat(0, north);
        const std::string text = to_text(end.first, 5) + "," + to_text(end.second, 5);
        EXPECT_TRUE(contains(open->what, text)) << open->what << " lacks " << text;
    }
    EXPECT_TRUE(contains(open->what, "1000 m apart")) << open->what;
}

TEST(OsmAreas, NeighbourAtTheEdgeOfTheExtractIsIncompleteAndNotOpen) {
    const auto areas =
        areas_of(square()
                     .relation(8, {{"way", 1, "outer"}, {"way", 2, "outer"}}, parish("Iekšas pagasts"))
                     .relation(9,
                               {{"way", 2, "outer"},
                                {"way", 70, "outer"},
                                {"way", 71, "outer"},
                                {"node", 99, "admin_centre"}},
                               parish("Malas pagasts")));
    EXPECT_EQ(areas.kept.size(), 1U);
    EXPECT_FALSE(finding(areas.findings, "boundary-not-closed"));
    const Finding* partly = finding(areas.findings, "boundary-incomplete");
    ASSERT_TRUE(partly);
    EXPECT_EQ(partly->severity, Severity::note);
    EXPECT_TRUE(contains(partly->what, "Malas pagasts"));
    EXPECT_TRUE(contains(partly->what, "2 of its 3 border ways are missing"));
    EXPECT_EQ(areas.books, (Books{2, 1, 1}));
}

TEST(OsmAreas, MissingWayOfAnAreaThatIsOtherwiseHereIsAnOpenBorder) {
    const auto areas = areas_of(
        square()
            .node(5, 500, 500)
            .way(3, {3, 4}, {})
            .relation(
                9,
                {{"way", 1, "outer"}, {"way", 3, "outer"}, {"way", 70, "outer"}, {"node", 5, "admin_centre"}},
                parish("Mūsu pagasts")));
    const Finding* open = finding(areas.findings, "boundary-not-closed");
    ASSERT_TRUE(open);
    EXPECT_TRUE(contains(open->what, "Mūsu pagasts"));
    EXPECT_TRUE(contains(open->what, "1 of its 3 border ways are missing"));
    EXPECT_TRUE(contains(open->what, "breaks off at"));
}

TEST(OsmAreas, NeighbourWithItsCentreButLittleOfItsBorderIsIncomplete) {
    const auto areas = areas_of(square()
                                    .node(5, 500, 500)
                                    .relation(9,
                                              {{"way", 1, "outer"},
                                               {"way", 70, "outer"},
                                               {"way", 71, "outer"},
                                               {"node", 5, "admin_centre"}},
                                              parish("Malas pagasts")));
    EXPECT_TRUE(finding(areas.findings, "boundary-incomplete"));
    EXPECT_FALSE(finding(areas.findings, "boundary-not-closed"));
}

TEST(OsmAreas, BorderWithMissingPointsIsIncomplete) {
    const auto areas = areas_of(OsmDrawing{}
                                    .node(1, 0, 0)
                                    .node(2, 1000, 0)
                                    .way(1, {1, 2, 3, 1}, {})
                                    .relation(9, {{"way", 1, "outer"}}, parish("Malas pagasts")));
    const Finding* partly = finding(areas.findings, "boundary-incomplete");
    ASSERT_TRUE(partly);
    EXPECT_TRUE(contains(partly->what, "1 points of its border are missing"));
}

TEST(OsmAreas, EnclaveIsAHoleAndASecondPartBelongsToTheArea) {
    // A town inside the parish, and a second part of the parish beside it.
    auto drawing = square().rectangle(100, 400, 400, 200, 200, {}).rectangle(200, 2000, 0, 100, 100, {});
    drawing.relation(9,
                     {{"way", 1, "outer"}, {"way", 2, "outer"}, {"way", 100, "inner"}, {"way", 200, "outer"}},
                     parish("Divdaļu pagasts"));
    drawing.relation(10, {{"way", 100, "outer"}}, parish("Mazpilsēta", {{"place", "town"}}));
    const auto areas = areas_of(drawing);
    ASSERT_EQ(areas.kept.size(), 2U);
    EXPECT_EQ(areas.kept[0].shape.size(), 2U);
    EXPECT_NEAR(area_m2(areas.kept[0].shape), 1e6 - 4e4 + 1e4, 500);
    EXPECT_NEAR(area_m2(areas.kept[1].shape), 4e4, 20);
    EXPECT_EQ(areas.kept[1].type, AreaType::town);
}

TEST(OsmAreas, HoleIsFoundByPlaceEvenWhenItsRoleIsWrong) {
    auto drawing = square().rectangle(100, 400, 400, 200, 200, {});
    drawing.relation(9, {{"way", 1, "outer"}, {"way", 2, "outer"}, {"way", 100, ""}}, parish("Pagasts"));
    const auto areas = areas_of(drawing);
    ASSERT_EQ(areas.kept.size(), 1U);
    EXPECT_NEAR(area_m2(areas.kept[0].shape), 1e6 - 4e4, 500);
}

TEST(OsmAreas, RingsThatTouchInAPointStayApart) {
    // Two squares of 100 m with one common corner, node 3.
    const auto areas = areas_of(OsmDrawing{}
                                    .node(1, 0, 0)
                                    .node(2, 100, 0)
                                    .node(3, 100, 100)
                                    .node(4, 0, 100)
                                    .node(5, 200, 100)
                                    .node(6, 200, 200)
                                    .node(7, 100, 200)
                                    .way(1, {1, 2, 3, 4, 1}, {})
                                    .way(2, {3, 5, 6, 7, 3}, {})
                                    .relation(9, {{"way", 1, "outer"}, {"way", 2, "outer"}}, parish("Divi")));
    ASSERT_EQ(areas.kept.size(), 1U);
    EXPECT_EQ(areas.kept[0].shape.size(), 2U);
    EXPECT_NEAR(area_m2(areas.kept[0].shape), 2e4, 20);
}

TEST(OsmAreas, BorderThatCrossesItselfIsRepairedAndReported) {
    // A bow tie: 1-3 and 2-4 cross in the middle.
    const auto areas =
        areas_of(OsmDrawing{}
                     .node(1, 0, 0)
                     .node(2, 0, 1000)
                     .node(3, 1000, 1000)
                     .node(4, 1000, 0)
                     .way(1, {1, 3, 4}, {})
                     .way(2, {4, 2, 1}, {})
                     .relation(9, {{"way", 1, "outer"}, {"way", 2, "outer"}}, parish("Tauriņa pagasts")));
    ASSERT_EQ(areas.kept.size(), 1U);
    EXPECT_TRUE(finding(areas.findings, "ring-repaired"));
    EXPECT_NEAR(area_m2(areas.kept[0].shape), 5e5, 500);
    EXPECT_TRUE(areas.books.balanced());
}

TEST(OsmAreas, CrossingBorderThatIsOpenIsNotRepaired) {
    const auto areas = areas_of(OsmDrawing{}
                                    .node(1, 0, 0)
                                    .node(2, 0, 1000)
                                    .node(3, 1000, 1000)
                                    .node(4, 1000, 0)
                                    .way(1, {1, 3, 4, 2}, {})
                                    .relation(9, {{"way", 1, "outer"}}, parish("Vaļējais")));
    EXPECT_TRUE(areas.kept.empty());
    const Finding* open = finding(areas.findings, "boundary-not-closed");
    ASSERT_TRUE(open);
    EXPECT_TRUE(contains(open->what, "breaks off"));
}

TEST(OsmAreas, WayNamedTwiceCountsOnce) {
    const auto areas = areas_of(
        square().relation(9, {{"way", 1, "outer"}, {"way", 2, "outer"}, {"way", 1, "outer"}}, parish("A")));
    ASSERT_EQ(areas.kept.size(), 1U);
    EXPECT_NEAR(area_m2(areas.kept[0].shape), 1e6, 500);
}

TEST(OsmAreas, RelationWithoutWaysIsReportedByName) {
    const auto areas =
        areas_of(square().node(5, 1, 1).relation(9, {{"node", 5, "label"}}, parish("Tukšais")));
    EXPECT_EQ(areas.books, (Books{1, 0, 1}));
    ASSERT_TRUE(finding(areas.findings, "boundary-not-closed"));
    EXPECT_TRUE(contains(finding(areas.findings, "boundary-not-closed")->what, "Tukšais"));
}

TEST(OsmAreas, SharedBorderIsTheSameInBothAreas) {
    auto drawing = square().node(5, 2000, 0).node(6, 2000, 1000).way(3, {2, 5, 6, 3}, {}).way(4, {2, 3}, {});
    drawing.way(5, {1, 2}, {});
    drawing.relation(8, {{"way", 5, ""}, {"way", 4, ""}, {"way", 2, ""}}, parish("Rietumi"));
    drawing.relation(9, {{"way", 3, ""}, {"way", 4, ""}}, parish("Austrumi"));
    const auto areas = areas_of(drawing);
    ASSERT_EQ(areas.kept.size(), 2U);
    const auto& west = areas.kept[0].shape[0].outer;
    const auto& east = areas.kept[1].shape[0].outer;
    EXPECT_EQ(
        std::ranges::count_if(west, [&](GridPoint p) { return std::ranges::find(east, p) != east.end(); }),
        2);
}

TEST(OsmAreas, MissingLevelNamesTheLevelsOfTheFile) {
    const auto drawing = square().relation(9, {{"way", 1, "outer"}, {"way", 2, "outer"}}, parish("A"));
    for (const auto level : {std::optional<int>{}, std::optional<int>{4}}) {
        try {
            areas_of(drawing, level);
            FAIL() << "no error";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::usage);
            EXPECT_TRUE(contains(error.what(), "level 7: 1 boundary")) << error.what();
        }
    }
}

TEST(OsmAreas, FileWithoutBoundariesIsAnError) {
    try {
        areas_of(square());
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::data);
        EXPECT_TRUE(contains(error.what(), "areas.osm"));
    }
}

TEST(OsmAreas, SecondAreaWithACodeGetsItsRelationNumber) {
    const TagList code{{"ref", "007"}};
    const auto areas = areas_of(square()
                                    .relation(8, {{"way", 1, ""}, {"way", 2, ""}}, parish("A", code))
                                    .relation(9, {{"way", 1, ""}, {"way", 2, ""}}, parish("B", code)));
    ASSERT_EQ(areas.kept.size(), 2U);
    EXPECT_EQ(areas.kept[0].code, "007");
    EXPECT_EQ(areas.kept[1].code, "osm:relation/9");
    EXPECT_TRUE(finding(areas.findings, "code-twice"));
}

TEST(OsmAreas, CodeAndTypeFollowTheTags) {
    const auto described = [](std::vector<osm::Tag> tags, int level) {
        return osm::described(5, osm::Tags(tags), level);
    };
    EXPECT_EQ(described({{"ref", "3"}, {"ISO3166-2", "AD-07"}}, 7).code, "AD-07");
    EXPECT_EQ(described({{"ISO3166-2", "LV-099"}, {"ATVK", "0038000"}}, 5).code, "0038000");
    EXPECT_EQ(described({}, 7).code, "osm:relation/5");
    EXPECT_EQ(described({{"name", "Tukuma novads"}}, 5).type, AreaType::district);
    EXPECT_EQ(described({{"name", "Pūres pagasts"}}, 7).type, AreaType::parish);
    EXPECT_EQ(described({{"name", "Kandava"}, {"place", "town"}}, 7).type, AreaType::town);
    EXPECT_EQ(described({{"name", "Ordino"}, {"border_type", "parròquia"}}, 7).type, AreaType::parish);
    EXPECT_EQ(described({{"name", "Anything"}}, 6).type, AreaType::district);
    EXPECT_EQ(described({{"name", "Anything"}}, 10).type, AreaType::neighbourhood);
}

}  // namespace
}  // namespace mapite::test
