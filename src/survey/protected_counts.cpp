#include <algorithm>

#include "survey/comparison.hpp"

namespace mapite {
namespace {

std::size_t rounded(std::size_t count, std::size_t to) {
    if (to == 0) return count;
    const std::size_t whole = count / to, rest = count % to;
    const bool up = 2 * rest > to || (2 * rest == to && whole % 2 == 1);
    return (whole + (up ? 1 : 0)) * to;
}

}  // namespace

std::vector<std::optional<std::size_t>> protected_counts(std::span<const std::size_t> counts,
                                                         std::size_t least, std::size_t round_to) {
    std::vector<bool> out;
    for (const std::size_t each : counts) out.push_back(each > 0 && each < least);
    if (std::ranges::count(out, true) == 1) {
        std::optional<std::size_t> smallest;
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (!out[i] && counts[i] > 0 && (!smallest || counts[i] < counts[*smallest])) smallest = i;
        if (smallest) out[*smallest] = true;
    }
    std::vector<std::optional<std::size_t>> shown(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (!out[i]) shown[i] = rounded(counts[i], round_to);
    return shown;
}

}  // namespace mapite
