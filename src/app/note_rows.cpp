#include "app/note_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "app/note_fields.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/table_read.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

std::string normal(std::string_view heading) {
    std::string name = lower(trimmed(heading));
    std::ranges::replace_if(
        name, [](char c) { return c == ' ' || c == '-'; }, '_');
    return name;
}

/// Also what a file of notes holds and an import does not read.
const std::vector<std::string>& known_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all{"id"};
        for (const NoteField& field : note_fields()) all.emplace_back(field.name);
        all.emplace_back("attachments");
        all.emplace_back("removed");
        return all;
    }();
    return names;
}

bool is_known(const std::string& name) {
    return std::ranges::find(known_names(), name) != known_names().end();
}

Finding unknown(const std::string& file, const char* code, std::string_view what, const std::string& name) {
    const auto near = nearest_name(normal(name), known_names());
    return about_file(file, Severity::warning, code,
                      fmt::format("the {} \"{}\" is no field of a note and was not read{}", what, name,
                                  near ? fmt::format("; did you mean \"{}\"?", *near)
                                       : fmt::format(" (there are: {})", field_list(known_names()))));
}

void put_attachment(NoteRow& row, const std::string& path) {
    if (!trimmed(path).empty()) row.attachments->emplace_back(trimmed(path));
}

void put(NoteRow& row, const std::string& name, const std::string& text) {
    if (name == "id") {
        row.id = trimmed(text);
    } else if (name == "attachments") {
        row.attachments.emplace();
        for (const std::string& path : split(text, '\n')) put_attachment(row, path);
    } else if (name != "removed") {
        row.fields[name] = trimmed(text).empty() ? std::string() : text;
    }
}

std::string text_of(const Json& value) {
    if (value.is_null()) return {};
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void put_attachments(NoteRow& row, const Json& list) {
    row.attachments.emplace();
    if (!list.is_array()) return put(row, "attachments", text_of(list));
    for (const Json& each : list) {
        const Json& path = each.is_object() && each.contains("path") ? each["path"] : each;
        put_attachment(row, text_of(path));
    }
}

Json parsed(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Error(ErrorKind::failed, fmt::format("{} cannot be read", file.string()),
                    "check the name and the permissions");
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        throw Error(ErrorKind::data,
                    fmt::format("{}: it is no JSON (byte {} of {})", file.filename().string(), error.byte,
                                text.size()),
                    "write it with: mapite note export -o notes.json");
    }
}

}  // namespace

NoteRows note_rows_of_table(const std::filesystem::path& file, const Progress& progress) {
    const FeatureTable table = read_table(file, {}, progress);
    NoteRows read{.rows = {}, .findings = table.findings, .left_out = table.left_out};
    std::vector<std::string> names;
    for (const std::string& heading : table.fields) {
        names.push_back(normal(heading));
        if (!is_known(names.back()))
            read.findings.push_back(unknown(table.file, "column-unknown", "column", heading));
    }
    for (const FeatureRow& row : table.rows) {
        NoteRow& each = read.rows.emplace_back();
        each.where = place_of(table, row);
        for (std::size_t column = 0; column < names.size(); ++column)
            if (is_known(names[column])) put(each, names[column], row.values[column]);
    }
    return read;
}

NoteRows note_rows_of_json(const std::filesystem::path& file) {
    const Json json = parsed(file);
    const std::string name = file.filename().string();
    const Json* list = &json;
    if (json.is_object() && json.contains("notes")) list = &json["notes"];
    if (!list->is_array())
        throw Error(ErrorKind::data, fmt::format("{}: it holds no list of notes", name),
                    "write a list of objects, or an object with the list \"notes\"");
    NoteRows read;
    std::set<std::string> told;
    for (const Json& object : *list) {
        NoteRow& row = read.rows.emplace_back();
        row.where.file = name;
        row.where.item = fmt::format("notes[{}]", read.rows.size() - 1);
        if (!object.is_object()) continue;
        for (const auto& [key, value] : object.items()) {
            if (key == "attachments")
                put_attachments(row, value);
            else if (is_known(normal(key)))
                put(row, normal(key), text_of(value));
            else if (told.insert(key).second)
                read.findings.push_back(unknown(name, "key-unknown", "key", key));
        }
    }
    return read;
}

}  // namespace mapite
