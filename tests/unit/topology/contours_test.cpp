// Contours promise polygons that are valid as they come and contain those of smaller limits. Here GEOS judges
// them, on rough fields with gaps and with many values that are exactly a limit.
#include "geo/contours.hpp"

#include <geos_c.h>
#include <gtest/gtest.h>

#include "support/shapes.hpp"
#include "topology/geos_handles.hpp"

namespace mapite {
namespace {

Field rough_field(std::mt19937_64& random, bool whole_numbers) {
    Field field{.first = {512'345.5, 312'345.5}, .cell_m = 75, .columns = 25, .rows = 18, .values = {}};
    for (std::size_t i = 0; i < field.columns * field.rows; ++i) {
        const double value = 10 * test::share(random);
        const bool known = test::share(random) > 0.1;
        field.values.push_back(known ? std::optional(whole_numbers ? std::floor(value) : value)
                                     : std::nullopt);
    }
    return field;
}

TEST(Contours, AreValidAndContainThoseOfSmallerLimits) {
    std::mt19937_64 random(11);
    const Geos geos;
    std::size_t holes = 0, parts = 0;
    for (int round = 0; round < 60; ++round) {
        const Field field = rough_field(random, round % 2 == 0);
        Geos::Geometry smaller = geos.from_shape({});
        double smaller_m2 = 0;
        for (const double limit : {1.0, 3.0, 4.5, 6.0, 8.0}) {
            const MultiPolygon shape = area_up_to(field, limit);
            for (const Polygon& part : shape) {
                ++parts;
                holes += part.holes.size();
            }
            Geos::Geometry now = geos.from_shape(shape);
            EXPECT_EQ(GEOSisValid_r(geos.context(), now.get()), 1) << round << ' ' << limit;
            EXPECT_EQ(GEOSCovers_r(geos.context(), now.get(), smaller.get()), smaller_m2 > 0 ? 1 : 0);
            EXPECT_GE(area_m2(shape), smaller_m2);
            smaller_m2 = area_m2(shape);
            smaller = std::move(now);
        }
    }
    EXPECT_GT(holes, 500u);
    EXPECT_GT(parts, 2'000u);
}

TEST(Contours, HaveThePlacesUpToTheLimitInsideAndAllOthersOutside) {
    std::mt19937_64 random(12);
    const Field field = rough_field(random, true);
    for (const double limit : {0.0, 4.0, 9.0}) {
        const MultiPolygon shape = area_up_to(field, limit);
        for (std::size_t row = 0; row < field.rows; ++row) {
            for (std::size_t column = 0; column < field.columns; ++column) {
                const auto& value = field.values[row * field.columns + column];
                EXPECT_EQ(covers(shape, field.place(column, row)), value && *value <= limit);
            }
        }
    }
}

}  // namespace
}  // namespace mapite
