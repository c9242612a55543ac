#include "profile/similar.hpp"

#include <gtest/gtest.h>

namespace mapite {
namespace {

TEST(SimilarAreas, NearestInSizeComesFirst) {
    const std::vector<AreaTraits> traits{
        {.people = 1000}, {.people = 90000}, {.people = 1100}, {.people = 2000}};
    const auto found = similar_areas(traits, 0, 2);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].area, 2u);
    EXPECT_EQ(found[1].area, 3u);
}

TEST(SimilarAreas, TwoAreasApartByTheirDeviationAreTwoApart) {
    // Two values lie one standard deviation on either side of their mean.
    const std::vector<AreaTraits> traits{{.people = 10, .share_over_65 = 0.2},
                                         {.people = 10, .share_over_65 = 0.3}};
    EXPECT_NEAR(similar_areas(traits, 0, 5).at(0).distance, 2, 1e-9);
}

TEST(SimilarAreas, UnknownTraitIsLeftOutAndNotTakenAsZero) {
    const std::vector<AreaTraits> traits{{.people = 1000, .share_over_65 = 0.2},
                                         {.people = 1000},
                                         {.people = 1000, .share_over_65 = 0.4},
                                         {.people = 5000, .share_over_65 = 0.2}};
    EXPECT_EQ(similar_areas(traits, 0, 1).at(0), (SimilarArea{1, 0}));
}

TEST(SimilarAreas, UninhabitedAreasAreLikeNobody) {
    const std::vector<AreaTraits> traits{{.people = 10}, {.people = 0}, {.people = 20}};
    ASSERT_EQ(similar_areas(traits, 0, 5).size(), 1u);
}

TEST(SimilarAreas, TraitsThatAreTheSameEverywhereTellNothing) {
    const std::vector<AreaTraits> traits{{.people = 10}, {.people = 10}};
    EXPECT_TRUE(similar_areas(traits, 0, 5).empty());
}

}  // namespace
}  // namespace mapite
