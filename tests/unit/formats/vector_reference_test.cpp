// Coordinate reference systems: missing, wrong, swapped, far away.
#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;

/// A district of 20 km round the places of the fixtures.
Box district() {
    return Box{490'000, 290'000, 530'000, 340'000};
}

TEST(SwappedAxes, AreRefusedAndLoadWithTheOption) {
    for (const Box& box : {Box{}, district()}) {
        for (const char* name : {"swapped_axes.csv", "swapped_axes.geojson", "swapped_grid_axes.csv"}) {
            const Error error =
                error_of([&] { services(broken(name), all_of("school"), {.district = box}); });
            EXPECT_EQ(error.kind(), ErrorKind::data);
            EXPECT_TRUE(has(error.what(), std::string{name} + ": axes look swapped: "));
            EXPECT_EQ(error.hint(), "import with --swap-axes");
            const auto import =
                services(broken(name), all_of("school"), {.swap_axes = true, .district = box});
            EXPECT_EQ(import.books.kept, import.books.read) << name;
            EXPECT_TRUE(district().contains(import.kept.at(0).position)) << name;
        }
    }
}

TEST(SwappedAxes, CountThePositionsAndSayTheirOrder) {
    EXPECT_TRUE(has(error_of([] { services(broken("swapped_axes.geojson"), all_of("school")); }).what(),
                    "3 of 3 positions are lat, lon and would lie outside the area of use of"));
    EXPECT_TRUE(has(error_of([] { services(broken("swapped_grid_axes.csv")); }).what(),
                    "2 of 2 positions are north, east"));
}

TEST(SwappedAxes, OptionOnAFileThatIsRightIsRefused) {
    const Error error = error_of([] { services(good("services_comma.csv"), {}, {.swap_axes = true}); });
    EXPECT_TRUE(has(error.what(), "the axes are not swapped"));
    EXPECT_EQ(error.hint(), "import without --swap-axes");
}

TEST(SwappedAxes, LayerDefinitionMaySayIt) {
    LayerSpec spec = all_of("school");
    spec.axes_swapped = true;
    EXPECT_TRUE(books_are(services(broken("swapped_axes.geojson"), spec), 3, 3));
}

TEST(WrongCrs, MetresInAFileOfDegreesAreRefused) {
    const Error error = error_of([] { services(broken("metres_as_degrees.geojson"), all_of("school")); });
    EXPECT_EQ(error.kind(), ErrorKind::data);
    EXPECT_TRUE(
        has(error.what(),
            "metres_as_degrees.geojson: wrong CRS: it says EPSG:4326, but 1 of 1 positions cannot lie in "
            "it (the first is 506399, 311900)"));
    EXPECT_TRUE(books_are(
        services(broken("metres_as_degrees.geojson"), all_of("school"), {.crs = "EPSG:3059"}), 1, 1));
}

TEST(WrongCrs, DegreesInAFileOfMetresAreRefused) {
    const Error error = error_of([] { services(broken("degrees_as_metres.geojson"), all_of("school")); });
    EXPECT_TRUE(has(error.what(), "degrees_as_metres.geojson: wrong CRS: it says EPSG:3059"));
    EXPECT_EQ(error.hint(), "the numbers look like degrees: try --crs EPSG:4326");
}

TEST(WrongCrs, ColumnsCalledLonAndLatCannotHoldMetres) {
    EXPECT_TRUE(has(error_of([] { services(broken("metres_in_lon_lat.csv")); }).what(),
                    "wrong CRS: its columns are called lon and lat"));
}

TEST(WrongCrs, WhatTheUserSaysIsCheckedToo) {
    EXPECT_TRUE(has(error_of([] { services(good("services_grid.csv"), {}, {.crs = "EPSG:4326"}); }).what(),
                    "wrong CRS: --crs says EPSG:4326"));
    EXPECT_EQ(error_of([] { services(good("services_grid.csv"), {}, {.crs = "EPSG:9"}); }).kind(),
              ErrorKind::data);
}

