#pragma once
// What all tables of the window share: rows that can be sorted by any column and filtered by words.
// Numbers order by value, names by the alphabet of the window's language; rows without a value stand
// last whichever way the others run; equal rows keep their first order. Fast for 60,000 rows.
#include <QAbstractTableModel>
#include <string>
#include <variant>
#include <vector>

namespace mapite {

/// What a cell is ordered by: nothing, a number, or a key of scene/collation.hpp.
using SortValue = std::variant<std::monostate, double, std::string>;

class RowsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The item shown in a row. Precondition: 0 <= row < rowCount().
    [[nodiscard]] std::size_t item(int row) const { return shown_.at(static_cast<std::size_t>(row)); }
    /// Row in which an item is shown; -1 when the filter hides it.
    [[nodiscard]] int row_of(std::size_t item) const;
    /// Shows only rows that hold all words of this text, whatever the diacritics or capitals.
    void set_filter(const QString& typed);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// A column below 0 gives the first order back.
    void sort(int column, Qt::SortOrder order) override;

  protected:
    [[nodiscard]] virtual std::size_t items() const = 0;
    [[nodiscard]] virtual SortValue sort_value(std::size_t item, int column) const = 0;
    /// Folded text (base/text.hpp) in which the filter looks.
    [[nodiscard]] virtual std::string search_text(std::size_t) const { return {}; }
    /// To be called between changing the items: before, and after with the same sorting and filter.
    void begin_anew() { beginResetModel(); }
    void end_anew();

  private:
    void arrange();
    [[nodiscard]] std::vector<std::size_t> in_order() const;

    std::vector<std::size_t> shown_;
    std::vector<std::string> words_;
    int column_ = -1;
    Qt::SortOrder order_ = Qt::AscendingOrder;
};

/// How a cell with a number or with words is aligned, as a model's data() answers.
QVariant cell_alignment(bool number);

}  // namespace mapite
