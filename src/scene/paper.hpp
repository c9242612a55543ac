#pragma once
// Places on paper and the way there from the grid. Millimetres from the upper left corner of the page,
// y downwards. Scale is that of the grid; its distortion (below 0.04 % in Latvia) is not corrected.
#include <string>

#include "geo/shape.hpp"

namespace mapite {

struct PaperPoint {
    double x = 0, y = 0;
    bool operator==(const PaperPoint&) const = default;
};

struct PaperBox {
    double left = 0, top = 0, right = 0, bottom = 0;
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] PaperPoint centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    /// Touching borders do not overlap.
    [[nodiscard]] bool overlaps(const PaperBox& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] bool contains(const PaperBox& other) const {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
    [[nodiscard]] PaperBox grown(double margin) const {
        return {left - margin, top - margin, right + margin, bottom + margin};
    }
    bool operator==(const PaperBox&) const = default;
};
PaperBox box_around(PaperPoint centre, double width, double height);
/// Any point of the line from `a` to `b` lies inside (borders excluded).
bool crosses(const PaperBox& box, PaperPoint a, PaperPoint b);

/// Fits an extent of the grid into a frame on paper, centred, north up.
class PaperFrame {
  public:
    /// Preconditions: the frame has a surface; an extent without one is shown at 1 : 1,000,000.
    PaperFrame(const Box& extent, const PaperBox& frame);
    [[nodiscard]] const PaperBox& frame() const { return frame_; }
    [[nodiscard]] double metres_per_mm() const { return metres_per_mm_; }
    [[nodiscard]] PaperPoint on_paper(GridPoint point) const {
        return {middle_.x + (point.x - centre_.x) / metres_per_mm_,
                middle_.y - (point.y - centre_.y) / metres_per_mm_};
    }
    /// What of the grid the frame shows.
    [[nodiscard]] Box shown() const;

  private:
    PaperBox frame_;
    PaperPoint middle_;
    GridPoint centre_;
    double metres_per_mm_ = 1000;
};

struct ScaleBar {
    double length_m = 0;
    double length_mm = 0;
};
/// The longest bar of 1, 2 or 5 times a power of ten metres that is no longer than `longest_mm`.
ScaleBar scale_bar(double metres_per_mm, double longest_mm);

}  // namespace mapite
