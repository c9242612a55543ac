#include "formats/workbook.hpp"

#include <cpl_conv.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/table_features.hpp"
#include "formats/vector_bytes.hpp"
#include "formats/vector_messages.hpp"
#include "formats/workbook_formulas.hpp"

namespace mapite {
namespace {

/// GDAL's settings for this thread while it lives: nothing is guessed.
class PlainCells {
  public:
    PlainCells() {
        for (const auto& [name, value] : settings) CPLSetThreadLocalConfigOption(name, value);
    }
    ~PlainCells() {
        for (const auto& [name, value] : settings) CPLSetThreadLocalConfigOption(name, nullptr);
    }
    PlainCells(const PlainCells&) = delete;
    PlainCells& operator=(const PlainCells&) = delete;

  private:
    static constexpr std::array<std::pair<const char*, const char*>, 6> settings = {{
        {"OGR_XLSX_HEADERS", "DISABLE"},
        {"OGR_XLS_HEADERS", "DISABLE"},
        {"OGR_ODS_HEADERS", "DISABLE"},
        {"OGR_XLSX_FIELD_TYPES", "STRING"},
        {"OGR_XLS_FIELD_TYPES", "STRING"},
        {"OGR_ODS_FIELD_TYPES", "STRING"},
    }};
};

GDALDatasetUniquePtr opened(const std::filesystem::path& file, GdalMessages& messages) {
    require_file(file);
    static std::once_flag registered;
    std::call_once(registered, [] { GDALAllRegister(); });
    static constexpr std::array<const char*, 4> drivers = {"XLSX", "XLS", "ODS", nullptr};
    GDALDatasetUniquePtr dataset{GDALDataset::Open(
        file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data())};
    messages.take_failure();
    if (dataset) return dataset;
    const std::string name = file.filename().string();
    const std::string begin = first_bytes(file, 4);
    if (begin == "\xD0\xCF\x11\xE0" && GDALGetDriverByName("XLS") == nullptr)
        throw Error(ErrorKind::data, name + ": the old .xls format cannot be read on this machine",
                    "save it as .xlsx in a spreadsheet");
    const bool packed = begin.starts_with("PK") || begin == "\xD0\xCF\x11\xE0";
    throw Error(ErrorKind::data,
                packed ? name + ": the file is no workbook, or it is truncated or damaged"
                       : name + ": the file is no workbook, whatever its name says",
                packed ? "copy or download it again, or save it again in a spreadsheet"
                       : "open it in a spreadsheet and save it as .xlsx");
}

bool is_error_value(const std::string& text) {
    static constexpr std::array<std::string_view, 7> errors = {"#REF!",   "#N/A",  "#NAME?", "#VALUE!",
                                                               "#DIV/0!", "#NUM!", "#NULL!"};
    return std::ranges::find(errors, text) != errors.end();
}

SheetRow row_of(OGRFeature& feature, std::size_t number, const std::string& where, Findings& findings) {
    SheetRow row;
    row.number = number;
    for (int i = 0; i < feature.GetFieldCount(); ++i) {
        std::string text = feature.IsFieldSetAndNotNull(i) ? std::string(trimmed(feature.GetFieldAsString(i)))
                                                           : std::string{};
        if (is_error_value(text)) {
            Finding finding = about_file(
                where, Severity::warning, "formula-error",
                fmt::format(
                    "the formula of this cell gives {}; it is read as empty, mend it in a spreadsheet",
                    text));
            finding.where.line = number;
            finding.where.item = "column " + column_letters(static_cast<std::size_t>(i));
            findings.push_back(std::move(finding));
            text.clear();
        }
        row.cells.push_back(std::move(text));
    }
    return row;
}

Sheet sheet_of(OGRLayer& layer, Workbook& workbook, GdalMessages& messages) {
    Sheet sheet;
    sheet.name = layer.GetName();
    const std::string where = workbook.file + "#" + sheet.name;
    layer.ResetReading();
    while (true) {
        const OGRFeatureUniquePtr feature{layer.GetNextFeature()};
        const std::string failure = messages.take_failure();
        if (!failure.empty())
            throw Error(ErrorKind::data, fmt::format("{}: reading the sheet stopped: {}", where, failure),
                        "the file is truncated or damaged: copy or save it again");
        if (!feature) return sheet;
        SheetRow row =
            row_of(*feature, static_cast<std::size_t>(feature->GetFID()), where, workbook.findings);
        const bool blank =
            std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
        if (!blank) sheet.rows.push_back(std::move(row));
    }
}

}  // namespace

const Sheet* Workbook::sheet(std::string_view name) const {
    const auto found = std::ranges::find_if(
        sheets, [&](const Sheet& each) { return lower(trimmed(each.name)) == lower(name); });
    return found == sheets.end() ? nullptr : &*found;
}

std::string column_letters(std::size_t position) {
    std::string letters;
    for (std::size_t rest = position + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

Workbook read_workbook(const std::filesystem::path& file) {
    GdalMessages messages;
    const PlainCells settings;
    const GDALDatasetUniquePtr dataset = opened(file, messages);
    Workbook workbook;
    workbook.file = file.filename().string();
    for (OGRLayer* layer : dataset->GetLayers())
        workbook.sheets.push_back(sheet_of(*layer, workbook, messages));
    for (Finding& finding : formulas_without_value(file)) workbook.findings.push_back(std::move(finding));
    return workbook;
}

}  // namespace mapite
