#include "profile/uncertainty.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "base/lcg.hpp"
#include "unit/profile/small_area.hpp"

namespace mapite {
namespace {

using test::Household;
using test::SmallArea;

TEST(Lcg, SkippingIsDrawing) {
    for (const unsigned steps : {0U, 1U, 2U, 7U, 1000U, 65537U}) {
        Lcg drawn(42), skipped(42);
        for (unsigned i = 0; i < steps; ++i) drawn.next();
        skipped.skip(steps);
        EXPECT_EQ(drawn.next(), skipped.next()) << steps;
    }
}

TEST(Lcg, FirstNumbersAreThoseOfItsFormula) {
    Lcg random(20240501);
    const std::uint64_t first = 6364136223846793005U * 20240501U + 1442695040888963407U;
    EXPECT_EQ(random.next(), static_cast<double>(first >> 11U) / 9007199254740992.0);
}

std::vector<Household> some_households(std::mt19937& random, int count) {
    std::vector<Household> households;
    for (int i = 0; i < count; ++i) {
        const double minutes = std::uniform_real_distribution(0.0, 60.0)(random);
        households.push_back({.people = static_cast<double>(random() % 50),
                              .minutes = random() % 7 == 0 ? std::nullopt : std::optional(minutes)});
    }
    return households;
}

TEST(NeedCurve, IsTheNeedValueWithStretchedThresholds) {
    std::mt19937 random(5);
    for (int round = 0; round < 100; ++round) {
        const SmallArea area(some_households(random, 30));
        const Need need = test::ten_to_forty();
        const NeedInput input{.reach = &area.reach};
        const NeedCurve curve(need, input, area.points, area.all, {0.1, 5});
        for (const double stretch : {0.5, 0.8, 1.0, 1.1, 1.32, 4.0}) {
            Need stretched = need;
            stretched.good *= stretch;
            stretched.bad *= stretch;
            const auto value = coverage(stretched, area.points, area.all, input).value;
            EXPECT_NEAR(curve.value(stretch), value.value_or(0), 1e-9) << stretch;
        }
    }
}

TEST(NeedCurve, CapacityLimitsAsInTheProfile) {
    std::mt19937 random(6);
    const SmallArea area(some_households(random, 40));
    std::vector<double> access;
    for (std::size_t i = 0; i < area.points.size(); ++i)
        access.push_back(std::uniform_real_distribution(0.0, 2.0)(random));
    Need need = test::ten_to_forty();
    need.capacity_norm_per_1000 = 1;
    const NeedInput input{.reach = &area.reach, .access_per_1000 = access};
    const NeedCurve curve(need, input, area.points, area.all, {0.1, 5});
    for (const double stretch : {0.8, 1.0, 1.2}) {
        Need stretched = need;
        stretched.good *= stretch;
        stretched.bad *= stretch;
        EXPECT_NEAR(curve.value(stretch), *coverage(stretched, area.points, area.all, input).value, 1e-9);
    }
}

TEST(NeedCurve, UtilityDoesNotMoveWithThresholds) {
    const SmallArea area({{.people = 30, .minutes = {}}, {.people = 10, .minutes = {}}});
    const std::vector<std::optional<double>> connected{1.0, 0.0};
    const Need water{.id = "water", .kind = NeedKind::utility};
    const NeedCurve curve(water, {.connected = connected}, area.points, area.all, {0.1, 5});
    EXPECT_EQ(curve.value(0.5), 75);
    EXPECT_EQ(curve.value(2), 75);
}

/// Areas of one household each, with one need, so that ranks can be told in the head.
struct Ladder {
    Basket basket{.needs = {test::ten_to_forty()}};
    SmallArea all;
    std::vector<NeedInput> inputs;
    std::vector<std::vector<PointIndex>> members;
    std::vector<AreaIndex> areas;

