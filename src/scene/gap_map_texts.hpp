#pragma once
// The parts of a gap map that are words: legend, captions and the text alternative. Each is made by rule
// from the same areas that are drawn, so that words and picture cannot disagree.
#include <span>
#include <string>

#include "scene/gap_map.hpp"

namespace mapite {

/// Classes with their counts and colours, all four looks with theirs, symbols and flags. `areas` are all
/// areas of the scene, already classified.
Legend gap_legend(const GapMapInput& input, const Classes& classes, std::span<const AreaItem> areas);
/// "In 3 of 23 areas more than half of the people live over 30 minutes from ...: A, B, C." and what has no
/// value; names the worst first, at most ten.
std::string text_alternative(const GapMapInput& input, std::span<const AreaItem> areas);
/// All but the alternative and the texts of the list.
Captions gap_captions(const GapMapInput& input);

/// Decimals with which every break of these classes is written exactly.
int break_decimals(const Classes& classes, Unit unit);
/// Diameter in millimetres of the circle for so many people, in proportion by surface. The more areas, the
/// smaller the largest one, so that circles do not hide the map.
double people_symbol_mm(double people, double most_people, std::size_t areas);
/// Whether `a` is worse off than `b`; areas without a value come last, ties by number.
bool is_worse(const AreaItem& a, const AreaItem& b, bool high_is_worse);

}  // namespace mapite
