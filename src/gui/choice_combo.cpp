#include "gui/choice_combo.hpp"

#include <QStandardItemModel>
#include <QWheelEvent>

namespace mapite {

ChoiceCombo::ChoiceCombo(QWidget* parent) : QComboBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    setFocusPolicy(Qt::StrongFocus);
    setModel(new QStandardItemModel(this));
    connect(this, &QComboBox::activated, this, [this](int row) {
        if (const QVariant id = itemData(row); id.isValid()) emit chosen(id);
    });
}

void ChoiceCombo::show_options(const std::vector<ChoiceOption>& options, const QVariant& chosen_id) {
    auto* list = new QStandardItemModel(this);
    int row = -1;
    for (const ChoiceOption& option : options) {
        auto* item = new QStandardItem(option.icon, option.text);
        item->setToolTip(option.tip);
        if (option.id.isValid()) {
            item->setData(option.id, Qt::UserRole);
            if (option.id == chosen_id) row = list->rowCount();
        } else {
            QFont font = this->font();
            font.setWeight(QFont::DemiBold);
            item->setFont(font);
            item->setFlags(Qt::NoItemFlags);
        }
        list->appendRow(item);
    }
    setModel(list);  // deletes the one before, which is a child too
    setCurrentIndex(row);
    setEnabled(list->rowCount() > 1);
}

void ChoiceCombo::choose(const QVariant& id) {
    for (int row = 0; row < count(); ++row) {
        if (itemData(row) != id) continue;
        setCurrentIndex(row);
        emit activated(row);
        return;
    }
}

void ChoiceCombo::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

}  // namespace mapite
