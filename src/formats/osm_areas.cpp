#include <fmt/format.h>

#include <unordered_map>
#include <unordered_set>

#include "base/text.hpp"
#include "formats/import.hpp"
#include "formats/osm_boundaries.hpp"
#include "formats/osm_node_table.hpp"
#include "formats/osm_rings.hpp"
#include "formats/osm_tally.hpp"
#include "topology/repair.hpp"

namespace mapite {

namespace {

using BorderWays = std::unordered_map<std::int64_t, std::vector<std::int64_t>>;  // way id -> node ids

BorderWays read_border_ways(const std::filesystem::path& file, const std::vector<osm::Boundary>& boundaries,
                            const Progress& progress) {
    std::unordered_set<std::int64_t> wanted;
    for (const auto& boundary : boundaries) {
        for (const auto& member : boundary.border) wanted.insert(member.way);
    }
    BorderWays ways;
    osm::Visitor visitor;
    visitor.way = [&](const osm::WayView& way) {
        if (wanted.contains(way.id)) ways[way.id].assign(way.nodes.begin(), way.nodes.end());
    };
    osm::read(file, visitor, progress, "reading boundary lines");
    return ways;
}

osm::NodeTable read_border_nodes(const std::filesystem::path& file,
                                 const std::vector<osm::Boundary>& boundaries, const BorderWays& ways,
                                 const Progress& progress) {
    osm::NodeTable nodes;
    for (const auto& [id, way] : ways) nodes.ask_for(way);
    for (const auto& boundary : boundaries) nodes.ask_for(boundary.centres);
    nodes.close();
    osm::Visitor visitor;
    visitor.node = [&](const osm::NodeView& node) { nodes.take(node); };
    osm::read(file, visitor, progress, "reading boundary points");
    return nodes;
}

/// One boundary with what the file holds of its border.
struct Border {
    osm::Rings rings;
    std::size_t missing_ways = 0;
    std::size_t missing_nodes = 0;
    bool centre_in_file = false;
    [[nodiscard]] bool parts_missing() const { return missing_ways + missing_nodes > 0; }
    std::vector<std::string> open_ends;  ///< "lon,lat"
};

std::string lon_lat_text(GridPoint lon_lat) {
    return fmt::format("{},{}", to_text(lon_lat.x, 5), to_text(lon_lat.y, 5));
}

/// Precondition: `nodes` still in longitude and latitude.
Border border_of(const osm::Boundary& boundary, const BorderWays& ways, const osm::NodeTable& nodes) {
    const auto found = [&](std::int64_t id) {
        const auto slot = nodes.slot(id);
        return slot && nodes.state(*slot) == osm::NodeTable::State::found;
    };
    Border border;
    border.centre_in_file = std::ranges::any_of(boundary.centres, found);
    std::vector<osm::BorderWay> present;
    for (const auto& member : boundary.border) {
        const auto way = ways.find(member.way);
        if (way == ways.end()) {
            ++border.missing_ways;
            continue;
        }
        present.push_back({member.way, member.inner, way->second});
        border.missing_nodes += static_cast<std::size_t>(
            std::ranges::count_if(way->second, [&](std::int64_t id) { return !found(id); }));
    }
    if (border.missing_nodes == 0) border.rings = osm::assemble(boundary.id, present, nodes);
    for (const std::size_t slot : border.rings.open_ends) {
        border.open_ends.push_back(lon_lat_text(nodes.position(slot)));
    }
    return border;
}

/// The boundary as a reader knows it: "Foix (relation 2172304)".
std::string title(const osm::Boundary& boundary) {
    const std::string id = fmt::format("relation {}", boundary.id);
    return boundary.area.name.empty() ? id : fmt::format("{} ({})", boundary.area.name, id);
}

/// ", 120 m apart" when the border breaks off at two places.
std::string gap_length(const osm::Slots& ends, const osm::NodeTable& nodes) {
    if (ends.size() != 2) return {};
    for (const std::size_t slot : ends) {
        if (nodes.state(slot) != osm::NodeTable::State::found) return {};
    }
    const double metres = distance(nodes.position(ends[0]), nodes.position(ends[1])).value;
    return metres < 1000 ? fmt::format(", {} m apart", to_text(metres, 0))
                         : fmt::format(", {} km apart", to_text(metres / 1000, 1));
}

std::string missing_parts(const osm::Boundary& boundary, const Border& border) {
    if (border.missing_ways > 0) {
        return fmt::format("{} of its {} border ways are missing", border.missing_ways,
                           boundary.border.size());
    }
    return fmt::format("{} points of its border are missing", border.missing_nodes);
}

std::string listed_ends(const std::vector<std::string>& ends) {
    constexpr std::size_t shown = 4;
    const std::span first(ends.data(), std::min(ends.size(), shown));
    std::string text = fmt::format("{}", fmt::join(first, " and "));
    if (ends.size() > shown) text += fmt::format(" and {} more places", ends.size() - shown);
    return text;
}

/// Collects areas and findings; every boundary ends in exactly one of keep and leave_out.
class AreaBooks {
  public:
    AreaBooks(std::string file, Imported<Area>& result) : file_(std::move(file)), result_(result) {}

