#pragma once
// The value of one need in one area under other thresholds and speeds, fast enough to be asked a million
// times. Thresholds stretched by f and speeds by v give time / v against good * f and bad * f, which is time
// against good * f * v and bad * f * v: one stretch says it all.
#include <optional>
#include <span>
#include <vector>

#include "base/index.hpp"
#include "profile/need_input.hpp"
#include "territory/populated_point.hpp"

namespace mapite {

struct Need;

class NeedCurve {
  public:
    /// Takes the area's points; O(n log n). Everything it needs is copied.
    NeedCurve(const Need& need, const NeedInput& input, std::span<const PopulatedPoint> all_points,
              std::span<const PointIndex> points);
    /// Need value 0..100 of the known people with both thresholds times `stretch` (above 0); the value of the
    /// profile itself at 1. 0 where nobody's answer is known. Shares of capacity stay as they were measured.
    /// O(log n) where time alone counts, O(n) with capacity.
    [[nodiscard]] double value(double stretch) const;

  private:
    struct Limited {
        double minutes, people, most;  ///< value at most so much, for want of capacity
    };
    [[nodiscard]] double sum_by_time(double good, double bad) const;
    [[nodiscard]] double sum_limited(double good, double bad) const;

    double good_ = 0, bad_ = 0;
    double known_ = 0;                ///< people
    std::optional<double> constant_;  ///< of a utility: no threshold moves it
    std::vector<double> minutes_;     ///< ascending, of those with a route
    std::vector<double> people_;      ///< up to and with each of them, one longer, from 0
    std::vector<double> person_minutes_;
    std::vector<Limited> limited_;
};

}  // namespace mapite
