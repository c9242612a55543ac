#include "gui/class_choice.hpp"

#include <algorithm>

namespace mapite {
namespace {

/// Position of the class that is widest, or narrowest of all but the last.
std::size_t extreme_class(const std::vector<double>& breaks, double lowest, bool widest) {
    std::size_t found = 0;
    double best = 0;
    const std::size_t considered = widest ? breaks.size() : breaks.size() - 1;
    for (std::size_t i = 0; i < considered; ++i) {
        const double width = breaks[i] - (i == 0 ? lowest : breaks[i - 1]);
        if (i == 0 || (widest ? width > best : width < best)) {
            found = i;
            best = width;
        }
    }
    return found;
}

}  // namespace

std::vector<double> breaks_of(const Legend& legend) {
    std::vector<double> breaks;
    for (const LegendClass& shown : legend.classes) breaks.push_back(shown.to);
    return breaks;
}

std::vector<double> with_count(std::vector<double> breaks, double lowest, std::size_t count) {
    if (breaks.empty()) return breaks;
    while (breaks.size() > count)
        breaks.erase(breaks.begin() + static_cast<std::ptrdiff_t>(extreme_class(breaks, lowest, false)));
    while (breaks.size() < count) {
        const std::size_t wide = extreme_class(breaks, lowest, true);
        const double from = wide == 0 ? lowest : breaks[wide - 1];
        breaks.insert(breaks.begin() + static_cast<std::ptrdiff_t>(wide), (from + breaks[wide]) / 2);
    }
    return breaks;
}

}  // namespace mapite
