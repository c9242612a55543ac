// AreaLocator and `covers` promise to answer as GEOS does. Here GEOS itself is asked: prepared
// geometries, and the plain predicate for some. It stands in this module's tests because only they may
// know GEOS.
#include <geos_c.h>
#include <gtest/gtest.h>

#include <map>

#include "geo/area_locator.hpp"
#include "geo/shared_borders.hpp"
#include "support/shapes.hpp"
#include "support/shp_polygons.hpp"
#include "topology/geos_handles.hpp"
#include "topology/repair.hpp"

namespace mapite {
namespace {

class GeosAreas {
  public:
    explicit GeosAreas(const std::vector<MultiPolygon>& shapes) {
        for (const MultiPolygon& shape : shapes) {
            areas_.push_back(geos_.from_shape(shape));
            prepared_.emplace_back(GEOSPrepare_r(geos_.context(), areas_.back().get()),
                                   Release{geos_.context()});
        }
    }
    [[nodiscard]] bool prepared_covers(std::size_t area, const Geos::Geometry& point) const {
        return geos_.answer(GEOSPreparedCovers_r(geos_.context(), prepared_[area].get(), point.get()), "ask");
    }
    [[nodiscard]] bool plainly_covers(std::size_t area, const Geos::Geometry& point) const {
        return geos_.answer(GEOSCovers_r(geos_.context(), areas_[area].get(), point.get()), "ask");
    }
    [[nodiscard]] Geos::Geometry at(GridPoint point) const {
        return geos_.owned(GEOSGeom_createPointFromXY_r(geos_.context(), point.x, point.y), "make a point");
    }
    [[nodiscard]] std::size_t size() const { return areas_.size(); }

