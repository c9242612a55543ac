#pragma once
// A workbook (.xlsx) of several sheets whose cells are all text: a "1" stays a "1", a code keeps its zeros.
#include <filesystem>
#include <span>
#include <string>

#include "base/table.hpp"

namespace mapite {

struct WorkbookSheet {
    std::string name;
    Table table;
};

/// Writes beside the file and puts it in its place at the end; the same bytes for the same sheets. Empty
/// cells are left away, control characters as well. Throws Error(failed) when it cannot be written.
void write_workbook(std::span<const WorkbookSheet> sheets, const std::filesystem::path& file);

}  // namespace mapite
