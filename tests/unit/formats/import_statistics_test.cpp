// Statistical tables: wide, long, by indicator, JSON-stat; marks, flags, and what is wrong with them.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "base/text.hpp"
#include "formats/json_stat.hpp"
#include "formats/statistic_cells.hpp"
#include "formats/table_csv.hpp"
#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;

std::filesystem::path fixture(const std::string& name) {
    return std::filesystem::path(MAPITE_TEST_FIXTURES) / "statistics" / name;
}

/// As layers/statistics.toml names them.
LayerSpec headings() {
    LayerSpec spec;
    spec.fields = {{"value", {"vērtība", "skaits"}}, {"area", {"teritorija", "nosaukums"}}};
    return spec;
}

Imported<Statistic> statistics(const std::filesystem::path& file, const ReadOptions& options = {}) {
    return import_statistics(file, headings(), options, {});
}

/// A file that goes away with the test.
class Written {
  public:
    explicit Written(const std::string& text, const std::string& ending = ".csv")
        : path_(std::filesystem::temp_directory_path() /
                (std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + ending)) {
        std::ofstream(path_, std::ios::binary) << text;
    }
    ~Written() { std::filesystem::remove(path_); }
    Written(const Written&) = delete;
    Written& operator=(const Written&) = delete;
    operator const std::filesystem::path&() const { return path_; }  // NOLINT: it is the file

  private:
    std::filesystem::path path_;
};

const Statistic* find(const Imported<Statistic>& all, const std::string& area, const std::string& age,
                      const std::string& period, const std::string& group = "") {
    for (const Statistic& each : all.kept)
        if ((each.area == area || each.area_name == area) && each.age_group == age && each.period == period &&
            each.target_group == group)
            return &each;
    return nullptr;
}

TEST(TableNumber, TakesWhatOfficesPrint) {
    EXPECT_EQ(table_number("1 234,5"), 1234.5);
    EXPECT_EQ(table_number("12 345 678"), 12345678);
    EXPECT_EQ(table_number("1\u00A0204"), 1204);
    EXPECT_EQ(table_number("0.25"), 0.25);
    EXPECT_EQ(table_number("-3"), -3);
    for (const char* text : {"", "12 34", "1 2345", "četri", "5*", "…", "1 234 5"})
        EXPECT_FALSE(table_number(text)) << text;
}

TEST(AreaText, FindsCodeAndNameWrittenInOne) {
    EXPECT_EQ(area_text("LV0052430 Engures pagasts"), (AreaText{"LV0052430", "Engures pagasts"}));
    EXPECT_EQ(area_text("..Bērzu pagasts"), (AreaText{"", "Bērzu pagasts"}));
    EXPECT_EQ(area_text("Bērzu pagasts (0100021)"), (AreaText{"0100021", "Bērzu pagasts"}));
    EXPECT_EQ(area_text("0100021"), (AreaText{"0100021", ""}));
    EXPECT_EQ(area_text("Rīga (centrs)"), (AreaText{"", "Rīga (centrs)"}));
    EXPECT_EQ(area_text("LATVIJA"), (AreaText{"", "LATVIJA"}));
}

TEST(FlagOf, KnowsTheOfficesNumbersAndLetters) {
    EXPECT_EQ(flag_of(""), StatisticFlag::none);
    EXPECT_EQ(flag_of("10"), StatisticFlag::confidential);
    EXPECT_EQ(flag_of("20"), StatisticFlag::doubtful);
    EXPECT_EQ(flag_of("77"), StatisticFlag::masked);
    EXPECT_EQ(flag_of("c"), StatisticFlag::confidential);
    EXPECT_EQ(flag_of("99"), std::nullopt);
    EXPECT_EQ(flag_of("7.7"), std::nullopt);
}

TEST(Title, AboveThePxWebHeaderIsNoHeader) {
    const FeatureTable table =
        parse_csv("\"Iedzīvotāji\"\r\n\r\n\"Teritorija\",\"2018\"\r\n\"A\",1\r\n", "a.csv");
    EXPECT_EQ(table.title, "Iedzīvotāji");
    EXPECT_EQ(table.fields, (std::vector<std::string>{"Teritorija", "2018"}));
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0].number, 4U);
    EXPECT_EQ(parse_csv("name\n\nA\n", "a.csv").title, "") << "a table of one column has no title";
}

