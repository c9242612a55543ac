#include "formats/table_look.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/text.hpp"
#include "formats/column_cells.hpp"
#include "formats/corrections.hpp"
#include "formats/statistic_columns.hpp"
#include "formats/table_read.hpp"
#include "formats/vector_place.hpp"
#include "territory/grid_cell.hpp"

namespace mapite {
namespace {

/// Rows that are looked at to find out what a column holds; more than are shown.
constexpr std::size_t judged_rows = 200;

bool is_number(std::string_view text) {
    return parse_number(text).has_value();
}

bool is_number_within(std::string_view text, double limit) {
    const auto number = parse_number(text);
    return number && std::abs(*number) <= limit;
}

struct FieldValues {
    std::string_view field;
    bool (*fits)(std::string_view text);
};

/// What the values of a field must look like. Fields that are not here hold any text that is no number.
constexpr FieldValues field_values[] = {
    {"lon", [](std::string_view text) { return is_number_within(text, 180); }},
    {"lat", [](std::string_view text) { return is_number_within(text, 90); }},
    {"x", is_number},
    {"y", is_number},
    {"people", is_number},
    {"dwellings", is_number},
    {"capacity", is_number},
    {"speed", is_number},
    {"flag", is_number},
    {"year", [](std::string_view text) { return period_of(text).has_value(); }},
    {"cell", [](std::string_view text) { return grid_cell(text).has_value(); }},
    {"verified", [](std::string_view text) { return parse_day(text).has_value(); }},
    {"email", [](std::string_view text) { return text.find('@') != std::string::npos; }},
    {"code", [](std::string_view text) { return text.size() <= 20 && text.find(' ') == std::string::npos; }},
    {"parent",
     [](std::string_view text) { return text.size() <= 20 && text.find(' ') == std::string::npos; }},
    {"id", [](std::string_view text) { return text.size() <= 40; }},
    {"phone",
     [](std::string_view text) {
         return text.size() <= 60 && text.find_first_of("0123456789") != std::string::npos;
     }},
};

std::function<bool(std::string_view)> test_of(std::string_view field) {
    for (const FieldValues& row : field_values)
        if (row.field == field) return row.fits;
    return [](std::string_view text) { return !is_number(text); };
}

/// Columns that have values and none that the field could not have.
std::vector<std::size_t> columns_that_fit(const FeatureTable& table, std::string_view field) {
    const auto fits = test_of(field);
    std::vector<std::size_t> found;
    for (std::size_t column = 0; column < table.fields.size(); ++column) {
        std::size_t with_value = 0;
        const bool all = std::ranges::all_of(table.rows, [&](const FeatureRow& row) {
            const std::string_view value = cell(row, column);
            with_value += value.empty() ? 0 : 1;
            return value.empty() || fits(value);
        });
        if (all && with_value > 0) found.push_back(column);
    }
    return found;
}

FieldLook field_look(const FeatureTable& table, const Columns& columns, const std::string& field) {
    FieldLook look{.field = field,
                   .column = columns.find(field),
                   .basis = columns.basis(field),
                   .candidates = columns_that_fit(table, field)};
    if (field == "cell" && !columns.is_chosen(field)) {
        // A heading alone ("id") makes no cells.
        const auto by_name = look.column;
        look.column = cell_column(table, columns);
        if (!look.column)
            look.basis = ColumnBasis::none;
        else if (look.column != by_name)
            look.basis = ColumnBasis::content;
    }
    if (look.column) std::erase(look.candidates, *look.column);
    return look;
}

GeometryKind geometry_of(const FeatureTable& table) {
    for (const FeatureRow& row : table.rows)
        if (row.geometry.kind != GeometryKind::none) return row.geometry.kind;
    return GeometryKind::none;
}

void look_at_reference(const FeatureTable& table, const LayerSpec& spec, const LookRequest& request,
                       const Grid& grid, TableLook& look) {
    if (request.kind == LayerKind::people && cell_column(table, Columns(table, spec))) {
        look.crs = cell_grid;
        look.crs_basis = CrsBasis::cells;
        return;
    }
    try {
        const Reference reference = reference_of(table, spec, request.reading, grid);
        look.crs = reference.crs;
        look.crs_basis = reference.basis;
    } catch (const Error&) {
        // Importing says what is wrong with the positions; here it is enough that nothing is known of them.
        look.crs = request.reading.crs.empty() ? table.crs : request.reading.crs;
        look.crs_basis = !request.reading.crs.empty() ? CrsBasis::chosen
                         : table.crs.empty()          ? CrsBasis::none
                                                      : CrsBasis::file;
    }
}

std::vector<std::string> number_headings(const FeatureTable& table, const LayerSpec& spec) {
    std::vector<std::string> headings;
    try {
        for (const NumberColumn& number : StatisticColumns(table, spec).numbers)
            headings.push_back(table.fields[number.column]);
    } catch (const Error&) {
        // Importing says what is missing.
        headings.clear();
    }
    return headings;
}

}  // namespace

TableLook look_at_table(const std::filesystem::path& file, const LookRequest& request, const Grid& grid) {
    const LayerSpec spec = corrected(request.spec, request.reading);
    FeatureTable table = read_first_rows(file, request.reading, std::max(judged_rows, request.most_rows));
    if (request.kind == LayerKind::statistics) table = with_header_found(std::move(table));
    const Columns columns(table, spec);
    TableLook look;
    look.headings = table.fields;
    look.complete = table.complete && table.rows.size() <= request.most_rows;
    look.geometry = to_string(geometry_of(table));
    look.encoding = table.encoding;
    look.encoding_assumed = table.encoding_assumed;
    look.separator = separator_name(table.separator);
    for (const std::string& field : request.fields) look.fields.push_back(field_look(table, columns, field));
    if (request.kind == LayerKind::statistics) look.numbers = number_headings(table, spec);
    look_at_reference(table, spec, request, grid, look);
    table.rows.resize(std::min(table.rows.size(), request.most_rows));
    for (FeatureRow& row : table.rows) look.rows.push_back({row.number, std::move(row.values)});
    return look;
}

}  // namespace mapite
