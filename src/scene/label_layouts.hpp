#pragma once
// What may be written for an area, from the fullest wording to the bare number.
#include <vector>

#include "scene/labels.hpp"

namespace mapite {

/// A label without its place; `box` stands at the origin with the right size.
struct LabelLayout {
    Label label;
    bool complete = false;  ///< says name and value, or name where there is no value
};

/// Fullest first; the last is the number alone. With `number_only` just that.
std::vector<LabelLayout> label_layouts(const AreaItem& area, double size_mm, bool number_only);

}  // namespace mapite
