#pragma once
// A bar of coverage from 0 to 100 %: filled as far as the need is met, with whiskers from the least to
// the most it may be. What is not known is hatched and what is suppressed is dotted, as on the map, so
// that neither can be taken for nothing; nobody covered is a bar with its zero marked.
#include <QWidget>
#include <optional>

#include "scene/scene.hpp"

namespace mapite {

struct BarFigure {
    Look look = Look::no_data;
    double share = 0;  ///< 0..1; only with Look::value
    std::optional<double> low, high;
    bool operator==(const BarFigure&) const = default;
};

class CoverageBar : public QWidget {
    Q_OBJECT
  public:
    explicit CoverageBar(QWidget* parent = nullptr);
    void show_figure(const BarFigure& figure);
    [[nodiscard]] const BarFigure& figure() const { return figure_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  signals:
    void clicked();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    void paint_whiskers(QPainter& painter, const QRectF& bar) const;
    BarFigure figure_;
};

}  // namespace mapite
