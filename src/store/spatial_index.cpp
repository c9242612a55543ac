#include "store/spatial_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <vector>

#include "store/geometry_blob.hpp"

namespace mapite {

namespace {

// Layout of a node, from the comments in SQLite's ext/rtree/rtree.c: 2 bytes depth of the tree (in the
// root only), 2 bytes number of cells; then per cell 8 bytes row or child node and four 4-byte
// coordinates (min x, max x, min y, max y). All big-endian. The root is node 1.
constexpr std::size_t node_header_size = 4, cell_size = 24;
constexpr std::int64_t root = 1;

struct Cell {
    std::int64_t id = 0;  ///< row of the table, or number of the node below
    float min_x = 0, max_x = 0, min_y = 0, max_y = 0;
};

struct Node {
    std::int64_t number = 0;
    std::vector<Cell> cells;
};
using Level = std::vector<Node>;

// Stored boxes are never smaller than the true ones.
float rounded_down(double value) {
    const auto rounded = static_cast<float>(value);
    return rounded > value ? std::nextafter(rounded, -std::numeric_limits<float>::infinity()) : rounded;
}
float rounded_up(double value) {
    const auto rounded = static_cast<float>(value);
    return rounded < value ? std::nextafter(rounded, std::numeric_limits<float>::infinity()) : rounded;
}

std::vector<Cell> cells_of(const Connection& connection, std::string_view table) {
    std::vector<Cell> cells;
    Statement rows =
        connection.prepare(fmt::format("SELECT row, geometry FROM {} WHERE geometry NOT NULL", table));
    while (rows.next()) {
        const auto box = decode_box(rows.bytes(1));
        if (!box)
            connection.damaged(fmt::format("row {} of {} has no usable geometry", rows.whole(0), table));
        cells.push_back({rows.whole(0), rounded_down(box->min_x), rounded_up(box->max_x),
                         rounded_down(box->min_y), rounded_up(box->max_y)});
    }
    return cells;
}

/// Sorts so that any run of `capacity` neighbours in the order covers a compact tile.
void sort_into_tiles(std::vector<Cell>& cells, std::size_t capacity) {
    const auto by_x = [](const Cell& a, const Cell& b) {
        return std::pair(a.min_x + a.max_x, a.id) < std::pair(b.min_x + b.max_x, b.id);
    };
    const auto by_y = [](const Cell& a, const Cell& b) {
        return std::pair(a.min_y + a.max_y, a.id) < std::pair(b.min_y + b.max_y, b.id);
    };
    std::ranges::sort(cells, by_x);
    const double leaves = std::ceil(static_cast<double>(cells.size()) / static_cast<double>(capacity));
    const std::size_t strip = static_cast<std::size_t>(std::ceil(std::sqrt(leaves))) * capacity;
    for (std::size_t first = 0; first < cells.size(); first += strip) {
        const std::size_t last = std::min(first + strip, cells.size());
        std::sort(cells.begin() + static_cast<std::ptrdiff_t>(first),
                  cells.begin() + static_cast<std::ptrdiff_t>(last), by_y);
    }
}

/// Deals the cells out to as few nodes as hold them, evenly filled, numbered from `next_number` on.
Level packed(const std::vector<Cell>& cells, std::size_t capacity, std::int64_t& next_number) {
    Level level((cells.size() + capacity - 1) / capacity);
    for (std::size_t i = 0; i < level.size(); ++i) {
        level[i].number = level.size() == 1 ? root : next_number++;
        level[i].cells.assign(
            cells.begin() + static_cast<std::ptrdiff_t>(i * cells.size() / level.size()),
            cells.begin() + static_cast<std::ptrdiff_t>((i + 1) * cells.size() / level.size()));
    }
    return level;
}

std::vector<Cell> boxes_of(const Level& level) {
    std::vector<Cell> boxes;
    for (const Node& node : level) {
        Cell box = node.cells.front();
        box.id = node.number;
        for (const Cell& cell : node.cells) {
            box.min_x = std::min(box.min_x, cell.min_x);
            box.max_x = std::max(box.max_x, cell.max_x);
            box.min_y = std::min(box.min_y, cell.min_y);
            box.max_y = std::max(box.max_y, cell.max_y);
        }
        boxes.push_back(box);
    }
    return boxes;
}

/// Leaves first, the level of the root last.
std::vector<Level> tree_of(std::vector<Cell> cells, std::size_t capacity) {
    sort_into_tiles(cells, capacity);
    std::int64_t next_number = root + 1;
    std::vector<Level> levels;
    do {
        levels.push_back(packed(cells, capacity, next_number));
        cells = boxes_of(levels.back());
    } while (cells.size() > 1);
    return levels;
}

template <class Unsigned>
void put_big_endian(std::vector<std::byte>& bytes, Unsigned value) {
    for (int shift = static_cast<int>(sizeof value * 8) - 8; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::byte>(value >> shift & 0xff));
}

std::vector<std::byte> encoded(const Node& node, std::size_t depth, std::size_t node_size) {
    std::vector<std::byte> bytes;
    bytes.reserve(node_size);
    put_big_endian(bytes, static_cast<std::uint16_t>(node.number == root ? depth : 0));
    put_big_endian(bytes, static_cast<std::uint16_t>(node.cells.size()));
    for (const Cell& cell : node.cells) {
        put_big_endian(bytes, static_cast<std::uint64_t>(cell.id));
        for (const float edge : {cell.min_x, cell.max_x, cell.min_y, cell.max_y})
            put_big_endian(bytes, std::bit_cast<std::uint32_t>(edge));
    }
    bytes.resize(node_size);
    return bytes;
}

}  // namespace

void rebuild_spatial_index(const Connection& connection, std::string_view table) {
    const std::string index = fmt::format("idx_{}_geometry", table);
    const auto node_size = static_cast<std::size_t>(
        connection.whole(fmt::format("SELECT length(data) FROM {}_node WHERE nodeno = 1", index))
            .value_or(0));
    if (node_size < node_header_size + 3 * cell_size)
        connection.damaged("the spatial index " + index + " has no root");
    connection.execute(
        fmt::format("DELETE FROM {0}_node; DELETE FROM {0}_rowid; DELETE FROM {0}_parent", index));

    Statement add_node =
        connection.prepare(fmt::format("INSERT INTO {}_node (nodeno, data) VALUES (?, ?)", index));
    std::vector<Cell> cells = cells_of(connection, table);
    if (cells.empty()) {
        const std::vector<std::byte> empty_root(node_size);
        return add_node.run(root, Bytes(empty_root));
    }
    const std::vector<Level> levels = tree_of(std::move(cells), (node_size - node_header_size) / cell_size);

    Statement add_parent =
        connection.prepare(fmt::format("INSERT INTO {}_parent (nodeno, parentnode) VALUES (?, ?)", index));
    std::vector<std::pair<std::int64_t, std::int64_t>> node_of_row;
    for (std::size_t height = 0; height < levels.size(); ++height) {
        for (const Node& node : levels[height]) {
            const std::vector<std::byte> bytes = encoded(node, levels.size() - 1, node_size);
            add_node.run(node.number, Bytes(bytes));
            for (const Cell& cell : node.cells) {
                if (height == 0)
                    node_of_row.emplace_back(cell.id, node.number);
                else
                    add_parent.run(cell.id, node.number);
            }
        }
    }
    std::ranges::sort(node_of_row);  // appended in order, SQLite fills its pages well
    Statement add_row =
        connection.prepare(fmt::format("INSERT INTO {}_rowid (rowid, nodeno) VALUES (?, ?)", index));
    for (const auto& [row, node] : node_of_row) add_row.run(row, node);
}

}  // namespace mapite
