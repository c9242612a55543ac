#include "formats/vector_file.hpp"

#include <cpl_conv.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/table_text.hpp"
#include "formats/vector_bytes.hpp"
#include "formats/vector_geometry.hpp"
#include "formats/vector_messages.hpp"

namespace mapite {
namespace {

/// A setting of GDAL for this thread while it lives.
class GdalSetting {
  public:
    GdalSetting(const char* name, const char* value) : name_(name) {
        CPLSetThreadLocalConfigOption(name, value);
    }
    ~GdalSetting() { CPLSetThreadLocalConfigOption(name_, nullptr); }
    GdalSetting(const GdalSetting&) = delete;
    GdalSetting& operator=(const GdalSetting&) = delete;

  private:
    const char* name_;
};

/// Sheets have their names in the first row. Read as text, codes keep what they have.
struct SheetSettings {
    explicit SheetSettings(const char* types)
        : xlsx_types("OGR_XLSX_FIELD_TYPES", types),
          ods_types("OGR_ODS_FIELD_TYPES", types),
          xls_types("OGR_XLS_FIELD_TYPES", types) {}
    GdalSetting xlsx_headers{"OGR_XLSX_HEADERS", "FORCE"};
    GdalSetting ods_headers{"OGR_ODS_HEADERS", "FORCE"};
    GdalSetting xls_headers{"OGR_XLS_HEADERS", "FORCE"};
    GdalSetting xlsx_types, ods_types, xls_types;
};

bool is_sheet(std::string_view driver) {
    return driver == "XLSX" || driver == "ODS" || driver == "XLS";
}

/// True for a shapefile that does not say which encoding its texts are in.
bool has_unstated_encoding(const std::filesystem::path& file) {
    if (lower(file.extension().string()) != ".shp") return false;
    for (const char* extension : {".cpg", ".CPG"})
        if (std::filesystem::exists(std::filesystem::path(file).replace_extension(extension))) return false;
    for (const char* extension : {".dbf", ".DBF"}) {
        const auto table = std::filesystem::path(file).replace_extension(extension);
        const std::string header = first_bytes(table, 32);
        if (header.size() < 32) continue;
        // Byte 29 names the code page; 0 is none, 0x57 "the system's own".
        return header[29] == 0 || header[29] == 0x57;
    }
    return false;
}

/// A .shp states its own length; GDAL would read what is there and give rows without boundaries.
void require_whole_shapefile(const std::filesystem::path& file) {
    if (lower(file.extension().string()) != ".shp") return;
    // Bytes 24 to 27: length in units of 16 bits, highest byte first (ESRI Shapefile Technical Description).
    const std::string header = first_bytes(file, 28);
    if (header.size() < 28) return;
    std::uintmax_t stated = 0;
    for (std::size_t i = 24; i < 28; ++i) stated = stated << 8U | static_cast<unsigned char>(header[i]);
    const std::uintmax_t actual = std::filesystem::file_size(file);
    if (actual < stated * 2)
        throw Error(ErrorKind::data,
                    fmt::format("{}: the file is truncated: it has {} of {} bytes", file.filename().string(),
                                actual, stated * 2),
                    "copy or download it again");
}

struct OpenFile {
    std::unique_ptr<SheetSettings> settings;
    GDALDatasetUniquePtr dataset;
    std::string driver;
    bool unstated_encoding = false;
};

std::string reason_not_opened(const std::filesystem::path& file, const std::string& message) {
    const std::string extension = lower(file.extension().string());
    if (extension == ".shp" &&
        !std::filesystem::exists(std::filesystem::path(file).replace_extension(".shx")) &&
        !std::filesystem::exists(std::filesystem::path(file).replace_extension(".SHX")))
        return "the .shx file that belongs to it is missing";
    if (!message.empty()) return message;
    return "it is damaged, truncated or of a kind nobody here can read";
}

OpenFile open_file(const std::filesystem::path& file, const std::string& encoding, GdalMessages& messages) {
    require_file(file);
    require_whole_shapefile(file);
    static std::once_flag registered;
    std::call_once(registered, [] { GDALAllRegister(); });
    OpenFile result;
    result.settings = std::make_unique<SheetSettings>("STRING");
    result.unstated_encoding = encoding.empty() && has_unstated_encoding(file);
    std::vector<std::string> open_options;
    if (lower(file.extension().string()) == ".shp" && (result.unstated_encoding || !encoding.empty()))
        open_options.push_back("ENCODING=" + encoding);
    std::vector<const char*> option_list;
    for (const std::string& option : open_options) option_list.push_back(option.c_str());
    option_list.push_back(nullptr);
    result.dataset = GDALDatasetUniquePtr(
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, nullptr,
                          option_list.data()));
    const std::string failure = messages.take_failure();
    const std::string name = file.filename().string();
    if (!result.dataset)
        throw Error(ErrorKind::data,
                    fmt::format("{}: the file cannot be read: {}", name, reason_not_opened(file, failure)),
                    "open it in QGIS or a spreadsheet and save it again, for example as GeoPackage or CSV");
    result.driver = result.dataset->GetDriverName();
    return result;
}

std::string value_of(OGRFeature& feature, int field) {
    if (!feature.IsFieldSetAndNotNull(field)) return {};
    const OGRFieldType type = feature.GetFieldDefnRef(field)->GetType();
    if (type == OFTReal) return to_text(feature.GetFieldAsDouble(field));
    if (type != OFTDate && type != OFTDateTime) return feature.GetFieldAsString(field);
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0;
    if (feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone) == 0)
        return {};
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::vector<std::string> field_names(OGRLayer& layer) {
    std::vector<std::string> names;
    OGRFeatureDefn& definition = *layer.GetLayerDefn();
    for (int i = 0; i < definition.GetFieldCount(); ++i)
        names.emplace_back(trimmed(definition.GetFieldDefn(i)->GetNameRef()));
    return names;
}

std::vector<bool> number_columns(OGRLayer& layer) {
    std::vector<bool> numbers;
    OGRFeatureDefn& definition = *layer.GetLayerDefn();
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        const OGRFieldType type = definition.GetFieldDefn(i)->GetType();
        numbers.push_back(type == OFTInteger || type == OFTInteger64 || type == OFTReal);
    }
    return numbers;
}

