#pragma once
// On which side of a line a point lies, without rounding. Everything that decides "inside or outside"
// rests on this one sign: doubles decide where they can, and where their rounding could turn the sign
// the determinant is computed exactly. Coordinates must be zero or between 1e-100 and 1e100 in size, so
// that no product leaves the range of a double.
#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/position.hpp"

namespace mapite {

/// As `orientation`, always by exact arithmetic; some hundred times slower.
int exact_orientation(GridPoint a, GridPoint b, GridPoint c);

/// Twice the area of the triangle a, b, c, rounded, and how far it may be wrong. The bound is Shewchuk's
/// (Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates, 1997, section
/// 4.3): (3 + 16 u) u times the sum of both products, u = 2^-53.
struct RoundedDeterminant {
    RoundedDeterminant(GridPoint a, GridPoint b, GridPoint c) {
        constexpr double unit = std::numeric_limits<double>::epsilon() / 2;
        constexpr double bound = (3 + 16 * unit) * unit;
        const double left = (a.x - c.x) * (b.y - c.y);
        const double right = (a.y - c.y) * (b.x - c.x);
        value = left - right;
        error = bound * (std::abs(left) + std::abs(right));
    }
    [[nodiscard]] bool sign_is_sure() const { return std::abs(value) > error; }

    double value;
    double error;
};

/// +1 when c lies left of the way from a to b, -1 when right of it, 0 when the three are on one line.
inline int orientation(GridPoint a, GridPoint b, GridPoint c) {
    const RoundedDeterminant determinant(a, b, c);
    if (determinant.sign_is_sure()) return determinant.value > 0 ? 1 : -1;
    return exact_orientation(a, b, c);
}

/// Precondition: a, b and p on one line. True when p lies on the way between a and b, ends included.
inline bool between(GridPoint a, GridPoint b, GridPoint p) {
    return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
           p.y <= std::max(a.y, b.y);
}

}  // namespace mapite
