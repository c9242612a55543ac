#include "profile/decay.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

#include "base/text.hpp"

namespace mapite {
namespace {

bool above_zero(double value) {
    return std::isfinite(value) && value > 0;
}

/// A sentence's end when the value cannot be what it is said to be.
std::optional<std::string> fault_of_time(std::string_view name, Minutes time) {
    if (above_zero(time.count())) return std::nullopt;
    return fmt::format("the {} is {} minutes and must be above 0", name, to_text(time.count()));
}

std::optional<std::string> fault_of_beta(double beta) {
    if (std::isfinite(beta) && beta >= 0) return std::nullopt;
    return fmt::format("beta is {} and must be 0 or more, or far services would count more than near ones",
                       to_text(beta));
}

struct Fault {
    std::optional<std::string> operator()(const BinaryDecay& decay) const {
        if (std::isfinite(decay.cutoff.count()) && decay.cutoff.count() >= 0) return std::nullopt;
        return fmt::format("the cutoff is {} minutes and must be 0 or more", to_text(decay.cutoff.count()));
    }
    std::optional<std::string> operator()(const LinearDecay& decay) const {
        return fault_of_time("cutoff", decay.cutoff);
    }
    std::optional<std::string> operator()(const SteppedDecay& decay) const { return fault_of(decay.bands); }
    std::optional<std::string> operator()(const ExponentialDecay& decay) const {
        return fault_of_beta(decay.beta);
    }
    std::optional<std::string> operator()(const PowerDecay& decay) const { return fault_of_beta(decay.beta); }
    std::optional<std::string> operator()(const GaussianDecay& decay) const {
        return fault_of_time("cutoff", decay.cutoff);
    }
    std::optional<std::string> operator()(const LogisticDecay& decay) const {
        if (auto fault = fault_of_time("inflection", decay.inflection)) return fault;
        return fault_of_time("deviation", decay.sd);
    }
};

struct Name {
    std::string_view operator()(const BinaryDecay&) const { return "binary"; }
    std::string_view operator()(const LinearDecay&) const { return "linear"; }
    std::string_view operator()(const SteppedDecay&) const { return "stepped"; }
    std::string_view operator()(const ExponentialDecay&) const { return "exponential"; }
    std::string_view operator()(const PowerDecay&) const { return "power"; }
    std::string_view operator()(const GaussianDecay&) const { return "gaussian"; }
    std::string_view operator()(const LogisticDecay&) const { return "logistic"; }
};

}  // namespace

double BinaryDecay::operator()(Minutes time) const {
    return time <= cutoff ? 1.0 : 0.0;
}

double LinearDecay::operator()(Minutes time) const {
    return time < cutoff ? 1.0 - time / cutoff : 0.0;
}

double SteppedDecay::operator()(Minutes time) const {
    return band_weight(bands, time);
}

double ExponentialDecay::operator()(Minutes time) const {
    return std::exp(-beta * time.count());
}

double PowerDecay::operator()(Minutes time) const {
    return time.count() <= 1 ? 1.0 : std::pow(time.count(), -beta);
}

double GaussianDecay::operator()(Minutes time) const {
    if (time > cutoff) return 0;
    const double share = time / cutoff;
    const double at_cutoff = std::exp(-0.5);
    return (std::exp(-0.5 * share * share) - at_cutoff) / (1 - at_cutoff);
}

double LogisticDecay::operator()(Minutes time) const {
    const double steepness = std::numbers::pi / (sd.count() * std::numbers::sqrt3);
    return (1 + std::exp(-steepness * inflection.count())) /
           (1 + std::exp(steepness * (time - inflection).count()));
}

double weight(const Decay& decay, Minutes time) {
    return std::visit([time](const auto& function) { return function(time); }, decay);
}

double band_weight(std::span<const Band> bands, Minutes time) {
    for (const Band& band : bands)
        if (time <= band.up_to) return band.weight;
    return 0;
}

std::string_view decay_name(const Decay& decay) {
    return std::visit(Name{}, decay);
}

std::optional<std::string> fault_of(std::span<const Band> bands) {
    if (bands.empty()) return "there is no band";
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const Band& band = bands[i];
        const double end = band.up_to.count();
        if (!above_zero(end))
            return fmt::format("band {} ends at {} minutes and must end above 0", i + 1, to_text(end));
        if (!(band.weight >= 0 && band.weight <= 1))
            return fmt::format("the weight {} of band {} is not between 0 and 1", to_text(band.weight),
                               i + 1);
        if (i == 0) continue;
        if (band.up_to <= bands[i - 1].up_to)
            return fmt::format("band {} ends at {} minutes and does not come after band {} ({} minutes)",
                               i + 1, to_text(end), i, to_text(bands[i - 1].up_to.count()));
        if (band.weight > bands[i - 1].weight)
            return fmt::format("band {} weighs {}, more than the nearer band {} ({})", i + 1,
                               to_text(band.weight), i, to_text(bands[i - 1].weight));
    }
    if (bands.front().weight == 0) return "no band has a weight above 0";
    return std::nullopt;
}

std::optional<std::string> fault_of(const Decay& decay) {
    return std::visit(Fault{}, decay);
}

}  // namespace mapite
