#include "gui/legend_panel.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/figures.hpp"
#include "gui/look_brush.hpp"
#include "gui/symbol_shapes.hpp"
#include "scene/item_look.hpp"

namespace mapite {

LegendSwatch::LegendSwatch(Paint paint, QWidget* parent) : QWidget(parent), paint_(std::move(paint)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LegendSwatch::sizeHint() const {
    const int height = fontMetrics().height();
    return {height * 2, height * 5 / 4};
}

void LegendSwatch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint_(painter, QRectF(rect()).adjusted(1, 1, -1, -1));
}

LegendPanel::LegendPanel(Workspace& workspace, QWidget* parent)
    : Panel(workspace, parent), scroll_(new PageScroll(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll_);
    scroll_->setFocusPolicy(Qt::StrongFocus);
    LegendPanel::refresh();
}

void LegendPanel::set_vision(Vision vision) {
    vision_ = vision;
    refresh();
}

void LegendPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refresh();
}

void LegendPanel::refresh() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    grid_ = new QGridLayout;
    grid_->setColumnStretch(1, 1);
    grid_->setHorizontalSpacing(fontMetrics().height() / 2);
    grid_->setVerticalSpacing(fontMetrics().height() / 5);
    column->addLayout(grid_);
    column->addStretch(1);
    scroll_->setAccessibleName(tr("Legend of the map"));
    fill();
    scroll_->set_page(content);
}

void LegendPanel::fill() {
    const Picture* picture = workspace().picture();
    if (!picture) return;
    const Legend& legend = picture->scene->legend;
    const MapStyle& style = picture->map.style;
    QLabel* title = add_text(legend.title);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    for (const std::string& text : {legend.denominator, legend.method, legend.year})
        if (!text.empty()) add_text(text);
    const QColor ink = palette().color(QPalette::WindowText);
    add_heading({}, QString::fromStdString(legend.areas_heading));
    for (const LegendClass& shown : legend.classes) {
        const QColor fill(QString::fromStdString(seen_as(shown.colour, vision_)));
        add_line([=](QPainter& painter, const QRectF& rect) { paint_swatch(painter, rect, fill, ink); },
                 shown.label, shown.areas);
    }
    for (const LegendLook& shown : legend.looks) {
        const PatternColours colours = pattern_colours(shown.look, style, vision_);
        add_line(
            [=, look = shown.look](QPainter& painter, const QRectF& rect) {
                fill_pattern(painter, rect, look, colours, rect.height() / 2.4);
                paint_swatch(painter, rect, Qt::transparent, ink);
            },
            shown.label, shown.areas);
    }
    for (const LegendSymbol& symbol : legend.symbols) add_symbol(symbol, style);
    if (!legend.uncertain.empty())
        add_line(
            [=](QPainter& painter, const QRectF& rect) {
                painter.setPen(ink);
                painter.drawText(rect, Qt::AlignCenter, QStringLiteral("±"));
            },
            legend.uncertain, std::nullopt);
}

void LegendPanel::add_symbol(const LegendSymbol& symbol, const MapStyle& style) {
    // Sizes are in millimetres on paper; here the largest that fits stands for large ones.
    const double millimetres = symbol.size_mm > 0 ? symbol.size_mm : symbol_look(style, symbol.style).size_mm;
    const double pixels = millimetres * logicalDpiX() / 25.4;
    add_line(
        [=, this](QPainter& painter, const QRectF& rect) {
            paint_symbol(painter, rect.center(), std::clamp(pixels, rect.height() / 2.5, rect.height()),
                         style, symbol.style, vision_);
        },
        symbol.label, std::nullopt);
}

QLabel* LegendPanel::add_text(const std::string& text) {
    auto* label = new QLabel(QString::fromStdString(text));
    label->setWordWrap(true);
    grid_->addWidget(label, grid_->rowCount(), 0, 1, 3);
    return label;
}

void LegendPanel::add_heading(const QString& left, const QString& right) {
    const int row = grid_->rowCount();
    auto* label = new QLabel(left);
    auto* count = new QLabel(right);
    count->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    grid_->addWidget(label, row, 1);
    grid_->addWidget(count, row, 2);
}

void LegendPanel::add_line(LegendSwatch::Paint paint, const std::string& label,
                           std::optional<std::size_t> areas) {
    const int row = grid_->rowCount();
    auto* text = new QLabel(QString::fromStdString(label));
    text->setWordWrap(true);
    grid_->addWidget(new LegendSwatch(std::move(paint)), row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    grid_->addWidget(text, row, 1, Qt::AlignVCenter);
    if (!areas) return;
    auto* count = new QLabel(Figures(workspace().language()).number(static_cast<double>(*areas), 0));
    count->setAccessibleName(text->text() + QStringLiteral(": ") + count->text());
    count->setEnabled(*areas > 0);
    grid_->addWidget(count, row, 2, Qt::AlignRight | Qt::AlignVCenter);
}

}  // namespace mapite
