#include "base/unicode.hpp"

#include <array>
#include <cstddef>

namespace mapite {

std::optional<char32_t> take_code_point(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        text.remove_prefix(1);
        return first;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return std::nullopt;
    char32_t point = first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return std::nullopt;
        point = (point << 6) | (byte(i) & 0x3Fu);
    }
    constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
    if (point < least[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return std::nullopt;
    text.remove_prefix(length);
    return point;
}

void append_utf8(std::string& text, char32_t point) {
    const auto add = [&](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xC0 | (point >> 6));
        add(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        add(0xE0 | (point >> 12));
        add(0x80 | ((point >> 6) & 0x3F));
        add(0x80 | (point & 0x3F));
    } else {
        add(0xF0 | (point >> 18));
        add(0x80 | ((point >> 12) & 0x3F));
        add(0x80 | ((point >> 6) & 0x3F));
        add(0x80 | (point & 0x3F));
    }
}

char32_t lower_code_point(char32_t point) {
    if (point >= U'A' && point <= U'Z') return point + 32;
    if (point >= 0xC0 && point <= 0xDE && point != 0xD7) return point + 32;
    if (point == 0x178) return 0xFF;  // Y with diaeresis stands apart from its block
    const bool even_is_upper = (point >= 0x100 && point <= 0x137) || (point >= 0x14A && point <= 0x177);
    const bool odd_is_upper = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
    if (even_is_upper && point % 2 == 0) return point + 1;
    if (odd_is_upper && point % 2 == 1) return point + 1;
    if (point >= 0x410 && point <= 0x42F) return point + 32;
    if (point >= 0x400 && point <= 0x40F) return point + 80;
    return point;
}

char32_t without_diacritic(char32_t point) {
    struct Family {
        std::u32string_view accented;
        char32_t base;
    };
    static constexpr std::array families = {
        Family{U"àáâãäåāăą", U'a'},  Family{U"çćĉċč", U'c'}, Family{U"ďđ", U'd'},
        Family{U"èéêëēĕėęě", U'e'},  Family{U"ĝğġģ", U'g'},  Family{U"ĥħ", U'h'},
        Family{U"ìíîïĩīĭįı", U'i'},  Family{U"ĵ", U'j'},     Family{U"ķ", U'k'},
        Family{U"ĺļľŀł", U'l'},      Family{U"ñńņňŉ", U'n'}, Family{U"òóôõöøōŏő", U'o'},
        Family{U"ŕŗř", U'r'},        Family{U"śŝşš", U's'},  Family{U"ţťŧ", U't'},
        Family{U"ùúûüũūŭůűų", U'u'}, Family{U"ŵ", U'w'},     Family{U"ýÿŷ", U'y'},
        Family{U"źżž", U'z'},        Family{U"ё", U'е'},
    };
    if (point < 0x80) return point;
    for (const Family& family : families)
        if (family.accented.find(point) != std::u32string_view::npos) return family.base;
    return point;
}

bool is_letter_or_digit(char32_t point) {
    if (point < 0x80)
        return (point >= U'0' && point <= U'9') || (point >= U'a' && point <= U'z') ||
               (point >= U'A' && point <= U'Z');
    if (point < 0xC0) return point == 0xAA || point == 0xB5 || point == 0xBA;
    if (point == 0xD7 || point == 0xF7 || point == 0xFEFF) return false;
    return !(point >= 0x2000 && point <= 0x2BFF) && !(point >= 0x3000 && point <= 0x303F);
}

}  // namespace mapite
