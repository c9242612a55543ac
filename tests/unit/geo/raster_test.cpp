#include "geo/raster.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/shapes.hpp"

namespace mapite {
namespace {

using test::share;

TEST(Raster, EveryPositionInACellsMiddleIsInThatCell) {
    const Raster raster({300'000, 170'000, 760'000, 440'000}, 10'000);
    for (std::uint32_t column = 0; column < raster.columns(); ++column) {
        EXPECT_EQ(raster.column(raster.x_in(column, 0.25)), column);
        EXPECT_EQ(raster.column(raster.x_in(column, 0.75)), column);
    }
    for (std::uint32_t row = 0; row < raster.rows(); ++row) EXPECT_EQ(raster.row(raster.y_in(row, 0.5)), row);
}

TEST(Raster, EdgesAndCornersOfTheBoxHaveACell) {
    const Raster raster({0, 0, 100, 50}, 50);
    EXPECT_EQ(raster.cell({0, 0}), 0u);
    EXPECT_EQ(raster.cell({100, 50}), raster.size() - 1);
    EXPECT_FALSE(raster.contains({101, 25}));
}

TEST(Raster, ABoxWithoutWidthOrHeightHasCells) {
    for (const Box box :
         {Box{5, 5, 5, 5}, Box{0, 7, 1e6, 7}, Box{1e9, 0, 1e9, 1e3}, Box{0, 0, 1e100, 1e100}}) {
        const Raster raster(box, 1000);
        EXPECT_GE(raster.size(), 1u);
        EXPECT_TRUE(raster.contains(box.centre()));
        EXPECT_LT(raster.cell(box.centre()), raster.size());
    }
}

TEST(Raster, ALinePassesEveryCellThatHoldsOneOfItsPoints) {
    std::mt19937_64 random(11);
    for (const double far : {0.0, 1e6, 1e12}) {
        const Raster raster({far, far, far + 1000, far + 400}, 3'000);
        for (int i = 0; i < 2'000; ++i) {
            const bool steep = i % 3 == 0;
            const bool level = i % 3 == 1;
            const GridPoint a{far + 1000 * share(random), far + 400 * share(random)};
            const GridPoint b{steep ? a.x + 0.001 * share(random) : far + 1000 * share(random),
                              level ? a.y + 0.001 * share(random) : far + 400 * share(random)};
            if (!raster.contains(b)) continue;
            std::set<std::size_t> passed;
            raster.for_each_cell(a, b, [&](std::uint32_t row, std::uint32_t first, std::uint32_t last) {
                for (std::uint32_t column = first; column <= last; ++column)
                    EXPECT_TRUE(passed.insert(std::size_t{row} * raster.columns() + column).second)
                        << "visited twice";
            });
            EXPECT_TRUE(passed.contains(raster.cell(a)));
            EXPECT_TRUE(passed.contains(raster.cell(b)));
            for (int k = 1; k < 300; ++k) {
                const double part = k / 300.0;
                const GridPoint p{
                    std::clamp(a.x + part * (b.x - a.x), std::min(a.x, b.x), std::max(a.x, b.x)),
                    std::clamp(a.y + part * (b.y - a.y), std::min(a.y, b.y), std::max(a.y, b.y))};
                ASSERT_TRUE(passed.contains(raster.cell(p))) << far << " line " << i << " at " << part;
            }
        }
    }
}

TEST(Raster, AShortLineStaysInFewCells) {
    const Raster raster({0, 0, 1000, 1000}, 10'000);
    int cells = 0;
    raster.for_each_cell({501, 501}, {509, 509}, [&](std::uint32_t, std::uint32_t first, std::uint32_t last) {
        cells += static_cast<int>(last - first + 1);
    });
    EXPECT_LE(cells, 4);
}

}  // namespace
}  // namespace mapite
