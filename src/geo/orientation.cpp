#include "geo/orientation.hpp"

#include <array>

namespace mapite {

namespace {

/// A sum of doubles that is never rounded: components that do not overlap, the smallest first
/// (Shewchuk 1997, "expansion"). Room for the six products of a determinant.
class ExactSum {
  public:
    void add_product(double a, double b) {
        const double product = a * b;
        add(std::fma(a, b, -product));
        add(product);
    }
    /// The largest component decides, since the others together are smaller than it.
    [[nodiscard]] int sign() const {
        if (size_ == 0) return 0;
        return components_[size_ - 1] > 0 ? 1 : -1;
    }

  private:
    /// Grow-Expansion with zero elimination; each step is Knuth's two-sum, whose error is exact.
    void add(double value) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            const double old = components_[i];
            const double sum = value + old;
            const double part = sum - value;
            const double rest = (value - (sum - part)) + (old - part);
            if (rest != 0) components_[kept++] = rest;
            value = sum;
        }
        if (value != 0) components_[kept++] = value;
        size_ = kept;
    }

    std::array<double, 12> components_{};
    std::size_t size_ = 0;
};

}  // namespace

int exact_orientation(GridPoint a, GridPoint b, GridPoint c) {
    // (a - c) x (b - c) multiplied out, so that only products of given numbers occur; c.x * c.y cancels.
    ExactSum determinant;
    determinant.add_product(a.x, b.y);
    determinant.add_product(-a.x, c.y);
    determinant.add_product(-c.x, b.y);
    determinant.add_product(-a.y, b.x);
    determinant.add_product(a.y, c.x);
    determinant.add_product(c.y, b.x);
    return determinant.sign();
}

}  // namespace mapite
