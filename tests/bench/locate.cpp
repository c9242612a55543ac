// Which of Latvia's 592 units does each of 1,000,000 points lie in: ours, building included, against
// GEOS's tree with prepared geometries. The counter `differences` must be 0. "detail" has every border
// cut into 25 pieces. Without ../shared a fictional country of 600 areas takes Latvia's place.
#include <benchmark/benchmark.h>
#include <geos_c.h>

#include <cmath>
#include <map>
#include <memory>
#include <random>

#include "geo/area_locator.hpp"
#include "geo/shared_borders.hpp"
#include "support/shp_polygons.hpp"

namespace mapite {
namespace {

struct Work {
    std::vector<MultiPolygon> areas;
    std::vector<GridPoint> points;
    std::vector<std::uint32_t> answers_of_geos;  ///< lowest position + 1, 0 = none; filled by the benchmark
};

/// A fictional country: 30 x 20 fields with crooked borders that neighbours share.
std::vector<MultiPolygon> fictional_areas() {
    constexpr int across = 30;
    constexpr int up = 20;
    constexpr double side = 14'000;
    std::mt19937 random(1);
    const auto shift = [&] { return (static_cast<double>(random()) / 4294967296.0 - 0.5) * side * 0.5; };
    std::map<std::pair<int, int>, GridPoint> corners;
    for (int y = 0; y <= up; ++y)
        for (int x = 0; x <= across; ++x)
            corners[{x, y}] = {300'000 + x * side + shift(), 180'000 + y * side + shift()};
    std::vector<MultiPolygon> areas;
    for (int y = 0; y < up; ++y)
        for (int x = 0; x < across; ++x)
            areas.push_back(
                {{{corners[{x, y}], corners[{x + 1, y}], corners[{x + 1, y + 1}], corners[{x, y + 1}]}, {}}});
    return areas;
}

/// Each edge in `pieces`, a little crooked, the same for both neighbours.
Ring refined(const Ring& ring, int pieces) {
    Ring result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GridPoint from = ring[i];
        const GridPoint to = ring[(i + 1) % ring.size()];
        const bool turned = to < from;
        const GridPoint low = turned ? to : from;
        const GridPoint high = turned ? from : to;
        result.push_back(from);
        for (int k = 1; k < pieces; ++k) {
            const int step = turned ? pieces - k : k;
            const double share = static_cast<double>(step) / pieces;
            const double aside = 0.004 * std::sin(step * 2.4 + low.x);
            result.push_back({low.x + share * (high.x - low.x) - aside * (high.y - low.y),
                              low.y + share * (high.y - low.y) + aside * (high.x - low.x)});
        }
    }
    return result;
}

Work make_work(int pieces) {
    Work work;
    work.areas = test::shp_polygons(MAPITE_SHARED "/data/latvia/territorial_units_2022.shp");
    if (work.areas.empty()) work.areas = fictional_areas();
    Box all;
    for (MultiPolygon& area : work.areas)
        for (Polygon& polygon : area) {
            all.add(box(polygon.outer));
            if (pieces == 1) continue;
            polygon.outer = refined(polygon.outer, pieces);
            for (Ring& hole : polygon.holes) hole = refined(hole, pieces);
        }
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> x(all.min_x, all.max_x);
    std::uniform_real_distribution<double> y(all.min_y, all.max_y);
    for (int i = 0; i < 1'000'000; ++i) work.points.push_back({x(random), y(random)});
    return work;
}

Work& work(int pieces) {
    static std::map<int, Work> all;
    const auto found = all.find(pieces);
    return found != all.end() ? found->second : all.emplace(pieces, make_work(pieces)).first->second;
}

GEOSGeometry* as_geos(GEOSContextHandle_t context, const MultiPolygon& area) {
    const auto ring = [&](const Ring& points) {
        Ring closed = points;
        closed.push_back(points.front());
        return GEOSGeom_createLinearRing_r(
            context, GEOSCoordSeq_copyFromBuffer_r(context, &closed.front().x,
                                                   static_cast<unsigned>(closed.size()), 0, 0));
    };
    std::vector<GEOSGeometry*> parts;
    for (const Polygon& polygon : area) {
        std::vector<GEOSGeometry*> holes;
        for (const Ring& hole : polygon.holes) holes.push_back(ring(hole));
        parts.push_back(GEOSGeom_createPolygon_r(context, ring(polygon.outer), holes.data(),
                                                 static_cast<unsigned>(holes.size())));
    }
    return GEOSGeom_createCollection_r(context, GEOS_MULTIPOLYGON, parts.data(),
                                       static_cast<unsigned>(parts.size()));
}

struct Prepared {
    GEOSGeometry* geometry = nullptr;
    const GEOSPreparedGeometry* prepared = nullptr;
    std::uint32_t number = 0;
};

struct Question {
    GEOSContextHandle_t context = nullptr;
    const GEOSGeometry* point = nullptr;
    std::uint32_t lowest = 0;
};

std::vector<std::uint32_t> located_by_geos(const Work& work) {
    const GEOSContextHandle_t context = GEOS_init_r();
    std::vector<Prepared> all(work.areas.size());
    GEOSSTRtree* tree = GEOSSTRtree_create_r(context, 10);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].geometry = as_geos(context, work.areas[i]);
        all[i].prepared = GEOSPrepare_r(context, all[i].geometry);
        all[i].number = static_cast<std::uint32_t>(i + 1);
        GEOSSTRtree_insert_r(context, tree, all[i].geometry, &all[i]);
    }
    std::vector<std::uint32_t> answers;
    for (const GridPoint point : work.points) {
        GEOSGeometry* geometry = GEOSGeom_createPointFromXY_r(context, point.x, point.y);
        Question question{context, geometry};
        GEOSSTRtree_query_r(
            context, tree, geometry,
            [](void* item, void* data) {
                const Prepared& area = *static_cast<Prepared*>(item);
                Question& asked = *static_cast<Question*>(data);
                if (asked.lowest != 0 && asked.lowest < area.number) return;
                if (GEOSPreparedCovers_r(asked.context, area.prepared, asked.point) == 1)
                    asked.lowest = area.number;
            },
            &question);
        answers.push_back(question.lowest);
        GEOSGeom_destroy_r(context, geometry);
    }
    GEOSSTRtree_destroy_r(context, tree);
    for (const Prepared& area : all) {
        GEOSPreparedGeom_destroy_r(context, area.prepared);
        GEOSGeom_destroy_r(context, area.geometry);
    }
    GEOS_finish_r(context);
    return answers;
}

