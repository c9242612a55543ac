#pragma once
// How wide text will be on paper, without a font engine: advance widths of DejaVu Sans, the widest face
// of the writers' font stack, so that text laid out here never grows beyond its place in another one.
#include <string>
#include <string_view>
#include <vector>

namespace mapite {

/// Width in the unit of `size` (the font size, usually millimetres). Unknown letters count as wide.
double text_width(std::string_view text, double size, bool bold = false);

/// Lines no wider than `width`, broken at spaces (not at no-break spaces) and after hyphens; a word
/// that is too long is cut. At least one line, which may be empty.
std::vector<std::string> wrapped(std::string_view text, double size, double width, bool bold = false);

/// The text, or as much of its beginning as fits with an ellipsis.
std::string shortened(std::string_view text, double size, double width, bool bold = false);

/// Text in the largest of a few sizes in which it takes no more than `most_lines`; in the last size it
/// is cut there with an ellipsis.
struct FittedText {
    double size = 0;
    std::vector<std::string> lines;
};
FittedText fitted(std::string_view text, const std::vector<double>& sizes, double width,
                  std::size_t most_lines, bool bold = false);

}  // namespace mapite
