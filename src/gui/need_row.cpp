#include "gui/need_row.hpp"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/flow_layout.hpp"

namespace mapite {

CoverageCell::CoverageCell(QWidget* parent) : QWidget(parent), bar_(new CoverageBar(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 6);
    layout->addWidget(bar_);
    auto* line = new FlowLayout(nullptr, fontMetrics().averageCharWidth());
    for (LinkButton*& number : numbers_) {
        number = new LinkButton(this);
        // Tab stops at the first number only; the arrow keys reach the others.
        number->setFocusPolicy(number == numbers_.front() ? Qt::StrongFocus : Qt::ClickFocus);
        line->addWidget(number);
        connect(number, &LinkButton::clicked, this, &CoverageCell::explain_requested);
    }
    numbers_.front()->set_emphasis(1, QFont::DemiBold);
    layout->addLayout(line);
    connect(bar_, &CoverageBar::clicked, this, &CoverageCell::explain_requested);
}

void CoverageCell::show_figures(const NeedFigures& figures, const QString& need) {
    bar_->show_figure(figures.bar);
    bar_->setAccessibleName(figures.spoken);
    bar_->setToolTip(figures.spoken);
    const std::array<QString, 4> texts{figures.coverage, figures.without, figures.minutes,
                                       figures.confidence};
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        numbers_[i]->setText(texts[i]);
        numbers_[i]->setVisible(!texts[i].isEmpty());
        numbers_[i]->setAccessibleName(tr("%1: %2, explain").arg(need, texts[i]));
        numbers_[i]->setAccessibleDescription(figures.spoken);
        numbers_[i]->setToolTip(tr("Explain this number"));
        numbers_[i]->updateGeometry();
    }
}

std::vector<LinkButton*> CoverageCell::numbers() const {
    std::vector<LinkButton*> result;
    for (LinkButton* number : numbers_)
        if (!number->isHidden()) result.push_back(number);
    return result;
}

NeedRow::NeedRow(QWidget* parent)
    : QWidget(parent), name_(new LinkButton(this)), difference_(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 3;
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(fontMetrics().height() / 8);
    layout->addWidget(name_);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * gap);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        cells_[i] = new CoverageCell(this);
        columns->addWidget(cells_[i], 1, Qt::AlignTop);
        connect(cells_[i], &CoverageCell::explain_requested, this,
                [this, i] { emit explain_requested(static_cast<int>(i)); });
    }
    layout->addLayout(columns);
    difference_->setWordWrap(true);
    layout->addWidget(difference_);
    connect(name_, &LinkButton::clicked, this, &NeedRow::chosen);
}

void NeedRow::show_need(const QString& name, bool on_map) {
    on_map_ = on_map;
    name_->setText(name);
    name_->set_emphasis(1, on_map ? QFont::Bold : QFont::Normal);
    name_->setToolTip(on_map ? tr("Shown on the map") : tr("Show this need on the map"));
    name_->setAccessibleName(on_map ? tr("%1, shown on the map").arg(name)
                                    : tr("%1, show on the map").arg(name));
    update();
}

void NeedRow::show_figures(const NeedFigures& first, const std::optional<NeedFigures>& second,
                           const QString& difference) {
    cells_[0]->show_figures(first, name_->text());
    cells_[1]->setVisible(second.has_value());
    if (second) cells_[1]->show_figures(*second, name_->text());
    difference_->setVisible(second.has_value());
    difference_->setText(difference);
}

std::vector<LinkButton*> NeedRow::stops() const {
    std::vector<LinkButton*> result{name_};
    for (const CoverageCell* cell : cells_)
        if (!cell->isHidden())
            for (LinkButton* number : cell->numbers()) result.push_back(number);
    return result;
}

void NeedRow::paintEvent(QPaintEvent*) {
    if (!on_map_) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor mark = palette().color(QPalette::Highlight);
    QColor ground = mark;
    ground.setAlphaF(0.09F);
    const double corner = fontMetrics().height() / 4.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), corner, corner);
    painter.setBrush(mark);
    painter.drawRoundedRect(QRectF(0, corner, std::max(3.0, corner / 2), height() - 2 * corner), 1.5, 1.5);
}

}  // namespace mapite
