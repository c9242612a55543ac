#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "crs/grid.hpp"

namespace mapite {
namespace {

const Grid& latvia() {
    static const Grid grid = Grid::named("EPSG:3059");
    return grid;
}

// The expected numbers are those of PROJ's own program:
// echo "56.9496 24.1052" | cs2cs -f %.3f EPSG:4326 EPSG:3059
TEST(Transform, RigaLiesWhereCs2csPutsIt) {
    const auto riga = latvia().from_lon_lat().to_grid(24.1052, 56.9496);
    ASSERT_TRUE(riga);
    EXPECT_NEAR(riga->x, 506'399.312, 0.001) << "easting first, though the system's own order is northing";
    EXPECT_NEAR(riga->y, 311'780.575, 0.001);
}

TEST(Transform, GridAndBackIsWithinAMillimetre) {
    const Transform transform = latvia().from_lon_lat();
    const double mm_in_degrees = 1e-3 / 111'320;
    for (double lon = 20; lon <= 28.2; lon += 0.37)
        for (double lat = 55.7; lat <= 58.0; lat += 0.21) {
            const auto point = transform.to_grid(lon, lat);
            ASSERT_TRUE(point) << lon << " " << lat;
            const auto back = transform.from_grid(*point);
            ASSERT_TRUE(back);
            EXPECT_NEAR(back->first * std::cos(lat / 57.3), lon * std::cos(lat / 57.3), mm_in_degrees);
            EXPECT_NEAR(back->second, lat, mm_in_degrees);
        }
}

TEST(Transform, LondonIsRefusedOnLatviasGrid) {
    EXPECT_FALSE(latvia().from_lon_lat().to_grid(-0.1276, 51.5072));
    EXPECT_TRUE(Grid::named("EPSG:32630").from_lon_lat().to_grid(-0.1276, 51.5072))
        << "and accepted on its own";
}

TEST(Transform, LondonIsRefusedWhicheverSystemItComesIn) {
    EXPECT_FALSE(latvia().from("EPSG:32630").to_grid(699'316, 5'710'164));
    EXPECT_FALSE(latvia().from("EPSG:3857").to_grid(-14'204, 6'711'506));
    EXPECT_FALSE(latvia().from("EPSG:4258").to_grid(-0.1276, 51.5072));
}

TEST(Transform, PlacesJustAcrossTheBorderAreAccepted) {
    const Transform transform = latvia().from_lon_lat();
    EXPECT_TRUE(transform.to_grid(24.5, 58.38)) << "Parnu, 0.29 degrees beyond";
    EXPECT_FALSE(transform.to_grid(24.75, 59.44)) << "Tallinn, 1.35 degrees beyond";
    EXPECT_TRUE(transform.to_grid(28.34, 57.82)) << "Pskov";
    EXPECT_FALSE(transform.to_grid(25.28, 54.69)) << "Vilnius";
}

TEST(Transform, SwappedAxesAreNotMistakenForAPlace) {
    EXPECT_FALSE(latvia().from_lon_lat().to_grid(56.9496, 24.1052));
}

TEST(Transform, NumbersThatAreNoPositionAreAbsent) {
    const Transform transform = latvia().from_lon_lat();
    const double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(transform.to_grid(none, 56));
    EXPECT_FALSE(transform.to_grid(24, none));
    EXPECT_FALSE(transform.to_grid(24, std::numeric_limits<double>::infinity()));
    EXPECT_FALSE(transform.to_grid(24, 96));
    EXPECT_FALSE(transform.to_grid(506'399, 311'780)) << "metres taken for degrees";
    EXPECT_FALSE(transform.from_grid({none, 0}));
    EXPECT_TRUE(transform.to_grid(24, 57)) << "and the next one is not spoiled";
}

TEST(Transform, TheGridItselfPassesThrough) {
    const Transform transform = latvia().from("EPSG:3059");
    const auto riga = transform.to_grid(506'399.312, 311'780.575);
    ASSERT_TRUE(riga);
    EXPECT_EQ(*riga, (GridPoint{506'399.312, 311'780.575})) << "east, north";
    EXPECT_FALSE(transform.to_grid(311'780.575, 506'399.312)) << "north, east would be in Norway";
    EXPECT_FALSE(transform.to_grid(24.1, 56.9)) << "degrees taken for metres";
}

TEST(Transform, Lks2020IsTheSameGrid) {
    const auto riga = latvia().from("EPSG:10306").to_grid(506'399.312, 311'780.575);
    ASSERT_TRUE(riga);
    EXPECT_EQ(*riga, (GridPoint{506'399.312, 311'780.575}));
}

TEST(Transform, WebMercatorGivesTheSamePlace) {
    // echo "56.9496 24.1052" | cs2cs -f %.3f EPSG:4326 EPSG:3857
    const auto from_web = latvia().from("EPSG:3857").to_grid(2'683'378.589, 7'749'824.320);
    ASSERT_TRUE(from_web);
    EXPECT_NEAR(from_web->x, 506'399.312, 0.002);
    EXPECT_NEAR(from_web->y, 311'780.575, 0.002);
}

TEST(Transform, AnUnknownSystemIsAnErrorInTheData) {
    try {
        (void)latvia().from("EPSG:999999");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::data);
        EXPECT_NE(std::string(error.what()).find("EPSG:999999"), std::string::npos);
    }
}

TEST(Transform, ManyAtOnceAreAsOneByOne) {
    const Transform transform = latvia().from_lon_lat();
    std::vector<std::pair<double, double>> positions;
    for (int i = 0; i < 50'000; ++i) positions.emplace_back(18 + 0.0003 * i, 55 + 0.0001 * (i % 40'000));
    const auto all = transform.to_grid(positions);
    ASSERT_EQ(all.size(), positions.size());
    std::size_t absent = 0;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        ASSERT_EQ(all[i], transform.to_grid(positions[i].first, positions[i].second)) << i;
        if (!all[i]) ++absent;
    }
    EXPECT_GT(absent, 0u);
    EXPECT_LT(absent, positions.size() / 2);
}

TEST(Transform, AnAreaOfUseAcrossThe180thMeridianHasTwoSides) {
    // EPSG:3851 (NZGD2000 / NZCS2000) is for 160.6 degrees east to 171.2 degrees west.
    const Transform transform = Grid::named("EPSG:3851").from_lon_lat();
    EXPECT_TRUE(transform.to_grid(174, -41)) << "Wellington";
    EXPECT_TRUE(transform.to_grid(-176.5, -44)) << "the Chatham Islands";
    EXPECT_FALSE(transform.to_grid(0, -41));
    EXPECT_FALSE(transform.to_grid(-170, -41));
}

}  // namespace
}  // namespace mapite
