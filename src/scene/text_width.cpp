#include "scene/text_width.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/unicode.hpp"

namespace mapite {
namespace {

// Advance widths of DejaVu Sans 2.37 in thousandths of the font size.
// clang-format off
/// U+0020 to U+007E.
constexpr std::array<std::uint16_t, 95> ascii_widths{
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636,
    636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752,
    295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390,
    838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411,
    521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
};
/// U+00A0 to U+017F.
constexpr std::array<std::uint16_t, 224> latin_widths{
    318, 401, 636, 636, 636, 636, 337, 500, 500, 1000, 471, 612, 838, 361, 1000, 500, 500, 838, 401, 401,
    500, 636, 636, 318, 500, 401, 471, 612, 969, 969, 969, 531, 684, 684, 684, 684, 684, 684, 974, 698, 632,
    632, 632, 632, 295, 295, 295, 295, 775, 748, 787, 787, 787, 787, 787, 838, 787, 732, 732, 732, 732, 611,
    605, 630, 613, 613, 613, 613, 613, 613, 982, 550, 615, 615, 615, 615, 278, 278, 278, 278, 612, 634, 612,
    612, 612, 612, 612, 838, 612, 634, 634, 634, 634, 592, 635, 592, 684, 613, 684, 613, 684, 613, 698, 550,
    698, 550, 698, 550, 698, 550, 770, 635, 775, 635, 632, 615, 632, 615, 632, 615, 632, 615, 632, 615, 775,
    635, 775, 635, 775, 635, 775, 635, 752, 634, 916, 695, 295, 278, 295, 278, 295, 278, 295, 278, 295, 278,
    590, 556, 295, 278, 656, 579, 579, 557, 278, 557, 278, 557, 375, 557, 342, 562, 284, 748, 634, 748, 634,
    748, 634, 813, 748, 634, 787, 612, 787, 612, 787, 612, 1070, 1023, 695, 411, 695, 411, 695, 411, 635,
    521, 635, 521, 635, 521, 635, 521, 611, 392, 611, 392, 611, 392, 732, 634, 732, 634, 732, 634, 732, 634,
    732, 634, 732, 634, 989, 818, 611, 592, 611, 685, 525, 685, 525, 685, 525, 352,
};
/// U+0400 to U+045F.
constexpr std::array<std::uint16_t, 96> cyrillic_widths{
    632, 632, 786, 610, 698, 635, 295, 295, 295, 1094, 1045, 786, 710, 748, 609, 752, 684, 686, 686, 610,
    781, 632, 1077, 641, 748, 748, 710, 752, 863, 752, 787, 752, 603, 698, 611, 609, 861, 685, 776, 686,
    1069, 1094, 833, 882, 686, 698, 1080, 695, 613, 617, 589, 525, 691, 615, 901, 532, 650, 650, 604, 639,
    754, 654, 612, 654, 635, 550, 583, 592, 855, 592, 681, 591, 915, 942, 707, 790, 589, 549, 842, 602, 615,
    615, 625, 525, 549, 521, 278, 278, 278, 902, 898, 652, 604, 650, 592, 654,
};
// clang-format on
constexpr std::array<std::pair<char32_t, int>, 11> other_widths{{{0x2013, 500},
                                                                 {0x2014, 1000},
                                                                 {0x2018, 318},
                                                                 {0x2019, 318},
                                                                 {0x201c, 518},
                                                                 {0x201d, 518},
                                                                 {0x201e, 518},
                                                                 {0x2026, 1000},
                                                                 {0x2264, 838},
                                                                 {0x2265, 838},
                                                                 {0x2212, 838}}};
/// The bold face is 13 % wider on average over lower-case letters; some letters need a little more.
constexpr double bold_factor = 1.16;

int width_of(char32_t point) {
    if (point >= 0x20 && point <= 0x7e) return ascii_widths[point - 0x20];
    if (point >= 0xa0 && point <= 0x17f) return latin_widths[point - 0xa0];
    if (point >= 0x400 && point <= 0x45f) return cyrillic_widths[point - 0x400];
    const auto* found = std::ranges::find(other_widths, point, &std::pair<char32_t, int>::first);
    return found == other_widths.end() ? 1000 : found->second;
}

/// Length in bytes of the longest beginning that is no wider than `width`; at least one letter.
std::size_t fitting_length(std::string_view text, double size, double width, bool bold) {
    std::string_view rest = text;
    std::size_t length = 0;
    do {
        if (!take_code_point(rest)) rest.remove_prefix(1);
        if (length > 0 && text_width(text.substr(0, text.size() - rest.size()), size, bold) > width) break;
        length = text.size() - rest.size();
    } while (!rest.empty());
    return length;
}

/// End of the first word of the text: behind its space or hyphen.
std::size_t word_end(std::string_view text) {
    const std::size_t end = text.find_first_of(" -");
    return end == std::string_view::npos ? text.size() : end + 1;
}

std::string_view without_space_at_end(std::string_view line) {
    while (line.ends_with(' ')) line.remove_suffix(1);
    return line;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
    double thousandths = 0;
    while (!text.empty()) {
        const auto point = take_code_point(text);
        if (!point) text.remove_prefix(1);
        thousandths += width_of(point.value_or(0xfffd));
    }
    return thousandths / 1000 * size * (bold ? bold_factor : 1);
}

std::vector<std::string> wrapped(std::string_view text, double size, double width, bool bold) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        std::string_view word = text.substr(0, word_end(text));
        if (text_width(line + std::string(without_space_at_end(word)), size, bold) > width) {
            if (!line.empty()) {
                lines.emplace_back(without_space_at_end(line));
                line.clear();
                continue;
            }
            word = word.substr(0, fitting_length(word, size, width, bold));
        }
        line += word;
        text.remove_prefix(word.size());
    }
    if (!line.empty() || lines.empty()) lines.emplace_back(without_space_at_end(line));
    return lines;
}

std::string shortened(std::string_view text, double size, double width, bool bold) {
    if (text_width(text, size, bold) <= width) return std::string(text);
    const std::string ellipsis = "…";
    const std::size_t length = fitting_length(text, size, width - text_width(ellipsis, size, bold), bold);
    return std::string(without_space_at_end(text.substr(0, length))) + ellipsis;
}

FittedText fitted(std::string_view text, const std::vector<double>& sizes, double width,
                  std::size_t most_lines, bool bold) {
    FittedText result;
    for (const double size : sizes) {
        result = {size, wrapped(text, size, width, bold)};
        if (result.lines.size() <= most_lines) return result;
    }
    result.lines.resize(most_lines);
    result.lines.back() = shortened(result.lines.back() + " …", result.size, width, bold);
    return result;
}

}  // namespace mapite
