#pragma once
#include <string>

namespace mapite {

/// A drawing as a PNG of 300 dots per inch on white, stretched over so many millimetres; same drawing, same
/// bytes. Throws Error(failed) when librsvg cannot.
std::string svg_as_png(const std::string& svg, double width_mm, double height_mm);

}  // namespace mapite
