// Roads from any line layer with a class or a speed.
#include <fmt/format.h>

#include <cmath>
#include <unordered_set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/column_names.hpp"
#include "formats/corrections.hpp"
#include "formats/import.hpp"
#include "formats/import_log.hpp"
#include "formats/table_read.hpp"
#include "formats/vector_place.hpp"

namespace mapite {
namespace {

/// Number of the junction at a position, equal for positions in the same centimetre: both coordinates
/// in centimetres side by side. Far above the node ids of OpenStreetMap.
std::int64_t junction_at(GridPoint point) {
    const auto x = static_cast<std::uint64_t>(std::llround(point.x * 100));
    const auto y = static_cast<std::uint64_t>(std::llround(point.y * 100)) & 0xffffffffU;
    return static_cast<std::int64_t>(x << 32 | y);
}

enum class Oneway { no, forward, backward };

/// As OpenStreetMap writes it (yes, -1) and as navigation data do (F from, T to, B both ways).
std::optional<Oneway> oneway(std::string_view text) {
    const std::string word = lower(text);
    for (const std::string_view yes : {"yes", "true", "1", "f", "ft", "forward", "jā", "ja"})
        if (word == yes) return Oneway::forward;
    for (const std::string_view back : {"-1", "t", "tf", "reverse", "backward"})
        if (word == back) return Oneway::backward;
    for (const std::string_view no : {"", "no", "false", "0", "b", "both", "nē", "ne", "n"})
        if (word == no) return Oneway::no;
    return std::nullopt;
}

/// "90" or "90 km/h"; absent when it is no speed above zero.
std::optional<KilometresPerHour> speed_of(std::string_view text) {
    const std::size_t end = text.find_first_not_of("0123456789.,");
    const std::string unit = folded(text.substr(std::min(end, text.size())));
    if (!unit.empty() && unit != "kmh" && unit != "kmph" && unit != "kmst") return std::nullopt;
    const auto value = parse_number(text.substr(0, end));
    if (!value || *value <= 0) return std::nullopt;
    return KilometresPerHour{*value};
}

/// Everything of a road but its shape and ends.
class RoadReader {
  public:
    RoadReader(const FeatureTable& table, const Columns& columns, ImportLog& log)
        : log_(log),
          class_(columns.find("class")),
          speed_(columns.find("speed")),
          surface_(columns.find("surface")),
          name_(columns.find("name")),
          oneway_(columns.find("oneway")) {
        if (class_ || speed_) return;
        throw Error(ErrorKind::data,
                    fmt::format("{}: no column for the class or the speed of the roads (found: {})",
                                table.file, field_list(table.fields)),
                    "name a column \"class\" (as in data/speeds.toml) or \"speed\" (km/h)");
    }

    /// Absent when the row was left out, which is in the log then.
    [[nodiscard]] std::optional<Road> read(const FeatureRow& row) const {
        Road road;
        road.id = static_cast<std::int64_t>(row.number);
        road.road_class = lower(cell(row, class_));
        road.surface = lower(cell(row, surface_));
        road.name = cell(row, name_);
        const std::string_view speed_text = cell(row, speed_);
        road.max_speed = speed_of(speed_text);
        if (road.road_class.empty() && !road.max_speed) {
            log_.leave_out(
                row, "no-class",
                speed_text.empty()
                    ? std::string{"the road has neither class nor speed; left out"}
                    : fmt::format("\"{}\" is no speed and the road has no class; left out", speed_text));
            return std::nullopt;
        }
        if (!speed_text.empty() && !road.max_speed)
            log_.warn(row, "bad-speed",
                      fmt::format("\"{}\" is no speed in km/h; the speed of the class counts", speed_text));
        const std::string_view direction_text = cell(row, oneway_);
        const auto direction = oneway(direction_text);
        if (!direction)
            log_.warn(
                row, "bad-oneway",
                fmt::format("\"{}\" says not whether the road is one-way; taken as two-way", direction_text));
        const Oneway way = direction.value_or(Oneway::no);
        road.car = {way != Oneway::backward, way != Oneway::forward};
        road.bicycle = road.car;
        road.foot = {true, true};
        return road;
    }

  private:
    ImportLog& log_;
    std::optional<std::size_t> class_, speed_, surface_, name_, oneway_;
};

/// The parts of a row's line in the grid; absent outside the grid's area of use. Repeated positions and
/// parts without a length are dropped.
std::optional<std::vector<Line>> lines_in_grid(const FileGeometry& geometry, const FileToGrid& to_grid) {
    std::vector<Line> lines;
    for (const std::vector<FileLine>& part : geometry.parts) {
        Line line;
        for (const auto& point : to_grid.all(part.front())) {
            if (!point) return std::nullopt;
            if (line.empty() || junction_at(line.back()) != junction_at(*point)) line.push_back(*point);
        }
        if (line.size() >= 2) lines.push_back(std::move(line));
    }
    return lines;
}

/// A road of the file before it is cut at junctions.
struct WholeRoad {
    Road road;
    std::vector<Line> lines;
};

using Junctions = std::unordered_set<std::int64_t>;

/// Cuts at vertices where another line ends, so that roads meet there.
void cut_at_junctions(const WholeRoad& whole, const Junctions& junctions, std::vector<Road>& roads) {
    for (const Line& line : whole.lines) {
        Road piece = whole.road;
        piece.shape = {line.front()};
        piece.from = junction_at(line.front());
        for (std::size_t i = 1; i < line.size(); ++i) {
            piece.shape.push_back(line[i]);
            const std::int64_t here = junction_at(line[i]);
            if (i + 1 < line.size() && !junctions.contains(here)) continue;
            piece.to = here;
            roads.push_back(piece);
            piece.shape = {line[i]};
            piece.from = here;
        }
    }
}

}  // namespace

Imported<Road> import_roads(const std::filesystem::path& file, const LayerSpec& stated,
                            const ReadOptions& options, const Grid& grid, const Progress& progress) {
    const LayerSpec spec = corrected(stated, options);
    const FeatureTable table = read_table(file, options, progress);
    const Columns columns(table, spec);
    ImportLog log(table);
    const RoadReader reader(table, columns, log);
    const FileToGrid to_grid = shapes_to_grid(table, spec, options, grid, log);
    std::vector<WholeRoad> whole;
    Junctions junctions;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const FeatureRow& row = table.rows[i];
        if (i % (table.rows.size() / 100 + 1) == 0)
            progress.step("reading roads", static_cast<double>(i) / static_cast<double>(table.rows.size()));
        if (row.geometry.kind != GeometryKind::line) {
            log.leave_out(row, "not-a-line", "the row has no line; left out, roads are drawn as lines");
            continue;
        }
        auto lines = lines_in_grid(row.geometry, to_grid);
        if (!lines) {
            log.leave_out(row, "far-outside",
                          "the road lies outside the area that the project's grid covers; left out");
            continue;
        }
        if (lines->empty()) {
            log.leave_out(row, "empty-geometry", "the road has no length; left out");
            continue;
        }
        std::optional<Road> road = reader.read(row);
        if (!road) continue;
        for (const Line& line : *lines) {
            junctions.insert(junction_at(line.front()));
            junctions.insert(junction_at(line.back()));
        }
        whole.push_back({std::move(*road), std::move(*lines)});
        log.keep();
    }
    Imported<Road> result;
    for (const WholeRoad& road : whole) cut_at_junctions(road, junctions, result.kept);
    result.books = log.books();
    result.findings = log.take_findings();
    return result;
}

}  // namespace mapite
