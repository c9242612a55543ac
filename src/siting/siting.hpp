#pragma once
// Where new services would help: the four classical problems of siting, by people and not by count of points,
// with all services that exist. Knows no roads: it is given, per candidate place, who gets there in how long.
// Solved to the proven optimum where that is affordable; beyond a stated effort the best found and the bound.
// Deterministic: neither threads nor the clock nor the order of the points change an answer; whoever needs
// travel times, names or words finds them elsewhere.
//
// Set covering: Toregas, Swain, ReVelle & Bergman 1971, "The location of emergency service facilities",
// Operations Research 19. Maximal covering: Church & ReVelle 1974, "The maximal covering location problem",
// Papers of the Regional Science Association 32. p-median and p-centre: Hakimi 1964, "Optimum locations of
// switching centers", Operations Research 12; bounds by Lagrangian relaxation: Geoffrion 1974, Cornuejols,
// Fisher & Nemhauser 1977.
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/travel.hpp"

namespace mapite {

/// Everything is borrowed. Points without people count for nothing. Preconditions (checked, Error(usage)):
/// every arrival's point is below people.size(), people and times are finite and >= 0.
struct SitingProblem {
    std::span<const std::vector<Arrival>> candidates{};  ///< per candidate place; a point stands once at most
    std::span<const double> people{};                    ///< per point
    /// Per point the time to the nearest service there is; absent = no way to any. Empty: there are none.
    std::span<const std::optional<Seconds>> present{};
};

/// How long to look for a proof, counted in pairs of candidate and point that are looked at, so that an
/// answer is the same on every machine. A billion takes about a second.
struct SitingEffort {
    double most_pairs = 3e9;
    unsigned threads = 0;  ///< 0 = all cores; the answer does not depend on it
};

/// Positions in `candidates`, ascending; fewer than asked for when more would help nobody. Of equally good
/// single sites the first; of equally good sets the one found first, always the same.
using Sites = std::vector<std::size_t>;

struct SetCover {
    Sites sites{};
    std::size_t at_least = 0;  ///< no fewer sites can do; equals sites.size() when proven
    bool proven = false;
    double people_covered = 0;      ///< who come within the limit by the new sites
    double people_uncoverable = 0;  ///< beyond the limit, and no candidate is within it
    std::size_t points_uncoverable = 0;
};
/// The fewest sites so that everybody whom any candidate can reach within `limit` is within it.
SetCover set_cover(const SitingProblem& problem, Seconds limit, const SitingEffort& effort = {});

struct MaximalCover {
    Sites sites{};
    double people_gained = 0;  ///< within `limit` with the new sites, and not without
    double at_most = 0;        ///< no set of so many sites gains more; equals people_gained when proven
    bool proven = false;
};
/// At most `count` sites that bring most people within `limit` who are not today.
MaximalCover maximal_cover(const SitingProblem& problem, std::size_t count, Seconds limit,
                           const SitingEffort& effort = {});

struct Median {
    Sites sites{};
    double person_minutes_before = 0;  ///< of all who have a way today
    double person_minutes = 0;         ///< of all who then have a way
    /// No set that gives as many people a way has fewer. Absent: some set may give more people a way.
    std::optional<double> at_least{};
    bool proven = false;
    double people_connected = 0;  ///< who get a way, and have none today
    double people_unreached = 0;  ///< who have none then either; in no sum of minutes
};
/// At most `count` sites with which most people have a way at all and, of such sets, their ways add up to the
/// fewest minutes; everybody goes to the nearest of the new and the existing services.
Median median(const SitingProblem& problem, std::size_t count, const SitingEffort& effort = {});

struct Centre {
    Sites sites{};
    /// The longest way of all who have one today or can be given one. Absent: `count` sites cannot give all
    /// of them a way (then `sites` gives one to as many people as possible), or there is nobody.
    std::optional<Seconds> longest{};
    std::optional<Seconds> longest_before{};  ///< of those who have a way today; absent when nobody has
    std::optional<Seconds> at_least{};        ///< no set does better than this; equals `longest` when proven
    bool proven = false;
    double people_unreached = 0;  ///< without a way today, and then
};
/// At most `count` sites with which the longest way is as short as possible. Not weighted: one person's long
/// way counts as much as a village's.
Centre centre(const SitingProblem& problem, std::size_t count, const SitingEffort& effort = {});

/// Per point the time to the nearest of these sites and the existing services; absent = no way.
std::vector<std::optional<Seconds>> times_with(const SitingProblem& problem, const Sites& sites);

}  // namespace mapite
