// Facts for the SWOT on an invented area whose numbers one can add up in the head.
#include "app/swot_facts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/swot_counts.hpp"
#include "app/swot_words.hpp"
#include "app/travel_ways.hpp"

namespace mapite {
namespace {

Reach after_minutes(double minutes, std::size_t service = 0) {
    Reach reach{};
    reach.service = ServiceIndex{service};
    reach.time = Seconds{60 * minutes};
    return reach;
}

PopulatedPoint home(const char* id, double people, PeopleMeasure measure = PeopleMeasure::counted) {
    PopulatedPoint point;
    point.id = id;
    point.people = people;
    point.measure = measure;
    return point;
}

/// Two parishes of one district, one need "pharmacy" (good 10, bad 30 minutes, by car). In the first three
/// homes of 100, 50 and 20 people; all three of the second, 200 people, live beside it.
Study two_parishes(const std::vector<std::optional<Reach>>& ways_of_first) {
    Study study;
    study.basket.needs.resize(1);
    Need& need = study.basket.needs[0];
    need.id = "pharmacy";
    need.name = {.lv = "Aptieka", .en = "Pharmacy", .ru = "Аптека"};
    need.good = Minutes{10};
    need.bad = Minutes{30};
    for (const char* code : {"0001", "0002"}) {
        Area& area = study.areas.emplace_back();
        area.code = code;
        area.name = std::string("Pagasts ") + code;
        area.type = AreaType::parish;
        area.parent = "00";
        area.parent_name = "Novads";
    }
    study.points = {home("a", 100), home("b", 50), home("c", 20), home("d", 200)};
    study.points_of_area = {{PointIndex{0}, PointIndex{1}, PointIndex{2}}, {PointIndex{3}}};
    Service& service = study.services.emplace_back();
    service.id = "aptieka";
    study.distance_to_road.resize(std::size(all_travel_modes));
    NeedReach& reach = study.needs.emplace_back();
    reach.services = {ServiceIndex{0}};
    reach.reach = ReachColumn(ways_of_first.begin(), ways_of_first.end());
    reach.reach->push_back(after_minutes(1));
    return study;
}

/// As study_project does it, once the points are as the test wants them.
Study profiled(Study study) {
    study.profiles = profile(profile_inputs(study).inputs);
    return study;
}

std::vector<std::string> keys(const Study& study, std::size_t area = 0) {
    std::vector<std::string> all;
    for (const SwotFact& fact : swot_facts(study, AreaIndex{area}))
        all.push_back(fact.key() + " = " + fact.figure());
    return all;
}

using Keys = std::vector<std::string>;

TEST(SwotFacts, PeopleBeyondTheLimitAndWithoutARouteAreTwoWeaknesses) {
    const Study study = profiled(two_parishes({after_minutes(5), after_minutes(31), std::nullopt}));
    EXPECT_EQ(keys(study), (Keys{"weakness:pharmacy:beyond = 50", "weakness:pharmacy:no-route = 20"}));
}

TEST(SwotFacts, AreaWhereEverybodyIsInTimeHasAStrengthAndNothingElse) {
    const Study study = profiled(two_parishes({after_minutes(5), after_minutes(10), after_minutes(2)}));
    EXPECT_EQ(keys(study), Keys{"strength:pharmacy:all-within = 170"});
}

TEST(SwotFacts, FewerThanFivePeopleAreNoFact) {
    Study study = two_parishes({after_minutes(5), after_minutes(15), after_minutes(31)});
    study.points[2].people = 4;
    EXPECT_TRUE(keys(profiled(study)).empty());
    study.points[2].people = 5;
    EXPECT_EQ(keys(profiled(study)), Keys{"weakness:pharmacy:beyond = 5"});
}

TEST(SwotFacts, OfMaskedCountsTheLeastDecidesAndTheFigureIsARange) {
    Study study = two_parishes({after_minutes(5), after_minutes(31), after_minutes(31)});
    study.points[1] = home("b", 5, PeopleMeasure::masked);
    study.points[2] = home("c", 5, PeopleMeasure::masked);
    EXPECT_TRUE(keys(profiled(study)).empty());  // 10 people, but it may be two
    study.points[2] = home("c", 20);
    EXPECT_EQ(keys(profiled(study)), Keys{"weakness:pharmacy:beyond = 21–30"});
}

TEST(SwotFacts, NothingIsMadeOfWhatIsUnknown) {
    Study study = two_parishes({after_minutes(5), after_minutes(31), std::nullopt});
    study.needs[0].reach.reset();  // no such service is known
    EXPECT_TRUE(keys(profiled(study)).empty());
}

TEST(SwotFacts, AServiceThatNobodyAnywhereGetsToIsAMatterOfTheMap) {
    Study study = two_parishes({std::nullopt, std::nullopt, std::nullopt});
    study.needs[0].reach->back().reset();
    EXPECT_TRUE(keys(profiled(study)).empty());
}

TEST(SwotFacts, AUtilityThatIsKnownForSomeOnlyNeverSaysEverybody) {
    Study study = two_parishes({std::nullopt, std::nullopt, std::nullopt});
    study.basket.needs[0].kind = NeedKind::utility;
    study.needs[0].reach.reset();
    study.needs[0].connected = std::vector<std::optional<double>>{1.0, 0.6, std::nullopt, 1.0};
    const auto facts = swot_facts(profiled(study), AreaIndex{0});
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].key(), "weakness:pharmacy:beyond");
    EXPECT_DOUBLE_EQ(facts[0].affected.people, 20);  // 40 % of 50
    EXPECT_DOUBLE_EQ(facts[0].unknown.people, 20);
}

