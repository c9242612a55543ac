// The index of a study: its numbers against the profile it is made from, its pages, comparisons and
// snapshots, and what is said about capacities and categories.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

#include "app/basket_check.hpp"
#include "app/index_words.hpp"
#include "app/profile_view.hpp"
#include "app/snapshots.hpp"
#include "app/travel_ways.hpp"
#include "base/error.hpp"
#include "integration/sample_project.hpp"

namespace mapite::test {
namespace {

const Study& sample_study() {
    static const Study study = study_project(
        sample_project(), resources(), {.keep_ways = true, .today = today, .only_need = ""}, Progress{});
    return study;
}

const Standing& sample_standing() {
    static const Standing firm = standing(sample_study(), {}, Progress{});
    return firm;
}

std::size_t need_at(const std::string& id) {
    return need_named(sample_study().basket, id);
}

TEST(StudyIndex, IsTheWeightedGeometricMeanOfTheNeedValuesOfTheProfile) {
    const Study& study = sample_study();
    std::size_t compared = 0;
    for (std::size_t a = 0; a < study.areas.size(); ++a) {
        if (!study.scores[a].index) continue;
        double sum = 0, weight = 0;
        for (std::size_t n = 0; n < study.basket.needs.size(); ++n) {
            if (!study.profiles[a].needs[n].value) continue;
            sum += study.basket.needs[n].weight * std::log(std::max(1.0, *study.profiles[a].needs[n].value));
            weight += study.basket.needs[n].weight;
        }
        EXPECT_NEAR(*study.scores[a].geometric, std::exp(sum / weight), 1e-9);
        EXPECT_LE(study.scores[a].index_low, *study.scores[a].index + 1e-9);
        EXPECT_GE(study.scores[a].index_high, *study.scores[a].index - 1e-9);
        ++compared;
    }
    EXPECT_GE(compared, 7u);
}

TEST(StudyIndex, PeopleTimesAccessIsTheCapacityOfTheServicesInDemand) {
    const Study& study = sample_study();
    for (const char* id : {"gp", "kindergarten"}) {
        const NeedReach& need = study.needs[need_at(id)];
        ASSERT_TRUE(need.capacity.complete()) << id;
        double shared = 0, capacity = 0;
        for (std::size_t p = 0; p < study.points.size(); ++p)
            shared += study.points[p].people * need.capacity.per_1000[p] / 1000;
        for (std::size_t s = 0; s < need.services.size(); ++s)
            if (need.capacity.service_per_1000[s] > 0)
                capacity += *study.services[need.services[s].value].capacity;
        EXPECT_NEAR(shared, capacity, 1e-9 * capacity) << id;
        EXPECT_GT(capacity, 0);
    }
}

TEST(StudyIndex, ValueIsNeverAboveThatByTimeAlone) {
    const Study& study = sample_study();
    const std::size_t gp = need_at("gp");
    BorrowedInputs borrowed = profile_inputs(study);
    NeedInput by_time = borrowed.needs[gp];
    by_time.access_per_1000 = {};
    bool limited = false;
    for (std::size_t a = 0; a < study.areas.size(); ++a) {
        const auto value = study.profiles[a].needs[gp].value;
        if (!value) continue;
        const double free =
            *coverage(study.basket.needs[gp], study.points, study.points_of_area[a], by_time).value;
        EXPECT_LE(*value, free + 1e-9);
        limited |= *value < free - 1;
    }
    EXPECT_TRUE(limited) << "no area of the sample is short of doctors";
}

TEST(StudyIndex, EveryNumberOfThePageStandsInAnExplanation) {
    const Study& study = sample_study();
    const Standing& firm = sample_standing();
    Comparer comparer(study);
    for (std::size_t a = 0; a < study.areas.size(); ++a) {
        if (!firm.ranks[a]) continue;
        const std::string why = index_explanation(study, firm, AreaIndex{a}, resources().texts, Language::en);
        const RankRange& rank = *firm.ranks[a];
        EXPECT_NE(why.find(localized_number(*study.scores[a].index, 1, Language::en)), std::string::npos);
        EXPECT_NE(why.find("Place " + std::to_string(rank.rank) + " of " + std::to_string(firm.compared)),
                  std::string::npos);
        for (std::size_t n = 0; n < study.basket.needs.size(); ++n)
            EXPECT_NE(why.find("[" + study.basket.needs[n].id), std::string::npos);
        const std::string page =
            area_page(study, firm, comparer, AreaIndex{a}, {resources().texts, Language::en});
        EXPECT_EQ(page.find("nan"), std::string::npos);
        EXPECT_EQ(page.find("profile."), std::string::npos) << "a text is missing";
    }
}

TEST(StudyIndex, PagesAreWholeInThreeLanguages) {
    Comparer comparer(sample_study());
    for (const Language language : {Language::lv, Language::en, Language::ru})
        for (const std::string& text :
             {area_page(sample_study(), sample_standing(), comparer, AreaIndex{1},
                        {resources().texts, language}),
              index_explanation(sample_study(), sample_standing(), AreaIndex{1}, resources().texts, language),
              comparison_notes(sample_study(), Comparer(sample_study()).compare(std::array{AreaIndex{1}}, {}),
                               resources().texts, language)}) {
            EXPECT_EQ(text.find("profile."), std::string::npos) << text;
            EXPECT_EQ(text.find('{'), std::string::npos) << text;
        }
}

TEST(StudyIndex, PlacesAreOneOfEachAndTheSameTwice) {
    const Standing& firm = sample_standing();
    const std::vector<std::size_t> order = by_rank(sample_study(), firm);
    ASSERT_EQ(order.size(), firm.compared);
    for (std::size_t place = 1; place < order.size(); ++place)
        EXPECT_GE(*sample_study().scores[order[place - 1]].index, *sample_study().scores[order[place]].index);
    EXPECT_EQ(standing(sample_study(), {}, Progress{}).ranks, firm.ranks);
}

TEST(StudyIndex, DistrictIsAllItsPeopleTogetherAndNotAMeanOfAreas) {
    const Study& study = sample_study();
    std::size_t area = 0;
    while (level(study.areas[area].type) != 2) ++area;
    const Comparison comparison = Comparer(study).compare(std::array{AreaIndex{area}}, {});
    const ComparedColumn& district = comparison.columns.at(1);
    ASSERT_EQ(district.kind, ComparedKind::district);
    double people = 0, met = 0;
    const std::size_t shop = need_at("shop");
    for (std::size_t a = 0; a < study.areas.size(); ++a) {
        if (level(study.areas[a].type) != 2 || study.areas[a].parent != study.areas[area].parent) continue;
        people += study.profiles[a].people;
        met += study.profiles[a].needs[shop].people.good;
    }
    EXPECT_NEAR(*district.people, people, 1e-6);
    EXPECT_NEAR(*district.coverage[shop], met / people, 1e-9);
}

TEST(Snapshots, HoldTheNumbersOfTheirDay) {
    const TemporaryFolder folder;
    Study study = sample_study();
    study.project.folder = folder.path();
    study.today = Day{std::chrono::year{2024}, std::chrono::month{5}, std::chrono::day{1}};
    save_snapshot(study);
    Findings findings;
    const std::vector<Snapshot> snapshots = read_snapshots(folder.path(), findings);
    ASSERT_EQ(snapshots.size(), 1u);
    EXPECT_TRUE(findings.empty());
    const Comparison comparison = Comparer(study).compare(std::array{AreaIndex{2}}, snapshots);
    const ComparedColumn& now = comparison.columns.front();
    const ComparedColumn& then = comparison.columns.back();
    EXPECT_EQ(then.kind, ComparedKind::earlier);
    EXPECT_EQ(then.name, "2024-05-01");
    EXPECT_NEAR(*then.index, *now.index, 1e-9);
    EXPECT_EQ(then.need_values.size(), now.need_values.size());
    for (std::size_t n = 0; n < now.need_values.size(); ++n) {
        ASSERT_EQ(then.need_values[n].has_value(), now.need_values[n].has_value());
        if (!now.need_values[n]) continue;
        EXPECT_NEAR(*then.need_values[n], *now.need_values[n], 1e-9);
    }
}

TEST(Snapshots, BrokenFileIsReportedAndTheOthersStay) {
    const TemporaryFolder folder;
    Study study = sample_study();
    study.project.folder = folder.path();
    save_snapshot(study);
    std::ofstream(folder.path() / "snapshots" / "2020-01-01.json") << "{\"areas\": 3}";
    std::ofstream(folder.path() / "snapshots" / "spring.json") << "{}";
    Findings findings;
    EXPECT_EQ(read_snapshots(folder.path(), findings).size(), 1u);
    EXPECT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings.front().code, "snapshot-unreadable");
}

TEST(Snapshots, OfAGroupAreRefused) {
    Study study = sample_study();
    study.group = "children";
    EXPECT_THROW(save_snapshot(study), Error);
}

/// One service of capacity at a time beside others, for points a minute apart.
class TwoPlaces : public TravelWays {
  public:
    [[nodiscard]] ReachColumn nearest(std::span<const PointIndex>,
                                      std::span<const ServiceIndex>) const override {
        return {};
    }
    [[nodiscard]] std::vector<std::vector<Arrival>> arrivals(std::span<const ServiceIndex> services,
                                                             Seconds) const override {
        return std::vector<std::vector<Arrival>>(services.size(),
                                                 {{PointIndex{0}, Minutes{1}}, {PointIndex{1}, Minutes{15}}});
    }
    [[nodiscard]] std::vector<std::vector<Arrival>> arrivals_at(std::span<const GridPoint>,
                                                                Seconds) const override {
        return {};
    }
    [[nodiscard]] std::vector<std::optional<Seconds>> times_to_nearest(
        std::span<const GridPoint>, std::span<const GridPoint>) const override {
        return {};
    }
};

struct Capacities {
    Need need{.id = "gp", .capacity_norm_per_1000 = 1};
    std::vector<Service> services;
    std::vector<ServiceIndex> positions;
    std::vector<PopulatedPoint> points{{.people = 100}, {.people = 50}};
    Findings notes;

