// The written method's worked example: every number of coverage, times, gap depth, inequality and
// dependency for three parishes and three services, against the reference's own results. Times come
// from a small Dijkstra over the case's own roads; through the program's network in tests/integration.
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <queue>
#include <set>

#include "profile/floating_catchment.hpp"
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

struct Facility {
    std::string id, service, node;
    double capacity = 0;
};

/// The case as its files give it.
struct Case {
    std::map<std::string, std::string> parish_of_node;
    std::map<std::string, std::vector<std::pair<std::string, double>>> roads;  ///< minutes, both ways
    std::vector<Facility> facilities;
    std::vector<PopulatedPoint> points;
    std::vector<std::string> node_of_point;
    std::vector<Minutes> access_of_point;

    Case() {
        for_each_csv_row(shared(folder + "nodes.csv"), [&](const test::CsvRow& row) {
            parish_of_node[row.text("node")] = row.text("parish");
        });
        for_each_csv_row(shared(folder + "edges.csv"), [&](const test::CsvRow& row) {
            roads[row.text("u")].emplace_back(row.text("v"), row.number("minutes"));
            roads[row.text("v")].emplace_back(row.text("u"), row.number("minutes"));
        });
        for_each_csv_row(shared(folder + "facilities.csv"), [&](const test::CsvRow& row) {
            facilities.push_back({.id = row.text("id"),
                                  .service = row.text("service"),
                                  .node = row.text("node"),
                                  .capacity = row.number("capacity")});
        });
        for_each_csv_row(shared(folder + "pop.csv"), [&](const test::CsvRow& row) {
            points.push_back({.id = row.text("id"), .people = row.number("people")});
            node_of_point.push_back(row.text("node"));
            access_of_point.emplace_back(row.number("access_min"));
        });
    }
    /// A and B are in one municipality, C in another, as the reference has it.
    [[nodiscard]] std::string municipality(const std::string& node) const {
        return parish_of_node.at(node) == "C" ? "M2" : "M1";
    }
    [[nodiscard]] std::map<std::string, double> minutes_from(const std::string& start) const {
        std::map<std::string, double> best{{start, 0.0}};
        using Entry = std::pair<double, std::string>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        queue.emplace(0.0, start);
        while (!queue.empty()) {
            const auto [minutes, node] = queue.top();
            queue.pop();
            if (minutes > best.at(node) || !roads.contains(node)) continue;
            for (const auto& [next, length] : roads.at(node)) {
                const auto known = best.find(next);
                if (known != best.end() && known->second <= minutes + length) continue;
                best[next] = minutes + length;
                queue.emplace(minutes + length, next);
            }
        }
        return best;
    }
    /// Nearest service of a category per point; with `own` only of the point's own municipality.
    [[nodiscard]] ReachColumn nearest(const std::string& service, bool own) const {
        ReachColumn column(points.size());
        for (std::size_t f = 0; f < facilities.size(); ++f) {
            if (facilities[f].service != service) continue;
            const auto minutes = minutes_from(facilities[f].node);
            for (std::size_t p = 0; p < points.size(); ++p) {
                const auto found = minutes.find(node_of_point[p]);
                if (found == minutes.end()) continue;
                if (own && municipality(node_of_point[p]) != municipality(facilities[f].node)) continue;
                const Seconds time = Minutes{found->second} + access_of_point[p];
                if (!column[p] || time < column[p]->time)
                    column[p] = Reach{ServiceIndex{f}, time, access_of_point[p], Seconds{0}};
            }
        }
        return column;
    }
};

class ThreeParishes : public testing::Test {
  protected:
    void SetUp() override {
        SKIP_WITHOUT_SHARED("cases/three-parishes/expected.json");
        case_.emplace();
        expected_ = read_json("expected.json");
        const json config = read_json("config.json");
        for (const auto& [id, rule] : config["services"].items()) {
            needs_.push_back({.id = id,
                              .good = Minutes{rule["good"].get<double>()},
                              .bad = Minutes{rule["bad"].get<double>()}});
            reach_.push_back(case_->nearest(id, false));
            reach_own_.push_back(case_->nearest(id, true));
        }
        for (const char* parish : {"A", "B", "C"}) {
            std::vector<PointIndex> members;
            for (std::size_t p = 0; p < case_->points.size(); ++p)
                if (case_->parish_of_node.at(case_->node_of_point[p]) == parish) members.emplace_back(p);
            points_of_area_.push_back(std::move(members));
        }
        for (std::size_t n = 0; n < needs_.size(); ++n)
            inputs_.push_back({.reach = &reach_[n], .reach_own = &reach_own_[n]});
    }
    [[nodiscard]] std::vector<AreaProfile> profiles() const {
        return profile({needs_, inputs_, case_->points, points_of_area_});
    }

    std::optional<Case> case_;
    json expected_;
    std::vector<Need> needs_;
    std::vector<ReachColumn> reach_, reach_own_;
    std::vector<NeedInput> inputs_;
    std::vector<std::vector<PointIndex>> points_of_area_;
};

constexpr double exact = 1e-9;

