#include "gui/area_panel.hpp"

#include <gtest/gtest.h>

#include <QApplication>

#include "gui/figures.hpp"
#include "unit/gui/sample_window.hpp"

namespace mapite {
namespace {

struct ShownPanel : test::OpenSample {
    AreaPanel panel{workspace};
    QSignalSpy explained{&panel, &AreaPanel::explain_requested};
    ShownPanel() {
        panel.resize(500, 900);
        panel.show();
        panel.activateWindow();
        workspace.select(drawn().front());
        QCoreApplication::processEvents();  // what a layout takes in is shown afterwards
    }
    NeedRow& row(const std::string& id) { return panel.needs().row(need(id)); }
    /// Of the first column: name, coverage, without, minutes, confidence.
    LinkButton* stop(const std::string& id, std::size_t which) { return row(id).stops().at(which); }
    [[nodiscard]] const NeedCoverage& coverage(const std::string& id) const {
        return study().profiles[workspace.selected()->value].needs[need(id)];
    }
    [[nodiscard]] QString words() const {
        QStringList all;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->isVisibleTo(&panel)) all << label->text();
        return all.join('\n');
    }
};

}  // namespace

TEST(Figures, SmallCountsOfPeopleAreNotSaidAndAbsentOnesAreNoZero) {
    const Figures write(Language::lv);
    EXPECT_EQ(write.people(4.9), "<5");
    EXPECT_EQ(write.people(5.0), "5");
    EXPECT_EQ(write.people(0.0), "0");
    EXPECT_EQ(write.people(std::nullopt), "–");
    EXPECT_EQ(write.share(std::nullopt), "–");
    EXPECT_EQ(write.share(0.8234), "82,3\u00a0%");
    EXPECT_EQ(Figures(Language::en).minutes(12.46), "12.5");
}

TEST(AreaPanel, WithoutAnAreaItSaysHowToChooseOne) {
    ShownPanel shown;
    shown.workspace.select(std::nullopt);
    EXPECT_TRUE(shown.words().contains("Choose an area"));
    EXPECT_FALSE(shown.row("gp").isVisible());
}

TEST(AreaPanel, ShowsTheIndexWithItsBounds) {
    ShownPanel shown;
    const AreaScore& score = shown.study().scores[shown.workspace.selected()->value];
    const auto whole = [](double value) {
        return QString::fromStdString(localized_number(value, 0, Language::en));
    };
    EXPECT_TRUE(shown.words().contains("Index of needs: " + whole(*score.index) + " of 100 (" +
                                       whole(score.index_low) + QStringLiteral("–") +
                                       whole(score.index_high)))
        << shown.words().toStdString();
}

TEST(AreaPanel, MapOfTheIndexShowsTheSameNumbers) {
    ShownPanel shown;
    Choice choice = shown.workspace.choice();
    choice.map = "index";
    shown.workspace.choose(choice);
    shown.settle();
    const Study& study = shown.study();
    ASSERT_FALSE(shown.workspace.picture()->scene->areas.empty());
    for (const AreaItem& item : shown.workspace.picture()->scene->areas) {
        const auto area = std::ranges::find(study.areas, item.code, &Area::code);
        const AreaScore& score = study.scores[static_cast<std::size_t>(area - study.areas.begin())];
        EXPECT_EQ(item.value, score.index) << item.code;
    }
}

TEST(AreaPanel, SaysWhatTheAreaIsAndHowItsNeedsAreMet) {
    ShownPanel shown;
    const Area& area = shown.study().areas[shown.workspace.selected()->value];
    EXPECT_TRUE(shown.words().contains(QString::fromStdString(area.name)));
    EXPECT_TRUE(shown.words().contains(QString::fromStdString(area.code)));
    EXPECT_EQ(shown.row("gp").name().text(), "Family doctor");
    const Figures write(Language::en);
    EXPECT_EQ(shown.stop("gp", 1)->text(), write.share(shown.coverage("gp").coverage));
    EXPECT_TRUE(shown.stop("gp", 2)->text().startsWith(write.people(people_without(shown.coverage("gp")))));
}

TEST(AreaPanel, WhatIsNotKnownIsAPatternWithWordsAndNoNumber) {
    ShownPanel shown;
    const auto* bar = shown.row("water").findChild<CoverageBar*>();
    EXPECT_EQ(bar->figure().look, Look::no_data);
    const auto stops = shown.row("water").stops();
    ASSERT_EQ(stops.size(), 2u);
    EXPECT_EQ(stops[1]->text(), "no data");
}

