#include "profile/decay.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace mapite {
namespace {

const std::vector<Band> luo_and_qi{{Minutes{10}, 1}, {Minutes{20}, 0.68}, {Minutes{30}, 0.22}};

const std::vector<Decay> one_of_each{BinaryDecay{Minutes{30}},
                                     LinearDecay{Minutes{30}},
                                     SteppedDecay{luo_and_qi},
                                     ExponentialDecay{0.1},
                                     PowerDecay{0.5},
                                     GaussianDecay{Minutes{30}},
                                     LogisticDecay{Minutes{20}, Minutes{5}}};

TEST(Decay, CountsAServiceAtTheDoorInFull) {
    for (const Decay& decay : one_of_each) EXPECT_EQ(weight(decay, Minutes{0}), 1) << decay_name(decay);
}

TEST(Decay, NeverRisesWithTimeAndStaysBetweenZeroAndOne) {
    for (const Decay& decay : one_of_each) {
        double before = 1;
        for (double minutes = 0; minutes < 200; minutes += 0.25) {
            const double now = weight(decay, Minutes{minutes});
            EXPECT_LE(now, before) << decay_name(decay) << " at " << minutes;
            EXPECT_GE(now, 0) << decay_name(decay) << " at " << minutes;
            before = now;
        }
    }
}

TEST(Decay, HoldsUpToAndWithTheEndOfABand) {
    EXPECT_EQ(band_weight(luo_and_qi, Minutes{10}), 1);
    EXPECT_EQ(band_weight(luo_and_qi, Minutes{10.01}), 0.68);
    EXPECT_EQ(band_weight(luo_and_qi, Minutes{30}), 0.22);
    EXPECT_EQ(band_weight(luo_and_qi, Minutes{30.01}), 0);
    EXPECT_EQ(weight(BinaryDecay{Minutes{30}}, Minutes{30}), 1);
    EXPECT_EQ(weight(BinaryDecay{Minutes{30}}, Minutes{30.01}), 0);
}

TEST(Decay, FollowsItsFormula) {
    EXPECT_DOUBLE_EQ(weight(LinearDecay{Minutes{40}}, Minutes{10}), 0.75);
    EXPECT_DOUBLE_EQ(weight(ExponentialDecay{0.2}, Minutes{10}), std::exp(-2.0));
    EXPECT_DOUBLE_EQ(weight(PowerDecay{2}, Minutes{5}), 0.04);
    EXPECT_EQ(weight(PowerDecay{2}, Minutes{0.5}), 1);
    // Half way to the cutoff: (exp(-1/8) - exp(-1/2)) / (1 - exp(-1/2)).
    EXPECT_NEAR(weight(GaussianDecay{Minutes{30}}, Minutes{15}), 0.70136657, 1e-8);
    EXPECT_NEAR(weight(GaussianDecay{Minutes{30}}, Minutes{30}), 0, 1e-15);
    // At the inflection a half, but for the scaling to 1 at the door.
    EXPECT_NEAR(weight(LogisticDecay{Minutes{30}, Minutes{5}}, Minutes{30}), 0.5 * (1 + 1.877e-5), 1e-8);
}

TEST(Decay, FadesToNothingAndNotBeyondNumbersForEndlessWays) {
    EXPECT_EQ(weight(LogisticDecay{Minutes{20}, Minutes{0.01}}, Minutes{1e6}), 0);
    EXPECT_EQ(weight(ExponentialDecay{5}, Minutes{1e6}), 0);
}

TEST(DecayFault, IsAbsentForSoundFunctions) {
    for (const Decay& decay : one_of_each) EXPECT_EQ(fault_of(decay), std::nullopt) << decay_name(decay);
}

TEST(DecayFault, NamesTheBandOutOfOrder) {
    EXPECT_EQ(fault_of(std::vector<Band>{{Minutes{20}, 1}, {Minutes{10}, 0.5}}).value(),
              "band 2 ends at 10 minutes and does not come after band 1 (20 minutes)");
    EXPECT_EQ(fault_of(std::vector<Band>{{Minutes{10}, 0.5}, {Minutes{20}, 0.6}}).value(),
              "band 2 weighs 0.6, more than the nearer band 1 (0.5)");
    EXPECT_EQ(fault_of(std::vector<Band>{{Minutes{10}, 1.5}}).value(),
              "the weight 1.5 of band 1 is not between 0 and 1");
    EXPECT_EQ(fault_of(std::vector<Band>{{Minutes{10}, 0}}).value(), "no band has a weight above 0");
    EXPECT_EQ(fault_of(std::vector<Band>{}).value(), "there is no band");
}

TEST(DecayFault, NamesAParameterThatWouldDivideByZeroOrFavourTheFar) {
    EXPECT_EQ(fault_of(Decay{LinearDecay{Minutes{0}}}).value(),
              "the cutoff is 0 minutes and must be above 0");
    EXPECT_TRUE(fault_of(Decay{GaussianDecay{Minutes{0}}}));
    EXPECT_TRUE(fault_of(Decay{LogisticDecay{Minutes{10}, Minutes{0}}}));
    EXPECT_TRUE(fault_of(Decay{ExponentialDecay{-0.1}}));
    EXPECT_TRUE(fault_of(Decay{PowerDecay{std::nan("")}}));
    EXPECT_TRUE(fault_of(Decay{BinaryDecay{Minutes{-1}}}));
    EXPECT_FALSE(fault_of(Decay{BinaryDecay{Minutes{0}}}));
}

}  // namespace
}  // namespace mapite
