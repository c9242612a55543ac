// Maps with nothing or next to nothing on them.
#include <cmath>

#include "squares.hpp"

namespace mapite {
namespace {

using squares::View;

TEST(MapWithout, AnythingShownIsPlainGround) {
    View view;
    EXPECT_TRUE(view.is_settled());
    EXPECT_EQ(view.picture().pixelColor(300, 200), view.palette().color(QPalette::Window));
    EXPECT_EQ(view.target_at({300, 200}).kind, MapTarget::Kind::none);
    view.set_selected({"0001"});
    view.zoom_by(2);
    view.show_all();
    view.set_hidden({"areas"});
    QTest::mouseClick(&view, Qt::LeftButton, {}, {300, 200});
    EXPECT_FALSE(view.picture().isNull());
}

TEST(MapWithout, AreasSettles) {
    View view;
    view.show_map(std::make_shared<Scene>(), std::make_shared<Ground>(), {}, false);
    EXPECT_TRUE(squares::settle(view));
    view.show_map(nullptr, nullptr, {}, true);
    EXPECT_TRUE(squares::settle(view));
    EXPECT_FALSE(view.picture().isNull());
}

TEST(MapWithout, SurfaceIsShownAtASensibleScale) {
    Scene scene = squares::scene();
    for (AreaItem& area : scene.areas)
        area.shape = {{{squares::origin, squares::origin, squares::origin}, {}}};
    scene.extent = Box{};
    scene.extent.add(squares::origin);
    scene.layers.emplace_back("labels");
    View view;
    view.show_squares(scene);
    EXPECT_TRUE(std::isfinite(view.metres_per_pixel()));
    EXPECT_GT(view.metres_per_pixel(), 0);
    EXPECT_FALSE(view.picture().isNull());
}

TEST(MapWithout, ShapesOfAreasSettles) {
    Scene scene = squares::scene();
    for (AreaItem& area : scene.areas) area.shape.clear();
    scene.layers.emplace_back("labels");
    View view;
    view.show_squares(scene);
    EXPECT_EQ(view.target_at(view.on_screen(squares::middle(1))).kind, MapTarget::Kind::none);
}

TEST(MapWithout, AWindowOfAnySizeSettles) {
    View view;
    view.setMinimumSize(0, 0);
    view.resize(1, 1);
    view.show_squares();
    view.resize(2000, 30);
    EXPECT_TRUE(squares::settle(view));
}

TEST(MapWithout, ShortAnswersIsNeverSlow) {
    // A coast of a million corners: the window's thread must not wait for it.
    Scene scene = squares::scene();
    Ring coast;
    constexpr int corners = 1'000'000;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * M_PI * i / corners,
                     radius = 9000 + 300 * std::sin(angle * 4001) + 60 * std::sin(angle * 99991);
        coast.push_back({squares::middle(2).x + radius * std::cos(angle),
                         squares::middle(2).y + radius * std::sin(angle)});
    }
    scene.areas[1].shape = {{coast, {}}};
    auto shared = std::make_shared<Scene>(std::move(scene));
    View view;
    view.show();
    view.show_map(shared, std::make_shared<Ground>(squares::ground()), squares::map_style(), false);
    double longest_ms = 0;
    int frames = 0;
    QElapsedTimer since;
    QElapsedTimer whole;
    whole.start();
    while ((!view.is_settled() || frames < 20) && whole.elapsed() < 60000) {
        since.start();
        if (frames % 10 == 5) view.zoom_by(1.3);
        view.repaint();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        longest_ms = std::max(longest_ms, static_cast<double>(since.nsecsElapsed()) / 1e6);
        ++frames;
    }
    EXPECT_TRUE(squares::settle(view));
    // Generous for a busy machine; simplifying or clipping the coast here would take longer many times over.
    EXPECT_LT(longest_ms, 400);
}

}  // namespace
}  // namespace mapite
