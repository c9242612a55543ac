#include "definitions/load.hpp"
#include "expect_error.hpp"

namespace mapite::test {
namespace {

TEST(LoadMap, ReadsTheCommentedExample) {
    const MapDefinition map = load_map(fixture("map.toml"));
    EXPECT_EQ(map.id, "map");
    EXPECT_EQ(map.title.en, "{need}: people without the service, {area}");
    EXPECT_EQ(map.layers, (std::vector<std::string>{"areas", "roads", "borders", "services", "labels"}));
    EXPECT_EQ(map.indicator, Indicator::share_unmet);
    EXPECT_EQ(map.method, ClassMethod::quantile);
    EXPECT_EQ(map.classes, 4u);
    EXPECT_EQ(map.breaks, (std::vector<double>{0.1, 0.25, 0.5, 1}));
    EXPECT_EQ(map.colours, (std::vector<std::string>{"#fef0d9", "#fdcc8a", "#fc8d59", "#d7301f"}));
    EXPECT_EQ(map.palette, "ColorBrewer OrRd-4: safe for colour-blind readers, print and photocopy");
    EXPECT_EQ(map.style.items.at("road-major").at("width_mm"), "0.5");
    EXPECT_EQ(map.style.items.at("service").at("fill"), "#1f3a93");
}

TEST(LoadMap, EveryMistakeNamesLineKeyAndWhatToDo) {
    const Broken all[] = {
        {"map-six-classes.toml",
         ":13: [values]: key \"classes\" must be a whole number from 2 to 5, but 6 stands there",
         "mend the value"},
        {"map-half-class.toml",
         ":13: [values]: key \"classes\" must be a whole number from 2 to 5, but 3.5 stands there",
         "mend the value"},
        {"map-three-colours.toml", ":21: [colours]: 3 colours stand there for 4 classes",
         "write one colour per class, light to dark, or change \"classes\" in [values]"},
        {"map-bad-colour.toml", ":21: [colours]: \"fef0d9\" is no colour",
         "write colours as #rrggbb, for example #d7301f"},
        {"map-indicator.toml",
         ":11: [values]: key \"indicator\" must be share_unmet, people_unmet, need_value, median_minutes, "
         "mean_minutes, p90_minutes, worst_tenth_minutes, gini_minutes, gap_depth, gap_severity, dependency, "
         "capacity_per_1000, share_unknown, index, index_low, index_high, rank, worst_tenth, answer_score, "
         "answer_difference or perception_gap, but "
         "\"share_umnet\" stands there",
         "did you mean \"share_unmet\"?"},
        {"map-breaks-fall.toml", ":16: [values]: the breaks must ascend, but 0.25 follows 0.5",
         "sort them and remove equal ones"},
        {"map-breaks-too-few.toml", ":16: [values]: 3 breaks stand there for 4 classes",
         "write the upper bound of each class, that of the last one too"},
        {"map-manual-without-breaks.toml", ":12: [values]: the method \"manual\" needs the key \"breaks\"",
         "add the upper bound of each class, for example: breaks = [0.25, 0.5, 0.75, 1]"},
        {"map-placeholder.toml", ":4: key \"title\" cannot use {neeed} (only {need} and {area})",
         "did you mean \"need\"?"},
        {"map-layer.toml",
         ":7: the list \"layers\" cannot hold \"raods\" (it may hold: areas, water, roads, borders, "
         "services, "
         "people, labels)",
         "did you mean \"roads\"?"},
        {"map-style-list.toml",
         ":26: [style.road-major]: key \"width_mm\" must be a text, a number or true/false, but a list "
         "stands there",
         "mend the value"},
    };
    expect_errors(all, load_map);
}

TEST(Indicators, NamesAndValuesAreTheSameBothWays) {
    for (const Indicator each : {Indicator::share_unmet, Indicator::people_unmet, Indicator::need_value,
                                 Indicator::median_minutes}) {
        EXPECT_EQ(indicator(to_string(each)), each);
    }
    EXPECT_FALSE(indicator("share"));
}

TEST(LoadSpeeds, AbsentModeCannotPass) {
    const SpeedTable speeds = load_speeds(fixture("speeds.toml"));
    EXPECT_EQ(speeds.name, "Test speeds");
    EXPECT_EQ(speeds.source, "invented");
    EXPECT_EQ(speeds.share_of_limit, 0.9);
    EXPECT_EQ(speeds.off_road, KilometresPerHour{4});
    EXPECT_EQ(speeds.snap_limit, Metres{500});
    EXPECT_FALSE(speeds.fallback.car);
    EXPECT_EQ(speeds.fallback.foot, KilometresPerHour{5});
    ASSERT_EQ(speeds.classes.size(), 2u);
    EXPECT_EQ(speeds.classes.at("residential").bicycle, KilometresPerHour{15});
    EXPECT_FALSE(speeds.classes.at("steps").car);
    EXPECT_EQ(speeds.surface_limits.at("gravel").car, KilometresPerHour{20});
}

TEST(LoadSpeeds, EveryMistakeNamesLineKeyAndWhatToDo) {
    const Broken all[] = {
        {"speeds-unknown-mode.toml",
         ":12: [class.steps]: key \"walk\" is not known here (it may be: bicycle, car, foot)",
         "remove it, or use one of the keys named above"},
        {"speeds-negative.toml",
         ":11: [class.residential]: key \"car\" must be a number above 0 and at most 200, but -30 stands "
         "there",
         "mend the value"},
        {"speeds-share-above-one.toml",
         ":3: key \"share_of_limit\" must be a number above 0 and at most 1, but 1.1 stands there",
         "mend the value"},
        {"speeds-without-fallback.toml", ":1: the table [fallback] is missing",
         "add a line [fallback] with its keys below"},
        {"speeds-number-for-class.toml",
         ":12: [class]: key \"steps\" must be a table, written as [class.steps], but 2 stands there",
         "mend the value"},
    };
    expect_errors(all, load_speeds);
}

TEST(LoadTexts, KeysAreTheNamesOfNestedTables) {
    const Texts texts = load_texts(fixture("texts"));
    EXPECT_EQ(texts.sentences().size(), 2u);
    EXPECT_EQ(texts.say(Language::lv, "map.north"), "Z");
    EXPECT_EQ(texts.count(Language::ru, "people", 1), "1 человек");
    EXPECT_FALSE(texts.has("map"));
}

TEST(LoadTexts, MissingFolderIsToldAsSuch) {
    try {
        load_texts(fixture("no-such-folder"));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::failed);
        EXPECT_TRUE(std::string(error.what()).starts_with("cannot read the folder ")) << error.what();
    }
}

TEST(LoadTexts, EveryMistakeNamesLineKeyAndWhatToDo) {
    const Broken all[] = {
        {"texts-key-twice",
         "/b.toml:1: the text \"people.one\" stands already in " +
             fixture("broken/texts-key-twice/a.toml:6").string(),
         "remove one of them"},
        {"texts-language-missing", "/a.toml:1: [map.north]: key \"ru\" is missing", "add: ru = \"...\""},
        {"texts-placeholder-missing", "/a.toml:9: [people.one]: {n} stands in en but not in ru",
         "use the same placeholders in all languages"},
        {"texts-placeholder-more", "/a.toml:2: [map.north]: {x} stands in lv but not in en",
         "use the same placeholders in all languages"},
        {"texts-unknown-language",
         "/a.toml:3: [map.north]: key \"eng\" is not known here (it may be: en, lv, ru)",
         "a text is written as [its.key] with lv, en and ru below"},
    };
    expect_errors(all, load_texts);
}

}  // namespace
}  // namespace mapite::test
