#pragma once
// Who gets to the candidate places, kept small: only those whom a place would help. Private to the what-if
// files.
#include <span>
#include <vector>

#include "app/what_if.hpp"

namespace mapite {

class TravelWays;

/// The study's ways of this mode. Throws Error(failed) when it kept none.
const TravelWays& ways_of(const Study& study, TravelMode mode);

/// Whom a place helps: people who count, and how long they travel now.
struct HelpedPeople {
    const PointTimes& now;
    const std::vector<double>& people;  ///< 0: does not count
};
/// Per place those who count and get there within `limit`, sooner than where they go now.
std::vector<std::vector<Arrival>> helpful_arrivals(const TravelWays& ways,
                                                   std::span<const CandidatePlace> places, Seconds limit,
                                                   const HelpedPeople& helped);

}  // namespace mapite
