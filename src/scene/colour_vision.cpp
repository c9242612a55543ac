#include "scene/colour_vision.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace mapite {
namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

// Machado, Oliveira & Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
// IEEE Transactions on Visualization and Computer Graphics 15 (2009), 1291-1298; table of severity 1.0.
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
// Luminance of sRGB's primaries (IEC 61966-2-1), the same for all three: grey.
constexpr std::array<double, 3> luminance{0.2126, 0.7152, 0.0722};
constexpr Matrix photocopy{{luminance, luminance, luminance}};

/// Light of one sRGB value (IEC 61966-2-1).
double light(double value) {
    value /= 255;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// To light and back by tables: a map of millions of pixels is looked at through this.
struct Tables {
    std::array<double, 256> light_of{};
    std::array<double, 255> up_to{};  ///< light at which the next value is the nearer one
    Tables() {
        for (std::size_t i = 0; i < light_of.size(); ++i) light_of[i] = light(static_cast<double>(i));
        for (std::size_t i = 0; i < up_to.size(); ++i) up_to[i] = light(static_cast<double>(i) + 0.5);
    }
};

const Tables& tables() {
    static const Tables made;
    return made;
}

std::uint8_t value_of(double light) {
    const auto& up_to = tables().up_to;
    return static_cast<std::uint8_t>(std::ranges::upper_bound(up_to, light) - up_to.begin());
}

const Matrix* matrix_of(Vision vision) {
    switch (vision) {
        case Vision::normal:
            return nullptr;
        case Vision::protanopia:
            return &protanopia;
        case Vision::deuteranopia:
            return &deuteranopia;
        case Vision::tritanopia:
            return &tritanopia;
        case Vision::photocopy:
            return &photocopy;
    }
    return nullptr;
}

/// Two hexadecimal digits; absent when they are none.
std::optional<std::uint8_t> byte_at(const std::string& colour, std::size_t place) {
    std::uint8_t value = 0;
    const char *begin = colour.data() + place, *end = begin + 2;
    const auto [last, trouble] = std::from_chars(begin, end, value, 16);
    if (trouble != std::errc() || last != end) return std::nullopt;
    return value;
}

}  // namespace

std::string_view to_string(Vision vision) {
    constexpr std::array<std::string_view, 5> names = {"normal", "protanopia", "deuteranopia", "tritanopia",
                                                       "photocopy"};
    return names[static_cast<std::size_t>(vision)];
}

Rgb seen_as(Rgb colour, Vision vision) {
    const Matrix* matrix = matrix_of(vision);
    if (matrix == nullptr) return colour;
    const auto& light_of = tables().light_of;
    const std::array<double, 3> in{light_of[colour.red], light_of[colour.green], light_of[colour.blue]};
    const auto seen = [&](std::size_t row) {
        const auto& factor = (*matrix)[row];
        // What falls outside of the screen's colours is drawn as the nearest that it has.
        return value_of(factor[0] * in[0] + factor[1] * in[1] + factor[2] * in[2]);
    };
    return {seen(0), seen(1), seen(2)};
}

std::string seen_as(const std::string& colour, Vision vision) {
    if (colour.size() != 7 || colour.front() != '#') return colour;
    const auto red = byte_at(colour, 1), green = byte_at(colour, 3), blue = byte_at(colour, 5);
    if (!red || !green || !blue) return colour;
    const Rgb seen = seen_as(Rgb{*red, *green, *blue}, vision);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t value : {seen.red, seen.green, seen.blue}) {
        text += digits[value >> 4];
        text += digits[value & 15];
    }
    return text;
}

}  // namespace mapite
