#pragma once
// The least and greatest mean that counts and values known only within bounds allow: a masked count may
// stand for 1 to 10 people, an unknown answer for none of the value or all of it.
#include <optional>
#include <vector>

#include "territory/populated_point.hpp"

namespace mapite {

/// Bounds of sum(people * value) / sum(people), where each place's people and value lie within its own
/// bounds.
class MeanBounds {
  public:
    /// 0 <= low <= high for both.
    void add(PeopleBounds people, double value_low, double value_high);
    struct Bounds {
        double low = 0, high = 0;
    };
    /// Absent when there may be nobody at all. O(n log n): of all choices of people the least mean takes as
    /// many as possible where the value is low and as few where it is high.
    [[nodiscard]] std::optional<Bounds> bounds() const;

  private:
    struct Place {
        PeopleBounds people;
        double value_low, value_high;
    };
    std::vector<Place> places_;
    double least_people_ = 0;
};

}  // namespace mapite
