#include "app/unreadable.hpp"

#include <string_view>

#include "base/text.hpp"

namespace mapite {

Finding unreadable(const std::filesystem::path& file, const Error& error, const std::string& code) {
    Finding finding{.severity = Severity::error,
                    .where = {.file = file.string(), .line = 0, .item = ""},
                    .code = code,
                    .what = ""};
    std::string_view what = error.what();
    if (what.starts_with(finding.where.file + ":")) {
        what.remove_prefix(finding.where.file.size() + 1);
        if (const std::size_t colon = what.find(": "); colon != std::string_view::npos) {
            if (const auto line = parse_whole(what.substr(0, colon)); line && *line > 0) {
                finding.where.line = static_cast<std::size_t>(*line);
                what.remove_prefix(colon + 2);
            }
        }
    }
    finding.what = std::string(what);
    if (!error.hint().empty()) finding.what += "; " + error.hint();
    return finding;
}

}  // namespace mapite
