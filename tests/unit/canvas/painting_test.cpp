#include <set>

#include "squares.hpp"

namespace mapite {
namespace {

using squares::middle;
using squares::View;

/// All colours of a part of an area around its middle.
std::set<QRgb> colours_around(View& view, std::size_t area) {
    const QImage picture = view.picture();
    const QPoint centre = view.on_screen(middle(area)).toPoint();
    std::set<QRgb> result;
    for (int y = -20; y <= 20; ++y)
        for (int x = -20; x <= 20; ++x) result.insert(picture.pixel(centre + QPoint(x, y)));
    return result;
}

GroundService service(GridPoint position, std::uint16_t theme, bool meets_need) {
    return {position, ServiceIndex{0}, theme, meets_need, "Name"};
}

TEST(MapPainting, TheMiddleOfAnAreaHasTheColourOfItsClass) {
    View view;
    view.show_squares();
    EXPECT_EQ(view.colour_at(middle(1)), QColor("#fef0d9"));
    EXPECT_EQ(view.colour_at(middle(2)), QColor("#fdcc8a"));
    EXPECT_EQ(view.colour_at(middle(3)), QColor("#d7301f"));
}

TEST(MapPainting, NoDataSuppressedAndNotAskedDifferFromEachOther) {
    View view;
    view.show_squares();
    const auto no_data = colours_around(view, 4), suppressed = colours_around(view, 5),
               not_asked = colours_around(view, 6);
    EXPECT_GT(no_data.size(), 1U);
    EXPECT_GT(suppressed.size(), 1U);
    EXPECT_GT(not_asked.size(), 1U);
    EXPECT_NE(no_data, suppressed);
    EXPECT_NE(suppressed, not_asked);
    EXPECT_NE(no_data, not_asked);
    EXPECT_EQ(colours_around(view, 1).size(), 1U);
}

TEST(MapPainting, APatternRunsOnOverTheBorderOfTwoTiles) {
    // At 20 m a pixel a tile is 10,240 m wide; the no data square lies over a border at x = 501,760.
    Scene one = squares::scene();
    one.areas = {one.areas[4]};
    one.layers = {"areas"};
    View view;
    view.show_squares(one);
    view.fly_to(Box{501260, 314500, 502260, 315500}.grown(2000));
    one.areas[0].shape = {{squares::square({501760, 315000}, 20000), {}}};
    view.show_squares(one);
    const QImage picture = view.picture();
    const int border = view.on_screen({501760, 315000}).toPoint().x();
    // Dots are as frequent just left as just right of any place.
    const auto dark = [&](int from, int to) {
        int found = 0;
        for (int x = from; x < to; ++x)
            for (int y = 50; y < 200; ++y)
                if (qGray(picture.pixel(x, y)) < 128) ++found;
        return found;
    };
    const int left = dark(border - 60, border), right = dark(border, border + 60);
    EXPECT_GT(left, 50);
    EXPECT_NEAR(left, right, 0.15 * left);
}

TEST(MapPainting, HiddenLayersVanish) {
    View view;
    Ground ground = squares::ground();
    ground.services = {service(middle(1), 0, true), service(middle(2), 1, true)};
    view.show_squares(squares::scene(), ground);
    EXPECT_EQ(view.colour_at(middle(1)), QColor("#0000ff"));
    EXPECT_EQ(view.colour_at(middle(2)), QColor("#008000"));

    view.set_hidden({"services:gp"});
    EXPECT_EQ(view.colour_at(middle(1)), QColor("#fef0d9"));
    EXPECT_EQ(view.colour_at(middle(2)), QColor("#008000"));

    view.set_hidden({"services"});
    EXPECT_EQ(view.colour_at(middle(2)), QColor("#fdcc8a"));

    view.set_hidden({"services", "areas"});
    EXPECT_EQ(view.colour_at(middle(2)), view.palette().color(QPalette::Window));
}

TEST(MapPainting, WhatTheSceneDoesNotNameAsALayerIsNotDrawn) {
    Scene scene = squares::scene();
    scene.layers = {"areas"};
    Ground ground = squares::ground();
    ground.services = {service(middle(1), 0, true)};
    View view;
    view.show_squares(scene, ground);
    EXPECT_EQ(view.colour_at(middle(1)), QColor("#fef0d9"));
}

TEST(MapPainting, ServicesThatDoNotMeetTheNeedAreFainterAndSmaller) {
    Ground ground = squares::ground();
    ground.services = {service(middle(1), 0, true), service(middle(2), 0, false)};
    View view;
    view.show_squares(squares::scene(), ground);
    EXPECT_GT(view.count(1, "#0000ff"), 50);
    EXPECT_EQ(view.count(2, "#0000ff"), 0);
    EXPECT_NE(view.colour_at(middle(2)), QColor("#fdcc8a"));
}

TEST(MapPainting, RoadsOfTheGroundAreDrawnAndTheirReachOverThem) {
    Ground ground = squares::ground();
    const GridPoint place = middle(1);
    ground.roads.add({{place.x - 4000, place.y}, {place.x + 4000, place.y}}, 0);
    ground.road_reach = {ReachBand::bad};
    View view;
    view.set_hidden({"reach"});
    view.show_squares(squares::scene(), ground);
    EXPECT_EQ(view.colour_at(place), QColor("#ff00ff"));
    view.set_hidden({});
    EXPECT_EQ(view.colour_at(place), QColor("#ff0000"));
    view.set_hidden({"reach", "roads"});
    EXPECT_EQ(view.colour_at(place), QColor("#fef0d9"));
}

TEST(MapPainting, PopulatedPointsHaveTheColourOfTheirBand) {
    Ground ground = squares::ground();
    ground.points = {{middle(2), 500, PointIndex{0}, ReachBand::bad}};
    View view;
    view.show_squares(squares::scene(), ground);
    EXPECT_EQ(view.colour_at(middle(2)), QColor("#ff0000"));
    view.set_hidden({"points"});
    EXPECT_EQ(view.colour_at(middle(2)), QColor("#fdcc8a"));
}

TEST(MapPainting, PointsAndRoadsOfTheReachAreSwitchedApart) {
    Ground ground = squares::ground();
    ground.points = {{middle(2), 500, PointIndex{0}, ReachBand::bad}};
    View view;
    view.set_hidden({"reach"});
    view.show_squares(squares::scene(), ground);
    EXPECT_EQ(view.colour_at(middle(2)), QColor("#ff0000"));
}

TEST(MapPainting, SmallRoadsAreLeftOutOfSmallScales) {
    MapStyle style = squares::map_style();
    style.items["road-minor"] = {{"stroke", "#ff00ff"}, {"width_mm", "1"}, {"smallest_scale", "100000"}};
    Ground ground = squares::ground();
    const GridPoint place = middle(1);
    ground.roads.add({{place.x - 4000, place.y}, {place.x + 4000, place.y}}, 1);
    View view;
    view.show_map(std::make_shared<Scene>(squares::scene()), std::make_shared<Ground>(ground), style, false);
    EXPECT_EQ(view.colour_at(place), QColor("#fef0d9"));
    view.fly_to(Box{place.x, place.y, place.x, place.y}.grown(500));
    EXPECT_EQ(view.colour_at(place), QColor("#ff00ff"));
}

TEST(MapPainting, VisionChangesEveryColour) {
    View view;
    view.show_squares();
    view.set_vision(Vision::photocopy);
    EXPECT_EQ(view.colour_at(middle(3)),
              QColor(QString::fromStdString(seen_as("#d7301f", Vision::photocopy))));
    const QColor seen = view.colour_at(middle(2));
    EXPECT_EQ(seen.red(), seen.green());
    EXPECT_EQ(seen.green(), seen.blue());
}

TEST(MapPainting, TheBasePictureShowsThroughTheAreas) {
    View view;
    view.show_squares();
    view.set_base([](const Box&, int width, int height) {
        QImage picture(width, height, QImage::Format_RGB32);
        picture.fill(Qt::black);
        return picture;
    });
    const QColor on_base = view.colour_at(middle(1));
    EXPECT_LT(on_base.lightness(), QColor("#fef0d9").lightness());
    EXPECT_GT(on_base.lightness(), 60);
    view.set_hidden({"base"});
    EXPECT_EQ(view.colour_at(middle(1)), QColor("#fef0d9"));
    view.set_hidden({});
    view.set_base({});
    EXPECT_EQ(view.colour_at(middle(1)), QColor("#fef0d9"));
}

TEST(MapPainting, WhereNoAreaIsFollowsThePaletteButAreasKeepTheirColours) {
    View view;
    view.show_squares();
    QPalette dark = view.palette();
    dark.setColor(QPalette::Window, QColor("#202020"));
    view.setPalette(dark);
    EXPECT_EQ(view.colour_at({squares::origin.x - 500, squares::origin.y + 5000}), QColor("#202020"));
    EXPECT_EQ(view.colour_at(middle(1)), QColor("#fef0d9"));
}

TEST(MapPainting, SelectedAndComparedAreasAreOutlinedDifferently) {
    View view;
    view.show_squares();
    const QImage before = view.picture();
    view.set_selected({"0001", "0003"});
    const QImage after = view.picture();
    const auto changed = [&](GridPoint border) {
        const QPoint place = view.on_screen(border).toPoint();
        std::set<QRgb> colours;
        for (int along = -20; along <= 20; ++along)
            for (int across = -1; across <= 1; ++across)
                if (const QPoint at = place + QPoint(across, along); before.pixel(at) != after.pixel(at))
                    colours.insert(after.pixel(at));
        return colours;
    };
    const auto first = changed({squares::origin.x, middle(1).y});
    const auto second = changed({squares::origin.x + 3 * squares::side_m, middle(3).y});
    EXPECT_FALSE(first.empty());
    EXPECT_FALSE(second.empty());
    EXPECT_NE(first, second);
}

TEST(MapPainting, AHighlightedWayIsDrawnOverTheMap) {
    View view;
    view.show_squares();
    const QColor plain = view.colour_at(middle(2));
    view.set_highlight({{middle(1), middle(3)}, middle(1), middle(3)});
    EXPECT_NE(view.colour_at(middle(2)), plain);
    view.set_highlight({});
    EXPECT_EQ(view.colour_at(middle(2)), plain);
}

TEST(MapPainting, ColoursStandWhereTheyBelongAtAnyScale) {
    View view;
    view.show_squares();
    for (const double factor : {1.37, 2.0, 0.21}) {
        view.zoom_by(factor);
        ASSERT_TRUE(squares::settle(view));
        if (view.rect().contains(view.on_screen(middle(2)).toPoint())) {
            EXPECT_EQ(view.colour_at(middle(2)), QColor("#fdcc8a")) << factor;
        }
    }
}

TEST(MapPainting, LargerFontsGiveLargerSymbols) {
    Ground ground = squares::ground();
    ground.services = {service(middle(1), 0, true)};
    View view;
    view.show_squares(squares::scene(), ground);
    const int usual = view.count(1, "#0000ff");
    QFont font = view.font();
    font.setPixelSize(27);
    view.setFont(font);
    const int large = view.count(1, "#0000ff");
    EXPECT_GT(large, 3 * usual);
    EXPECT_LT(large, 6 * usual);
}

}  // namespace
}  // namespace mapite
