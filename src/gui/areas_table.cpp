#include "gui/areas_table.hpp"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace mapite {

void AreasView::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier && index.isValid())
        return emit compare_requested(index);
    QTableView::mousePressEvent(event);
}

void AreasView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !currentIndex().isValid()) return QTableView::keyPressEvent(event);
    if (event->modifiers() & Qt::ControlModifier) return emit compare_requested(currentIndex());
    emit fly_requested(currentIndex());
}

AreasTable::AreasTable(Workspace& workspace, QWidget* parent)
    : Panel(workspace, parent),
      model_(new AreasModel(workspace, this)),
      filter_(new QLineEdit(this)),
      count_(new QLabel(this)),
      view_(new AreasView(this)),
      fly_action_(new QAction(this)),
      compare_action_(new QAction(this)),
      copy_action_(new QAction(this)),
      ascending_action_(new QAction(this)),
      descending_action_(new QAction(this)) {
    auto* layout = new QVBoxLayout(this);
    auto* line = new QHBoxLayout;
    filter_->setClearButtonEnabled(true);
    line->addWidget(filter_, 1);
    line->addWidget(count_);
    layout->addLayout(line);
    layout->addWidget(view_, 1);
    view_->setModel(model_);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->setSortingEnabled(true);
    view_->setAlternatingRowColors(true);
    view_->setShowGrid(false);
    view_->setWordWrap(false);
    view_->setTabKeyNavigation(false);
    view_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->verticalHeader()->hide();
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setResizeContentsPrecision(60);
    view_->sortByColumn(AreasModel::number, Qt::AscendingOrder);
    add_actions();
    connect_view();
    AreasTable::refresh();
}

void AreasTable::add_actions() {
    // Shown beside the words only; the view itself listens to these keys.
    compare_action_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    compare_action_->setShortcutContext(Qt::WidgetShortcut);
    copy_action_->setShortcut(QKeySequence::Copy);
    copy_action_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    ascending_action_->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    descending_action_->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    for (QAction* action : {ascending_action_, descending_action_})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    view_->addActions({fly_action_, compare_action_, copy_action_, ascending_action_, descending_action_});
    view_->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(fly_action_, &QAction::triggered, this, [this] { fly(view_->currentIndex()); });
    connect(compare_action_, &QAction::triggered, this, [this] { compare(view_->currentIndex()); });
    connect(ascending_action_, &QAction::triggered, this, [this] { sort_by_current(Qt::AscendingOrder); });
    connect(descending_action_, &QAction::triggered, this, [this] { sort_by_current(Qt::DescendingOrder); });
    connect(copy_action_, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(selection_as_text()); });
}

void AreasTable::sort_by_current(Qt::SortOrder order) {
    const QModelIndex here = view_->currentIndex();
    view_->sortByColumn(here.isValid() ? here.column() : AreasModel::value, order);
}

void AreasTable::connect_view() {
    connect(view_, &AreasView::compare_requested, this, &AreasTable::compare);
    connect(view_, &AreasView::fly_requested, this, &AreasTable::fly);
    connect(view_, &QTableView::doubleClicked, this, &AreasTable::fly);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AreasTable::take_selection);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& typed) {
        model_->set_filter(typed);
        select_rows();
        say_count();
    });
    connect(&workspace(), &Workspace::selection_changed, this, &AreasTable::select_rows);
}

void AreasTable::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitted_ = false;
        refresh();
    }
}

void AreasTable::refresh() {
    filter_->setPlaceholderText(tr("Show only areas with…"));
    filter_->setAccessibleName(tr("Show only areas whose name, code or municipality holds this"));
    view_->setAccessibleName(tr("Table of all areas"));
    fly_action_->setText(tr("Show on the map"));
    compare_action_->setText(tr("Compare with the selected area"));
    copy_action_->setText(tr("Copy the selected rows"));
    ascending_action_->setText(tr("Sort by this column, smallest first"));
    descending_action_->setText(tr("Sort by this column, largest first"));
    following_ = true;  // what the model forgets stays selected in the workspace
    model_->refresh(fontMetrics().height());
    following_ = false;
    emit model_->headerDataChanged(Qt::Horizontal, 0, AreasModel::column_count - 1);
    fit_rows();
    select_rows();
    say_count();
}

void AreasTable::fit_rows() {
    const int height = view_->fontMetrics().height();
    view_->verticalHeader()->setDefaultSectionSize(height * 8 / 5);
    view_->setIconSize(QSize(height, height));
    // Chosen once: what the user has set since stays.
    if (fitted_ || model_->rowCount() == 0) return;
    view_->resizeColumnsToContents();
    QHeaderView* header = view_->horizontalHeader();
    for (int column = 0; column < AreasModel::column_count; ++column)
        header->resizeSection(column,
                              header->sectionSize(column) + view_->fontMetrics().averageCharWidth() * 2);
    fitted_ = true;
}

void AreasTable::say_count() {
    count_->setText(tr("%n area(s)", "", model_->rowCount()));
}

void AreasTable::select_rows() {
    following_ = true;
    QItemSelection selection;
    QModelIndex current;
    // The selected one last, so that it becomes the current row.
    for (const auto area : {workspace().compared(), workspace().selected()}) {
        if (!area) continue;
        const int row = model_->row_of_area(*area);
        if (row < 0) continue;
        current = model_->index(row, std::max(0, view_->currentIndex().column()));
        selection.select(current, current);
    }
    view_->selectionModel()->select(selection,
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (workspace().selected() && current.isValid()) {
        view_->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        view_->scrollTo(current);
    }
    following_ = false;
}

void AreasTable::take_selection() {
    if (following_) return;
    const QModelIndexList rows = view_->selectionModel()->selectedRows();
    // Several rows are selected to be copied; the map keeps the one it had.
    if (rows.size() == 1) workspace().select(model_->area(rows.front().row()));
}

void AreasTable::compare(const QModelIndex& index) {
    if (!index.isValid()) return;
    const AreaIndex area = model_->area(index.row());
    workspace().compare(workspace().compared() == area ? std::nullopt : std::optional(area));
}

void AreasTable::fly(const QModelIndex& index) {
    if (!index.isValid()) return;
    workspace().select(model_->area(index.row()));
    workspace().fly_to(model_->area(index.row()));
}

QString AreasTable::selection_as_text() const {
    QModelIndexList rows = view_->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines, cells;
    for (int column = 0; column < AreasModel::column_count; ++column)
        cells << model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (const QModelIndex& row : rows) {
        cells.clear();
        for (int column = 0; column < AreasModel::column_count; ++column)
            cells << model_->index(row.row(), column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace mapite
