// The written method's worked example: every number of coverage, times, gap depth, inequality and
// dependency for three parishes and three services, against the reference's own results. Times come
// from a small Dijkstra over the case's own roads; through the program's network in tests/integration.
#include "unit/profile/three_parishes.hpp"

#include <gtest/gtest.h>

#include <set>

namespace mapite {
namespace {

using nlohmann::json;
using namespace test::three_parishes;

class ThreeParishes : public testing::Test {
  protected:
    void SetUp() override {
        SKIP_WITHOUT_SHARED("cases/three-parishes/expected.json");
        case_.emplace();
        expected_ = read_json("expected.json");
        const json config = read_json("config.json");
        for (const auto& [id, rule] : config["services"].items()) {
            needs_.push_back({.id = id,
                              .good = Minutes{rule["good"].get<double>()},
                              .bad = Minutes{rule["bad"].get<double>()}});
            reach_.push_back(case_->nearest(id, false));
            reach_own_.push_back(case_->nearest(id, true));
        }
        for (const char* parish : {"A", "B", "C"}) {
            std::vector<PointIndex> members;
            for (std::size_t p = 0; p < case_->points.size(); ++p)
                if (case_->parish_of_node.at(case_->node_of_point[p]) == parish) members.emplace_back(p);
            points_of_area_.push_back(std::move(members));
        }
        for (std::size_t n = 0; n < needs_.size(); ++n)
            inputs_.push_back({.reach = &reach_[n], .reach_own = &reach_own_[n]});
    }
    [[nodiscard]] std::vector<AreaProfile> profiles() const {
        return profile({needs_, inputs_, case_->points, points_of_area_});
    }

    std::optional<Case> case_;
    json expected_;
    std::vector<Need> needs_;
    std::vector<ReachColumn> reach_, reach_own_;
    std::vector<NeedInput> inputs_;
    std::vector<std::vector<PointIndex>> points_of_area_;
};

constexpr double exact = 1e-9;

TEST_F(ThreeParishes, TimesOfEveryPointAreThoseOfTheReference) {
    for (std::size_t n = 0; n < needs_.size(); ++n) {
        for (std::size_t p = 0; p < case_->points.size(); ++p) {
            const json& wanted = expected_["per_point"][case_->points[p].id]["t_" + needs_[n].id];
            ASSERT_EQ(reach_[n][p].has_value(), !wanted.is_null()) << case_->points[p].id;
            if (!reach_[n][p]) continue;
            EXPECT_NEAR(in_minutes(reach_[n][p]->time).count(), wanted.get<double>(), exact);
        }
    }
}

/// Our numbers under the reference's names; absent ones are null.
json in_words_of_reference(const NeedCoverage& coverage) {
    const TimeSummary& times = coverage.times.value();
    const auto number = [](std::optional<double> value) { return value ? json(*value) : json(); };
    json gap;
    if (times.periphery_mean_min && times.centre_min) gap = *times.periphery_mean_min - *times.centre_min;
    return {{"mean_t", times.mean_min},
            {"p50", times.median_min},
            {"p90", times.p90_min},
            {"unroutable_people", coverage.people.without_route},
            {"share_within", coverage.coverage.value()},
            {"people_beyond_bad", coverage.people.bad + coverage.people.without_route},
            {"fgt0", coverage.gap.value().fgt0},
            {"fgt1", coverage.gap.value().fgt1},
            {"fgt2", coverage.gap.value().fgt2},
            {"gini_t", times.gini},
            {"centre_t", number(times.centre_min)},
            {"periphery_mean_t", number(times.periphery_mean_min)},
            {"centre_periphery_gap", gap},
            {"cross_border_dependency", number(coverage.dependency)}};
}

TEST_F(ThreeParishes, EveryNumberOfEveryServiceEqualsTheReference) {
    const std::vector<AreaProfile> found = profiles();
    const char* parishes[] = {"A", "B", "C"};
    std::size_t compared = 0;
    for (std::size_t a = 0; a < found.size(); ++a) {
        EXPECT_NEAR(found[a].people, expected_["per_parish"][parishes[a]]["population"].get<double>(), exact);
        for (std::size_t n = 0; n < needs_.size(); ++n) {
            const json ours = in_words_of_reference(found[a].needs[n]);
            const json& reference = expected_["per_parish"][parishes[a]]["services"][needs_[n].id];
            for (const auto& [key, wanted] : reference.items()) {
                ASSERT_TRUE(ours.contains(key)) << key;
                ASSERT_EQ(ours[key].is_null(), wanted.is_null()) << key;
                ++compared;
                if (wanted.is_null()) continue;
                EXPECT_NEAR(ours[key].get<double>(), wanted.get<double>(), exact)
                    << parishes[a] << " " << needs_[n].id << " " << key;
            }
        }
    }
    EXPECT_EQ(compared, 3u * 3u * 14u);
}

TEST_F(ThreeParishes, DoctorsForEachPersonAreThoseOfTheReference) {
    const std::vector<double> found = case_->doctors_per_1000();
    double doctors = 0;
    for (std::size_t p = 0; p < found.size(); ++p) {
        EXPECT_NEAR(found[p], expected_["per_point"][case_->points[p].id]["a_gp_per_1000"].get<double>(),
                    exact)
            << case_->points[p].id;
        doctors += case_->points[p].people * found[p] / 1000;
    }
    EXPECT_NEAR(doctors, expected_["checks"]["sum_S"].get<double>(), exact);
}

TEST_F(ThreeParishes, NeedValuesWithoutCapacityEqualTheReference) {
    const std::vector<AreaProfile> found = profiles();
    const char* parishes[] = {"A", "B", "C"};
    const std::map<std::string, std::string> need_of{{"shop", "daily"}, {"library", "culture"}};
    for (std::size_t a = 0; a < found.size(); ++a) {
        for (std::size_t n = 0; n < needs_.size(); ++n) {
            const auto need = need_of.find(needs_[n].id);
            if (need == need_of.end()) continue;
            EXPECT_NEAR(found[a].needs[n].value.value(),
                        expected_["per_parish"][parishes[a]]["needs"][need->second].get<double>(), exact);
        }
    }
}

}  // namespace
}  // namespace mapite
