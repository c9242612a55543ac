#pragma once
// Writes SVG 1.1 from places in millimetres. Coordinates are rounded to 0.01 mm and written in tenths of
// a millimetre, so that text sizes stay above the least size that browsers draw; all text is escaped.
#include <string>
#include <string_view>
#include <vector>

#include "scene/paper_shape.hpp"

namespace mapite {

struct SvgPaint {
    std::string fill = "none";
    std::string stroke = "none";
    double width_mm = 0;
    std::string dash = {};  ///< lengths in millimetres, "1 0.5"; empty = solid
    double opacity = 1;
};

enum class SvgAnchor { start, middle, end };
struct SvgText {
    double size_mm = 2.5;
    bool bold = false;
    SvgAnchor anchor = SvgAnchor::start;
    std::string colour = "#222222";
};

/// A length or coordinate as it stands in the file: "123.4" for 12.34 mm.
std::string svg_number(double millimetres);

class SvgCanvas {
  public:
    /// Opens an element; `attributes` is written as it is, so escape what comes from data.
    void open(std::string_view element, std::string_view attributes = {});
    void close();
    /// `<title>` of the element opened last.
    void title(std::string_view text);
    void raw(std::string_view svg) { out_ += svg; }

    void rectangle(const PaperBox& box, const SvgPaint& paint);
    void line(PaperPoint from, PaperPoint to, const SvgPaint& paint);
    void circle(PaperPoint centre, double radius_mm, const SvgPaint& paint);
    /// Closed rings with the even-odd rule; `attributes` as in `open`, `title` may be empty.
    void rings(const std::vector<PaperLine>& rings, const SvgPaint& paint, std::string_view attributes = {},
               std::string_view title = {});
    /// All lines in one path.
    void lines(const std::vector<PaperLine>& lines, const SvgPaint& paint);
    /// Text from its base line.
    void text(PaperPoint place, std::string_view words, const SvgText& style);
    /// Lines of text, the first base line at `place`; gives the y of the last base line.
    double text_lines(PaperPoint place, const std::vector<std::string>& lines, const SvgText& style,
                      double step_mm);

    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    std::string out_;
    std::vector<std::string> open_;
};

}  // namespace mapite
