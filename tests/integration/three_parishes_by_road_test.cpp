// The written method's worked example, this time by road: the case's minutes become roads of that many
// kilometres at 60 km/h, its access minutes become metres walked, and the program's own snapping and
// search must lead to the reference's numbers.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <numbers>

#include "network/road_graph.hpp"
#include "profile/profile.hpp"
#include "support/csv_rows.hpp"

namespace mapite {
namespace {

using nlohmann::json;
using test::for_each_csv_row;
using test::shared;

const std::string folder = "cases/three-parishes/";

json read_json(const std::string& name) {
    std::ifstream file(shared(folder + name));
    return json::parse(file);
}

/// The case's roads form one ring. Its junctions stand on a circle, each road bulges outwards until it
/// is long enough, and who lives off the road lives inside the circle, where the junction is nearest.
class RingOfRoads {
  public:
    RingOfRoads() {
        table_.fallback.car = 60_kmh;
        table_.off_road = 4_kmh;
        for_each_csv_row(shared(folder + "nodes.csv"),
                         [&](const test::CsvRow& row) { parishes_[row.text("node")] = row.text("parish"); });
        for (const char* node : {"a0", "a1", "a2", "a3", "c1", "c0", "b2", "b1", "b0"})
            angles_.emplace(node, 2 * std::numbers::pi * static_cast<double>(angles_.size()) / 9);
        for_each_csv_row(shared(folder + "edges.csv"), [&](const test::CsvRow& row) {
            add_road(row.text("u"), row.text("v"), 1000 * row.number("minutes"));
        });
    }
    [[nodiscard]] const std::string& parish(const std::string& node) const { return parishes_.at(node); }
    [[nodiscard]] RoadGraph graph() const { return {roads_, table_, TravelMode::car}; }

    /// Beside the node, as far from the road as takes these minutes on foot. A node without roads lies
    /// far from all of them.
    [[nodiscard]] GridPoint beside(const std::string& node, double minutes) const {
        if (!angles_.contains(node)) return {100'000, 100'000};
        return at(angles_.at(node), radius - minutes * 4000 / 60);
    }

  private:
    static constexpr double radius = 1000;

    static GridPoint at(double angle, double from_centre) {
        return {from_centre * std::cos(angle), from_centre * std::sin(angle)};
    }
    void add_road(const std::string& from, const std::string& to, double length_m) {
        const GridPoint a = beside(from, 0);
        const GridPoint b = beside(to, 0);
        const double chord = distance(a, b).value;
        const double half_way = std::hypot((a.x + b.x) / 2, (a.y + b.y) / 2);
        const double height = std::sqrt(length_m * length_m - chord * chord) / 2;
        const double angle = std::atan2(a.y + b.y, a.x + b.x);
        Road road{};
        road.id = static_cast<std::int64_t>(roads_.size()) + 1;
        road.from = number(from);
        road.to = number(to);
        road.shape = {a, at(angle, half_way + height), b};
        road.car = {.forward = true, .backward = true};
        road.road_class = "drawn";
        roads_.push_back(std::move(road));
    }
    [[nodiscard]] std::int64_t number(const std::string& node) const {
        return std::distance(angles_.begin(), angles_.find(node));
    }

    std::map<std::string, double> angles_;
    std::map<std::string, std::string> parishes_;
    std::vector<Road> roads_;
    SpeedTable table_{};
};

/// People and services of the case, placed in the ring of roads.
class ThreeParishesByRoad : public testing::Test {
  protected:
    void SetUp() override {
        SKIP_WITHOUT_SHARED("cases/three-parishes/expected.json");
        ring_.emplace();
        graph_.emplace(ring_->graph());
        expected_ = read_json("expected.json");
        for_each_csv_row(shared(folder + "pop.csv"), [&](const test::CsvRow& row) {
            points_.push_back({.id = row.text("id"),
                               .position = ring_->beside(row.text("node"), row.number("access_min")),
                               .people = row.number("people")});
            parish_of_point_.push_back(ring_->parish(row.text("node")));
            snaps_.push_back(graph_->snap(points_.back().position));
        });
        const json config = read_json("config.json");
        for (const auto& [id, rule] : config["services"].items()) {
            needs_.push_back({.id = id,
                              .good = Minutes{rule["good"].get<double>()},
                              .bad = Minutes{rule["bad"].get<double>()}});
            measure(id);
        }
        for (std::size_t n = 0; n < needs_.size(); ++n)
            inputs_.push_back({.reach = &reach_[n], .reach_own = &reach_own_[n]});
    }
    /// A and B are in one municipality, C in another.
    static bool own(const std::string& parish, const std::string& other) {
        return (parish == "C") == (other == "C");
    }

