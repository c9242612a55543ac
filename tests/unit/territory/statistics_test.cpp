// Time series: what is a rate, what misses in a series, whose numbers they are.
#include <gtest/gtest.h>

#include "territory/series.hpp"
#include "territory/statistic_areas.hpp"

#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace mapite {
namespace {

Statistic count(const std::string& area, int year, std::optional<double> value) {
    return {.area = area,
            .indicator = "iedzīvotāji",
            .unit = "cilvēki",
            .year = year,
            .period = std::to_string(year),
            .value = value,
            .source_row = "rinda.csv:" + std::to_string(year - 2000)};
}

TEST(Statistics, ARateIsKnownByItsUnitElseByItsIndicator) {
    EXPECT_TRUE(is_rate({.indicator = "ūdens", .unit = "%"}));
    EXPECT_TRUE(is_rate({.indicator = "dzimušie", .unit = "uz 1000 iedzīvotājiem"}));
    EXPECT_TRUE(is_rate({.indicator = "Bezdarbnieku īpatsvars"}));
    EXPECT_FALSE(is_rate({.indicator = "Bezdarbnieku īpatsvars, cilvēki", .unit = "cilvēki"}));
    EXPECT_FALSE(is_rate({.indicator = "Uzņēmumi"}));
    EXPECT_FALSE(is_rate({.indicator = "People"}));
}

TEST(Statistics, OnlyANumberWithoutAnyFlagIsExact) {
    Statistic number = count("1", 2019, 5);
    EXPECT_TRUE(is_exact(number));
    number.flag = StatisticFlag::masked;
    EXPECT_FALSE(is_exact(number));
    EXPECT_FALSE(is_exact(count("1", 2019, std::nullopt)));
}

TEST(SeriesGaps, AYearThatMissesInsideIsNamedWithAreaIndicatorAndLine) {
    const std::vector<Statistic> series{count("0100010", 2018, 1), count("0100010", 2021, 2)};
    const Findings found = series_gaps(series);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].code, "series-gap");
    EXPECT_EQ(found[0].severity, Severity::note);
    EXPECT_EQ(found[0].where, (Place{"rinda.csv", 18, ""}));
    EXPECT_EQ(found[0].what,
              "\"iedzīvotāji\" of 0100010 goes from 2018 to 2021, but nothing is there for 2019, 2020");
}

TEST(SeriesGaps, AnEmptyCellIsAGapButAMarkIsNot) {
    std::vector<Statistic> series{count("1", 2018, 1), count("1", 2019, std::nullopt), count("1", 2020, 3)};
    EXPECT_EQ(series_gaps(series).size(), 1U);
    series[1].flag = StatisticFlag::confidential;
    EXPECT_TRUE(series_gaps(series).empty());
}

TEST(SeriesGaps, NothingIsSaidAboutYearsBeforeTheFirstAndBehindTheLast) {
    EXPECT_TRUE(series_gaps(std::vector{count("1", 2018, std::nullopt), count("1", 2019, 1),
                                        count("1", 2020, 1), count("2", 2010, 1)})
                    .empty());
}

Area area(const std::string& code, const std::string& name) {
    return {.code = code, .name = name};
}

TEST(AreaCodes, AreFoundWithOrWithoutTheLettersOfTheCountryAndByName) {
    const std::vector<Area> areas{area("LV0052430", "Engures pagasts"), area("LV0052440", "Bērzu pagasts"),
                                  area("LV0021111", "Bērzu pagasts")};
    const AreaCodes codes(areas);
    EXPECT_EQ(codes.code_of({.area = "LV0052430"}), "LV0052430");
    EXPECT_EQ(codes.code_of({.area = "0052430"}), "LV0052430");
    EXPECT_EQ(codes.code_of({.area = "EE0052430"}), std::nullopt);
    EXPECT_EQ(codes.code_of({.area = "52430"}), std::nullopt);
    EXPECT_EQ(codes.code_of({.area_name = "ENGURES PAGASTS"}), "LV0052430");
    EXPECT_EQ(codes.code_of({.area_name = "Bērzu pagasts"}), std::nullopt) << "two are called so";
    EXPECT_EQ(codes.called("bērzu pagasts"), 2U);
    EXPECT_EQ(codes.code_of({.target_group = "ģimenes"}), std::nullopt);
}

TEST(AreaCodes, StatisticsOfUnknownAreasStayAsTheyAre) {
    const std::vector<Area> areas{area("LV0052430", "Engures pagasts")};
    const std::vector<Statistic> given{{.area = "0099999"}, {.area = "0052430"}, {.target_group = "ģimenes"}};
    const auto found = with_area_codes(given, areas);
    EXPECT_EQ(found[0], given[0]);
    EXPECT_EQ(found[1].area, "LV0052430");
    EXPECT_EQ(found[2], given[2]);
}

}  // namespace
}  // namespace mapite
