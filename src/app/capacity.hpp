#pragma once
// How much of its services' capacity falls to the people of a need: doctors, places in a kindergarten. Only
// where every service of the need states its capacity does it limit the need's value; where some do not, what
// is known can only show how bad it may be.
#include <cstddef>
#include <span>
#include <vector>

#include "base/finding.hpp"
#include "base/index.hpp"
#include "territory/populated_point.hpp"
#include "territory/service.hpp"

namespace mapite {

struct Need;
class TravelWays;

/// Of one need. Empty where its basket asks for no capacity or no service states one.
struct NeedCapacity {
    std::vector<double> per_1000;  ///< per point: capacity for 1,000 people (E2SFCA, floating_catchment.hpp)
    /// In the order of the need's services: capacity for each 1,000 weighted people who reach it.
    std::vector<double> service_per_1000;
    std::size_t services_unknown = 0;  ///< state no capacity
    [[nodiscard]] bool known() const { return !per_1000.empty(); }
    [[nodiscard]] bool complete() const { return known() && services_unknown == 0; }
};

/// Whose capacity it is and who shares it; borrowed.
struct CapacityInputs {
    std::span<const ServiceIndex> services;  ///< of the need
    std::span<const Service> all_services;   ///< of the study
    std::span<const PopulatedPoint> points;
};
/// Shares the capacity among those who reach a service within the need's last band. Adds to `notes`:
/// "capacity-unknown" when some or all services state none, "capacity-zero" naming those of 0.
NeedCapacity need_capacity(const Need& need, const CapacityInputs& inputs, const TravelWays& ways,
                           Findings& notes);

}  // namespace mapite
