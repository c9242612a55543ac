// Choosing what is shown: classes, breaks and palettes in place of a map file's own, and the list of maps.
#include "app/chosen_map.hpp"

#include <algorithm>
#include <fstream>
#include <limits>
#include <map>

#include "base/error.hpp"
#include "integration/support.hpp"

namespace mapite::test {
namespace {

MapDefinition chosen(const Choice& choice, const fs::path& folder = "") {
    return chosen_map(resources(), folder, choice);
}

/// What is refused, and what to do.
std::pair<std::string, std::string> refusal(const Choice& choice, const fs::path& folder = "") {
    try {
        static_cast<void>(chosen(choice, folder));
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        return {error.what(), error.hint()};
    }
    ADD_FAILURE() << "was not refused";
    return {};
}

using Colours = std::vector<std::string>;

/// A project folder with one map of its own: three colours of no palette, locked classes.
class OwnMap : public testing::Test {
  protected:
    OwnMap() {
        fs::create_directories(folder_.path() / "maps");
        std::ofstream(folder_.path() / "maps/mine.toml") << R"(title = "Mine, {need}"
layers = ["areas"]
[values]
indicator = "share_unmet"
method = "quantile"
classes = 3
breaks = [0.2, 0.5, 1]
[colours]
palette = "invented"
steps = ["#ffeeee", "#ff8888", "#880000"]
)";
    }
    [[nodiscard]] const fs::path& folder() const { return folder_.path(); }

