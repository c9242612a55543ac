#pragma once
// The measures that can be taken from a table of travel times, as rows of one list: what each is called,
// which parameters it needs, how it is computed. What a user asks for is checked here as a whole, before any
// file is read.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/travel.hpp"
#include "profile/decay.hpp"

namespace mapite {

/// As the user wrote it; absent or empty = not given.
struct MeasureRequest {
    std::string name{};   ///< "e2sfca"
    std::string decay{};  ///< "gaussian"
    std::string bands{};  ///< "10:1,20:0.68,30:0.22", minutes and weight
    std::optional<double> cutoff_min{}, beta{}, inflection_min{}, sd_min{}, alpha{}, step_min{};
    std::optional<int> n{};
    bool by_capacity = false;
};

/// Checked: every parameter is there that the measure needs, and none that it does not know.
struct Measure {
    std::string name;
    std::optional<Decay> decay{};  ///< absent: the measure knows none
    std::size_t n = 1;
    bool by_capacity = false;  ///< n counts opportunities, not services
    double alpha = 1;
    double step_min = 0;      ///< times are rounded up to multiples of this; 0: not at all
    bool in_minutes = false;  ///< its values are times: less is better
    bool needs_people = false;
    bool of_own_people = false;  ///< absent where it is not known how many live at the origin itself
};

/// Throws Error(usage) in one sentence, with the nearest right name for one that is not known.
Measure measure_of(const MeasureRequest& request);

/// What a measure is taken of. `people` and `capacity` by position in the table; not known = 0, and no row of
/// the table leads to a destination whose capacity is not known.
struct MeasureInput {
    std::span<const OriginDestination> table;
    std::span<const double> people;
    std::span<const double> capacity;
};

/// Per origin; absent where the table knows no way from it or nothing that is counted can be reached at all.
/// Sums within a time are 0 where there are ways, but none within it.
std::vector<std::optional<double>> taken(const Measure& measure, const MeasureInput& input);

/// A parameter with its unit as a name of stable columns and keys: {"cutoff_min", 30}.
struct MeasureParameter {
    std::string name;
    double value = 0;
};
/// Numbers only; bands are those of the decay.
std::vector<MeasureParameter> parameters_of(const Measure& measure);
/// "10:1,20:0.68"; empty for a decay without bands.
std::string bands_text(const Measure& measure);
/// Names of all measures, for --help.
std::vector<std::string> measure_names();

}  // namespace mapite
