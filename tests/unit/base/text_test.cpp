#include "base/text.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/finding.hpp"
#include "base/localized.hpp"

namespace mapite {

TEST(Text, FoldedNamesCompareWithoutDiacriticsCaseOrPunctuation) {
    EXPECT_EQ(folded("Ķūļu  pag."), "kulupag");
    EXPECT_EQ(folded("DARBA LAIKS"), folded("darba_laiks"));
    EXPECT_EQ(folded("Škola № 5"), "skola5");
    EXPECT_EQ(folded("Ёлки"), folded("елки"));
}

TEST(Text, LowerKnowsLatvianAndCyrillicLetters) {
    EXPECT_EQ(lower("ĀČĒĢĪĶĻŅŠŪŽ"), "āčēģīķļņšūž");
    EXPECT_EQ(lower("РИГА Ё"), "рига ё");
}

TEST(Text, MalformedUtf8IsSeen) {
    EXPECT_TRUE(is_valid_utf8("Rīga"));
    EXPECT_FALSE(is_valid_utf8("R\xEEga"));       // Windows-1257
    EXPECT_FALSE(is_valid_utf8("\xC0\xAF"));      // overlong
    EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80"));  // surrogate
}

TEST(Text, NumbersAreReadWithPointCommaAndThousands) {
    EXPECT_EQ(parse_number("12,5"), 12.5);
    EXPECT_EQ(parse_number(" 1\u00a0234,5 "), 1234.5);
    EXPECT_EQ(parse_number("-0.25"), -0.25);
    EXPECT_EQ(parse_number("\u22123"), -3);
}

TEST(Text, WhatIsNoNumberIsAbsentAndNotZero) {
    for (const char* text :
         {"", " ", "1-10", "12 5", "1,2,3", "nan", "inf", "5 people", "12 34", "--3", "\u2212\u2212"})
        EXPECT_FALSE(parse_number(text)) << text;
}

TEST(Text, DaysOfTheCalendarOnly) {
    EXPECT_EQ(to_string(*parse_day("2024-02-29")), "2024-02-29");
    EXPECT_EQ(to_string(*parse_day("1.3.2025.")), "2025-03-01");
    EXPECT_EQ(to_string(*parse_day("2025-01-19T21:21:36Z")), "2025-01-19");
    EXPECT_FALSE(parse_day("2023-02-29"));
    EXPECT_FALSE(parse_day("31.11.2023"));
    EXPECT_FALSE(parse_day("yesterday"));
}

TEST(Text, NumbersAreWrittenTheSameEverywhere) {
    EXPECT_EQ(to_text(0.1), "0.1");
    EXPECT_EQ(to_text(-0.001, 2), "0.00");
    EXPECT_EQ(to_text(2.5, 0), "3");
    EXPECT_EQ(to_text(1.005, 2), "1.01");
    EXPECT_EQ(localized_number(1234567.5, 1, Language::lv), "1\u00a0234\u00a0567,5");
    EXPECT_EQ(localized_number(1234, 0, Language::en), "1,234");
    EXPECT_EQ(localized_number(1234, 0, Language::ru), "1234");
}

TEST(Text, NearestNameIsOfferedOnlyWhenItMayBeMeant) {
    const std::vector<std::string> names = {"name", "address", "kind"};
    EXPECT_EQ(nearest_name("adress", names), "address");
    EXPECT_FALSE(nearest_name("population", names));
}

TEST(Text, GlobsMatchWholeNames) {
    EXPECT_TRUE(matches_glob("*.osm.pbf", "Andorra.OSM.pbf"));
    EXPECT_TRUE(matches_glob("pop*_1km_20??.csv", "population_grid_1km_2019.csv"));
    EXPECT_FALSE(matches_glob("*.csv", "a.csv.gz"));
}

TEST(Texts, PluralFormsFollowTheLanguage) {
    const Texts texts({{"area.one", {"{n} teritorija", "{n} area", "{n} территория"}},
                       {"area.few", {"{n} teritoriju", "", "{n} территории"}},
                       {"area.other", {"{n} teritorijas", "{n} areas", "{n} территорий"}}});
    EXPECT_EQ(texts.count(Language::lv, "area", 21), "21 teritorija");
    EXPECT_EQ(texts.count(Language::lv, "area", 11), "11 teritoriju");
    EXPECT_EQ(texts.count(Language::lv, "area", 23), "23 teritorijas");
    EXPECT_EQ(texts.count(Language::en, "area", 0), "0 areas");
    EXPECT_EQ(texts.count(Language::ru, "area", 22), "22 территории");
    EXPECT_EQ(texts.count(Language::ru, "area", 12), "12 территорий");
}

TEST(Texts, UnknownKeysAndPlaceholdersStayVisible) {
    const Texts texts({{"a", {"", "x {y} {z}", ""}}});
    EXPECT_EQ(texts.say(Language::lv, "a", {{"y", "1"}}), "x 1 {z}");
    EXPECT_EQ(texts.say(Language::en, "no.such"), "no.such");
}

TEST(Language, UnknownCodesAreAUsageError) {
    EXPECT_THROW(static_cast<void>(language("de")), Error);
}

TEST(Finding, ThePlaceNamesFileLineAndItem) {
    EXPECT_EQ(to_string(Place{"schools.csv", 17, "Tukuma pamatskola"}), "schools.csv:17: Tukuma pamatskola");
    EXPECT_EQ(to_string(Place{"", 0, "way 5"}), "way 5");
}

}  // namespace mapite
