#include "gui/breaks_editor.hpp"

#include <QGridLayout>
#include <algorithm>

#include "base/text.hpp"

namespace mapite {
namespace {

/// What is typed for a share is per cent.
double factor_of(Unit unit) {
    return unit == Unit::share ? 0.01 : 1;
}

}  // namespace

BreaksEditor::BreaksEditor(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), trouble_(new QLabel(this)) {
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setColumnStretch(1, 1);
    trouble_->setWordWrap(true);
    trouble_->hide();
    layout->addWidget(trouble_, 0, 0, 1, 3);
}

void BreaksEditor::make_fields(std::size_t count) {
    auto* layout = static_cast<QGridLayout*>(this->layout());
    while (fields_.size() > count) {
        for (QWidget* widget : {static_cast<QWidget*>(fields_.back()), static_cast<QWidget*>(labels_.back()),
                                static_cast<QWidget*>(units_.back())}) {
            widget->hide();
            widget->deleteLater();
        }
        fields_.pop_back();
        labels_.pop_back();
        units_.pop_back();
    }
    while (fields_.size() < count) {
        const int row = static_cast<int>(fields_.size());
        labels_.push_back(new QLabel(this));
        fields_.push_back(new QLineEdit(this));
        units_.push_back(new QLabel(this));
        labels_.back()->setBuddy(fields_.back());
        layout->addWidget(labels_.back(), row, 0);
        layout->addWidget(fields_.back(), row, 1);
        layout->addWidget(units_.back(), row, 2);
        connect(fields_.back(), &QLineEdit::editingFinished, this, &BreaksEditor::take_fields);
        if (fields_.size() > 1) setTabOrder(fields_[fields_.size() - 2], fields_.back());
    }
    layout->addWidget(trouble_, static_cast<int>(count), 0, 1, 3);
}

void BreaksEditor::show_breaks(const std::vector<double>& breaks, Unit unit) {
    const bool same = breaks == shown_ && unit == unit_ && language_ == workspace_.language();
    make_fields(breaks.size());
    const int decimals = decimals_needed(breaks, unit);
    for (std::size_t i = 0; i < breaks.size(); ++i) {
        labels_[i]->setText(tr("Class %1: up to").arg(i + 1));
        units_[i]->setText(
            QString::fromStdString(unit_suffix(unit, workspace_.language(), workspace_.resources().texts))
                .trimmed());
        fields_[i]->setAccessibleName(tr("Upper bound of class %1").arg(i + 1));
        if (!same)
            fields_[i]->setText(
                QString::fromStdString(number_text(breaks[i], decimals, unit, workspace_.language())));
    }
    if (!same) trouble_->hide();
    shown_ = breaks;
    unit_ = unit;
    language_ = workspace_.language();
}

QString BreaksEditor::what_is_wrong(const std::vector<std::optional<double>>& bounds) const {
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (!bounds[i])
            return tr("The bound of class %1 is not a number; write it as 12 or 12,5.").arg(i + 1);
        if (*bounds[i] < 0) return tr("The bound of class %1 is below zero; no value is.").arg(i + 1);
        if (unit_ == Unit::share && *bounds[i] > 1)
            return tr("The bound of class %1 is above 100 %; no share is.").arg(i + 1);
        if (i > 0 && *bounds[i] <= *bounds[i - 1])
            return tr("The bound of class %1 must be greater than that of class %2.").arg(i + 1).arg(i);
    }
    return {};
}

void BreaksEditor::take_fields() {
    std::vector<std::optional<double>> typed;
    for (const QLineEdit* field : fields_) {
        typed.push_back(parse_number(field->text().trimmed().toStdString()));
        if (typed.back()) *typed.back() *= factor_of(unit_);
    }
    const QString wrong = what_is_wrong(typed);
    trouble_->setText(wrong);
    trouble_->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty()) return;
    std::vector<double> breaks;
    for (const auto& bound : typed) breaks.push_back(*bound);
    if (breaks == shown_) return;
    shown_ = breaks;
    emit breaks_edited(breaks);
}

}  // namespace mapite
