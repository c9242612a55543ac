#include "formats/table_read.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/corrections.hpp"
#include "formats/json_stat.hpp"
#include "formats/table_csv.hpp"
#include "formats/table_text.hpp"
#include "formats/vector_bytes.hpp"
#include "formats/vector_file.hpp"

namespace mapite {
namespace {

/// Enough for the first rows of any table people keep.
constexpr std::size_t first_part = 1 << 18;

FeatureTable read_text_table(const std::filesystem::path& file, const ReadOptions& options,
                             std::size_t most) {
    const std::string name = file.filename().string();
    std::string bytes = most == 0 ? file_bytes(file) : first_file_bytes(file, first_part);
    const bool cut_off = most > 0 && bytes.size() == first_part;
    // A letter of several bytes must not be cut in two.
    if (const std::size_t end = bytes.find_last_of('\n'); cut_off && end != std::string::npos)
        bytes.resize(end + 1 + (bytes.size() - end > 1 && bytes[end + 1] == 0 ? 1 : 0));
    const DecodedText text = decoded(std::move(bytes), options.encoding, name);
    FeatureTable table =
        parse_csv(text.text, name,
                  {.separator = separator_named(options.separator), .most_rows = most, .cut_off = cut_off});
    table.encoding = text.encoding;
    table.encoding_assumed = text.assumed;
    if (text.assumed)
        table.findings.insert(
            table.findings.begin(),
            about_file(name, Severity::note, "encoding-assumed",
                       fmt::format("the file is not UTF-8 and was read as {} (another one: --encoding)",
                                   text.encoding)));
    return table;
}

FeatureTable read_cube(const std::filesystem::path& file, std::size_t most) {
    FeatureTable table = parse_json_stat(file_bytes(file), file.filename().string());
    if (most > 0 && table.rows.size() > most) {
        table.rows.resize(most);
        table.complete = false;
    }
    return table;
}

FeatureTable read_rows(const std::filesystem::path& file, const ReadOptions& options, std::size_t most,
                       const Progress& progress) {
    if (is_text_table(file)) return read_text_table(file, options, most);
    return is_json_stat(file) ? read_cube(file, most) : vector_table(file, options, most, progress);
}

/// A file of one layer without a geometry.
FileLayer plain_layer(const FeatureTable& table) {
    return {.name = {},
            .fields = table.fields,
            .geometry = "none",
            .crs = {},
            .rows = table.rows.size() + table.left_out};
}

}  // namespace

bool is_text_table(const std::filesystem::path& file) {
    const std::string name = lower(file.filename().string());
    for (const std::string_view ending : {".csv", ".tsv", ".txt"})
        if (name.ends_with(ending) || name.ends_with(std::string{ending} + ".gz")) return true;
    return false;
}

FeatureTable read_table(const std::filesystem::path& file, const ReadOptions& options,
                        const Progress& progress) {
    progress.step("reading " + file.filename().string());
    FeatureTable table = read_rows(file, options, 0, progress);
    if (table.rows.empty() && table.left_out == 0)
        throw Error(
            ErrorKind::data,
            fmt::format("{}: there is a header ({}) but not one row", table.file, field_list(table.fields)),
            "check that the right file or sheet was saved");
    return table;
}

FeatureTable read_first_rows(const std::filesystem::path& file, const ReadOptions& options,
                             std::size_t most) {
    return read_rows(file, options, most, Progress{});
}

std::vector<FileLayer> inspect(const std::filesystem::path& file, const ReadOptions& options) {
    if (is_text_table(file) || is_json_stat(file)) return {plain_layer(read_rows(file, options, 0, {}))};
    return vector_layers(file);
}

}  // namespace mapite
