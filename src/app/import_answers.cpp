#include "app/import_answers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

Json list_of(const Findings& findings) {
    Json list = Json::array();
    for (const Finding& finding : findings)
        list.push_back({{"severity", to_string(finding.severity)},
                        {"code", finding.code},
                        {"file", finding.where.file},
                        {"line", finding.where.line == 0 ? Json(nullptr) : Json(finding.where.line)},
                        {"item", finding.where.item},
                        {"what", finding.what}});
    return list;
}

Json list_of(const std::vector<UnknownCode>& codes) {
    Json list = Json::array();
    for (const UnknownCode& each : codes)
        list.push_back({{"code", each.code.empty() ? Json(nullptr) : Json(each.code)},
                        {"name", each.name.empty() ? Json(nullptr) : Json(each.name)},
                        {"line", each.line == 0 ? Json(nullptr) : Json(each.line)},
                        {"nearest_code", each.meant.empty() ? Json(nullptr) : Json(each.meant)},
                        {"nearest_name", each.meant_name.empty() ? Json(nullptr) : Json(each.meant_name)}});
    return list;
}

Json list_of(const std::vector<ImportedSource>& sources) {
    Json list = Json::array();
    for (const ImportedSource& imported : sources) {
        const Source& source = imported.source;
        list.push_back({{"kind", to_string(source.kind)},
                        {"file", source.file},
                        {"definition", source.definition},
                        {"date", source.date ? Json(to_string(*source.date)) : Json(nullptr)},
                        {"unchanged", imported.unchanged},
                        {"read", source.books.read},
                        {"kept", source.books.kept},
                        {"reported", source.books.reported},
                        {"findings", list_of(imported.findings)}});
        if (source.kind == LayerKind::statistics)
            list.back()["unknown_codes"] = list_of(imported.codes_unknown);
    }
    return list;
}

Json understanding(const ImportPreview& preview) {
    const TableLook& table = preview.table;
    Json columns = Json::object();
    for (const FieldLook& field : table.fields)
        columns[field.field] = field.column ? Json(table.headings[*field.column]) : Json(nullptr);
    Json numbers = Json::array();
    for (const std::string& heading : table.numbers) numbers.push_back(heading);
    Json answer{{"file", preview.file},
                {"definition", preview.definition},
                {"layer", preview.layer},
                {"encoding", table.encoding},
                {"separator", table.separator},
                {"crs", table.crs.empty() ? Json(nullptr) : Json(table.crs)},
                {"crs_said_by", to_string(table.crs_basis)},
                {"axes_swapped", preview.axes_swapped},
                {"columns", std::move(columns)}};
    if (!numbers.empty()) answer["numbers"] = std::move(numbers);
    return answer;
}

/// Text that is no UTF-8 (names of files may be anything) must not stop an answer.
std::string written(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string findings_json(const Findings& findings) {
    return written(list_of(findings));
}

std::string import_json(const std::vector<ImportedSource>& sources, bool dry_run,
                        const std::vector<ImportPreview>& previews) {
    Json answer{{"dry_run", dry_run}, {"sources", list_of(sources)}};
    for (const ImportPreview& preview : previews) answer["files"].push_back(understanding(preview));
    return written(answer);
}

std::string understood(const ImportPreview& preview) {
    const TableLook& table = preview.table;
    std::string text = fmt::format("{} as {}:", preview.file, preview.definition);
    if (!table.encoding.empty())
        text += fmt::format(" encoding {}{},", table.encoding, table.encoding_assumed ? " (assumed)" : "");
    if (!table.separator.empty()) text += fmt::format(" separator {},", table.separator);
    if (table.crs.empty())
        text += " no reference system\n";
    else
        text += fmt::format(" {} (said by: {}){}\n", table.crs, to_string(table.crs_basis),
                            preview.axes_swapped ? ", axes swapped" : "");
    for (const FieldLook& field : table.fields)
        if (field.column)
            text += fmt::format("  {:14} {} (said by: {})\n", field.field, table.headings[*field.column],
                                to_string(field.basis));
    if (!table.numbers.empty())
        text += fmt::format("  {:14} {}\n", "numbers", fmt::join(table.numbers, ", "));
    return text;
}

std::string_view to_string(ColumnBasis basis) {
    switch (basis) {
        case ColumnBasis::chosen:
            return "you";
        case ColumnBasis::definition:
            return "layer definition";
        case ColumnBasis::common:
            return "its name";
        case ColumnBasis::content:
            return "its values";
        case ColumnBasis::none:
            break;
    }
    return "nobody";
}

std::string_view to_string(CrsBasis basis) {
    switch (basis) {
        case CrsBasis::chosen:
            return "you";
        case CrsBasis::file:
            return "the file";
        case CrsBasis::columns:
            return "the columns' names";
        case CrsBasis::definition:
            return "layer definition";
        case CrsBasis::guessed:
            return "its numbers";
        case CrsBasis::cells:
            return "the cells' ids";
        case CrsBasis::none:
            break;
    }
    return "nobody";
}

std::string run_json(const RunReport& report) {
    Json files = Json::array();
    for (const auto& file : report.written) files.push_back(file.string());
    Json visits;
    if (report.visits)
        visits = Json{{"version", report.visits->version},
                      {"planned", report.visits->planned},
                      {"left_out", report.visits->left_out},
                      {"days", report.visits->days}};
    return written(Json{{"project", report.project.string()},
                        {"nothing_changed", report.nothing_changed},
                        {"visits", std::move(visits)},
                        {"areas", report.areas},
                        {"people", report.people},
                        {"counts", report.counts_dwellings ? "dwellings" : "people"},
                        {"written", std::move(files)},
                        {"sources", list_of(report.sources)},
                        {"findings", list_of(report.findings)}});
}

std::string undo_json(const UndoStep& step) {
    return written(Json{{"action", step.action},
                        {"subject", step.subject},
                        {"time", step.time.empty() ? Json(nullptr) : Json(step.time)},
                        {"again", step.again}});
}

}  // namespace mapite
