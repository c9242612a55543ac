#pragma once
// Every step behind one number: the answer, the threshold and where it comes from, how far the answer can
// be trusted, then each populated point that was counted and each service that is nearest. Choosing a
// point shows its way on the map.
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include "gui/explanation_tables.hpp"
#include "gui/page_scroll.hpp"
#include "gui/panel.hpp"

namespace mapite {

class ExplanationPanel : public Panel {
    Q_OBJECT
  public:
    explicit ExplanationPanel(Workspace& workspace, QWidget* parent = nullptr);
    /// Explains this number; stays with the area's code and the need's id when the numbers change.
    void explain_number(AreaIndex area, std::size_t need);
    /// The whole explanation as it is copied; empty when nothing is explained.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QTableView& points() { return *points_view_; }
    [[nodiscard]] QTableView& services() { return *services_view_; }
    [[nodiscard]] QLabel& way() { return *way_; }
    [[nodiscard]] QLabel& steps() { return *steps_; }
    [[nodiscard]] QPushButton& copy() { return *copy_; }

  protected:
    void refresh() override;

  private:
    QWidget* make_content();
    void compute();
    void show_steps();
    void show_way_of(const QModelIndex& index);
    void show_pending_way();
    void show_legs();
    [[nodiscard]] bool has_legs() const;
    [[nodiscard]] QString leg_text(const Reach& reach) const;

    PageScroll* scroll_;
    QLabel *nothing_, *heading_, *steps_, *points_heading_, *services_heading_, *way_;
    QPushButton* copy_;
    ExplainedPointsModel* points_;
    NearestServicesModel* services_;
    QTableView *points_view_, *services_view_;
    std::string area_code_, need_id_;  ///< what is explained; empty: nothing yet
    std::shared_ptr<const Study> study_;
    std::shared_ptr<const Explanation> explanation_;  ///< nullptr: nothing to show
    std::optional<PointIndex> pending_way_;           ///< to be shown when the map has turned to this need
};

}  // namespace mapite