TEST(ImportStatistics, AWideTableOfPxWebHasOneNumberForEachYearAndRow) {
    const auto found = statistics(fixture("iedzivotaji_pxweb.csv"));
    EXPECT_TRUE(books_are(found, 18, 17));
    const Statistic* everybody = find(found, "0100010", "", "2018");
    ASSERT_NE(everybody, nullptr);
    EXPECT_EQ(everybody->area_name, "Alkšņu pagasts");
    EXPECT_EQ(everybody->indicator, "Iedzīvotāju skaits gada sākumā");
    EXPECT_EQ(everybody->value, 1204);
    EXPECT_EQ(everybody->year, 2018);
    EXPECT_EQ(everybody->source_row, "iedzivotaji_pxweb.csv:4");
    EXPECT_EQ(find(found, "Bērzu pagasts", "0-6", "2021")->value, 38);
    EXPECT_EQ(find(found, "Bērzu pagasts", "", "2019")->value, std::nullopt);
    EXPECT_EQ(find(found, "Bērzu pagasts", "", "2019")->flag, StatisticFlag::none);
    EXPECT_EQ(find(found, "0100021", "0-6", "2018")->area_name, "Berzu pagasts");
}

TEST(ImportStatistics, WhatIsNoNumberIsReportedWithLineAndColumn) {
    const auto found = statistics(fixture("iedzivotaji_pxweb.csv"));
    EXPECT_EQ(first(found.findings, "bad-number"),
              "error iedzivotaji_pxweb.csv:8: column \"2019\": \"četrdesmit\" is no number; left out");
    EXPECT_EQ(find(found, "Bērzu pagasts", "0-6", "2019"), nullptr);
}

TEST(ImportStatistics, ADashIsMissingUntilSomebodySaysThatItIsZero) {
    const auto unsaid = statistics(fixture("iedzivotaji_pxweb.csv"));
    EXPECT_EQ(find(unsaid, "0100010", "13-17", "2018")->value, std::nullopt);
    EXPECT_EQ(find(unsaid, "0100010", "13-17", "2018")->flag, StatisticFlag::doubtful);
    EXPECT_EQ(count(unsaid.findings, "mark"), 2U);
    EXPECT_TRUE(has(first(unsaid.findings, "mark"), "--mark \"-=zero\""));
    const auto said = statistics(fixture("iedzivotaji_pxweb.csv"), {.marks = {{"-", "zero"}}});
    EXPECT_EQ(find(said, "0100010", "13-17", "2018")->value, 0);
    EXPECT_EQ(find(said, "0100010", "13-17", "2018")->flag, StatisticFlag::none);
    EXPECT_EQ(count(said.findings, "mark"), 1U);
}

TEST(ImportStatistics, ALongTableWithDecimalCommasAndFlagsInWindows1257) {
    const auto found = statistics(fixture("udens_cp1257.csv"));
    EXPECT_TRUE(books_are(found, 11, 8));
    const Statistic& water = found.kept.at(0);
    EXPECT_EQ(water.area, "0100010");
    EXPECT_EQ(water.area_name, "Alkšņu pagasts");
    EXPECT_EQ(water.indicator, "Dzeramais ūdens");
    EXPECT_EQ(water.unit, "%");
    EXPECT_EQ(water.value, 61.5);
    EXPECT_EQ(found.kept.at(2).flag, StatisticFlag::confidential);
    EXPECT_EQ(found.kept.at(2).value, std::nullopt);
    EXPECT_EQ(found.kept.at(3).flag, StatisticFlag::doubtful);
    EXPECT_EQ(found.kept.at(3).value, 48);
    EXPECT_EQ(found.kept.at(4).flag, StatisticFlag::masked);
    EXPECT_EQ(found.kept.at(4).value, 5);
}

