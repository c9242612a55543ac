#pragma once
// Roads drawn in the test, so that the case can be seen. Capital letters and digits are junctions;
// runs of - | / \ between two of them are roads; > or < inside a run of dashes, v or ^ inside a
// run of bars make it one way. A column or a row is one cell wide; the first junction of the first
// row's column 0 would stand at (0, 0), lines below lie to the south.
//
//     const auto drawn = road_network(R"(
//         A---B->-C
//         |  /
//         D-E
//     )", 100_m, 50_kmh);
//     RoadGraph graph(drawn.roads, drawn.speeds, TravelMode::car);
//     graph.snap(drawn.at('A'));
#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "network/speeds.hpp"

namespace mapite {

struct RoadDrawing {
    std::vector<Road> roads;  ///< road id = position + 1, node id = code of the letter, class "drawn"
    std::map<char, GridPoint> positions;
    SpeedTable speeds;  ///< the drawn speed for all modes on "drawn" and unknown classes
    [[nodiscard]] GridPoint at(char letter) const { return positions.at(letter); }
    /// The road between two junctions, in the direction drawn or against it; throws if there is none.
    [[nodiscard]] Road& road(char a, char b) {
        const auto found = std::ranges::find_if(roads, [&](const Road& road) {
            return (road.from == a && road.to == b) || (road.from == b && road.to == a);
        });
        if (found == roads.end()) throw std::invalid_argument(std::string("no road drawn: ") + a + b);
        return *found;
    }
    /// Where `share` of the straight way from a to b lies.
    [[nodiscard]] GridPoint between(char a, char b, double share = 0.5) const {
        const GridPoint from = at(a), to = at(b);
        return {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
    }
};

namespace road_drawing_detail {

inline std::vector<std::string> rows_of(std::string_view drawing) {
    std::vector<std::string> rows(1);
    for (const char c : drawing) {
        if (c == '\n') {
            rows.emplace_back();
        } else {
            rows.back() += c;
        }
    }
    const auto blank = [](const std::string& row) { return row.find_first_not_of(' ') == std::string::npos; };
    while (!rows.empty() && blank(rows.front())) rows.erase(rows.begin());
    while (!rows.empty() && blank(rows.back())) rows.pop_back();
    std::size_t margin = std::string::npos;
    for (const auto& row : rows) margin = std::min(margin, row.find_first_not_of(' '));
    for (auto& row : rows) row.erase(0, std::min(margin, row.size()));
    return rows;
}

inline bool is_junction(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

struct Direction {
    int right, down;
    std::string_view strokes;
    char with, against;  ///< one-way marks; 0 = none
};
inline constexpr Direction directions[] = {
    {1, 0, "-><", '>', '<'}, {0, 1, "|v^", 'v', '^'}, {1, 1, "\\", 0, 0}, {-1, 1, "/", 0, 0}};

}  // namespace road_drawing_detail

/// Throws std::invalid_argument on a letter used twice, a run that ends nowhere and other slips of the pen.
inline RoadDrawing road_network(std::string_view drawing, Metres cell, KilometresPerHour speed) {
    using namespace road_drawing_detail;
    const auto rows = rows_of(drawing);
    const auto drawn_at = [&](int column, int row) {
        if (row < 0 || column < 0 || static_cast<std::size_t>(row) >= rows.size()) return ' ';
        const std::string& line = rows[static_cast<std::size_t>(row)];
        return static_cast<std::size_t>(column) < line.size() ? line[static_cast<std::size_t>(column)] : ' ';
    };
    RoadDrawing result;
    result.speeds.name = "drawn";
    result.speeds.fallback = {speed, speed, speed};
    result.speeds.classes["drawn"] = {speed, speed, speed};
    std::size_t strokes = 0, strokes_used = 0;
    const auto each_cell = [&](auto&& visit) {
        for (int row = 0; static_cast<std::size_t>(row) < rows.size(); ++row) {
            const auto width = static_cast<int>(rows[static_cast<std::size_t>(row)].size());
            for (int column = 0; column < width; ++column) visit(column, row, drawn_at(column, row));
        }
    };
    each_cell([&](int column, int row, char c) {
        if (c == ' ') return;
        if (!is_junction(c)) {
            if (std::string_view("-><|v^\\/").find(c) == std::string_view::npos) {
                throw std::invalid_argument(std::string("drawing of roads: unknown sign ") + c);
            }
            ++strokes;
            return;
        }
        const GridPoint position{column * cell.value, -row * cell.value};
        if (!result.positions.emplace(c, position).second) {
            throw std::invalid_argument(std::string("drawing of roads: used twice: ") + c);
        }
    });
    each_cell([&](int column, int row, char c) {
        if (!is_junction(c)) return;
        for (const Direction& direction : directions) {
            int x = column + direction.right, y = row + direction.down;
            Passage passage{.forward = true, .backward = true};
            std::size_t run = 0;
            for (; direction.strokes.find(drawn_at(x, y)) != std::string_view::npos; ++run) {
                if (drawn_at(x, y) == direction.with) passage.backward = false;
                if (drawn_at(x, y) == direction.against) passage.forward = false;
                x += direction.right;
                y += direction.down;
            }
            const char other = drawn_at(x, y);
            if (run == 0 || !is_junction(other)) continue;
            strokes_used += run;
            Road road;
            road.id = static_cast<std::int64_t>(result.roads.size()) + 1;
            road.from = c;
            road.to = other;
            road.shape = {result.at(c), result.at(other)};
            road.road_class = "drawn";
            road.car = road.bicycle = road.foot = passage;
            if (!passage.forward && !passage.backward) {
                throw std::invalid_argument(std::string("drawing of roads: one way both ways: ") + c + other);
            }
            result.roads.push_back(road);
        }
    });
    if (strokes != strokes_used) throw std::invalid_argument("drawing of roads: a road ends at no junction");
    return result;
}

}  // namespace mapite
