#include "profile/floating_catchment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

#include "support/csv_rows.hpp"

namespace mapite {
namespace {

using test::for_each_csv_row;
using test::shared;

const std::vector<Band> luo_and_qi{{Minutes{10}, 1}, {Minutes{20}, 0.68}, {Minutes{30}, 0.22}};
const Decay within_half_an_hour = BinaryDecay{Minutes{30}};

/// 30 people at the door of a doctor, 10 twenty minutes off; a second doctor 20 minutes from the latter only.
const std::vector<OriginDestination> two_doctors{
    {0, 0, Minutes{0}}, {1, 0, Minutes{20}}, {1, 1, Minutes{20}}};
const std::vector<double> thirty_and_ten{30, 10};

double people_times_access(std::span<const double> people, const FloatingCatchment& found) {
    return std::inner_product(people.begin(), people.end(), found.access.begin(), 0.0);
}

double capacity_with_demand(std::span<const double> capacity, const FloatingCatchment& found) {
    double sum = 0;
    for (std::size_t j = 0; j < capacity.size(); ++j) sum += found.demanded[j] ? capacity[j] : 0;
    return sum;
}

TEST(TwoStep, SharesEachServiceAmongThoseWhoReachIt) {
    const auto found = two_step(two_doctors, thirty_and_ten, std::vector<double>{4, 5}, within_half_an_hour);
    EXPECT_EQ(found.ratio, (std::vector<double>{0.1, 0.5}));
    EXPECT_EQ(found.access, (std::vector<double>{0.1, 0.6}));
}

TEST(TwoStep, WeighsPeopleByTheirBand) {
    const auto found = two_step(two_doctors, std::vector<double>{32, 25}, std::vector<double>{4.9, 17},
                                std::vector<Band>{{Minutes{10}, 1}, {Minutes{20}, 0.68}});
    EXPECT_DOUBLE_EQ(found.ratio[0], 0.1);  // 4.9 / (32 + 0.68 * 25)
    EXPECT_DOUBLE_EQ(found.ratio[1], 1.0);  // 17 / (0.68 * 25)
    EXPECT_DOUBLE_EQ(found.access[0], 0.1);
    EXPECT_DOUBLE_EQ(found.access[1], 0.068 + 0.68);
}

TEST(TwoStep, OffersNothingWithoutCapacityWithoutDemandOrWithoutPeople) {
    const auto closed = two_step(two_doctors, thirty_and_ten, std::vector<double>{0, 0}, luo_and_qi);
    EXPECT_EQ(closed.access, (std::vector<double>{0, 0}));
    EXPECT_EQ(closed.demanded, (std::vector<bool>{true, true}));
    const auto empty =
        two_step(two_doctors, std::vector<double>{0, 0}, std::vector<double>{4, 5}, luo_and_qi);
    EXPECT_EQ(empty.access, (std::vector<double>{0, 0}));
    EXPECT_EQ(empty.ratio, (std::vector<double>{0, 0}));
    EXPECT_EQ(empty.demanded, (std::vector<bool>{false, false}));
    const auto far =
        two_step(two_doctors, thirty_and_ten, std::vector<double>{4, 5}, Decay{BinaryDecay{Minutes{10}}});
    EXPECT_EQ(far.access[1], 0);
    EXPECT_FALSE(far.demanded[1]);
    EXPECT_TRUE(two_step({}, thirty_and_ten, std::vector<double>{4}, luo_and_qi).access[0] == 0);
}

TEST(TwoStep, StaysFiniteWhereWeightsFadeToTheSmallestNumbers) {
    const std::vector<OriginDestination> endless{{0, 0, Minutes{742}}};
    const auto found =
        two_step(endless, std::vector<double>{1}, std::vector<double>{10}, Decay{ExponentialDecay{1}});
    EXPECT_TRUE(std::isfinite(found.access[0]));
    EXPECT_TRUE(std::isfinite(found.ratio[0]));
}

TEST(ModifiedTwoStep, LeavesCapacityUnusedWhereEverybodyHasItFar) {
    const Decay decay = SteppedDecay{{{Minutes{30}, 0.5}}};
    const auto found = modified_two_step(two_doctors, thirty_and_ten, std::vector<double>{4, 5}, decay);
    EXPECT_DOUBLE_EQ(found.ratio[0], 0.2);
    EXPECT_DOUBLE_EQ(found.access[0], 0.05);
    EXPECT_DOUBLE_EQ(found.access[1], 0.05 + 0.25);
    EXPECT_DOUBLE_EQ(people_times_access(thirty_and_ten, found), 0.5 * 9);
}

TEST(ThreeStep, LetsPeopleDivideTheirDemand) {
    // The ten ask each doctor for half of what they need: demands are 30 + 5 and 5.
    const auto found =
        three_step(two_doctors, thirty_and_ten, std::vector<double>{3.5, 5}, within_half_an_hour);
    EXPECT_DOUBLE_EQ(found.ratio[0], 0.1);
    EXPECT_DOUBLE_EQ(found.ratio[1], 1.0);
    EXPECT_DOUBLE_EQ(found.access[0], 0.1);
    EXPECT_DOUBLE_EQ(found.access[1], 0.05 + 0.5);
}

TEST(Balanced, CountsNeitherPeopleNorServicesTwice) {
    // Demands are 30 + 5 and 5; the first level of service is halved between its two origins.
    const auto found =
        balanced(two_doctors, thirty_and_ten, std::vector<double>{3.5, 5}, within_half_an_hour);
    EXPECT_DOUBLE_EQ(found.ratio[0], 0.1);
    EXPECT_DOUBLE_EQ(found.ratio[1], 1.0);
    EXPECT_DOUBLE_EQ(found.access[0], 0.05);
    EXPECT_DOUBLE_EQ(found.access[1], 0.05 + 1.0);
}

/// A made-up country: not everybody is linked to everything, some have no people, some services are empty.
struct Country {
    std::vector<OriginDestination> table{};
    std::vector<double> people{}, capacity{};

