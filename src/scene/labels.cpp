#include "scene/labels.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "scene/label_layouts.hpp"
#include "scene/paper_shape.hpp"

namespace mapite {
namespace {

constexpr double room_mm = 0.35;  ///< between a label and a border or another label

struct AreaOnPaper {
    std::vector<PaperPolygon> parts;
    PaperPoint middle;
};

/// A symbol that a label had better not cover, and how many millimetres it may move away for that.
struct Obstacle {
    PaperBox box;
    double penalty_mm = 0;
};

/// All that the search for a label's place looks at.
struct Sheet {
    const PaperFrame& frame;
    std::vector<AreaOnPaper> areas;
    std::vector<Obstacle> symbols;
    std::vector<Label> placed;

    [[nodiscard]] bool is_free(const PaperBox& box) const {
        const PaperBox wide = box.grown(room_mm);
        return frame.frame().contains(wide) && std::ranges::none_of(placed, [&](const Label& label) {
                   return label.box.overlaps(wide) ||
                          (label.leader && crosses(wide, label.box.centre(), *label.leader));
               });
    }
    [[nodiscard]] double penalty_mm(const PaperBox& box) const {
        double sum = 0;
        for (const Obstacle& symbol : symbols)
            if (symbol.box.overlaps(box)) sum += symbol.penalty_mm;
        return sum;
    }
};

double distance_mm(PaperPoint a, PaperPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// Precondition: the centre of the box lies inside the polygon.
bool stays_inside(const PaperPolygon& polygon, const PaperBox& box) {
    const PaperBox wide = box.grown(room_mm);
    for (const PaperLine& ring : polygon.rings)
        for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++)
            if (crosses(wide, ring[before], ring[i])) return false;
    return true;
}

/// The middle of the area first, then points all over the part, nearest to the middle first.
std::vector<PaperPoint> places_in(const PaperPolygon& part, PaperPoint middle) {
    constexpr int steps = 14;
    const PaperBox around = box(part);
    std::vector<PaperPoint> places;
    for (int row = 1; row < steps; ++row)
        for (int column = 1; column < steps; ++column) {
            const PaperPoint place{around.left + around.width() * column / steps,
                                   around.top + around.height() * row / steps};
            if (covers(part, place)) places.push_back(place);
        }
    std::ranges::stable_sort(places, {}, [&](PaperPoint place) { return distance_mm(place, middle); });
    if (covers(part, middle)) places.insert(places.begin(), middle);
    return places;
}

/// The fullest wording that fits inside the area, where it covers fewest symbols near the middle.
std::optional<LabelLayout> inside_label(const Sheet& sheet, const AreaOnPaper& area,
                                        const std::vector<LabelLayout>& layouts) {
    for (const PaperPolygon& part : area.parts) {
        if (!covers(part, area.middle)) continue;
        const std::vector<PaperPoint> places = places_in(part, area.middle);
        for (LabelLayout layout : layouts) {
            std::optional<PaperBox> best;
            double least = 0;
            for (const PaperPoint place : places) {
                const double away = distance_mm(place, area.middle);
                if (best && away >= least) break;
                const PaperBox box = box_around(place, layout.label.box.width(), layout.label.box.height());
                if (!stays_inside(part, box) || !sheet.is_free(box)) continue;
                const double penalty = away + sheet.penalty_mm(box);
                if (!best || penalty < least) {
                    best = box;
                    least = penalty;
                }
            }
            if (!best) continue;
            layout.label.box = *best;
            return layout;
        }
    }
    return std::nullopt;
}

/// The number beside its area, as near as it can stand without touching other labels, rather outside all
/// areas than inside another one.
std::optional<Label> label_with_leader(const Sheet& sheet, const AreaOnPaper& area, Label label) {
    constexpr double nearest_mm = 3, step_mm = 1, foreign_area_penalty_mm = 5;
    constexpr int directions = 24;
    const double farthest_mm = std::hypot(sheet.frame.frame().width(), sheet.frame.frame().height());
    std::optional<Label> best;
    double least = 0;
    for (double away = nearest_mm; away < farthest_mm && (!best || away < least); away += step_mm)
        for (int direction = 0; direction < directions; ++direction) {
            const double angle = 2 * std::numbers::pi * direction / directions;
            const PaperPoint centre{area.middle.x + away * std::cos(angle),
                                    area.middle.y - away * std::sin(angle)};
            const PaperBox box = box_around(centre, label.box.width(), label.box.height());
            if (!sheet.is_free(box)) continue;
            const bool crossed = std::ranges::any_of(sheet.placed, [&](const Label& other) {
                return crosses(other.box.grown(room_mm), centre, area.middle);
            });
            if (crossed) continue;
            const bool on_area = std::ranges::any_of(sheet.areas, [&](const AreaOnPaper& other) {
                return std::ranges::any_of(other.parts,
                                           [&](const PaperPolygon& part) { return covers(part, centre); });
            });
            const double penalty = away + (on_area ? foreign_area_penalty_mm : 0) + sheet.penalty_mm(box);
            if (best && penalty >= least) continue;
            least = penalty;
            label.box = box;
            label.leader = area.middle;
            best = label;
        }
    return best;
}

/// What is written inside their areas; the positions of those whose number does not fit stay in `without`.
struct Attempt {
    std::vector<std::size_t> without;
    double complete = 0;  ///< labels with all there is to say
};

struct Wording {
    double size_mm = smallest_label_mm;
    bool number_only = false;
};

Attempt place_inside(const Scene& scene, Sheet& sheet, const std::vector<std::size_t>& positions,
                     Wording wording) {
    Attempt attempt;
    for (const std::size_t i : positions) {
        const std::vector<LabelLayout> layouts =
            label_layouts(scene.areas[i], wording.size_mm, wording.number_only);
        auto layout = inside_label(sheet, sheet.areas[i], layouts);
        if (!layout) {
            attempt.without.push_back(i);
            continue;
        }
        layout->label.area = i;
        attempt.complete += layout->complete ? 1 : 0;
        sheet.placed.push_back(std::move(layout->label));
    }
    return attempt;
}

void place_beside(const Scene& scene, Sheet& sheet, const std::vector<std::size_t>& positions) {
    for (const std::size_t i : positions) {
        if (sheet.areas[i].parts.empty()) continue;
        Label number = label_layouts(scene.areas[i], smallest_label_mm, true).back().label;
        number.area = i;
        if (auto label = label_with_leader(sheet, sheet.areas[i], std::move(number)))
            sheet.placed.push_back(std::move(*label));
    }
}

Sheet sheet_of(const Scene& scene, const PaperFrame& frame) {
    Sheet sheet{frame, {}, {}, {}};
    for (const AreaItem& area : scene.areas) {
        sheet.areas.push_back({on_paper(area.shape, frame), {}});
        if (!sheet.areas.back().parts.empty())
            sheet.areas.back().middle = frame.on_paper(label_point(area.shape));
    }
    // Circles for people stand where a label would best stand too; services only here and there.
    constexpr double usual_symbol_mm = 1.6, service_penalty_mm = 1.5, people_penalty_mm = 6;
    for (const SymbolItem& symbol : scene.symbols) {
        const double size = symbol.size_mm > 0 ? symbol.size_mm : usual_symbol_mm;
        sheet.symbols.push_back({box_around(frame.on_paper(symbol.position), size, size),
                                 symbol.style == "people" ? people_penalty_mm : service_penalty_mm});
    }
    return sheet;
}

}  // namespace

std::vector<Label> place_labels(const Scene& scene, const PaperFrame& frame) {
    Sheet sheet = sheet_of(scene, frame);
    std::vector<std::size_t> listed = scene.listed;
    std::ranges::sort(listed);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < scene.areas.size(); ++i)
        if (scene.areas[i].number > 0 && !std::ranges::binary_search(listed, i)) others.push_back(i);

    // One size for the whole map: the largest in which nearly everything is said in its place.
    constexpr double nearly_all = 0.8;
    std::vector<Wording> wordings{{3.2}, {2.7}, {smallest_label_mm}};
    if (!others.empty()) wordings = {{smallest_label_mm, true}};
    Attempt attempt;
    for (const Wording wording : wordings) {
        sheet.placed.clear();
        attempt = place_inside(scene, sheet, listed, wording);
        if (attempt.complete >= nearly_all * static_cast<double>(listed.size())) break;
    }
    place_beside(scene, sheet, attempt.without);
    place_inside(scene, sheet, others, {smallest_label_mm, true});
    std::ranges::stable_sort(sheet.placed, {}, &Label::area);
    return sheet.placed;
}

}  // namespace mapite
