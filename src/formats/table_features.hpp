#pragma once
// What every file looks like inside `formats`, whatever it was: rows of text with a geometry in the
// file's own reference system. The importers work on this alone, so that a new file format is a new way
// to fill a FeatureTable and nothing else.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"

namespace mapite {

/// In the file's reference system: x is east or longitude, y north or latitude, unless the file is wrong.
struct FilePosition {
    double x = 0;
    double y = 0;
};
using FileLine = std::vector<FilePosition>;

enum class GeometryKind { none, point, line, polygon };
/// "none", "point", "line", "polygon".
std::string_view to_string(GeometryKind kind);

/// Points: each part one list of one position. Lines: each part one list. Polygons: each part its
/// outer ring and then its holes, as in the file (closed rings repeat their first position).
struct FileGeometry {
    GeometryKind kind = GeometryKind::none;
    std::vector<std::vector<FileLine>> parts;
};

struct FeatureRow {
    std::size_t number = 0;           ///< line of the file, row of the sheet, or feature id
    std::vector<std::string> values;  ///< one per field, UTF-8; empty where the file has nothing
    FileGeometry geometry;
};

struct FeatureTable {
    std::string file;            ///< file name without folder, with "#layer" where it has several
    bool numbered_lines = true;  ///< row numbers are lines or sheet rows, not feature ids
    std::string title{};         ///< what the file says above the header, or calls itself; may be empty
    std::vector<std::string> fields;
    std::vector<bool> number_columns;  ///< columns the file stores as numbers; empty for plain text
    std::string encoding{};            ///< what texts were read as; empty when the file itself settles it
    bool encoding_assumed = false;     ///< neither the file nor the user said so
    char separator = 0;                ///< between the columns of a text table
    bool complete = true;              ///< false: only the first rows were asked for, and there are more
    std::string crs;                   ///< as Grid::from takes it; empty when the file states none
    std::vector<FeatureRow> rows;
    std::size_t left_out = 0;  ///< rows that could not be read, each with an error in `findings`
    Findings findings;         ///< made while reading
};

/// Where a finding about this row points to.
Place place_of(const FeatureTable& table, const FeatureRow& row);
/// A finding about a file as a whole.
Finding about_file(const std::string& file, Severity severity, std::string code, std::string what);
/// "schools.csv:17": the row named stably over imports of the same file.
std::string row_id(const FeatureTable& table, const FeatureRow& row);
/// The trimmed text of a column; empty when there is no such column.
std::string_view cell(const FeatureRow& row, std::optional<std::size_t> column);
/// "name, address, pupils": for messages.
std::string field_list(const std::vector<std::string>& fields);

}  // namespace mapite
