#include <fmt/format.h>

#include "formats/import.hpp"
#include "formats/osm_barrier.hpp"
#include "formats/osm_node_table.hpp"
#include "formats/osm_road_cutter.hpp"
#include "formats/osm_road_ways.hpp"

namespace mapite {

namespace {

/// Second pass: where the ways' nodes are, and which of them somebody cannot pass.
osm::Barriers read_nodes(const std::filesystem::path& file, osm::NodeTable& nodes, const Progress& progress) {
    osm::Barriers barriers;
    osm::Visitor visitor;
    visitor.node = [&](const osm::NodeView& node) {
        const auto slot = nodes.take(node);
        if (!slot || node.tags.empty()) return;
        if (const auto pass = osm::barrier_pass(node.tags); !pass.all()) barriers[*slot] = pass;
    };
    osm::read(file, visitor, progress, "reading road nodes");
    return barriers;
}

/// Ways that came out shorter than they are, or not at all.
struct Losses {
    osm::Tally cut, missing, outside;

    void add(const osm::RoadWay& way, const osm::RoadCutter::Outcome& outcome) {
        if (outcome.roads > 0) {
            if (outcome.missing + outcome.outside > 0) cut.add(osm::Kind::way, way.road.id);
        } else if (outcome.outside > 0) {
            outside.add(osm::Kind::way, way.road.id);
        } else {
            missing.add(osm::Kind::way, way.road.id);
        }
    }
    [[nodiscard]] std::size_t left_out() const { return missing.count() + outside.count(); }
};

Findings findings_of(const std::string& file, const osm::RoadWays& ways, const Losses& losses) {
    Findings findings;
    const auto report = [&](const osm::Tally& tally, Severity severity, std::string_view code,
                            std::string_view what) { tally.report(findings, severity, file, code, what); };
    report(ways.not_in_use, Severity::note, "road-not-in-use",
           "ways are planned, being built or abandoned and were left out");
    report(
        ways.not_a_road, Severity::note, "not-a-road",
        "ways have a highway tag but are no road (rest areas, race tracks, unknown kinds) and were left out");
    report(ways.closed, Severity::note, "road-closed",
           "ways are closed to cars, bicycles and walkers and were left out");
    report(ways.pointlike, Severity::warning, "road-without-length",
           "ways have fewer than two nodes and were left out");
    report(losses.missing, Severity::warning, "nodes-missing",
           "ways were left out because the file does not hold their nodes");
    report(losses.outside, Severity::warning, "outside-grid",
           "ways lie outside the area of the project's grid and were left out");
    report(losses.cut, Severity::warning, "road-cut",
           "ways lack some nodes in this file; the parts that are there were kept");
    report(ways.odd_limits, Severity::warning, "speed-limit-not-understood",
           "ways have a speed limit that cannot be read; the speed of their class counts");
    report(ways.odd_durations, Severity::warning, "duration-not-understood",
           "ferry lines have a duration that cannot be read; the speed of ferries counts");
    if (ways.turn_restrictions > 0) {
        findings.push_back(osm::about_file(
            Severity::note, file, "turn-restrictions-not-honoured",
            fmt::format(
                "{} turn restrictions are in the file and are not honoured: a route may turn where a sign "
                "forbids it",
                ways.turn_restrictions)));
    }
    if (ways.read == 0) {
        findings.push_back(
            osm::about_file(Severity::warning, file, "nothing-found",
                            "the file holds no roads: no way has a highway tag or is a ferry line"));
    }
    return findings;
}

}  // namespace

Imported<Road> import_osm_roads(const std::filesystem::path& file, const Grid& grid,
                                const Progress& progress) {
    const osm::RoadWays ways = osm::read_road_ways(file, progress);
    osm::NodeTable nodes;
    nodes.ask_for(ways.nodes);
    nodes.close();
    const osm::Barriers barriers = read_nodes(file, nodes, progress);
    progress.step("putting roads into the grid");
    nodes.to_grid(grid.from_lon_lat());

    Imported<Road> result;
    Losses losses;
    osm::RoadCutter cutter{ways, nodes, barriers};
    result.kept.reserve(cutter.expected_roads());
    for (const osm::RoadWay& way : ways.ways) losses.add(way, cutter.cut(way, result.kept));
    const std::size_t left_out = ways.read - ways.ways.size() + losses.left_out();
    result.books = {.read = ways.read, .kept = ways.read - left_out, .reported = left_out};
    result.findings = findings_of(file.filename().string(), ways, losses);
    return result;
}

}  // namespace mapite