void geos_tree_and_prepared(benchmark::State& state) {
    Work& now = work(static_cast<int>(state.range(0)));
    for (auto _ : state) now.answers_of_geos = located_by_geos(now);
}

std::size_t differences(const Work& now, const std::vector<std::optional<AreaIndex>>& found) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < now.answers_of_geos.size(); ++i)
        if ((found[i] ? found[i]->value + 1 : 0) != now.answers_of_geos[i]) ++count;
    return count;
}

void ours_building_only(benchmark::State& state) {
    const Work& now = work(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(AreaLocator(now.areas));
}

void ours(benchmark::State& state, unsigned threads) {
    const Work& now = work(static_cast<int>(state.range(0)));
    std::vector<std::optional<AreaIndex>> found;
    for (auto _ : state) found = AreaLocator(now.areas).locate_all(now.points, threads);
    state.counters["compared"] = static_cast<double>(now.answers_of_geos.size());
    state.counters["differences"] = static_cast<double>(differences(now, found));
}

void ours_one_core(benchmark::State& state) {
    ours(state, 1);
}
void ours_all_cores(benchmark::State& state) {
    ours(state, 0);
}

void which_units_border_which(benchmark::State& state) {
    const Work& now = work(static_cast<int>(state.range(0)));
    std::size_t found = 0;
    for (auto _ : state) found = shared_borders(now.areas).size();
    state.counters["borders"] = static_cast<double>(found);
}

// 1 = the borders as they are (32,000 vertices), 25 = detail (800,000).
BENCHMARK(geos_tree_and_prepared)
    ->Arg(1)
    ->Arg(25)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK(ours_building_only)
    ->Arg(1)
    ->Arg(25)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK(ours_one_core)
    ->Arg(1)
    ->Arg(25)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK(ours_all_cores)
    ->Arg(1)
    ->Arg(25)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK(which_units_border_which)
    ->Arg(1)
    ->Arg(25)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

}  // namespace
}  // namespace mapite
