#include "survey/form_name.hpp"

#include "base/unicode.hpp"

namespace mapite {

bool is_form_name(std::string_view name) {
    bool first = true;
    if (name.empty()) return false;
    while (!name.empty()) {
        const std::optional<char32_t> point = take_code_point(name);
        if (!point) return false;
        const bool digit = *point >= U'0' && *point <= U'9';
        const bool follows = digit || *point == U'-' || *point == U'.';
        if (*point != U'_' && !(follows && !first) && !(is_letter_or_digit(*point) && !digit)) return false;
        first = false;
    }
    return true;
}

}  // namespace mapite