/// What a spreadsheet stores as numbers, which reading it as text does not show.
std::vector<bool> sheet_number_columns(const std::filesystem::path& file, const char* sheet) {
    const SheetSettings settings{"AUTO"};
    const GDALDatasetUniquePtr dataset{GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY)};
    OGRLayer* layer = dataset ? dataset->GetLayerByName(sheet) : nullptr;
    return layer == nullptr ? std::vector<bool>{} : number_columns(*layer);
}

std::size_t row_count(OGRLayer& layer) {
    return static_cast<std::size_t>(std::max<GIntBig>(0, layer.GetFeatureCount(TRUE)));
}

OGRLayer& chosen_layer(const OpenFile& file, const std::string& wanted, const std::string& name) {
    std::vector<std::string> names;
    std::vector<OGRLayer*> with_rows;
    for (OGRLayer* layer : file.dataset->GetLayers()) {
        if (!wanted.empty() && wanted == layer->GetName()) return *layer;
        names.emplace_back(layer->GetName());
        if (row_count(*layer) > 0) with_rows.push_back(layer);
    }
    const std::string what = is_sheet(file.driver) ? "sheet" : "layer";
    if (!wanted.empty()) {
        const auto near = nearest_name(wanted, names);
        throw Error(
            ErrorKind::usage,
            fmt::format("{}: there is no {} \"{}\" (it has: {})", name, what, wanted, field_list(names)),
            near ? fmt::format("did you mean \"{}\"?", *near) : "choose one of them with --layer");
    }
    if (names.empty()) throw Error(ErrorKind::data, fmt::format("{}: the file has no {}", name, what));
    if (with_rows.size() > 1)
        throw Error(ErrorKind::usage,
                    fmt::format("{}: the file has {} {}s with rows ({})", name, with_rows.size(), what,
                                field_list(names)),
                    "choose one with --layer");
    return with_rows.empty() ? *file.dataset->GetLayer(0) : *with_rows.front();
}

/// Texts of a table whose encoding nobody stated: as UTF-8 where they are, else Windows-1257.
void decode_values(FeatureTable& table) {
    bool assumed = false;
    const auto mend = [&](std::string& text) {
        if (is_valid_utf8(text)) return;
        assumed = true;
        text = decoded_value(std::move(text));
    };
    for (std::string& field : table.fields) mend(field);
    for (FeatureRow& row : table.rows)
        for (std::string& value : row.values) mend(value);
    table.encoding = assumed ? "Windows-1257" : "UTF-8";
    table.encoding_assumed = assumed;
    if (assumed)
        table.findings.push_back(about_file(
            table.file, Severity::note, "encoding-assumed",
            "the file does not say how its texts are encoded; they were read as Windows-1257 (another "
            "one: --encoding)"));
}

