#pragma once
// The head of an area: its name, what kind of unit it is and where, and how many people live there, with
// bounds where counts were published masked; and the index of its needs.
#include <QLabel>
#include <QWidget>

#include "gui/workspace.hpp"

namespace mapite {

class AreaFacts : public QWidget {
    Q_OBJECT
  public:
    explicit AreaFacts(QWidget* parent = nullptr);
    /// There must be a picture.
    void show_area(const Workspace& workspace, AreaIndex index);

  private:
    [[nodiscard]] static QString people_text(const Workspace& workspace, AreaIndex index);

    /// The index of needs with its bounds and what holds it down; empty until all needs are computed.
    [[nodiscard]] static QString index_text(const Workspace& workspace, AreaIndex index);

    QLabel *name_, *kind_, *people_, *index_;
};

}  // namespace mapite
