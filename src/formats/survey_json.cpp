#include "formats/survey_json.hpp"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/vector_bytes.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    if (value.is_number_float()) return to_text(value.get<double>());
    if (!value.is_array()) return value.dump();
    std::string all;
    for (const Json& each : value) all += (all.empty() ? "" : " ") + text_of(each);
    return all;
}

[[noreturn]] void refuse(const std::string& name, const std::string& what) {
    throw Error(ErrorKind::data, fmt::format("{}: {}", name, what),
                "a list of forms is expected, each an object with the names of questions as keys");
}

Json forms_of(const std::filesystem::path& file, const std::string& name) {
    Json json;
    try {
        json = Json::parse(file_bytes(file));
    } catch (const Json::exception& trouble) {
        refuse(name, fmt::format("the file is no JSON: {}", trouble.what()));
    }
    Json forms = json.is_object() && json.contains("forms") ? json["forms"] : std::move(json);
    if (!forms.is_array() || forms.empty()) refuse(name, "the file has no forms");
    return forms;
}

}  // namespace

FeatureTable read_survey_json(const std::filesystem::path& file) {
    FeatureTable table;
    table.file = file.filename().string();
    table.numbered_lines = false;
    const Json forms = forms_of(file, table.file);
    std::map<std::string, std::size_t> column_of;
    for (const Json& form : forms) {
        if (!form.is_object()) refuse(table.file, "one of the forms is no object");
        FeatureRow row;
        row.number = table.rows.size() + 1;
        for (const auto& [key, value] : form.items()) {
            const auto [column, is_new] = column_of.try_emplace(key, table.fields.size());
            if (is_new) table.fields.push_back(key);
            if (row.values.size() <= column->second) row.values.resize(column->second + 1);
            row.values[column->second] = text_of(value);
        }
        table.rows.push_back(std::move(row));
    }
    for (FeatureRow& row : table.rows) row.values.resize(table.fields.size());
    return table;
}

}  // namespace mapite
