#pragma once
// One need of the basket in one area, or in two side by side: its name, a bar of coverage, and the
// numbers that belong to it. Each number can be clicked to be explained; the name puts the need on the map.
#include <QLabel>
#include <QWidget>
#include <array>
#include <optional>

#include "gui/coverage_bar.hpp"
#include "gui/link_button.hpp"

namespace mapite {

/// What stands in one cell, ready to be shown. An empty text is not shown.
struct NeedFigures {
    BarFigure bar;
    QString coverage;    ///< "82,3 %" or why there is no number
    QString without;     ///< "<5 without"
    QString minutes;     ///< "12,5 min"
    QString confidence;  ///< "●●○ medium"
    QString spoken;      ///< all of it in one sentence, for tool tip and screen readers
};

/// Bar and numbers of one area.
class CoverageCell : public QWidget {
    Q_OBJECT
  public:
    explicit CoverageCell(QWidget* parent = nullptr);
    void show_figures(const NeedFigures& figures, const QString& need);
    /// Those that are shown, from left to right.
    [[nodiscard]] std::vector<LinkButton*> numbers() const;

  signals:
    void explain_requested();

  private:
    CoverageBar* bar_;
    std::array<LinkButton*, 4> numbers_{};  ///< coverage, without, minutes, confidence
};

class NeedRow : public QWidget {
    Q_OBJECT
  public:
    explicit NeedRow(QWidget* parent = nullptr);
    void show_need(const QString& name, bool on_map);
    /// `difference` says which of the two is better; not shown for one area alone.
    void show_figures(const NeedFigures& first, const std::optional<NeedFigures>& second,
                      const QString& difference);
    /// What the arrow keys walk through, from left to right.
    [[nodiscard]] std::vector<LinkButton*> stops() const;
    [[nodiscard]] LinkButton& name() { return *name_; }

  signals:
    void chosen();
    void explain_requested(int column);  ///< 0 the selected area, 1 the one beside it

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    LinkButton* name_;
    std::array<CoverageCell*, 2> cells_{};
    QLabel* difference_;
    bool on_map_ = false;
};

}  // namespace mapite