    void measure(const std::string& category) {
        std::vector<std::optional<Snap>> all, of_m1, of_m2;
        for_each_csv_row(shared(folder + "facilities.csv"), [&](const test::CsvRow& row) {
            if (row.text("service") != category) return;
            const auto snap = graph_->snap(ring_->beside(row.text("node"), 0));
            const bool first = own(ring_->parish(row.text("node")), "A");
            // Services of the other municipality are left unsnapped: out of reach, but numbered alike.
            all.push_back(snap);
            of_m1.push_back(first ? snap : std::nullopt);
            of_m2.push_back(first ? std::nullopt : snap);
        });
        reach_.push_back(graph_->nearest(snaps_, all));
        const ReachColumn from_m1 = graph_->nearest(snaps_, of_m1);
        const ReachColumn from_m2 = graph_->nearest(snaps_, of_m2);
        ReachColumn own_column;
        for (std::size_t p = 0; p < points_.size(); ++p)
            own_column.push_back(own(parish_of_point_[p], "A") ? from_m1[p] : from_m2[p]);
        reach_own_.push_back(std::move(own_column));
    }

    std::optional<RingOfRoads> ring_;
    std::optional<RoadGraph> graph_;
    json expected_;
    std::vector<PopulatedPoint> points_;
    std::vector<std::string> parish_of_point_;
    std::vector<std::optional<Snap>> snaps_;
    std::vector<Need> needs_;
    std::vector<ReachColumn> reach_, reach_own_;
    std::vector<NeedInput> inputs_;
};

/// The search counts whole microseconds.
constexpr double near = 1e-6;

TEST_F(ThreeParishesByRoad, TimesOfEveryPointAreThoseOfTheReference) {
    for (std::size_t n = 0; n < needs_.size(); ++n) {
        for (std::size_t p = 0; p < points_.size(); ++p) {
            const json& wanted = expected_["per_point"][points_[p].id]["t_" + needs_[n].id];
            ASSERT_EQ(reach_[n][p].has_value(), !wanted.is_null()) << points_[p].id << " " << needs_[n].id;
            if (wanted.is_null()) continue;
            EXPECT_NEAR(in_minutes(reach_[n][p]->time).count(), wanted.get<double>(), near)
                << points_[p].id << " " << needs_[n].id;
        }
    }
}

TEST_F(ThreeParishesByRoad, CoverageGapInequalityAndDependencyAreThoseOfTheReference) {
    const char* parishes[] = {"A", "B", "C"};
    std::vector<std::vector<PointIndex>> points_of_area(3);
    for (std::size_t p = 0; p < points_.size(); ++p)
        points_of_area[static_cast<std::size_t>(parish_of_point_[p][0] - 'A')].emplace_back(p);
    const std::vector<AreaProfile> found = profile({needs_, inputs_, points_, points_of_area});
    for (std::size_t a = 0; a < 3; ++a) {
        for (std::size_t n = 0; n < needs_.size(); ++n) {
            const json& wanted = expected_["per_parish"][parishes[a]]["services"][needs_[n].id];
            const NeedCoverage& ours = found[a].needs[n];
            const std::pair<const char*, double> numbers[] = {
                {"share_within", ours.coverage.value()},
                {"unroutable_people", ours.people.without_route},
                {"mean_t", ours.times.value().mean_min},
                {"p50", ours.times.value().median_min},
                {"p90", ours.times.value().p90_min},
                {"gini_t", ours.times.value().gini},
                {"centre_t", ours.times.value().centre_min.value()},
                {"periphery_mean_t", ours.times.value().periphery_mean_min.value()},
                {"fgt0", ours.gap.value().fgt0},
                {"fgt1", ours.gap.value().fgt1},
                {"fgt2", ours.gap.value().fgt2},
                {"cross_border_dependency", ours.dependency.value()},
            };
            for (const auto& [key, value] : numbers)
                EXPECT_NEAR(value, wanted[key].get<double>(), near)
                    << parishes[a] << " " << needs_[n].id << " " << key;
        }
    }
}

}  // namespace
}  // namespace mapite
