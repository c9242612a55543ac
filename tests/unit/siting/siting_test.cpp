// The four problems against brute force on hundreds of small problems, and by examples done in the head.
#include "siting/siting.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "base/error.hpp"
#include "unit/siting/brute_force.hpp"

namespace mapite::test {
namespace {

using namespace std::chrono_literals;

constexpr unsigned problems = 150;
constexpr Seconds limit{600};

/// Small problems of every kind: few and many ways, with and without services, whole people and fractions.
Made small(unsigned seed) {
    return made_up(seed, {.candidates = 3 + seed % 6,
                          .points = 4 + seed % 23,
                          .reached = seed % 3 == 0 ? 0.2 : 0.6,
                          .services_exist = seed % 2 == 0,
                          .fractions = seed % 5 == 0});
}

std::vector<Arrival> column(std::initializer_list<std::pair<std::size_t, double>> minutes) {
    std::vector<Arrival> arrivals;
    for (const auto& [point, time] : minutes) arrivals.push_back({PointIndex{point}, Seconds{60 * time}});
    return arrivals;
}

TEST(MaximalCover, EqualsBruteForceAndItsProofHolds) {
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Made made = small(seed);
        for (const std::size_t count : {1u, 2u, 3u}) {
            double best = 0;
            each_set(made.candidates.size(), count, [&](const Sites& sites) {
                best = std::max(best, judged(made, sites, limit).newly_within);
            });
            const MaximalCover found = maximal_cover(made.problem(), count, limit);
            ASSERT_TRUE(found.proven) << seed;
            ASSERT_NEAR(found.people_gained, best, 1e-6) << "seed " << seed << ", " << count << " sites";
            ASSERT_NEAR(judged(made, found.sites, limit).newly_within, found.people_gained, 1e-6) << seed;
            ASSERT_EQ(found.at_most, found.people_gained);
            ASSERT_LE(found.sites.size(), count);
        }
    }
}

TEST(Median, EqualsBruteForceByPeopleConnectedAndThenByMinutes) {
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Made made = small(seed);
        for (const std::size_t count : {1u, 2u, 3u}) {
            double unreached = std::numeric_limits<double>::infinity(), minutes = 0;
            each_set(made.candidates.size(), count, [&](const Sites& sites) {
                const Judged each = judged(made, sites, limit);
                const bool same = std::abs(each.unreached - unreached) < 1e-6;
                if (!same && each.unreached > unreached) return;
                minutes = same ? std::min(minutes, each.person_minutes) : each.person_minutes;
                unreached = each.unreached;
            });
            const Median found = median(made.problem(), count);
            ASSERT_TRUE(found.proven) << seed;
            ASSERT_NEAR(found.people_unreached, unreached, 1e-4)
                << "seed " << seed << ", " << count << " sites";
            ASSERT_NEAR(found.person_minutes, minutes, 1e-3) << "seed " << seed << ", " << count << " sites";
            ASSERT_TRUE(found.at_least);
            ASSERT_NEAR(*found.at_least, found.person_minutes, 1e-9);
        }
    }
}

TEST(Centre, EqualsBruteForce) {
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Made made = small(seed);
        Sites all(made.candidates.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        const double unreachable = judged(made, all, limit).unreached;
        for (const std::size_t count : {1u, 2u, 3u}) {
            std::optional<double> best;
            double unreached = std::numeric_limits<double>::infinity();
            each_set(made.candidates.size(), count, [&](const Sites& sites) {
                const Judged each = judged(made, sites, limit);
                unreached = std::min(unreached, each.unreached);
                if (std::abs(each.unreached - unreachable) > 1e-6 || !each.longest_min) return;
                best = best ? std::min(*best, *each.longest_min) : *each.longest_min;
            });
            const Centre found = centre(made.problem(), count);
            ASSERT_TRUE(found.proven) << seed;
            ASSERT_EQ(found.longest.has_value(), best.has_value())
                << "seed " << seed << ", " << count << " sites";
            if (best) {
                ASSERT_NEAR(in_minutes(*found.longest).count(), *best, 1e-9) << seed;
            }
            ASSERT_NEAR(found.people_unreached, best ? unreachable : unreached, 1e-4) << seed;
            ASSERT_EQ(found.at_least, found.longest);
        }
    }
}

TEST(SetCover, EqualsBruteForce) {
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Made made = small(seed);
        Sites all(made.candidates.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        const double most = judged(made, all, limit).newly_within;
        std::size_t fewest = all.size();
        each_set(made.candidates.size(), all.size(), [&](const Sites& sites) {
            if (std::abs(judged(made, sites, limit).newly_within - most) < 1e-6)
                fewest = std::min(fewest, sites.size());
        });
        const SetCover found = set_cover(made.problem(), limit);
        ASSERT_TRUE(found.proven) << seed;
        ASSERT_EQ(found.sites.size(), fewest) << seed;
        ASSERT_EQ(found.at_least, fewest) << seed;
        ASSERT_NEAR(found.people_covered, most, 1e-6) << seed;
    }
}

