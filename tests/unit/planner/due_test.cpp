#include "planner/due.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mapite::test {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 11 / 30;

std::vector<std::string> order(const std::vector<DueArea>& areas) {
    std::vector<std::string> codes;
    for (const DueArea& area : areas) codes.push_back(area.area.code);
    return codes;
}

TEST(AreasDue, TheScoreIsTheWeightedMeanOfBothParts) {
    const DueInput area{.code = "0054210", .name = "Ogre", .last_visited = 2026y / 10 / 31, .index = 20};
    const auto due = areas_due({area}, {.since = 3, .gap = 1, .full_after_days = 60}, today);
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due[0].days_since, 30);
    EXPECT_DOUBLE_EQ(due[0].since, 50);
    EXPECT_DOUBLE_EQ(*due[0].gap, 20);
    EXPECT_DOUBLE_EQ(due[0].score, 42.5);
}

TEST(AreasDue, WhatWasNeverVisitedIsFullyDue) {
    const auto due = areas_due({{.code = "1", .index = 0}}, {}, today);
    EXPECT_FALSE(due[0].days_since);
    EXPECT_DOUBLE_EQ(due[0].since, 100);
    EXPECT_DOUBLE_EQ(due[0].score, 50);
}

TEST(AreasDue, LongAgoIsNotMoreThanFull) {
    EXPECT_DOUBLE_EQ(areas_due({{.code = "1", .last_visited = 2020y / 1 / 1}}, {}, today)[0].since, 100);
}

TEST(AreasDue, AnUnknownIndexIsLeftOutNotTakenForZero) {
    const Day recently = 2026y / 11 / 12;  // 18 of 90 days: 20
    const auto due = areas_due({{.code = "none", .last_visited = recently, .index = 0},
                                {.code = "unknown", .last_visited = recently}},
                               {}, today);
    EXPECT_EQ(order(due), (std::vector<std::string>{"unknown", "none"}));
    EXPECT_FALSE(due[0].gap);
    EXPECT_DOUBLE_EQ(due[0].score, 20);
    EXPECT_DOUBLE_EQ(due[1].score, 10);
}

TEST(AreasDue, EqualScoresStandByCode) {
    EXPECT_EQ(order(areas_due({{.code = "0002"}, {.code = "0001"}, {.code = "0003"}}, {}, today)),
              (std::vector<std::string>{"0001", "0002", "0003"}));
}

TEST(AreasDue, WeightsAndIndicesThatMeanNothingAreRefused) {
    EXPECT_THROW(areas_due({}, {.since = -1}, today), Error);
    EXPECT_THROW(areas_due({}, {.since = 0, .gap = 0}, today), Error);
    EXPECT_THROW(areas_due({}, {.full_after_days = 0}, today), Error);
    EXPECT_THROW(areas_due({{.code = "1", .index = 101}}, {}, today), Error);
}

}  // namespace
}  // namespace mapite::test