    explicit Ladder(const std::vector<Household>& households) : all(households) {
        inputs.push_back({.reach = &all.reach});
        for (std::size_t i = 0; i < households.size(); ++i) {
            members.push_back({PointIndex{i}});
            areas.emplace_back(i);
        }
    }
    [[nodiscard]] std::vector<AreaDraws> draws() const {
        const ProfileInputs given{basket.needs, inputs, all.points, members};
        return area_draws(basket, given, profile(given), areas);
    }
};

TEST(RankRanges, ClearOrderStaysWhateverIsDrawn) {
    const Ladder ladder({{100, 12}, {100, 25}, {100, 38}});
    const auto ranges = rank_ranges(ladder.basket, ladder.draws());
    for (std::size_t a = 0; a < 3; ++a) {
        EXPECT_EQ(ranges[a]->rank, a + 1);
        EXPECT_EQ(ranges[a]->low, static_cast<double>(a + 1));
        EXPECT_EQ(ranges[a]->high, static_cast<double>(a + 1));
        EXPECT_EQ(ranges[a]->missing_share, 0);
    }
    EXPECT_EQ(ranges[2]->worst_tenth, 1);
    EXPECT_EQ(ranges[0]->worst_tenth, 0);
}

TEST(RankRanges, EqualAreasShareTheBetterRank) {
    const Ladder ladder({{100, 12}, {100, 12}, {100, 38}});
    const auto ranges = rank_ranges(ladder.basket, ladder.draws());
    EXPECT_EQ(ranges[0]->rank, 1u);
    EXPECT_EQ(ranges[1]->rank, 1u);
    EXPECT_EQ(ranges[2]->rank, 3u);
}

TEST(RankRanges, CriticalNeedNearItsCutMakesAnAreaUncertain) {
    // 28 minutes of 10..40 are a value of 40: the thresholds' spread tips it either way.
    Ladder ladder({{100, 11}, {100, 28}, {100, 39}});
    ladder.basket.needs[0].critical = true;
    const auto ranges = rank_ranges(ladder.basket, ladder.draws());
    EXPECT_FALSE(ranges[0]->uncertain);
    EXPECT_TRUE(ranges[1]->uncertain);
    EXPECT_GT(ranges[1]->critical_failure, 0.2);
    EXPECT_LT(ranges[1]->critical_failure, 0.8);
}

TEST(RankRanges, AreaHeldAtTheCutComesBehindAllThatAreNot) {
    // The second area is held at 40 for its shop; the third is worse in water, but nothing fails there.
    Ladder ladder({{100, 11}, {100, 30}, {100, 27.7}});
    ladder.basket.needs[0].critical = true;
    ladder.basket.needs.push_back({.id = "water", .kind = NeedKind::utility});
    const std::vector<std::optional<double>> connected{1.0, 1.0, 0.41};
    ladder.inputs.push_back({.connected = connected});
    ladder.basket.uncertainty = {.draws = 10, .weights = 0, .thresholds = 0, .speeds = 0};
    const auto ranges = rank_ranges(ladder.basket, ladder.draws());
    EXPECT_EQ(ranges[2]->rank, 2u);
    EXPECT_EQ(ranges[1]->rank, 3u);
    EXPECT_EQ(ranges[1]->high, 3);
    EXPECT_EQ(ranges[1]->index_median, 40);
}

TEST(RankRanges, MissingDataShowAsTheirShareOfTheRange) {
    // Two needs; of the second nothing is known for the middle area.
    Ladder ladder({{100, 12}, {100, 25}, {100, 38}});
    ladder.basket.needs.push_back({.id = "water", .kind = NeedKind::utility});
    ladder.basket.index.known_least = 0.5;
    const std::vector<std::optional<double>> connected{0.9, std::nullopt, 0.5};
    ladder.inputs.push_back({.connected = connected});
    const auto ranges = rank_ranges(ladder.basket, ladder.draws());
    EXPECT_GT(ranges[1]->missing_share, 0.5);
    EXPECT_EQ(ranges[0]->missing_share, 0);
    EXPECT_GE(ranges[1]->high_with_missing - ranges[1]->low_with_missing, 1);
}

TEST(RankRanges, AreaOfWhichTooLittleIsKnownIsRankedByNobody) {
    Ladder ladder({{100, 12}, {100, 25}, {0, 38}});
    const auto ranges = rank_ranges(ladder.basket, ladder.draws());
    EXPECT_FALSE(ranges[2]);
    EXPECT_EQ(ranges[1]->rank, 2u);
    EXPECT_EQ(ranges[1]->worst_tenth, 1);
}

TEST(RankRanges, SameSeedGivesTheSameRangesAndAnotherSeedOthers) {
    Ladder ladder({{100, 12}, {60, 18}, {80, 19}, {70, 20}, {50, 21}, {90, 38}});
    ladder.basket.needs.push_back({.id = "bank", .good = Minutes{15}, .bad = Minutes{30}});
    ladder.inputs.push_back({.reach = &ladder.all.reach});
    const auto once = draw_ranks(ladder.basket, ladder.draws());
    EXPECT_EQ(once.indices, draw_ranks(ladder.basket, ladder.draws()).indices);
    ++ladder.basket.uncertainty.seed;
    EXPECT_NE(once.indices, draw_ranks(ladder.basket, ladder.draws()).indices);
}

TEST(RankRanges, OrderOfTheAreasDoesNotMatter) {
    const std::vector<Household> households{{100, 12}, {60, 18}, {80, 19}, {70, 20}, {50, 21}, {90, 38}};
    const Ladder forwards(households), backwards({households.rbegin(), households.rend()});
    const auto one = rank_ranges(forwards.basket, forwards.draws());
    const auto other = rank_ranges(backwards.basket, backwards.draws());
    for (std::size_t a = 0; a < households.size(); ++a)
        EXPECT_EQ(one[a], other[households.size() - 1 - a]) << a;
}

}  // namespace
}  // namespace mapite
