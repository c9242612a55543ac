#pragma once
// An area beside others: beside a second one, beside its district, beside the areas most like it, and beside
// itself on earlier days. All columns hold the same numbers, computed the same way, so that they can be read
// across.
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/snapshots.hpp"
#include "app/study.hpp"
#include "app/traits.hpp"
#include "base/table.hpp"

namespace mapite {

enum class ComparedKind { area, district, similar, earlier };
/// "area", "district", "similar", "earlier".
std::string_view to_string(ComparedKind kind);

/// One column. What is not known is absent; of earlier days only what the snapshot holds.
struct ComparedColumn {
    ComparedKind kind = ComparedKind::area;
    std::string name{};    ///< of the area or district; the day of a snapshot
    std::string code{};    ///< of the area
    std::string basket{};  ///< id and version by which it was measured
    std::optional<AreaTraits> traits{};
    std::optional<double> people{}, index{}, index_low{}, index_high{};
    std::vector<std::optional<double>> need_values{}, coverage{};  ///< in the order of the basket's needs
};

struct Comparison {
    std::vector<ComparedColumn> columns;  ///< the areas asked for first
    std::vector<SimilarArea> similar;     ///< to the first area; the column "similar" is their mean
};

/// Compares areas of one study; what many areas share is computed once. The study must be of all needs and
/// outlive it.
class Comparer {
  public:
    explicit Comparer(const Study& study);
    [[nodiscard]] const std::vector<AreaTraits>& traits() const { return traits_; }
    /// Of one area or two. Columns: the areas, the district of the first (all areas of its level with the
    /// same parent, their people taken together), the mean of the areas most like it, and the first area in
    /// each of the snapshots that know its code.
    Comparison compare(std::span<const AreaIndex> areas, std::span<const Snapshot> snapshots);

  private:
    [[nodiscard]] ComparedColumn column(std::size_t area) const;
    const ComparedColumn& district(AreaIndex area);

    const Study& study_;
    std::vector<AreaTraits> traits_;                                   ///< in the order of the study's areas
    std::map<std::pair<int, std::string>, ComparedColumn> districts_;  ///< by level and parent
};

/// Rows of numbers by columns of areas, for a terminal.
Table comparison_view(const Study& study, const Comparison& comparison, const Texts& texts,
                      Language language);
/// Below the table: whom "similar" means and by which rule, and what cannot be compared.
std::string comparison_notes(const Study& study, const Comparison& comparison, const Texts& texts,
                             Language language);
std::string comparison_json(const Study& study, const Comparison& comparison);
/// One row per column and number: kind, code, name, number, need, value.
Table comparison_table(const Study& study, const Comparison& comparison);

}  // namespace mapite