TEST(AreaPanel, EveryNumberIsExplainedByAClickAndByEnter) {
    ShownPanel shown;
    const std::size_t stops = shown.row("gp").stops().size();
    ASSERT_EQ(stops, 5u);
    for (std::size_t which = 1; which < stops; ++which) {
        QTest::mouseClick(shown.stop("gp", which), Qt::LeftButton);
        shown.stop("gp", which)->setFocus();
        QTest::keyClick(shown.stop("gp", which), Qt::Key_Return);
    }
    QTest::mouseClick(shown.row("gp").findChild<CoverageBar*>(), Qt::LeftButton);
    ASSERT_EQ(shown.explained.count(), 9);
    for (const auto& arguments : shown.explained) {
        EXPECT_EQ(arguments[0].value<AreaIndex>(), *shown.workspace.selected());
        EXPECT_EQ(arguments[1].toULongLong(), shown.need("gp"));
    }
}

TEST(AreaPanel, TheNameOfANeedPutsItOnTheMap) {
    ShownPanel shown;
    QTest::mouseClick(shown.stop("pharmacy", 0), Qt::LeftButton);
    shown.settle();
    EXPECT_EQ(shown.workspace.picture()->choice.need, "pharmacy");
    EXPECT_TRUE(shown.stop("pharmacy", 0)->accessibleName().contains("shown on the map"));
}

TEST(AreaPanel, ArrowKeysWalkFromNumberToNumberAndFromNeedToNeed) {
    ShownPanel shown;
    ASSERT_TRUE(QTest::qWaitForWindowActive(&shown.panel));
    shown.stop("gp", 0)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    EXPECT_EQ(QApplication::focusWidget(), shown.stop("gp", 2));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    EXPECT_EQ(QApplication::focusWidget(),
              shown.stop("ambulance", shown.row("ambulance").stops().size() > 2 ? 2 : 1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    EXPECT_TRUE(shown.row("gp").isAncestorOf(QApplication::focusWidget()));
}

TEST(AreaPanel, TwoAreasStandSideBySideWithTheBetterOneNamed) {
    ShownPanel shown;
    const auto areas = shown.drawn();
    // Two areas that differ for the doctor.
    const auto of = [&](AreaIndex area) {
        return shown.study().profiles[area.value].needs[shown.need("gp")];
    };
    const auto other = std::ranges::find_if(areas, [&](AreaIndex area) {
        return of(area).coverage && std::abs(*of(area).coverage - *of(areas.front()).coverage) > 0.01;
    });
    ASSERT_NE(other, areas.end());
    const Area& second = shown.study().areas[other->value];
    QTest::keyClicks(&shown.panel.compare_with(), QString::fromStdString(second.code));
    QTest::keyClick(&shown.panel.compare_with(), Qt::Key_Return);
    EXPECT_EQ(shown.workspace.compared(), *other);
    EXPECT_EQ(shown.row("gp").stops().size(), 9u);
    const bool second_better = *of(*other).coverage > *of(areas.front()).coverage;
    const std::string better = second_better ? second.name : shown.study().areas[areas.front().value].name;
    EXPECT_TRUE(shown.words().contains(QString::fromStdString(better) + ": better by "));
    EXPECT_TRUE(shown.words().contains("Cannot be compared"));
    QTest::mouseClick(shown.stop("gp", 5), Qt::LeftButton);
    EXPECT_EQ(shown.explained.back()[0].value<AreaIndex>(), *other);
    QTest::mouseClick(&shown.panel.end_comparison(), Qt::LeftButton);
    EXPECT_EQ(shown.workspace.compared(), std::nullopt);
    EXPECT_EQ(shown.row("gp").stops().size(), 5u);
}

TEST(AreaPanel, SpeaksTheLanguageThatIsChosen) {
    ShownPanel shown;
    shown.speak(Language::lv);
    EXPECT_EQ(shown.row("gp").name().text(), "Ģimenes ārsts");
    EXPECT_EQ(shown.stop("water", 1)->text(), "nav datu");
    shown.speak(Language::ru);
    EXPECT_EQ(shown.row("gp").name().text(), "Семейный врач");
}

TEST(AreaPanel, EveryControlHasANameForScreenReaders) {
    ShownPanel shown;
    shown.workspace.compare(shown.drawn().at(1));
    for (const QWidget* widget : shown.panel.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->inherits("QScrollBar"))
            continue;
        const bool says_itself = widget->inherits("QPushButton") || widget->inherits("QLabel");
        EXPECT_TRUE(says_itself || !widget->accessibleName().isEmpty()) << widget->metaObject()->className();
    }
}

}  // namespace mapite
