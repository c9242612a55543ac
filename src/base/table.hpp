#pragma once
// A plain table of text, as CSV files and terminals show it.
#include <string>
#include <vector>

namespace mapite {

/// Every row has as many cells as the header.
struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};

/// For a terminal: columns aligned, those whose cells are all numbers stand right; ends with a line feed.
std::string table_text(const Table& table);

}  // namespace mapite
