#include "crs/grid.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mapite {
namespace {

LonLat at(double lon, double lat) {
    return *LonLat::make(lon, lat);
}

ErrorKind kind_of_trouble(const std::string& crs) {
    try {
        (void)Grid::named(crs);
    } catch (const Error& error) {
        EXPECT_FALSE(std::string(error.what()).empty());
        EXPECT_FALSE(error.hint().empty());
        return error.kind();
    }
    ADD_FAILURE() << crs << " was accepted";
    return ErrorKind::failed;
}

TEST(Grid, LatviasGridHasCodeNameAndAreaOfUse) {
    const Grid grid = Grid::named("EPSG:3059");
    EXPECT_EQ(grid.code(), "EPSG:3059");
    EXPECT_EQ(grid.epsg(), 3059);
    EXPECT_EQ(grid.name(), "LKS92 / Latvia TM");
    EXPECT_EQ(grid.note(), "");
    EXPECT_DOUBLE_EQ(grid.area_of_use().west, 19.06);
    EXPECT_DOUBLE_EQ(grid.area_of_use().south, 55.67);
    EXPECT_DOUBLE_EQ(grid.area_of_use().east, 28.24);
    EXPECT_DOUBLE_EQ(grid.area_of_use().north, 58.09);
}

TEST(Grid, ABareNumberOrSmallLettersMeanTheSameCode) {
    EXPECT_EQ(Grid::named("3059").code(), "EPSG:3059");
    EXPECT_EQ(Grid::named(" epsg:3059\n").code(), "EPSG:3059");
}

TEST(Grid, Lks2020IsTakenAsLks92AndSaysSo) {
    for (const char* crs : {"EPSG:10306", "10306", "epsg:10306"}) {
        const Grid grid = Grid::named(crs);
        EXPECT_EQ(grid.code(), "EPSG:3059");
        EXPECT_NE(grid.note().find("EPSG:10306"), std::string::npos) << grid.note();
        EXPECT_NE(grid.note().find("EPSG:3059"), std::string::npos) << grid.note();
    }
}

constexpr auto latvia_tm_wkt = R"(PROJCS["%NAME%",GEOGCS["%DATUM%",DATUM["%DATUM%",
    SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],
    PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",24],
    PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",-6000000],
    UNIT["%UNIT%",%METRES%],AXIS["Easting",EAST],AXIS["Northing",NORTH]%CODE%])";

std::string wkt(std::vector<std::pair<std::string, std::string>> values) {
    std::string text = latvia_tm_wkt;
    for (const auto& [key, value] : values)
        for (auto place = text.find(key); place != std::string::npos; place = text.find(key))
            text.replace(place, key.size(), value);
    return text;
}

TEST(Grid, Lks2020AsWktIsTakenAsLks92Too) {
    const Grid grid = Grid::named(wkt({{"%NAME%", "LKS-2020 / Latvia TM"},
                                       {"%DATUM%", "LKS-2020"},
                                       {"%UNIT%", "metre"},
                                       {"%METRES%", "1"},
                                       {"%CODE%", R"(,AUTHORITY["EPSG","10306"])"}}));
    EXPECT_EQ(grid.code(), "EPSG:3059");
    EXPECT_FALSE(grid.note().empty());
}

TEST(Grid, WktWithoutACodeKeepsItsTextAsCode) {
    const std::string text = wkt({{"%NAME%", "our own"},
                                  {"%DATUM%", "our datum"},
                                  {"%UNIT%", "metre"},
                                  {"%METRES%", "1"},
                                  {"%CODE%", ""}});
    const Grid grid = Grid::named(text);
    EXPECT_EQ(grid.epsg(), 0);
    EXPECT_EQ(grid.name(), "our own");
    EXPECT_EQ(Grid::named(grid.code()).name(), "our own");
    const auto riga = grid.from_lon_lat().to_grid(24.1052, 56.9496);
    ASSERT_TRUE(riga);
    EXPECT_NEAR(riga->x, 506'399.312, 0.01);
}

TEST(Grid, SystemsWithoutMetresAreRefused) {
    EXPECT_EQ(kind_of_trouble("EPSG:4326"), ErrorKind::usage) << "degrees";
    EXPECT_EQ(kind_of_trouble("EPSG:2263"), ErrorKind::usage) << "US feet";
    EXPECT_EQ(kind_of_trouble("EPSG:4978"), ErrorKind::usage) << "geocentric";
    EXPECT_EQ(kind_of_trouble(wkt({{"%NAME%", "in feet"},
                                   {"%DATUM%", "ours"},
                                   {"%UNIT%", "foot"},
                                   {"%METRES%", "0.3048"},
                                   {"%CODE%", ""}})),
              ErrorKind::usage);
    EXPECT_EQ(kind_of_trouble("EPSG:2053"), ErrorKind::usage) << "axes west and south";
}

TEST(Grid, UnknownSystemsAreRefused) {
    for (const char* crs :
         {"EPSG:999999", "", "hello", "+proj=pipeline +step +proj=utm +zone=33", "PROJCS[\"broken"})
        EXPECT_EQ(kind_of_trouble(crs), ErrorKind::usage) << crs;
}

TEST(Grid, ACompoundSystemIsUsedByItsHorizontalPart) {
    EXPECT_EQ(Grid::named("EPSG:3059+5773").code(), "EPSG:3059");
}

TEST(Grid, AroundALatvianPlaceIsLatviasGrid) {
    for (const LonLat place :
         {at(24.1052, 56.9496) /* Riga */, at(21.01, 56.51) /* Liepaja */, at(28.05, 56.2) /* Zilupe */,
          at(26.53, 55.87) /* Daugavpils */, at(25.02, 58.05) /* Ipiki */, at(21.15, 56.1) /* Rucava */})
        EXPECT_EQ(Grid::around(place).code(), "EPSG:3059") << place.lon() << " " << place.lat();
}

TEST(Grid, AroundAnyOtherPlaceIsItsUtmZone) {
    EXPECT_EQ(Grid::around(at(1.52, 42.51)).code(), "EPSG:32631") << "Andorra";
    EXPECT_EQ(Grid::around(at(-51.2, -30.0)).code(), "EPSG:32722") << "Porto Alegre";
    EXPECT_EQ(Grid::around(at(21.13, 55.71)).code(), "EPSG:32634") << "Klaipeda is not in Latvia";
    EXPECT_EQ(Grid::around(at(24.75, 59.44)).code(), "EPSG:32635") << "Tallinn";
    EXPECT_EQ(Grid::around(at(-180, 10)).code(), "EPSG:32601");
    EXPECT_EQ(Grid::around(at(180, 10)).code(), "EPSG:32660");
    EXPECT_EQ(Grid::around(at(0, 0)).code(), "EPSG:32631");
}

TEST(Grid, NearThePolesThereIsNone) {
    EXPECT_THROW((void)Grid::around(at(0, 85)), Error);
    EXPECT_THROW((void)Grid::around(at(0, -81)), Error);
}

TEST(Grid, AroundAPlaceItCanBePutOnItsOwnGrid) {
    for (int lon = -180; lon <= 180; lon += 36)
        for (int lat = -80; lat <= 84; lat += 41)
            EXPECT_TRUE(Grid::around(at(lon, lat)).from_lon_lat().to_grid(lon, lat)) << lon << " " << lat;
}

}  // namespace
}  // namespace mapite
