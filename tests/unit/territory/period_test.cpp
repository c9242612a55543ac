#include "territory/period.hpp"

#include <gtest/gtest.h>

namespace mapite {
namespace {

TEST(Period, IsAYearOrAPartOfOneInThreeLanguages) {
    for (const char* text : {"2019", " 2019 ", "2019.", "2019Q2", "2019K2", "2019. gada 1. cet.", "2019M01",
                             "2019. gads", "2019 год", "01.01.2019", "2019-01-01", "2019/2020",
                             "2019. gada sākumā", "на начало 2019 года", "Q4 2019", "2019 IV"}) {
        const auto period = period_of(text);
        ASSERT_TRUE(period) << text;
        EXPECT_EQ(period->year, 2019) << text;
    }
    EXPECT_EQ(period_of(" 2019. gada 1. cet. ")->text, "2019. gada 1. cet.");
}

TEST(Period, IsNothingElse) {
    for (const char* text : {"", "skaits", "1899", "2101", "20190", "-2019", "pop2019", "2019 Vīrieši",
                             "0052430", "2019 2020 2021", "201 9", "12.5", "vecums 65"})
        EXPECT_FALSE(period_of(text)) << text;
}

TEST(PeriodHeading, NamesThePeriodAndWhatElseStandsThere) {
    EXPECT_EQ(period_heading("2018 Vīrieši"), (PeriodHeading{{2018, "2018"}, "Vīrieši"}));
    EXPECT_EQ(period_heading("Pazīme (2019)"), (PeriodHeading{{2019, "2019"}, "Pazīme"}));
    EXPECT_EQ(period_heading("2018. gada 1. cet. sievietes"),
              (PeriodHeading{{2018, "2018. gada 1. cet"}, "sievietes"}));
    EXPECT_EQ(period_heading("flag_2018"), (PeriodHeading{{2018, "2018"}, "flag"}));
    EXPECT_FALSE(period_heading("2018"));
    EXPECT_FALSE(period_heading("pop2019"));
    EXPECT_FALSE(period_heading("Vecums 65"));
}

}  // namespace
}  // namespace mapite
