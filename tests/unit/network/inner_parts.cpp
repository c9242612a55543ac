// The parts a RoadGraph is made of, where a mistake would only cost time or would be hard to see
// from outside.
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "network/node_numbers.hpp"
#include "network/order.hpp"
#include "network/parts.hpp"
#include "network/reduced_graph.hpp"

namespace mapite::network {
namespace {

TEST(HilbertOrder, VisitsEveryCellAndStepsOnlyToNeighbours) {
    std::vector<GridPoint> cells;
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x) cells.push_back({x + 0.5, y + 0.5});
    }
    // Corners of the square, so that its quarters fall on whole cells.
    cells.push_back({0, 0});
    cells.push_back({32, 32});
    auto order = spatial_order(cells);
    std::erase_if(order, [](std::uint32_t i) { return i >= 32 * 32; });
    ASSERT_EQ(std::set<std::uint32_t>(order.begin(), order.end()).size(), 32u * 32u);
    for (std::size_t i = 1; i < order.size(); ++i) {
        EXPECT_EQ(distance(cells[order[i - 1]], cells[order[i]]), Metres{1});
    }
}

TEST(HilbertOrder, OfPointsOnOneSpotIsTheirOwn) {
    const std::vector<GridPoint> same(5, {7, 7});
    EXPECT_EQ(spatial_order(same), (std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
    EXPECT_TRUE(spatial_order({}).empty());
}

TEST(SortedOrder, EqualsAStableSort) {
    std::mt19937 random(1);
    std::vector<std::uint32_t> keys(5000);
    for (auto& key : keys) key = static_cast<std::uint32_t>(random() % 3 == 0 ? random() % 50 : random());
    std::vector<std::uint32_t> expected(keys.size());
    for (std::uint32_t i = 0; i < expected.size(); ++i) expected[i] = i;
    std::ranges::stable_sort(expected, {}, [&](std::uint32_t i) { return keys[i]; });
    EXPECT_EQ(sorted_order(keys), expected);
}

TEST(NodeNumbers, AreGivenInOrderOfAppearanceToAnyId) {
    NodeNumbers numbers;
    EXPECT_EQ(numbers.number(-5), 0u);
    EXPECT_EQ(numbers.number(0), 1u);
    EXPECT_EQ(numbers.number(-5), 0u);
    for (std::int64_t i = 1; i < 10'000; ++i)
        EXPECT_EQ(numbers.number(i << 40), static_cast<std::uint32_t>(i + 1));
    for (std::int64_t i = 1; i < 10'000; ++i)
        EXPECT_EQ(numbers.number(i << 40), static_cast<std::uint32_t>(i + 1));
    EXPECT_EQ(numbers.size(), 10'001u);
}

Link two_way(std::uint32_t a, std::uint32_t b, std::uint32_t time = 1) {
    return {a, b, time, time, 0};
}
Link one_way(std::uint32_t a, std::uint32_t b, std::uint32_t time = 1) {
    return {a, b, time, no_way, 0};
}

TEST(StronglyConnectedParts, HoldWhatIsReachableBothWays) {
    // 0 -> 1 -> 2 -> 0 is a ring, 2 -> 3 leads out of it, 3 - 4 is two-way, 5 stands alone.
    const std::vector links{one_way(0, 1), one_way(1, 2), one_way(2, 0), one_way(2, 3), two_way(3, 4)};
    const auto parts = strongly_connected_parts(search_graph(links, 6));
    EXPECT_EQ(parts.of_node[0], parts.of_node[1]);
    EXPECT_EQ(parts.of_node[0], parts.of_node[2]);
    EXPECT_NE(parts.of_node[2], parts.of_node[3]);
    EXPECT_EQ(parts.of_node[3], parts.of_node[4]);
    EXPECT_NE(parts.of_node[5], parts.of_node[4]);
    EXPECT_EQ(parts.size[parts.of_node[1]], 3u);
    EXPECT_EQ(parts.size[parts.of_node[3]], 2u);
    EXPECT_EQ(parts.size[parts.of_node[5]], 1u);
}

TEST(StronglyConnectedParts, EqualMutualReachability) {
    std::mt19937 random(9);
    for (int round = 0; round < 300; ++round) {
        constexpr std::uint32_t n = 9;
        std::vector<std::vector<bool>> reach(n, std::vector<bool>(n));
        for (std::uint32_t i = 0; i < n; ++i) reach[i][i] = true;
        std::vector<Link> links;
        for (auto count = random() % 16; count > 0; --count) {
            const auto a = static_cast<std::uint32_t>(random() % n),
                       b = static_cast<std::uint32_t>(random() % n);
            links.push_back(one_way(a, b));
            reach[a][b] = true;
        }
        for (std::uint32_t k = 0; k < n; ++k) {
            for (std::uint32_t i = 0; i < n; ++i) {
                for (std::uint32_t j = 0; j < n; ++j)
                    reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
            }
        }
        const auto parts = strongly_connected_parts(search_graph(links, n));
        for (std::uint32_t i = 0; i < n; ++i) {
            for (std::uint32_t j = 0; j < n; ++j) {
                EXPECT_EQ(parts.of_node[i] == parts.of_node[j], reach[i][j] && reach[j][i]);
            }
        }
    }
}

TEST(StronglyConnectedParts, OfALongRoadNeedNoDeepStack) {
    std::vector<Link> links;
    for (std::uint32_t i = 0; i < 1'000'000; ++i) links.push_back(two_way(i, i + 1));
    EXPECT_EQ(strongly_connected_parts(search_graph(links, 1'000'001)).size,
              std::vector<std::uint32_t>{1'000'001});
}

TEST(ReducedGraph, DissolvesTreesAndRings) {
    std::vector<Link> tree, ring;
    for (std::uint32_t i = 1; i < 1000; ++i) tree.push_back(two_way(i, i / 2));
    for (std::uint32_t i = 0; i < 1000; ++i) ring.push_back(one_way(i, (i + 1) % 1000));
    EXPECT_EQ(reduced_graph(tree, 1000).core.node_count(), 0u);
    EXPECT_EQ(reduced_graph(ring, 1000).core.node_count(), 0u);
}

TEST(ReducedGraph, KeepsOnlyRealJunctionsOfChains) {
    // Four junctions, each joined with each by a chain of ten nodes, and a dead end of ten nodes at each.
    std::vector<Link> links;
    std::uint32_t next = 4;
    const auto chain = [&](std::uint32_t at, std::optional<std::uint32_t> end) {
        for (int i = 0; i < 10; ++i) {
            links.push_back(two_way(at, next));
            at = next++;
        }
        if (end) links.push_back(two_way(at, *end));
    };
    for (std::uint32_t a = 0; a < 4; ++a) {
        for (std::uint32_t b = a + 1; b < 4; ++b) chain(a, b);
        chain(a, std::nullopt);
    }
    const auto graph = reduced_graph(links, next);
    EXPECT_EQ(graph.core.node_count(), 4u);
    EXPECT_EQ(graph.core.arrivals.size(), 12u);
    for (const ArrivingEdge& arrival : graph.core.arrivals) EXPECT_EQ(arrival.time, 11u);
    for (std::uint32_t junction = 0; junction < 4; ++junction) EXPECT_EQ(graph.number[junction], junction);
}

TEST(ReducedGraph, KeepsANodeWhoseBypassWouldBeTooLongForALink) {
    const std::vector links{two_way(0, 1, 3'000'000'000),
                            two_way(1, 2, 3'000'000'000),
                            two_way(2, 0, 5),
                            two_way(0, 3, 1),
                            two_way(2, 3, 1),
                            two_way(3, 4, 1)};
    const auto graph = reduced_graph(links, 5);
    const auto wanted = wanted_for(graph, graph.number);
    const std::vector seeds{Seed{graph.number[1], label(7, 0)}};
    const auto labels = labels_of_nodes(graph, seeds, wanted);
    EXPECT_EQ(time_of(labels[graph.number[0]]), 3'000'000'007u);
    EXPECT_EQ(time_of(labels[graph.number[4]]), 3'000'000'009u);
}

TEST(ReducedGraph, GivesTheLabelsOfTheWholeGraph) {
    std::mt19937 random(17);
    for (int round = 0; round < 500; ++round) {
        const auto n = static_cast<std::uint32_t>(2 + random() % 60);
        std::vector<Link> links;
        for (auto count = random() % (n + n / 3); count > 0; --count) {
            const auto a = static_cast<std::uint32_t>(random() % n);
            const auto b = random() % 3 == 0 ? static_cast<std::uint32_t>(random() % n) : (a + 1) % n;
            if (a == b) continue;
            const auto time = static_cast<std::uint32_t>(random() % 5 == 0 ? 0 : random() % 4'000'000);
            links.push_back(random() % 4 == 0 ? one_way(a, b, time) : two_way(a, b, time));
        }
        std::vector<Seed> seeds, seeds_reduced;
        const auto whole = search_graph(links, n);
        const auto reduced = reduced_graph(links, n);
        for (std::uint64_t service = 0; service < 1 + random() % 4; ++service) {
            const auto node = static_cast<std::uint32_t>(random() % n);
            seeds.push_back({node, label(random() % 1000, service)});
            seeds_reduced.push_back({reduced.number[node], seeds.back().label});
        }
        std::vector<Label> expected(n, unreached);
        search_buckets(whole, seeds, {}, expected);
        for (const bool all : {true, false}) {
            auto nodes = reduced.number;
            if (!all) nodes.resize(1);
            const auto labels = labels_of_nodes(reduced, seeds_reduced, wanted_for(reduced, nodes));
            for (std::uint32_t node = 0; node < nodes.size(); ++node) {
                ASSERT_EQ(labels[reduced.number[node]], expected[node]) << round;
            }
        }
    }
}

}  // namespace
}  // namespace mapite::network
