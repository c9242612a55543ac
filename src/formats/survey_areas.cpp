#include "formats/survey_areas.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mapite {
namespace {

using Areas = std::unordered_map<std::string, const Area*>;

void add(Areas& areas, const std::string& key, const Area& area) {
    if (key.empty()) return;
    const auto [known, is_new] = areas.emplace(key, &area);
    if (!is_new && known->second != &area) known->second = nullptr;
}

const Area* at(const Areas& areas, const std::string& key) {
    const auto found = areas.find(key);
    return found == areas.end() ? nullptr : found->second;
}

/// Without spaces, decimals of a spreadsheet and zeros in front.
std::string bare_code(std::string_view text) {
    std::string code;
    for (const char c : text)
        if (c != ' ' && c != '\t') code += c;
    if (code.size() > 2 && code.ends_with(".0")) code.resize(code.size() - 2);
    const std::size_t first = code.find_first_not_of('0');
    return first == std::string_view::npos ? std::string{} : code.substr(first);
}

}  // namespace

SurveyAreas::SurveyAreas(std::span<const Area> areas, std::map<std::string, std::string> codes)
    : codes_(std::move(codes)) {
    for (const Area& area : areas) {
        add(by_code_, area.code, area);
        add(by_name_, folded(area.name), area);
        add(by_digits_, bare_code(area.code), area);
        all_codes_.push_back(area.code);
        all_names_.push_back(folded(area.name));
    }
}

const Area* SurveyAreas::find(std::string_view written) const {
    const std::string text(trimmed(written));
    if (const auto corrected = codes_.find(text); corrected != codes_.end())
        return at(by_code_, corrected->second);
    if (const Area* area = at(by_code_, text)) return area;
    return at(by_name_, folded(text));
}

const Area* SurveyAreas::nearest(std::string_view written) const {
    const std::string text(trimmed(written));
    if (const Area* area = at(by_digits_, bare_code(text))) return area;
    if (const auto name = nearest_name(folded(text), all_names_))
        if (const Area* area = at(by_name_, *name)) return area;
    const auto code = nearest_name(text, all_codes_);
    return code ? at(by_code_, *code) : nullptr;
}

bool SurveyAreas::is_shared_name(std::string_view written) const {
    const auto found = by_name_.find(folded(trimmed(written)));
    return found != by_name_.end() && found->second == nullptr;
}

}  // namespace mapite
