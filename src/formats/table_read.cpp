#include "formats/table_read.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/table_csv.hpp"
#include "formats/table_text.hpp"
#include "formats/vector_bytes.hpp"
#include "formats/vector_file.hpp"

namespace mapite {
namespace {

FeatureTable read_text_table(const std::filesystem::path& file, const std::string& encoding) {
    const std::string name = file.filename().string();
    const DecodedText text = decoded(file_bytes(file), encoding, name);
    FeatureTable table = parse_csv(text.text, name);
    if (text.assumed)
        table.findings.insert(
            table.findings.begin(),
            about_file(name, Severity::note, "encoding-assumed",
                       fmt::format("the file is not UTF-8 and was read as {} (another one: --encoding)",
                                   text.encoding)));
    return table;
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
    FeatureTable table =
        is_text_table(file) ? read_text_table(file, options.encoding) : vector_table(file, options, progress);
    if (table.rows.empty() && table.left_out == 0)
        throw Error(
            ErrorKind::data,
            fmt::format("{}: there is a header ({}) but not one row", table.file, field_list(table.fields)),
            "check that the right file or sheet was saved");
    return table;
}

std::vector<FileLayer> inspect(const std::filesystem::path& file) {
    if (!is_text_table(file)) return vector_layers(file);
    const FeatureTable table = read_text_table(file, {});
    return {FileLayer{.name = {},
                      .fields = table.fields,
                      .geometry = "none",
                      .crs = {},
                      .rows = table.rows.size() + table.left_out}};
}

}  // namespace mapite
