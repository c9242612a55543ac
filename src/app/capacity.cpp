#include "app/capacity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "app/travel_ways.hpp"
#include "profile/basket.hpp"
#include "profile/floating_catchment.hpp"

namespace mapite {
namespace {

void note(Findings& notes, const char* code, std::string what) {
    Finding finding;
    finding.severity = Severity::note;
    finding.code = code;
    finding.what = std::move(what);
    notes.push_back(std::move(finding));
}

/// "services.csv:27, services.csv:31 and 4 more"
std::string first_rows(const std::vector<std::string>& rows) {
    constexpr std::size_t most = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) text += (i == 0 ? "" : ", ") + rows[i];
    return rows.size() > most ? text + fmt::format(" and {} more", rows.size() - most) : text;
}

/// `without`: where the services stand that state no capacity.
void note_unknown(const std::vector<std::string>& without, const Need& need, std::size_t services,
                  Findings& notes) {
    if (without.size() == services)
        note(notes, "capacity-unknown",
             fmt::format(
                 "need \"{}\": none of its {} services states a capacity, so its value goes by time alone; "
                 "a column \"capacity\" in the table of services would tell",
                 need.id, services));
    else if (!without.empty())
        note(notes, "capacity-unknown",
             fmt::format("need \"{}\": {} of its {} services state no capacity ({}), so its value goes by "
                         "time alone and "
                         "capacity only lowers its lower bound",
                         need.id, without.size(), services, first_rows(without)));
}

/// Who reaches which service, in the positions of the need's own services.
std::vector<OriginDestination> table_of(const std::vector<std::vector<Arrival>>& arrivals) {
    std::vector<OriginDestination> table;
    for (std::uint32_t service = 0; service < arrivals.size(); ++service)
        for (const Arrival& arrival : arrivals[service])
            table.push_back(
                {static_cast<std::uint32_t>(arrival.point.value), service, in_minutes(arrival.time)});
    return table;
}

}  // namespace

NeedCapacity need_capacity(const Need& need, const CapacityInputs& inputs, const TravelWays& ways,
                           Findings& notes) {
    NeedCapacity result;
    if (!need.capacity_norm_per_1000 || inputs.services.empty()) return result;
    std::vector<double> capacity;
    std::vector<std::string> without;
    for (const ServiceIndex index : inputs.services) {
        const Service& service = inputs.all_services[index.value];
        if (!service.capacity) without.push_back(service.source_row);
        if (service.capacity && *service.capacity <= 0) {
            note(notes, "capacity-zero",
                 fmt::format(
                     "need \"{}\": {} ({}) states a capacity of 0 and serves nobody's need for capacity",
                     need.id, service.name.empty() ? service.id : service.name, service.source_row));
        }
        capacity.push_back(service.capacity.value_or(0));
    }
    result.services_unknown = without.size();
    note_unknown(without, need, inputs.services.size(), notes);
    if (result.services_unknown == inputs.services.size()) return result;
    std::vector<double> people;
    for (const PopulatedPoint& point : inputs.points) people.push_back(point.people);
    const FloatingCatchment found = two_step(
        table_of(ways.arrivals(inputs.services, need.bands.back().up_to)), people, capacity, need.bands);
    for (const double access : found.access) result.per_1000.push_back(1000 * access);
    for (const double ratio : found.ratio) result.service_per_1000.push_back(1000 * ratio);
    return result;
}

}  // namespace mapite