    explicit Country(unsigned seed) {
        std::mt19937 random(seed);
        const auto upto = [&](unsigned limit) { return static_cast<double>(random() % limit); };
        for (int i = 0; i < 40; ++i) people.push_back(random() % 5 == 0 ? 0 : upto(1000));
        for (int j = 0; j < 15; ++j) capacity.push_back(random() % 4 == 0 ? 0 : upto(100) / 10);
        for (std::uint32_t i = 0; i < people.size(); ++i)
            for (std::uint32_t j = 0; j < capacity.size(); ++j)
                if (random() % 3 == 0) table.push_back({i, j, Minutes{upto(600) / 10}});
    }
};

const std::vector<Decay> decays{
    within_half_an_hour,   SteppedDecay{luo_and_qi},   LinearDecay{Minutes{45}},
    ExponentialDecay{0.1}, GaussianDecay{Minutes{40}}, LogisticDecay{Minutes{20}, Minutes{5}},
    PowerDecay{1.2}};

TEST(FloatingCatchment, GivesOutExactlyTheCapacityThatHasDemand) {
    for (unsigned seed = 1; seed <= 30; ++seed)
        for (const Decay& decay : decays) {
            const Country country(seed);
            for (const auto& found : {two_step(country.table, country.people, country.capacity, decay),
                                      three_step(country.table, country.people, country.capacity, decay)}) {
                const double capacity = capacity_with_demand(country.capacity, found);
                EXPECT_NEAR(people_times_access(country.people, found), capacity, 1e-9 * capacity) << seed;
            }
            const auto modified = modified_two_step(country.table, country.people, country.capacity, decay);
            EXPECT_LE(people_times_access(country.people, modified),
                      capacity_with_demand(country.capacity, modified) * (1 + 1e-12));
        }
}

TEST(FloatingCatchment, BalancedLevelsOfServiceAddUpAndSoDoesDemand) {
    for (unsigned seed = 1; seed <= 30; ++seed)
        for (const Decay& decay : decays) {
            const Country country(seed);
            const auto found = balanced(country.table, country.people, country.capacity, decay);
            const double levels = std::accumulate(found.ratio.begin(), found.ratio.end(), 0.0);
            EXPECT_NEAR(std::accumulate(found.access.begin(), found.access.end(), 0.0), levels,
                        1e-9 * levels);
            double demand = 0;
            for (std::size_t j = 0; j < country.capacity.size(); ++j)
                if (found.ratio[j] > 0) demand += country.capacity[j] / found.ratio[j];
            std::vector<double> ones(country.capacity.size(), 1.0);
            const auto each = balanced(country.table, country.people, ones, decay);
            double all_demand = 0, reaching = 0;
            for (std::size_t j = 0; j < ones.size(); ++j)
                if (each.ratio[j] > 0) all_demand += 1 / each.ratio[j];
            std::vector<bool> reaches(country.people.size(), false);
            for (const auto& row : country.table)
                if (weight(decay, row.time) > 0) reaches[row.origin] = true;
            for (std::size_t i = 0; i < reaches.size(); ++i) reaching += reaches[i] ? country.people[i] : 0;
            EXPECT_NEAR(all_demand, reaching, 1e-9 * reaching);
            EXPECT_LE(demand, all_demand * (1 + 1e-12));
        }
}

TEST(FloatingCatchment, DoesNotDependOnTheOrderOfTheRows) {
    std::mt19937 random(5);
    for (const auto measure : {modified_two_step, three_step, balanced}) {
        const Country country(3);
        std::vector<OriginDestination> shuffled = country.table;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        const auto one = measure(country.table, country.people, country.capacity, SteppedDecay{luo_and_qi});
        const auto other = measure(shuffled, country.people, country.capacity, SteppedDecay{luo_and_qi});
        for (std::size_t i = 0; i < one.access.size(); ++i)
            EXPECT_NEAR(one.access[i], other.access[i], 1e-12 * one.access[i]);
    }
}

TEST(FloatingCatchment, BandsAreTheSameAsASteppedDecay) {
    const Country country(8);
    EXPECT_EQ(two_step(country.table, country.people, country.capacity, luo_and_qi).access,
              two_step(country.table, country.people, country.capacity, SteppedDecay{luo_and_qi}).access);
}

TEST(TwoStep, GivesThePublishedExampleOfLuoAndWang) {
    SKIP_WITHOUT_SHARED("cases/luo_wang_2003/od.csv");
    std::map<std::string, std::uint32_t> tracts, physicians;
    std::vector<OriginDestination> table;
    std::map<std::uint32_t, double> people, capacity;
    for_each_csv_row(shared("cases/luo_wang_2003/od.csv"), [&](const test::CsvRow& row) {
        const auto tract = tracts.try_emplace(row.text("tract"), tracts.size()).first->second;
        const auto physician = physicians.try_emplace(row.text("physician"), physicians.size()).first->second;
        people[tract] = row.number("demand");
        capacity[physician] = row.number("supply");
        table.push_back({tract, physician, Minutes{row.number("minutes")}});
    });
    std::vector<double> all_people, all_capacity;
    for (const auto& [tract, count] : people) all_people.push_back(count);
    for (const auto& [physician, count] : capacity) all_capacity.push_back(count);
    const auto found = two_step(table, all_people, all_capacity, within_half_an_hour);
    std::size_t compared = 0;
    for_each_csv_row(shared("cases/luo_wang_2003/expected.csv"), [&](const test::CsvRow& row) {
        EXPECT_DOUBLE_EQ(found.access[tracts.at(row.text("tract"))], row.number("access"));
        ++compared;
    });
    EXPECT_EQ(compared, 11u);
}

}  // namespace
}  // namespace mapite
