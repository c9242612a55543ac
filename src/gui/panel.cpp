#include "gui/panel.hpp"

#include <QEvent>

namespace mapite {

Panel::Panel(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    const auto anew = [this] { refresh(); };
    connect(&workspace_, &Workspace::project_changed, this, anew);
    connect(&workspace_, &Workspace::picture_changed, this, anew);
    connect(&workspace_, &Workspace::language_changed, this, anew);
}

void Panel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

bool other_needs_follow(Workspace& workspace) {
    const Picture& picture = *workspace.picture();
    for (std::size_t need = 0; need < picture.study->needs.size(); ++need)
        if (need != picture.need && picture.study->needs[need].reach) return false;
    return workspace.painting().is_busy();
}

}  // namespace mapite
