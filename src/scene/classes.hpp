#pragma once
// Cutting values into classes for a choropleth map. Breaks are upper bounds; class i holds
// break[i-1] < value <= break[i] (the first also its lower end).
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
    double lowest = 0;                  ///< smallest value (or the manual lower end)
    std::vector<double> upper;          ///< ascending, strictly; as many as there are classes
    /// Class of a value; values outside the breaks (manual or locked) go to the first or last class.
    [[nodiscard]] std::size_t class_of(double value) const;
};

/// At most `count` classes (fewer when there are fewer distinct values); no values, no classes.
Classes quantile_classes(std::span<const double> values, std::size_t count);
/// Exact Fisher-Jenks: least sum of squared deviations within classes; O(count n^2) at most.
Classes jenks_classes(std::span<const double> values, std::size_t count);
Classes equal_classes(std::span<const double> values, std::size_t count);
Classes manual_classes(double lowest, std::vector<double> upper);

}  // namespace mapite