  private:
    TemporaryFolder folder_;
};

TEST(ChosenMap, WithNothingChosenIsTheMapOfTheFile) {
    for (const char* id : {"gap-share", "gap-people", "need-value", "median-time"}) {
        const MapDefinition file = map_named(resources(), "", id);
        const MapDefinition map = chosen({.map = id});
        EXPECT_EQ(map.method, file.method);
        EXPECT_EQ(map.classes, file.classes);
        EXPECT_EQ(map.breaks, file.breaks);
        EXPECT_EQ(map.colours, file.colours);
        EXPECT_EQ(map.palette, file.palette);
        EXPECT_EQ(map.style.items, file.style.items);
    }
}

TEST(ChosenMap, BreaksLockTheClassesAndSayHowMany) {
    const MapDefinition map = chosen({.breaks = {0.1, 0.3, 1}});
    EXPECT_EQ(map.breaks, (std::vector<double>{0.1, 0.3, 1}));
    EXPECT_EQ(map.classes, 3u);
    // Colours of the map's own palette for three classes.
    EXPECT_EQ(map.colours, (Colours{"#fee8c8", "#fdbb84", "#e34a33"}));
}

TEST(ChosenMap, AnotherNumberOfClassesTakesTheColoursOfTheMapsPalette) {
    EXPECT_EQ(chosen({.classes = 5}).colours,
              (Colours{"#fef0d9", "#fdcc8a", "#fc8d59", "#e34a33", "#b30000"}));
    EXPECT_EQ(chosen({.map = "need-value", .classes = 2}).colours, (Colours{"#edf8b1", "#2c7fb8"}));
}

TEST(ChosenMap, APaletteReplacesTheColoursAndSaysHowSafeItIs) {
    const MapDefinition map = chosen({.method = ClassMethod::jenks, .palette = "Greys"});
    EXPECT_EQ(map.method, ClassMethod::jenks);
    EXPECT_EQ(map.colours, (Colours{"#f7f7f7", "#cccccc", "#969696", "#525252"}));
    EXPECT_NE(map.palette.find("photocopy bad"), std::string::npos) << map.palette;
}

TEST_F(OwnMap, AMethodOrANumberOfClassesUnlocksTheClassesOfTheFile) {
    EXPECT_EQ(chosen({.map = "mine"}, folder()).breaks.size(), 3u);
    EXPECT_TRUE(chosen({.map = "mine", .method = ClassMethod::equal}, folder()).breaks.empty());
    EXPECT_EQ(chosen({.map = "mine", .method = ClassMethod::manual}, folder()).breaks.size(), 3u);
    EXPECT_EQ(chosen({.map = "mine", .classes = 3}, folder()).breaks.size(), 3u);
    EXPECT_TRUE(chosen({.map = "mine", .classes = 2}, folder()).breaks.empty());
}

TEST_F(OwnMap, OfNoPaletteGivesFewerClassesItsEndsButNotMore) {
    EXPECT_EQ(chosen({.map = "mine", .classes = 2}, folder()).colours, (Colours{"#ffeeee", "#880000"}));
    const auto [what, hint] = refusal({.map = "mine", .classes = 5}, folder());
    EXPECT_EQ(what, "map mine has 3 colours, but 5 classes are asked for");
    EXPECT_EQ(hint, "choose a palette, for example OrRd, or fewer classes");
    EXPECT_EQ(chosen({.map = "mine", .classes = 5, .palette = "PuBu"}, folder()).colours.size(), 5u);
}

TEST(ChosenMap, WhatMakesNoSenseIsRefusedWithASentence) {
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(refusal({.breaks = {0.3, 0.1, 1}}).first, "the breaks must ascend, but 0.1 follows 0.3");
    EXPECT_EQ(refusal({.breaks = {0.3, 0.3}}).first, "the breaks must ascend, but 0.3 follows 0.3");
    EXPECT_EQ(refusal({.breaks = {1}}).first, "breaks: 1 given, 2 to 5 are needed");
    EXPECT_EQ(refusal({.breaks = {1, 2, 3, 4, 5, 6}}).first, "breaks: 6 given, 2 to 5 are needed");
    EXPECT_EQ(refusal({.breaks = {0, nothing}}).first, "the breaks are not all numbers");
    EXPECT_EQ(refusal({.classes = 4, .breaks = {0.5, 1}}).first, "4 classes are asked for, but 2 breaks");
    EXPECT_EQ(refusal({.classes = 6}).first, "6 classes are asked for");
    EXPECT_EQ(refusal({.classes = 1}).second, "use 2 to 5 classes");
    EXPECT_EQ(refusal({.method = ClassMethod::manual}).first, "manual classes have no breaks");
    EXPECT_EQ(refusal({.palette = "YlGnBy"}).second, "did you mean \"YlGnBu\"?");
    EXPECT_EQ(refusal({.map = "gap-shar"}).second, "did you mean \"gap-share\"?");
}

TEST_F(OwnMap, StandsInTheListWithTheProgramsMaps) {
    const KnownMaps list = maps_of(resources(), folder());
    std::map<std::string, Localized> names;
    for (const MapDefinition& map : list.maps) names[map.id] = map.name;
    EXPECT_EQ(names.size(), list.maps.size());
    EXPECT_TRUE(std::ranges::is_sorted(list.maps, {}, &MapDefinition::id));
    EXPECT_EQ(names.at("mine").en, "mine");
    EXPECT_EQ(names.at("gap-share").lv, "Trūkuma īpatsvars");
    EXPECT_EQ(names.at("index").en, "Index of needs");
    EXPECT_TRUE(list.unreadable.empty());
}

TEST_F(OwnMap, ThatIsBrokenIsReportedAndTheOthersStay) {
    const fs::path broken = folder() / "maps/gap-share.toml";
    std::ofstream(broken) << "title = \"x\"\nlayer = [\"areas\"]\n";
    const KnownMaps list = maps_of(resources(), folder());
    EXPECT_TRUE(
        std::ranges::none_of(list.maps, [](const MapDefinition& map) { return map.id == "gap-share"; }));
    EXPECT_TRUE(std::ranges::any_of(list.maps, [](const MapDefinition& map) { return map.id == "mine"; }));
    ASSERT_EQ(list.unreadable.size(), 1u);
    const Finding& finding = list.unreadable.front();
    EXPECT_EQ(finding.where, (Place{.file = broken.string(), .line = 2, .item = ""}));
    EXPECT_EQ(finding.code, "map-unreadable");
    EXPECT_TRUE(finding.what.starts_with("key \"layer\" is not known here")) << finding.what;
    EXPECT_TRUE(finding.what.ends_with("did you mean \"layers\"?")) << finding.what;
}

}  // namespace
}  // namespace mapite::test
