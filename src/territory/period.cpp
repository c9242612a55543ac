#include "territory/period.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "base/unicode.hpp"

namespace mapite {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;

/// Words that may stand beside a year without making it something else than a period, folded.
constexpr std::array<std::string_view, 47> period_words = {
    "gada",    "gads",   "gadu",   "g",       "year", "y",       "yr",         "fy",
    "год",     "года",   "г",      "q",       "k",    "cet",     "ceturksnis", "ceturksni",
    "quarter", "qtr",    "кв",     "квартал", "m",    "men",     "menesis",    "menesi",
    "month",   "мес",    "месяц",  "s",       "h",    "pusgads", "pusgada",    "half",
    "sakuma",  "beigas", "sakums", "vidu",    "at",   "the",     "beginning",  "end",
    "of",      "на",     "начало", "конец",   "i",    "ii",      "iii"};

bool is_digit(char32_t point) {
    return point >= U'0' && point <= U'9';
}

/// Runs of digits and runs of letters; everything between them is dropped.
std::vector<std::string> tokens_of(std::string_view text) {
    std::vector<std::string> tokens;
    bool in_token = false;
    bool of_digits = false;
    while (!text.empty()) {
        const auto point = take_code_point(text);
        if (!point) return {};
        if (!is_letter_or_digit(*point)) {
            in_token = false;
            continue;
        }
        if (!in_token || is_digit(*point) != of_digits) tokens.emplace_back();
        in_token = true;
        of_digits = is_digit(*point);
        append_utf8(tokens.back(), *point);
    }
    return tokens;
}

std::optional<int> year_in(std::string_view token) {
    if (token.size() != 4) return std::nullopt;
    const auto number = parse_whole(token);
    if (!number || *number < first_year || *number > last_year) return std::nullopt;
    return static_cast<int>(*number);
}

bool is_period_word(std::string_view token) {
    const std::string word = folded(token);
    return word == "iv" || std::ranges::find(period_words, word) != period_words.end();
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (c != ' ' && c != '_' && c != '\n' && c != '\t') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (text.empty() ? "" : " ") + words[i];
    return text;
}

/// Without signs and brackets at both ends.
std::string bare(std::string_view text) {
    constexpr std::string_view signs = " ()[],:;-/|.";
    const std::size_t first = text.find_first_not_of(signs);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(signs) - first + 1));
}

}  // namespace

std::optional<Period> period_of(std::string_view text) {
    text = trimmed(text);
    std::optional<int> year;
    std::size_t years = 0;
    // A minus sign in front makes a number of it.
    if (text.empty() || text.front() == '-' || text.front() == '+') return std::nullopt;
    for (const std::string& token : tokens_of(text)) {
        if (const auto found = year_in(token)) {
            if (!year) year = found;
            ++years;
        } else if (is_digit(static_cast<unsigned char>(token.front()))) {
            if (token.size() > 2) return std::nullopt;
        } else if (!is_period_word(token)) {
            return std::nullopt;
        }
    }
    if (!year || years > 2) return std::nullopt;
    return Period{.year = *year, .text = std::string(text)};
}

std::optional<PeriodHeading> period_heading(std::string_view heading) {
    if (period_of(heading)) return std::nullopt;
    const std::vector<std::string> words = words_of(trimmed(heading));
    const auto made = [&](std::size_t from, std::size_t to,
                          const std::string& rest) -> std::optional<PeriodHeading> {
        auto period = period_of(bare(joined(words, from, to)));
        if (!period || bare(rest).empty()) return std::nullopt;
        return PeriodHeading{.period = *std::move(period), .rest = bare(rest)};
    };
    for (std::size_t n = words.size(); n-- > 1;) {
        if (auto found = made(0, n, joined(words, n, words.size()))) return found;
        if (auto found = made(words.size() - n, words.size(), joined(words, 0, words.size() - n)))
            return found;
    }
    return std::nullopt;
}

}  // namespace mapite
