#include <QDropEvent>
#include <QMimeData>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QToolButton>
#include <QWheelEvent>

#include "squares.hpp"

namespace mapite {
namespace {

using squares::middle;
using squares::View;

void turn_wheel(QWidget& widget, QPointF place, QPoint pixels, QPoint angle,
                Qt::KeyboardModifiers keys = {}) {
    QWheelEvent event(place, widget.mapToGlobal(place), pixels, angle, Qt::NoButton, keys, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&widget, &event);
}

void expect_near(QPointF a, QPointF b) {
    EXPECT_NEAR(a.x(), b.x(), 1.5);
    EXPECT_NEAR(a.y(), b.y(), 1.5);
}

TEST(MapNavigation, TheFirstMapIsShownWhole) {
    View view;
    view.show_squares();
    const Box shown = view.shown();
    for (std::size_t area = 1; area <= 6; ++area)
        for (const GridPoint corner : squares::square(middle(area), squares::side_m))
            EXPECT_TRUE(shown.contains(corner));
    EXPECT_LT(shown.width(), 1.5 * 3 * squares::side_m);
}

TEST(MapNavigation, AnotherMapLeavesTheViewWhereItIsUnlessItFlies) {
    View view;
    view.show_squares();
    view.zoom_by(4);
    const Box before = view.shown();
    view.show_squares();
    EXPECT_EQ(view.shown(), before);
    view.show_map(std::make_shared<Scene>(squares::scene()), nullptr, squares::map_style(), true);
    EXPECT_TRUE(view.shown().contains(middle(1)));
    EXPECT_TRUE(view.shown().contains(middle(6)));
}

TEST(MapNavigation, TheViewFollowsTheSizeOfTheWidgetUntilItIsMoved) {
    View view;
    view.show_squares();
    view.resize(300, 200);
    EXPECT_TRUE(view.shown().contains(middle(1)));
    EXPECT_TRUE(view.shown().contains(middle(6)));
    view.zoom_by(2);
    const double scale = view.metres_per_pixel();
    view.resize(600, 400);
    EXPECT_DOUBLE_EQ(view.metres_per_pixel(), scale);
}

TEST(MapNavigation, TheWheelZoomsAboutThePointer) {
    View view;
    view.show_squares();
    const QPointF place(150, 300);
    const GridPoint under = view.in_grid(place);
    const double before = view.metres_per_pixel();
    turn_wheel(view, place, {}, {0, 240});
    EXPECT_NEAR(view.metres_per_pixel(), before / 2, before * 1e-9);
    expect_near(view.on_screen(under), place);
    turn_wheel(view, place, {}, {0, -240});
    EXPECT_NEAR(view.metres_per_pixel(), before, before * 1e-9);
}

TEST(MapNavigation, ScrollingByPixelsPans) {
    View view;
    view.show_squares();
    view.zoom_by(2);
    const GridPoint under = view.in_grid({300, 200});
    turn_wheel(view, {300, 200}, {30, -20}, {60, -40});
    expect_near(view.on_screen(under), {330, 180});
}

TEST(MapNavigation, PinchingZoomsContinuouslyAndSettlesSharp) {
    View view;
    view.show_squares();
    const double before = view.metres_per_pixel();
    for (int i = 0; i < 3; ++i) {
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
                                  {300, 200}, {300, 200}, {300, 200}, 0.1, {});
        QApplication::sendEvent(&view, &pinch);
    }
    EXPECT_NEAR(view.metres_per_pixel(), before / (1.1 * 1.1 * 1.1), before * 1e-6);
    EXPECT_FALSE(view.is_settled());
    EXPECT_TRUE(squares::settle(view));
}

TEST(MapNavigation, DraggingMovesTheMapWithThePointerAndChoosesNothing) {
    View view;
    view.show_squares();
    const QSignalSpy chosen(&view, &MapView::area_chosen);
    const GridPoint under = view.in_grid({300, 200});
    QTest::mousePress(&view, Qt::LeftButton, {}, {300, 200});
    squares::point_at(view, {330, 220});
    squares::point_at(view, {360, 250});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {360, 250});
    expect_near(view.on_screen(under), {360, 250});
    EXPECT_EQ(chosen.count(), 0);
}

