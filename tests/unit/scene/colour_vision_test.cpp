#include "scene/colour_vision.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace mapite {
namespace {

constexpr Vision all_visions[] = {Vision::normal, Vision::protanopia, Vision::deuteranopia,
                                  Vision::tritanopia, Vision::photocopy};

void expect_near(Rgb found, Rgb expected) {
    EXPECT_LE(std::abs(found.red - expected.red), 1);
    EXPECT_LE(std::abs(found.green - expected.green), 1);
    EXPECT_LE(std::abs(found.blue - expected.blue), 1);
}

// Values that browsers and colour libraries show for the same matrices, each to within one step.
TEST(ColourVision, ProtanopiaIsAsPublished) {
    expect_near(seen_as(Rgb{255, 0, 0}, Vision::protanopia), {109, 95, 0});
    expect_near(seen_as(Rgb{255, 255, 0}, Vision::protanopia), {255, 244, 0});
    expect_near(seen_as(Rgb{0, 255, 0}, Vision::protanopia), {255, 229, 0});
    expect_near(seen_as(Rgb{0, 255, 255}, Vision::protanopia), {237, 242, 255});
    expect_near(seen_as(Rgb{0, 0, 255}, Vision::protanopia), {0, 88, 255});
    expect_near(seen_as(Rgb{255, 0, 255}, Vision::protanopia), {0, 128, 255});
}

TEST(ColourVision, DeuteranopiaIsAsPublished) {
    expect_near(seen_as(Rgb{255, 0, 0}, Vision::deuteranopia), {163, 144, 0});
    expect_near(seen_as(Rgb{255, 255, 0}, Vision::deuteranopia), {255, 250, 50});
    expect_near(seen_as(Rgb{0, 255, 0}, Vision::deuteranopia), {239, 214, 59});
    expect_near(seen_as(Rgb{0, 255, 255}, Vision::deuteranopia), {208, 221, 255});
}

TEST(ColourVision, TritanopiaKeepsRedAndTurnsBlueIntoTeal) {
    const Rgb red = seen_as(Rgb{255, 0, 0}, Vision::tritanopia);
    EXPECT_EQ(red.red, 255);
    EXPECT_LT(red.green, 30);
    const Rgb blue = seen_as(Rgb{0, 0, 255}, Vision::tritanopia);
    EXPECT_EQ(blue.red, 0);
    // 0.147602 and 0.3039 of the light.
    expect_near(blue, {0, 107, 150});
}

TEST(ColourVision, APhotocopyIsGreyOfTheSameLuminance) {
    EXPECT_EQ(seen_as("#ff0000", Vision::photocopy), "#7f7f7f");  // 0.2126 of white's light
    EXPECT_EQ(seen_as("#00ff00", Vision::photocopy), "#dcdcdc");  // 0.7152
    EXPECT_EQ(seen_as("#0000ff", Vision::photocopy), "#4c4c4c");  // 0.0722
}

TEST(ColourVision, GreysStayAsTheyAre) {
    for (const Vision vision : all_visions) {
        for (int grey = 0; grey < 256; ++grey) {
            const auto value = static_cast<std::uint8_t>(grey);
            EXPECT_EQ(seen_as(Rgb{value, value, value}, vision), (Rgb{value, value, value}))
                << to_string(vision) << ' ' << grey;
        }
    }
}

TEST(ColourVision, NormalVisionChangesNothing) {
    EXPECT_EQ(seen_as(Rgb{12, 200, 99}, Vision::normal), (Rgb{12, 200, 99}));
}

TEST(ColourVision, RedAndGreenOfOneBrightnessFallTogetherForDeuteranopes) {
    // The two differ by 200 steps; seen by a deuteranope by a few.
    const Rgb red{200, 60, 0}, green{60, 145, 0};
    const auto apart = [](Rgb a, Rgb b) {
        return std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
    };
    EXPECT_GT(apart(red, green), 130);
    EXPECT_LT(apart(seen_as(red, Vision::deuteranopia), seen_as(green, Vision::deuteranopia)), 30);
}

TEST(ColourVision, WhatIsNoColourStays) {
    for (const char* text : {"", "red", "#12345", "#12345g", "#1234567", "url(#look-no_data)", "#-12345"})
        EXPECT_EQ(seen_as(std::string(text), Vision::protanopia), text);
}

TEST(ColourVision, ColoursAreWrittenInSmallDigits) {
    EXPECT_EQ(seen_as("#FFFFFF", Vision::tritanopia), "#ffffff");
    EXPECT_EQ(seen_as("#ABCDEF", Vision::normal), "#abcdef");
}

}  // namespace
}  // namespace mapite
