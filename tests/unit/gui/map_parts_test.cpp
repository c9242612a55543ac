// The lists beside the map: layers, legend, search.
#include <gtest/gtest.h>

#include <QLabel>

#include "gui/layers_panel.hpp"
#include "gui/legend_panel.hpp"
#include "gui/search_box.hpp"
#include "unit/gui/sample_window.hpp"

namespace mapite {
namespace {

struct ShownLayers : test::OpenSample {
    LayersPanel panel{workspace};
    QSignalSpy told{&panel, &LayersPanel::hidden_changed};
    ShownLayers() {
        panel.show();
        show_all();
        told.clear();
    }
    ~ShownLayers() { show_all(); }  // what is remembered must not reach the next test
    void show_all() {
        for (auto* item : panel.tree().findItems("", Qt::MatchContains | Qt::MatchRecursive))
            item->setCheckState(0, Qt::Checked);
    }
    QTreeWidgetItem* layer(const std::string& id) {
        for (auto* item : panel.tree().findItems("", Qt::MatchContains | Qt::MatchRecursive))
            if (item->data(0, Qt::UserRole).toString().toStdString() == id) return item;
        throw std::runtime_error("no layer " + id);
    }
};

QString words(const QWidget& panel) {
    QStringList all;
    for (const QLabel* label : panel.findChildren<QLabel*>()) all << label->text();
    return all.join('\n');
}

}  // namespace

TEST(LayersPanel, ALayerIsSwitchedOffByTheSpaceBarAndRememberedForTheProject) {
    ShownLayers shown;
    shown.panel.tree().setCurrentItem(shown.layer("points"));
    QTest::keyClick(&shown.panel.tree(), Qt::Key_Space);
    ASSERT_EQ(shown.told.count(), 1);
    EXPECT_EQ(shown.panel.hidden(), (std::set<std::string>{"points"}));
    const LayersPanel again(shown.workspace);
    EXPECT_EQ(again.hidden(), (std::set<std::string>{"points"}));
}

TEST(LayersPanel, ServicesHaveASwitchForEachThemeAndOneForAll) {
    ShownLayers shown;
    const auto& themes = shown.workspace.picture()->ground->service_themes;
    ASSERT_GE(themes.size(), 2u);
    EXPECT_EQ(shown.layer(themes[0].id)->text(1), QString::number(themes[0].count));
    shown.layer(themes[0].id)->setCheckState(0, Qt::Unchecked);
    EXPECT_EQ(shown.panel.hidden(), (std::set<std::string>{themes[0].id}));
    EXPECT_EQ(shown.layer("services")->checkState(0), Qt::PartiallyChecked);
    shown.layer("services")->setCheckState(0, Qt::Unchecked);
    EXPECT_TRUE(shown.panel.hidden().contains("services"));
    EXPECT_EQ(shown.layer(themes[1].id)->checkState(0), Qt::Unchecked);
    shown.layer("services")->setCheckState(0, Qt::Checked);
    EXPECT_TRUE(shown.panel.hidden().empty());
}

TEST(LayersPanel, WhatIsOffStaysOffWhenTheMapChanges) {
    ShownLayers shown;
    shown.layer("roads")->setCheckState(0, Qt::Unchecked);
    shown.told.clear();
    shown.choose_need("school");
    shown.speak(Language::lv);
    EXPECT_EQ(shown.layer("roads")->checkState(0), Qt::Unchecked);
    EXPECT_EQ(shown.told.count(), 0);
}

TEST(LegendPanel, SaysWhatColoursMeanAndCountsTheAreasOfEachLook) {
    test::OpenSample opened;
    LegendPanel panel(opened.workspace);
    const Legend& legend = opened.workspace.picture()->scene->legend;
    for (const std::string& text : {legend.title, legend.denominator, legend.method, legend.year})
        EXPECT_TRUE(words(panel).contains(QString::fromStdString(text)));
    for (const LegendClass& shown : legend.classes)
        EXPECT_TRUE(words(panel).contains(QString::fromStdString(shown.label)));
    ASSERT_EQ(legend.looks.size(), 4u);
    for (const LegendLook& shown : legend.looks)
        EXPECT_TRUE(words(panel).contains(QString::fromStdString(shown.label)));
    const auto swatches = static_cast<std::size_t>(panel.findChildren<LegendSwatch*>().size());
    EXPECT_EQ(swatches,
              legend.classes.size() + 4 + legend.symbols.size() + (legend.uncertain.empty() ? 0 : 1));
}

TEST(LegendPanel, NoTwoLooksAreDrawnAlikeAndAPhotocopyIsGrey) {
    test::OpenSample opened;
    LegendPanel panel(opened.workspace);
    panel.resize(400, 800);
    panel.show();
    const std::size_t classes = opened.workspace.picture()->scene->legend.classes.size();
    std::vector<QImage> pictures;
    for (LegendSwatch* swatch : panel.findChildren<LegendSwatch*>())
        pictures.push_back(swatch->grab().toImage());
    for (std::size_t a = 0; a < classes + 4; ++a)
        for (std::size_t b = a + 1; b < classes + 4; ++b)
            EXPECT_NE(pictures[a], pictures[b]) << a << ' ' << b;
    panel.set_vision(Vision::photocopy);
    const auto copied = panel.findChildren<LegendSwatch*>().at(1)->grab().toImage();
    const QColor middle = copied.pixelColor(copied.width() / 2, copied.height() / 2);
    EXPECT_EQ(middle.red(), middle.green());
    EXPECT_EQ(middle.red(), middle.blue());
}

TEST(SearchBox, EnterSelectsAnAreaAndFliesThere) {
    test::OpenSample opened;
    SearchBox box(opened.workspace);
    box.show();
    QSignalSpy flown(&opened.workspace, &Workspace::fly_requested);
    const AreaIndex wanted = opened.drawn().at(2);
    QTest::keyClicks(&box.line(), QString::fromStdString(opened.study().areas[wanted.value].code));
    QTest::keyClick(&box.line(), Qt::Key_Return);
    EXPECT_EQ(opened.workspace.selected(), wanted);
    ASSERT_EQ(flown.count(), 1);
    EXPECT_EQ(flown[0][0].value<Box>(), mapite::box(opened.study().areas[wanted.value].shape));
}

TEST(SearchBox, AServiceIsFlownToAndSelectsNothing) {
    test::OpenSample opened;
    SearchBox box(opened.workspace);
    box.show();
    QSignalSpy flown(&opened.workspace, &Workspace::fly_requested);
    const auto& services = opened.workspace.picture()->ground->services;
    const auto named = std::ranges::find_if(services, [](const auto& one) { return !one.name.empty(); });
    ASSERT_NE(named, services.end());
    const std::size_t entry =
        opened.study().areas.size() + static_cast<std::size_t>(named - services.begin());
    emit box.line().chosen(entry);
    ASSERT_EQ(flown.count(), 1);
    EXPECT_TRUE(flown[0][0].value<Box>().contains(named->position));
    EXPECT_EQ(opened.workspace.selected(), std::nullopt);
}

}  // namespace mapite
