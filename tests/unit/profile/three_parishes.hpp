#pragma once
// The written method's worked example as its files give it: three parishes, ten points, six services. Times
// come from a small Dijkstra over the case's own roads.
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <queue>
#include <string>
#include <vector>

#include "profile/floating_catchment.hpp"
#include "profile/profile.hpp"
#include "support/csv_rows.hpp"

namespace mapite::test::three_parishes {

using nlohmann::json;

inline const std::string folder = "cases/three-parishes/";

inline json read_json(const std::string& name) {
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

    /// Doctors per 1,000 people at each point, shared by the case's own bands.
    [[nodiscard]] std::vector<double> doctors_per_1000() const {
        std::vector<OriginDestination> table;
        std::vector<double> people, capacity;
        for (const PopulatedPoint& point : points) people.push_back(point.people);
        for (const Facility& facility : facilities) {
            if (facility.service != "gp") continue;
            const auto minutes = minutes_from(facility.node);
            for (std::size_t p = 0; p < points.size(); ++p)
                if (const auto found = minutes.find(node_of_point[p]); found != minutes.end())
                    table.push_back({static_cast<std::uint32_t>(p),
                                     static_cast<std::uint32_t>(capacity.size()),
                                     Minutes{found->second} + access_of_point[p]});
            capacity.push_back(facility.capacity);
        }
        std::vector<Band> bands;
        const json config = read_json("config.json");
        for (const json& band : config["e2sfca_bands"])
            bands.push_back({Minutes{band[0].get<double>()}, band[1].get<double>()});
        std::vector<double> access = two_step(table, people, capacity, bands).access;
        for (double& each : access) each *= 1000;
        return access;
    }
};

}  // namespace mapite::test::three_parishes
