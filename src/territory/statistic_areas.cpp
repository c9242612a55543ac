#include "territory/statistic_areas.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mapite {
namespace {

/// "0052430" of "LV0052430"; empty when anything but letters stands before the digits, or there are few.
std::string digits_behind_letters(std::string_view code) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t at = 0;
    while (at < code.size() && code[at] >= 'A' && code[at] <= 'Z') ++at;
    const std::string_view digits = code.substr(at);
    constexpr std::size_t least = 4;
    if (at > 3 || digits.size() < least || !std::ranges::all_of(digits, is_digit)) return {};
    return std::string(digits);
}

}  // namespace

AreaCodes::AreaCodes(std::span<const Area> areas) {
    for (const Area& area : areas) {
        by_code_.emplace(area.code, area.name);
        if (!area.name.empty()) by_name_[folded(area.name)].push_back(area.code);
        const std::string digits = digits_behind_letters(area.code);
        if (digits.empty()) continue;
        const auto [same, is_new] = by_digits_.emplace(digits, area.code);
        if (!is_new) same->second.clear();
    }
}

std::optional<std::string> AreaCodes::code_of(const Statistic& statistic) const {
    if (!statistic.area.empty()) {
        if (is_known(statistic.area)) return statistic.area;
        const auto found = by_digits_.find(digits_behind_letters(statistic.area));
        if (found == by_digits_.end() || found->second.empty()) return std::nullopt;
        // Two different countries' letters mean two different areas.
        const bool bare = found->second.front() >= '0' && found->second.front() <= '9';
        const bool given_bare = statistic.area.front() >= '0' && statistic.area.front() <= '9';
        return bare != given_bare ? std::optional(found->second) : std::nullopt;
    }
    const auto found = by_name_.find(folded(statistic.area_name));
    if (statistic.area_name.empty() || found == by_name_.end() || found->second.size() != 1)
        return std::nullopt;
    return found->second.front();
}

std::size_t AreaCodes::called(const std::string& name) const {
    const auto found = by_name_.find(folded(name));
    return found == by_name_.end() ? 0 : found->second.size();
}

std::vector<Statistic> with_area_codes(std::vector<Statistic> statistics, std::span<const Area> areas) {
    const AreaCodes codes(areas);
    for (Statistic& statistic : statistics)
        if (auto code = codes.code_of(statistic)) statistic.area = *std::move(code);
    return statistics;
}

}  // namespace mapite
