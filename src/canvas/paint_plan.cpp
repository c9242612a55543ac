#include "canvas/paint_plan.hpp"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

/// A number that cannot be read is the map file's trouble, said when it was loaded; here the default stands.
template <class Read>
auto or_default(const MapStyle& style, const Read& read) {
    try {
        return read(style);
    } catch (const Error&) {
        return read(MapStyle{});
    }
}

constexpr std::array<const char*, 5> reach_colours{"#1a9850", "#e6a13a", "#c0392b", "#5e2a84", "#8c8c8c"};

/// The pattern of a look as a picture that repeats without a seam: so many periods that they come close to
/// whole pixels.
QBrush pattern_brush(const LookPattern& pattern, const QColor& ground, const QColor& mark,
                     double pixels_per_mm) {
    if (pattern.strokes.empty() && !pattern.dot) return {ground};
    constexpr int periods = 10;
    const int side = std::max(periods, qRound(periods * pattern.period_mm * pixels_per_mm));
    QImage picture(side, side, QImage::Format_RGB32);
    picture.fill(ground);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = side / (periods * pattern.period_mm);
    painter.scale(scale, scale);
    painter.setPen(QPen(mark, pattern.stroke_mm, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(mark);
    for (int row = -1; row <= periods; ++row)
        for (int column = -1; column <= periods; ++column) {
            const QPointF corner(column * pattern.period_mm, row * pattern.period_mm);
            for (const auto& [from, to] : pattern.strokes)
                painter.drawLine(corner + QPointF(from.x, from.y), corner + QPointF(to.x, to.y));
            if (!pattern.dot) continue;
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(corner + QPointF(pattern.dot->centre.x, pattern.dot->centre.y),
                                pattern.dot->radius_mm, pattern.dot->radius_mm);
        }
    painter.end();
    return {picture};
}

constexpr std::array<double, 8> people_steps{3, 10, 30, 100, 300, 1000, 3000, 1e300};

}  // namespace

PaintPlan::PaintPlan(PlanInput of) : input(std::move(of)) {
    choose_steps();
    make_brushes();
    make_pens();
    make_symbols();
}

bool PaintPlan::shows(Step step) const {
    return std::ranges::find(steps, step) != steps.end();
}

bool PaintPlan::shows(const GroundService& service) const {
    return service.theme < theme_shown.size() && theme_shown[service.theme] &&
           (service.layer >= layer_shown.size() || layer_shown[service.layer]);
}

QColor PaintPlan::ink(const std::string& colour) const {
    const QColor result(QString::fromStdString(seen_as(colour, input.vision)));
    return result.isValid() ? result : QColor(Qt::gray);
}

std::string PaintPlan::fill_of(const AreaItem& area) const {
    const auto& classes = scene().legend.classes;
    if (area.look == Look::value && area.class_number < classes.size())
        return classes[area.class_number].colour;
    return look_colours(area.look, input.style).ground;
}

void PaintPlan::choose_steps() {
    const auto& hidden = input.hidden;
    const auto add = [&](Step step, const char* id) {
        if (!hidden.contains(id)) steps.push_back(step);
    };
    const auto& layers = scene().layers;
    const bool has_roads = std::ranges::find(layers, "roads") != layers.end();
    for (const std::string& layer : layers) {
        if (layer == "areas") add(Step::areas, "areas");
        if (layer == "water") add(Step::water, "water");
        if (layer == "roads") add(Step::roads, "roads");
        // How far one gets lies on the roads, or on the areas where no roads are shown.
        if (layer == (has_roads ? "roads" : "areas")) {
            add(Step::reach, "reach");
            add(Step::points, "points");
        }
        if (layer == "borders") add(Step::borders, "borders");
        if (layer == "services") add(Step::services, "services");
        if (layer == "people") add(Step::people, "people");
        if (layer == "labels") labels = !hidden.contains("labels");
    }
}

void PaintPlan::make_brushes() {
    const bool on_base = input.base && input.base->paint && !input.hidden.contains("base");
    constexpr double opacity_on_base = 0.6;
    area_opacity = on_base ? opacity_on_base : 1;
    for (const LegendClass& item : scene().legend.classes) class_brushes.emplace_back(ink(item.colour));
    for (std::size_t i = 0; i < look_brushes.size(); ++i) {
        const Look look = static_cast<Look>(i);
        const LookColours colours = look_colours(look, input.style);
        look_brushes[i] =
            pattern_brush(look_pattern(look), ink(colours.ground), ink(colours.mark), input.pixels_per_mm);
    }
}

LinePen PaintPlan::line_pen(const std::string& name, const std::string& usual_colour,
                            double usual_width_mm) const {
    LineLook look = or_default(input.style, [&](const MapStyle& style) { return line_look(style, name); });
    if (!usual_colour.empty() && input.style.text(name, "stroke", "").empty()) look.stroke = usual_colour;
    if (usual_width_mm > 0 && input.style.text(name, "width_mm", "").empty()) look.width_mm = usual_width_mm;
    QColor colour = ink(look.stroke);
    colour.setAlphaF(static_cast<float>(std::clamp(look.opacity, 0.0, 1.0)));
    QPen pen(colour, pixels(look.width_mm), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    QVector<qreal> dash;
    for (const std::string& length : split(look.dash_mm, ' '))
        if (const auto number = parse_number(length); number && look.width_mm > 0)
            dash.push_back(*number / look.width_mm);  // Qt counts dashes in widths of the pen
    if (!dash.empty() && dash.size() % 2 == 0) pen.setDashPattern(dash);
    return {pen, look.smallest_scale};
}

void PaintPlan::make_pens() {
    const LineLook outline =
        or_default(input.style, [](const MapStyle& style) { return area_outline_look(style); });
    area_outline =
        QPen(ink(outline.stroke), pixels(outline.width_mm), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    for (const std::string& name : input.scene->lines.lines.styles) scene_pens.push_back(line_pen(name));
    for (const std::string& name : ground().roads.styles) road_pens.push_back(line_pen(name));
    constexpr double reach_width_mm = 0.4;
    for (std::size_t i = 0; i < reach_pens.size(); ++i)
        reach_pens[i] =
            line_pen(std::string(reach_style(static_cast<ReachBand>(i))), reach_colours[i], reach_width_mm);
}

QImage PaintPlan::symbol(const std::string& style, double size_mm) const {
    SymbolLook look = or_default(input.style, [&](const MapStyle& from) { return symbol_look(from, style); });
    if (size_mm > 0) look.size_mm = size_mm;
    return symbol(look);
}

QImage PaintPlan::symbol(const SymbolLook& look) const {
    const double radius = pixels(look.size_mm) / 2;
    const int side = 2 * static_cast<int>(std::ceil(radius * 1.15 + pixels(look.width_mm) + 1)) + 1;
    QImage picture(side, side, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(std::clamp(look.opacity, 0.0, 1.0));
    painter.setPen(
        QPen(ink(look.stroke), pixels(look.width_mm), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(ink(look.fill));
    painter.translate(side / 2.0, side / 2.0);
    QPolygonF corners;
    for (const PaperPoint corner : symbol_corners(look.shape))
        corners.append(QPointF(corner.x, corner.y) * radius);
    if (corners.isEmpty())
        painter.drawEllipse(QPointF(0, 0), radius, radius);
    else
        painter.drawPolygon(corners);
    return picture;
}

void PaintPlan::make_symbols() {
    for (const GroundTheme& layer : ground().service_layers)
        layer_shown.push_back(!input.hidden.contains(layer.id));
    for (const GroundTheme& theme : ground().service_themes) {
        theme_shown.push_back(!input.hidden.contains(theme.id));
        constexpr double faint_size = 0.7;
        constexpr float faint_opacity = 0.55F;
        const double size_mm = or_default(
            input.style, [&](const MapStyle& style) { return symbol_look(style, theme.style).size_mm; });
        SymbolSprite sprite{symbol(theme.style, size_mm), symbol(theme.style, size_mm * faint_size)};
        QPainter painter(&sprite.faint);
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(sprite.faint.rect(), QColor::fromRgbF(0, 0, 0, faint_opacity));
        painter.end();
        theme_sprites.push_back(std::move(sprite));
    }
    constexpr double outline_mm = 0.12;
    for (std::size_t band = 0; band < point_sprites.size(); ++band) {
        const std::string name(reach_style(static_cast<ReachBand>(band)));
        SymbolLook look =
            or_default(input.style, [&](const MapStyle& style) { return symbol_look(style, name); });
        look.fill = input.style.text(name, "fill", input.style.text(name, "stroke", reach_colours[band]));
        // The style's stroke and width are those of roads; a point has a hair of contrast round it.
        look.stroke = text_colour_on(look.fill) == "#ffffff" ? "#ffffff" : "#4d4d4d";
        look.width_mm = outline_mm;
        look.opacity = 1;
        const double usual_mm = input.style.text(name, "size_mm", "").empty() ? 1 : look.size_mm;
        for (std::size_t step = 0; step < people_steps.size(); ++step) {
            look.size_mm = usual_mm * size_factor(step);
            point_sprites[band].push_back(symbol(look));
        }
    }
}

std::size_t PaintPlan::size_step(double people) {
    return static_cast<std::size_t>(
               std::ranges::find_if(people_steps, [&](double most) { return people < most; }) -
               people_steps.begin()) %
           people_steps.size();
}

double PaintPlan::size_factor(std::size_t size_step) {
    constexpr double smallest = 0.7, more = 0.3;
    return smallest + more * static_cast<double>(size_step);
}

double PaintPlan::point_radius(std::size_t size_step) const {
    constexpr double usual_mm = 1;
    return pixels(usual_mm * size_factor(size_step)) / 2;
}

}  // namespace mapite
