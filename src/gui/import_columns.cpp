#include "gui/import_columns.hpp"

#include <fmt/format.h>

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/import_words.hpp"

namespace mapite {

/// A header whose sections are widgets: heading, box and mark of one column.
class ColumnHeader : public QHeaderView {
  public:
    struct Cell {
        QWidget* widget = nullptr;
        QLabel* heading = nullptr;
        QComboBox* box = nullptr;
        QLabel* mark = nullptr;
    };

    explicit ColumnHeader(QTableView* table) : QHeaderView(Qt::Horizontal, table) {
        setSectionsClickable(false);
        setMinimumSectionSize(fontMetrics().averageCharWidth() * 12);
        connect(this, &QHeaderView::sectionResized, this, [this] { place(); });
        connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] { place(); });
    }

    /// Cells are made once and used again, so that a box keeps the keyboard while the preview is renewed.
    void set_cells(int count) {
        while (static_cast<int>(cells_.size()) > count) {
            cells_.back().widget->deleteLater();
            cells_.pop_back();
        }
        while (static_cast<int>(cells_.size()) < count) cells_.push_back(make_cell());
    }
    [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }

    void place() {
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const int section = static_cast<int>(i);
            cells_[i].widget->setGeometry(sectionViewportPosition(section), 0, sectionSize(section),
                                          height());
            cells_[i].widget->show();
        }
    }
    [[nodiscard]] QSize sizeHint() const override {
        QSize size = QHeaderView::sizeHint();
        for (const Cell& cell : cells_)
            size.setHeight(std::max(size.height(), cell.widget->sizeHint().height()));
        return size;
    }

  protected:
    void resizeEvent(QResizeEvent* event) override {
        QHeaderView::resizeEvent(event);
        place();
    }

  private:
    Cell make_cell() {
        Cell cell;
        cell.widget = new QWidget(viewport());
        cell.heading = new QLabel(cell.widget);
        cell.box = new QComboBox(cell.widget);
        cell.mark = new QLabel(cell.widget);
        QFont bold = cell.heading->font();
        bold.setBold(true);
        cell.heading->setFont(bold);
        cell.heading->setTextFormat(Qt::PlainText);
        cell.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        auto* column = new QVBoxLayout(cell.widget);
        column->setContentsMargins(4, 2, 4, 2);
        column->setSpacing(2);
        column->addWidget(cell.heading);
        column->addWidget(cell.box);
        column->addWidget(cell.mark);
        return cell;
    }

    std::vector<Cell> cells_;
};

namespace {

constexpr int no_field = 0;  ///< position of "not read" in a box

}  // namespace

ImportColumns::ImportColumns(QWidget* parent) : QTableWidget(parent), header_(new ColumnHeader(this)) {
    setHorizontalHeader(header_);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

QComboBox* ImportColumns::box(int column) const {
    return header_->cells().at(static_cast<std::size_t>(column)).box;
}

void ImportColumns::show_table(const TableLook& table, const std::map<std::string, std::string>& chosen) {
    table_ = table;
    chosen_ = chosen;
    const int columns = static_cast<int>(table.headings.size());
    const bool other_file = columns != columnCount();
    setColumnCount(columns);
    setRowCount(static_cast<int>(table.rows.size()));
    QStringList numbers;
    for (int row = 0; row < rowCount(); ++row) {
        const SampleRow& sample = table.rows[static_cast<std::size_t>(row)];
        numbers << QString::number(sample.number);
        for (int column = 0; column < columns; ++column) {
            const auto at = static_cast<std::size_t>(column);
            const QString text =
                at < sample.values.size() ? QString::fromStdString(sample.values[at]) : QString();
            if (QTableWidgetItem* item = this->item(row, column))
                item->setText(text);
            else
                setItem(row, column, new QTableWidgetItem(text));
        }
    }
    setVerticalHeaderLabels(numbers);
    header_->set_cells(columns);
    fill_boxes();
    if (other_file) {
        box_in_use_ = -1;
        resizeColumnsToContents();
        const int least = fontMetrics().averageCharWidth() * 25, most = fontMetrics().averageCharWidth() * 40;
        for (int column = 0; column < columns; ++column)
            setColumnWidth(column, std::clamp(columnWidth(column), least, most));
    }
    updateGeometries();
    header_->place();
}

std::vector<const FieldLook*> ImportColumns::fields_of(std::size_t column) const {
    std::vector<const FieldLook*> fields;
    for (const FieldLook& field : table_.fields)
        if (field.column == column) fields.push_back(&field);
    return fields;
}

/// The heading where it names one column only, else the place.
std::string ImportColumns::heading_of(std::size_t column) const {
    const std::string& heading = table_.headings[column];
    const auto same = std::ranges::count(table_.headings, heading);
    return heading.empty() || same > 1 ? fmt::format("#{}", column + 1) : heading;
}

void ImportColumns::fill_boxes() {
    setAccessibleName(tr("First rows of the file"));
    QWidget* previous = this;
    for (std::size_t column = 0; column < header_->cells().size(); ++column) {
        const ColumnHeader::Cell& cell = header_->cells()[column];
        const auto fields = fields_of(column);
        const QString heading = QString::fromStdString(table_.headings[column]);
        cell.heading->setText(heading.isEmpty() ? tr("(no heading)") : heading);
        cell.heading->setToolTip(heading);
        const QSignalBlocker quiet(cell.box);
        disconnect(cell.box, nullptr, this, nullptr);
        cell.box->clear();
        cell.box->addItem(tr("not read"), QString());
        for (const FieldLook& field : table_.fields) {
            const bool likely = field.column == column || std::ranges::count(field.candidates, column) > 0;
            cell.box->addItem(likely ? import_words::field(field.field)
                                     : tr("%1 (unlikely)").arg(import_words::field(field.field)),
                              QString::fromStdString(field.field));
        }
        int current = no_field;
        if (!fields.empty()) current = cell.box->findData(QString::fromStdString(fields.front()->field));
        cell.box->setCurrentIndex(current);
        const QString mark = import_words::basis(fields.empty() ? ColumnBasis::none : fields.front()->basis);
        cell.mark->setText(mark);
        cell.box->setAccessibleName(tr("Column %1 is").arg(cell.heading->text()));
        cell.box->setAccessibleDescription(mark);
        cell.box->setObjectName(QStringLiteral("column_%1").arg(column));
        connect(cell.box, &QComboBox::activated, this, [this, column, box = cell.box](int position) {
            choose(static_cast<int>(column), box->itemData(position).toString().toStdString());
        });
        setTabOrder(previous, cell.box);
        previous = cell.box;
    }
}

void ImportColumns::choose(int column, const std::string& field) {
    const auto at = static_cast<std::size_t>(column);
    if (column != box_in_use_) {
        box_in_use_ = column;
        chosen_before_ = chosen_;
        fields_before_.clear();
        for (const FieldLook* other : fields_of(at)) fields_before_.push_back(other->field);
    }
    chosen_ = chosen_before_;
    for (const std::string& other : fields_before_)
        if (other != field) chosen_[other] = "";
    if (!field.empty()) chosen_[field] = heading_of(at);
    emit corrected(chosen_);
}

void ImportColumns::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) fill_boxes();
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateGeometries();
}

}  // namespace mapite