TEST(ImportStatistics, FlagsThatContradictTheirNumberAreNamedByLine) {
    const auto found = statistics(fixture("udens_cp1257.csv"));
    EXPECT_TRUE(has(first(found.findings, "masked-number"), "udens_cp1257.csv:7"));
    EXPECT_TRUE(has(first(found.findings, "confidential-number"), "udens_cp1257.csv:8"));
    EXPECT_TRUE(
        has(first(found.findings, "unknown-flag"), "udens_cp1257.csv:9: nobody knows the flag \"99\""));
    EXPECT_EQ(found.kept.at(6).value, std::nullopt) << "what is confidential is not kept";
    EXPECT_EQ(found.kept.at(7).flag, StatisticFlag::doubtful);
}

TEST(ImportStatistics, RowsWithoutYearOrAreaAndNumbersThatStandTwiceAreReported) {
    const auto found = statistics(fixture("udens_cp1257.csv"));
    EXPECT_TRUE(has(first(found.findings, "duplicate-number"), "udens_cp1257.csv:10"));
    EXPECT_TRUE(has(first(found.findings, "duplicate-number"), "first in row 5"));
    EXPECT_TRUE(has(first(found.findings, "bad-year"), "udens_cp1257.csv:11: \"vakar\" is no year"));
    EXPECT_TRUE(has(first(found.findings, "no-area"), "udens_cp1257.csv:12"));
}

TEST(ImportStatistics, ATargetGroupNeedsNoAreaButSomebodyMustNameIt) {
    const Error error = error_of([] { statistics(fixture("gimenes.csv")); });
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_TRUE(has(error.what(), "nothing says whom the numbers count"));
    EXPECT_TRUE(has(error.hint(), "--target-group"));
    const auto found =
        statistics(fixture("gimenes.csv"),
                   {.values = {{"target_group", "ģimenes"}, {"indicator", "Ģimenes"}, {"unit", "ģimenes"}}});
    EXPECT_TRUE(books_are(found, 16, 16));
    const Statistic* number = find(found, "", "0-6", "2020", "ģimenes");
    ASSERT_NE(number, nullptr);
    EXPECT_EQ(number->value, 5);
    EXPECT_EQ(number->unit, "ģimenes");
    EXPECT_EQ(find(found, "", "", "2018", "ģimenes")->value, 102) << "the total is all ages";
}

TEST(ImportStatistics, VersionsOneAndTwoOfJsonStatSayTheSame) {
    auto two = statistics(fixture("dzimums_2.json")), one = statistics(fixture("dzimums_1.json"));
    EXPECT_TRUE(books_are(two, 8, 8));
    for (Statistic& each : two.kept) each.source_row.clear();
    for (Statistic& each : one.kept) each.source_row.clear();
    EXPECT_EQ(one.kept, two.kept);
    const Statistic* everybody = find(two, "0100010", "", "2020");
    ASSERT_NE(everybody, nullptr);
    EXPECT_EQ(everybody->area_name, "Alkšņu pagasts");
    EXPECT_EQ(everybody->indicator, "Iedzīvotāju skaits");
    EXPECT_EQ(everybody->unit, "cilvēki");
    EXPECT_EQ(everybody->value, 1171);
    EXPECT_EQ(find(two, "0100010", "", "2020", "Sievietes")->flag, StatisticFlag::doubtful);
    EXPECT_EQ(find(two, "0100010", "", "2020", "Sievietes")->value, std::nullopt);
    EXPECT_EQ(find(two, "0100020", "", "2019", "Sievietes")->flag, StatisticFlag::masked);
    EXPECT_EQ(count(two.findings, "column-joined"), 1U);
}

