#pragma once
// Statistics of an older territorial division brought to today's: by a table of old and new codes, or by how
// the old areas overlap the new ones. Counts are divided by the shares and added up, so that their sum stays;
// rates become means. Marks stay: from a masked, doubtful or confidential number no exact one is made.
#include <map>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "territory/series.hpp"

namespace mapite {

/// So much of an old area belongs to a new one now.
struct TransitionPart {
    std::string from{}, to{};  ///< codes
    double share = 1;          ///< of the old area, above 0 and at most 1
    double size_m2 = 0;        ///< of the common part; weighs rates. 0: unknown, the share weighs
    bool operator==(const TransitionPart&) const = default;
};

enum class SharesBasis {
    table,    ///< somebody has written them down
    overlap,  ///< measured on the boundaries
};

struct Transition {
    std::vector<TransitionPart> parts;
    std::vector<std::string> outside{};  ///< old codes of which nothing lies in a new area
    SharesBasis basis = SharesBasis::table;
};

/// Of measured overlaps: parts below a hundredth of the old area are taken for boundaries drawn differently
/// and left out; shares that then come to within a fiftieth of the whole are made to add up to it.
/// `old_codes`: all, to find those that lie outside.
Transition settled(std::vector<TransitionPart> overlaps, const std::vector<std::string>& old_codes);

struct Transitioned {
    std::vector<Statistic> statistics;  ///< those of other codes as they were, in their order; then the new
    std::size_t left_out = 0;           ///< of areas outside
    Findings
        findings;  ///< "area-divided" and "areas-merged" with the shares, "rates-averaged", "area-outside"
};

/// Areas of `statistics` that the transition does not name stay as they are.
Transitioned transitioned(const std::vector<Statistic>& statistics, const Transition& transition);

}  // namespace mapite
