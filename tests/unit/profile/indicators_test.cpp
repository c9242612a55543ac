#include "profile/indicators.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>

#include "profile/floating_catchment.hpp"
#include "profile/statistics.hpp"
#include "support/csv_rows.hpp"

namespace mapite {
namespace {

using test::for_each_csv_row;
using test::shared;

const std::vector<OriginDestination> two_by_two{
    {0, 0, Minutes{0}}, {0, 1, Minutes{12}}, {1, 0, Minutes{30}}, {1, 1, Minutes{31}}};

TEST(NearestTimes, PassOverDestinationsWithoutOpportunities) {
    const auto nearest = nearest_times(two_by_two, 2, std::vector<double>{0, 5});
    EXPECT_EQ(nearest[0], Minutes{12});
    EXPECT_EQ(nearest[1], Minutes{31});
}

TEST(NearestTimes, AreAbsentForAnOriginWithoutRows) {
    const auto nearest = nearest_times(two_by_two, 3, std::vector<double>{1, 1});
    EXPECT_EQ(nearest[0], Minutes{0});  // the table says the way to itself takes no time
    EXPECT_FALSE(nearest[2].has_value());
}

TEST(CumulativeOpportunities, CountTheCutoffItself) {
    const auto sums = cumulative_opportunities(two_by_two, 3, std::vector<double>{100, 7}, Minutes{30});
    EXPECT_EQ(sums, (std::vector<double>{107, 100, 0}));
}

TEST(NthNearest, CountsServicesNotOpportunities) {
    const std::vector<OriginDestination> table{
        {0, 0, Minutes{9}}, {0, 1, Minutes{3}}, {0, 2, Minutes{5}}, {1, 1, Minutes{4}}};
    const std::vector<double> capacity{1, 7, 0};  // the third is closed
    EXPECT_EQ(nth_nearest_times(table, 2, capacity, 1),
              (std::vector<std::optional<Minutes>>{Minutes{3}, Minutes{4}}));
    EXPECT_EQ(nth_nearest_times(table, 2, capacity, 2),
              (std::vector<std::optional<Minutes>>{Minutes{9}, std::nullopt}));
}

TEST(TimesToReach, AddOpportunitiesOutwardsUntilThereAreEnough) {
    const std::vector<OriginDestination> table{
        {0, 0, Minutes{9}}, {0, 1, Minutes{3}}, {1, 1, Minutes{4}}, {2, 0, Minutes{1}}};
    const std::vector<double> opportunities{5, 2};
    EXPECT_EQ(times_to_reach(table, opportunities, std::vector<double>{2, 2, 6, 0}),
              (std::vector<std::optional<Minutes>>{Minutes{3}, Minutes{4}, std::nullopt, Minutes{0}}));
    EXPECT_EQ(times_to_reach(table, opportunities, std::vector<double>{2.5, 0, 5})[0], Minutes{9});
    // A sum that is as much only up to rounding.
    const std::vector<OriginDestination> tenths{{0, 0, Minutes{1}}, {0, 1, Minutes{2}}};
    EXPECT_EQ(times_to_reach(tenths, std::vector<double>{0.1, 0.2}, std::vector<double>{0.3})[0], Minutes{2});
}

TEST(Gravity, WeighsOpportunitiesByTheirTime) {
    EXPECT_EQ(gravity(two_by_two, 3, std::vector<double>{100, 10}, LinearDecay{Minutes{24}}),
              (std::vector<double>{105, 0, 0}));
    EXPECT_EQ(gravity(two_by_two, 2, std::vector<double>{100, 7}, BinaryDecay{Minutes{30}}),
              cumulative_opportunities(two_by_two, 2, std::vector<double>{100, 7}, Minutes{30}));
}

TEST(SpatialAvailability, GivesOutTheJobsOfThePublishedExample) {
    // Soukhov et al. 2023: three towns, three centres of jobs, exp(-0.1 t); to the town and to its neighbour.
    std::vector<OriginDestination> table;
    const double minutes[3][3] = {{15, 30, 100}, {30, 15, 100}, {100, 100, 15}};
    for (std::uint32_t i = 0; i < 3; ++i)
        for (std::uint32_t j = 0; j < 3; ++j) table.push_back({i, j, Minutes{minutes[i][j]}});
    const std::vector<double> people{50000, 150000, 10000}, jobs{100000, 100000, 10000};
    const auto values = spatial_availability(table, people, jobs, ExponentialDecay{0.1}, 1);
    EXPECT_NEAR(values[0] + values[1] + values[2], 210000, 1e-6);
    // The first centre by hand: 50000 exp(-1.5), 150000 exp(-3) and 10000 exp(-10) ask for its jobs.
    const double first = 50000 * std::exp(-1.5), second = 150000 * std::exp(-3.0),
                 third = 10000 * std::exp(-10.0);
    const double from_second = 50000 * std::exp(-3.0), own_second = 150000 * std::exp(-1.5);
    const double of_third = 50000 * std::exp(-10.0);
    EXPECT_NEAR(values[0],
                100000 * first / (first + second + third) +
                    100000 * from_second / (from_second + own_second + third) +
                    10000 * of_third / (of_third + 3 * of_third + 10000 * std::exp(-1.5)),
                1e-6);
    EXPECT_NEAR(values[0], 66833, 1);
    EXPECT_NEAR(values[1], 133203, 1.5);
    EXPECT_NEAR(values[2], 9963, 1);
}

TEST(SpatialAvailability, GivesNothingToNobodyWhateverThePower) {
    const auto values = spatial_availability(two_by_two, std::vector<double>{0, 4},
                                             std::vector<double>{10, 0}, BinaryDecay{Minutes{30}}, 0);
    EXPECT_EQ(values, (std::vector<double>{0, 10}));
}

TEST(Indicators, NeverGetWorseWhenAServiceIsAdded) {
    std::mt19937 random(2);
    for (int round = 0; round < 40; ++round) {
        std::vector<OriginDestination> table;
        std::vector<double> capacity;
        for (std::uint32_t j = 0; j < 8; ++j) {
            capacity.push_back(static_cast<double>(random() % 4));
            for (std::uint32_t i = 0; i < 6; ++i)
                if (random() % 2 == 0) table.push_back({i, j, Minutes{static_cast<double>(random() % 60)}});
        }
        const auto without = [&](const OriginDestination& row) { return row.destination == 7; };
        std::vector<OriginDestination> fewer = table;
        std::erase_if(fewer, without);
        const Decay decay = ExponentialDecay{0.1};
        for (std::size_t i = 0; i < 6; ++i) {
            for (const std::size_t n : {1u, 2u}) {
                const auto before = nth_nearest_times(fewer, 6, capacity, n)[i];
                const auto after = nth_nearest_times(table, 6, capacity, n)[i];
                if (!before) continue;
                EXPECT_LE(after.value(), *before);
            }
            EXPECT_LE(cumulative_opportunities(fewer, 6, capacity, Minutes{30})[i],
                      cumulative_opportunities(table, 6, capacity, Minutes{30})[i]);
            EXPECT_LE(gravity(fewer, 6, capacity, decay)[i], gravity(table, 6, capacity, decay)[i]);
        }
    }
}

/// Belo Horizonte: travel times, population, jobs and schools of its hexagons.
class BeloHorizonte : public testing::Test {
  protected:
    void SetUp() override {
        SKIP_WITHOUT_SHARED("data/accessibility/travel_matrix.csv.gz");
        for_each_csv_row(shared("data/accessibility/land_use_data.csv"), [&](const test::CsvRow& row) {
            position_.emplace(row.text("id"), static_cast<std::uint32_t>(position_.size()));
            population_.push_back(row.number("population"));
            jobs_.push_back(row.number("jobs"));
            schools_.push_back(row.number("schools"));
        });
        for_each_csv_row(shared("data/accessibility/travel_matrix.csv.gz"), [&](const test::CsvRow& row) {
            table_.push_back({position_.at(row.text("from_id")), position_.at(row.text("to_id")),
                              Minutes{row.number("travel_time")}});
        });
    }
    [[nodiscard]] std::map<std::string, double> reference(const std::string& file,
                                                          const std::string& column) const {
        std::map<std::string, double> values;
        for_each_csv_row(shared("data/accessibility/" + file), [&](const test::CsvRow& row) {
            if (row.text(column) != "NA" && row.text(column) != "Inf")
                values[row.text("id")] = row.number(column);
        });
        return values;
    }

