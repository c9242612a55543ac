#pragma once
// The whole legend of the map: what the colours stand for, of whom, cut how and from which years; each
// class and each look that is not a value with its number of areas; symbols and flags. Drawn with the
// colours and patterns of the map itself, also as somebody else sees them.

#include "gui/page_scroll.hpp"
#include "gui/panel.hpp"
#include "scene/colour_vision.hpp"

class QGridLayout;
class QLabel;

namespace mapite {

/// The picture in front of one line of the legend.
class LegendSwatch : public QWidget {
    Q_OBJECT
  public:
    /// Paints into the middle of the given rectangle.
    using Paint = std::function<void(QPainter&, const QRectF&)>;
    explicit LegendSwatch(Paint paint, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Paint paint_;
};

class LegendPanel : public Panel {
    Q_OBJECT
  public:
    explicit LegendPanel(Workspace& workspace, QWidget* parent = nullptr);
    /// Shows the colours as these readers see them.
    void set_vision(Vision vision);

  protected:
    void refresh() override;
    void changeEvent(QEvent* event) override;

  private:
    void fill();
    QLabel* add_text(const std::string& text);
    void add_heading(const QString& left, const QString& right);
    void add_line(LegendSwatch::Paint paint, const std::string& label, std::optional<std::size_t> areas);
    void add_symbol(const LegendSymbol& symbol, const MapStyle& style);

    PageScroll* scroll_;
    QGridLayout* grid_ = nullptr;  ///< of what the scroll area holds now
    Vision vision_ = Vision::normal;
};

}  // namespace mapite
