#include "app/indicator_measure.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/decay_choice.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "profile/floating_catchment.hpp"
#include "profile/indicators.hpp"

namespace mapite {
namespace {

using Values = std::vector<std::optional<double>>;
using Input = MeasureInput;

Values in_minutes(const std::vector<std::optional<Minutes>>& times) {
    Values values;
    values.reserve(times.size());
    for (const auto& time : times) values.push_back(time ? std::optional(time->count()) : std::nullopt);
    return values;
}

/// Sums are known for all origins from which the table knows any way.
Values sums_of(const Input& input, const std::vector<double>& sums) {
    const std::vector<bool> known = has_way(input.table, sums.size());
    Values values(sums.size());
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (known[i] && std::isfinite(sums[i])) values[i] = sums[i];
    return values;
}

Values nearest(const Measure& measure, const Input& input) {
    if (!measure.by_capacity)
        return in_minutes(nth_nearest_times(input.table, input.people.size(), input.capacity, measure.n));
    const std::vector<double> wanted(input.people.size(), static_cast<double>(measure.n));
    return in_minutes(times_to_reach(input.table, input.capacity, wanted));
}

Values balancing(const Measure& measure, const Input& input) {
    Values values = in_minutes(times_to_reach(input.table, input.capacity, input.people));
    if (measure.step_min > 0)
        for (auto& value : values)
            // 30.000000001 is 30 that was once divided.
            if (value) value = std::ceil(*value / measure.step_min - 1e-9) * measure.step_min;
    return values;
}

Values weighted_sum(const Measure& measure, const Input& input) {
    return sums_of(input, gravity(input.table, input.people.size(), input.capacity, *measure.decay));
}

template <FloatingCatchment (*catchment)(std::span<const OriginDestination>, std::span<const double>,
                                         std::span<const double>, const Decay&)>
Values shared(const Measure& measure, const Input& input) {
    return sums_of(input, catchment(input.table, input.people, input.capacity, *measure.decay).access);
}

Values availability(const Measure& measure, const Input& input) {
    return sums_of(input, spatial_availability(input.table, input.people, input.capacity, *measure.decay,
                                               measure.alpha));
}

struct MeasureRow {
    const char* name;
    DecayNeed decay;
    bool needs_people;
    bool of_own_people;
    bool in_minutes;
    Values (*compute)(const Measure&, const Input&);
};

constexpr std::array measures = {
    MeasureRow{"nearest", DecayNeed::none, false, false, true, nearest},
    MeasureRow{"cumulative", DecayNeed::cutoff, false, false, false, weighted_sum},
    MeasureRow{"gravity", DecayNeed::any, false, false, false, weighted_sum},
    MeasureRow{"2sfca", DecayNeed::any, true, false, false, shared<two_step>},
    MeasureRow{"e2sfca", DecayNeed::bands_by_default, true, false, false, shared<two_step>},
    MeasureRow{"bfca", DecayNeed::any, true, false, false, shared<balanced>},
    MeasureRow{"m2sfca", DecayNeed::any, true, false, false, shared<modified_two_step>},
    MeasureRow{"3sfca", DecayNeed::any, true, false, false, shared<three_step>},
    MeasureRow{"spatial-availability", DecayNeed::any, true, true, false, availability},
    MeasureRow{"balancing-cost", DecayNeed::none, true, true, true, balancing}};

const MeasureRow& row_named(const std::string& name) {
    for (const MeasureRow& row : measures)
        if (name == row.name) return row;
    const std::vector<std::string> names = measure_names();
    const auto meant = nearest_name(lower(name), names);
    throw Error(
        ErrorKind::usage,
        fmt::format("--measure: there is no measure \"{}\" (there are: {})", name, fmt::join(names, ", ")),
        meant ? fmt::format("did you mean \"{}\"?", *meant) : "use one of the names above");
}

void refuse_foreign(bool given, const char* option, const std::string& measure, const char* owner) {
    if (!given || measure == owner) return;
    throw Error(ErrorKind::usage,
                fmt::format(R"({} belongs to the measure "{}", not to "{}")", option, owner, measure),
                fmt::format("leave {} out", option));
}

double checked(std::optional<double> value, const char* option, double otherwise) {
    if (value && !(std::isfinite(*value) && *value >= 0))
        throw Error(ErrorKind::usage, fmt::format("{}: {} is below 0", option, to_text(*value)),
                    "give a number of 0 or more");
    return value.value_or(otherwise);
}

}  // namespace

Measure measure_of(const MeasureRequest& request) {
    const MeasureRow& row = row_named(request.name);
    refuse_foreign(request.n.has_value(), "--n", request.name, "nearest");
    refuse_foreign(request.by_capacity, "--by-capacity", request.name, "nearest");
    refuse_foreign(request.alpha.has_value(), "--alpha", request.name, "spatial-availability");
    refuse_foreign(request.step_min.has_value(), "--step", request.name, "balancing-cost");
    if (request.n && *request.n < 1)
        throw Error(ErrorKind::usage, fmt::format("--n: {} is below 1", *request.n),
                    "1 is the nearest service, 2 the second nearest");
    return {.name = row.name,
            .decay = decay_of(row.decay, request),
            .n = static_cast<std::size_t>(request.n.value_or(1)),
            .by_capacity = request.by_capacity,
            .alpha = checked(request.alpha, "--alpha", 1),
            .step_min = checked(request.step_min, "--step", 0),
            .in_minutes = row.in_minutes,
            .needs_people = row.needs_people,
            .of_own_people = row.of_own_people};
}

Values taken(const Measure& measure, const MeasureInput& input) {
    return row_named(measure.name).compute(measure, input);
}

std::vector<MeasureParameter> parameters_of(const Measure& measure) {
    std::vector<MeasureParameter> parameters;
    if (measure.name == "nearest") parameters.push_back({"n", static_cast<double>(measure.n)});
    if (measure.name == "spatial-availability") parameters.push_back({"alpha", measure.alpha});
    if (measure.name == "balancing-cost") parameters.push_back({"step_min", measure.step_min});
    if (measure.decay)
        for (const auto& [name, value] : decay_parameters(*measure.decay))
            parameters.push_back({name, value});
    return parameters;
}

std::string bands_text(const Measure& measure) {
    const auto* stepped = measure.decay ? std::get_if<SteppedDecay>(&*measure.decay) : nullptr;
    std::vector<std::string> parts;
    if (stepped != nullptr)
        for (const Band& band : stepped->bands)
            parts.push_back(to_text(band.up_to.count()) + ":" + to_text(band.weight));
    return fmt::format("{}", fmt::join(parts, ","));
}

std::vector<std::string> measure_names() {
    std::vector<std::string> names;
    for (const MeasureRow& row : measures) names.emplace_back(row.name);
    return names;
}

}  // namespace mapite
