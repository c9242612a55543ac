#include "scene/label_layouts.hpp"

#include <algorithm>

#include "scene/text_width.hpp"

namespace mapite {
namespace {

LabelLayout layout(std::string number, std::vector<std::string> lines, double size_mm) {
    double width = 0;
    for (std::size_t i = 0; i < std::max<std::size_t>(lines.size(), 1); ++i) {
        double line_width = i < lines.size() ? text_width(lines[i], size_mm) : 0;
        if (i == 0) {
            line_width += text_width(number, size_mm, true);
            if (!lines.empty() && !lines[0].empty()) line_width += text_width(" ", size_mm);
        }
        width = std::max(width, line_width);
    }
    const auto height = size_mm * line_step * static_cast<double>(std::max<std::size_t>(lines.size(), 1));
    LabelLayout result;
    result.label = {0, std::move(number), std::move(lines), {0, 0, width, height}, size_mm, std::nullopt};
    return result;
}

/// The name on two lines, cut at the space or hyphen that makes the longer line shortest; empty when
/// there is no such place.
std::vector<std::string> two_lines(const std::string& name) {
    std::vector<std::string> best;
    for (std::size_t at = name.find_first_of(" -"); at != std::string::npos;
         at = name.find_first_of(" -", at + 1)) {
        std::vector<std::string> lines{name.substr(0, at + (name[at] == '-' ? 1 : 0)), name.substr(at + 1)};
        const auto longer = [](const std::vector<std::string>& two) {
            return std::max(text_width(two[0], 1), text_width(two[1], 1));
        };
        if (!lines[0].empty() && !lines[1].empty() && (best.empty() || longer(lines) < longer(best)))
            best = std::move(lines);
    }
    return best;
}

}  // namespace

std::vector<LabelLayout> label_layouts(const AreaItem& area, double size_mm, bool number_only) {
    const std::string number = std::to_string(area.number);
    const std::string flagged = number + (area.uncertain ? "\u00b1" : "");
    std::vector<LabelLayout> result;
    if (!number_only) {
        // What is not a value is told by its pattern and in the list; its words would not fit anywhere.
        const bool valued = area.look == Look::value;
        const std::string value = area.label + (area.uncertain ? "\u00a0\u00b1" : "");
        const std::vector<std::string> two = two_lines(area.short_name);
        if (valued) result.push_back(layout(number, {area.short_name, value}, size_mm));
        if (valued && !two.empty()) result.push_back(layout(number, {two[0], two[1], value}, size_mm));
        result.push_back(layout(flagged, {area.short_name}, size_mm));
        if (!two.empty()) result.push_back(layout(flagged, two, size_mm));
        if (valued) result.push_back(layout(number, {"", value}, size_mm));
    }
    result.push_back(layout(flagged, {}, size_mm));
    const std::size_t complete =
        number_only ? 0 : std::min<std::size_t>(two_lines(area.short_name).empty() ? 1 : 2, 2);
    for (std::size_t i = 0; i < complete; ++i) result[i].complete = true;
    return result;
}

}  // namespace mapite
