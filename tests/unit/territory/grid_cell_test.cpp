#include "territory/grid_cell.hpp"

#include <gtest/gtest.h>

namespace mapite {
namespace {

TEST(GridCell, IdNamesTheSouthWestCornerInUnitsOfItsSize) {
    const GridCell kilometre = grid_cell("1kmX313Y242").value();
    EXPECT_EQ(kilometre.south_west, (GridPoint{313000, 242000}));
    EXPECT_EQ(kilometre.size, 1000_m);
    EXPECT_EQ(kilometre.centre(), (GridPoint{313500, 242500}));
    const GridCell hectare = grid_cell("100mX3135Y2431").value();
    EXPECT_EQ(hectare.south_west, (GridPoint{313500, 243100}));
    EXPECT_EQ(hectare.size, 100_m);
    EXPECT_EQ(hectare.centre(), (GridPoint{313550, 243150}));
}

TEST(GridCell, EuropeanFormNamesNorthFirst) {
    EXPECT_EQ(grid_cell("1KMN242E313"), grid_cell("1kmX313Y242"));
    EXPECT_EQ(grid_cell("1kmN242E313"), grid_cell("1kmX313Y242"));
}

TEST(GridCell, CellsWestAndSouthOfTheOriginHaveASign) {
    EXPECT_EQ(grid_cell("1kmX-1Y-2").value().south_west, (GridPoint{-1000, -2000}));
}

TEST(GridCell, AnythingElseIsAbsent) {
    for (const char* id : {"", "1km", "1kmX", "1kmX313", "1kmX313Y", "1kmX313Y242 ", " 1kmX313Y242",
                           "1kmX313Y242Z", "kmX313Y242", "0kmX1Y1", "-1kmX1Y1", "1kmX--1Y1", "1kmX3.5Y1",
                           "1kmY242X313", "1kmX99999999999Y1", "1XkmX1Y1", "1kmN1Y1", "osm:node/123"})
        EXPECT_FALSE(grid_cell(id).has_value()) << id;
}

}  // namespace
}  // namespace mapite