TEST(JsonStat, AFileThatFitsItselfNotIsRefusedWithAReason) {
    const auto refused = [](const std::string& text) {
        return error_of([&] { parse_json_stat(text, "a.json"); });
    };
    EXPECT_TRUE(has(refused("{\"class\":\"dataset\"").what(), "no JSON, or cut off"));
    EXPECT_TRUE(has(refused("{}").what(), "no JSON-stat cube"));
    EXPECT_TRUE(
        has(refused(R"({"id":["A"],"size":[2],"dimension":{"A":{"category":{"index":["x"]}}},"value":[1]})")
                .what(),
            "has 1 categories, but its size is 2"));
    EXPECT_TRUE(
        has(refused(R"({"id":["A"],"size":[1],"dimension":{"A":{"category":{"index":["x"]}}},"value":[1,2]})")
                .what(),
            "it has 2 values where its dimensions make 1"));
    EXPECT_TRUE(has(refused(R"({"id":["A"],"size":[1],"dimension":{},"value":[1]})").what(),
                    "\"A\" is named, but not there"));
    EXPECT_TRUE(has(
        refused(
            R"({"id":["A"],"size":[2],"dimension":{"A":{"category":{"index":{"x":0,"y":0}}}},"value":[1,2]})")
            .what(),
        "no place of its own"));
    EXPECT_TRUE(has(
        refused(R"({"id":["A"],"size":[1],"dimension":{"A":{"category":{"index":["x"]}}},"value":{"7":1}})")
            .what(),
        "no place for the value \"7\""));
}

TEST(JsonStat, GeoJsonIsNone) {
    EXPECT_FALSE(is_json_stat(fixture("robezas.geojson")));
    const Written features(R"({"type": "FeatureCollection", "dataset": "x", "features": []})", ".json");
    EXPECT_FALSE(is_json_stat(features));
    EXPECT_TRUE(is_json_stat(fixture("dzimums_2.json")));
}

TEST(ImportStatistics, HeadingsMayNameYearsWithFlagsBesideThem) {
    const Written file("kods;2018;2018 pazīme;2019;2019 pazīme\n0100010;5;77;9;\n");
    const auto found = statistics(file, {.values = {{"indicator", "iedz"}}});
    ASSERT_EQ(found.kept.size(), 2U);
    EXPECT_EQ(found.kept[0].flag, StatisticFlag::masked);
    EXPECT_EQ(found.kept[1].flag, StatisticFlag::none);
    EXPECT_EQ(found.kept[1].value, 9);
}

TEST(ImportStatistics, HeadingsMayNameYearsAndWhoIsCounted) {
    const Written file("kods;2018 Vīrieši;2018 Sievietes\n0100010;5;9\n");
    const auto found = statistics(file, {.values = {{"indicator", "iedz"}}});
    ASSERT_EQ(found.kept.size(), 2U);
    EXPECT_EQ(found.kept[0].target_group, "Vīrieši");
    EXPECT_EQ(found.kept[1].target_group, "Sievietes");
    EXPECT_EQ(statistics(file).kept[1].indicator, "Sievietes") << "where nothing else says what is counted";
}

TEST(ImportStatistics, EachColumnOfNumbersMayBeAnIndicator) {
    const Written file("kods;gads;ūdens;internets\n0100010;2020;61,5;40\n0100010;2021;…;45\n");
    const auto found = statistics(file, {.values = {{"unit", "%"}}});
    EXPECT_TRUE(books_are(found, 4, 4));
    EXPECT_EQ(found.kept[0].indicator, "ūdens");
    EXPECT_EQ(found.kept[1].indicator, "internets");
    EXPECT_EQ(found.kept[2].value, std::nullopt);
    EXPECT_EQ(found.kept[3].year, 2021);
}

TEST(ImportStatistics, PeriodsOfAYearStayAsTheyAreWritten) {
    const Written file("kods;2019. gada 1. cet.;2019. gada 2. cet.\n0100010;5;6\n");
    const auto found = statistics(file, {.values = {{"indicator", "iedz"}}});
    ASSERT_EQ(found.kept.size(), 2U);
    EXPECT_EQ(found.kept[1].period, "2019. gada 2. cet.");
    EXPECT_EQ(found.kept[1].year, 2019);
}

TEST(ImportStatistics, AColumnThatOnlyDescribesTheAreasDividesNoNumbers) {
    const Written file("kods;novads2;2018\n0100010;Ziemeļu;5\n0100020;Dienvidu;6\n");
    EXPECT_EQ(statistics(file).kept[0].target_group, "");
    const Written groups("kods;dzimums;2018\n0100010;Vīrieši;5\n0100010;Sievietes;6\n");
    EXPECT_EQ(statistics(groups).kept[1].target_group, "Sievietes");
}

