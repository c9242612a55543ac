#pragma once
// A QR code as inline SVG: black squares on white with the quiet zone that readers need, no picture beside
// the page. Made by libqrencode.
#include <string>

namespace mapite {

/// An `<svg>` of `size_mm` millimetres, four modules of white around; `title` is its text alternative. Error
/// correction M (15 %), so that a folded or stained sheet can still be read. Text beyond ASCII reads
/// differently from phone to phone: write it percent-encoded. Throws Error(data) when the text is empty or
/// longer than a code holds (about 2300 bytes).
std::string qr_svg(const std::string& text, double size_mm, const std::string& title);

}  // namespace mapite
