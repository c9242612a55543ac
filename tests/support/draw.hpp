#pragma once
// Numbers for made-up problems, the same on every machine.
#include <random>

namespace mapite {

class Draw {
  public:
    explicit Draw(unsigned seed) : engine_(seed * 2654435761U + 1) {}
    /// From `low` to `high`, both included.
    int operator()(int low, int high) {
        return low + static_cast<int>(engine_() % static_cast<unsigned>(high - low + 1));
    }
    bool one_in(int count) { return (*this)(1, count) == 1; }

  private:
    std::mt19937 engine_;
};

}  // namespace mapite
