#pragma once
// Finds areas by name or code and services by name, and flies the map there. An area is selected as well.
#include "gui/panel.hpp"
#include "gui/search_line.hpp"

namespace mapite {

class SearchBox : public Panel {
    Q_OBJECT
  public:
    explicit SearchBox(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] SearchLine& line() { return *line_; }

  protected:
    void refresh() override;

  private:
    void go_to(std::size_t entry);

    SearchLine* line_;
    std::shared_ptr<const Study> study_;    ///< of which the entries are
    std::shared_ptr<const Ground> ground_;  ///< its services stand behind the areas
    Language language_ = Language::lv;
};

}  // namespace mapite
