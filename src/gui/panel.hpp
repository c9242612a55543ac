#pragma once
// What all panels of the window share: they read everything from the workspace, and do so anew when it
// has other numbers, another project or another language. A panel only says what "anew" means for it.
#include <QWidget>

#include "gui/workspace.hpp"

namespace mapite {

class Panel : public QWidget {
    Q_OBJECT
  public:
    /// `workspace` must outlive the panel.
    explicit Panel(Workspace& workspace, QWidget* parent = nullptr);

  protected:
    /// All texts and numbers anew from the workspace. Called by the panel's own constructor at its end.
    virtual void refresh() = 0;
    void changeEvent(QEvent* event) override;
    [[nodiscard]] Workspace& workspace() const { return workspace_; }

  private:
    Workspace& workspace_;
};

/// The first picture of a project holds the need that is shown and no other; those that follow in a moment
/// are not without data. There must be a picture.
bool other_needs_follow(Workspace& workspace);

}  // namespace mapite
