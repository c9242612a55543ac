#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "writers/svg_parts.hpp"

namespace mapite {
namespace {

constexpr double heading_mm = 2.9, gutter_mm = 4;

struct Row {
    const AreaItem* area = nullptr;
    std::vector<std::string> name;
    std::string value;
    double height = 0;
};

/// One way to set the list: so many columns of text of this size.
struct Setting {
    std::size_t columns = 1;
    double size_mm = 2.6;
};

struct SetList {
    Setting setting;
    double column_width = 0;
    std::vector<Row> rows;
    std::vector<std::size_t> column_ends;  ///< behind the last row of each column
    bool fits = false;
    bool shortened = false;  ///< a name is cut
};

double swatch_width(double size) {
    return size * 2;
}
double number_right(double size) {
    return swatch_width(size) + text_width("0000", size);
}
double name_left(double size) {
    return number_right(size) + size * 0.5;
}

double longest_word(const std::string& name, double size) {
    double longest = 0;
    for (const std::string& word : split(name, ' ')) longest = std::max(longest, text_width(word, size));
    return longest;
}

SetList set_list(const Scene& scene, const PaperBox& box, Setting setting, std::size_t name_lines,
                 bool may_shorten = false) {
    SetList list{setting, 0, {}, {}, false, false};
    const double size = setting.size_mm;
    const auto columns = static_cast<double>(setting.columns);
    list.column_width = (box.width() - gutter_mm * (columns - 1)) / columns;
    const double text_room = list.column_width - name_left(size);
    double value_width = 0;
    for (const std::size_t position : scene.listed) {
        const AreaItem& area = scene.areas[position];
        Row row{&area, {}, area.label + (area.uncertain ? "\u00a0\u00b1" : ""), 0};
        row.value = shortened(row.value, size, text_room * 0.5);
        value_width = std::max(value_width, text_width(row.value, size));
        list.rows.push_back(std::move(row));
    }
    bool names_fit = true;
    double total = 0, highest = 0;
    for (Row& row : list.rows) {
        const double room = text_room - value_width - size * 0.6;
        const FittedText name = fitted(row.area->name, {size}, room, name_lines);
        names_fit =
            names_fit && !name.lines.back().ends_with("…") && longest_word(row.area->name, size) <= room;
        row.name = name.lines;
        row.height = size * 1.42 + size * 1.15 * static_cast<double>(row.name.size() - 1);
        total += row.height;
        highest = std::max(highest, row.height);
    }
    // Columns of even length, filled from the top; the last takes what is left.
    const double wanted = std::min(box.height(), total / columns + highest / 2);
    double filled = 0;
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        if (filled > 0 && filled + list.rows[i].height > wanted + 1e-9) {
            list.column_ends.push_back(i);
            filled = 0;
        }
        filled += list.rows[i].height;
    }
    list.column_ends.push_back(list.rows.size());
    list.shortened = !names_fit;
    list.fits = list.column_ends.size() <= setting.columns && total <= box.height() * columns &&
                (names_fit || may_shorten) && filled <= box.height();
    return list;
}

SetList best_list(const Scene& scene, const PaperBox& box) {
    constexpr std::array settings{Setting{1, 2.7}, Setting{1, 2.4}, Setting{1, 2.2}, Setting{2, 2.4},
                                  Setting{2, 2.2}, Setting{1, 2},   Setting{2, 2},   Setting{2, 1.9},
                                  Setting{3, 2},   Setting{3, 1.8}, Setting{4, 1.8}};
    for (const std::size_t name_lines : {std::size_t{1}, std::size_t{2}})
        for (const Setting setting : settings)
            if (SetList list = set_list(scene, box, setting, name_lines); list.fits) return list;
    for (const Setting setting : settings)
        if (SetList list = set_list(scene, box, setting, 1, true); list.fits) return list;
    return set_list(scene, box, {4, 1.6}, 1, true);
}

/// The rows' own room: below the heading and above the line that counts the rest.
PaperBox room_of_rows(const Scene& scene, const PaperBox& box) {
    return {box.left, box.top + 5.6, box.right, box.bottom - (scene.captions.list_more.empty() ? 0 : 3.4)};
}

void draw_row(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const SetList& list,
              const Row& row, PaperPoint corner) {
    const double size = list.setting.size_mm;
    const double base = corner.y + size * 1.05;
    // What is only drawn as ground has no colour to be named.
    if (row.area->look != Look::outside)
        draw_swatch(canvas, scene, style,
                    {corner.x, corner.y + size * 0.12, corner.x + swatch_width(size), corner.y + size * 1.26},
                    *row.area);
    canvas.text({corner.x + number_right(size), base}, std::to_string(row.area->number),
                {size, true, SvgAnchor::end, "#111111"});
    canvas.text_lines({corner.x + name_left(size), base}, row.name,
                      {size, false, SvgAnchor::start, "#222222"}, size * 1.15);
    canvas.text({corner.x + list.column_width, base}, row.value, {size, false, SvgAnchor::end, "#222222"});
}

}  // namespace

bool list_fits(const Scene& scene, const PaperBox& box) {
    const SetList list = best_list(scene, room_of_rows(scene, box));
    const auto on_more_lines =
        std::ranges::count_if(list.rows, [](const Row& row) { return row.name.size() > 1; });
    // A short list may be read at ease; a long one would take too much room from the map.
    const double smallest = list.rows.size() <= 30 ? 2.2 : 1.9;
    return list.fits && !list.shortened && on_more_lines * 5 <= std::ssize(list.rows) &&
           list.setting.size_mm >= smallest;
}

void draw_list(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperBox& box) {
    if (scene.listed.empty()) return;
    canvas.line({box.left, box.top}, {box.right, box.top}, {.stroke = "#b5b5b5", .width_mm = 0.15});
    canvas.text({box.left, box.top + 4}, scene.captions.list_title,
                {heading_mm, true, SvgAnchor::start, "#111111"});
    const PaperBox room = room_of_rows(scene, box);
    const SetList list = best_list(scene, room);
    std::size_t next = 0;
    double x = room.left, lowest = room.top;
    for (const std::size_t end : list.column_ends) {
        double y = room.top;
        for (; next < end; ++next) {
            draw_row(canvas, scene, style, list, list.rows[next], {x, y});
            y += list.rows[next].height;
        }
        lowest = std::max(lowest, y);
        x += list.column_width + gutter_mm;
    }
    canvas.text({box.left, lowest + 2.8}, scene.captions.list_more,
                {2.3, false, SvgAnchor::start, "#555555"});
}

}  // namespace mapite
