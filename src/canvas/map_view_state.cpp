#include "canvas/map_view_state.hpp"

#include <QFontInfo>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

#include "canvas/hit_test.hpp"
#include "canvas/view_buttons.hpp"

namespace mapite {
namespace {

constexpr std::size_t most_tile_bytes = std::size_t{128} << 20;
constexpr int pass_end_ms = 150, fly_ms = 300, zoom_ms = 180;

/// How much larger than usual the widget's text is: symbols and labels grow with it.
double font_scale(const QWidget& widget) {
    constexpr double usual_px = 13.5;
    return std::clamp(QFontInfo(widget.font()).pixelSize() / usual_px, 1.0, 4.0);
}

}  // namespace

MapView::State::State(MapView* of)
    : view(of),
      scene(std::make_shared<Scene>()),
      ground(std::make_shared<Ground>()),
      navigator([this] { moved(); }),
      picture(std::make_unique<MapPicture>(most_tile_bytes,
                                           [this] {
                                               view->update();
                                               settle_check.start();
                                           })),
      preparer(std::make_unique<LatestWorker>()) {
    navigator.set_animated(view->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, view) > 0);
    pass_end.setSingleShot(true);
    pass_end.setInterval(pass_end_ms);
    QObject::connect(&pass_end, &QTimer::timeout, view, [this] {
        passing = false;
        moved();
    });
    settle_check.setSingleShot(true);
    settle_check.setInterval(0);
    QObject::connect(&settle_check, &QTimer::timeout, view, [this] { check_settled(); });
}

void MapView::State::show(std::shared_ptr<const Scene> new_scene, std::shared_ptr<const Ground> new_ground,
                          bool fly) {
    const bool first = scene->areas.empty() && !scene_index;
    scene = new_scene ? std::move(new_scene) : std::make_shared<Scene>();
    ground = new_ground ? std::move(new_ground) : std::make_shared<Ground>();
    navigator.set_limits(scene->extent, density());
    preparing = true;
    is_settled = false;
    preparer->post([this, shown_scene = scene, shown_ground = ground, old_scene = scene_index,
                    old_ground = ground_index](const std::stop_token& stop) {
        auto of_scene = old_scene && old_scene->scene == shown_scene
                            ? old_scene
                            : std::make_shared<const SceneIndex>(shown_scene);
        if (stop.stop_requested()) return;
        auto of_ground = old_ground && old_ground->ground == shown_ground
                             ? old_ground
                             : std::make_shared<const GroundIndex>(shown_ground);
        QMetaObject::invokeMethod(
            view, [this, of_scene, of_ground] { adopt(of_scene, of_ground); }, Qt::QueuedConnection);
    });
    if (first)
        show_all(0);
    else if (fly)
        show_all(fly_ms);
}

void MapView::State::adopt(std::shared_ptr<const SceneIndex> of_scene,
                           std::shared_ptr<const GroundIndex> of_ground) {
    if (of_scene->scene != scene || of_ground->ground != ground) return;
    scene_index = std::move(of_scene);
    ground_index = std::move(of_ground);
    preparing = false;
    overlay.pointed.reset();
    pointed = {};
    plan_anew();
}

std::optional<std::size_t> MapView::State::area_of(const std::string& code) const {
    const auto& areas = scene_index->scene->areas;
    const auto found = std::ranges::find(areas, code, &AreaItem::code);
    if (found == areas.end()) return std::nullopt;
    return static_cast<std::size_t>(found - areas.begin());
}

void MapView::State::plan_anew() {
    if (!scene_index) return;
    auto plan = std::make_shared<const PaintPlan>(
        PlanInput{.scene = scene_index,
                  .ground = ground_index,
                  .style = style,
                  .hidden = hidden,
                  .vision = vision,
                  .pixels_per_mm = 96 / 25.4 * density() * font_scale(*view),
                  .device_ratio = density(),
                  .beyond = view->palette().color(QPalette::Window),
                  .base = base});
    picture->set_plan(std::move(plan), view->font());
    overlay.selected.clear();
    for (const std::string& code : selected)
        if (const auto area = area_of(code)) overlay.selected.push_back(*area);
    moved();
}

