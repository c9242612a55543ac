#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;

TEST(ImportServices, IdNamesFileAndLine) {
    const auto import = services(good("services_semicolon.csv"));
    EXPECT_EQ(import.kept.at(1).id, "services_semicolon.csv:3");
    EXPECT_EQ(import.kept.at(1).source_row, "services_semicolon.csv:3");
}

TEST(ImportServices, HeadingsMayBeLatvian) {
    const auto import = services(good("services_grid.csv"));
    EXPECT_EQ(import.kept.at(1).name, "Žīguru aptieka");
    EXPECT_EQ(import.kept.at(1).category, "pharmacy");
}

TEST(ImportServices, LayerDefinitionMapsColumnsAndValues) {
    LayerSpec spec;
    spec.fields["name"] = {"nosaukums"};
    spec.fields["category"] = {"Veids"};
    spec.category_values = {{"SCHOOL", "primary_school"}};
    const auto import = services(good("services_grid.csv"), spec);
    EXPECT_TRUE(books_are(import, 2, 1));
    EXPECT_EQ(import.kept.at(0).category, "primary_school");
    EXPECT_TRUE(has(first(import.findings, "not-in-basket"), "1 row of 1 kind"));
    EXPECT_TRUE(has(first(import.findings, "not-in-basket"), "\"pharmacy\" (1)"));
}

TEST(ImportServices, ColumnsCalledAsOsmKeysWorkWithTagRules) {
    LayerSpec spec;
    spec.tag_rules = {{"pharmacy", {{"amenity", "pharmacy"}}}, {"never", {}}};
    const auto import = services(good("lks2020.geojson"), spec);
    EXPECT_TRUE(books_are(import, 2, 1));
    EXPECT_EQ(import.kept.at(0).category, "pharmacy");
    EXPECT_TRUE(has(first(import.findings, "not-in-basket"), "amenity=school (1)"));
}

TEST(ImportServices, WithoutPositionColumnsTheMessageNamesWhatThereIs) {
    const Error error = error_of([] { services(broken("no_position_columns.csv"), all_of("school")); });
    EXPECT_EQ(error.kind(), ErrorKind::data);
    EXPECT_STREQ(error.what(), "no_position_columns.csv: no column for the position (found: name, adress)");
    EXPECT_EQ(error.hint(), "name the columns lon and lat (WGS 84) or x and y (grid)");
    EXPECT_TRUE(has(error_of([] { services(broken("lat_without_lon.csv")); }).hint(),
                    "there is \"lat\", but no column \"lon\""));
}

TEST(ImportServices, RowWithoutPositionIsReportedByLine) {
    const auto import = services(broken("no_position_in_row.csv"));
    EXPECT_TRUE(books_are(import, 2, 1));
    EXPECT_TRUE(has(first(import.findings, "no-position"), "error no_position_in_row.csv:3: "));
}

TEST(ImportServices, PositionThatIsTextIsReportedByLine) {
    const auto import = services(broken("position_is_text.csv"));
    EXPECT_TRUE(books_are(import, 2, 1));
    EXPECT_TRUE(has(first(import.findings, "bad-position"), "error position_is_text.csv:3: "));
}

TEST(ImportServices, WithoutAnyCategoryTheFileIsRefused) {
    const Error error = error_of([] { services(broken("no_category.csv")); });
    EXPECT_TRUE(has(error.what(), "no_category.csv: nothing says which category"));
    EXPECT_TRUE(books_are(services(broken("no_category.csv"), all_of("school")), 1, 1));
}

TEST(ImportServices, DoubtfulValuesAreWarnedOfAndTheRowKept) {
    const auto date = services(broken("bad_date.csv"));
    EXPECT_TRUE(books_are(date, 1, 1));
    EXPECT_FALSE(date.kept.at(0).verified);
    EXPECT_TRUE(has(first(date.findings, "bad-date"), "warning bad_date.csv:2: \"31.02.2025\" is no day"));
    const auto capacity = services(broken("bad_capacity.csv"));
    EXPECT_TRUE(books_are(capacity, 1, 1));
    EXPECT_FALSE(capacity.kept.at(0).capacity);
    EXPECT_EQ(count(capacity.findings, "bad-capacity"), 1u);
}

TEST(ImportServices, UnknownVisibilityIsTakenAsPrivate) {
    const auto import = services(broken("bad_visibility.csv"));
    EXPECT_EQ(import.kept.at(0).visibility, Visibility::private_);
    EXPECT_EQ(count(import.findings, "bad-visibility"), 1u);
}

TEST(ImportServices, SecondRowWithTheSameIdIsReportedWithTheFirst) {
    const auto import = services(broken("duplicate_id.csv"));
    EXPECT_TRUE(books_are(import, 3, 2));
    EXPECT_TRUE(has(first(import.findings, "duplicate-id"),
                    "error duplicate_id.csv:4: id \"S1\" stands twice, first in row 2"));
}

}  // namespace
}  // namespace mapite
