#pragma once
// How much a service counts that is some minutes away: 1 at the door, less farther off. The functions that
// studies of accessibility use, each with the parameters it needs. Definitions: Kwan 1998; Geurs & van Wee
// 2004; bands: Luo & Qi 2009.
#include <vector>

#include "base/quantities.hpp"

namespace mapite {

/// Up to and with `up_to` the weight holds.
struct Band {
    Minutes up_to{};
    double weight = 1;
    bool operator==(const Band&) const = default;
};

}  // namespace mapite