TEST(MissingCrs, GridCoordinatesAreTakenAsTheProjectsWithAWarning) {
    const auto import = services(good("services_grid.csv"));
    ASSERT_TRUE(books_are(import, 2, 2));
    EXPECT_EQ(import.kept[0].position, (GridPoint{506399.5, 311900}));
    EXPECT_TRUE(has(first(import.findings, "crs-missing"), "warning services_grid.csv: the file states no "));
}

TEST(MissingCrs, ShapefileWithoutPrjIsTakenAsTheProjectsWithAWarning) {
    const auto import = areas(broken("no_prj.shp"));
    EXPECT_TRUE(books_are(import, 3, 3));
    EXPECT_EQ(count(import.findings, "crs-missing"), 1u);
}

TEST(MissingCrs, LayerDefinitionSettlesIt) {
    LayerSpec spec;
    spec.crs = "EPSG:3059";
    EXPECT_TRUE(services(good("services_grid.csv"), spec).findings.empty());
}

TEST(MissingCrs, NumbersThatAreNeitherAreRefused) {
    const Error error = error_of([] { services(broken("no_crs.csv")); });
    EXPECT_TRUE(has(error.what(), "no_crs.csv: the file states no coordinate reference system"));
    EXPECT_TRUE(has(error.hint(), "--crs"));
}

TEST(AcceptedCrs, Lks2020IsReadAsLks92AndSaid) {
    const auto import = services(good("services_grid.csv"), {}, {.crs = "EPSG:10306"});
    EXPECT_EQ(import.kept.at(0).position, (GridPoint{506399.5, 311900}));
    EXPECT_EQ(count(import.findings, "crs-accepted"), 1u);
}

TEST(AcceptedCrs, Lks2020StatedByTheFileIsAcceptedToo) {
    const auto import = services(good("lks2020.geojson"), all_of("school"));
    ASSERT_TRUE(books_are(import, 2, 2));
    EXPECT_EQ(import.kept[0].position, (GridPoint{506399.5, 311900}));
    EXPECT_EQ(count(import.findings, "crs-accepted"), 1u);
}

TEST(AcceptedCrs, OtherSystemsAreConverted) {
    // The same school in UTM zone 35 (EPSG:32635).
    LayerSpec spec = all_of("school");
    const auto here = services(good("services_comma.csv")).kept.at(0).position;
    const auto utm = latvia().from("EPSG:32635").from_grid(here).value();
    EXPECT_GT(distance({utm.first, utm.second}, here).value, 100'000);
    const auto back = latvia().from("EPSG:32635").to_grid(utm.first, utm.second).value();
    EXPECT_LT(distance(back, here).value, 0.01);
}

TEST(FarOutside, RowInAnotherCountryIsReportedByLine) {
    const auto import = services(broken("far_outside.csv"));
    EXPECT_TRUE(books_are(import, 3, 2));
    EXPECT_TRUE(has(first(import.findings, "far-outside"),
                    "error far_outside.csv:3: the position lies outside the area that the project's grid"));
}

TEST(FarOutside, RowsBeyondTheBorderButNearAreKept) {
    const Box west{360'000, 290'000, 480'000, 340'000};
    EXPECT_TRUE(books_are(services(good("services_comma.csv"), {}, {.district = west}), 2, 2));
    const Box far_west{310'000, 290'000, 380'000, 340'000};
    const auto import = services(good("services_comma.csv"), {}, {.district = far_west});
    EXPECT_TRUE(books_are(import, 2, 0));
    EXPECT_EQ(count(import.findings, "far-outside"), 2u);
    EXPECT_TRUE(
        has(first(import.findings, "far-outside"), "services_comma.csv:2: the position lies more than 100"));
}

TEST(FarOutside, AreaInAnotherCountryIsReported) {
    const auto import = areas(broken("area_far_outside.geojson"));
    EXPECT_TRUE(books_are(import, 3, 2));
    EXPECT_TRUE(has(first(import.findings, "far-outside"), "Londonas pagasts"));
}

}  // namespace
}  // namespace mapite
