#include "territory/duplicates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>

namespace mapite {
namespace {

Service place(std::string id, std::string name, double x, SourceId source, std::string category = "shop") {
    return {.id = std::move(id),
            .category = std::move(category),
            .name = std::move(name),
            .position = {500000 + x, 250000},
            .source = source};
}

std::size_t count(const Findings& findings, std::string_view code) {
    return static_cast<std::size_t>(std::ranges::count(findings, code, &Finding::code));
}

using Standing = std::vector<std::size_t>;

TEST(Duplicates, SameNameOfTwoSourcesWithinReachIsMerged) {
    const std::vector<Service> services{place("a", "Ķūļu veikals", 0, 1), place("b", "KULU VEIKALS", 150, 2)};
    const DuplicateResult result = find_duplicates(services);
    EXPECT_EQ(result.stands_for, (Standing{0, 0}));
    ASSERT_EQ(result.findings.size(), 1u);
    EXPECT_EQ(result.findings[0].code, "merged-duplicate");
    EXPECT_EQ(result.findings[0].severity, Severity::note);
    EXPECT_EQ(result.findings[0].where.item, "b");
}

TEST(Duplicates, BeyondReachOrOfAnotherCategoryBothStand) {
    const std::vector<Service> services{place("a", "Centrs", 0, 1), place("b", "Centrs", 151, 2),
                                        place("c", "Centrs", 0, 2, "pharmacy")};
    const DuplicateResult result = find_duplicates(services);
    EXPECT_EQ(result.stands_for, (Standing{0, 1, 2}));
    EXPECT_TRUE(result.findings.empty());
}

TEST(Duplicates, TheFullerRecordStands) {
    std::vector<Service> services{place("a", "Rimi", 0, 1), place("b", "Rimi", 10, 2)};
    services[1].phone = "+371 63100000";
    EXPECT_EQ(find_duplicates(services).stands_for, (Standing{1, 1}));
}

TEST(Duplicates, OfEquallyFullRecordsTheNewerVerifiedStandsThenTheFirstById) {
    using namespace std::chrono;
    std::vector<Service> services{place("a", "Rimi", 0, 1), place("b", "Rimi", 10, 2)};
    EXPECT_EQ(find_duplicates(services).stands_for, (Standing{0, 0}));
    services[0].verified = 2022y / March / 1;
    services[1].verified = 2023y / March / 1;
    EXPECT_EQ(find_duplicates(services).stands_for, (Standing{1, 1}));
}

TEST(Duplicates, WithinOneSourceOnlyTheVerySameNameAtTheSameSpotIsMerged) {
    EXPECT_EQ(find_duplicates(std::vector{place("a", "Rimi", 0, 1), place("b", "Rimi", 30, 1)}).stands_for,
              (Standing{0, 0}));
    EXPECT_EQ(find_duplicates(std::vector{place("a", "Rimi", 0, 1), place("b", "Rimi", 31, 1)}).stands_for,
              (Standing{0, 1}));
    EXPECT_EQ(find_duplicates(std::vector{place("a", "Rimi", 0, 1), place("b", "RIMI", 5, 1)}).stands_for,
              (Standing{0, 1}));
}

TEST(Duplicates, ARowOfEquallyNamedPlacesIsNoChain) {
    // 0 and 280 are 280 m apart; the one between them can be a duplicate of one of them only.
    const std::vector<Service> services{place("a", "Centrs", 0, 1), place("b", "Centrs", 140, 2),
                                        place("c", "Centrs", 279, 3)};
    EXPECT_EQ(find_duplicates(services).stands_for, (Standing{0, 1, 1}));
}

TEST(Duplicates, EachOfTwoNeighboursTakesTheRecordThatLiesAtIt) {
    const std::vector<Service> services{place("a", "Top", 0, 1), place("b", "Top", 140, 1),
                                        place("c", "Top", 138, 2), place("d", "Top", 4, 2)};
    EXPECT_EQ(find_duplicates(services).stands_for, (Standing{0, 1, 1, 0}));
}

TEST(Duplicates, ThreeSourcesOfOnePlaceHaveOneThatStands) {
    std::vector<Service> services{place("a", "Aptieka", 0, 1), place("b", "Aptieka", 20, 2),
                                  place("c", "Aptieka", 40, 3)};
    services[1].address = "Tirgus iela 1";
    const DuplicateResult result = find_duplicates(services);
    EXPECT_EQ(result.stands_for, (Standing{1, 1, 1}));
    EXPECT_EQ(count(result.findings, "merged-duplicate"), 2u);
}

TEST(Duplicates, WithoutANameOrSimilarNearbyIsReportedAndKept) {
    const std::pair<std::string, std::string> pairs[] = {
        {"Rimi", ""}, {"Rimi", "Rimi Mini"}, {"Tukuma pamatskola", "Tukuma pamatskolas"}, {"", ""}};
    for (const auto& [a, b] : pairs) {
        const DuplicateResult result =
            find_duplicates(std::vector{place("a", a, 0, 1), place("b", b, 60, 2)});
        EXPECT_EQ(result.stands_for, (Standing{0, 1})) << a << "/" << b;
        ASSERT_EQ(result.findings.size(), 1u) << a << "/" << b;
        EXPECT_EQ(result.findings[0].code, "possible-duplicate");
        EXPECT_EQ(result.findings[0].severity, Severity::warning);
    }
}

TEST(Duplicates, DifferentNamesOrMoreDistanceAreNotReported) {
    EXPECT_TRUE(
        find_duplicates(std::vector{place("a", "Rimi", 0, 1), place("b", "Maxima", 5, 2)}).findings.empty());
    EXPECT_TRUE(
        find_duplicates(std::vector{place("a", "Rimi", 0, 1), place("b", "", 61, 2)}).findings.empty());
    EXPECT_TRUE(
        find_duplicates(std::vector{place("a", "A", 0, 1), place("b", "Aptieka", 5, 2)}).findings.empty());
}

TEST(Duplicates, TwoNamelessPlacesOfOneSourceAreTwoPlaces) {
    EXPECT_TRUE(find_duplicates(std::vector{place("a", "", 0, 1), place("b", "", 5, 1)}).findings.empty());
}

TEST(Duplicates, ANamelessNeighbourOfTheSameSourceIsReportedOnlyAtTheSameSpot) {
    EXPECT_EQ(find_duplicates(std::vector{place("a", "Rimi", 0, 1), place("b", "", 30, 1)}).findings.size(),
              1u);
    EXPECT_TRUE(
        find_duplicates(std::vector{place("a", "Rimi", 0, 1), place("b", "", 31, 1)}).findings.empty());
}

TEST(Duplicates, AMergedPlaceIsReportedOnceAgainstItsNeighbour) {
    const std::vector<Service> services{place("a", "Rimi", 0, 1), place("b", "Rimi", 3, 2),
                                        place("c", "", 6, 3)};
    const DuplicateResult result = find_duplicates(services);
    EXPECT_EQ(count(result.findings, "merged-duplicate"), 1u);
    EXPECT_EQ(count(result.findings, "possible-duplicate"), 1u);
}

TEST(Duplicates, OfNothingAreNothing) {
    EXPECT_TRUE(find_duplicates({}).stands_for.empty());
}

/// Many places on little ground: names from a short list, three sources.
std::vector<Service> crowded(unsigned seed, std::size_t many) {
    std::mt19937 random(seed);
    const auto whole = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    const std::string names[] = {"", "Rimi", "RIMI", "Rimi Mini", "Top", "Maxima"};
    std::vector<Service> services;
    for (std::size_t i = 0; i < many; ++i) {
        services.push_back(place("s" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i),
                                 names[whole(5)], whole(900), 1 + whole(2)));
        services.back().position.y += whole(900) - 450;
    }
    return services;
}

class CrowdedPlaces : public testing::TestWithParam<unsigned> {};

TEST_P(CrowdedPlaces, StandForNoChainAndEachMergedPairIsCertain) {
    const auto services = crowded(GetParam(), 60);
    const DuplicateResult result = find_duplicates(services);
    std::size_t merged = 0;
    for (std::size_t i = 0; i < services.size(); ++i) {
        const std::size_t standing = result.stands_for[i];
        EXPECT_EQ(result.stands_for[standing], standing);
        if (standing == i) continue;
        ++merged;
        const bool one_source = services[i].source == services[standing].source;
        EXPECT_LE(distance(services[i].position, services[standing].position), one_source ? 30_m : 150_m);
        EXPECT_FALSE(services[i].name.empty());
    }
    EXPECT_EQ(count(result.findings, "merged-duplicate"), merged);  // no row vanishes without a word
}

TEST_P(CrowdedPlaces, TheOrderOfRecordsDoesNotMatter) {
    auto services = crowded(GetParam(), 60);
    const auto standing_ids = [](const std::vector<Service>& given) {
        const DuplicateResult result = find_duplicates(given);
        std::vector<std::pair<std::string, std::string>> ids;
        for (std::size_t i = 0; i < given.size(); ++i)
            ids.emplace_back(given[i].id, given[result.stands_for[i]].id);
        std::ranges::sort(ids);
        return ids;
    };
    const auto before = standing_ids(services);
    std::ranges::shuffle(services, std::mt19937{GetParam() + 1});
    EXPECT_EQ(standing_ids(services), before);
}

TEST_P(CrowdedPlaces, NoCertainPairOfTwoStandingPairsIsOverlooked) {
    // Two groups of one place each, of two sources and one name within reach, must have been joined.
    const auto services = crowded(GetParam(), 60);
    const DuplicateResult result = find_duplicates(services);
    const auto members = [&](std::size_t i) { return std::ranges::count(result.stands_for, i); };
    for (std::size_t i = 0; i < services.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (members(i) != 1 || members(j) != 1 || services[i].source == services[j].source) continue;
            if (services[i].name.empty() || services[i].name != services[j].name) continue;
            EXPECT_GT(distance(services[i].position, services[j].position), 150_m);
        }
}

INSTANTIATE_TEST_SUITE_P(Duplicates, CrowdedPlaces, testing::Range(1u, 21u));

}  // namespace
}  // namespace mapite
