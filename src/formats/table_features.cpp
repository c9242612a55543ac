#include "formats/table_features.hpp"

#include <utility>

#include "base/text.hpp"

namespace mapite {

std::string_view to_string(GeometryKind kind) {
    switch (kind) {
        case GeometryKind::none:
            return "none";
        case GeometryKind::point:
            return "point";
        case GeometryKind::line:
            return "line";
        case GeometryKind::polygon:
            return "polygon";
    }
    return "none";
}

Place place_of(const FeatureTable& table, const FeatureRow& row) {
    if (table.numbered_lines) return {.file = table.file, .line = row.number, .item = {}};
    return {.file = table.file, .line = 0, .item = "feature " + std::to_string(row.number)};
}

Finding about_file(const std::string& file, Severity severity, std::string code, std::string what) {
    Finding finding;
    finding.severity = severity;
    finding.where.file = file;
    finding.code = std::move(code);
    finding.what = std::move(what);
    return finding;
}

std::string row_id(const FeatureTable& table, const FeatureRow& row) {
    return table.file + ":" + std::to_string(row.number);
}

std::string_view cell(const FeatureRow& row, std::optional<std::size_t> column) {
    return column && *column < row.values.size() ? trimmed(row.values[*column]) : std::string_view{};
}

std::string field_list(const std::vector<std::string>& fields) {
    std::string list;
    for (const std::string& field : fields) list += (list.empty() ? "" : ", ") + field;
    return list.empty() ? "no columns" : list;
}

}  // namespace mapite
