// Published instances with proven or best known values, each within so few iterations that a search that got
// worse shows.
#include <gtest/gtest.h>

#include <filesystem>

#include "instance.hpp"
#include "routing/check_plan.hpp"
#include "routing/solve.hpp"

namespace mapite {
namespace {

const std::filesystem::path cases = std::filesystem::path(MAPITE_SHARED) / "cases/visits";

Solved solved(const bench::Instance& instance, std::uint64_t iterations) {
    SolveOptions options;
    options.iterations = iterations;
    Solved solved = solve(instance.problem, options, {});
    EXPECT_TRUE(check_plan(instance.problem, solved.plan, solved.cost).empty()) << instance.name;
    return solved;
}

class Published : public testing::Test {
  protected:
    void SetUp() override {
        if (!std::filesystem::exists(cases))
            GTEST_SKIP() << "the published instances of ../shared are not here";
    }
};

TEST_F(Published, TravellersWithTimeWindowsComeHomeAtTheBestKnownTime) {
    for (const auto& [name, best] : {std::pair{"Dumas_n20w60.001.txt", 335}, {"Dumas_n40w80.001.txt", 395}}) {
        const bench::Instance instance = bench::read_tsptw(cases / "tsptw" / name);
        const Solved plan = solved(instance, 20'000);
        EXPECT_EQ(plan.cost.required_missing, 0);
        EXPECT_DOUBLE_EQ(static_cast<double>(plan.cost.driving) / instance.ticks_per_unit, best) << name;
    }
}

TEST_F(Published, OrienteeringReachesTheProvenProfit) {
    const bench::Instance instance = bench::read_optw(cases / "optw/c101.txt", 1);
    std::int64_t all = 0;
    for (const Task& task : instance.problem.tasks) all += task.priority;
    EXPECT_EQ(all - solved(instance, 20'000).cost.priority_missing, 320);
}

TEST_F(Published, PeriodicToursReachTheBestKnownLength) {
    const bench::Instance instance = bench::read_pvrp(cases / "pvrp/p14.txt");
    EXPECT_NEAR(static_cast<double>(solved(instance, 5000).cost.driving) / instance.ticks_per_unit, 954.81,
                0.01);
}

TEST_F(Published, AWorkersWeeksAreAllServed) {
    const bench::Instance instance = bench::read_weeks(cases / "worker-weeks/sw_60.json");
    const Solved plan = solved(instance, 20'000);
    EXPECT_EQ(plan.cost.priority_missing, 0);
    EXPECT_LT(static_cast<double>(plan.cost.driving) / 3600, 19.0);  // best known 18.06
}

}  // namespace
}  // namespace mapite
