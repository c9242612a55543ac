#pragma once
// The table of all areas, the map's equal: what is selected here is selected there. Sorted by a click on a
// heading, filtered by what is typed above it. Enter or a double click flies the map to an area, Ctrl with
// either puts it beside the selected one, and what is selected is copied as a table for a spreadsheet.
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include "gui/areas_model.hpp"
#include "gui/panel.hpp"

namespace mapite {

/// Takes Ctrl with a click as a request to compare.
class AreasView : public QTableView {
    Q_OBJECT
  public:
    using QTableView::QTableView;

  signals:
    void compare_requested(const QModelIndex& index);
    void fly_requested(const QModelIndex& index);

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

class AreasTable : public Panel {
    Q_OBJECT
  public:
    explicit AreasTable(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] AreasView& view() { return *view_; }
    [[nodiscard]] AreasModel& model() { return *model_; }
    [[nodiscard]] QLineEdit& filter() { return *filter_; }
    /// The selected rows with their headings, tabs between the cells.
    [[nodiscard]] QString selection_as_text() const;

  protected:
    void refresh() override;
    void changeEvent(QEvent* event) override;

  private:
    void add_actions();
    void connect_view();
    void sort_by_current(Qt::SortOrder order);  ///< by the column the current cell stands in
    void fit_rows();
    void select_rows();  ///< those that are selected in the workspace
    void take_selection();
    void compare(const QModelIndex& index);
    void fly(const QModelIndex& index);
    void say_count();

    AreasModel* model_;
    QLineEdit* filter_;
    QLabel* count_;
    AreasView* view_;
    QAction *fly_action_, *compare_action_, *copy_action_, *ascending_action_, *descending_action_;
    bool following_ = false;  ///< the selection changes because the workspace's did
    bool fitted_ = false;     ///< column widths have been chosen once
};

}  // namespace mapite
