#pragma once
// A first look at a table, before it is imported: its first rows, which columns would be read as what, its
// encoding and reference system. Asks the same code as the importers, so what it shows is what they do; reads
// only the beginning of a file where the format allows.
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "formats/column_names.hpp"
#include "formats/import.hpp"
#include "formats/vector_reference.hpp"

namespace mapite {

/// One of our fields and the column it would be read from.
struct FieldLook {
    std::string field;
    std::optional<std::size_t> column;  ///< position in `headings`
    ColumnBasis basis = ColumnBasis::none;
    std::vector<std::size_t> candidates;  ///< other columns whose first values could be the field's
    bool operator==(const FieldLook&) const = default;
};

struct SampleRow {
    std::size_t number = 0;  ///< line of the file, row of the sheet, or feature id
    std::vector<std::string> values;
};

struct TableLook {
    std::vector<std::string> headings;
    std::vector<SampleRow> rows;
    bool complete = false;  ///< `rows` are all there are
    std::vector<FieldLook> fields;
    std::vector<std::string> numbers{};  ///< statistics only: headings of the columns that hold the numbers
    std::string geometry;                ///< "point", "line", "polygon", "none"
    std::string encoding;                ///< empty when the file itself settles it
    bool encoding_assumed = false;       ///< neither the file nor a person said so
    std::string separator;               ///< "," ";" "tab"; empty for files that have none
    std::string crs;                     ///< empty when it could not be found out
    CrsBasis crs_basis = CrsBasis::none;
};

struct LookRequest {
    LayerKind kind = LayerKind::services;
    LayerSpec spec;                       ///< of the layer definition
    ReadOptions reading;                  ///< what was corrected by hand
    std::span<const std::string> fields;  ///< of ours, to look for
    std::size_t most_rows = 20;
};

/// Throws Error as read_table for a file that cannot be read, and Error(usage) for a chosen column that it
/// has not. Positions that make no sense only leave `crs` empty: importing says why.
TableLook look_at_table(const std::filesystem::path& file, const LookRequest& request, const Grid& grid);

}  // namespace mapite
