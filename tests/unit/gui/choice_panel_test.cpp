#include "gui/choice_panel.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "gui/class_choice.hpp"
#include "unit/gui/sample_window.hpp"

namespace mapite {
namespace {

struct ShownChoice : test::OpenSample {
    ChoicePanel panel{workspace};
    ShownChoice() {
        panel.resize(500, 1200);
        panel.show();
    }
    void choose(ChoiceCombo& combo, const QVariant& id) {
        combo.choose(id);
        settle();
    }
    void type(std::size_t number, const QString& text) {
        QLineEdit& field = panel.classes().breaks().field(number);
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
        settle();
    }
    [[nodiscard]] const Choice& choice() const { return workspace.choice(); }
    [[nodiscard]] QString trouble() {
        QLabel& label = panel.classes().breaks().trouble();
        return label.isVisibleTo(&panel) ? label.text() : QString();
    }
};

}  // namespace

TEST(ClassChoice, FewerClassesJoinTheNarrowestAndMoreCutTheWidest) {
    EXPECT_EQ(with_count({10, 12, 50, 100}, 0, 3), (std::vector<double>{10, 50, 100}));
    EXPECT_EQ(with_count({10, 12, 50, 100}, 0, 2), (std::vector<double>{50, 100}));
    EXPECT_EQ(with_count({10, 100}, 0, 3), (std::vector<double>{10, 55, 100}));
    EXPECT_TRUE(with_count({}, 0, 3).empty());
}

TEST(ChoicePanel, NeedsStandUnderTheirBlocksAndThoseWithoutDataSayIt) {
    ShownChoice shown;
    ChoiceCombo& need = shown.panel.need();
    EXPECT_EQ(need.itemText(0), "Basic needs");
    EXPECT_FALSE(need.model()->flags(need.model()->index(0, 0)).testFlag(Qt::ItemIsEnabled));
    EXPECT_EQ(need.itemText(1), "Drinking water – no data");
    EXPECT_GE(need.findText("Family doctor"), 0);
    EXPECT_EQ(need.currentData().toString().toStdString(), shown.workspace.picture()->choice.need);
}

TEST(ChoicePanel, ANeedIsChosenByKeyboard) {
    ShownChoice shown;
    shown.choose_need("gp");
    QTest::keyClick(&shown.panel.need(), Qt::Key_Down);
    shown.settle();
    EXPECT_EQ(shown.workspace.picture()->choice.need, "ambulance");
}

TEST(ChoicePanel, AnotherMapChangesTheIndicatorAndForgetsBoundsOfTheFormerOne) {
    ShownChoice shown;
    shown.choose(shown.panel.classes().method(), "manual");
    EXPECT_FALSE(shown.choice().breaks.empty());
    shown.choose(shown.panel.map(), "median-time");
    EXPECT_EQ(shown.workspace.picture()->map.indicator, Indicator::median_minutes);
    EXPECT_TRUE(shown.choice().breaks.empty());
    EXPECT_EQ(shown.choice().method, std::nullopt);
}

TEST(ChoicePanel, ModeAndLevelAreTakenFromTheListsAndCanBeGivenBack) {
    ShownChoice shown;
    shown.choose(shown.panel.mode(), "foot");
    EXPECT_EQ(shown.choice().mode, TravelMode::foot);
    shown.choose(shown.panel.mode(), "usual");
    EXPECT_EQ(shown.choice().mode, std::nullopt);
    for (int row = 0; row < shown.panel.level().count(); ++row) {
        const int level_here = shown.panel.level().itemData(row).toInt();
        EXPECT_TRUE(std::ranges::any_of(shown.study().areas,
                                        [&](const Area& area) { return level(area.type) == level_here; }));
    }
}

TEST(ChoicePanel, ManualBoundsBeginWithThoseThatAreSeenAndAreAppliedWhenTyped) {
    ShownChoice shown;
    const auto seen = breaks_of(shown.workspace.picture()->scene->legend);
    ASSERT_GE(seen.size(), 2u);
    shown.choose(shown.panel.classes().method(), "manual");
    EXPECT_EQ(shown.choice().breaks, seen);
    EXPECT_TRUE(shown.panel.classes().breaks().isVisibleTo(&shown.panel));
    shown.choose(shown.panel.classes().number(), 2);
    ASSERT_EQ(shown.choice().breaks.size(), 2u);
    shown.type(1, "90");
    shown.type(0, "12,5");
    EXPECT_EQ(shown.trouble(), "");
    ASSERT_EQ(shown.choice().breaks.size(), 2u);
    EXPECT_NEAR(shown.choice().breaks[0], 0.125, 1e-12);
    EXPECT_NEAR(shown.choice().breaks[1], 0.9, 1e-12);
    EXPECT_EQ(shown.choice().method, ClassMethod::manual);
}

TEST(ChoicePanel, BoundsThatAreNoClassesAreExplainedAndNotApplied) {
    ShownChoice shown;
    shown.choose(shown.panel.classes().method(), "manual");
    shown.choose(shown.panel.classes().number(), 2);
    shown.type(1, "90");
    shown.type(0, "50");
    const auto good = shown.choice().breaks;
    for (const auto& [typed, said] : {std::pair{"abc", "is not a number"},
                                      {"", "is not a number"},
                                      {"-3", "below zero"},
                                      {"120", "above 100 %"},
                                      {"95", "must be greater"}}) {
        shown.type(0, "");
        shown.type(0, typed);
        EXPECT_TRUE(shown.trouble().contains(said)) << typed << ": " << shown.trouble().toStdString();
        EXPECT_EQ(shown.choice().breaks, good) << typed;
    }
    shown.type(0, "40");
    EXPECT_EQ(shown.trouble(), "");
    EXPECT_NEAR(shown.choice().breaks[0], 0.4, 1e-12);
}

TEST(ChoicePanel, LockedClassesStayForAnotherNeedUntilTheyAreReleased) {
    ShownChoice shown;
    const auto seen = breaks_of(shown.workspace.picture()->scene->legend);
    QTest::mouseClick(&shown.panel.classes().lock(), Qt::LeftButton, Qt::NoModifier,
                      QPoint(5, shown.panel.classes().lock().height() / 2));
    shown.settle();
    EXPECT_EQ(shown.choice().breaks, seen);
    shown.choose(shown.panel.need(), "school");
    EXPECT_EQ(shown.choice().breaks, seen);
    EXPECT_TRUE(shown.panel.classes().lock().isChecked());
    QTest::keyClick(&shown.panel.classes().lock(), Qt::Key_Space);
    shown.settle();
    EXPECT_TRUE(shown.choice().breaks.empty());
}

TEST(ChoicePanel, HowOthersSeeTheColoursIsTold) {
    ShownChoice shown;
    QSignalSpy told(&shown.panel, &ChoicePanel::vision_chosen);
    shown.panel.colours().vision().choose(static_cast<int>(Vision::photocopy));
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told[0][0].value<Vision>(), Vision::photocopy);
    shown.speak(Language::lv);
    EXPECT_EQ(shown.panel.colours().vision().currentData().toInt(), static_cast<int>(Vision::photocopy));
}

