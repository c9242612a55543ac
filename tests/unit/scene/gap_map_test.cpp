#include "scene/gap_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "base/error.hpp"
#include "unit/scene/sample_map.hpp"

namespace mapite {
namespace {

using test::SampleMap;

const std::vector<std::string> four_names{"Žagare", "Ādere", "Berga", "Čiekuri"};

std::size_t counted(const Scene& scene) {
    std::size_t sum = 0;
    for (const LegendClass& item : scene.legend.classes) sum += item.areas;
    for (const LegendLook& item : scene.legend.looks) sum += item.areas;
    return sum;
}

TEST(GapMap, NumbersFollowTheLatvianAlphabet) {
    SampleMap map(four_names);
    map.input.language = Language::lv;
    const Scene scene = gap_map(map.input);
    std::vector<std::string> names;
    for (const AreaItem& area : scene.areas) names.push_back(std::to_string(area.number) + " " + area.name);
    EXPECT_EQ(names, (std::vector<std::string>{"1 Ādere", "2 Berga", "3 Čiekuri", "4 Žagare"}));
}

TEST(GapMap, SaysWhoIsCountedWhenItIsNotEverybody) {
    SampleMap map(four_names);
    EXPECT_EQ(gap_map(map.input).legend.counted, "");
    const std::string everybody = gap_map(map.input).legend.denominator;
    map.input.counted = "65 and over, 2019";
    const Scene scene = gap_map(map.input);
    EXPECT_EQ(scene.legend.counted, "65 and over, 2019");
    EXPECT_EQ(scene.legend.denominator, everybody + "; counting only: 65 and over, 2019");
    EXPECT_TRUE(scene.captions.alternative.ends_with(" Counting only: 65 and over, 2019."));
    map.input.unit = Unit::people;
    EXPECT_EQ(gap_map(map.input).legend.denominator, "counting only: 65 and over, 2019");
}

TEST(GapMap, EveryAreaStandsInExactlyOneCountOfTheLegend) {
    for (const std::size_t count : {1u, 4u, 23u, 130u}) {
        SampleMap map(test::invented_names(count), 12);
        const std::vector<Look> looks{Look::no_data, Look::suppressed, Look::not_asked, Look::outside};
        for (std::size_t i = 0; i < count; ++i)
            if (i % 3 == 1) map.set(i, looks[i / 3 % looks.size()]);
        const Scene scene = gap_map(map.input);
        EXPECT_EQ(counted(scene), count);
        EXPECT_EQ(scene.areas.size(), count);
        for (std::size_t i = 0; i < scene.legend.classes.size(); ++i)
            EXPECT_EQ(scene.legend.classes[i].areas,
                      static_cast<std::size_t>(std::ranges::count_if(scene.areas, [&](const AreaItem& area) {
                          return area.value && area.class_number == i;
                      })));
    }
}

TEST(GapMap, AllFourLooksStandInTheLegendAlsoWithoutAreas) {
    const SampleMap map(four_names);
    const Scene scene = gap_map(map.input);
    ASSERT_EQ(scene.legend.looks.size(), 4u);
    for (const LegendLook& look : scene.legend.looks) {
        EXPECT_EQ(look.areas, 0u);
        EXPECT_FALSE(look.label.empty());
    }
}

TEST(GapMap, ZeroIsAValueAndNotMissing) {
    SampleMap map(four_names);
    map.set(0, 0.0);
    map.set(1, Look::no_data);
    const Scene scene = gap_map(map.input);
    const auto zero = std::ranges::find(scene.areas, "Žagare", &AreaItem::name);
    EXPECT_EQ(zero->look, Look::value);
    EXPECT_EQ(zero->label, "0\u00a0%");
    EXPECT_EQ(zero->class_number, 0u);
}

TEST(GapMap, AreasOutsideHaveNoNumberAndAreNotListed) {
    SampleMap map(four_names);
    map.set(1, Look::outside);
    const Scene scene = gap_map(map.input);
    EXPECT_EQ(scene.areas.back().name, "Ādere");
    EXPECT_EQ(scene.areas.back().number, 0u);
    EXPECT_EQ(scene.listed, (std::vector<std::size_t>{0, 1, 2}));
}

TEST(GapMap, ExtentLeavesOutWhatLiesOutside) {
    SampleMap map(four_names, 4);
    map.set(3, Look::outside);
    const Scene scene = gap_map(map.input);
    EXPECT_LT(scene.extent.max_x, 512000 + 1000);
    EXPECT_GT(scene.extent.max_x, 512000);
}

TEST(GapMap, LabelsNeverContradictTheClass) {
    SampleMap map({"A", "B", "C", "D"});
    map.input.breaks = {0.1, 0.2, 0.5, 1};
    map.set(0, 0.1);
    map.set(1, 0.102);
    map.set(2, 0.3);
    map.set(3, 0.9);
    const Scene scene = gap_map(map.input);
    EXPECT_EQ(scene.areas[0].label, "10\u00a0%");
    EXPECT_EQ(scene.areas[1].label, "10.2\u00a0%");
    EXPECT_EQ(scene.legend.classes[1].label, ">\u00a010\u201320\u00a0%");
}

TEST(GapMap, LockedBreaksStayWhateverTheValues) {
    SampleMap map(four_names);
    map.input.breaks = {0.25, 0.5, 0.75, 1};
    for (std::size_t i = 0; i < 4; ++i) map.set(i, 0.9);
    const Scene scene = gap_map(map.input);
    ASSERT_EQ(scene.legend.classes.size(), 4u);
    EXPECT_EQ(scene.legend.classes[0].areas, 0u);
    EXPECT_EQ(scene.legend.classes[3].areas, 4u);
    EXPECT_EQ(scene.legend.classes[3].colour, "#d7301f");
    EXPECT_EQ(scene.legend.method, "Fixed breaks, 4 classes");
}

TEST(GapMap, ASingleBadValueIsDarkAndASingleGoodOneLight) {
    SampleMap map(four_names);
    for (std::size_t i = 0; i < 4; ++i) map.set(i, 1.0);
    EXPECT_EQ(gap_map(map.input).legend.classes.at(0).colour, "#d7301f");
    for (std::size_t i = 0; i < 4; ++i) map.set(i, 0.0);
    EXPECT_EQ(gap_map(map.input).legend.classes.at(0).colour, "#fef0d9");
}

TEST(GapMap, WithoutAnyValueThereAreNoClassesAndTheTextSaysSo) {
    SampleMap map(four_names);
    for (std::size_t i = 0; i < 4; ++i) map.set(i, Look::no_data);
    const Scene scene = gap_map(map.input);
    EXPECT_TRUE(scene.legend.classes.empty());
    EXPECT_EQ(scene.captions.alternative,
              "For none of the areas is it known whether the need (Pharmacy) is met.");
}

TEST(GapMap, ManyAreasAreListedByTheWorstAndTheRestIsCounted) {
    SampleMap map(test::invented_names(100), 10);
    const Scene scene = gap_map(map.input);
    ASSERT_EQ(scene.listed.size(), 40u);
    EXPECT_EQ(scene.captions.list_more, "… and 60 more: see the table (CSV)");
    for (std::size_t i = 1; i < scene.listed.size(); ++i)
        EXPECT_GE(scene.areas[scene.listed[i - 1]].value, scene.areas[scene.listed[i]].value);
}

TEST(GapMap, WhereLowIsWorseTheLowestAreListed) {
    SampleMap map(test::invented_names(100), 10);
    map.input.unit = Unit::points;
    map.input.high_is_worse = false;
    const Scene scene = gap_map(map.input);
    EXPECT_EQ(scene.areas[scene.listed.front()].value, 0);
}

TEST(GapMap, AWordThatMostNamesEndWithIsLeftOutInsideThePolygons) {
    SampleMap map({"Ābeļu pagasts", "Ezeru pagasts", "Aurene"});
    const Scene scene = gap_map(map.input);
    EXPECT_EQ(scene.areas[0].short_name, "Ābeļu");
    EXPECT_EQ(scene.areas[1].short_name, "Aurene");
    EXPECT_EQ(scene.areas[0].name, "Ābeļu pagasts");
}

TEST(GapMap, PeopleSymbolsGrowBySurface) {
    SampleMap map({"A", "B"});
    map.input.people_symbols = true;
    map.input.results[0].people = 100;
    map.input.results[1].people = 400;
    const Scene scene = gap_map(map.input);
    ASSERT_EQ(scene.symbols.size(), 2u);
    EXPECT_NEAR(scene.symbols[0].size_mm, 2 * scene.symbols[1].size_mm, 1e-9);  // the larger is drawn first
    EXPECT_EQ(scene.legend.symbols.size(), 2u);
}

TEST(GapMap, SourcesAreNamedOnceWithLicenceAndDate) {
    SampleMap map(four_names);
    map.input.sources.push_back(map.input.sources.front());
    Source undated;
    undated.name = "OpenStreetMap";
    undated.attribution = "© OpenStreetMap contributors, ODbL";
    undated.licence = "ODbL";
    map.input.sources.push_back(undated);
    const Captions captions = gap_map(map.input).captions;
    EXPECT_EQ(captions.sources,
              "Sources: Aurenes novada pašvaldība (CC BY 4.0); © OpenStreetMap contributors, ODbL.");
    EXPECT_EQ(captions.dates,
              "Date of the data: Aurenes novads\u00a0– 2024-05-03; OpenStreetMap\u00a0– not known. "
              "Map made on 2025-06-02. Mapīte 0.1.0. Grid: EPSG:3059.");
}

TEST(GapMap, RefusesWhatDoesNotFitTogether) {
    const auto refused = [](auto&& change) {
        SampleMap map(four_names);
        change(map.input);
        EXPECT_THROW(gap_map(map.input), Error);
    };
    refused([](GapMapInput& input) { input.results.pop_back(); });
    refused([](GapMapInput& input) { input.colours.pop_back(); });
    refused([](GapMapInput& input) { input.class_count = 1; });
    refused([](GapMapInput& input) { input.class_count = 6; });
    refused([](GapMapInput& input) { input.method = ClassMethod::manual; });
    refused([](GapMapInput& input) { input.results[0].look = Look::suppressed; });
    refused([](GapMapInput& input) { input.results[0].value.reset(); });
    refused([](GapMapInput& input) { input.results[0].value = std::numeric_limits<double>::quiet_NaN(); });
}

TEST(GapMap, DifferencesKeepTheirSignAndFallIntoLockedClassesOnBothSides) {
    SampleMap map(four_names);
    map.input.unit = Unit::difference;
    map.input.threshold.reset();
    map.input.method = ClassMethod::manual;
    map.input.breaks = {-20, 0, 20, 100};
    map.input.high_is_worse = false;
    map.input.shown = "answer_difference";
    const std::vector<double> values{-34.4, -20, 3.6, 50};
    for (std::size_t i = 0; i < values.size(); ++i) map.input.results[i].value = values[i];
    const Scene scene = gap_map(map.input);
    std::vector<std::string> labels;
    std::vector<std::size_t> classes;
    for (const AreaItem& area : scene.areas) {
        labels.push_back(area.label);
        classes.push_back(area.class_number);
    }
    EXPECT_EQ(labels, (std::vector<std::string>{"\u221220", "+4", "+50", "\u221234"}));
    EXPECT_EQ(classes, (std::vector<std::size_t>{0, 2, 3, 0}));
    ASSERT_EQ(scene.legend.classes.size(), 4u);
    EXPECT_EQ(scene.legend.classes[0].label, "\u2212100\u00a0\u2026\u00a0\u221220");
    EXPECT_EQ(scene.legend.classes[3].label, ">\u00a0+20\u00a0\u2026\u00a0+100");
}

TEST(Units, ADifferenceThatRoundsToNothingHasNoSign) {
    EXPECT_EQ(number_text(-0.2, 0, Unit::difference, Language::en), "0");
    EXPECT_EQ(number_text(0, 0, Unit::difference, Language::lv), "0");
    EXPECT_EQ(number_text(-12.5, 1, Unit::difference, Language::lv), "\u221212,5");
}

}  // namespace
}  // namespace mapite
