#include "canvas/map_view.hpp"

#include <QPaintEvent>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

#include "canvas/map_view_state.hpp"
#include "canvas/view_buttons.hpp"

namespace mapite {

MapView::MapView(QWidget* parent) : QWidget(parent), state_(std::make_unique<State>(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::OpenHandCursor);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Map"));
    State& state = *state_;
    state.nearer = make_view_button(ViewButton::nearer, this);
    state.farther = make_view_button(ViewButton::farther, this);
    state.all = make_view_button(ViewButton::all, this);
    connect(state.nearer, &QToolButton::clicked, this, [this] { zoom_by(2); });
    connect(state.farther, &QToolButton::clicked, this, [this] { zoom_by(0.5); });
    connect(state.all, &QToolButton::clicked, this, [this] { show_all(); });
    state.resize();
    state.is_settled = true;
}

MapView::~MapView() {
    // The threads end while the widget is still whole; what they have posted dies with it.
    state_->preparer.reset();
    state_->picture.reset();
}

void MapView::show_map(std::shared_ptr<const Scene> scene, std::shared_ptr<const Ground> ground,
                       MapStyle style, bool fly) {
    state_->style = std::move(style);
    state_->show(std::move(scene), std::move(ground), fly);
}

void MapView::set_base(BasePainter painter) {
    state_->base.reset();
    if (painter) {
        state_->base = std::make_shared<BasePicture>();
        state_->base->paint = std::move(painter);
    }
    state_->plan_anew();
}

void MapView::set_hidden(std::set<std::string> ids) {
    if (ids == state_->hidden) return;
    state_->hidden = std::move(ids);
    state_->plan_anew();
}

void MapView::set_vision(Vision vision) {
    if (vision == state_->vision) return;
    state_->vision = vision;
    state_->plan_anew();
}

void MapView::set_selected(std::vector<std::string> codes) {
    state_->selected = std::move(codes);
    state_->overlay.selected.clear();
    if (state_->scene_index)
        for (const std::string& code : state_->selected)
            if (const auto area = state_->area_of(code)) state_->overlay.selected.push_back(*area);
    update();
}

void MapView::set_highlight(MapHighlight highlight) {
    state_->overlay.highlight = std::move(highlight);
    update();
}

void MapView::set_describer(std::function<QString(const MapTarget&)> describe) {
    state_->describe = std::move(describe);
}

void MapView::set_animated(bool animated) {
    state_->navigator.set_animated(animated);
}

void MapView::fly_to(const Box& box) {
    if (box.empty()) return;
    constexpr int fly_ms = 300;
    state_->shows_all = false;
    state_->navigator.glide(state_->navigator.view_of(box), fly_ms);
}

void MapView::show_all() {
    constexpr int fly_ms = 300;
    state_->show_all(fly_ms);
}

void MapView::zoom_by(double factor) {
    if (factor > 0) state_->zoom(factor, state_->middle());
}

Box MapView::shown() const {
    return state_->navigator.view().shown();
}

double MapView::metres_per_pixel() const {
    return state_->navigator.view().scale * state_->density();
}

bool MapView::is_settled() const {
    return state_->is_settled;
}

MapTarget MapView::target_at(QPointF position) const {
    return state_->target(state_->device(position));
}

QPointF MapView::on_screen(GridPoint position) const {
    return state_->navigator.view().pixel(position) / state_->density();
}

GridPoint MapView::in_grid(QPointF position) const {
    return state_->navigator.view().grid(state_->device(position));
}

void MapView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    State& state = *state_;
    if (!state.picture->plan()) {
        painter.fillRect(event->rect(), palette().color(QPalette::Window));
    } else {
        const double density = state.density();
        const Viewport& view = state.navigator.view();
        painter.scale(1 / density, 1 / density);
        state.picture->paint(painter, view);
        paint_overlay(painter, *state.picture->plan(), view, state.overlay);
        paint_scale(painter, *state.picture->plan(), view, palette(), font());
        painter.resetTransform();
    }
    if (!hasFocus()) return;
    constexpr int frame = 2;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(palette().color(QPalette::Highlight), frame, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(QRectF(rect()).adjusted(frame / 2.0, frame / 2.0, -frame / 2.0, -frame / 2.0));
}

void MapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    state_->resize();
}

void MapView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    switch (event->type()) {
        case QEvent::LanguageChange:
        case QEvent::FontChange:
        case QEvent::PaletteChange:
        case QEvent::StyleChange:
            break;
        default:
            return;
    }
    setAccessibleName(tr("Map"));
    dress_view_button(*state_->nearer, ViewButton::nearer);
    dress_view_button(*state_->farther, ViewButton::farther);
    dress_view_button(*state_->all, ViewButton::all);
    state_->place_buttons();
    if (event->type() != QEvent::LanguageChange) state_->plan_anew();
}

}  // namespace mapite
