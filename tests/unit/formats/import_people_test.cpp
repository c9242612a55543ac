#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;

TEST(ImportPeople, CellsStandAtTheirCentresAndFivesAreMasked) {
    const auto import = people(good("grid_1km.csv"));
    ASSERT_TRUE(books_are(import, 3, 3));
    EXPECT_EQ(import.kept[0].id, "1kmX506Y311");
    EXPECT_NEAR(import.kept[0].position.x, 506'500, 1e-6);
    EXPECT_NEAR(import.kept[0].position.y, 311'500, 1e-6);
    EXPECT_EQ(import.kept[0].measure, PeopleMeasure::masked);
    EXPECT_EQ(import.kept[1].measure, PeopleMeasure::counted);
    EXPECT_EQ(import.kept[1].people, 18);
    EXPECT_EQ(import.kept[2].people, 0);
}

TEST(ImportPeople, FivesAreExactWhereTheLayerSaysSo) {
    LayerSpec spec;
    spec.fields["exact"] = {};
    EXPECT_EQ(people(good("grid_1km.csv"), spec).kept.at(0).measure, PeopleMeasure::counted);
}

TEST(ImportPeople, CellsKeepTheirPlaceInAnotherGrid) {
    const Grid utm = Grid::named("EPSG:32635");
    const auto import = import_people(good("grid_1km.csv"), {}, {}, utm, {});
    const GridPoint expected = utm.from("EPSG:3059").to_grid(506'500, 311'500).value();
    EXPECT_LT(distance(import.kept.at(0).position, expected).value, 0.001);
    EXPECT_GT(distance(import.kept.at(0).position, {506'500, 311'500}).value, 100'000);
}

TEST(ImportPeople, FlagsOfTheStatisticalOfficeAreKept) {
    const auto import = people(broken("flags.csv"));
    EXPECT_TRUE(books_are(import, 4, 2));
    EXPECT_EQ(import.kept.at(0).measure, PeopleMeasure::counted);
    EXPECT_EQ(import.kept.at(1).measure, PeopleMeasure::masked);
    EXPECT_EQ(count(import.findings, "confidential"), 1u);
    EXPECT_EQ(count(import.findings, "doubtful"), 1u);
}

TEST(ImportPeople, NumbersThatCannotBeAreReportedByLine) {
    const auto negative = people(broken("negative_people.csv"));
    EXPECT_TRUE(books_are(negative, 2, 1));
    EXPECT_TRUE(
        has(first(negative.findings, "bad-number"), "error negative_people.csv:3: \"-3\" is no number"));
    const auto text = people(broken("people_is_text.csv"));
    EXPECT_TRUE(books_are(text, 2, 1));
    EXPECT_TRUE(has(first(text.findings, "bad-number"), "\"daudz\" is no number of people"));
}

TEST(ImportPeople, BrokenAndRepeatedCellIdsAreReported) {
    const auto bad = people(broken("bad_cell_id.csv"));
    EXPECT_TRUE(books_are(bad, 2, 1));
    EXPECT_TRUE(
        has(first(bad.findings, "bad-cell-id"), "error bad_cell_id.csv:3: \"1kmX507\" is no cell id"));
    const auto twice = people(broken("duplicate_cell.csv"));
    EXPECT_TRUE(books_are(twice, 2, 1));
    EXPECT_TRUE(has(first(twice.findings, "duplicate-cell"), "first in row 2"));
}

TEST(ImportPeople, CellsWithoutAPeopleColumnAreRefused) {
    const Error error = error_of([] { people(broken("cells_without_people.csv")); });
    EXPECT_TRUE(has(error.what(), "cells_without_people.csv: no column for the people (found: ID, Piezīme)"));
}

TEST(ImportPeople, PointsWithoutPeopleCountDwellings) {
    const auto import = people(good("services_semicolon.csv"));
    ASSERT_TRUE(books_are(import, 2, 2));
    EXPECT_EQ(import.kept[0].measure, PeopleMeasure::dwellings);
    EXPECT_EQ(import.kept[0].people, 1);
    EXPECT_EQ(import.kept[0].dwellings, 1);
    EXPECT_EQ(import.kept[0].id, "services_semicolon.csv:2");
    EXPECT_EQ(import.kept[0].name, "Ķūļu skola");
}

TEST(ImportPeople, PolygonsAreTakenAtAPointInside) {
    const auto import = people(good("areas.gpkg"));
    ASSERT_TRUE(books_are(import, 3, 3));
    const auto shapes = areas(good("areas.gpkg"));
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_TRUE(covers(shapes.kept[i].shape, import.kept[i].position)) << shapes.kept[i].name;
}

TEST(ImportTotals, CodesStayTextInEveryFormat) {
    for (const char* name : {"totals.csv", "totals.xlsx", "totals.ods"}) {
        const auto import = import_totals(good(name), {}, {});
        ASSERT_TRUE(books_are(import, 2, 2)) << name;
        EXPECT_EQ(import.kept[0].code, "0012340") << name;
        EXPECT_EQ(import.kept[0].people, 1234) << name;
        EXPECT_TRUE(import.findings.empty()) << name;
    }
}

TEST(ImportTotals, LostLeadingZerosAreReportedWithWhatWasProbablyMeant) {
    const auto import = import_totals(broken("lost_leading_zeros.csv"), {}, {});
    EXPECT_TRUE(books_are(import, 2, 2));
    EXPECT_EQ(count(import.findings, "lost-leading-zeros"), 1u);
    const std::string finding = first(import.findings, "lost-leading-zeros");
    EXPECT_TRUE(has(finding, "warning lost_leading_zeros.csv:3: code \"12350\" has 5 characters"));
    EXPECT_TRUE(has(finding, "\"0012350\""));
}

TEST(ImportTotals, CodesStoredAsNumbersAreReportedOnceForTheFile) {
    const auto import = import_totals(broken("codes_as_numbers.xlsx"), {}, {});
    EXPECT_TRUE(books_are(import, 2, 2));
    EXPECT_EQ(import.kept.at(0).code, "12340");
    EXPECT_TRUE(has(first(import.findings, "lost-leading-zeros"), "stored as numbers of 5 digits"));
}

TEST(ImportTotals, SecondRowOfACodeIsReported) {
    const auto import = import_totals(broken("duplicate_code.csv"), {}, {});
    EXPECT_TRUE(books_are(import, 3, 2));
    EXPECT_EQ(import.kept.at(0).people, 1234);
    EXPECT_TRUE(
        has(first(import.findings, "duplicate-code"), "error duplicate_code.csv:4: code \"0012340\""));
}

TEST(ImportTotals, MissingColumnNamesTheNearestHeading) {
    const Error error = error_of([] { import_totals(broken("no_code_column.csv"), {}, {}); });
    EXPECT_TRUE(has(error.what(), "no_code_column.csv: no column for the code (found: kodss, iedzīvotāji)"));
    EXPECT_TRUE(has(error.hint(), "did you mean \"kodss\"?"));
}

}  // namespace
}  // namespace mapite