  private:
    struct Release {
        GEOSContextHandle_t context;
        void operator()(const GEOSPreparedGeometry* prepared) const {
            GEOSPreparedGeom_destroy_r(context, prepared);
        }
    };
    Geos geos_;
    std::vector<Geos::Geometry> areas_;
    std::vector<std::unique_ptr<const GEOSPreparedGeometry, Release>> prepared_;
};

/// For each point the lowest shape that covers it by GEOS, looking only at those whose box holds it.
std::vector<std::optional<AreaIndex>> located_by_geos(const std::vector<MultiPolygon>& shapes,
                                                      const std::vector<GridPoint>& points) {
    const GeosAreas areas(shapes);
    std::vector<Box> boxes;
    for (const MultiPolygon& shape : shapes) boxes.push_back(box(shape));
    std::vector<std::optional<AreaIndex>> result(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Geos::Geometry point = areas.at(points[i]);
        for (std::size_t area = 0; area < shapes.size() && !result[i]; ++area)
            if (boxes[area].contains(points[i]) && areas.prepared_covers(area, point))
                result[i] = AreaIndex{area};
    }
    return result;
}

void expect_no_difference(const std::vector<MultiPolygon>& shapes, const std::vector<GridPoint>& points) {
    const auto expected = located_by_geos(shapes, points);
    const auto found = AreaLocator(shapes).locate_all(points);
    std::size_t differences = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (found[i] != expected[i]) ++differences;
    EXPECT_EQ(differences, 0u) << "of " << points.size() << " points";
}

std::vector<MultiPolygon> random_stars(std::mt19937_64& random, bool snapped) {
    std::vector<MultiPolygon> shapes;
    for (int i = 0; i < 12; ++i) {
        const GridPoint centre{std::floor(500'000 + 60 * test::share(random)),
                               std::floor(300'000 + 60 * test::share(random))};
        shapes.push_back(repaired({test::star(random, centre, 25, snapped)}).shape);
    }
    return shapes;
}

TEST(GeosAgreement, OnRandomStarsNoPointIsAssignedOtherwise) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        std::mt19937_64 random(seed);
        const auto shapes = random_stars(random, false);
        SCOPED_TRACE(seed);
        expect_no_difference(shapes, test::telling_points(shapes, random, 1'000));
    }
}

TEST(GeosAgreement, WhereManyPointsLieExactlyOnBordersNoPointIsAssignedOtherwise) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        std::mt19937_64 random(seed);
        const auto shapes = random_stars(random, true);
        auto points = test::telling_points(shapes, random, 100);
        for (int x = -30; x <= 90; ++x)
            for (int y = -30; y <= 90; ++y) points.push_back({500'000.0 + x, 300'000.0 + y});
        SCOPED_TRACE(seed);
        expect_no_difference(shapes, points);
    }
}

TEST(GeosAgreement, CoversAnswersAsThePlainPredicate) {
    for (const bool snapped : {false, true}) {
        std::mt19937_64 random(21);
        const auto shapes = random_stars(random, snapped);
        const GeosAreas areas(shapes);
        std::size_t covered = 0;
        for (const GridPoint p : test::telling_points(shapes, random, 300)) {
            const Geos::Geometry point = areas.at(p);
            for (std::size_t area = 0; area < areas.size(); ++area) {
                const bool expected = areas.plainly_covers(area, point);
                ASSERT_EQ(covers(shapes[area], p), expected) << p.x << " " << p.y << " in " << area;
                if (expected) ++covered;
            }
        }
        EXPECT_GT(covered, 1'000u);
    }
}

std::vector<MultiPolygon> units_of_latvia() {
    return test::shp_polygons(MAPITE_SHARED "/data/latvia/territorial_units_2022.shp");
}

#define SKIP_WITHOUT_UNITS_OF_LATVIA() \
    if (units_of_latvia().empty())     \
    GTEST_SKIP() << "needs ../shared/data/latvia/territorial_units_2022.shp, which is not here"

TEST(GeosAgreement, OnLatviasUnitsNoPointIsAssignedOtherwise) {
    SKIP_WITHOUT_UNITS_OF_LATVIA();
    const auto units = units_of_latvia();
    ASSERT_EQ(units.size(), 592u);
    Box all;
    for (const MultiPolygon& unit : units) all.add(box(unit));
    std::mt19937_64 random(1);
    std::vector<GridPoint> points;
    for (int i = 0; i < 100'000; ++i)
        points.push_back(
            {all.min_x + test::share(random) * all.width(), all.min_y + test::share(random) * all.height()});
    // Each vertex is on the border of two or three units, each middle of an edge on or beside one.
    for (const MultiPolygon& unit : units)
        for (const Polygon& polygon : unit)
            for (std::size_t i = 1; i < polygon.outer.size(); ++i) {
                const GridPoint a = polygon.outer[i - 1];
                const GridPoint b = polygon.outer[i];
                points.push_back(b);
                points.push_back({(a.x + b.x) / 2, (a.y + b.y) / 2});
            }
    expect_no_difference(units, points);
}

/// Metres of the lines that the borders of both have in common.
class GeosBorders {
  public:
    explicit GeosBorders(const std::vector<MultiPolygon>& shapes) {
        for (const MultiPolygon& shape : shapes) {
            const Geos::Geometry area = geos_.from_shape(shape);
            borders_.push_back(geos_.owned(GEOSBoundary_r(geos_.context(), area.get()), "find a border"));
        }
    }
    [[nodiscard]] double common_m(std::size_t a, std::size_t b) const {
        const Geos::Geometry common = geos_.owned(
            GEOSIntersection_r(geos_.context(), borders_[a].get(), borders_[b].get()), "compare borders");
        double length = 0;
        EXPECT_EQ(GEOSLength_r(geos_.context(), common.get(), &length), 1);
        return length;
    }

  private:
    Geos geos_;
    std::vector<Geos::Geometry> borders_;
};

TEST(GeosAgreement, LatviasUnitsShareTheBordersThatGeosFinds) {
    SKIP_WITHOUT_UNITS_OF_LATVIA();
    const auto units = units_of_latvia();
    const GeosBorders by_geos(units);
    std::vector<Box> boxes;
    for (const MultiPolygon& unit : units) boxes.push_back(box(unit));
    const auto ours = shared_borders(units);
    auto next = ours.begin();
    for (std::size_t a = 0; a < units.size(); ++a) {
        for (std::size_t b = a + 1; b < units.size(); ++b) {
            const double expected_m = boxes[a].intersects(boxes[b]) ? by_geos.common_m(a, b) : 0;
            const bool found = next != ours.end() && next->a == AreaIndex{a} && next->b == AreaIndex{b};
            EXPECT_EQ(found, expected_m > 1) << a << ' ' << b << ": " << expected_m;
            if (!found) continue;
            EXPECT_NEAR(next->length.value, expected_m, 10 + 0.002 * expected_m) << a << ' ' << b;
            ++next;
        }
    }
    EXPECT_EQ(next, ours.end());
    EXPECT_GT(ours.size(), 1'400u);
}

TEST(SharedBordersOfLatvia, AreStillFoundWhenEachUnitIsSimplifiedByItself) {
    SKIP_WITHOUT_UNITS_OF_LATVIA();
    const auto units = units_of_latvia();
    auto simpler = units;
    std::size_t before = 0, after = 0;
    for (MultiPolygon& unit : simpler) {
        for (Polygon& polygon : unit) {
            before += polygon.outer.size();
            // Cut open at another place in each unit.
            std::ranges::rotate(polygon.outer, polygon.outer.begin() + std::ssize(polygon.outer) / 3);
            polygon.outer = simplified(polygon.outer, Metres{4});
            after += polygon.outer.size();
        }
    }
    EXPECT_LT(after + 200, before);
    std::map<std::pair<AreaIndex, AreaIndex>, Metres> found;
    for (const SharedBorder& border : shared_borders(simpler)) found[{border.a, border.b}] = border.length;
    for (const SharedBorder& border : shared_borders(units)) {
        if (border.length < Metres{200}) continue;
        const auto same = found.find({border.a, border.b});
        ASSERT_NE(same, found.end()) << border.a.value << ' ' << border.b.value;
        EXPECT_NEAR(same->second.value, border.length.value, 20 + 0.03 * border.length.value);
    }
}

}  // namespace
}  // namespace mapite
