#include <atomic>
#include <latch>
#include <thread>

#include "canvas/latest_worker.hpp"
#include "canvas/tile_queue.hpp"
#include "canvas/viewport.hpp"
#include "squares.hpp"

namespace mapite {
namespace {

using namespace std::chrono_literals;

QImage tile_picture() {
    QImage picture(tile_px, tile_px, QImage::Format_RGB32);
    picture.fill(Qt::white);
    return picture;
}
constexpr std::size_t tile_bytes = std::size_t{tile_px} * tile_px * 4;

TEST(Tiles, OfABoxCoverItTheNearestToItsMiddleFirst) {
    const Box box{-100, -100, 10000, 6000};
    const auto keys = tiles_over(box, 10);
    Box covered;
    for (const TileKey& key : keys) {
        covered.add(key.box());
        EXPECT_TRUE(key.box().intersects(box));
    }
    EXPECT_EQ(keys.size(), 9U);
    EXPECT_TRUE(covered.contains({box.min_x, box.min_y}));
    EXPECT_TRUE(covered.contains({box.max_x, box.max_y}));
    EXPECT_TRUE(keys.front().box().contains(box.centre()));
}

TEST(Tiles, ThatBarelyTouchABoxAreNotOfIt) {
    const double side = tile_px * 10.0;
    EXPECT_EQ(tiles_over({0, 0, side, side}, 10).size(), 1U);
}

TEST(TileCache, IsBoundedAndForgetsWhatWasNotLookedAtForLongest) {
    TileCache cache(3 * tile_bytes);
    for (int column = 0; column < 3; ++column) cache.put({{1, column, 0}, tile_picture(), 1});
    EXPECT_NE(cache.find({1, 0, 0}), nullptr);
    cache.put({{1, 3, 0}, tile_picture(), 1});
    EXPECT_EQ(cache.bytes(), 3 * tile_bytes);
    EXPECT_EQ(cache.find({1, 1, 0}), nullptr);
    EXPECT_NE(cache.find({1, 0, 0}), nullptr);
    EXPECT_NE(cache.find({1, 3, 0}), nullptr);
}

TEST(TileCache, KeepsTheOverview) {
    TileCache cache(2 * tile_bytes);
    cache.keep(64);
    cache.put({{64, 0, 0}, tile_picture(), 1});
    for (int column = 0; column < 5; ++column) cache.put({{1, column, 0}, tile_picture(), 1});
    EXPECT_NE(cache.find({64, 0, 0}), nullptr);
    EXPECT_LE(cache.bytes(), 2 * tile_bytes);
    EXPECT_EQ(cache.scales_near(2), (std::vector<double>{1, 64}));
}

TEST(TileCache, ATileOfANewEditionTakesThePlaceOfTheOldOne) {
    TileCache cache(4 * tile_bytes);
    cache.put({{1, 0, 0}, tile_picture(), 1});
    EXPECT_TRUE(cache.holds({1, 0, 0}, 1));
    cache.put({{1, 0, 0}, tile_picture(), 2});
    EXPECT_FALSE(cache.holds({1, 0, 0}, 1));
    EXPECT_TRUE(cache.holds({1, 0, 0}, 2));
    EXPECT_EQ(cache.size(), 1U);
}

TEST(TileQueue, PaintsTheMostUrgentFirstAndDropsWhatIsNoLongerWanted) {
    std::mutex lock;
    std::vector<int> painted;
    std::latch started(1), go_on(1);
    TileQueue queue(1, [&](const Tile& tile) {
        const std::lock_guard guard(lock);
        painted.push_back(tile.key.column);
    });
    const auto painter =
        std::make_shared<const TileQueue::Painter>([&](const TileKey& key, const std::stop_token&) {
            if (key.column == 0) {
                started.count_down();
                go_on.wait();
            }
            return tile_picture();
        });
    queue.want({{1, 0, 0}, {1, 1, 0}, {1, 2, 0}}, 1, painter);
    started.wait();
    queue.want({{1, 0, 0}, {1, 4, 0}, {1, 3, 0}}, 1, painter);
    go_on.count_down();
    while (queue.is_busy()) std::this_thread::sleep_for(1ms);
    std::this_thread::sleep_for(10ms);
    const std::lock_guard guard(lock);
    EXPECT_EQ(painted, (std::vector{0, 4, 3}));
}

TEST(TileQueue, StopsWhatIsPaintedInVain) {
    std::atomic<bool> stopped = false;
    std::atomic<int> done = 0;
    std::latch started(1);
    TileQueue queue(1, [&](const Tile&) { ++done; });
    const auto painter =
        std::make_shared<const TileQueue::Painter>([&](const TileKey& key, const std::stop_token& stop) {
            if (key.column != 0) return tile_picture();
            started.count_down();
            while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
            stopped = true;
            return QImage();
        });
    queue.want({{1, 0, 0}}, 1, painter);
    started.wait();
    queue.want({{1, 1, 0}}, 1, painter);
    while (queue.is_busy()) std::this_thread::sleep_for(1ms);
    EXPECT_TRUE(stopped);
}

TEST(TileQueue, EndsWithoutWaitingForWhatIsStillWanted) {
    std::atomic<int> painted = 0;
    {
        TileQueue queue(2, [&](const Tile&) { ++painted; });
        const auto painter =
            std::make_shared<const TileQueue::Painter>([](const TileKey&, const std::stop_token& stop) {
                while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
                return QImage();
            });
        std::vector<TileKey> keys;
        for (int column = 0; column < 100; ++column) keys.push_back({1, column, 0});
        queue.want(keys, 1, painter);
        std::this_thread::sleep_for(5ms);
    }
    EXPECT_EQ(painted, 0);
}

TEST(LatestWorker, DoesTheNewestTaskAndStopsTheOneBefore) {
    std::atomic<bool> first_stopped = false, second_done = false, third_done = false;
    std::latch started(1);
    {
        LatestWorker worker;
        worker.post([&](const std::stop_token& stop) {
            started.count_down();
            while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
            first_stopped = true;
        });
        started.wait();
        worker.post([&](const std::stop_token&) { second_done = true; });
        while (!second_done) std::this_thread::sleep_for(1ms);
        worker.post([&](const std::stop_token&) { third_done = true; });
        while (!third_done) std::this_thread::sleep_for(1ms);
    }
    EXPECT_TRUE(first_stopped);
}

TEST(Viewport, GoesFromTheGridToPixelsAndBack) {
    const Viewport view{{500000, 300000}, 12.5, 801, 600};
    const GridPoint there = view.grid(view.pixel({512345, 298765}));
    EXPECT_NEAR(there.x, 512345, 1e-6);
    EXPECT_NEAR(there.y, 298765, 1e-6);
    EXPECT_GT(view.pixel({500000, 299000}).y(), view.pixel({500000, 301000}).y());
}

TEST(Viewport, OnTheWayFromOneViewToAnotherTheFixedPlaceStaysStill) {
    const Viewport from{{500000, 300000}, 100, 800, 600};
    const Viewport to = zoomed(from, 8, {200, 100});
    const GridPoint fixed = from.grid({200, 100});
    for (const double share : {0.25, 0.5, 0.75, 1.0}) {
        const QPointF place = between(from, to, share).pixel(fixed);
        EXPECT_NEAR(place.x(), 200, 1.01);
        EXPECT_NEAR(place.y(), 100, 1.01);
    }
    EXPECT_EQ(between(from, to, 1), to);
    EXPECT_NEAR(between(from, to, 0.5).scale, 100 / std::sqrt(8.0), 1e-9);
}

TEST(MapTiles, AWidgetThatDiesWhileItIsPaintedLeavesNothingBehind) {
    const auto scene = std::make_shared<Scene>(squares::scene());
    for (int i = 0; i < 20; ++i) {
        auto view = std::make_unique<squares::View>();
        view->show_map(scene, nullptr, squares::map_style(), false);
        for (int turn = 0; turn < i % 5; ++turn) {
            QCoreApplication::processEvents();
            view->zoom_by(1.7);
        }
        view.reset();
        QCoreApplication::processEvents();
    }
    EXPECT_EQ(scene.use_count(), 1);
}

TEST(MapTiles, SettledIsSaidOnceForEachMove) {
    squares::View view;
    QSignalSpy settled(&view, &MapView::settled), changed(&view, &MapView::view_changed);
    view.show_squares();
    EXPECT_EQ(settled.count(), 1);
    view.zoom_by(2);
    EXPECT_FALSE(view.is_settled());
    EXPECT_TRUE(squares::settle(view));
    EXPECT_EQ(settled.count(), 2);
    EXPECT_GE(changed.count(), 1);
    // There and back: everything is still in the cache.
    view.zoom_by(0.5);
    EXPECT_TRUE(squares::settle(view));
    EXPECT_EQ(settled.count(), 3);
}

TEST(MapTiles, WhileTilesAreMissingOthersAreShownInTheirPlace) {
    squares::View view;
    view.show_squares();
    view.zoom_by(3);
    // Grabbed at once: nothing of the new scale can be there yet.
    const QImage picture = view.grab().toImage();
    EXPECT_FALSE(view.is_settled());
    const QPoint place = view.on_screen({squares::middle(2).x, squares::middle(2).y + 3000}).toPoint();
    EXPECT_EQ(picture.pixelColor(place), QColor("#fdcc8a"));
}

TEST(MapTiles, TheBasePictureIsAskedForOnePieceAtATime) {
    std::atomic<int> inside = 0, most = 0, calls = 0;
    squares::View view;
    view.set_base([&](const Box&, int width, int height) {
        most = std::max<int>(most, ++inside);
        std::this_thread::sleep_for(2ms);
        QImage picture(width, height, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        --inside;
        ++calls;
        return picture;
    });
    view.resize(1500, 1200);
    view.show_squares();
    EXPECT_GE(calls, 4);
    EXPECT_EQ(most, 1);
}

}  // namespace
}  // namespace mapite
