#include "profile/confidence.hpp"

#include <gtest/gtest.h>

namespace mapite {
namespace {

using Reasons = std::vector<std::string>;

TEST(Confidence, IsHighWhenNothingLowersIt) {
    const Confidence result = confidence(Evidence{});
    EXPECT_EQ(result.grade, Grade::high);
    EXPECT_TRUE(result.reasons.empty());
}

TEST(Confidence, OneWeakPointGivesMediumAndNamesIt) {
    const std::pair<Evidence, std::string> cases[] = {
        {{.straight_line = true}, "straight-line"},
        {{.layer_complete = false}, "not-mapped"},
        {{.people_estimated = true}, "people-estimated"},
        {{.share_with_route = 0.89}, "few-routes"},
        {{.oldest_source_months = 25}, "old-source"},
        {{.undated_source = true}, "undated-source"},
        {{.share_masked = 0.21}, "masked"},
        {{.share_far_from_road = 0.21}, "far-from-road"},
        {{.share_uncertain = 0.21}, "near-threshold"},
    };
    for (const auto& [evidence, reason] : cases) {
        const Confidence result = confidence(evidence);
        EXPECT_EQ(result.grade, Grade::medium) << reason;
        EXPECT_EQ(result.reasons, Reasons{reason});
    }
}

TEST(Confidence, ValuesAtTheLimitsDoNotLowerIt) {
    const Evidence at_limits{.oldest_source_months = 24,
                             .share_with_route = 0.9,
                             .share_masked = 0.2,
                             .share_far_from_road = 0.2,
                             .share_uncertain = 0.2};
    EXPECT_EQ(confidence(at_limits).grade, Grade::high);
}

TEST(Confidence, TwoWeakPointsGiveLowInTheOrderOfTheirWeight) {
    const Confidence result = confidence({.straight_line = true, .share_masked = 0.5});
    EXPECT_EQ(result.grade, Grade::low);
    EXPECT_EQ(result.reasons, (Reasons{"straight-line", "masked"}));
}

TEST(Confidence, AnUnknownNeedHasNoGradeWhateverElseIsWeak) {
    const Confidence result = confidence({.known = false, .straight_line = true});
    EXPECT_EQ(result.grade, Grade::none);
    EXPECT_EQ(result.reasons, Reasons{"no-data"});
}

TEST(Grade, HasANameForEachValue) {
    EXPECT_EQ(to_string(Grade::high), "high");
    EXPECT_EQ(to_string(Grade::medium), "medium");
    EXPECT_EQ(to_string(Grade::low), "low");
    EXPECT_EQ(to_string(Grade::none), "none");
}

}  // namespace
}  // namespace mapite
