#include <gtest/gtest.h>

#include "territory/populated_point.hpp"

namespace mapite {
namespace {

TEST(GroupCount, AGroupThatIsNotThereIsUnknownAndOneOfNobodyIsZero) {
    const PopulatedPoint point{.people = 7, .groups = {{"children", 0}, {"over_65", 3}}};
    ASSERT_NE(find_group(point, "children"), nullptr);
    EXPECT_EQ(find_group(point, "children")->people, 0);
    EXPECT_EQ(find_group(point, "over_65")->people, 3);
    EXPECT_EQ(find_group(point, "over"), nullptr);
}

TEST(GroupCount, MaskedCountsStandForOneToTen) {
    const PeopleBounds masked = group_bounds(GroupCount{"children", 5, PeopleMeasure::masked});
    EXPECT_EQ(masked.low, 1);
    EXPECT_EQ(masked.high, 10);
    const PeopleBounds counted = group_bounds(GroupCount{"children", 5});
    EXPECT_EQ(counted.low, 5);
    EXPECT_EQ(counted.high, 5);
}

}  // namespace
}  // namespace mapite
