#pragma once
// Words in a style sheet, where page numbers and footers stand.
#include <string>
#include <string_view>

namespace mapite {

/// A CSS string with its quotation marks: everything that could end it or the style is written by its number.
std::string css_string(std::string_view text);

}  // namespace mapite
