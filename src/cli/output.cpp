#include "cli/output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

/// Text that is no UTF-8 (names of files may be anything) must not stop an answer.
std::string written(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

void print(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_table(const Table& table) {
    print(table_text(table));
}

void print_findings(const Findings& findings, std::size_t most, std::FILE* stream) {
    std::vector<std::string> order;
    std::map<std::string, std::vector<const Finding*>> by_code;
    for (const Finding& finding : findings) {
        auto& group = by_code[to_string(finding.severity) + ' ' + finding.code];
        if (group.empty()) order.push_back(to_string(finding.severity) + ' ' + finding.code);
        group.push_back(&finding);
    }
    for (const std::string& key : order) {
        const auto& group = by_code[key];
        const std::size_t shown = most == 0 ? group.size() : std::min(most, group.size());
        for (std::size_t i = 0; i < shown; ++i) {
            std::string place = to_string(group[i]->where);
            // A sentence that begins with the name of what it is about needs no other name before it.
            if (group[i]->what.starts_with(place)) place.clear();
            fmt::print(stream, "{}: {}{}{} [{}]\n", to_string(group[i]->severity), place,
                       place.empty() ? "" : ": ", group[i]->what, group[i]->code);
        }
        if (shown < group.size())
            fmt::print(stream, "  ... and {} more of [{}]; --all shows them\n", group.size() - shown,
                       group[0]->code);
    }
}

void print_import(const ImportedSource& imported, std::size_t most_findings) {
    const Source& source = imported.source;
    const std::string what = fmt::format("{} from {}", to_string(source.kind), source.file);
    if (imported.unchanged)
        return print(what + ": nothing has changed since " + to_string(source.imported) + "\n");
    print(fmt::format("{}: read {}, kept {}, reported {}\n", what, source.books.read, source.books.kept,
                      source.books.reported));
    print_findings(imported.findings, most_findings, stderr);
}

void print_written(const std::vector<std::filesystem::path>& files, bool json) {
    Json list = Json::array();
    for (const auto& file : files) {
        list.push_back(file.string());
        if (!json) print(file.string() + '\n');
    }
    if (json) print(written(Json{{"written", std::move(list)}}));
}

void print_error(const std::string& what, const std::string& hint) {
    std::fflush(stdout);
    fmt::print(stderr, "mapite: {}\n", what);
    if (!hint.empty()) fmt::print(stderr, "hint: {}\n", hint);
}

}  // namespace mapite