TEST(Siting, CoverageNeverFallsWhenASiteIsAdded) {
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Made made = small(seed);
        double before = 0, minutes_saved = 0;
        for (std::size_t count = 1; count <= 4; ++count) {
            const MaximalCover cover = maximal_cover(made.problem(), count, limit);
            ASSERT_GE(cover.people_gained, before - 1e-9) << seed;
            before = cover.people_gained;
            const Median best = median(made.problem(), count);
            if (best.people_connected == 0) {
                ASSERT_GE(best.person_minutes_before - best.person_minutes, minutes_saved - 1e-6) << seed;
                minutes_saved = best.person_minutes_before - best.person_minutes;
            }
        }
    }
}

TEST(Siting, AServiceThereIsNeverMakesMoreSitesNecessary) {
    for (unsigned seed = 0; seed < problems; ++seed) {
        Made made = small(2 * seed);
        const SetCover before = set_cover(made.problem(), limit);
        made.present[seed % made.present.size()] = Seconds{0};
        const SetCover after = set_cover(made.problem(), limit);
        ASSERT_LE(after.sites.size(), before.sites.size()) << seed;
    }
}

TEST(Siting, TheOrderOfThePointsDoesNotMatter) {
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Made made = made_up(seed, {.candidates = 12,
                                         .points = 40,
                                         .reached = 0.4,
                                         .services_exist = true,
                                         .fractions = seed % 2 == 0});
        std::vector<std::size_t> order(made.people.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::shuffle(order.begin(), order.end(), std::mt19937(seed));
        Made turned = made;
        for (std::size_t i = 0; i < order.size(); ++i) {
            turned.people[order[i]] = made.people[i];
            turned.present[order[i]] = made.present[i];
        }
        for (auto& candidate : turned.candidates) {
            for (Arrival& arrival : candidate) arrival.point = PointIndex{order[arrival.point.value]};
            std::sort(candidate.begin(), candidate.end(),
                      [](const Arrival& a, const Arrival& b) { return a.point < b.point; });
        }
        ASSERT_EQ(maximal_cover(made.problem(), 3, limit).sites,
                  maximal_cover(turned.problem(), 3, limit).sites);
        ASSERT_EQ(median(made.problem(), 3).sites, median(turned.problem(), 3).sites);
        ASSERT_EQ(set_cover(made.problem(), limit).sites, set_cover(turned.problem(), limit).sites);
        ASSERT_EQ(centre(made.problem(), 3).longest, centre(turned.problem(), 3).longest);
    }
}

TEST(Siting, AnswersDoNotDependOnTheNumberOfThreads) {
    const Made made = made_up(7, {.candidates = 200, .points = 9000, .reached = 0.3});
    const SitingEffort one{.most_pairs = 2e8, .threads = 1}, four{.most_pairs = 2e8, .threads = 4};
    const MaximalCover a = maximal_cover(made.problem(), 4, limit, one),
                       b = maximal_cover(made.problem(), 4, limit, four);
    EXPECT_EQ(a.sites, b.sites);
    EXPECT_EQ(a.at_most, b.at_most);
    EXPECT_EQ(median(made.problem(), 4, one).sites, median(made.problem(), 4, four).sites);
}

TEST(Siting, WithoutEffortTheBoundStillHolds) {
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Made made =
            made_up(seed, {.candidates = 14, .points = 60, .reached = 0.3, .services_exist = seed % 2 == 0});
        const SitingEffort none{.most_pairs = 0};
        const MaximalCover quick = maximal_cover(made.problem(), 4, limit, none),
                           proven = maximal_cover(made.problem(), 4, limit);
        ASSERT_TRUE(proven.proven);
        ASSERT_LE(quick.people_gained, proven.people_gained + 1e-9);
        ASSERT_GE(quick.at_most, proven.people_gained - 1e-9) << seed;
        const SetCover few = set_cover(made.problem(), limit, none),
                       fewest = set_cover(made.problem(), limit);
        ASSERT_GE(few.sites.size(), fewest.sites.size());
        ASSERT_LE(few.at_least, fewest.sites.size());
        const Median rough = median(made.problem(), 4, none), exact = median(made.problem(), 4);
        if (rough.at_least && rough.people_connected == exact.people_connected) {
            ASSERT_LE(*rough.at_least, exact.person_minutes + 1e-6) << seed;
        }
        const Centre near = centre(made.problem(), 4, none), nearest = centre(made.problem(), 4);
        if (near.longest && nearest.longest) {
            ASSERT_GE(*near.longest, *nearest.longest);
            ASSERT_LE(*near.at_least, *nearest.longest);
        }
    }
}

