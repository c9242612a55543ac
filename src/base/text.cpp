#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/unicode.hpp"

namespace mapite {
namespace {

constexpr std::string_view no_break_space = "\u00a0";
constexpr std::string_view narrow_space = "\u202f";
constexpr std::string_view thin_space = "\u2009";
constexpr std::string_view byte_order_mark = "\ufeff";

bool is_ascii_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool strip_prefix(std::string_view& text) {
    if (text.empty()) return false;
    if (is_ascii_space(text.front())) {
        text.remove_prefix(1);
        return true;
    }
    for (const std::string_view space : {no_break_space, narrow_space, thin_space, byte_order_mark})
        if (text.starts_with(space)) {
            text.remove_prefix(space.size());
            return true;
        }
    return false;
}

bool strip_suffix(std::string_view& text) {
    if (text.empty()) return false;
    if (is_ascii_space(text.back())) {
        text.remove_suffix(1);
        return true;
    }
    for (const std::string_view space : {no_break_space, narrow_space, thin_space, byte_order_mark})
        if (text.ends_with(space)) {
            text.remove_suffix(space.size());
            return true;
        }
    return false;
}

/// A blank inside a number is a thousands separator: exactly three digits must follow it.
bool three_digits_follow(std::string_view rest) {
    if (rest.size() < 3 || !is_digit(rest[0]) || !is_digit(rest[1]) || !is_digit(rest[2])) return false;
    return rest.size() == 3 || !is_digit(rest[3]);
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
    while (!text.empty())
        if (!take_code_point(text)) return false;
    return true;
}

std::string_view trimmed(std::string_view text) {
    while (strip_prefix(text)) {
    }
    while (strip_suffix(text)) {
    }
    return text;
}

std::string lower(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        if (const auto point = take_code_point(text)) {
            append_utf8(result, lower_code_point(*point));
        } else {
            result += text.front();
            text.remove_prefix(1);
        }
    }
    return result;
}

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const auto point = take_code_point(text);
        if (!point) {
            text.remove_prefix(1);
            continue;
        }
        const char32_t base = without_diacritic(lower_code_point(*point));
        if (is_letter_or_digit(base)) append_utf8(result, base);
    }
    return result;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::optional<double> parse_number(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with("\u2212")) {  // the typographic minus sign
        const auto positive = parse_number(text.substr(std::string_view("\u2212").size()));
        return positive ? std::optional(-*positive) : std::nullopt;
    }
    std::string plain;
    bool has_separator = false;
    while (!text.empty()) {
        const char c = text.front();
        if (c == ',' || c == '.') {
            if (has_separator) return std::nullopt;
            has_separator = true;
            plain += '.';
            text.remove_prefix(1);
        } else if (strip_prefix(text)) {
            if (plain.empty() || !is_digit(plain.back()) || has_separator || !three_digits_follow(text))
                return std::nullopt;
        } else {
            plain += c;
            text.remove_prefix(1);
        }
    }
    if (plain.starts_with('+')) plain.erase(0, 1);
    double value = 0;
    const auto [end, failure] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (plain.empty() || failure != std::errc{} || end != plain.data() + plain.size() ||
        !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<long long> parse_whole(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+') && text.size() > 1 && is_digit(text[1])) text.remove_prefix(1);
    long long value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Day> parse_day(std::string_view text) {
    text = trimmed(text);
    const auto digits = [&](std::size_t at, std::size_t count) -> std::optional<int> {
        if (text.size() < at + count) return std::nullopt;
        int value = 0;
        for (std::size_t i = at; i < at + count; ++i) {
            if (!is_digit(text[i])) return std::nullopt;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    const auto made = [](std::optional<int> year, std::optional<int> month,
                         std::optional<int> day) -> std::optional<Day> {
        if (!year || !month || !day) return std::nullopt;
        const Day result{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                         std::chrono::day{static_cast<unsigned>(*day)}};
        return result.ok() ? std::optional(result) : std::nullopt;
    };
    const bool iso = text.size() >= 10 && text[4] == '-' && text[7] == '-';
    if (iso && (text.size() == 10 || text[10] == 'T' || text[10] == ' '))
        return made(digits(0, 4), digits(5, 2), digits(8, 2));
    const std::string with_dot(text.substr(0, text.ends_with('.') ? text.size() - 1 : text.size()));
    const std::vector<std::string> parts = split(with_dot, '.');
    if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
    const auto whole = [](const std::string& part) -> std::optional<int> {
        const auto value = parse_whole(part);
        return value && *value > 0 && *value < 10000 ? std::optional(static_cast<int>(*value)) : std::nullopt;
    };
    return made(whole(parts[2]), whole(parts[1]), whole(parts[0]));
}

std::string to_string(Day day) {
    const auto padded = [](unsigned value, std::size_t width) {
        std::string digits = std::to_string(value);
        return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
    };
    return padded(static_cast<unsigned>(static_cast<int>(day.year())), 4) + '-' +
           padded(static_cast<unsigned>(day.month()), 2) + '-' + padded(static_cast<unsigned>(day.day()), 2);
}

std::string to_text(double value) {
    if (value == 0) return "0";
    char buffer[64];
    const auto [end, failure] = std::to_chars(buffer, buffer + sizeof buffer, value);
    return failure == std::errc{} ? std::string(buffer, end) : std::string("0");
}

std::string to_text(double value, int decimals) {
    // Rounding half away from zero on the shortest decimal form, so that 0.125 and 0.135 read alike.
    const double scale = std::pow(10.0, decimals);
    const double scaled = std::round(value * scale + std::copysign(1e-9, value));
    const double rounded = std::abs(scaled) < 9e15 ? scaled / scale : value;
    char buffer[400];
    const auto [end, failure] = std::to_chars(buffer, buffer + sizeof buffer, rounded == 0 ? 0.0 : rounded,
                                              std::chars_format::fixed, decimals);
    return failure == std::errc{} ? std::string(buffer, end) : to_text(value);
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

std::optional<std::string> nearest_name(std::string_view name, std::span<const std::string> names) {
    std::optional<std::string> best;
    std::size_t best_distance = std::max<std::size_t>(2, name.size() / 3) + 1;
    for (const std::string& candidate : names) {
        const std::size_t edits = edit_distance(lower(name), lower(candidate));
        if (edits < best_distance && edits < name.size()) {
            best_distance = edits;
            best = candidate;
        }
    }
    return best;
}

std::string xml_escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            case '\'':
                result += "&#39;";
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r') result += c;
        }
    }
    return result;
}

bool matches_glob(std::string_view pattern, std::string_view name) {
    const auto same = [](char a, char b) {
        const auto ascii_lower = [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        };
        return ascii_lower(a) == ascii_lower(b);
    };
    std::size_t p = 0, n = 0, star = std::string_view::npos, retry = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = n;
        } else if (p < pattern.size() && (pattern[p] == '?' || same(pattern[p], name[n]))) {
            ++p;
            ++n;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            n = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

}  // namespace mapite
