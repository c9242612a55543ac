#include "gui/rows_model.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"

namespace mapite {

int RowsModel::row_of(std::size_t item) const {
    const auto found = std::ranges::find(shown_, item);
    return found == shown_.end() ? -1 : static_cast<int>(found - shown_.begin());
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

std::vector<std::size_t> RowsModel::in_order() const {
    std::vector<std::size_t> order(items());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (!words_.empty())
        std::erase_if(order, [&](std::size_t item) {
            const std::string text = search_text(item);
            return std::ranges::any_of(
                words_, [&](const std::string& word) { return text.find(word) == std::string::npos; });
        });
    if (column_ < 0) return order;
    std::vector<SortValue> keys(items());
    for (const std::size_t item : order) keys[item] = sort_value(item, column_);
    const auto absent_from = std::stable_partition(order.begin(), order.end(), [&](std::size_t item) {
        return !std::holds_alternative<std::monostate>(keys[item]);
    });
    std::stable_sort(order.begin(), absent_from, [&](std::size_t a, std::size_t b) {
        return order_ == Qt::AscendingOrder ? keys[a] < keys[b] : keys[b] < keys[a];
    });
    return order;
}

void RowsModel::arrange() {
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> kept;
    for (const QModelIndex& index : before) kept.push_back(item(index.row()));
    shown_ = in_order();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = row_of(kept[static_cast<std::size_t>(i)]);
        after << (row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void RowsModel::set_filter(const QString& typed) {
    words_.clear();
    for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (std::string key = folded(word.toStdString()); !key.empty()) words_.push_back(std::move(key));
    arrange();
}

void RowsModel::sort(int column, Qt::SortOrder order) {
    column_ = column;
    order_ = order;
    arrange();
}

void RowsModel::end_anew() {
    shown_ = in_order();
    endResetModel();
}

QVariant cell_alignment(bool number) {
    return static_cast<int>((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

}  // namespace mapite