bool is_blank(const FeatureRow& row) {
    return row.geometry.kind == GeometryKind::none &&
           std::ranges::all_of(row.values, [](const std::string& value) { return trimmed(value).empty(); });
}

struct Reading {
    bool sheet = false;
    std::size_t most = 0;  ///< rows; 0 = all
};

void read_rows(OGRLayer& layer, const Reading& reading, FeatureTable& table, GdalMessages& messages,
               const Progress& progress) {
    const std::size_t expected = std::max<std::size_t>(1, row_count(layer));
    const std::string what = "reading " + table.file;
    table.rows.reserve(reading.most > 0 ? std::min(reading.most, expected) : expected);
    layer.ResetReading();
    messages.take_failure();
    while (true) {
        const std::size_t done = table.rows.size();
        if (reading.most > 0 && done == reading.most) {
            table.complete = done >= expected;
            return;
        }
        if (done % (expected / 100 + 1) == 0)
            progress.step(what, static_cast<double>(done) / static_cast<double>(expected));
        const OGRFeatureUniquePtr feature{layer.GetNextFeature()};
        const std::string failure = messages.take_failure();
        if (!feature && failure.empty()) return;
        if (!feature)
            throw Error(ErrorKind::data,
                        fmt::format("{}: reading stopped after {} of {} rows: {}", table.file, done, expected,
                                    failure),
                        "the file is truncated or damaged: copy or save it again");
        FeatureRow row;
        row.number = static_cast<std::size_t>(feature->GetFID());
        for (int i = 0; i < feature->GetFieldCount(); ++i) row.values.push_back(value_of(*feature, i));
        row.geometry = geometry_of(feature->GetGeometryRef());
        if (!failure.empty())
            table.findings.push_back({Severity::warning, place_of(table, row), "damaged-row",
                                      "the row could not be read completely: " + failure});
        if (!reading.sheet || !is_blank(row)) table.rows.push_back(std::move(row));
    }
}

/// GDAL reads a GeoJSON whose "crs" it does not know as if it had none, which means degrees.
std::string geojson_crs(const std::filesystem::path& file) {
    const std::string head = first_bytes(file, 4096);
    const std::string_view mark = "urn:ogc:def:crs:EPSG:";
    const std::size_t at = head.find(mark);
    if (at == std::string::npos) return {};
    const std::size_t colon = head.find(':', at + mark.size());
    const std::size_t end =
        colon == std::string::npos ? std::string::npos : head.find_first_not_of("0123456789", colon + 1);
    return end == std::string::npos || end == colon + 1 ? std::string{}
                                                        : "EPSG:" + head.substr(colon + 1, end - colon - 1);
}

}  // namespace

std::vector<FileLayer> vector_layers(const std::filesystem::path& file) {
    GdalMessages messages;
    const OpenFile opened = open_file(file, {}, messages);
    std::vector<FileLayer> layers;
    for (OGRLayer* layer : opened.dataset->GetLayers())
        layers.push_back({.name = layer->GetName(),
                          .fields = field_names(*layer),
                          .geometry = std::string{to_string(geometry_kind(*layer))},
                          .crs = crs_of(layer->GetSpatialRef()),
                          .rows = row_count(*layer)});
    return layers;
}

FeatureTable vector_table(const std::filesystem::path& file, const ReadOptions& options, std::size_t most,
                          const Progress& progress) {
    GdalMessages messages;
    const OpenFile opened = open_file(file, options.encoding, messages);
    FeatureTable table;
    table.file = file.filename().string();
    OGRLayer& layer = chosen_layer(opened, options.layer, table.file);
    if (opened.dataset->GetLayerCount() > 1) table.file += std::string{"#"} + layer.GetName();
    const bool sheet = is_sheet(opened.driver);
    table.numbered_lines = sheet;
    table.fields = field_names(layer);
    table.number_columns = number_columns(layer);
    table.crs = crs_of(layer.GetSpatialRef());
    if (opened.driver == "GeoJSON")
        if (std::string stated = geojson_crs(file); !stated.empty()) table.crs = std::move(stated);
    read_rows(layer, {.sheet = sheet, .most = most}, table, messages, progress);
    if (sheet) table.number_columns = sheet_number_columns(file, layer.GetName());
    if (opened.unstated_encoding) decode_values(table);
    return table;
}

}  // namespace mapite