TEST(SwotFacts, AGroupHasAFactOfItsOwnOnlyWhereItIsWorseOffThanEverybody) {
    Study study = two_parishes({after_minutes(5), after_minutes(31), after_minutes(5)});
    study.groups = {{.id = "children", .name = {}, .people = 0}, {.id = "over_65", .name = {}, .people = 0}};
    // 50 of 170 are beyond; of the children 5 of 25, of the old 30 of 40. Point c says nothing about groups.
    study.points[0].groups = {{"children", 20}, {"over_65", 10}};
    study.points[1].groups = {{"children", 5}, {"over_65", 30}};
    EXPECT_EQ(keys(profiled(study)),
              (Keys{"weakness:pharmacy:beyond = 50", "weakness:pharmacy:beyond:over_65 = 30"}));
}

TEST(SwotFacts, OfAGroupThatAllHaveItWhileOthersDoNotIsAStrength) {
    Study study = two_parishes({after_minutes(5), after_minutes(31), after_minutes(5)});
    study.groups = {{.id = "children", .name = {}, .people = 0}};
    study.points[0].groups = {{"children", 20}};
    study.points[1].groups = {{"children", 0}};
    EXPECT_EQ(keys(profiled(study)),
              (Keys{"weakness:pharmacy:beyond = 50", "strength:pharmacy:all-within:children = 20"}));
}

TEST(SwotFacts, FarBelowTheDistrictIsAWeaknessUnlessTheStrongerOneIsSaid) {
    // Here 100 of 170 in time (59 %), in the district 300 of 370 (81 %).
    const Study study = profiled(two_parishes({after_minutes(5), after_minutes(15), after_minutes(15)}));
    EXPECT_EQ(keys(study), Keys{"weakness:pharmacy:below-district = 59 % / 81 %"});
    EXPECT_EQ(swot_facts(study, AreaIndex{0})[0].affected.people, 70);
    const Study farther = profiled(two_parishes({after_minutes(5), after_minutes(31), after_minutes(15)}));
    EXPECT_EQ(keys(farther), Keys{"weakness:pharmacy:beyond = 50"});
}

TEST(SwotFacts, AnAreaAloneIsComparedWithNothing) {
    Study study = two_parishes({after_minutes(5), after_minutes(15), after_minutes(15)});
    study.areas[1].parent = "99";
    EXPECT_TRUE(keys(profiled(study)).empty());
}

TEST(SwotFacts, CapacityThatDoesNotGoRoundCountsOnlyWhereItIsKnownOfAll) {
    Study study = two_parishes({after_minutes(5), after_minutes(5), after_minutes(5)});
    study.basket.needs[0].capacity_norm_per_1000 = 0.5;
    study.needs[0].capacity.per_1000 = {0.6, 0.4, 0.5, 0.6};
    const auto is_capacity = [](const SwotFact& fact) { return fact.kind == FactKind::capacity; };
    const auto facts = swot_facts(profiled(study), AreaIndex{0});
    const auto found = std::ranges::find_if(facts, is_capacity);
    ASSERT_NE(found, facts.end());
    EXPECT_EQ(found->affected.people, 50);
    study.needs[0].capacity.services_unknown = 1;
    EXPECT_TRUE(std::ranges::none_of(swot_facts(profiled(study), AreaIndex{0}), is_capacity));
}

TEST(SwotFacts, CountTheSamePeopleAsTheProfile) {
    const Study study = profiled(two_parishes({after_minutes(15), after_minutes(31), std::nullopt}));
    const BorrowedInputs borrowed = profile_inputs(study);
    const PeopleSplit split =
        people_split(study, borrowed.inputs.inputs[0], study.basket.needs[0], study.points_of_area[0], "");
    const PeopleGroups& people = study.profiles[0].needs[0].people;
    EXPECT_EQ(split.good.people, people.good);
    EXPECT_EQ(split.between.people, people.between);
    EXPECT_EQ(split.bad.people, people.bad);
    EXPECT_EQ(split.without_route.people, people.without_route);
    EXPECT_EQ(split.unknown.people, people.unknown);
}

