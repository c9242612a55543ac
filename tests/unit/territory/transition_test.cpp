// From an older territorial division to today's.
#include "territory/transition.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace mapite {
namespace {

Statistic number(const std::string& area, std::optional<double> value, const std::string& unit = "cilvēki",
                 StatisticFlag flag = StatisticFlag::none) {
    return {.area = area,
            .indicator = "rādītājs",
            .unit = unit,
            .year = 2018,
            .period = "2018",
            .value = value,
            .flag = flag,
            .source_row = "vecie.csv:2"};
}

const Statistic& of(const std::vector<Statistic>& all, const std::string& area) {
    return *std::ranges::find(all, area, &Statistic::area);
}

std::size_t said(const Findings& findings, const std::string& code, const std::string& part = "") {
    return static_cast<std::size_t>(std::ranges::count_if(findings, [&](const Finding& finding) {
        return finding.code == code && finding.what.find(part) != std::string::npos;
    }));
}

/// Old A goes to new 1; of old B two fifths go to 1 and three fifths to 2.
const Transition example{.parts = {{"A", "1", 1}, {"B", "1", 0.4}, {"B", "2", 0.6}}};

TEST(Transition, CountsAreDividedAndAddedUp) {
    const Transitioned moved = transitioned({number("A", 100), number("B", 50)}, example);
    EXPECT_EQ(of(moved.statistics, "1").value, 120);
    EXPECT_EQ(of(moved.statistics, "2").value, 30);
    EXPECT_DOUBLE_EQ(of(moved.statistics, "1").area_share, 0.4);
    EXPECT_DOUBLE_EQ(of(moved.statistics, "2").area_share, 0.6);
    EXPECT_EQ(said(moved.findings, "area-divided", "40 % to 1") +
                  said(moved.findings, "area-divided", "40.0 % to 1"),
              1U);
    EXPECT_EQ(said(moved.findings, "areas-merged", "\"1\" were made from those of A, B"), 1U);
}

TEST(Transition, AnAreaWithANewCodeOnlyKeepsItsNumbersAndIsWhole) {
    const Transitioned moved = transitioned({number("A", 100)}, example);
    EXPECT_EQ(moved.statistics.size(), 1U);
    EXPECT_EQ(moved.statistics[0].value, 100);
    EXPECT_EQ(moved.statistics[0].area_share, 1);
    EXPECT_TRUE(moved.findings.empty());
}

TEST(Transition, RatesAreNeverAddedUpButAveragedAndThisIsSaid) {
    const Transitioned moved = transitioned({number("A", 80, "%"), number("B", 10, "%")}, example);
    // Weighed by 1 and 0.4.
    EXPECT_DOUBLE_EQ(*of(moved.statistics, "1").value, (80 + 0.4 * 10) / 1.4);
    EXPECT_DOUBLE_EQ(*of(moved.statistics, "2").value, 10);
    EXPECT_EQ(said(moved.findings, "rates-averaged", "weighed by the shares of the table"), 1U);
}

TEST(Transition, RatesAreWeighedByTheSizeOfThePartsWhereItIsKnown) {
    const Transition overlap{.parts = {{"A", "1", 1, 1000}, {"B", "1", 0.5, 3000}},
                             .basis = SharesBasis::overlap};
    const Transitioned moved = transitioned({number("A", 80, "%"), number("B", 40, "%")}, overlap);
    EXPECT_DOUBLE_EQ(*of(moved.statistics, "1").value, 50);
    EXPECT_EQ(said(moved.findings, "rates-averaged", "weighed by area"), 1U);
}

TEST(Transition, MaskedAndConfidentialStaySo) {
    const auto masked =
        transitioned({number("A", 100), number("B", 5, "cilvēki", StatisticFlag::masked)}, example);
    EXPECT_EQ(of(masked.statistics, "1").flag, StatisticFlag::masked);
    EXPECT_EQ(of(masked.statistics, "1").value, 102);
    const auto secret = transitioned(
        {number("A", 100), number("B", std::nullopt, "cilvēki", StatisticFlag::confidential)}, example);
    EXPECT_EQ(of(secret.statistics, "1").flag, StatisticFlag::confidential);
    EXPECT_EQ(of(secret.statistics, "1").value, std::nullopt);
    EXPECT_EQ(of(secret.statistics, "2").value, std::nullopt);
}

TEST(Transition, ASumWithAPartThatMissesIsMissingAndNotTheRest) {
    const auto moved = transitioned({number("A", 100), number("B", std::nullopt)}, example);
    EXPECT_EQ(of(moved.statistics, "1").value, std::nullopt);
}

TEST(Transition, AreasThatItDoesNotNameStayAndThoseOutsideAreCounted) {
    Transition outside = example;
    outside.outside = {"C"};
    const auto moved = transitioned({number("X", 1), number("C", 2)}, outside);
    EXPECT_EQ(moved.statistics, std::vector{number("X", 1)});
    EXPECT_EQ(moved.left_out, 1U);
    EXPECT_EQ(said(moved.findings, "area-outside", "C"), 1U);
}

TEST(Transition, OfTargetGroupsWithoutAnAreaNothingChanges) {
    Statistic families = number("", 31);
    families.target_group = "ģimenes";
    EXPECT_EQ(transitioned({families}, example).statistics, std::vector{families});
}

TEST(Settled, SliversAreLeftOutAndTheRestAddsUpToTheWhole) {
    const Transition found = settled({{"A", "1", 0.991},
                                      {"A", "2", 0.004},
                                      {"B", "1", 0.3},
                                      {"B", "2", 0.69},
                                      {"C", "1", 0.5},
                                      {"D", "1", 0.003}},
                                     {"A", "B", "C", "D"});
    ASSERT_EQ(found.parts.size(), 4U);
    EXPECT_EQ(found.parts[0], (TransitionPart{"A", "1", 1}));
    EXPECT_DOUBLE_EQ(found.parts[1].share + found.parts[2].share, 1);
    EXPECT_EQ(found.parts[3], (TransitionPart{"C", "1", 0.5})) << "half of it lies elsewhere";
    EXPECT_EQ(found.outside, std::vector<std::string>{"D"});
}

TEST(TransitionProperty, TheSumOfCountsStaysTheSame) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> any(0, 9), count(0, 5000);
    std::uniform_real_distribution<double> weight(0.05, 1);
    for (int round = 0; round < 200; ++round) {
        std::vector<TransitionPart> raw;
        std::vector<std::string> codes;
        std::vector<Statistic> before;
        double sum = 0;
        for (int old = 0; old < 12; ++old) {
            codes.push_back("V" + std::to_string(old));
            std::vector<double> weights(static_cast<std::size_t>(1 + any(random) % 4));
            double all = 0;
            for (double& each : weights) all += each = weight(random);
            for (std::size_t i = 0; i < weights.size(); ++i)
                raw.push_back(
                    {codes.back(), "J" + std::to_string((old + static_cast<int>(i)) % 7), weights[i] / all});
            before.push_back(number(codes.back(), count(random)));
            sum += *before.back().value;
        }
        double after = 0;
        for (const Statistic& each : transitioned(before, settled(raw, codes)).statistics) {
            after += *each.value;
            EXPECT_GT(each.area_share, 0);
            EXPECT_LE(each.area_share, 1);
        }
        EXPECT_NEAR(after, sum, 1e-9 * sum) << "round " << round;
    }
}

TEST(TransitionProperty, AMeanLiesBetweenTheRatesItIsMadeOf) {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> share(0.01, 1), rate(0, 100);
    for (int round = 0; round < 100; ++round) {
        const double a = rate(random), b = rate(random);
        const Transition two{.parts = {{"A", "1", share(random)}, {"B", "1", share(random)}}};
        const double mean =
            *transitioned({number("A", a, "%"), number("B", b, "%")}, two).statistics[0].value;
        EXPECT_GE(mean, std::min(a, b) - 1e-9);
        EXPECT_LE(mean, std::max(a, b) + 1e-9);
    }
}

}  // namespace
}  // namespace mapite