    explicit Capacities(const std::vector<std::optional<double>>& capacities) {
        for (const auto& capacity : capacities) {
            positions.emplace_back(services.size());
            services.push_back({.name = "Prakse", .capacity = capacity, .source_row = "gp.csv:2"});
        }
    }
    NeedCapacity shared() {
        return need_capacity(need, {.services = positions, .all_services = services, .points = points},
                             TwoPlaces{}, notes);
    }
};

TEST(NeedCapacity, IsSharedByDistance) {
    Capacities one({2.0});
    const NeedCapacity capacity = one.shared();
    // 100 people count whole, 50 people at 15 minutes with 0.68.
    EXPECT_NEAR(capacity.per_1000[0], 2000.0 / 134, 1e-9);
    EXPECT_NEAR(capacity.per_1000[1], 0.68 * 2000.0 / 134, 1e-9);
    EXPECT_TRUE(capacity.complete());
    EXPECT_TRUE(one.notes.empty());
}

TEST(NeedCapacity, OneServiceWithoutCapacityLeavesTheValueToTimeAndSaysSo) {
    Capacities two({2.0, std::nullopt});
    const NeedCapacity capacity = two.shared();
    EXPECT_TRUE(capacity.known());
    EXPECT_FALSE(capacity.complete());
    ASSERT_EQ(two.notes.size(), 1u);
    EXPECT_EQ(two.notes[0].code, "capacity-unknown");
    EXPECT_NE(two.notes[0].what.find("1 of its 2 services"), std::string::npos);
}

TEST(NeedCapacity, NoCapacityAnywhereIsUnknownAndNotZero) {
    Capacities none({std::nullopt, std::nullopt});
    EXPECT_FALSE(none.shared().known());
    EXPECT_EQ(none.notes.at(0).code, "capacity-unknown");
}

TEST(NeedCapacity, CapacityOfZeroIsNamedAndDividesNothing) {
    Capacities zero({0.0});
    const NeedCapacity capacity = zero.shared();
    EXPECT_EQ(capacity.per_1000, (std::vector<double>{0, 0}));
    ASSERT_EQ(zero.notes.size(), 1u);
    EXPECT_EQ(zero.notes[0].code, "capacity-zero");
    EXPECT_NE(zero.notes[0].what.find("gp.csv:2"), std::string::npos);
}

TEST(BasketCheck, CategoryThatNothingServesIsNamedWithLineAndNearestName) {
    Basket basket{.needs = {{.id = "school", .categories = {"scholo"}, .categories_line = 14}},
                  .file = "mine.toml"};
    const Findings found = unserved_categories(basket, resources().layers, {});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].where, (Place{.file = "mine.toml", .line = 14, .item = ""}));
    EXPECT_EQ(found[0].code, "category-unserved");
    EXPECT_NE(found[0].what.find("did you mean \"school\"?"), std::string::npos) << found[0].what;
    const std::vector<Service> own{{.category = "scholo"}};
    EXPECT_TRUE(unserved_categories(basket, resources().layers, own).empty());
}

TEST(BasketCheck, ShippedBasketIsServedByTheShippedLayers) {
    EXPECT_TRUE(unserved_categories(sample_study().basket, resources().layers, {}).empty());
}

}  // namespace
}  // namespace mapite::test