TEST(ChoicePanel, PalettesAreRatedForTheNumberOfClasses) {
    ShownChoice shown;
    ChoiceCombo& list = shown.panel.colours().palette_list();
    ASSERT_GT(list.count(), 3);
    shown.choose(shown.panel.classes().number(), 5);
    shown.choose(list, "YlGnBu");
    EXPECT_EQ(shown.choice().palette, "YlGnBu");
    EXPECT_TRUE(shown.panel.colours().safety().text().contains("Photocopy: ✗ not safe"));
    shown.choose(shown.panel.classes().number(), 3);
    EXPECT_TRUE(shown.panel.colours().safety().text().contains("Photocopy: ✓ safe"));
}

TEST(MapsOf, AProjectsOwnMapGoesBeforeAndABrokenOneIsAFinding) {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "maps");
    std::filesystem::copy_file(test::resources().root / "maps/median-time.toml",
                               folder.path() / "maps/gap-share.toml");
    std::ofstream(folder.path() / "maps/mine.toml") << "title = 1\n";
    const KnownMaps known = maps_of(test::resources(), folder.path());
    const auto own = std::ranges::find(known.maps, "gap-share", &MapDefinition::id);
    ASSERT_NE(own, known.maps.end());
    EXPECT_EQ(own->indicator, Indicator::median_minutes);
    EXPECT_EQ(std::ranges::count(known.maps, "gap-share", &MapDefinition::id), 1);
    ASSERT_EQ(known.unreadable.size(), 1u);
    EXPECT_TRUE(known.unreadable[0].where.file.ends_with("mine.toml"));
    EXPECT_EQ(known.unreadable[0].code, "map-unreadable");
}

}  // namespace mapite
