#pragma once
// All needs of the basket by block, for the selected area and, in a comparison, for a second one beside
// it. Tab goes from need to need, the arrow keys from number to number.
#include <QLabel>
#include <vector>

#include "gui/need_row.hpp"
#include "gui/workspace.hpp"

namespace mapite {

class NeedList : public QWidget {
    Q_OBJECT
  public:
    explicit NeedList(Workspace& workspace, QWidget* parent = nullptr);
    /// Reads names and numbers of the selected areas; there must be a picture and a selected area.
    void refresh();
    [[nodiscard]] NeedRow& row(std::size_t need) { return *rows_.at(need); }

  signals:
    void explain_requested(mapite::AreaIndex area, std::size_t need);
    void need_chosen(std::size_t need);
    /// The keyboard has moved there: whoever scrolls brings it into view.
    void focus_moved(QWidget* there);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build(const Basket& basket);
    [[nodiscard]] NeedFigures figures(AreaIndex area, std::size_t need) const;
    [[nodiscard]] QString difference(std::size_t need) const;

    Workspace& workspace_;
    std::vector<NeedRow*> rows_;   ///< in the order of the basket's needs
    std::vector<NeedRow*> order_;  ///< as they stand below each other
    std::vector<std::pair<QLabel*, Localized>> headings_;
    std::vector<std::pair<std::string, std::string>> built_;  ///< block and id of each need
};

}  // namespace mapite