TEST(ImportStatistics, AYearForTheWholeTableCountsOnlyWhereItStatesNone) {
    const Written without("kods;ūdens\n0100010;61\n");
    EXPECT_EQ(error_of([&] { statistics(without); }).kind(), ErrorKind::usage);
    EXPECT_EQ(statistics(without, {.values = {{"year", "2021"}}}).kept.at(0).year, 2021);
    const Written with("kods;gads;ūdens\n0100010;2019;61\n");
    EXPECT_EQ(statistics(with, {.values = {{"year", "2021"}}}).kept.at(0).year, 2019);
}

TEST(ImportStatistics, WhatIsCountedIsAssumedFromTheNameOfTheFileAndThisIsSaid) {
    const Written file("kods;2018\n0100010;5\n");
    const auto found = statistics(file);
    EXPECT_TRUE(has(first(found.findings, "indicator-assumed"), "--indicator NAME"));
    EXPECT_FALSE(found.kept.at(0).indicator.empty());
}

TEST(ImportStatistics, SpreadsheetsAreReadLikeTables) {
    const Written file("kods;rādītājs;2018;2019\n0100010;Ūdens;61.5;62\n0100020;Ūdens;…;48\n");
    for (const std::string format : {"XLSX", "ODS"}) {
        const std::filesystem::path sheet =
            std::filesystem::temp_directory_path() / ("SpreadsheetsAreReadLikeTables." + lower(format));
        std::filesystem::remove(sheet);
        const std::string command =
            "ogr2ogr -f " + format + " " + sheet.string() + " " +
            static_cast<const std::filesystem::path&>(file).string() +
            " -oo SEPARATOR=SEMICOLON -oo AUTODETECT_TYPE=NO -nln dati > /dev/null 2>&1";
        if (std::system(command.c_str()) != 0) GTEST_SKIP() << "needs ogr2ogr (Debian package gdal-bin)";
        const auto found = statistics(sheet);
        EXPECT_TRUE(books_are(found, 4, 4)) << format;
        EXPECT_EQ(found.kept.at(0).value, 61.5) << format;
        EXPECT_EQ(found.kept.at(0).area, "0100010") << format;
        EXPECT_EQ(found.kept.at(2).flag, StatisticFlag::doubtful) << format;
        std::filesystem::remove(sheet);
    }
}

TEST(ImportTransition, SharesMayBePartsOrPercentAndOneIsTheWhole) {
    const auto found = import_transition(fixture("kodi.csv"), {});
    EXPECT_TRUE(books_are(found, 3, 3));
    EXPECT_EQ(found.kept[0], (TransitionPart{.from = "0090001", .to = "0100010"}));
    EXPECT_EQ(found.kept[1].share, 0.4);
    EXPECT_EQ(found.kept[2].share, 0.6);
}

TEST(ImportTransition, ADividedAreaNeedsSharesThatDoNotExceedTheWhole) {
    const Error without = error_of([] { import_transition(fixture("kodi_bez_dalam.csv"), {}); });
    EXPECT_TRUE(has(without.what(), "kodi_bez_dalam.csv:3: the area \"0090002\" was divided into 2"));
    EXPECT_TRUE(has(without.hint(), "--old-boundaries"));
    const Error above = error_of([] { import_transition(fixture("kodi_par_daudz.csv"), {}); });
    EXPECT_TRUE(has(above.what(), "add up to 1.300"));
}

TEST(ImportTransition, RowsThatMakeNoSenseAreReported) {
    const Written file("from,to,share\nA,,1\nB,1,2\nC,1,0.5\nC,1,0.5\nD,1,\n");
    const auto found = import_transition(file, {});
    EXPECT_TRUE(books_are(found, 5, 2));
    EXPECT_EQ(count(found.findings, "no-code"), 1U);
    EXPECT_EQ(count(found.findings, "bad-share"), 1U);
    EXPECT_EQ(count(found.findings, "duplicate-code"), 1U);
    EXPECT_TRUE(has(first(found.findings, "shares-below-one"), "add up to 0.500"));
}

}  // namespace
}  // namespace mapite