    void keep(const osm::Boundary& boundary, MultiPolygon shape) {
        Area area = boundary.area;
        area.shape = std::move(shape);
        if (area.name.empty()) {
            say(boundary, Severity::warning, "area-without-name",
                "the boundary has no name; its code is shown instead");
            area.name = area.code;
        }
        if (!codes_.insert(area.code).second) {
            say(boundary, Severity::warning, "code-twice",
                fmt::format("{} has the code {} of another boundary in the file; its relation number is its "
                            "code instead",
                            title(boundary), area.code));
            area.code = fmt::format("osm:relation/{}", boundary.id);
            codes_.insert(area.code);
        }
        result_.kept.push_back(std::move(area));
    }
    void leave_out(const osm::Boundary& boundary, Severity severity, std::string_view code,
                   std::string what) {
        ++result_.books.reported;
        say(boundary, severity, code, std::move(what));
    }
    void say(const osm::Boundary& boundary, Severity severity, std::string_view code, std::string what) {
        result_.findings.push_back(
            osm::about_object(severity, file_, osm::Kind::relation, boundary.id, code, std::move(what)));
    }

  private:
    std::string file_;
    Imported<Area>& result_;
    std::unordered_set<std::string> codes_;
};

/// An area whose centre and most of whose border are in the file is one the user wants, and its border is
/// broken. Anything else with missing parts is a neighbour cut off at the edge of the extract.
bool is_neighbour(const osm::Boundary& boundary, const Border& border) {
    const bool mostly_here = border.centre_in_file && 2 * border.missing_ways < boundary.border.size();
    return border.parts_missing() && !mostly_here;
}

std::string open_border_text(const osm::Boundary& boundary, const Border& border,
                             const osm::NodeTable& nodes) {
    std::vector<std::string> reasons;
    if (!border.open_ends.empty()) {
        reasons.push_back(fmt::format("it breaks off at {}{}", listed_ends(border.open_ends),
                                      gap_length(border.rings.open_ends, nodes)));
    }
    if (border.parts_missing()) reasons.push_back(missing_parts(boundary, border));
    if (reasons.empty()) reasons.emplace_back("its ways enclose nothing");
    return fmt::format("the border of {} does not close: {}; left out", title(boundary),
                       fmt::join(reasons, "; "));
}

void leave_out_open(const osm::Boundary& boundary, const Border& border, const osm::NodeTable& nodes,
                    AreaBooks& books) {
    if (is_neighbour(boundary, border)) {
        books.leave_out(boundary, Severity::note, "boundary-incomplete",
                        fmt::format("{} lies only partly in this file: {}; left out", title(boundary),
                                    missing_parts(boundary, border)));
    } else {
        books.leave_out(boundary, Severity::error, "boundary-not-closed",
                        open_border_text(boundary, border, nodes));
    }
}

/// Precondition: `nodes` in the grid.
void settle(const osm::Boundary& boundary, const Border& border, const osm::NodeTable& nodes,
            AreaBooks& books) {
    if (border.parts_missing() || border.rings.polygons.empty()) {
        leave_out_open(boundary, border, nodes, books);
        return;
    }
    const auto outside = [&](std::size_t slot) {
        return nodes.state(slot) == osm::NodeTable::State::outside;
    };
    if (std::ranges::any_of(border.rings.polygons,
                            [&](const auto& part) { return std::ranges::any_of(part.outer, outside); })) {
        books.leave_out(
            boundary, Severity::error, "outside-grid",
            fmt::format("{} reaches beyond the area of the project's grid; left out", title(boundary)));
        return;
    }
    Repaired repair = repaired(osm::positions_of(border.rings.polygons, nodes));
    if (repair.shape.empty()) {
        books.leave_out(boundary, Severity::error, "boundary-without-area",
                        fmt::format("the border of {} encloses no area; left out", title(boundary)));
        return;
    }
    if (repair.changed) {
        books.say(
            boundary, Severity::note, "ring-repaired",
            fmt::format("the border of {} was not valid and was repaired ({}); its area changed by {} m2",
                        title(boundary), repair.reason, to_text(repair.area_change_m2, 1)));
    }
    books.keep(boundary, std::move(repair.shape));
}

}  // namespace

Imported<Area> import_osm_areas(const std::filesystem::path& file, const ReadOptions& options,
                                const Grid& grid, const Progress& progress) {
    const auto boundaries = osm::read_boundaries(file, options.area_level, progress);
    const BorderWays ways = read_border_ways(file, boundaries, progress);
    osm::NodeTable nodes = read_border_nodes(file, boundaries, ways, progress);
    std::vector<Border> borders;
    for (const auto& boundary : boundaries) borders.push_back(border_of(boundary, ways, nodes));
    nodes.to_grid(grid.from_lon_lat());

    Imported<Area> result;
    AreaBooks books{file.filename().string(), result};
    for (std::size_t i = 0; i < boundaries.size(); ++i) settle(boundaries[i], borders[i], nodes, books);
    result.books.read = boundaries.size();
    result.books.kept = result.kept.size();
    return result;
}

}  // namespace mapite
