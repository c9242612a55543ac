#pragma once
// A map of six squares of 10 km, three to a row, and the widget that shows it. Looks, classes, lines,
// services and points are added by the tests.
//
//   4 5 6        4 no data, 5 suppressed, 6 not asked
//   1 2 3        classes 1 to 3
#include <gtest/gtest.h>

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include "canvas/map_view.hpp"

namespace mapite::squares {

inline constexpr double side_m = 10000;
/// Lower left corner of the lower left square.
inline constexpr GridPoint origin{500000, 300000};

inline GridPoint middle(std::size_t number) {
    const auto column = static_cast<double>((number - 1) % 3), row = static_cast<double>((number - 1) / 3);
    return {origin.x + side_m * (column + 0.5), origin.y + side_m * (row + 0.5)};
}

inline Ring square(GridPoint centre, double side) {
    const double h = side / 2;
    return {{centre.x - h, centre.y - h},
            {centre.x + h, centre.y - h},
            {centre.x + h, centre.y + h},
            {centre.x - h, centre.y + h}};
}

inline Scene scene() {
    Scene result;
    const std::array looks{Look::value,   Look::value,      Look::value,
                           Look::no_data, Look::suppressed, Look::not_asked};
    const std::array colours{"#fef0d9", "#fdcc8a", "#d7301f"};
    for (std::size_t i = 0; i < looks.size(); ++i) {
        AreaItem area;
        area.code = "000" + std::to_string(i + 1);
        area.name = area.short_name = "Area " + std::to_string(i + 1);
        area.shape = {{square(middle(i + 1), side_m), {}}};
        area.look = looks[i];
        if (area.look == Look::value) {
            area.value = static_cast<double>(i);
            area.class_number = i;
            area.label = std::to_string(10 * i) + " %";
        }
        area.number = i + 1;
        result.listed.push_back(i);
        result.extent.add(box(area.shape));
        result.areas.push_back(area);
    }
    for (const char* colour : colours) result.legend.classes.push_back({0, 1, colour, "", 1});
    result.layers = {"areas", "water", "roads", "borders", "services", "people"};
    result.captions.kilometre_label = "km";
    result.captions.north_label = "N";
    return result;
}

inline Ground ground() {
    Ground result;
    result.roads.styles = {"road-major", "road-minor"};
    result.service_themes = {{"services:gp", "Doctors", "service-gp", 1},
                             {"services:shop", "Shops", "service-shop", 1}};
    return result;
}

inline MapStyle map_style() {
    MapStyle result;
    result.items["service-gp"] = {{"shape", "square"}, {"fill", "#0000ff"}, {"size_mm", "4"}};
    result.items["service-shop"] = {{"shape", "circle"}, {"fill", "#008000"}, {"size_mm", "4"}};
    result.items["road-major"] = {{"stroke", "#ff00ff"}, {"width_mm", "1"}};
    result.items["reach-bad"] = {
        {"stroke", "#ff0000"}, {"fill", "#ff0000"}, {"width_mm", "1"}, {"size_mm", "3"}};
    return result;
}

/// Waits until everything is painted.
inline bool settle(const MapView& view) {
    constexpr int patience_ms = 20000;
    return QTest::qWaitFor([&] { return view.is_settled(); }, patience_ms);
}

/// The pointer moves over a widget that need not be shown.
inline void point_at(QWidget& widget, QPointF place) {
    QMouseEvent event(QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&widget, &event);
}

/// A view of 600 x 400 without animations.
class View : public MapView {
  public:
    View() {
        set_animated(false);
        resize(600, 400);
        grab();  // a widget that is not shown learns its size only when it is painted
    }
    void show_squares(Scene of = scene(), Ground on = ground()) {
        show_map(std::make_shared<Scene>(std::move(of)), std::make_shared<Ground>(std::move(on)), map_style(),
                 false);
        EXPECT_TRUE(settle(*this));
    }
    QImage picture() {
        EXPECT_TRUE(settle(*this));
        return grab().toImage();
    }
    QColor colour_at(GridPoint place) { return picture().pixelColor(on_screen(place).toPoint()); }
    /// How many pixels of the widget have this colour, in the square of the area.
    int count(std::size_t number, const QColor& colour) {
        const QImage all = picture();
        const GridPoint centre = middle(number);
        const double inner = 0.4 * side_m;
        const QRect place(on_screen({centre.x - inner, centre.y + inner}).toPoint(),
                          on_screen({centre.x + inner, centre.y - inner}).toPoint());
        int found = 0;
        for (int y = place.top(); y <= place.bottom(); ++y)
            for (int x = place.left(); x <= place.right(); ++x)
                if (all.pixelColor(x, y) == colour) ++found;
        return found;
    }
};

}  // namespace mapite::squares