SwotFact fact_in(SwotBox box, double people) {
    SwotFact fact;
    fact.box = box;
    fact.affected.people = people;
    return fact;
}

TEST(HeaviestFacts, ManyStrengthsDoNotHideTheOnlyWeakness) {
    std::vector<SwotFact> facts;
    for (int i = 0; i < 20; ++i) facts.push_back(fact_in(SwotBox::strength, 500 - i));
    facts.push_back(fact_in(SwotBox::weakness, 7));
    const auto chosen = heaviest_facts(facts, 12);
    ASSERT_EQ(chosen.size(), 12U);
    EXPECT_EQ(chosen[0].affected.people, 500);
    EXPECT_EQ(chosen[10].affected.people, 490);
    EXPECT_EQ(chosen[11].affected.people, 7);
    EXPECT_EQ(heaviest_facts(facts, 50).size(), 21U);
}

/// Parishes of one home of 100 people each, that many metres from the services beside the road.
Study parishes_along_a_line(const std::vector<double>& homes, const std::vector<double>& services) {
    Study study = two_parishes({});
    const Area parish = study.areas[0];
    const Service service = study.services[0];
    study.areas.clear();
    study.points.clear();
    study.points_of_area.clear();
    study.services.clear();
    study.needs[0].services.clear();
    std::vector<GridPoint> at_home, at_service;
    std::vector<PointIndex> points;
    for (const double metres : homes) {
        study.areas.push_back(parish);
        study.areas.back().code = "000" + std::to_string(study.areas.size());
        points.push_back(PointIndex{study.points.size()});
        study.points_of_area.push_back({points.back()});
        study.points.push_back(home("a", 100));
        at_home.push_back({metres, 0});
    }
    for (const double metres : services) {
        study.needs[0].services.push_back(ServiceIndex{study.services.size()});
        study.services.push_back(service);
        study.services.back().id = "aptieka" + std::to_string(study.services.size());
        at_service.push_back({metres, 0});
    }
    const auto car = static_cast<std::size_t>(TravelMode::car);
    study.travel_ways[car] = straight_travel_ways({}, TravelMode::car, at_home, at_service);
    study.needs[0].reach = study.travel_ways[car]->nearest(points, study.needs[0].services);
    return profiled(std::move(study));
}

TEST(SwotFacts, AServiceThatOneParishAloneHangsOnIsItsThreat) {
    const auto facts = swot_facts(parishes_along_a_line({0, 90000, 91000}, {0, 90000, 91000}), AreaIndex{0});
    const auto threat = std::ranges::find(facts, FactKind::only, &SwotFact::kind);
    ASSERT_NE(threat, facts.end());
    EXPECT_EQ(threat->key(), "threat:pharmacy:only:aptieka1");
    EXPECT_EQ(threat->affected.people, 100);
    EXPECT_EQ(threat->areas_alike, 1U);
    EXPECT_FALSE(threat->is_of_whole_district());
}

TEST(SwotFacts, AServiceThatMostOfTheDistrictHangsOnComesAfterTheAreasOwnFacts) {
    const auto facts = swot_facts(parishes_along_a_line({0, 1000, 90000}, {0}), AreaIndex{0});
    ASSERT_GE(facts.size(), 2U);
    EXPECT_EQ(facts.back().kind, FactKind::only);
    EXPECT_EQ(facts.back().areas_alike, 2U);
    EXPECT_EQ(facts.back().areas_of_district, 3U);
    EXPECT_TRUE(facts.back().is_of_whole_district());
}

TEST(SwotFacts, HomesThatNoRoadLeadsToAreOneFactNotOneOfEachNeed) {
    Study study = two_parishes({after_minutes(5), after_minutes(5), std::nullopt});
    study.basket.needs.push_back(study.basket.needs[0]);
    study.basket.needs[1].id = "shop";
    study.needs.push_back(study.needs[0]);
    const auto facts = swot_facts(profiled(study), AreaIndex{0});
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].key(), "weakness:pharmacy:no-route");
    EXPECT_EQ(facts[0].other_needs, 1U);
}

TEST(SwotFacts, NameTheCommandThatExplainsThem) {
    SwotFact fact = fact_in(SwotBox::weakness, 96);
    fact.need_id = "pharmacy";
    fact.group = "over_65";
    EXPECT_EQ(fact.key(), "weakness:pharmacy:beyond:over_65");
    EXPECT_EQ(fact.command("0001"), "mapite explain 0001 --need pharmacy --group over_65");
    fact.group.clear();
    fact.kind = FactKind::only;
    fact.service = ServiceIndex{0};
    fact.service_id = "osm:node/5";
    EXPECT_EQ(fact.command("0001"), "mapite what-if close osm:node/5");
}

}  // namespace
}  // namespace mapite