TEST_F(ThreeParishes, TimesOfEveryPointAreThoseOfTheReference) {
    for (std::size_t n = 0; n < needs_.size(); ++n) {
        for (std::size_t p = 0; p < case_->points.size(); ++p) {
            const json& wanted = expected_["per_point"][case_->points[p].id]["t_" + needs_[n].id];
            ASSERT_EQ(reach_[n][p].has_value(), !wanted.is_null()) << case_->points[p].id;
            if (!reach_[n][p]) continue;
            EXPECT_NEAR(in_minutes(reach_[n][p]->time).count(), wanted.get<double>(), exact);
        }
    }
}

/// Our numbers under the reference's names; absent ones are null.
json in_words_of_reference(const NeedCoverage& coverage) {
    const TimeSummary& times = coverage.times.value();
    const auto number = [](std::optional<double> value) { return value ? json(*value) : json(); };
    json gap;
    if (times.periphery_mean_min && times.centre_min) gap = *times.periphery_mean_min - *times.centre_min;
    return {{"mean_t", times.mean_min},
            {"p50", times.median_min},
            {"p90", times.p90_min},
            {"unroutable_people", coverage.people.without_route},
            {"share_within", coverage.coverage.value()},
            {"people_beyond_bad", coverage.people.bad + coverage.people.without_route},
            {"fgt0", coverage.gap.value().fgt0},
            {"fgt1", coverage.gap.value().fgt1},
            {"fgt2", coverage.gap.value().fgt2},
            {"gini_t", times.gini},
            {"centre_t", number(times.centre_min)},
            {"periphery_mean_t", number(times.periphery_mean_min)},
            {"centre_periphery_gap", gap},
            {"cross_border_dependency", number(coverage.dependency)}};
}

TEST_F(ThreeParishes, EveryNumberOfEveryServiceEqualsTheReference) {
    const std::vector<AreaProfile> found = profiles();
    const char* parishes[] = {"A", "B", "C"};
    std::size_t compared = 0;
    for (std::size_t a = 0; a < found.size(); ++a) {
        EXPECT_NEAR(found[a].people, expected_["per_parish"][parishes[a]]["population"].get<double>(), exact);
        for (std::size_t n = 0; n < needs_.size(); ++n) {
            const json ours = in_words_of_reference(found[a].needs[n]);
            const json& reference = expected_["per_parish"][parishes[a]]["services"][needs_[n].id];
            for (const auto& [key, wanted] : reference.items()) {
                ASSERT_TRUE(ours.contains(key)) << key;
                ASSERT_EQ(ours[key].is_null(), wanted.is_null()) << key;
                ++compared;
                if (wanted.is_null()) continue;
                EXPECT_NEAR(ours[key].get<double>(), wanted.get<double>(), exact)
                    << parishes[a] << " " << needs_[n].id << " " << key;
            }
        }
    }
    EXPECT_EQ(compared, 3u * 3u * 14u);
}

TEST_F(ThreeParishes, DoctorsForEachPersonAreThoseOfTheReference) {
    std::vector<OriginDestination> table;
    std::vector<double> people, capacity;
    for (const PopulatedPoint& point : case_->points) people.push_back(point.people);
    for (const Facility& facility : case_->facilities) {
        if (facility.service != "gp") continue;
        const auto minutes = case_->minutes_from(facility.node);
        for (std::size_t p = 0; p < case_->points.size(); ++p)
            if (const auto found = minutes.find(case_->node_of_point[p]); found != minutes.end())
                table.push_back({static_cast<std::uint32_t>(p), static_cast<std::uint32_t>(capacity.size()),
                                 Minutes{found->second} + case_->access_of_point[p]});
        capacity.push_back(facility.capacity);
    }
    std::vector<Band> bands;
    const json config = read_json("config.json");
    for (const json& band : config["e2sfca_bands"])
        bands.push_back({Minutes{band[0].get<double>()}, band[1].get<double>()});
    const FloatingCatchment found = two_step(table, people, capacity, bands);
    for (std::size_t p = 0; p < people.size(); ++p)
        EXPECT_NEAR(1000 * found.access[p],
                    expected_["per_point"][case_->points[p].id]["a_gp_per_1000"].get<double>(), exact)
            << case_->points[p].id;
    EXPECT_NEAR(std::inner_product(people.begin(), people.end(), found.access.begin(), 0.0),
                expected_["checks"]["sum_S"].get<double>(), exact);
}

TEST_F(ThreeParishes, NeedValuesWithoutCapacityEqualTheReference) {
    const std::vector<AreaProfile> found = profiles();
    const char* parishes[] = {"A", "B", "C"};
    const std::map<std::string, std::string> need_of{{"shop", "daily"}, {"library", "culture"}};
    for (std::size_t a = 0; a < found.size(); ++a) {
        for (std::size_t n = 0; n < needs_.size(); ++n) {
            const auto need = need_of.find(needs_[n].id);
            if (need == need_of.end()) continue;
            EXPECT_NEAR(found[a].needs[n].value.value(),
                        expected_["per_parish"][parishes[a]]["needs"][need->second].get<double>(), exact);
        }
    }
}

}  // namespace
}  // namespace mapite
