#include "app/what_if_arrivals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/travel_ways.hpp"
#include "base/error.hpp"

namespace mapite {

const TravelWays& ways_of(const Study& study, TravelMode mode) {
    const auto& ways = study.travel_ways[static_cast<std::size_t>(mode)];
    if (!ways) throw Error(ErrorKind::failed, fmt::format("the study kept no ways by {}", to_string(mode)));
    return *ways;
}

std::vector<std::vector<Arrival>> helpful_arrivals(const TravelWays& ways,
                                                   std::span<const CandidatePlace> places, Seconds limit,
                                                   const HelpedPeople& helped) {
    // A few places at a time: all who get anywhere would be far more than those who gain by it.
    constexpr std::size_t at_a_time = 64;
    std::vector<std::vector<Arrival>> result;
    result.reserve(places.size());
    for (std::size_t begin = 0; begin < places.size(); begin += at_a_time) {
        std::vector<GridPoint> positions;
        for (const CandidatePlace& place : places.subspan(begin, std::min(at_a_time, places.size() - begin)))
            positions.push_back(place.position);
        for (auto& arrivals : ways.arrivals_at(positions, limit)) {
            std::erase_if(arrivals, [&](const Arrival& arrival) {
                const auto& now = helped.now[arrival.point.value];
                return helped.people[arrival.point.value] <= 0 || (now && arrival.time >= *now);
            });
            arrivals.shrink_to_fit();
            result.push_back(std::move(arrivals));
        }
    }
    return result;
}

}  // namespace mapite
