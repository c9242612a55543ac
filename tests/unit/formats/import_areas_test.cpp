#include "geo/shape.hpp"
#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;

LayerSpec by_suffix() {
    LayerSpec spec;
    spec.types = {{"*pagasts", AreaType::parish}, {"*pilsēta", AreaType::town}};
    spec.default_type = AreaType::village;
    return spec;
}

class AreasInAnyFormat : public testing::TestWithParam<std::string> {};

TEST_P(AreasInAnyFormat, KeepCodesEnclavesAndParts) {
    const auto import = areas(good("areas." + GetParam()), by_suffix());
    ASSERT_TRUE(books_are(import, 3, 3));
    EXPECT_EQ(import.kept[0].code, "0012340");
    EXPECT_EQ(import.kept[0].name, "Ķūļu pagasts");
    EXPECT_EQ(import.kept[0].type, AreaType::parish);
    EXPECT_EQ(import.kept[0].parent, "0012300");
    EXPECT_EQ(import.kept[0].parent_name, "Ķūļu novads");
    EXPECT_EQ(import.kept[0].shape.at(0).holes.size(), 1u);
    EXPECT_EQ(import.kept[1].type, AreaType::town);
    EXPECT_EQ(import.kept[2].type, AreaType::village);
    EXPECT_EQ(import.kept[2].shape.size(), 2u);
    EXPECT_TRUE(import.findings.empty()) << import.findings.at(0).what;
}

INSTANTIATE_TEST_SUITE_P(Formats, AreasInAnyFormat, testing::Values("geojson", "gpkg", "shp", "kml"),
                         [](const auto& test) { return test.param; });

TEST(ImportAreas, RingsAreNotRepeatedAtTheirEnd) {
    const auto import = areas(good("areas.gpkg"));
    EXPECT_EQ(import.kept.at(1).shape.at(0).outer.size(), 4u);
    EXPECT_NEAR(area_m2(import.kept.at(1).shape), 1215.0 * 2228, 30'000);
}

TEST(ImportAreas, TypesComeFromValuesOfTheTypeColumnFirstRuleFirst) {
    LayerSpec spec;
    spec.types = {{"pilsēta", AreaType::city}, {"*pilsēta", AreaType::town}};
    const auto import = areas(good("areas.geojson"), spec);
    EXPECT_EQ(import.kept.at(0).type, AreaType::other);
    EXPECT_EQ(import.kept.at(1).type, AreaType::city);
}

TEST(ImportAreas, SecondAreaWithTheSameCodeIsReportedWithBothNames) {
    const auto import = areas(broken("duplicate_code.geojson"));
    EXPECT_TRUE(books_are(import, 2, 1));
    EXPECT_EQ(import.kept.at(0).name, "Ķūļu pagasts");
    const std::string finding = first(import.findings, "duplicate-code");
    EXPECT_TRUE(has(finding, "error duplicate_code.geojson: feature 1: code \"0012340\""));
    EXPECT_TRUE(has(finding, "Žīguru pagasts"));
    EXPECT_TRUE(has(finding, "Ķūļu pagasts"));
}

TEST(ImportAreas, AreaWithoutCodeIsReportedByName) {
    const auto import = areas(broken("no_code.geojson"));
    EXPECT_TRUE(books_are(import, 2, 1));
    EXPECT_TRUE(has(first(import.findings, "no-code"), "\"Žīguru pagasts\": the area has no code"));
}

TEST(ImportAreas, CrossedRingIsRepairedAndNoted) {
    const auto import = areas(broken("bow_tie.geojson"));
    EXPECT_TRUE(books_are(import, 1, 1));
    EXPECT_EQ(import.kept.at(0).shape.size(), 2u);
    EXPECT_TRUE(has(first(import.findings, "ring-repaired"), "Self-intersection"));
}

TEST(ImportAreas, BoundaryThatDoesNotCloseIsReportedByNameAndNotGuessed) {
    const auto import = areas(broken("ring_not_closed.geojson"));
    EXPECT_TRUE(books_are(import, 2, 1));
    EXPECT_TRUE(
        has(first(import.findings, "ring-not-closed"), "\"Žīguru pagasts\": the boundary does not close"));
}

TEST(ImportAreas, AreaWithoutPolygonIsReported) {
    const auto empty = areas(broken("empty_geometry.geojson"));
    EXPECT_TRUE(books_are(empty, 2, 1));
    EXPECT_EQ(count(empty.findings, "empty-geometry"), 1u);
    const auto line = areas(broken("area_is_a_line.geojson"));
    EXPECT_TRUE(books_are(line, 2, 1));
    EXPECT_TRUE(has(first(line.findings, "not-a-polygon"), "the boundary is a line"));
    EXPECT_TRUE(has(error_of([] { areas(good("totals.csv")); }).what(), "none of its rows has a boundary"));
}

TEST(ImportAreas, TextsOfAnOldShapefileAreReadAsWindows1257) {
    const auto import = areas(broken("no_code_page.shp"));
    EXPECT_EQ(import.kept.at(0).name, "Ķūļu pagasts");
    EXPECT_EQ(count(import.findings, "encoding-assumed"), 1u);
}

TEST(ImportAreas, DamagedFilesAreRefusedWithASentence) {
    EXPECT_TRUE(has(error_of([] { areas(broken("no_shx.shp")); }).what(),
                    "no_shx.shp: the file cannot be read: the .shx file that belongs to it is missing"));
    for (const char* name : {"truncated.geojson", "truncated.gpkg", "truncated.xlsx"}) {
        const Error error = error_of([&] { areas(broken(name)); });
        EXPECT_EQ(error.kind(), ErrorKind::data) << name;
        EXPECT_TRUE(has(error.what(), name));
        EXPECT_FALSE(error.hint().empty()) << name;
    }
}

TEST(ImportAreas, ShapefileCutOffIsRefused) {
    EXPECT_TRUE(has(error_of([] { areas(broken("truncated.shp")); }).what(),
                    "truncated.shp: the file is truncated: it has 300 of 676 bytes"));
}

TEST(ImportAreas, UnknownLayerNamesTheNearest) {
    const Error error = error_of([] { areas(good("areas.gpkg"), {}, {.layer = "area"}); });
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_TRUE(has(error.what(), "there is no layer \"area\" (it has: areas)"));
    EXPECT_EQ(error.hint(), "did you mean \"areas\"?");
}

}  // namespace
}  // namespace mapite