    std::map<std::string, std::uint32_t> position_;
    std::vector<double> population_, jobs_, schools_;
    std::vector<OriginDestination> table_;
};

TEST_F(BeloHorizonte, NearestSchoolIsThatOfTheReferenceEverywhere) {
    const auto nearest = nearest_times(table_, position_.size(), schools_);
    const auto expected = reference("cost_to_closest_school_n1.csv", "travel_time");
    EXPECT_GT(expected.size(), 800u);
    for (const auto& [id, position] : position_) {
        const auto wanted = expected.find(id);
        ASSERT_EQ(nearest[position].has_value(), wanted != expected.end()) << id;
        if (!nearest[position]) continue;
        EXPECT_NEAR(nearest[position]->count(), wanted->second, 1e-9) << id;
    }
}

TEST_F(BeloHorizonte, OpportunitiesWithinHalfAnHourAreThoseOfTheReference) {
    const std::pair<const std::vector<double>*, std::string> kinds[] = {{&jobs_, "jobs"},
                                                                        {&schools_, "schools"}};
    for (const auto& [opportunities, name] : kinds) {
        const auto sums = cumulative_opportunities(table_, position_.size(), *opportunities, Minutes{30});
        const auto expected = reference("cumulative30_" + name + ".csv", name);
        EXPECT_GT(expected.size(), 800u);
        for (const auto& [id, wanted] : expected)
            EXPECT_NEAR(sums[position_.at(id)], wanted, 1e-9) << name << " " << id;
    }
}

TEST_F(BeloHorizonte, JobsForEachPersonAreThoseOfTheReference) {
    const auto found = two_step(table_, population_, jobs_, Decay{BinaryDecay{Minutes{50}}});
    const auto expected = reference("fca_2sfca_binary50_jobs.csv", "jobs");
    EXPECT_EQ(expected.size(), 898u);
    for (const auto& [id, wanted] : expected) EXPECT_NEAR(found.access[position_.at(id)], wanted, 1e-9) << id;
}

TEST_F(BeloHorizonte, GiniOfJobsWithinHalfAnHourIsThatOfTheReference) {
    const auto jobs = cumulative_opportunities(table_, position_.size(), jobs_, Minutes{30});
    std::vector<Weighted> pairs;
    for (std::size_t i = 0; i < jobs.size(); ++i)
        if (population_[i] > 0) pairs.push_back({jobs[i], population_[i]});
    double expected = 0;
    for_each_csv_row(shared("data/accessibility/gini_cum30_jobs.csv"),
                     [&](const test::CsvRow& row) { expected = row.number("gini_index"); });
    EXPECT_NEAR(weighted_gini(pairs).value(), expected, 1e-9);
}

}  // namespace
}  // namespace mapite
