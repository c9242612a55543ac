#pragma once
// From the options a user gives to the one decay function they mean. Too few, too many and impossible
// parameters are usage errors of one sentence.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "profile/decay.hpp"

namespace mapite {

struct MeasureRequest;

/// What a measure wants to know about how far services count.
enum class DecayNeed {
    none,             ///< nothing: an option of that kind is refused
    cutoff,           ///< a cutoff and nothing else
    any,              ///< a decay, or just a cutoff (binary) or bands (stepped)
    bands_by_default  ///< the same, and the bands of Luo & Qi 2009 when nothing is said
};

/// 10, 20 and 30 minutes weighing 1, 0.68 and 0.22 (Luo & Qi 2009).
std::vector<Band> usual_bands();

/// Absent only for DecayNeed::none. Throws Error(usage).
std::optional<Decay> decay_of(DecayNeed need, const MeasureRequest& request);

/// "10:1,20:0.68": up to which minutes, and the weight. Throws Error(usage), also for bands out of order.
std::vector<Band> bands_of(const std::string& text);

/// The decay's numbers by names that end in their unit; nothing for bands.
std::vector<std::pair<std::string, double>> decay_parameters(const Decay& decay);

}  // namespace mapite
