#include "profile/indicators.hpp"

#include <gtest/gtest.h>

#include <map>

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
