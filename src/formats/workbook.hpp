#pragma once
// The sheets of a workbook (.xlsx, .ods, the old .xls) as rows of text, with no row taken for a header and no
// column for numbers: what a cell shows is what is read.
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"

namespace mapite {

struct SheetRow {
    std::size_t number = 0;          ///< in the sheet, from 1
    std::vector<std::string> cells;  ///< trimmed; empty where the sheet has nothing
};

struct Sheet {
    std::string name;
    std::vector<SheetRow> rows;  ///< without the blank ones
};

struct Workbook {
    std::string file;  ///< without its folder
    std::vector<Sheet> sheets;
    /// Formulas without a value, and with an error for a value ("#REF!"): their cells are empty here.
    Findings findings;
    /// By name, case aside; null when there is none.
    [[nodiscard]] const Sheet* sheet(std::string_view name) const;
};

/// Throws Error(failed) when there is no such file, Error(data) when it is no workbook or damaged.
Workbook read_workbook(const std::filesystem::path& file);

/// "B" for 1: what a spreadsheet calls the column at this position.
std::string column_letters(std::size_t position);

}  // namespace mapite
