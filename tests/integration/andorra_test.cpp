#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>
#include <set>

#include "app/need_map.hpp"
#include "base/error.hpp"
#include "crs/grid.hpp"
#include "integration/support.hpp"
#include "network/road_graph.hpp"
#include "scene/scene.hpp"

namespace mapite::test {
namespace {

const std::string extract = "andorra/andorra-2025-01-19.osm.pbf";

ImportRequest whole_extract() {
    ImportRequest all = request(
        {LayerKind::boundaries, LayerKind::roads, LayerKind::services, LayerKind::people}, {shared(extract)});
    all.reading.area_level = 7;
    return all;
}

ImportRequest total(double people) {
    ImportRequest spread = request({LayerKind::people}, {});
    spread.total = people;
    return spread;
}

double people_in(const PeopleGroups& people) {
    return people.good + people.between + people.bad + people.without_route + people.unknown;
}

/// Times from every node to the nearest of the targets, by the plainest method: a queue over a map of edges.
std::map<std::int64_t, double> plain_times(const std::vector<Road>& roads, const SpeedTable& speeds,
                                           TravelMode mode, const std::set<std::int64_t>& targets) {
    std::map<std::int64_t, std::vector<std::pair<std::int64_t, double>>>
        into;  // node -> who can go there, and in what time
    for (const Road& road : roads) {
        const auto time = travel_time(speeds, road, mode);
        if (!time) continue;
        if (road.passage(mode).forward) into[road.to].emplace_back(road.from, time->count());
        if (road.passage(mode).backward) into[road.from].emplace_back(road.to, time->count());
    }
    std::map<std::int64_t, double> best;
    std::priority_queue<std::pair<double, std::int64_t>, std::vector<std::pair<double, std::int64_t>>,
                        std::greater<>>
        queue;
    for (const std::int64_t target : targets) queue.emplace(0.0, target);
    while (!queue.empty()) {
        const auto [time, node] = queue.top();
        queue.pop();
        if (!best.emplace(node, time).second) continue;
        for (const auto& [from, step] : into[node])
            if (!best.contains(from)) queue.emplace(time + step, from);
    }
    return best;
}

}  // namespace

TEST(Andorra, OneExtractAndATotalAnswerEveryNeedThatItHasDataFor) {
    SKIP_WITHOUT(extract);
    const TemporaryFolder folder;
    Project project = new_project(folder.path() / "p");
    const ImportReport report = import(project, whole_extract());
    for (const ImportedSource& source : report.sources)
        EXPECT_TRUE(source.source.books.balanced()) << source.source.file;
    EXPECT_EQ(project.settings.grid, "EPSG:32631");
    import(project, total(83888));
    const Study result = study(project);
    ASSERT_EQ(result.areas.size(), 7u);
    EXPECT_FALSE(result.counts_dwellings);
    double people = 0;
    for (const AreaProfile& profile : result.profiles) {
        people += profile.people;
        for (const NeedCoverage& need : profile.needs)
            EXPECT_NEAR(people_in(need.people), profile.people, 1e-6);
    }
    EXPECT_NEAR(people, 83888, 1e-6);
    for (std::size_t n = 0; n < result.needs.size(); ++n)
        for (const AreaProfile& profile : result.profiles)
            EXPECT_EQ(profile.needs[n].coverage.has_value(), !result.needs[n].services.empty())
                << result.basket.needs[n].id;
}

TEST(Andorra, WithoutATotalDwellingsAreCountedAndSaidSo) {
    SKIP_WITHOUT(extract);
    const TemporaryFolder folder;
    Project project = new_project(folder.path() / "p");
    import(project, whole_extract());
    EXPECT_TRUE(study(project).counts_dwellings);
}

TEST(Andorra, TheParishThatDoesNotCloseIsNamedAndLeftOut) {
    SKIP_WITHOUT("andorra/andorra-2013-one-parish-open.osm.gz");
    const TemporaryFolder folder;
    Project project = new_project(folder.path() / "p");
    ImportRequest boundaries =
        request({LayerKind::boundaries}, {shared("andorra/andorra-2013-one-parish-open.osm.gz")});
    boundaries.reading.area_level = 7;
    const ImportReport report = import(project, boundaries);
    EXPECT_TRUE(report.has_problems());
    std::vector<std::string> open;
    for (const Finding& finding : report.sources.front().findings)
        if (finding.code == "boundary-not-closed") open.push_back(finding.what);
    ASSERT_EQ(open.size(), 1u);
    EXPECT_NE(open.front().find("Canillo"), std::string::npos);
    EXPECT_EQ(project.open_to_read().areas().size(), 6u);
}

TEST(Andorra, TravelTimesBetweenJunctionsAgreeWithAPlainShortestPathComputation) {
    SKIP_WITHOUT(extract);
    const Grid grid = Grid::named("EPSG:32631");
    const std::vector<Road> roads = import_osm_roads(shared(extract), grid, Progress{}).kept;
    const SpeedTable speeds = speeds_of(resources(), "");
    for (const TravelMode mode : all_travel_modes) {
        const RoadGraph graph(roads, speeds, mode);
        // Every 400th road's end is a service, every 37th road's beginning a point; both stand on the road.
        std::vector<GridPoint> services, points;
        std::vector<std::int64_t> service_nodes, point_nodes;
        for (std::size_t i = 0; i < roads.size(); ++i) {
            if (i % 400 == 0) services.push_back(roads[i].shape.back()), service_nodes.push_back(roads[i].to);
            if (i % 37 == 0) points.push_back(roads[i].shape.front()), point_nodes.push_back(roads[i].from);
        }
        const auto snapped_services = graph.snap_all(services), snapped_points = graph.snap_all(points);
        std::set<std::int64_t> targets;
        std::vector<std::optional<Snap>> standing;
        for (std::size_t s = 0; s < services.size(); ++s)
            if (snapped_services[s] && snapped_services[s]->distance.value < 1e-6) {
                targets.insert(service_nodes[s]);
                standing.push_back(snapped_services[s]);
            }
        const auto plain = plain_times(roads, speeds, mode, targets);
        const ReachColumn found = graph.nearest(snapped_points, standing);
        std::size_t compared = 0;
        for (std::size_t p = 0; p < points.size(); ++p) {
            if (!snapped_points[p] || snapped_points[p]->distance.value > 1e-6) continue;
            const auto expected = plain.find(point_nodes[p]);
            if (!found[p]) {
                EXPECT_EQ(expected, plain.end());
                continue;
            }
            // Crossing roads of other levels may have a node at the same place; those are quicker to leave.
            if (expected == plain.end()) continue;
            EXPECT_NEAR(found[p]->time.count(), expected->second, 0.01);
            ++compared;
        }
        EXPECT_GT(compared, 100u) << to_string(mode);
    }
}

TEST(Andorra, TheMapOfOneNeedShowsWhatTheProfileSays) {
    SKIP_WITHOUT(extract);
    const TemporaryFolder folder;
    Project project = new_project(folder.path() / "p");
    import(project, whole_extract());
    import(project, total(83888));
    const Study result = study(project);
    const std::size_t need = need_named(result.basket, "kindergarten");
    const MapDefinition definition = map_named(resources(), project.folder, "gap-share");
    const Scene scene =
        need_map(result, need, definition, resources().texts,
                 {.language = Language::en, .level = {}, .printed = today, .version = "test"});
    ASSERT_EQ(scene.areas.size(), 7u);
    for (const AreaItem& area : scene.areas) {
        const AreaIndex index = area_named(result, area.code);
        ASSERT_TRUE(area.value.has_value());
        EXPECT_NEAR(*area.value, 1 - *result.profiles[index.value].needs[need].coverage, 1e-12);
    }
    for (const char* name : {"map.svg", "map.csv", "map.gpkg"}) {
        write_map(scene, definition.style, folder.path() / name);
        EXPECT_GT(fs::file_size(folder.path() / name), 300u) << name;
    }
}

}  // namespace mapite::test
