#include "formats/statistic_cells.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace mapite {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr std::array<std::pair<std::string_view, MarkMeaning>, 13> common_marks{{
    {"…", MarkMeaning::missing},
    {"...", MarkMeaning::missing},
    {"..", MarkMeaning::missing},
    {".", MarkMeaning::missing},
    {":", MarkMeaning::missing},
    {"-", MarkMeaning::missing},
    {"–", MarkMeaning::missing},
    {"—", MarkMeaning::missing},
    {"x", MarkMeaning::missing},
    {"n/a", MarkMeaning::missing},
    {"na", MarkMeaning::missing},
    {"c", MarkMeaning::confidential},
    {"conf", MarkMeaning::confidential},
}};

std::optional<MarkMeaning> meaning_named(std::string_view name) {
    if (name == "zero") return MarkMeaning::zero;
    if (name == "missing") return MarkMeaning::missing;
    if (name == "confidential") return MarkMeaning::confidential;
    if (name == "doubtful") return MarkMeaning::doubtful;
    return std::nullopt;
}

/// Capitals, digits and hyphens, at least three of them digits.
bool is_code(std::string_view text) {
    constexpr std::size_t most = 14;
    const auto fits = [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || c == '-'; };
    return text.size() >= 4 && text.size() <= most && std::ranges::all_of(text, fits) &&
           std::ranges::count_if(text, is_digit) >= 3;
}

}  // namespace

std::optional<double> table_number(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // A space counts only before three digits and behind one.
        if (text[i] == ' ' && i > 0 && is_digit(text[i - 1]) && i + 3 < text.size() &&
            is_digit(text[i + 1]) && is_digit(text[i + 2]) && is_digit(text[i + 3]) &&
            (i + 4 == text.size() || !is_digit(text[i + 4])))
            continue;
        plain += text[i];
    }
    return parse_number(plain);
}

std::optional<MarkMeaning> mark_meaning(const LayerSpec& spec, std::string_view text) {
    if (const auto stated = spec.marks.find(std::string(text)); stated != spec.marks.end())
        return meaning_named(stated->second);
    const std::string mark = lower(text);
    for (const auto& [common, meaning] : common_marks)
        if (mark == common) return meaning;
    return std::nullopt;
}

bool is_mark_stated(const LayerSpec& spec, std::string_view text) {
    return spec.marks.contains(std::string(text));
}

std::optional<StatisticFlag> flag_of(std::string_view text) {
    if (text.empty()) return StatisticFlag::none;
    if (const auto number = parse_number(text))
        return *number == static_cast<double>(static_cast<int>(*number))
                   ? statistic_flag(static_cast<int>(*number))
                   : std::nullopt;
    const std::string word = lower(text);
    if (word == "c" || word.starts_with("conf") || word.starts_with("konf") || word.starts_with("конф"))
        return StatisticFlag::confidential;
    for (const std::string_view doubtful : {"u", "…", "...", "..", ".", ":", "-", "m", "missing", "doubtful"})
        if (word == doubtful) return StatisticFlag::doubtful;
    return std::nullopt;
}

AreaText area_text(std::string_view text) {
    text = trimmed(text);
    // Offices show by dots how deep an area lies in the others.
    while (!text.empty() && (text.front() == '.' || text.front() == ' ')) text.remove_prefix(1);
    const std::size_t space = text.find(' ');
    if (is_code(text.substr(0, space)))
        return {.code = std::string(text.substr(0, space)),
                .name = space == std::string_view::npos ? std::string()
                                                        : std::string(trimmed(text.substr(space + 1)))};
    if (const std::size_t open = text.rfind('('); open != std::string_view::npos && text.ends_with(')'))
        if (const auto inside = trimmed(text.substr(open + 1, text.size() - open - 2)); is_code(inside))
            return {.code = std::string(inside), .name = std::string(trimmed(text.substr(0, open)))};
    return {.code = {}, .name = std::string(text)};
}

bool is_total(std::string_view text) {
    static constexpr std::array<std::string_view, 12> words = {"kopa", "pavisam", "total",   "all",
                                                               "visi", "visas",   "viss",    "всего",
                                                               "все",  "итого",   "allages", "alltotal"};
    return std::ranges::find(words, folded(text)) != words.end();
}

}  // namespace mapite
