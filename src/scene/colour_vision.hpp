#pragma once
// How a colour looks to others: to readers with one kind of cones missing (about 8 % of men), and on a
// photocopy. To check a palette before it is printed, not to correct anything.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace mapite {

enum class Vision { normal, protanopia, deuteranopia, tritanopia, photocopy };
/// "normal", "protanopia", "deuteranopia", "tritanopia", "photocopy".
std::string_view to_string(Vision vision);

struct Rgb {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Rgb&) const = default;
};
/// Machado, Oliveira & Fernandes 2009, severity 1.0, on linear light; photocopy = grey of the same luminance.
Rgb seen_as(Rgb colour, Vision vision);
/// "#rrggbb" likewise; any other text is returned as it is.
std::string seen_as(const std::string& colour, Vision vision);

}  // namespace mapite
