#pragma once
// Everything about the selected area: what it is, how many people live there, and how each need of the
// basket is met. With a second area beside it the same numbers stand in two columns and the difference
// says which is better. Every number leads to its explanation.
#include <QLabel>
#include <QPushButton>
#include <array>

#include "gui/area_facts.hpp"
#include "gui/need_list.hpp"
#include "gui/page_scroll.hpp"
#include "gui/panel.hpp"
#include "gui/search_line.hpp"

namespace mapite {

class AreaPanel : public Panel {
    Q_OBJECT
  public:
    explicit AreaPanel(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] NeedList& needs() { return *needs_; }
    [[nodiscard]] SearchLine& compare_with() { return *compare_with_; }
    [[nodiscard]] QPushButton& end_comparison() { return *end_comparison_; }

  signals:
    void explain_requested(mapite::AreaIndex area, std::size_t need);

  protected:
    void refresh() override;

  private:
    QWidget* make_content();
    void choose_need(std::size_t need);
    void list_areas();

    PageScroll* scroll_;
    QLabel* nothing_;
    std::array<AreaFacts*, 2> facts_{};
    SearchLine* compare_with_;
    QPushButton* end_comparison_;
    NeedList* needs_;
    std::shared_ptr<const Study> listed_;  ///< whose areas can be compared with
};

}  // namespace mapite
