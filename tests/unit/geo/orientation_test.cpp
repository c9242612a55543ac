#include "geo/orientation.hpp"

#include <gtest/gtest.h>

#include <random>

namespace mapite {
namespace {

/// 128 bits hold every product below exactly.
__extension__ using Whole = __int128;

int sign(Whole value) {
    return value > 0 ? 1 : value < 0 ? -1 : 0;
}

TEST(Orientation, LeftIsPositiveRightIsNegativeOnTheLineIsZero) {
    EXPECT_EQ(orientation({0, 0}, {10, 0}, {5, 1}), 1);
    EXPECT_EQ(orientation({0, 0}, {10, 0}, {5, -1}), -1);
    EXPECT_EQ(orientation({0, 0}, {10, 0}, {50, 0}), 0);
    EXPECT_EQ(orientation({3, 3}, {3, 3}, {7, 9}), 0);
}

// The grid of Kettner and others, "Classroom examples of robustness problems": around (0.5, 0.5), next to
// the line through (12, 12) and (24, 24), plain doubles get many signs wrong.
TEST(Orientation, IsExactWherePlainDoublesAreWrong) {
    const double step = std::ldexp(1.0, -53);
    const Whole scale = Whole{1} << 53;
    int wrong_in_doubles = 0;
    for (int i = 0; i < 256; ++i)
        for (int j = 0; j < 256; ++j) {
            const GridPoint p{0.5 + i * step, 0.5 + j * step};
            const Whole px = scale / 2 + static_cast<Whole>(std::ldexp(p.x - 0.5, 53));
            const Whole py = scale / 2 + static_cast<Whole>(std::ldexp(p.y - 0.5, 53));
            const int expected =
                sign((12 * scale - px) * (24 * scale - py) - (12 * scale - py) * (24 * scale - px));
            ASSERT_EQ(orientation(p, {12, 12}, {24, 24}), expected) << i << " " << j;
            const double rounded = (12 - p.x) * (24 - p.y) - (12 - p.y) * (24 - p.x);
            if ((rounded > 0) - (rounded < 0) != expected) ++wrong_in_doubles;
        }
    EXPECT_GT(wrong_in_doubles, 0) << "the grid is meant to be hard";
}

TEST(Orientation, AgreesWithWholeNumbersOnNearlyCollinearPoints) {
    std::mt19937_64 random(3);
    std::uniform_int_distribution<long long> coordinate(-(1LL << 52), 1LL << 52);
    std::uniform_int_distribution<int> small(-2, 2);
    int undecided = 0;
    for (int i = 0; i < 20'000; ++i) {
        const long long ax = coordinate(random) / 4;
        const long long ay = coordinate(random) / 4;
        const long long dx = coordinate(random) / 16;
        const long long dy = coordinate(random) / 16;
        const long long bx = ax + dx;
        const long long by = ay + dy;
        const long long cx = ax + 2 * dx + small(random);
        const long long cy = ay + 2 * dy + small(random);
        const auto point = [](long long x, long long y) {
            return GridPoint{static_cast<double>(x), static_cast<double>(y)};
        };
        const GridPoint a = point(ax, ay);
        const GridPoint b = point(bx, by);
        const GridPoint c = point(cx, cy);
        const int expected = sign(Whole{ax - cx} * (by - cy) - Whole{ay - cy} * (bx - cx));
        ASSERT_EQ(orientation(a, b, c), expected);
        ASSERT_EQ(exact_orientation(a, b, c), expected);
        if (!RoundedDeterminant(a, b, c).sign_is_sure()) ++undecided;
    }
    EXPECT_GT(undecided, 0);
}

TEST(Orientation, TurnsWithItsArgumentsAlsoNextToTheLine) {
    const GridPoint a{506'399.312, 311'780.575};
    const GridPoint b{507'000.1, 312'345.7};
    const GridPoint middle{a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3};
    for (const GridPoint c : {middle, GridPoint{std::nextafter(middle.x, 0), middle.y},
                              GridPoint{middle.x, std::nextafter(middle.y, 1e9)}}) {
        EXPECT_EQ(orientation(a, b, c), -orientation(b, a, c));
        EXPECT_EQ(orientation(a, b, c), orientation(b, c, a));
        EXPECT_EQ(orientation(a, b, c), orientation(c, a, b));
    }
}

}  // namespace
}  // namespace mapite
