// Ways between the places of visits on the sample district: along its roads, from the cache, and along
// straight lines where there are no roads.
#include "app/visit_legs.hpp"

#include <fstream>
#include <iterator>

#include "app/travel_times.hpp"
#include "app/visit_places.hpp"
#include "app/ways.hpp"
#include "crs/grid.hpp"
#include "integration/sample_project.hpp"

namespace mapite::test {
namespace {

const StudyOptions keeping{
    .keep_ways = true, .also_modes = {TravelMode::car}, .today = today, .only_need = ""};

const Study& sample_study() {
    static const Study study = study_project(sample_project(), resources(), keeping, Progress{});
    return study;
}

/// Its cache in a folder of its own.
Study study_in(const TemporaryFolder& folder) {
    Study study = sample_study();
    study.project.folder = folder.path();
    return study;
}

fs::path cache_in(const TemporaryFolder& folder) {
    return folder.path() / "cache" / "visit-legs.bin";
}

/// The sample's first services, as places of visits.
std::vector<VisitPlace> places_of(const Study& study, std::size_t count) {
    std::vector<std::string> written;
    for (std::size_t i = 0; i < count; ++i) written.push_back(study.services[i].id);
    return find_visit_places(study, written).places;
}

VisitPlace place_at(const Study& study, GridPoint position) {
    const auto [lon, lat] =
        Grid::named(study.project.settings.grid).from_lon_lat().from_grid(position).value();
    return {.written = "there", .id = "there", .name = "there", .lon_lat = LonLat::make(lon, lat).value()};
}

void expect_same(const LegMatrix& ours, const LegMatrix& expected) {
    ASSERT_EQ(ours.legs.size(), expected.legs.size());
    for (std::size_t i = 0; i < ours.legs.size(); ++i) {
        ASSERT_EQ(ours.legs[i].has_value(), expected.legs[i].has_value()) << i;
        if (!ours.legs[i]) continue;
        EXPECT_EQ(ours.legs[i]->time, expected.legs[i]->time) << i;
        EXPECT_NEAR(ours.legs[i]->length.value, expected.legs[i]->length.value, 1e-6) << i;
    }
}

TEST(VisitLegs, AreTheFastestWaysAlongTheRoadsWithTheirLengths) {
    const TemporaryFolder folder;
    const Study study = study_in(folder);
    const auto places = places_of(study, 12);
    const LegMatrix legs = visit_legs(study, places, Progress{});
    EXPECT_FALSE(legs.straight_line);
    EXPECT_FALSE(legs.cached);
    EXPECT_EQ(legs.source, study.travel.roads_source);
    EXPECT_TRUE(legs.roads_date);
    const RoadGraph& graph = study.ways[0]->graph;
    std::size_t ways = 0;
    for (std::size_t from = 0; from < places.size(); ++from)
        for (std::size_t to = 0; to < places.size(); ++to) {
            const auto& leg = legs.at(from, to, places.size());
            ASSERT_TRUE(leg);
            if (study.services[from].position == study.services[to].position) {
                EXPECT_EQ(leg->time.count(), 0);
                continue;
            }
            const auto a = graph.snap(study.services[from].position),
                       b = graph.snap(study.services[to].position);
            EXPECT_NEAR(leg->time.count(), graph.matrix(std::vector{a}, std::vector{b})[0]->count(), 0.01);
            const auto way = visit_way(study, places[from], places[to]);
            ASSERT_GE(way.size(), 2u);
            EXPECT_NEAR(way.front().lat(), places[from].lon_lat.lat(), 1e-7);
            EXPECT_NEAR(way.back().lon(), places[to].lon_lat.lon(), 1e-7);
            EXPECT_NEAR(leg->length.value, length(graph.way(*a, *b)).value, 2);
            ++ways;
        }
    EXPECT_GT(ways, 100u);
}

TEST(VisitLegs, AreNotComputedAgainAndANewPlaceAddsItsOwnOnly) {
    const TemporaryFolder folder, fresh;
    const Study study = study_in(folder);
    const auto places = places_of(study, 14);
    const std::vector<VisitPlace> first(places.begin(), places.begin() + 10);
    const LegMatrix before = visit_legs(study, first, Progress{});
    const LegMatrix again = visit_legs(study, first, Progress{});
    EXPECT_TRUE(again.cached);
    expect_same(again, before);
    const std::vector<VisitPlace> some(first.rbegin(), first.rbegin() + 4);
    const LegMatrix fewer = visit_legs(study, some, Progress{});
    EXPECT_TRUE(fewer.cached);
    expect_same(fewer, visit_legs(study_in(fresh), some, Progress{}));
    const LegMatrix more = visit_legs(study, places, Progress{});
    EXPECT_FALSE(more.cached);
    fs::remove_all(fresh.path() / "cache");
    expect_same(more, visit_legs(study_in(fresh), places, Progress{}));
    EXPECT_TRUE(visit_legs(study, places, Progress{}).cached);
}

TEST(VisitLegs, ADamagedCacheIsMadeAnew) {
    const TemporaryFolder folder;
    const Study study = study_in(folder);
    const auto places = places_of(study, 6);
    const LegMatrix right = visit_legs(study, places, Progress{});
    std::ifstream in(cache_in(folder), std::ios::binary);
    const std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    ASSERT_GT(content.size(), 100u);
    std::string flipped = content;
    flipped[content.size() / 2] = static_cast<char>(flipped[content.size() / 2] ^ 1);
    for (const std::string& damaged : {std::string(), content.substr(0, content.size() / 2), flipped,
                                       content + "x", std::string(300, '\xff')}) {
        std::ofstream(cache_in(folder), std::ios::binary) << damaged;
        const LegMatrix legs = visit_legs(study, places, Progress{});
        EXPECT_FALSE(legs.cached);
        expect_same(legs, right);
        EXPECT_TRUE(visit_legs(study, places, Progress{}).cached);
    }
}

TEST(VisitLegs, AFolderThatCannotBeWrittenCostsTimeOnly) {
    const TemporaryFolder folder;
    const Study study = study_in(folder);
    const auto places = places_of(study, 4);
    std::ofstream(folder.path() / "cache") << "a file where the folder should be";
    const LegMatrix legs = visit_legs(study, places, Progress{});
    EXPECT_TRUE(legs.at(0, 1, 4));
    EXPECT_FALSE(visit_legs(study, places, Progress{}).cached);
}

TEST(VisitLegs, OtherRoadsOrSpeedsMakeThemAnew) {
    const TemporaryFolder folder;
    Study study = study_in(folder);
    const auto places = places_of(study, 4);
    const LegMatrix before = visit_legs(study, places, Progress{});
    ASSERT_TRUE(visit_legs(study, places, Progress{}).cached);
    for (Source& source : study.sources)
        if (source.kind == LayerKind::roads) source.digest += "1";
    EXPECT_FALSE(visit_legs(study, places, Progress{}).cached);
    ASSERT_TRUE(visit_legs(study, places, Progress{}).cached);

    for (auto& [name, speeds] : study.speeds.classes)
        if (speeds.car) speeds.car->value /= 2;
    study.speeds.share_of_limit = 1e9;
    study.speeds.off_road.value /= 2;
    const Database database = sample_project().open_to_read();
    compute_travel_times(study, database.roads(), keeping, Progress{});
    const LegMatrix slower = visit_legs(study, places, Progress{});
    EXPECT_FALSE(slower.cached);
    EXPECT_GT(slower.at(0, 1, 4)->time, 1.2 * before.at(0, 1, 4)->time);
}

TEST(VisitLegs, APlaceFarFromEveryRoadHasNone) {
    const TemporaryFolder folder;
    const Study study = study_in(folder);
    auto places = places_of(study, 2);
    double west = study.services[0].position.x;
    for (const Service& service : study.services) west = std::min(west, service.position.x);
    places.push_back(place_at(study, {west - 60'000, study.services[0].position.y}));
    const LegMatrix legs = visit_legs(study, places, Progress{});
    EXPECT_TRUE(legs.at(0, 1, 3));
    for (const std::size_t other : {0u, 1u, 2u}) {
        EXPECT_FALSE(legs.at(2, other, 3));
        EXPECT_FALSE(legs.at(other, 2, 3));
    }
    EXPECT_TRUE(visit_way(study, places[0], places[2]).empty());
}

TEST(VisitLegs, FollowStraightLinesByTheProjectsRuleWhereThereAreNoRoads) {
    const TemporaryFolder folder;
    Study study = load_study(sample_project(), resources(), keeping, Progress{});
    study.project.folder = folder.path();
    study.project.settings.straight_line = {.detour_factor = 1.5, .car = KilometresPerHour{54}};
    compute_travel_times(study, {}, keeping, Progress{});
    const GridPoint here = study.services[0].position;
    const std::vector<VisitPlace> places{place_at(study, here),
                                         place_at(study, {here.x + 6000, here.y + 8000})};
    const LegMatrix legs = visit_legs(study, places, Progress{});
    EXPECT_TRUE(legs.straight_line);
    EXPECT_FALSE(legs.roads_date);
    EXPECT_EQ(legs.source, "straight lines x 1.5 at 54 km/h");
    EXPECT_NEAR(legs.at(0, 1, 2)->length.value, 15'000, 0.01);
    EXPECT_NEAR(legs.at(0, 1, 2)->time.count(), 1000, 0.01);
    EXPECT_EQ(legs.at(1, 1, 2)->time.count(), 0);
    EXPECT_EQ(visit_way(study, places[0], places[1]), (std::vector{places[0].lon_lat, places[1].lon_lat}));
}

}  // namespace
}  // namespace mapite::test
