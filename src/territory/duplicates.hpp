#pragma once
// The same real place from two sources. Certain pairs (same category, near, same name) are merged: the
// fuller record stands, the other keeps its row with `merged_into`. Likely pairs are only reported.
#include <span>
#include <vector>

#include "base/finding.hpp"
#include "territory/service.hpp"

namespace mapite {

struct DuplicateRule {
    Metres certain{150};  ///< same folded name within this: merged
    Metres likely{60};    ///< one without a name, or similar names, within this: reported
};

struct DuplicateResult {
    /// Per service: position of the one that stands for it, itself when it stands. Never a chain.
    std::vector<std::size_t> stands_for{};
    /// A note per merged record ("merged-duplicate"), a warning per likely pair ("possible-duplicate").
    Findings findings{};
};

/// Any two records of a merged group are certain duplicates of each other, so no row of equally named
/// shops melts into one. Names are similar when one contains the other or at most a quarter of the
/// letters differ. One source tells its own places apart: in it only the very same name within 30 m is
/// merged, and a place with and one without a name are reported within 30 m only.
/// Deterministic: independent of the order of equal records but for the final tie by id. O(n log n) for
/// scattered services.
DuplicateResult find_duplicates(std::span<const Service> services, const DuplicateRule& rule = {});

}  // namespace mapite
