#include "app/import_answers.hpp"

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
    }
    return list;
}

/// Text that is no UTF-8 (names of files may be anything) must not stop an answer.
std::string written(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string findings_json(const Findings& findings) {
    return written(list_of(findings));
}

std::string import_json(const std::vector<ImportedSource>& sources, bool dry_run) {
    return written(Json{{"dry_run", dry_run}, {"sources", list_of(sources)}});
}

std::string run_json(const RunReport& report) {
    Json files = Json::array();
    for (const auto& file : report.written) files.push_back(file.string());
    return written(Json{{"project", report.project.string()},
                        {"nothing_changed", report.nothing_changed},
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
