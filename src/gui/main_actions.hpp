#pragma once
// What the menus, the tool bar and the keyboard offer in the window, with names, keys and places in the
// menus. What they do is connected by the window.
#include <array>
#include <vector>

#include "base/localized.hpp"
#include "gui/appearance.hpp"

class QAction;
class QMainWindow;
class QMenu;

namespace mapite {

class MainActions {
  public:
    /// Makes the actions and the menus of this window, which owns them.
    explicit MainActions(QMainWindow& window);
    /// Names in the window's language.
    void retranslate();

    QAction *sample, *open, *new_project, *close_project, *quit;
    QAction *import, *undo, *export_map, *print;
    QAction *find, *next_part, *show_all, *reload, *dark;
    std::array<QAction*, 3> languages{};  ///< in the order of Language
    std::array<QAction*, std::size(mapite::text_sizes)> text_sizes{};

  private:
    QMenu *file_, *view_, *text_size_, *language_;
};

}  // namespace mapite
