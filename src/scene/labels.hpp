#pragma once
// Where names and numbers stand on a map: names with values inside the polygons where they fit, otherwise
// the number, and where not even that fits the number beside the polygon with a leader line. Labels never
// overlap each other or another's leader, stay inside the frame, and do not depend on anything random.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "scene/paper.hpp"
#include "scene/scene.hpp"

namespace mapite {

struct Label {
    std::size_t area = 0;            ///< position in Scene::areas
    std::string number;              ///< begins the first line, in bold; with "±" where flagged alone
    std::vector<std::string> lines;  ///< behind and below the number; may be empty
    PaperBox box;                    ///< all of the text
    double size_mm = 0;
    std::optional<PaperPoint> leader;  ///< in the polygon; absent when the text stands there itself
    bool operator==(const Label&) const = default;
};

/// Smallest text that is still read on paper, millimetres of font size.
inline constexpr double smallest_label_mm = 2.2;
/// Distance of two lines of text, in font sizes.
inline constexpr double line_step = 1.2;

/// One label for each listed area, unless the frame is too small for all their numbers. Numbered areas that
/// are not listed (many areas, cut list) get their number where it fits inside; areas outside get none.
std::vector<Label> place_labels(const Scene& scene, const PaperFrame& frame);

}  // namespace mapite
