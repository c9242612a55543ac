#pragma once
// Every set of sites tried out, by the definitions of the four problems and nothing else; and small problems
// made up at random for it.
#include <algorithm>
#include <functional>
#include <limits>
#include <random>

#include "siting/siting.hpp"

namespace mapite::test {

/// A problem with its own memory.
struct Made {
    std::vector<std::vector<Arrival>> candidates;
    std::vector<double> people;
    std::vector<std::optional<Seconds>> present;
    [[nodiscard]] SitingProblem problem() const {
        return {.candidates = candidates, .people = people, .present = present};
    }
};

struct MadeSize {
    std::size_t candidates = 6, points = 10;
    double reached = 0.5;        ///< share of pairs with a way
    bool services_exist = true;  ///< some points have a way today
    bool fractions = false;      ///< of people, as a spread total gives
};

inline Made made_up(unsigned seed, const MadeSize& size) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned n) { return static_cast<std::size_t>(random() % n); };
    const auto chance = [&](double share) { return static_cast<double>(random() % 1000) < 1000 * share; };
    Made made;
    made.candidates.resize(size.candidates);
    for (std::size_t i = 0; i < size.points; ++i) {
        made.people.push_back(size.fractions ? static_cast<double>(below(2000)) / 7
                                             : static_cast<double>(below(12)));
        for (auto& candidate : made.candidates)
            if (chance(size.reached))
                candidate.push_back({PointIndex{i}, Seconds{60.0 * static_cast<double>(below(30))}});
        if (!size.services_exist) continue;
        made.present.push_back(chance(0.8) ? std::optional(Seconds{60.0 * static_cast<double>(below(40))})
                                           : std::nullopt);
    }
    return made;
}

/// Calls `look` with every set of at most `count` of `candidates`.
inline void each_set(std::size_t candidates, std::size_t count,
                     const std::function<void(const Sites&)>& look) {
    for (std::uint32_t set = 0; set < (1u << candidates); ++set) {
        Sites sites;
        for (std::size_t c = 0; c < candidates; ++c)
            if ((set >> c & 1u) != 0) sites.push_back(c);
        if (sites.size() <= count) look(sites);
    }
}

struct Judged {
    double newly_within = 0, person_minutes = 0, unreached = 0;
    std::optional<double> longest_min;  ///< of all who have a way
};

inline Judged judged(const Made& made, const Sites& sites, Seconds limit) {
    Judged result;
    for (std::size_t i = 0; i < made.people.size(); ++i) {
        double now = made.present.empty() || !made.present[i] ? std::numeric_limits<double>::infinity()
                                                              : made.present[i]->count();
        double then = now;
        for (const std::size_t site : sites)
            for (const Arrival& arrival : made.candidates[site])
                if (arrival.point.value == i) then = std::min(then, arrival.time.count());
        if (then <= limit.count() && now > limit.count()) result.newly_within += made.people[i];
        if (then < std::numeric_limits<double>::infinity()) {
            result.person_minutes += made.people[i] * then / 60;
            if (made.people[i] > 0) result.longest_min = std::max(result.longest_min.value_or(0), then / 60);
        } else {
            result.unreached += made.people[i];
        }
    }
    return result;
}

}  // namespace mapite::test
