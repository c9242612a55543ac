#include "territory/neighbours.hpp"

#include <gtest/gtest.h>

#include "support/shapes.hpp"

namespace mapite {
namespace {

using test::square;

Area area(std::string code, AreaType type, Polygon shape) {
    Area result;
    result.code = std::move(code);
    result.type = type;
    result.shape = {std::move(shape)};
    return result;
}

TEST(Neighbours, AreLookedForAmongAreasOfOneLevel) {
    const std::vector areas{area("D", AreaType::district, square(0, 0, 200)),
                            area("P1", AreaType::parish, square(0, 0, 100)),
                            area("E", AreaType::district, square(200, 0, 200)),
                            area("T1", AreaType::town, square(100, 0, 100)),
                            area("N1", AreaType::neighbourhood, square(100, 0, 50)),
                            area("N2", AreaType::neighbourhood, square(150, 0, 50))};
    const std::vector<SharedBorder> expected{{AreaIndex{0}, AreaIndex{2}, 200_m},
                                             {AreaIndex{1}, AreaIndex{3}, 100_m},
                                             {AreaIndex{4}, AreaIndex{5}, 50_m}};
    EXPECT_EQ(neighbours(areas), expected);
}

TEST(Neighbours, OfNoAreasAreNone) {
    EXPECT_TRUE(neighbours({}).empty());
}

}  // namespace
}  // namespace mapite
