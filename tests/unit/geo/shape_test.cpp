#include "geo/shape.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/shapes.hpp"

namespace mapite {
namespace {

using test::square;

const MultiPolygon ring_road{{square(0, 0, 30).outer, {square(10, 10, 10).outer}}};

TEST(Shape, LengthOfALineIsTheSumOfItsPieces) {
    EXPECT_DOUBLE_EQ(length({{0, 0}, {3, 4}, {3, 10}}).value, 11);
    EXPECT_EQ(length({{5, 5}}).value, 0);
    EXPECT_EQ(length({}).value, 0);
}

TEST(Shape, AreaIsPositiveCounterClockwise) {
    EXPECT_DOUBLE_EQ(signed_area_m2({{0, 0}, {10, 0}, {10, 10}, {0, 10}}), 100);
    EXPECT_DOUBLE_EQ(signed_area_m2({{0, 0}, {0, 10}, {10, 10}, {10, 0}}), -100);
    EXPECT_EQ(signed_area_m2({{1, 1}, {2, 2}}), 0);
}

TEST(Shape, AreaKeepsItsDigitsFarFromTheOrigin) {
    EXPECT_DOUBLE_EQ(area_m2({square(1e9, 1e9, 1)}), 1);
}

TEST(Shape, HolesAreTakenOffWhateverTheirDirection) {
    MultiPolygon shape = ring_road;
    EXPECT_DOUBLE_EQ(area_m2(shape), 800);
    std::ranges::reverse(shape[0].holes[0]);
    EXPECT_DOUBLE_EQ(area_m2(shape), 800);
}

TEST(Shape, AHoleLargerThanItsPolygonLeavesNothing) {
    EXPECT_EQ(area_m2({{square(0, 0, 1).outer, {square(0, 0, 5).outer}}}), 0);
}

TEST(Shape, BoxOfAnEmptyShapeIsEmpty) {
    EXPECT_TRUE(box(MultiPolygon{}).empty());
    EXPECT_TRUE(box(Line{}).empty());
    EXPECT_EQ(box(ring_road), (Box{0, 0, 30, 30}));
}

TEST(Covers, InsideOutsideAndInAHole) {
    EXPECT_TRUE(covers(ring_road, {5, 5}));
    EXPECT_FALSE(covers(ring_road, {15, 15}));
    EXPECT_FALSE(covers(ring_road, {-1, 5}));
    EXPECT_FALSE(covers(ring_road, {31, 5}));
}

TEST(Covers, TheWholeBorderBelongsToTheShape) {
    for (const GridPoint p :
         {GridPoint{0, 0}, {30, 30}, {0, 30}, {30, 0}, {15, 0}, {15, 30}, {0, 15}, {30, 15}})
        EXPECT_TRUE(covers(ring_road, p)) << p.x << " " << p.y;
}

TEST(Covers, TheBorderOfAHoleBelongsToTheShape) {
    for (const GridPoint p : {GridPoint{10, 10}, {20, 20}, {15, 10}, {10, 15}, {20, 15}, {15, 20}})
        EXPECT_TRUE(covers(ring_road, p)) << p.x << " " << p.y;
}

TEST(Covers, OneStepOfADoubleFromTheBorderIsOutside) {
    EXPECT_FALSE(covers(ring_road, {std::nextafter(30, 31), 15}));
    EXPECT_FALSE(covers(ring_road, {std::nextafter(0.0, -1), 15}));
    EXPECT_TRUE(covers(ring_road, {std::nextafter(30, 29), 15}));
    EXPECT_FALSE(covers(ring_road, {std::nextafter(10, 11), 15}));
}

TEST(Covers, ASlantedBorderIsExact) {
    // (1, 3) to (4, 12) passes exactly through (2, 6); the doubles next to it lie on either side.
    const MultiPolygon triangle{{{{1, 3}, {9, 3}, {4, 12}}, {}}};
    EXPECT_TRUE(covers(triangle, {2, 6}));
    EXPECT_FALSE(covers(triangle, {std::nextafter(2, 0), 6}));
    EXPECT_TRUE(covers(triangle, {std::nextafter(2, 3), 6}));
}

TEST(Covers, ARayThroughVerticesCountsThemOnce) {
    // Level with the point lie a peak, a valley, a vertex passed through and a level piece.
    const MultiPolygon crown{{{{0, 0},
                               {100, 0},
                               {100, 10},
                               {80, 10},
                               {80, 5},
                               {70, 10},
                               {60, 5},
                               {50, 10},
                               {40, 20},
                               {30, 10},
                               {20, 20},
                               {10, 10},
                               {0, 20}},
                              {}}};
    EXPECT_TRUE(covers(crown, {5, 10}));
    EXPECT_TRUE(covers(crown, {45, 10}));
    EXPECT_FALSE(covers(crown, {65, 10}));
    EXPECT_FALSE(covers(crown, {75, 10}));
    EXPECT_TRUE(covers(crown, {90, 10}));
    EXPECT_FALSE(covers(crown, {-5, 10}));
}

TEST(Covers, EveryPartOfAMultiPartShapeCounts) {
    const MultiPolygon two{square(0, 0, 10), square(100, 0, 10)};
    EXPECT_TRUE(covers(two, {5, 5}));
    EXPECT_TRUE(covers(two, {105, 5}));
    EXPECT_FALSE(covers(two, {50, 5}));
}

TEST(Covers, NothingIsInAnEmptyOrDegenerateShape) {
    EXPECT_FALSE(covers(MultiPolygon{}, {0, 0}));
    EXPECT_FALSE(covers(MultiPolygon{Polygon{}}, {0, 0}));
    const MultiPolygon flat{{{{0, 0}, {10, 0}}, {}}};
    EXPECT_FALSE(covers(flat, {5, 1}));
    EXPECT_TRUE(covers(flat, {5, 0})) << "its border is all it has";
}

TEST(LabelPoint, OfASquareIsItsMiddle) {
    const GridPoint middle = label_point({square(100, 200, 50)});
    EXPECT_NEAR(middle.x, 125, 0.5);
    EXPECT_NEAR(middle.y, 225, 0.5);
}

TEST(LabelPoint, AvoidsTheHoleInTheMiddle) {
    const GridPoint place = label_point(ring_road);
    EXPECT_TRUE(covers(ring_road, place));
    EXPECT_FALSE(covers({square(10, 10, 10)}, place));
}

TEST(LabelPoint, LiesInTheLargestPart) {
    EXPECT_GT(label_point({square(0, 0, 10), square(100, 0, 20)}).x, 100);
    EXPECT_LT(label_point({square(0, 0, 20), square(100, 0, 10)}).x, 20);
}

TEST(LabelPoint, OfABentShapeIsInsideAndNearlyAsDeepAsCanBe) {
    // An L with arms 10 wide: the deepest circle sits in the corner, about 5.86 from both outer sides.
    const MultiPolygon bent{{{{0, 0}, {100, 0}, {100, 10}, {10, 10}, {10, 100}, {0, 100}}, {}}};
    const GridPoint place = label_point(bent);
    const double inner_corner = std::hypot(10 - place.x, 10 - place.y);
    EXPECT_GE(std::min({place.x, place.y, inner_corner}), 5.86 - 1);
}

TEST(LabelPoint, OfAThinShapeIsStillInside) {
    const MultiPolygon thin{{{{0, 0}, {10'000, 9'000}, {10'000, 9'001}, {0, 1}}, {}}};
    EXPECT_TRUE(covers(thin, label_point(thin)));
}

TEST(LabelPoint, OfAShapeWithoutAreaIsOnIt) {
    const MultiPolygon flat{{{{3, 3}, {10, 3}, {5, 3}}, {}}};
    EXPECT_EQ(label_point(flat), (GridPoint{3, 3}));
}

TEST(Simplified, DropsPointsWithinTheToleranceAndKeepsTheEnds) {
    const Line line{{0, 0}, {10, 0.5}, {20, 0}, {30, 8}, {40, 0}};
    EXPECT_EQ(simplified(line, Metres{1}), (Line{{0, 0}, {20, 0}, {30, 8}, {40, 0}}));
    EXPECT_EQ(simplified(line, Metres{10}), (Line{{0, 0}, {40, 0}}));
    EXPECT_EQ(simplified(line, Metres{0}), line);
}

TEST(Simplified, AClosedLineKeepsItsShape) {
    const Line around{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};
    EXPECT_EQ(simplified(around, Metres{1}), around);
    EXPECT_EQ(simplified({{1, 2}}, Metres{5}), (Line{{1, 2}}));
    EXPECT_TRUE(simplified({}, Metres{5}).empty());
}

}  // namespace
}  // namespace mapite
