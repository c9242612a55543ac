#pragma once
// Numbers as the window writes them, the same in every panel: rounded, in the language of the window,
// a dash where there is none, and small counts of people only as "<5".
#include <QString>
#include <optional>

#include "base/localized.hpp"
#include "profile/confidence.hpp"
#include "profile/coverage.hpp"
#include "scene/scene.hpp"

namespace mapite {

/// Stands where a number is absent: neither zero nor empty.
inline const QString no_number = QStringLiteral("–");

class Figures {
  public:
    explicit Figures(Language language) : language_(language) {}
    /// Whole people; "<5" above zero and below the number from which on counts are shown.
    [[nodiscard]] QString people(std::optional<double> count) const;
    /// As explanations list single places: whole, or with one decimal where people were spread.
    [[nodiscard]] QString exactly(double count) const;
    /// "82,3 %"
    [[nodiscard]] QString share(std::optional<double> share) const;
    /// "12,5" without a unit.
    [[nodiscard]] QString minutes(std::optional<double> minutes) const;
    [[nodiscard]] QString number(double value, int decimals) const;

  private:
    Language language_;
};

/// Counts that are not shown as they are.
bool is_small_count(double people);
/// Those for whom a need is known not to be met; absent when nothing is known.
std::optional<double> people_without(const NeedCoverage& coverage);
/// How a coverage stands in a bar or a cell: a value, no data, or suppressed as on the map.
Look look_of(const NeedCoverage& coverage, double people_of_area);
/// "●●○": filled as far as the coverage can be trusted; empty when it is not known at all.
QString grade_symbol(Grade grade);
/// Key of data/texts with the word for it.
std::string grade_key(Grade grade);

}  // namespace mapite