TEST(MaximalCover, CountsPeopleAndNotPoints) {
    const std::vector<std::vector<Arrival>> candidates = {column({{0, 5}, {1, 5}, {2, 5}}), column({{3, 5}})};
    const std::vector<double> people = {1, 1, 1, 40};
    const MaximalCover found = maximal_cover({.candidates = candidates, .people = people}, 1, limit);
    EXPECT_EQ(found.sites, Sites{1});
    EXPECT_EQ(found.people_gained, 40);
}

TEST(MaximalCover, OfEqualCandidatesTheFirstIsTaken) {
    const std::vector<std::vector<Arrival>> candidates = {column({{0, 20}}), column({{1, 3}}),
                                                          column({{1, 3}}), column({{0, 9}})};
    const std::vector<double> people = {7, 7};
    EXPECT_EQ(maximal_cover({.candidates = candidates, .people = people}, 1, limit).sites, Sites{1});
}

TEST(MaximalCover, TakesFewerSitesWhenMoreHelpNobody) {
    const std::vector<std::vector<Arrival>> candidates = {column({{0, 5}, {1, 5}}), column({{0, 4}}),
                                                          column({{1, 4}})};
    const std::vector<double> people = {3, 3};
    const MaximalCover found = maximal_cover({.candidates = candidates, .people = people}, 3, limit);
    EXPECT_EQ(found.sites, Sites{0});
    EXPECT_TRUE(found.proven);
}

TEST(Median, PeopleWithoutAWayAreCountedApartNeverAsALargeNumber) {
    const std::vector<std::vector<Arrival>> candidates = {column({{0, 2}})};
    const std::vector<double> people = {10, 5};
    const std::vector<std::optional<Seconds>> today = {Seconds{600}, std::nullopt};
    const Median found = median({.candidates = candidates, .people = people, .present = today}, 1);
    EXPECT_EQ(found.person_minutes_before, 100);
    EXPECT_EQ(found.person_minutes, 20);
    EXPECT_EQ(found.people_unreached, 5);
    EXPECT_EQ(found.people_connected, 0);
}

TEST(Centre, IsAbsentWhenSoFewSitesCannotGiveAllAWay) {
    const std::vector<std::vector<Arrival>> candidates = {column({{0, 2}}), column({{1, 3}})};
    const std::vector<double> people = {10, 5};
    const Centre one = centre({.candidates = candidates, .people = people}, 1);
    EXPECT_FALSE(one.longest);
    EXPECT_EQ(one.sites, Sites{0});
    EXPECT_EQ(one.people_unreached, 5);
    EXPECT_EQ(centre({.candidates = candidates, .people = people}, 2).longest, Seconds{180});
}

TEST(SetCover, PeopleNobodyCanReachAreReportedAndNoError) {
    const std::vector<std::vector<Arrival>> candidates = {column({{0, 5}, {1, 30}})};
    const std::vector<double> people = {3, 4, 5};
    const std::vector<std::optional<Seconds>> today = {std::nullopt, Seconds{2000}, Seconds{60}};
    const SetCover found = set_cover({.candidates = candidates, .people = people, .present = today}, limit);
    EXPECT_EQ(found.sites, Sites{0});
    EXPECT_EQ(found.people_covered, 3);
    EXPECT_EQ(found.people_uncoverable, 4);
    EXPECT_EQ(found.points_uncoverable, 1);
}

TEST(Siting, NobodyAndNoCandidatesIsAnAnswer) {
    EXPECT_TRUE(maximal_cover({}, 3, limit).proven);
    EXPECT_TRUE(median({}, 3).proven);
    EXPECT_FALSE(centre({}, 3).longest);
    EXPECT_TRUE(set_cover({}, limit).proven);
    const std::vector<double> people = {3};
    EXPECT_EQ(set_cover({.people = people}, limit).people_uncoverable, 3);
    EXPECT_EQ(centre({.people = people}, 1).people_unreached, 3);
}

TEST(Siting, RefusesWhatIsNoTime) {
    const std::vector<double> people = {3};
    const std::vector<std::vector<Arrival>> beyond = {column({{1, 5}})}, before = {column({{0, -5}})};
    EXPECT_THROW(median({.candidates = beyond, .people = people}, 1), Error);
    EXPECT_THROW(median({.candidates = before, .people = people}, 1), Error);
    const std::vector<double> fewer = {-1};
    EXPECT_THROW(median({.people = fewer}, 1), Error);
}

}  // namespace
}  // namespace mapite::test
