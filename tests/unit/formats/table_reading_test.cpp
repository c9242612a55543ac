// The same table in every dress people save it in, and tables that are broken in one way each.
#include "formats/table_csv.hpp"
#include "formats/table_text.hpp"
#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;
using namespace std::chrono_literals;

class TableInAnyDress : public testing::TestWithParam<std::string> {};

TEST_P(TableInAnyDress, GivesTheSameTwoServices) {
    const auto import = services(good(GetParam()));
    ASSERT_TRUE(books_are(import, 2, 2));
    EXPECT_EQ(import.kept[0].category, "school");
    EXPECT_EQ(import.kept[0].capacity, 120);
    EXPECT_EQ(import.kept[0].verified, 2025y / 3 / 1);
    EXPECT_NEAR(import.kept[0].position.x, 506394.57, 0.01);
    EXPECT_NEAR(import.kept[0].position.y, 311702.65, 0.01);
    EXPECT_EQ(import.kept[1].name, "Žīguru \"Saulīte\"");
    EXPECT_EQ(import.kept[1].verified, 2025y / 2 / 1);
    EXPECT_EQ(import.kept[1].visibility, Visibility::public_);
}

INSTANTIATE_TEST_SUITE_P(Tables, TableInAnyDress,
                         testing::Values("services_semicolon.csv", "services_bom.csv", "services_comma.csv",
                                         "services_tab.tsv", "services_windows1257.csv", "services_utf16.csv",
                                         "services_crlf.csv", "services_line_break.csv",
                                         "services_packed.csv.gz"),
                         [](const auto& test) { return test.param.substr(9, test.param.find('.') - 9); });

TEST(Encoding, AssumedWindows1257IsSaid) {
    const auto import = services(good("services_windows1257.csv"));
    EXPECT_EQ(import.kept[0].name, "Ķūļu skola");
    EXPECT_EQ(count(import.findings, "encoding-assumed"), 1u);
    EXPECT_TRUE(has(first(import.findings, "encoding-assumed"), "note services_windows1257.csv: "));
    EXPECT_EQ(count(services(good("services_bom.csv")).findings, "encoding-assumed"), 0u);
}

TEST(Encoding, StatedByTheUserIsNoAssumption) {
    const auto import = services(good("services_windows1257.csv"), {}, {.encoding = "Windows-1257"});
    EXPECT_EQ(import.kept[0].name, "Ķūļu skola");
    EXPECT_TRUE(import.findings.empty());
}

TEST(Encoding, WrongOrUnknownIsAnErrorNamingTheLine) {
    const Error wrong =
        error_of([] { services(good("services_windows1257.csv"), {}, {.encoding = "UTF-8"}); });
    EXPECT_EQ(wrong.kind(), ErrorKind::data);
    EXPECT_TRUE(has(wrong.what(), "services_windows1257.csv:2: the bytes here are not UTF-8 text"));
    const Error unknown = error_of([] { services(good("services_bom.csv"), {}, {.encoding = "Latvian"}); });
    EXPECT_EQ(unknown.kind(), ErrorKind::usage);
    const Error neither = error_of([] { services(broken("mixed_encoding.csv")); });
    EXPECT_TRUE(
        has(neither.what(), "mixed_encoding.csv:3: the bytes here are neither UTF-8 nor WINDOWS-1257"));
}

TEST(Encoding, OneValueIsDecodedByItself) {
    EXPECT_EQ(decoded_value("\xCD\xFB\xEF"), "Ķūļ");
    EXPECT_EQ(decoded_value("Ķūļ"), "Ķūļ");
}

TEST(Csv, LinesAreThoseOfTheFileBehindCommentsAndQuotedLineBreaks) {
    const FeatureTable table = parse_csv("# one\n#two\na;b\n\"x\ny\";1\n\n2;3\n", "t.csv");
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rows[0].number, 4u);
    EXPECT_EQ(table.rows[0].values[0], "x\ny");
    EXPECT_EQ(table.rows[1].number, 7u);
}

TEST(Csv, ARowWithAHashIsARowBelowTheHeader) {
    const FeatureTable table = parse_csv("a,b\n#1,2\n", "t.csv");
    ASSERT_EQ(table.rows.size(), 1u);
    EXPECT_EQ(table.rows[0].values[0], "#1");
}

TEST(Csv, SingleColumnKeepsDecimalCommas) {
    const FeatureTable table = parse_csv("people\n12,5\n7\n", "t.csv");
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rows[0].values[0], "12,5");
}

TEST(Csv, DelimitersInsideQuotedHeadingsDoNotCount) {
    const FeatureTable table = parse_csv("\"a,b,c\";d\n1;2\n", "t.csv");
    EXPECT_EQ(table.fields, (std::vector<std::string>{"a,b,c", "d"}));
}

TEST(Csv, EmptyCellsBehindTheLastColumnAreNoColumns) {
    const FeatureTable table = parse_csv("a;b;;\n1;2;;\n3;4\n", "t.csv");
    EXPECT_EQ(table.fields.size(), 2u);
    EXPECT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.left_out, 0u);
}

TEST(Csv, OldMacLineEndsEndLines) {
    EXPECT_EQ(parse_csv("a;b\r1;2\r3;4", "t.csv").rows[1].number, 3u);
}

TEST(BrokenTable, RowWithTooFewColumnsIsReportedByItsLine) {
    const auto import = services(broken("too_few_columns.csv"));
    EXPECT_TRUE(books_are(import, 3, 2));
    EXPECT_TRUE(has(first(import.findings, "ragged-row"),
                    "error too_few_columns.csv:3: the row has 3 columns, but the header 6"));
}

