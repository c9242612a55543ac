#pragma once
// How much a service counts that is some minutes away: 1 at the door, less farther off. The functions that
// studies of accessibility use, each with the parameters it needs and callable with a time of 0 or more.
// Definitions: Kwan 1998; Geurs & van Wee 2004; bands: Luo & Qi 2009; Gaussian: Dai 2010; logistic: Bauer &
// Groneberg 2016.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/quantities.hpp"

namespace mapite {

/// Up to and with `up_to` the weight holds.
struct Band {
    Minutes up_to{};
    double weight = 1;
    bool operator==(const Band&) const = default;
};

/// 1 up to and with the cutoff, 0 beyond it.
struct BinaryDecay {
    Minutes cutoff{};
    double operator()(Minutes time) const;
    bool operator==(const BinaryDecay&) const = default;
};

/// 1 - t/cutoff, 0 from the cutoff on.
struct LinearDecay {
    Minutes cutoff{};
    double operator()(Minutes time) const;
    bool operator==(const LinearDecay&) const = default;
};

/// The weight of the first band that holds the time, 0 beyond the last.
struct SteppedDecay {
    std::vector<Band> bands{};
    double operator()(Minutes time) const;
    bool operator==(const SteppedDecay&) const = default;
};

/// exp(-beta t), t in minutes.
struct ExponentialDecay {
    double beta = 0;
    double operator()(Minutes time) const;
    bool operator==(const ExponentialDecay&) const = default;
};

/// t^-beta, t in minutes; 1 below a minute.
struct PowerDecay {
    double beta = 0;
    double operator()(Minutes time) const;
    bool operator==(const PowerDecay&) const = default;
};

/// (exp(-(t/cutoff)^2 / 2) - exp(-1/2)) / (1 - exp(-1/2)) up to the cutoff, 0 beyond it.
struct GaussianDecay {
    Minutes cutoff{};
    double operator()(Minutes time) const;
    bool operator==(const GaussianDecay&) const = default;
};

/// What a logistic distribution with mean `inflection` and deviation `sd` leaves beyond t, scaled to 1 at 0:
/// (1 + exp(-k inflection)) / (1 + exp(k (t - inflection))) with k = pi / (sd sqrt 3).
struct LogisticDecay {
    Minutes inflection{};
    Minutes sd{};
    double operator()(Minutes time) const;
    bool operator==(const LogisticDecay&) const = default;
};

using Decay = std::variant<BinaryDecay, LinearDecay, SteppedDecay, ExponentialDecay, PowerDecay,
                           GaussianDecay, LogisticDecay>;

/// Between 0 and 1 for a sound function and a time of 0 or more.
double weight(const Decay& decay, Minutes time);
/// As SteppedDecay, of bands that lie elsewhere.
double band_weight(std::span<const Band> bands, Minutes time);

/// "binary", "linear", "stepped", "exponential", "power", "gaussian" or "logistic".
std::string_view decay_name(const Decay& decay);

/// What is wrong with the bands, as the end of a sentence ("band 2 ends at 10 minutes and does not come after
/// band 1 (20 minutes)"); absent when they are sound: at least one, ends above 0 and ascending, weights
/// between 0 and 1 that do not rise, the first above 0.
std::optional<std::string> fault_of(std::span<const Band> bands);
/// The same for any function: a cutoff of 0 divides, a negative beta makes far services count more.
std::optional<std::string> fault_of(const Decay& decay);

}  // namespace mapite
