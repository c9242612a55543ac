#include "gui/search_line.hpp"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <algorithm>

#include "base/text.hpp"

namespace mapite {

SearchLine::SearchLine(QWidget* parent)
    : QLineEdit(parent), listed_(new QStandardItemModel(this)), completer_(new QCompleter(listed_, this)) {
    setClearButtonEnabled(true);
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setMaxVisibleItems(12);
    // Not setCompleter(): that would write the marked entry into the line while the keys move over it.
    completer_->setWidget(this);
    connect(this, &QLineEdit::textEdited, this, &SearchLine::list_matches);
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                if (const QVariant entry = index.data(Qt::UserRole); entry.isValid())
                    take(entry.toULongLong());
            });
}

void SearchLine::set_entries(std::vector<SearchEntry> entries) {
    entries_ = std::move(entries);
    completer_->popup()->hide();
}

std::vector<std::size_t> SearchLine::matches(const QString& typed, std::size_t most) const {
    const std::string wanted = folded(typed.toStdString());
    std::vector<std::size_t> first, others;
    if (wanted.empty()) return first;
    for (std::size_t i = 0; i < entries_.size() && first.size() < most; ++i) {
        const auto& keys = entries_[i].keys;
        if (std::ranges::any_of(keys, [&](const std::string& key) { return key.starts_with(wanted); }))
            first.push_back(i);
        else if (others.size() < most && std::ranges::any_of(keys, [&](const std::string& key) {
                     return key.find(wanted) != std::string::npos;
                 }))
            others.push_back(i);
    }
    first.insert(first.end(), others.begin(), others.end());
    first.resize(std::min(first.size(), most));
    return first;
}

void SearchLine::list_matches(const QString& typed) {
    listed_->clear();
    if (typed.trimmed().isEmpty()) return completer_->popup()->hide();
    for (const std::size_t entry : matches(typed)) {
        auto* item = new QStandardItem(entries_[entry].text);
        item->setData(QVariant::fromValue<qulonglong>(entry), Qt::UserRole);
        listed_->appendRow(item);
    }
    if (listed_->rowCount() == 0) {
        auto* nothing = new QStandardItem(tr("Nothing found"));
        nothing->setFlags(Qt::NoItemFlags);
        listed_->appendRow(nothing);
    }
    completer_->complete();
}

void SearchLine::take(std::size_t entry) {
    completer_->popup()->hide();
    if (entry >= entries_.size()) return;
    setText(entries_[entry].text);
    emit chosen(entry);
}

void SearchLine::take_marked_or_first() {
    const QAbstractItemView* popup = completer_->popup();
    if (popup->isVisible())
        for (const QModelIndex& marked : popup->selectionModel()->selectedIndexes())
            if (const QVariant entry = marked.data(Qt::UserRole); entry.isValid())
                return take(entry.toULongLong());
    if (const auto fitting = matches(text(), 1); !fitting.empty()) take(fitting.front());
}

void SearchLine::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        take_marked_or_first();
        return event->accept();
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace mapite
