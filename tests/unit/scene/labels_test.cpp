#include "scene/labels.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "scene/paper_shape.hpp"
#include "unit/scene/sample_map.hpp"

namespace mapite {
namespace {

using test::SampleMap;

const PaperBox sheet{10, 35, 193, 180};

void expect_no_overlap(const std::vector<Label>& labels) {
    for (std::size_t a = 0; a < labels.size(); ++a)
        for (std::size_t b = 0; b < labels.size(); ++b) {
            if (a == b) continue;
            EXPECT_FALSE(labels[a].box.overlaps(labels[b].box))
                << labels[a].number << " and " << labels[b].number;
            const bool crossed =
                labels[a].leader && crosses(labels[b].box, labels[a].box.centre(), *labels[a].leader);
            EXPECT_FALSE(crossed) << "leader of " << labels[a].number << " over " << labels[b].number;
        }
}

TEST(Labels, NameNumberAndValueStandInAreasThatAreLargeEnough) {
    SampleMap map({"Aurene", "Berga", "Cēre", "Dobe"}, 2);
    const Scene scene = gap_map(map.input);
    const std::vector<Label> labels = place_labels(scene, PaperFrame(scene.extent, sheet));
    ASSERT_EQ(labels.size(), 4u);
    EXPECT_EQ(labels[0].number, "1");
    EXPECT_EQ(labels[0].lines, (std::vector<std::string>{"Aurene", "0\u00a0%"}));
    EXPECT_FALSE(labels[0].leader);
}

TEST(Labels, UncertainValuesAreFlagged) {
    SampleMap map({"Aurene", "Berga"}, 2);
    map.input.results[1].uncertain = true;
    const Scene scene = gap_map(map.input);
    const std::vector<Label> labels = place_labels(scene, PaperFrame(scene.extent, sheet));
    EXPECT_TRUE(labels.at(1).lines.at(1).ends_with("±"));
}

TEST(Labels, EveryListedAreaHasOneAndNoneOverlap) {
    for (const std::size_t count : {1u, 7u, 23u, 60u, 300u}) {
        SampleMap map(test::invented_names(count), 20);
        const Scene scene = gap_map(map.input);
        const std::vector<Label> labels = place_labels(scene, PaperFrame(scene.extent, sheet));
        for (const std::size_t area : scene.listed)
            EXPECT_EQ(std::ranges::count(labels, area, &Label::area), 1) << count << " areas, " << area;
        expect_no_overlap(labels);
    }
}

TEST(Labels, LabelsInsideStayInsideTheirArea) {
    std::mt19937_64 random(3);
    SampleMap map(test::invented_names(20), 5);
    for (std::size_t i = 0; i < map.areas.size(); ++i)
        map.areas[i].shape = {test::star(
            random,
            {500000.0 + 9000.0 * static_cast<double>(i % 5), 300000.0 + 9000.0 * static_cast<double>(i / 5)},
            4400)};
    const Scene scene = gap_map(map.input);
    const PaperFrame frame(scene.extent, sheet);
    const std::vector<Label> labels = place_labels(scene, frame);
    expect_no_overlap(labels);
    EXPECT_EQ(labels.size(), 20u);
    std::size_t inside = 0;
    for (const Label& label : labels) {
        EXPECT_TRUE(sheet.contains(label.box));
        if (label.leader) continue;
        ++inside;
        for (const PaperPolygon& part : on_paper(scene.areas[label.area].shape, frame)) {
            EXPECT_TRUE(covers(part, label.box.centre()));
            for (const PaperLine& ring : part.rings)
                for (std::size_t i = 0; i < ring.size(); ++i)
                    EXPECT_FALSE(crosses(label.box, ring[i], ring[(i + 1) % ring.size()])) << label.number;
        }
    }
    EXPECT_GT(inside, 10u);
}

TEST(Labels, ATinyEnclaveGetsItsNumberBesideItWithALeader) {
    SampleMap map({"Apkārtne", "Enklāva"}, 1);
    map.areas[0].shape = {test::square(500000, 300000, 20000)};
    map.areas[0].shape[0].holes = {
        Ring{{509900, 309900}, {509900, 310100}, {510100, 310100}, {510100, 309900}}};
    map.areas[1].shape = {test::square(509900, 309900, 200)};
    const Scene scene = gap_map(map.input);
    const PaperFrame frame(scene.extent, sheet);
    const std::vector<Label> labels = place_labels(scene, frame);
    ASSERT_EQ(labels.size(), 2u);
    ASSERT_TRUE(labels[1].leader);
    const PaperPoint middle = frame.on_paper({510000, 310000});
    EXPECT_NEAR(labels[1].leader->x, middle.x, 0.5);
    EXPECT_NEAR(labels[1].leader->y, middle.y, 0.5);
    expect_no_overlap(labels);
}

TEST(Labels, SameSceneSamePlaces) {
    SampleMap map(test::invented_names(50), 8);
    const Scene scene = gap_map(map.input);
    const PaperFrame frame(scene.extent, sheet);
    EXPECT_EQ(place_labels(scene, frame), place_labels(scene, frame));
}

TEST(Labels, AreasOutsideAndWithoutShapeHaveNone) {
    SampleMap map({"Aurene", "Berga", "Cēre"}, 3);
    map.set(0, Look::outside);
    map.areas[1].shape.clear();
    const Scene scene = gap_map(map.input);
    const std::vector<Label> labels = place_labels(scene, PaperFrame(scene.extent, sheet));
    ASSERT_EQ(labels.size(), 1u);
    EXPECT_EQ(scene.areas[labels[0].area].name, "Cēre");
}

TEST(PaperFrame, KeepsProportionsAndTurnsNorthUp) {
    const PaperFrame frame(Box{0, 0, 1000, 500}, {0, 0, 100, 100});
    EXPECT_EQ(frame.metres_per_mm(), 10);
    EXPECT_EQ(frame.on_paper({0, 0}), (PaperPoint{0, 75}));
    EXPECT_EQ(frame.on_paper({1000, 500}), (PaperPoint{100, 25}));
}

TEST(ScaleBar, IsTheLongestRoundLength) {
    EXPECT_EQ(scale_bar(100, 60).length_m, 5000);
    EXPECT_EQ(scale_bar(100, 60).length_mm, 50);
    EXPECT_EQ(scale_bar(100, 49).length_m, 2000);
    EXPECT_EQ(scale_bar(100, 100).length_m, 10000);
}

TEST(PaperBox, ALineCrossesOnlyWhatItGoesThrough) {
    const PaperBox box{10, 10, 20, 20};
    EXPECT_TRUE(crosses(box, {0, 15}, {30, 15}));
    EXPECT_TRUE(crosses(box, {12, 12}, {14, 14}));
    EXPECT_FALSE(crosses(box, {0, 0}, {30, 9}));
    EXPECT_FALSE(crosses(box, {0, 10}, {30, 10}));
    EXPECT_FALSE(crosses(box, {0, 15}, {9, 15}));
}

}  // namespace
}  // namespace mapite
