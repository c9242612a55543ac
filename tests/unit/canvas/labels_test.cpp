#include <chrono>

#include "canvas/map_labels.hpp"
#include "squares.hpp"

namespace mapite {
namespace {

std::shared_ptr<const PaintPlan> plan_of(Scene scene, Ground ground = squares::ground()) {
    scene.layers.emplace_back("labels");
    auto shared = std::make_shared<const Scene>(std::move(scene));
    return std::make_shared<const PaintPlan>(PlanInput{
        .scene = std::make_shared<const SceneIndex>(shared),
        .ground = std::make_shared<const GroundIndex>(std::make_shared<const Ground>(std::move(ground))),
        .style = squares::map_style(),
        .hidden = {},
        .vision = Vision::normal,
        .beyond = Qt::white,
        .base = nullptr});
}

Viewport view_of(const Box& box, int width = 900, int height = 600) {
    return fitted({{}, 1, width, height}, box, 0.1);
}

void expect_apart(const std::vector<MapLabel>& labels, const Viewport& view) {
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(labels[i].box(view).adjusted(0.1, 0.1, -0.1, -0.1).intersects(labels[j].box(view)));
}

TEST(MapLabels, EveryVisibleAreaIsNamedAndNoTwoNamesOverlap) {
    const auto plan = plan_of(squares::scene());
    const Viewport view = view_of(plan->scene().extent);
    const auto labels = place_map_labels(*plan, view, QFont(), {});
    ASSERT_EQ(labels.size(), 6U);
    expect_apart(labels, view);
    for (const MapLabel& label : labels)
        EXPECT_TRUE(
            box(plan->scene().areas[*label.area].shape).contains(view.grid(label.box(view).center())));
}

TEST(MapLabels, OfAreasOutOfViewAreLeftOut) {
    const auto plan = plan_of(squares::scene());
    const GridPoint middle = squares::middle(2);
    const Viewport view = view_of(Box{middle.x, middle.y, middle.x, middle.y}.grown(3000));
    const auto labels = place_map_labels(*plan, view, QFont(), {});
    ASSERT_EQ(labels.size(), 1U);
    EXPECT_EQ(labels[0].area, 1U);
}

TEST(MapLabels, StandInThePartOfAnAreaThatIsSeen) {
    const auto plan = plan_of(squares::scene());
    // Most of the square's middle is beyond the upper right corner of the view.
    const GridPoint corner{squares::origin.x, squares::origin.y};
    const Viewport view = view_of({corner.x - 500, corner.y - 500, corner.x + 4000, corner.y + 2500});
    const auto labels = place_map_labels(*plan, view, QFont(), {});
    ASSERT_EQ(labels.size(), 1U);
    EXPECT_TRUE(QRectF(0, 0, view.width, view.height).contains(labels[0].box(view)));
}

TEST(MapLabels, MoveWithTheMapAndGiveWayWhereThereIsNoRoomForAll) {
    const auto plan = plan_of(squares::scene());
    const Viewport view = view_of(plan->scene().extent);
    const auto labels = place_map_labels(*plan, view, QFont(), {});
    EXPECT_EQ(free_labels(labels, view).size(), labels.size());
    const Viewport far = zoomed(view, 0.05, {450, 300});
    const auto left = free_labels(labels, far);
    EXPECT_LT(left.size(), labels.size());
    ASSERT_FALSE(left.empty());
    std::vector<MapLabel> kept;
    for (const std::size_t i : left) kept.push_back(labels[i]);
    expect_apart(kept, far);
}

TEST(MapLabels, ServicesThatMeetTheNeedAreNamedNearBy) {
    Ground ground = squares::ground();
    const GridPoint middle = squares::middle(2);
    for (int i = 0; i < 5; ++i)
        ground.services.push_back({{middle.x - 400 + 150 * i, middle.y + 300 - 60 * i},
                                   ServiceIndex{0},
                                   0,
                                   i != 1,
                                   "Doctor " + std::to_string(i)});
    const auto plan = plan_of(squares::scene(), ground);
    const Viewport near = view_of(Box{middle.x, middle.y, middle.x, middle.y}.grown(500));
    const auto labels = place_map_labels(*plan, near, QFont(), {});
    const auto names = std::ranges::count_if(labels, [](const MapLabel& label) { return !label.area; });
    EXPECT_EQ(names, 4);
    expect_apart(labels, near);
    const Viewport far = view_of(plan->scene().extent);
    for (const MapLabel& label : place_map_labels(*plan, far, QFont(), {}))
        EXPECT_TRUE(label.area.has_value());
}

TEST(MapLabels, AreStoppedHalfWay) {
    const auto plan = plan_of(squares::scene());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(place_map_labels(*plan, view_of(plan->scene().extent), QFont(), stop.get_token()).empty());
}

TEST(MapLabels, ChangePixelsOfTheWidget) {
    Scene scene = squares::scene();
    squares::View view;
    view.show_squares(scene);
    const int plain = view.count(1, "#fef0d9");
    scene.layers.emplace_back("labels");
    view.show_squares(scene);
    EXPECT_LT(view.count(1, "#fef0d9"), plain - 20);
    view.set_hidden({"labels"});
    EXPECT_EQ(view.count(1, "#fef0d9"), plain);
}

TEST(MapLabels, OfAThousandAreasArePlacedSoonAndApart) {
    Scene scene = squares::scene();
    scene.areas.clear();
    scene.listed.clear();
    scene.extent = {};
    for (std::size_t i = 0; i < 1000; ++i) {
        AreaItem area;
        area.code = std::to_string(i);
        area.name = area.short_name = "Area " + std::to_string(i);
        area.label = "50 %";
        area.number = i + 1;
        area.value = 0.5;
        const GridPoint place{static_cast<double>(i % 40) * 3000, static_cast<double>(i / 40) * 3000};
        area.shape = {{squares::square(place, 3000), {}}};
        scene.extent.add(box(area.shape));
        if (i < 40) scene.listed.push_back(i);
        scene.areas.push_back(std::move(area));
    }
    const auto plan = plan_of(std::move(scene));
    const Viewport view = view_of(plan->scene().extent, 1600, 1000);
    const auto before = std::chrono::steady_clock::now();
    const auto labels = place_map_labels(*plan, view, QFont(), {});
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(20));
    EXPECT_GT(labels.size(), 500U);
    expect_apart(labels, view);
}

}  // namespace
}  // namespace mapite
