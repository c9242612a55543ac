// The p-centre: the shortest longest way is found by halving among all times there are, each time asking
// whether so many sites can bring everybody within it (Minieka 1970; Daskin 1995).
#include <algorithm>
#include <numeric>
#include <set>

#include "siting/least_cover.hpp"
#include "siting/problem.hpp"
#include "siting/siting.hpp"

namespace mapite {
namespace {

/// What must be brought within a time: points with people that have a way, or can be given one.
class Reachable {
  public:
    explicit Reachable(const SitingProblem& problem) : problem_(problem), of_point_(problem.people.size()) {
        for (std::uint32_t c = 0; c < problem.candidates.size(); ++c)
            for (const Arrival& arrival : problem.candidates[c])
                of_point_[arrival.point.value].emplace_back(arrival.time, c);
        for (std::size_t i = 0; i < of_point_.size(); ++i)
            if (problem.people[i] > 0 && (present(problem, i) || !of_point_[i].empty())) points_.push_back(i);
    }

    [[nodiscard]] const std::vector<std::size_t>& points() const { return points_; }

    /// All times the answer can be, ascending: none below what the worst-off point can have at best.
    [[nodiscard]] std::vector<Seconds> times() const {
        Seconds least{0};
        std::set<Seconds> all;
        for (const std::size_t i : points_) {
            std::optional<Seconds> best = present(problem_, i);
            for (const auto& [time, c] : of_point_[i]) best = best ? std::min(*best, time) : time;
            least = std::max(least, *best);
        }
        for (const std::size_t i : points_) {
            if (const auto now = present(problem_, i); now && *now >= least) all.insert(*now);
            for (const auto& [time, c] : of_point_[i])
                if (time >= least) all.insert(time);
        }
        return {all.begin(), all.end()};
    }

    /// Per point beyond `limit` today the candidates within it. Precondition: limit is one of times().
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> rows(Seconds limit) const {
        std::vector<std::vector<std::uint32_t>> rows;
        for (const std::size_t i : points_) {
            if (const auto now = present(problem_, i); now && *now <= limit) continue;
            rows.emplace_back();
            for (const auto& [time, c] : of_point_[i])
                if (time <= limit) rows.back().push_back(c);
        }
        return rows;
    }

  private:
    const SitingProblem& problem_;
    std::vector<std::vector<std::pair<Seconds, std::uint32_t>>> of_point_;
    std::vector<std::size_t> points_;
};

/// So few sites cannot give all a way: those that give most people one. `shown`: that this is so.
Centre without_all(const SitingProblem& problem, std::size_t count, const SitingEffort& effort, bool shown) {
    Seconds longest{0};
    for (const auto& arrivals : problem.candidates)
        for (const Arrival& arrival : arrivals) longest = std::max(longest, arrival.time);
    std::vector<std::optional<Seconds>> connected(problem.present.begin(), problem.present.end());
    for (auto& time : connected)
        if (time) time = Seconds{0};  // any way will do
    const SitingProblem ways{
        .candidates = problem.candidates, .people = problem.people, .present = connected};
    const MaximalCover cover = maximal_cover(ways, count, longest, effort);
    return {.sites = cover.sites, .proven = shown && cover.proven};
}

Centre finished(const SitingProblem& problem, Centre result) {
    const auto times = times_with(problem, result.sites);
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (problem.people[i] <= 0) continue;
        if (!times[i]) result.people_unreached += problem.people[i];
        if (const auto now = present(problem, i))
            result.longest_before = std::max(result.longest_before.value_or(Seconds{0}), *now);
    }
    return result;
}

}  // namespace

Centre centre(const SitingProblem& problem, std::size_t count, const SitingEffort& effort) {
    check(problem);
    const Reachable reachable(problem);
    const std::vector<Seconds> times = reachable.times();
    if (times.empty()) {
        Centre nobody{.proven = true};
        nobody.people_unreached = std::accumulate(problem.people.begin(), problem.people.end(), 0.0);
        return nobody;
    }
    const auto cover_within = [&](std::size_t position) {
        return least_cover(reachable.rows(times[position]), problem.candidates.size(), effort, count);
    };
    std::size_t low = 0, high = times.size() - 1, shown_above = 0;
    LeastCover best = cover_within(high);
    if (best.columns.size() > count)
        return finished(problem, without_all(problem, count, effort, best.proven));
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        LeastCover found = cover_within(middle);
        if (found.columns.size() <= count) {
            best = std::move(found);
            high = middle;
        } else {
            low = middle + 1;
            // Where the effort did not suffice for an answer, nothing is shown.
            if (found.proven) shown_above = low;
        }
    }
    Centre result{.sites = Sites(best.columns.begin(), best.columns.end()),
                  .longest = times[high],
                  .at_least = times[shown_above],
                  .proven = shown_above == high};
    return finished(problem, std::move(result));
}

}  // namespace mapite
