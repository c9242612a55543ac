// What the window shows of a whole project: the ground, the ways behind the numbers, another mode.
#include "app/ground.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "app/ways.hpp"
#include "app/words.hpp"
#include "integration/sample_project.hpp"

namespace mapite::test {
namespace {

Study kept_study(std::optional<TravelMode> mode = {}) {
    return study_project(
        sample_project(), resources(),
        {.keep_roads = true, .keep_ways = true, .mode = mode, .today = today, .only_need = ""}, Progress{});
}

const Study& whole_study() {
    static const Study study = kept_study();
    return study;
}

Symbols symbols() {
    return symbols_of(resources(), sample_project().folder);
}

TEST(Ground, HoldsEveryRoadEveryPointAndEveryPublicService) {
    Study study = whole_study();
    study.services[0].visibility = Visibility::private_;
    const std::size_t need = need_named(study.basket, "pharmacy");
    const Ground ground = ground_of(study, need, symbols(), Language::en);
    ASSERT_GT(study.roads.size(), 100u);
    ASSERT_EQ(ground.roads.size(), study.roads.size());
    EXPECT_EQ(ground.points.size(), study.points.size());
    EXPECT_EQ(ground.services.size(), study.services.size() - 1);
    std::size_t counted = 0;
    std::set<std::string> styles;
    for (const GroundTheme& theme : ground.service_themes) {
        counted += theme.count;
        EXPECT_TRUE(styles.insert(theme.style).second) << theme.style;
        EXPECT_TRUE(symbols().style.items.contains(theme.style)) << theme.style;
    }
    EXPECT_EQ(counted, ground.services.size());
    for (const GroundService& service : ground.services) {
        const Service& behind = study.services[service.service.value];
        EXPECT_NE(service.service, ServiceIndex{0});
        EXPECT_EQ(ground.service_themes[service.theme].id, "services:" + behind.category);
        EXPECT_EQ(service.meets_need, behind.category == "pharmacy");
        EXPECT_EQ(service.position, behind.position);
    }
}

TEST(Ground, EveryServiceBelongsToTheDataLayerItWasReadWith) {
    const Study& study = whole_study();
    Ground ground = ground_of(study, need_named(study.basket, "pharmacy"), symbols(), Language::en);
    const std::vector<LayerDefinition> layers = layers_of(resources(), sample_project().folder);
    add_service_layers(ground, study, layers, Language::en);
    ASSERT_GE(ground.service_layers.size(), 2u);
    std::vector<std::size_t> counted(ground.service_layers.size());
    for (const GroundService& service : ground.services) {
        ++counted[service.layer];
        const Source* source = study.source(study.services[service.service.value].source);
        EXPECT_EQ(ground.service_layers[service.layer].id, "layer:" + source->definition);
    }
    for (std::size_t i = 0; i < counted.size(); ++i) {
        EXPECT_EQ(ground.service_layers[i].count, counted[i]);
        EXPECT_NE(ground.service_layers[i].name, ground.service_layers[i].id.substr(6))
            << "the title is shown";
    }
}

TEST(Ground, RoadsLieWhereTheyLie) {
    const Study& study = whole_study();
    const PackedLines packed = packed_roads(study.roads);
    ASSERT_EQ(packed.first.size(), study.roads.size() + 1);
    for (std::size_t i = 0; i < study.roads.size(); ++i) {
        const Line& shape = study.roads[i].shape;
        ASSERT_EQ(packed.first[i + 1] - packed.first[i], shape.size());
        for (std::size_t p = 0; p < shape.size(); ++p) {
            const auto [x, y] = packed.points[packed.first[i] + p];
            EXPECT_NEAR(packed.origin.x + static_cast<double>(x), shape[p].x, 0.03);
            EXPECT_NEAR(packed.origin.y + static_cast<double>(y), shape[p].y, 0.03);
        }
    }
}

TEST(Ground, StylesOfRoadsFollowTheirClasses) {
    std::vector<Road> roads;
    const std::vector<std::pair<std::string, std::string>> expected = {
        {"motorway", "road-major"}, {"primary_link", "road-major"},
        {"ferry", "ferry"},         {"tertiary", "road-minor"},
        {"", "road-minor"},         {"residential", "road-street"},
        {"service", "road-street"}, {"track", "road-path"},
        {"footway", "road-path"}};
    for (const auto& [road_class, style] : expected) {
        Road road;
        road.road_class = road_class;
        road.shape = {{0, 0}, {1, 1}};
        roads.push_back(road);
    }
    const PackedLines packed = packed_roads(roads);
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(packed.styles[packed.style[i]], expected[i].second) << expected[i].first;
}

TEST(Ground, BandsOfPeopleAddUpToTheProfile) {
    const Study& study = whole_study();
    for (const char* id : {"pharmacy", "school", "water"}) {
        const std::size_t need = need_named(study.basket, id);
        const Ground ground = ground_of(study, need, symbols(), Language::en);
        for (std::size_t a = 0; a < study.areas.size(); ++a) {
            std::array<double, 5> people{};
            for (const PointIndex point : study.points_of_area[a])
                people[static_cast<std::size_t>(ground.points[point.value].band)] +=
                    study.points[point.value].people;
            const PeopleGroups& groups = study.profiles[a].needs[need].people;
            EXPECT_NEAR(people[0], groups.good, 1e-6) << id;
            EXPECT_NEAR(people[1], groups.between, 1e-6) << id;
            EXPECT_NEAR(people[2], groups.bad, 1e-6) << id;
            EXPECT_NEAR(people[3], groups.without_route, 1e-6) << id;
            EXPECT_NEAR(people[4], groups.unknown, 1e-6) << id;
        }
    }
}

TEST(Ground, ReachAlongRoadsIsThereOnlyForStudiesThatKeptTheirWays) {
    const Study& study = whole_study();
    const std::size_t pharmacy = need_named(study.basket, "pharmacy");
    const Ground kept = ground_of(study, pharmacy, symbols(), Language::lv);
    EXPECT_EQ(kept.road_reach.size(), study.roads.size());
    const Study without = study_project(sample_project(), resources(),
                                        {.keep_roads = true, .today = today, .only_need = ""}, Progress{});
    EXPECT_TRUE(ground_of(without, pharmacy, symbols(), Language::lv).road_reach.empty());
    EXPECT_TRUE(way_to_nearest(without, pharmacy, PointIndex{0}).empty());
}

TEST(Ways, LeadFromThePointToTheServiceBehindTheNumber) {
    const Study& study = whole_study();
    const std::size_t need = need_named(study.basket, "pharmacy");
    const ReachColumn& reach = *study.needs[need].reach;
    const ModeWays& ways = *study.ways[static_cast<std::size_t>(study.basket.needs[need].mode)];
    std::size_t found = 0;
    for (std::size_t i = 0; i < study.points.size(); i += 7) {
        const Line way = way_to_nearest(study, need, PointIndex{i});
        ASSERT_EQ(way.empty(), !reach[i]);
        if (way.empty()) continue;
        ++found;
        EXPECT_EQ(way.front(), study.points[i].position);
        EXPECT_EQ(way.back(), study.services[reach[i]->service.value].position);
        // The very time of the number, asked for in another way, and a way no faster than any car.
        const auto time = ways.graph.matrix(std::vector{ways.points[i]},
                                            std::vector{ways.services[reach[i]->service.value]});
        EXPECT_EQ(time.front(), reach[i]->time);
        const Seconds off_road = reach[i]->access + reach[i]->egress;
        EXPECT_LE(length(way).value,
                  (reach[i]->time - off_road).count() * 130 / 3.6 + off_road.count() * 4 / 3.6 + 1);
    }
    EXPECT_GT(found, 20u);
}

TEST(Ways, WithoutRoadsAreStraight) {
    Study study = whole_study();
    study.travel.straight_line = true;
    const std::size_t need = need_named(study.basket, "pharmacy");
    const auto& reach = (*study.needs[need].reach)[0];
    ASSERT_TRUE(reach);
    EXPECT_EQ(way_to_nearest(study, need, PointIndex{0}),
              (Line{study.points[0].position, study.services[reach->service.value].position}));
}

TEST(Ways, ANeedThatTheDataCannotAnswerHasNone) {
    const Study& study = whole_study();
    const std::size_t water = need_named(study.basket, "water");
    EXPECT_TRUE(way_to_nearest(study, water, PointIndex{0}).empty());
    for (const ReachBand band : road_reach(study, water)) EXPECT_EQ(band, ReachBand::unknown);
}

TEST(RoadReach, EveryRoadIsJudgedAsSomebodyInItsMiddleWouldBe) {
    const Study& study = whole_study();
    const std::size_t need_position = need_named(study.basket, "pharmacy");
    const Need& need = study.basket.needs[need_position];
    const ModeWays& ways = *study.ways[static_cast<std::size_t>(need.mode)];
    std::vector<std::optional<Snap>> middles, services;
    for (std::size_t r = 0; r < ways.graph.road_count(); ++r)
        middles.emplace_back(
            Snap{.road = RoadIndex{r}, .fraction = 0.5, .on_road = {}, .distance = {}, .position = {}});
    for (const ServiceIndex service : study.needs[need_position].services)
        services.push_back(ways.services[service.value]);
    const ReachColumn expected = ways.graph.nearest(middles, services);
    const std::vector<ReachBand> bands = road_reach(study, need_position);
    ASSERT_EQ(bands.size(), study.roads.size());
    std::vector<bool> in_graph(bands.size());
    std::set<ReachBand> seen;
    for (std::size_t r = 0; r < expected.size(); ++r) {
        const std::size_t road = ways.graph.original_road(RoadIndex{r});
        in_graph[road] = true;
        EXPECT_EQ(bands[road], reach_band(expected[r], need));
        seen.insert(bands[road]);
    }
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (!in_graph[i]) {
            EXPECT_EQ(bands[i], ReachBand::none);
        }
    }
    EXPECT_TRUE(seen.contains(ReachBand::good));
    EXPECT_GT(seen.size(), 1u);
}

TEST(OtherMode, ReplacesEachNeedsOwnAndSaysSo) {
    const Study& by_car = whole_study();
    const Study on_foot = kept_study(TravelMode::foot);
    const std::size_t need = need_named(by_car.basket, "pharmacy");
    ASSERT_EQ(by_car.basket.needs[need].mode, TravelMode::car);
    EXPECT_EQ(on_foot.basket.needs[need].mode, TravelMode::foot);
    EXPECT_EQ(on_foot.basket.needs[need].name.en, by_car.basket.needs[need].name.en + " (on foot)");
    EXPECT_EQ(on_foot.basket.needs[need].name.lv, by_car.basket.needs[need].name.lv + " (kājām)");
    EXPECT_EQ(replaced_mode(on_foot, on_foot.basket.needs[need]), TravelMode::car);
    EXPECT_EQ(on_foot.ways[static_cast<std::size_t>(TravelMode::car)], nullptr);
    const std::string sentence =
        travel_sentence(on_foot, on_foot.basket.needs[need], resources().texts, Language::en);
    EXPECT_NE(sentence.find("Fastest way on foot"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("in the basket: by car"), std::string::npos) << sentence;
    std::size_t slower = 0;
    for (std::size_t i = 0; i < by_car.points.size(); ++i) {
        const auto& car = (*by_car.needs[need].reach)[i];
        const auto& foot = (*on_foot.needs[need].reach)[i];
        if (car && foot && foot->time > car->time) ++slower;
    }
    EXPECT_GT(slower, by_car.points.size() / 2);
}

TEST(OtherMode, ThatIsTheNeedsOwnChangesNothing) {
    const Study by_car = kept_study(TravelMode::car);
    const std::size_t need = need_named(by_car.basket, "pharmacy");
    EXPECT_EQ(by_car.basket.needs[need].name, whole_study().basket.needs[need].name);
    EXPECT_EQ(replaced_mode(by_car, by_car.basket.needs[need]), std::nullopt);
    EXPECT_EQ(by_car.needs[need].reach, whole_study().needs[need].reach);
    EXPECT_EQ(
        travel_sentence(by_car, by_car.basket.needs[need], resources().texts, Language::ru),
        travel_sentence(whole_study(), whole_study().basket.needs[need], resources().texts, Language::ru));
}

}  // namespace
}  // namespace mapite::test
