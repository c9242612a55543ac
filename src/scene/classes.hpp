#pragma once
// Cutting values into classes for a choropleth map. Breaks are upper bounds; class i holds
// break[i-1] < value <= break[i] (the first also its lower end), so equal values always share a class.
// Values are finite; their order does not matter.
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mapite {

enum class ClassMethod { quantile, jenks, equal, manual };
std::string_view to_string(ClassMethod method);
std::optional<ClassMethod> class_method(std::string_view name);

struct Classes {
    ClassMethod method = ClassMethod::quantile;
    double lowest = 0;          ///< smallest value (or the manual lower end)
    std::vector<double> upper;  ///< ascending, strictly; as many as there are classes
    /// Class of a value; values outside the breaks (manual or locked) go to the first or last class.
    /// Precondition: there is a class.
    [[nodiscard]] std::size_t class_of(double value) const;
    bool operator==(const Classes&) const = default;
};

/// At most `count` classes (fewer when there are fewer distinct values); no values, no classes. Where
/// equal values make a class larger than its part, the others share what is left evenly.
Classes quantile_classes(std::span<const double> values, std::size_t count);
/// Exact Fisher-Jenks: least sum of squared deviations within classes (Fisher 1958); O(count n^2) for n
/// distinct values. Of equally good cuts the one with the lowest breaks.
Classes jenks_classes(std::span<const double> values, std::size_t count);
/// Classes of equal width; some may be empty.
Classes equal_classes(std::span<const double> values, std::size_t count);
/// Throws Error(data) unless `upper` ascends strictly and begins above or at `lowest`.
Classes manual_classes(double lowest, std::vector<double> upper);

/// The same division of these values with the roundest numbers possible as breaks: 0.3 instead of
/// 0.27431. With 100 values and more, 1 % of them may change class at each break of quantiles. Equal and
/// manual classes are returned as they are.
Classes with_round_breaks(const Classes& classes, std::span<const double> values);

}  // namespace mapite
