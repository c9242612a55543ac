// The names under which values are stored and written; each must read back as itself.
#include <gtest/gtest.h>

#include "territory/area.hpp"
#include "territory/populated_point.hpp"
#include "territory/provenance.hpp"

namespace mapite {
namespace {

TEST(AreaType, ReadsBackFromItsName) {
    for (const auto type : {AreaType::district, AreaType::parish, AreaType::town, AreaType::city,
                            AreaType::village, AreaType::neighbourhood, AreaType::other})
        EXPECT_EQ(area_type(to_string(type)), type);
    EXPECT_EQ(to_string(AreaType::other), "area");
    EXPECT_FALSE(area_type("pagasts").has_value());
}

TEST(AreaType, LevelsNestVillagesInParishesInDistricts) {
    EXPECT_EQ(level(AreaType::district), 1);
    for (const auto type : {AreaType::parish, AreaType::town, AreaType::city, AreaType::other})
        EXPECT_EQ(level(type), 2);
    EXPECT_EQ(level(AreaType::village), 3);
    EXPECT_EQ(level(AreaType::neighbourhood), 3);
}

TEST(PeopleMeasure, ReadsBackFromItsName) {
    for (const auto measure :
         {PeopleMeasure::counted, PeopleMeasure::masked, PeopleMeasure::estimated, PeopleMeasure::dwellings})
        EXPECT_EQ(people_measure(to_string(measure)), measure);
    EXPECT_FALSE(people_measure("").has_value());
}

TEST(LayerKind, ReadsBackFromItsName) {
    for (const auto kind : {LayerKind::boundaries, LayerKind::roads, LayerKind::services, LayerKind::people})
        EXPECT_EQ(layer_kind(to_string(kind)), kind);
    EXPECT_FALSE(layer_kind("Roads").has_value());
}

TEST(Visibility, ReadsBackFromItsName) {
    for (const auto value : {Visibility::public_, Visibility::colleagues, Visibility::private_})
        EXPECT_EQ(visibility(to_string(value)), value);
    EXPECT_FALSE(visibility("secret").has_value());
}

TEST(PeopleBounds, OfAMaskedCountAreOneAndTen) {
    const PeopleBounds masked = bounds({.people = 5, .measure = PeopleMeasure::masked});
    EXPECT_EQ(masked.low, 1);
    EXPECT_EQ(masked.high, 10);
    const PeopleBounds counted = bounds({.people = 5});
    EXPECT_EQ(counted.low, 5);
    EXPECT_EQ(counted.high, 5);
}

}  // namespace
}  // namespace mapite
