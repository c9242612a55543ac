#include "gui/need_list.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "gui/figures.hpp"
#include "gui/panel.hpp"

namespace mapite {
namespace {

QLabel* heading_label(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::SmallCaps);
    label->setFont(font);
    label->setContentsMargins(0, label->fontMetrics().height() / 2, 0, 0);
    return label;
}

}  // namespace

NeedList::NeedList(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

void NeedList::build(const Basket& basket) {
    for (NeedRow* row : rows_) row->deleteLater();
    for (const auto& [label, name] : headings_) label->deleteLater();
    rows_.assign(basket.needs.size(), nullptr);
    order_.clear();
    headings_.clear();
    for (const Block& block : basket.blocks) {
        const auto belongs = [&](const Need& need) { return need.block == block.id; };
        if (std::ranges::none_of(basket.needs, belongs)) continue;
        headings_.emplace_back(heading_label(this), block.name);
        layout()->addWidget(headings_.back().first);
        for (std::size_t need = 0; need < basket.needs.size(); ++need) {
            if (!belongs(basket.needs[need])) continue;
            auto* row = new NeedRow(this);
            rows_[need] = row;
            order_.push_back(row);
            layout()->addWidget(row);
            connect(row, &NeedRow::chosen, this, [this, need] { emit need_chosen(need); });
            connect(row, &NeedRow::explain_requested, this, [this, need](int column) {
                const auto area = column == 0 ? workspace_.selected() : workspace_.compared();
                if (area) emit explain_requested(*area, need);
            });
        }
    }
}

void NeedList::refresh() {
    const Picture& picture = *workspace_.picture();
    const Basket& basket = picture.study->basket;
    std::vector<std::pair<std::string, std::string>> wanted;
    for (const Need& need : basket.needs) wanted.emplace_back(need.block, need.id);
    if (wanted != built_) {
        build(basket);
        built_ = std::move(wanted);
    }
    for (std::size_t i = 0, heading = 0; i < basket.blocks.size() && heading < headings_.size(); ++i)
        if (std::ranges::find(basket.needs, basket.blocks[i].id, &Need::block) != basket.needs.end())
            headings_[heading++].first->setText(workspace_.in_language(basket.blocks[i].name));
    for (std::size_t need = 0; need < rows_.size(); ++need) {
        if (!rows_[need]) continue;
        rows_[need]->show_need(workspace_.in_language(basket.needs[need].name), need == picture.need);
        std::optional<NeedFigures> second;
        if (workspace_.compared()) second = figures(*workspace_.compared(), need);
        rows_[need]->show_figures(figures(*workspace_.selected(), need), second,
                                  second ? difference(need) : QString());
    }
}

NeedFigures NeedList::figures(AreaIndex area, std::size_t need) const {
    const Study& study = *workspace_.picture()->study;
    const AreaProfile& profile = study.profiles[area.value];
    const NeedCoverage& coverage = profile.needs[need];
    const Figures write(workspace_.language());
    const Grade grade = profile.confidence[need].grade;
    NeedFigures result;
    result.bar = {look_of(coverage, profile.people), coverage.coverage.value_or(0), coverage.coverage_low,
                  coverage.coverage_high};
    const QString name = QString::fromStdString(study.areas[area.value].name) + QStringLiteral(", ") +
                         workspace_.in_language(study.basket.needs[need].name);
    const bool follows = need != workspace_.picture()->need &&
                         study.basket.needs[need].kind == NeedKind::service && other_needs_follow(workspace_);
    if (follows) result.bar.look = Look::outside;  // plain: not a statement about the data
    if (result.bar.look != Look::value) {
        result.coverage = follows ? tr("being computed…")
                                  : workspace_.say("map.look." + std::string(to_string(result.bar.look)));
        result.spoken = name + QStringLiteral(": ") + result.coverage;
        return result;
    }
    result.coverage = write.share(coverage.coverage);
    result.without = study.counts_dwellings
                         ? tr("%1 dwellings without").arg(write.people(people_without(coverage)))
                         : tr("%1 people without").arg(write.people(people_without(coverage)));
    result.minutes =
        coverage.times ? tr("median %1 min").arg(write.minutes(coverage.times->median_min)) : QString();
    const QString word = workspace_.say(grade_key(grade));
    result.confidence = grade_symbol(grade) + QLatin1Char(' ') + word;
    result.spoken = tr("%1: covered %2, %3, %4").arg(name, result.coverage, result.without, result.minutes);
    if (coverage.coverage_low && coverage.coverage_high &&
        *coverage.coverage_high - *coverage.coverage_low > 0.0005)
        result.spoken += QStringLiteral(", ") +
                         tr("between %1 and %2")
                             .arg(write.share(coverage.coverage_low), write.share(coverage.coverage_high));
    result.spoken += QStringLiteral(", ") + tr("confidence: %1").arg(word);
    return result;
}

QString NeedList::difference(std::size_t need) const {
    const Study& study = *workspace_.picture()->study;
    const AreaProfile& first = study.profiles[workspace_.selected()->value];
    const AreaProfile& second = study.profiles[workspace_.compared()->value];
    const NeedCoverage &one = first.needs[need], &other = second.needs[need];
    if (look_of(one, first.people) != Look::value || look_of(other, second.people) != Look::value)
        return tr("Cannot be compared");
    const Figures write(workspace_.language());
    const double points = std::round(1000 * (*other.coverage - *one.coverage));
    if (points == 0) return tr("No difference");
    const Area& better = study.areas[(points > 0 ? second : first).area.value];
    QString text = tr("%1: better by %2 percentage points")
                       .arg(QString::fromStdString(better.name), write.number(std::abs(points) / 10, 1));
    const auto low = [](const NeedCoverage& c) { return c.coverage_low.value_or(*c.coverage); };
    const auto high = [](const NeedCoverage& c) { return c.coverage_high.value_or(*c.coverage); };
    if (low(one) <= high(other) && low(other) <= high(one))
        text += QStringLiteral(" – ") + tr("not certain, the bounds overlap");
    return text;
}

void NeedList::keyPressEvent(QKeyEvent* event) {
    const QWidget* here = QApplication::focusWidget();
    for (std::size_t line = 0; line < order_.size(); ++line) {
        const auto stops = order_[line]->stops();
        const auto found = std::ranges::find(stops, here);
        if (found == stops.end()) continue;
        auto column = found - stops.begin();
        auto target = static_cast<std::ptrdiff_t>(line);
        if (event->key() == Qt::Key_Left)
            --column;
        else if (event->key() == Qt::Key_Right)
            ++column;
        else if (event->key() == Qt::Key_Up)
            --target;
        else if (event->key() == Qt::Key_Down)
            ++target;
        else
            break;
        if (target < 0 || target >= std::ssize(order_)) return;
        const auto there = order_[static_cast<std::size_t>(target)]->stops();
        column = std::clamp<std::ptrdiff_t>(column, 0, std::ssize(there) - 1);
        LinkButton* next = there[static_cast<std::size_t>(column)];
        next->setFocus(Qt::TabFocusReason);
        emit focus_moved(next);
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace mapite