TEST(MapNavigation, AClickChoosesTheAreaAndWithControlCompares) {
    View view;
    view.show_squares();
    QSignalSpy chosen(&view, &MapView::area_chosen);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.on_screen(middle(3)).toPoint());
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, view.on_screen(middle(5)).toPoint());
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen[0], QVariantList({QString("0003"), false}));
    EXPECT_EQ(chosen[1], QVariantList({QString("0005"), true}));
}

TEST(MapNavigation, AClickBesideAllAreasChoosesNothing) {
    View view;
    view.show_squares();
    const QSignalSpy chosen(&view, &MapView::area_chosen);
    QTest::mouseClick(&view, Qt::LeftButton, {},
                      view.on_screen({squares::origin.x - 400, middle(1).y}).toPoint());
    EXPECT_EQ(chosen.count(), 0);
}

TEST(MapNavigation, SymbolsAreHitBeforeAreas) {
    Ground ground = squares::ground();
    ground.services = {{middle(1), ServiceIndex{7}, 0, true, "Doctor"}};
    ground.points = {{middle(2), 50, PointIndex{3}, ReachBand::good}};
    View view;
    view.show_squares(squares::scene(), ground);
    QSignalSpy services(&view, &MapView::service_chosen), points(&view, &MapView::point_chosen);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.on_screen(middle(1)).toPoint());
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.on_screen(middle(2)).toPoint());
    EXPECT_EQ(services.count(), 1);
    EXPECT_EQ(points.count(), 1);
    EXPECT_EQ(view.target_at(view.on_screen(middle(1)) + QPointF(30, 0)),
              (MapTarget{MapTarget::Kind::area, 0}));
    view.set_hidden({"services:gp", "points"});
    EXPECT_EQ(view.target_at(view.on_screen(middle(1))), (MapTarget{MapTarget::Kind::area, 0}));
    EXPECT_EQ(view.target_at(view.on_screen(middle(2))), (MapTarget{MapTarget::Kind::area, 1}));
}

TEST(MapNavigation, ADoubleClickComesNearerToThePlace) {
    View view;
    view.show_squares();
    const QPoint place(200, 150);
    const GridPoint under = view.in_grid(place);
    const double before = view.metres_per_pixel();
    QTest::mouseDClick(&view, Qt::LeftButton, {}, place);
    EXPECT_NEAR(view.metres_per_pixel(), before / 2, before * 1e-9);
    expect_near(view.on_screen(under), place);
}

TEST(MapNavigation, KeysPanAndZoomAndShowEverything) {
    View view;
    view.show_squares();
    const Box all = view.shown();
    QTest::keyClick(&view, Qt::Key_Plus);
    EXPECT_NEAR(view.shown().width(), all.width() / 2, 1);
    const Box near = view.shown();
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_GT(view.shown().min_x, near.min_x);
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_GT(view.shown().min_y, near.min_y);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_NEAR(view.shown().min_y, near.min_y, 1);
    QTest::keyClick(&view, Qt::Key_Minus);
    QTest::keyClick(&view, Qt::Key_Minus);
    EXPECT_GT(view.shown().width(), 1.5 * all.width());
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_EQ(view.shown(), all);
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::keyClick(&view, Qt::Key_0);
    EXPECT_EQ(view.shown(), all);
}

TEST(MapNavigation, ByKeyboardAloneTheAreaUnderTheCrosshairIsChosen) {
    View view;
    view.show_squares();
    QSignalSpy chosen(&view, &MapView::area_chosen), pointed(&view, &MapView::pointed_at);
    view.fly_to(Box{middle(6).x, middle(6).y, middle(6).x, middle(6).y}.grown(15000));
    QTest::keyClick(&view, Qt::Key_Return);
    view.fly_to(Box{middle(2).x, middle(2).y, middle(2).x, middle(2).y}.grown(15000));
    QTest::keyClick(&view, Qt::Key_Enter, Qt::ControlModifier);
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen[0], QVariantList({QString("0006"), false}));
    EXPECT_EQ(chosen[1], QVariantList({QString("0002"), true}));
    EXPECT_GE(pointed.count(), 1);
}

