#include "gui/explanation_panel.hpp"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>

#include "unit/gui/sample_window.hpp"

namespace mapite {
namespace {

using Points = ExplainedPointsModel;

struct ShownExplanation : test::OpenSample {
    ExplanationPanel panel{workspace};
    ShownExplanation() {
        panel.resize(700, 1200);
        panel.show();
    }
    void explain_first(const std::string& id) { panel.explain_number(drawn().front(), need(id)); }
    void click_point(int row, int column = Points::minutes) {
        QTableView& view = panel.points();
        view.scrollTo(view.model()->index(row, column));
        const QRect place = view.visualRect(view.model()->index(row, column));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, place.center());
    }
    [[nodiscard]] QString cell(int row, int column) {
        return panel.points().model()->index(row, column).data().toString();
    }
};

}  // namespace

TEST(ExplanationPanel, SaysTheThresholdWhereItComesFromAndHowFarToTrustIt) {
    ShownExplanation shown;
    shown.explain_first("gp");
    const QString steps = shown.panel.steps().text();
    EXPECT_TRUE(steps.contains("Met within 15 min"));
    EXPECT_TRUE(steps.contains("our assumption"));
    EXPECT_TRUE(steps.contains("Confidence: "));
    shown.speak(Language::lv);
    EXPECT_TRUE(shown.panel.steps().text().contains("Ticamība: "));
}

TEST(ExplanationPanel, ListsEveryPopulatedPointOfTheAreaAndTheirLegsAddUp) {
    ShownExplanation shown;
    shown.explain_first("gp");
    const auto& points = shown.study().points_of_area[shown.drawn().front().value];
    auto& model = *shown.panel.points().model();
    ASSERT_EQ(model.rowCount(), static_cast<int>(points.size()));
    int with_route = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (shown.cell(row, Points::minutes) == "–") continue;
        ++with_route;
        const double legs = shown.cell(row, Points::access).toDouble() +
                            shown.cell(row, Points::road).toDouble() +
                            shown.cell(row, Points::egress).toDouble();
        EXPECT_NEAR(shown.cell(row, Points::minutes).toDouble(), legs, 0.21);
    }
    EXPECT_GT(with_route, 0);
}

TEST(ExplanationPanel, MaskedCountsAreTheirBoundsAndNeverFive) {
    const test::OpenSample opened;
    auto explanation = std::make_shared<Explanation>();
    explanation->points = {
        {.point = PointIndex{0}, .id = "a", .people = 5, .measure = PeopleMeasure::masked},
        {.point = PointIndex{1}, .id = "b", .people = 5, .measure = PeopleMeasure::counted},
        {.point = PointIndex{2}, .id = "c", .people = 2.41, .measure = PeopleMeasure::estimated}};
    Points model(opened.workspace);
    model.show(opened.workspace.picture()->study, explanation);
    EXPECT_EQ(model.index(0, Points::people).data().toString(), "1–10");
    EXPECT_EQ(model.index(1, Points::people).data().toString(), "5");
    EXPECT_EQ(model.index(2, Points::people).data().toString(), "2.4");
}

TEST(ExplanationPanel, AClickOnAPointShowsItsWayAndItsLegs) {
    ShownExplanation shown;
    shown.choose_need("gp");
    shown.explain_first("gp");
    shown.click_point(1);
    shown.settle();
    const auto& model = static_cast<Points&>(*shown.panel.points().model());
    EXPECT_EQ(shown.workspace.shown_way(), model.point(1).point);
    EXPECT_TRUE(shown.panel.way().isVisibleTo(&shown.panel));
    EXPECT_TRUE(shown.panel.way().text().contains("To the road"));
    QTest::keyClick(&shown.panel.points(), Qt::Key_Down);
    EXPECT_EQ(shown.workspace.shown_way(), model.point(2).point);
}

TEST(ExplanationPanel, TheWayOfAnotherNeedTurnsTheMapToThatNeedFirst) {
    ShownExplanation shown;
    shown.choose_need("gp");
    shown.explain_first("pharmacy");
    shown.click_point(0);
    shown.settle();
    EXPECT_EQ(shown.workspace.picture()->choice.need, "pharmacy");
    const auto& model = static_cast<Points&>(*shown.panel.points().model());
    EXPECT_EQ(shown.workspace.shown_way(), model.point(0).point);
}

TEST(ExplanationPanel, SortingPutsPlacesWithoutARouteLastBothWays) {
    ShownExplanation shown;
    auto& view = shown.panel.points();
    bool seen = false;
    for (const AreaIndex area : shown.drawn()) {
        shown.panel.explain_number(area, shown.need("shop"));
        const int rows = view.model()->rowCount();
        int without = 0;
        for (int row = 0; row < rows; ++row) without += shown.cell(row, Points::minutes) == "–" ? 1 : 0;
        if (without == 0 || without == rows) continue;
        seen = true;
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            view.sortByColumn(Points::minutes, order);
            EXPECT_EQ(shown.cell(rows - 1, Points::minutes), "–");
            EXPECT_NE(shown.cell(0, Points::minutes), "–");
        }
    }
    EXPECT_TRUE(seen) << "no area of the sample has places without a route";
}

TEST(ExplanationPanel, IsCopiedAsTheTextOfTheCommandLine) {
    ShownExplanation shown;
    EXPECT_EQ(shown.panel.text(), "");
    shown.explain_first("gp");
    QTest::mouseClick(&shown.panel.copy(), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains("Nearest services:"));
    EXPECT_TRUE(copied.contains("Populated points"));
    EXPECT_FALSE(copied.contains("--points"));
}

TEST(ExplanationPanel, AnUnknownNeedIsExplainedWithoutServices) {
    ShownExplanation shown;
    shown.explain_first("water");
    EXPECT_TRUE(shown.panel.steps().text().contains("unknown"));
    EXPECT_FALSE(shown.panel.services().isVisibleTo(&shown.panel));
}

}  // namespace mapite
