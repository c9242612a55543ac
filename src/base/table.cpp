#include "base/table.hpp"

#include <algorithm>

namespace mapite {
namespace {

/// Columns that a text takes in a terminal: code points, which is right for the product's languages.
std::size_t columns(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

bool looks_like_number(const std::string& cell) {
    return cell.empty() || cell == "–" || cell == "…" || cell == "×" ||
           cell.find_first_of("0123456789") == 0 || (cell.size() > 1 && cell[0] == '-');
}

}  // namespace

std::string table_text(const Table& table) {
    std::vector<std::size_t> width;
    std::vector<bool> right(table.header.size(), !table.rows.empty());
    for (const std::string& heading : table.header) width.push_back(columns(heading));
    for (const auto& row : table.rows)
        for (std::size_t c = 0; c < row.size(); ++c) {
            width[c] = std::max(width[c], columns(row[c]));
            right[c] = right[c] && looks_like_number(row[c]);
        }
    std::string text;
    const auto add = [&](const std::vector<std::string>& row) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string padding(width[c] - columns(row[c]), ' ');
            line += right[c] ? padding + row[c] : row[c] + padding;
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    };
    add(table.header);
    for (const auto& row : table.rows) add(row);
    return text;
}

}  // namespace mapite
