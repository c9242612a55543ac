#pragma once
// Shapes of the grid as they are drawn on paper: with no more points than the eye can tell apart.
#include <vector>

#include "scene/paper.hpp"

namespace mapite {

using PaperLine = std::vector<PaperPoint>;

/// One part of a shape: its outer ring, then its holes, none closed by repetition.
struct PaperPolygon {
    std::vector<PaperLine> rings;
};

/// How far a drawn border may lie from the true one. Neighbours are simplified apart; below this the
/// gap between them vanishes under the line that is drawn along it.
inline constexpr double finest_detail_mm = 0.05;

/// Every shape with a ring of three points keeps at least one part; parts and holes too small to be seen
/// are left out beside it.
std::vector<PaperPolygon> on_paper(const MultiPolygon& shape, const PaperFrame& frame);
/// Empty when the line lies wholly outside the frame.
PaperLine on_paper(const Line& line, const PaperFrame& frame);
/// Even-odd rule over all rings.
bool covers(const PaperPolygon& polygon, PaperPoint point);
PaperBox box(const PaperPolygon& polygon);

}  // namespace mapite
