#include "scene/colour_vision.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mapite {
namespace {

using Linear = std::array<double, 3>;
using Matrix = std::array<Linear, 3>;

double to_linear(std::uint8_t level) {
    const double share = level / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

std::uint8_t to_level(double light) {
    const double bounded = std::clamp(light, 0.0, 1.0);
    const double share = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * std::pow(bounded, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(share * 255));
}

/// Table 1 of Machado, Oliveira & Fernandes 2009; grey by the luminance of sRGB's primaries.
const Matrix& matrix_of(Vision vision) {
    static constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868},
                                        {0.114503, 0.786281, 0.099216},
                                        {-0.003882, -0.048116, 1.051998}}};
    static constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968},
                                          {0.280085, 0.672501, 0.047413},
                                          {-0.011820, 0.042940, 0.968881}}};
    static constexpr Matrix tritanopia{{{1.255528, -0.076749, -0.178779},
                                        {-0.078411, 0.930809, 0.147602},
                                        {0.004733, 0.691367, 0.303900}}};
    static constexpr Linear grey{0.2126, 0.7152, 0.0722};
    static constexpr Matrix photocopy{grey, grey, grey};
    static constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    switch (vision) {
        case Vision::protanopia:
            return protanopia;
        case Vision::deuteranopia:
            return deuteranopia;
        case Vision::tritanopia:
            return tritanopia;
        case Vision::photocopy:
            return photocopy;
        case Vision::normal:
            break;
    }
    return normal;
}

}  // namespace

std::string_view to_string(Vision vision) {
    constexpr std::array<std::string_view, 5> names{"normal", "protanopia", "deuteranopia", "tritanopia",
                                                    "photocopy"};
    return names.at(static_cast<std::size_t>(vision));
}

Rgb seen_as(Rgb colour, Vision vision) {
    if (vision == Vision::normal) return colour;
    const Linear light{to_linear(colour.red), to_linear(colour.green), to_linear(colour.blue)};
    const auto seen = [&](const Linear& row) {
        return to_level(row[0] * light[0] + row[1] * light[1] + row[2] * light[2]);
    };
    const Matrix& matrix = matrix_of(vision);
    return {seen(matrix[0]), seen(matrix[1]), seen(matrix[2])};
}

std::string seen_as(const std::string& colour, Vision vision) {
    if (vision == Vision::normal || colour.size() != 7 || colour[0] != '#') return colour;
    std::array<std::uint8_t, 3> levels{};
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const char* const begin = colour.data() + 1 + 2 * i;
        if (std::from_chars(begin, begin + 2, levels[i], 16).ptr != begin + 2) return colour;
    }
    const Rgb seen = seen_as(Rgb{levels[0], levels[1], levels[2]}, vision);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "#";
    for (const std::uint8_t level : {seen.red, seen.green, seen.blue}) {
        result += digits[level >> 4];
        result += digits[level & 15];
    }
    return result;
}

}  // namespace mapite