void MapView::State::resize() {
    const QSize size = (QSizeF(view->size()) * density()).toSize();
    navigator.set_size(size.width(), size.height());
    navigator.set_limits(scene->extent, density());
    if (shows_all)
        show_all(0);
    else
        moved();
    place_buttons();
}

void MapView::State::moved() {
    is_settled = !picture->plan() && !preparing;
    picture->look_at(navigator.destination(), passing);
    view->update();
    settle_check.start();
    emit view->view_changed();
    if (keyboard) point_at(QRectF(view->rect()).center());
}

void MapView::State::show_all(int milliseconds) {
    const Viewport target =
        scene->extent.empty() ? navigator.destination() : navigator.view_of(scene->extent);
    shows_all = true;
    if (milliseconds > 0)
        navigator.glide(target, milliseconds);
    else
        navigator.jump(target);
}

void MapView::State::zoom(double factor, QPointF pixel) {
    shows_all = false;
    navigator.glide(navigator.nearer(factor, pixel), zoom_ms);
}

void MapView::State::pan_by_key(QPointF units) {
    shows_all = false;
    Viewport target = navigator.destination();
    target.centre.x += units.x() * density() * target.scale;
    target.centre.y -= units.y() * density() * target.scale;
    navigator.glide(target, zoom_ms);
}

void MapView::State::pass() {
    passing = true;
    shows_all = false;
    pass_end.start();
}

void MapView::State::check_settled() {
    if (is_settled || preparing || navigator.is_moving() || passing || !picture->is_complete()) return;
    is_settled = true;
    emit view->settled();
}

void MapView::State::place_buttons() {
    constexpr int margin = 8;
    int top = margin;
    for (QToolButton* button : {nearer, farther, all}) {
        button->resize(button->sizeHint().expandedTo({button->sizeHint().height(), 0}));
        button->move(view->width() - button->width() - margin, top);
        top += button->height() + margin / 4;
    }
}

MapTarget MapView::State::target(QPointF pixel) const {
    return picture->plan() ? mapite::target_at(*picture->plan(), navigator.view(), pixel) : MapTarget{};
}

QPointF MapView::State::middle() const {
    return {navigator.view().width / 2.0, navigator.view().height / 2.0};
}

void MapView::State::point_at(QPointF place) {
    const QPointF pixel = device(place);
    emit view->pointed_at(navigator.view().grid(pixel));
    const MapTarget found = target(pixel);
    if (found == pointed) return;
    pointed = found;
    overlay.pointed.reset();
    if (found.kind == MapTarget::Kind::area) overlay.pointed = found.position;
    view->setAccessibleDescription(describe && found.kind != MapTarget::Kind::none ? describe(found)
                                                                                   : QString());
    view->update();
}

void MapView::State::choose(QPointF pixel, bool compare) {
    MapTarget found = target(pixel);
    // Two things to compare are two areas, whatever symbol lies on them.
    if (compare && scene_index) {
        const auto area = scene_index->area_at(navigator.view().grid(pixel));
        found = area ? MapTarget{MapTarget::Kind::area, *area} : MapTarget{};
    }
    switch (found.kind) {
        case MapTarget::Kind::area:
            return emit view->area_chosen(
                QString::fromStdString(scene_index->scene->areas[found.position].code), compare);
        case MapTarget::Kind::service:
            return emit view->service_chosen(found.position);
        case MapTarget::Kind::point:
            return emit view->point_chosen(found.position);
        case MapTarget::Kind::none:
            return;
    }
}

void MapView::State::use_keyboard(bool on) {
    if (keyboard == on) return;
    keyboard = on;
    overlay.crosshair = on;
    view->update();
    if (on) point_at(QRectF(view->rect()).center());
}

}  // namespace mapite
