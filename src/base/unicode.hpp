#pragma once
// Code points of UTF-8 text and the letters of the product's languages. Covers Latin (Basic, Latin-1,
// Extended-A) and Cyrillic; other scripts pass through unchanged.
#include <optional>
#include <string>
#include <string_view>

namespace mapite {

/// Removes the first code point from the text and gives it; absent (and nothing removed) when the text
/// does not begin with well-formed UTF-8. Precondition: text not empty.
std::optional<char32_t> take_code_point(std::string_view& text);
void append_utf8(std::string& text, char32_t point);
char32_t lower_code_point(char32_t point);
/// The base letter of an accented lower-case Latin letter ('ķ' -> 'k'); 'ё' -> 'е'; others as they are.
char32_t without_diacritic(char32_t point);
/// Letters and digits of any script (all code points from U+00AA on that are no punctuation or space).
bool is_letter_or_digit(char32_t point);

}  // namespace mapite