TEST(BrokenTable, RowWithTooManyColumnsIsReportedByItsLine) {
    const auto import = services(broken("too_many_columns.csv"));
    EXPECT_TRUE(books_are(import, 2, 1));
    EXPECT_TRUE(
        has(first(import.findings, "ragged-row"), "error too_many_columns.csv:3: the row has 6 columns"));
}

TEST(BrokenTable, FileCutOffWithinItsLastRowIsSaid) {
    const FeatureTable table = parse_csv("a;b;c\n1;2;3\n4;5", "t.csv");
    EXPECT_EQ(table.left_out, 1u);
    EXPECT_TRUE(has(table.findings.at(0).what, "may be truncated"));
}

TEST(BrokenTable, OpenQuoteIsAnErrorNamingTheLineItOpensIn) {
    const Error error = error_of([] { services(broken("open_quote.csv")); });
    EXPECT_EQ(error.kind(), ErrorKind::data);
    EXPECT_TRUE(has(error.what(), "open_quote.csv:3: the quote opened in this line is never closed"));
}

TEST(BrokenTable, RowThatAQuoteMadeTooLongSaysHowFarItGoes) {
    const FeatureTable table = parse_csv("a;b\n\"x;1\ny;2\nz\";3;4\n5;6\n", "t.csv");
    EXPECT_EQ(table.rows.size(), 1u);
    EXPECT_TRUE(has(table.findings.at(0).what, "goes on to line 4"));
}

TEST(BrokenTable, NulBytesAreReportedByLine) {
    const auto import = services(broken("nul_bytes.csv"));
    EXPECT_TRUE(books_are(import, 2, 1));
    EXPECT_TRUE(has(first(import.findings, "nul-bytes"), "error nul_bytes.csv:3: "));
}

TEST(BrokenTable, Utf16WithoutMarkIsAnErrorAndLoadsWhenTheEncodingIsSaid) {
    const Error error = error_of([] { services(broken("utf16_without_mark.csv")); });
    EXPECT_TRUE(has(error.what(), "the header holds NUL bytes"));
    EXPECT_TRUE(books_are(services(broken("utf16_without_mark.csv"), {}, {.encoding = "UTF-16LE"}), 2, 2));
}

TEST(BrokenTable, EmptyFilesEachHaveTheirOwnMessage) {
    EXPECT_TRUE(has(error_of([] { services(broken("empty.csv")); }).what(), "empty.csv: the file is empty"));
    EXPECT_TRUE(
        has(error_of([] { services(broken("header_only.csv")); }).what(),
            "header_only.csv: there is a header (name, category, lon, lat, capacity, verified) but not "
            "one row"));
    EXPECT_TRUE(has(error_of([] { services(broken("comments_only.csv")); }).what(), "no header and no rows"));
    const Error missing = error_of([] { services(broken("nowhere.csv")); });
    EXPECT_EQ(missing.kind(), ErrorKind::failed);
    EXPECT_TRUE(has(missing.what(), "there is no such file"));
}

TEST(BrokenTable, TruncatedCompressedFileIsAnError) {
    const Error error = error_of([] { people(broken("truncated.csv.gz")); });
    EXPECT_EQ(error.kind(), ErrorKind::data);
    EXPECT_TRUE(has(error.what(), "truncated.csv.gz: the compressed data end too early"));
}

TEST(BrokenTable, RepeatedColumnNameIsAWarning) {
    const auto import = services(broken("duplicate_column.csv"));
    ASSERT_TRUE(books_are(import, 1, 1));
    EXPECT_EQ(import.kept[0].name, "Ķūļu skola");
    EXPECT_TRUE(
        has(first(import.findings, "duplicate-column"),
            "warning duplicate_column.csv:1: the column \"name\" stands twice, as column 1 and column 5"));
}

TEST(BrokenTable, CutOffAtAnyByteItNeverLosesARowSilently) {
    const std::string text = "# note\nname;\"kods, ATVK\";x\n\"Ķūļu\nskola\";0012340;1,5\nŽīguri;0012350;2\n";
    for (std::size_t length = 0; length <= text.size(); ++length) {
        try {
            const FeatureTable table = parse_csv(text.substr(0, length), "t.csv");
            EXPECT_EQ(table.left_out, table.findings.size()) << length;
            EXPECT_LE(table.rows.size() + table.left_out, 2u) << length;
            for (const FeatureRow& row : table.rows)
                EXPECT_EQ(row.values.size(), table.fields.size()) << length;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::data) << length;
        }
    }
}

TEST(Inspect, TableHasOneLayerWithoutGeometry) {
    const auto layers = inspect(good("grid_1km.csv"));
    ASSERT_EQ(layers.size(), 1u);
    EXPECT_EQ(layers[0].fields, (std::vector<std::string>{"ID", "Total"}));
    EXPECT_EQ(layers[0].geometry, "none");
    EXPECT_EQ(layers[0].rows, 3u);
    EXPECT_EQ(inspect(broken("header_only.csv")).at(0).rows, 0u);
}

TEST(Inspect, VectorFileStatesGeometryAndReferenceSystem) {
    const auto layers = inspect(good("areas.gpkg"));
    ASSERT_EQ(layers.size(), 1u);
    EXPECT_EQ(layers[0].name, "areas");
    EXPECT_EQ(layers[0].geometry, "polygon");
    EXPECT_EQ(layers[0].crs, "EPSG:3059");
    EXPECT_EQ(layers[0].rows, 3u);
    EXPECT_EQ(inspect(good("roads.geojson")).at(0).geometry, "line");
    EXPECT_EQ(inspect(good("totals.xlsx")).at(0).name, "Iedzīvotāji");
}

}  // namespace
}  // namespace mapite
