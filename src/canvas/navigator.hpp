#pragma once
// Where the view is and where it is going. Keeps it near the map and within sensible scales, and moves it
// smoothly unless motion is switched off.
#include <QVariantAnimation>
#include <functional>

#include "canvas/viewport.hpp"

namespace mapite {

class Navigator : public QObject {
  public:
    explicit Navigator(std::function<void()> moved);

    /// What is shown now.
    [[nodiscard]] const Viewport& view() const { return view_; }
    /// Where the motion ends; the view itself when it rests.
    [[nodiscard]] const Viewport& destination() const { return destination_; }
    [[nodiscard]] bool is_moving() const { return animation_.state() == QAbstractAnimation::Running; }

    void set_size(int width, int height);
    /// The land that may be shown; the view stays near it. `pixels_per_unit`: device pixels of a widget's.
    void set_limits(const Box& extent, double pixels_per_unit);
    void set_animated(bool animated) { animated_ = animated; }

    /// Stops a motion and shows this at once.
    void jump(const Viewport& view);
    void glide(const Viewport& view, int milliseconds);
    /// By device pixels, at once.
    void pan(QPointF by);
    /// All of the box, with a margin.
    [[nodiscard]] Viewport view_of(const Box& box) const;
    /// Zoom from where the motion ends, with the place that is under `pixel` now ending there again.
    [[nodiscard]] Viewport nearer(double factor, QPointF pixel) const;

  private:
    [[nodiscard]] Viewport limited(Viewport view) const;

    std::function<void()> moved_;
    Viewport view_, from_, destination_;
    Box extent_;
    double pixels_per_unit_ = 1;
    bool animated_ = true;
    QVariantAnimation animation_;
};

}  // namespace mapite