TEST(MapNavigation, TheCrosshairShowsWithTheKeyboardAndGoesWithThePointer) {
    View view;
    view.show_squares();
    const QColor plain = view.picture().pixelColor(300, 200 + 8);
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::keyClick(&view, Qt::Key_Minus);
    EXPECT_NE(view.picture().pixelColor(300, 200 + 8), plain);
    squares::point_at(view, {-5, -5});
    EXPECT_EQ(view.picture().pixelColor(300, 200 + 8), plain);
}

TEST(MapNavigation, TabLeavesTheMapForItsButtons) {
    QWidget window;
    auto* const view = new View;
    view->setParent(&window);
    window.show();
    view->show_squares();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Tab);
    EXPECT_FALSE(view->hasFocus());
    EXPECT_NE(qobject_cast<QToolButton*>(QApplication::focusWidget()), nullptr);
}

TEST(MapNavigation, ButtonsHaveNamesAndTipsAndDoWhatTheySay) {
    View view;
    view.show_squares();
    const QList<QToolButton*> buttons = view.findChildren<QToolButton*>();
    ASSERT_EQ(buttons.size(), 3);
    const Box all = view.shown();
    for (QToolButton* button : buttons) {
        EXPECT_FALSE(button->accessibleName().isEmpty());
        EXPECT_FALSE(button->toolTip().isEmpty());
        EXPECT_TRUE(button->focusPolicy() & Qt::TabFocus);
        EXPECT_TRUE(view.rect().contains(button->geometry()));
    }
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    EXPECT_NEAR(view.shown().width(), all.width() / 2, 1);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    EXPECT_NEAR(view.shown().width(), all.width(), 1);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTest::keyClick(buttons[2], Qt::Key_Space);
    EXPECT_EQ(view.shown(), all);
}

TEST(MapNavigation, FlyingShowsTheWholeBox) {
    View view;
    view.show_squares();
    const Box goal{506000, 303000, 509000, 304000};
    view.set_animated(true);
    view.fly_to(goal);
    EXPECT_FALSE(view.is_settled());
    EXPECT_TRUE(squares::settle(view));
    EXPECT_TRUE(view.shown().contains({goal.min_x, goal.min_y}));
    EXPECT_TRUE(view.shown().contains({goal.max_x, goal.max_y}));
    EXPECT_LT(view.shown().width(), 2 * goal.width());
}

TEST(MapNavigation, TheViewNeverLosesTheMap) {
    View view;
    view.show_squares();
    for (int i = 0; i < 60; ++i) view.zoom_by(0.5);
    EXPECT_LT(view.metres_per_pixel(), 5000);
    for (int i = 0; i < 80; ++i) view.zoom_by(2);
    EXPECT_GT(view.metres_per_pixel(), 0.01);
    view.show_all();
    for (int i = 0; i < 100; ++i) QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_TRUE(view.shown().contains({squares::origin.x, middle(1).y + 5000}));
}

TEST(MapNavigation, WhatIsPointedAtIsDescribed) {
    View view;
    view.show_squares();
    view.set_describer([](const MapTarget& target) { return QString("area %1").arg(target.position); });
    squares::point_at(view, view.on_screen(middle(3)));
    EXPECT_EQ(view.accessibleDescription(), "area 2");
    squares::point_at(view, view.on_screen(middle(4)));
    EXPECT_EQ(view.accessibleDescription(), "area 3");
    EXPECT_EQ(view.cursor().shape(), Qt::PointingHandCursor);
    EXPECT_FALSE(view.accessibleName().isEmpty());
}

TEST(MapNavigation, DroppedFilesAreHandedOn) {
    View view;
    QSignalSpy dropped(&view, &MapView::file_dropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile("/somewhere/schools.csv"), QUrl("https://example.org/x.csv")});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&view, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&view, &drop);
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(dropped[0][0].toStringList(), QStringList{"/somewhere/schools.csv"});

    QMimeData words;
    words.setText("no file");
    QDragEnterEvent other({10, 10}, Qt::CopyAction, &words, Qt::LeftButton, {});
    other.ignore();
    QApplication::sendEvent(&view, &other);
    EXPECT_FALSE(other.isAccepted());
}

}  // namespace
}  // namespace mapite
