#include "scene/classes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

constexpr std::array methods{ClassMethod::quantile, ClassMethod::jenks, ClassMethod::equal,
                             ClassMethod::manual};

/// The distinct values, ascending, and how often each occurs.
struct Distinct {
    std::vector<double> value;
    std::vector<double> times;
};

Distinct distinct(std::span<const double> values) {
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    Distinct result;
    for (const double value : sorted) {
        if (result.value.empty() || result.value.back() != value) {
            result.value.push_back(value);
            result.times.push_back(0);
        }
        result.times.back() += 1;
    }
    return result;
}

/// Squared deviations from the mean of distinct values [from, to), from running sums.
class Deviations {
  public:
    explicit Deviations(const Distinct& values) : weight_{0}, sum_{0}, squares_{0} {
        // Sums of differences to a middle value lose less precision than those of the values.
        const double middle = values.value[values.value.size() / 2];
        for (std::size_t i = 0; i < values.value.size(); ++i) {
            const double x = values.value[i] - middle;
            weight_.push_back(weight_.back() + values.times[i]);
            sum_.push_back(sum_.back() + values.times[i] * x);
            squares_.push_back(squares_.back() + values.times[i] * x * x);
        }
    }
    [[nodiscard]] double of(std::size_t from, std::size_t to) const {
        if (to - from < 2) return 0;
        const double sum = sum_[to] - sum_[from];
        return std::max(0.0, squares_[to] - squares_[from] - sum * sum / (weight_[to] - weight_[from]));
    }

  private:
    std::vector<double> weight_, sum_, squares_;
};

}  // namespace

std::string_view to_string(ClassMethod method) {
    switch (method) {
        case ClassMethod::quantile:
            return "quantile";
        case ClassMethod::jenks:
            return "jenks";
        case ClassMethod::equal:
            return "equal";
        case ClassMethod::manual:
            return "manual";
    }
    return "quantile";
}

std::optional<ClassMethod> class_method(std::string_view name) {
    const auto* found =
        std::ranges::find(methods, name, [](ClassMethod method) { return to_string(method); });
    if (found == methods.end()) return std::nullopt;
    return *found;
}

std::size_t Classes::class_of(double value) const {
    const auto found = static_cast<std::size_t>(std::ranges::lower_bound(upper, value) - upper.begin());
    return std::min(found, upper.size() - 1);
}

Classes quantile_classes(std::span<const double> values, std::size_t count) {
    const Distinct groups = distinct(values);
    Classes result{ClassMethod::quantile, groups.value.empty() ? 0 : groups.value.front(), {}};
    std::size_t next = 0;
    for (auto left = static_cast<double>(values.size()); next < groups.value.size(); --count) {
        if (count <= 1) {
            result.upper.push_back(groups.value.back());
            break;
        }
        const double wanted = std::ceil(left / static_cast<double>(count));
        double taken = groups.times[next++];
        // The cut nearest to an even part; on a tie, and before the last value, the smaller class.
        while (next + 1 < groups.value.size() && taken + groups.times[next] - wanted < wanted - taken)
            taken += groups.times[next++];
        left -= taken;
        result.upper.push_back(groups.value[next - 1]);
    }
    return result;
}

Classes jenks_classes(std::span<const double> values, std::size_t count) {
    const Distinct groups = distinct(values);
    Classes result{ClassMethod::jenks, groups.value.empty() ? 0 : groups.value.front(), {}};
    const std::size_t n = groups.value.size();
    const std::size_t classes = std::min(count, n);
    if (classes == 0) return result;

    const Deviations deviations(groups);
    std::vector<double> best(n + 1);
    for (std::size_t end = 0; end <= n; ++end) best[end] = deviations.of(0, end);
    // begin[k][end]: where the last of k + 1 classes over the first `end` values begins.
    std::vector<std::vector<std::size_t>> begin(classes, std::vector<std::size_t>(n + 1, 0));
    for (std::size_t k = 1; k < classes; ++k) {
        std::vector<double> with_one_more(n + 1, std::numeric_limits<double>::infinity());
        for (std::size_t end = k + 1; end <= n; ++end)
            for (std::size_t start = k; start < end; ++start) {
                const double sum = best[start] + deviations.of(start, end);
                if (sum < with_one_more[end]) {
                    with_one_more[end] = sum;
                    begin[k][end] = start;
                }
            }
        best = std::move(with_one_more);
    }
    result.upper.resize(classes);
    for (std::size_t k = classes, end = n; k-- > 0; end = begin[k][end])
        result.upper[k] = groups.value[end - 1];
    return result;
}

Classes equal_classes(std::span<const double> values, std::size_t count) {
    const Distinct groups = distinct(values);
    const std::size_t classes = std::min(count, groups.value.size());
    Classes result{ClassMethod::equal, groups.value.empty() ? 0 : groups.value.front(), {}};
    for (std::size_t k = 1; k < classes; ++k) {
        const double share = static_cast<double>(k) / static_cast<double>(classes);
        result.upper.push_back(std::lerp(groups.value.front(), groups.value.back(), share));
    }
    if (classes > 0) result.upper.push_back(groups.value.back());
    return result;
}

Classes manual_classes(double lowest, std::vector<double> upper) {
    double before = lowest;
    for (std::size_t i = 0; i < upper.size(); before = upper[i++])
        if (!(upper[i] > before || (i == 0 && upper[i] == before)))
            throw Error(ErrorKind::data,
                        "class break " + to_text(upper[i]) + " does not lie above " + to_text(before),
                        "write the upper bound of each class in ascending order");
    return {ClassMethod::manual, lowest, std::move(upper)};
}

}  // namespace mapite
