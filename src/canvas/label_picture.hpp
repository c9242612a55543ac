#pragma once
// Labels as small pictures: the words with a halo in the colour of the ground they stand on.
#include <QFont>
#include <QImage>
#include <string>

#include "canvas/paint_plan.hpp"
#include "scene/labels.hpp"

namespace mapite {

class LabelPainter {
  public:
    /// `pixels_per_mm`: device pixels for a millimetre of text.
    LabelPainter(const PaintPlan& plan, const QFont& font, double pixels_per_mm);

    /// `size` in device pixels is what the label was given room for; the picture is larger by its halo.
    /// Labels with a leader stand on a plate. `strong`: in the list, as on paper.
    [[nodiscard]] QImage area_label(const Label& label, QSizeF size, const std::string& fill,
                                    bool strong) const;
    [[nodiscard]] QImage service_name(const std::string& name, double size_mm, QSizeF size) const;

  private:
    struct Words;
    [[nodiscard]] QFont font(double size_mm, bool bold) const;
    void draw(QImage& picture, const Words& words) const;

    const PaintPlan& plan_;
    QFont font_;
    double pixels_per_mm_;
};

}  // namespace mapite
