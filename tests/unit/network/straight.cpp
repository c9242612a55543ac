#include <gtest/gtest.h>

#include <random>

#include "base/error.hpp"
#include "network/road_graph.hpp"

namespace mapite {
namespace {

TEST(NearestStraight, TimeIsDistanceTimesDetourBySpeed) {
    const std::vector<GridPoint> points{{0, 0}}, services{{3000, 4000}, {9000, 0}};
    const auto reach = nearest_straight(points, services, 1.5, 36_kmh);
    ASSERT_TRUE(reach[0]);
    EXPECT_EQ(*reach[0], (Reach{.service = ServiceIndex(0), .time = Seconds{750}}));
}

TEST(NearestStraight, TiesGoToTheLowerService) {
    const std::vector<GridPoint> points{{0, 0}};
    const std::vector<GridPoint> around{{99, 0}, {0, 5}, {-5, 0}, {5, 0}, {3, 4}};
    EXPECT_EQ(nearest_straight(points, around, 1, 5_kmh)[0]->service, ServiceIndex(1));
}

TEST(NearestStraight, WithoutServicesNothingIsReached) {
    const std::vector<GridPoint> points{{0, 0}, {1, 1}};
    EXPECT_EQ(nearest_straight(points, {}, 1.3, 50_kmh), ReachColumn(2));
    EXPECT_TRUE(nearest_straight({}, points, 1.3, 50_kmh).empty());
}

TEST(NearestStraight, RefusesASpeedOrFactorThatIsNotAboveZero) {
    const std::vector<GridPoint> points{{0, 0}};
    EXPECT_THROW((void)nearest_straight(points, points, 1.3, KilometresPerHour{0}), Error);
    EXPECT_THROW((void)nearest_straight(points, points, 0, 50_kmh), Error);
}

TEST(NearestStraight, AgreesWithTryingEveryService) {
    std::mt19937 random(3);
    for (const std::size_t count : {1u, 2u, 8u, 9u, 65u, 900u}) {
        // Whole metres in a small square: many stand at the same place or equally far.
        std::vector<GridPoint> services(count), points(2000);
        for (auto* places : {&services, &points}) {
            for (GridPoint& place : *places) {
                place = {static_cast<double>(random() % 60), static_cast<double>(random() % 60)};
            }
        }
        const auto reached = nearest_straight(points, services, 1, KilometresPerHour{3.6});
        for (std::size_t i = 0; i < points.size(); ++i) {
            std::size_t best = 0;
            for (std::size_t s = 1; s < count; ++s) {
                if (distance(points[i], services[s]) < distance(points[i], services[best])) best = s;
            }
            ASSERT_TRUE(reached[i]);
            EXPECT_EQ(reached[i]->service, ServiceIndex(best));
            EXPECT_DOUBLE_EQ(reached[i]->time.count(), distance(points[i], services[best]).value);
        }
    }
}

}  // namespace
}  // namespace mapite
