// The ways that a study keeps: whatever they go along, every question about them has the same answer as the
// study's own numbers.
#include "app/travel_ways.hpp"

#include "app/travel_times.hpp"
#include "integration/sample_project.hpp"

namespace mapite::test {
namespace {

const StudyOptions keeping{.keep_ways = true, .today = today, .only_need = ""};

Study by_road() {
    return study_project(sample_project(), resources(), keeping, Progress{});
}

/// The same people and services, as if nobody had imported roads.
Study by_straight_line() {
    Study study = load_study(sample_project(), resources(), keeping, Progress{});
    compute_travel_times(study, {}, keeping, Progress{});
    return study;
}

std::vector<GridPoint> positions(const auto& records) {
    std::vector<GridPoint> result;
    for (const auto& record : records) result.push_back(record.position);
    return result;
}

std::vector<PointIndex> everyone(const Study& study) {
    std::vector<PointIndex> points;
    for (std::size_t i = 0; i < study.points.size(); ++i) points.emplace_back(i);
    return points;
}

class WaysOfAStudy : public testing::TestWithParam<bool> {
  protected:
    const Study study = GetParam() ? by_straight_line() : by_road();

    [[nodiscard]] const TravelWays* ways(TravelMode mode) const {
        return study.travel_ways[static_cast<std::size_t>(mode)].get();
    }
    [[nodiscard]] const TravelWays& ways_to(std::size_t need) const {
        return *ways(study.basket.needs[need].mode);
    }
};

TEST_P(WaysOfAStudy, AreThereForEveryModeThatANeedGoesBy) {
    std::array<bool, std::size(all_travel_modes)> used{};
    for (std::size_t n = 0; n < study.needs.size(); ++n)
        if (study.needs[n].reach) used[static_cast<std::size_t>(study.basket.needs[n].mode)] = true;
    EXPECT_TRUE(used[static_cast<std::size_t>(TravelMode::car)]);
    for (const TravelMode mode : all_travel_modes)
        EXPECT_EQ(ways(mode) != nullptr, used[static_cast<std::size_t>(mode)]) << to_string(mode);
}

TEST_P(WaysOfAStudy, GiveTheNearestServicesThatTheStudyCounts) {
    for (std::size_t n = 0; n < study.needs.size(); ++n) {
        const NeedReach& need = study.needs[n];
        if (need.reach) {
            EXPECT_EQ(ways_to(n).nearest(everyone(study), need.services), *need.reach);
        }
    }
}

TEST_P(WaysOfAStudy, TellWhoArrivesAtEachServiceInTime) {
    const std::size_t need = need_named(study.basket, "pharmacy");
    const auto& services = study.needs[need].services;
    ASSERT_GT(services.size(), 1u);
    const Seconds limit{12 * 60};
    const auto arrivals = ways_to(need).arrivals(services, limit);
    ASSERT_EQ(arrivals.size(), services.size());
    std::size_t in_time = 0, too_late = 0;
    for (std::size_t s = 0; s < services.size(); ++s) {
        std::vector<Arrival> expected;
        const auto column = ways_to(need).nearest(everyone(study), std::span(&services[s], 1));
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (!column[i]) continue;
            EXPECT_EQ(column[i]->service, services[s]);
            if (column[i]->time <= limit) expected.push_back({PointIndex(i), column[i]->time});
            ++(column[i]->time <= limit ? in_time : too_late);
        }
        EXPECT_EQ(arrivals[s], expected);
    }
    EXPECT_GT(in_time, 10u);
    EXPECT_GT(too_late, 10u);
}

TEST_P(WaysOfAStudy, TreatAPlaceWithoutAServiceLikeAServiceThatStandsThere) {
    const std::size_t need = need_named(study.basket, "school");
    const auto& services = study.needs[need].services;
    std::vector<GridPoint> places;
    for (const ServiceIndex service : services) places.push_back(study.services[service.value].position);
    const Seconds limit{600};
    EXPECT_EQ(ways_to(need).arrivals_at(places, limit), ways_to(need).arrivals(services, limit));
    const auto times = ways_to(need).times_to_nearest(positions(study.points), places);
    ASSERT_EQ(times.size(), study.points.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto& reach = (*study.needs[need].reach)[i];
        ASSERT_EQ(times[i].has_value(), reach.has_value());
        if (reach) {
            EXPECT_EQ(*times[i], reach->time);
        }
    }
}

std::string by_what(const testing::TestParamInfo<bool>& straight) {
    return straight.param ? "ByStraightLine" : "ByRoad";
}
INSTANTIATE_TEST_SUITE_P(TravelWays, WaysOfAStudy, testing::Bool(), by_what);

TEST(TravelWays, OutliveTheirStudy) {
    for (const bool straight : {false, true}) {
        std::shared_ptr<const TravelWays> ways;
        std::vector<ServiceIndex> services;
        std::vector<std::vector<Arrival>> expected;
        {
            const Study study = straight ? by_straight_line() : by_road();
            ways = study.travel_ways[static_cast<std::size_t>(TravelMode::car)];
            services = study.needs[need_named(study.basket, "pharmacy")].services;
            expected = ways->arrivals(services, Seconds{600});
        }
        EXPECT_EQ(ways->arrivals(services, Seconds{600}), expected);
    }
}

TEST(TravelWays, AreNotKeptUnlessAskedFor) {
    const Study plain = study(sample_project());
    for (const auto& ways : plain.travel_ways) EXPECT_EQ(ways, nullptr);
}

}  // namespace
}  // namespace mapite::test
