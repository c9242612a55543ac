#include "siting/siting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.hpp"
#include "siting/best_gains.hpp"
#include "siting/least_cover.hpp"
#include "siting/problem.hpp"

namespace mapite {
namespace {

/// Rows of a table of gains: `gain(point, time)` says what one person gains, zero or less for none.
template <class Gain>
std::vector<GainRow> gain_rows(const SitingProblem& problem, const Gain& gain) {
    std::vector<GainRow> rows(problem.people.size());
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].people = problem.people[i];
    for (std::uint32_t c = 0; c < problem.candidates.size(); ++c)
        for (const Arrival& arrival : problem.candidates[c])
            if (const double gained = gain(arrival.point.value, arrival.time); gained > 0)
                rows[arrival.point.value].gains.push_back({.candidate = c, .gain = gained});
    return merged_rows(std::move(rows));
}

/// The table without candidates that others are as good as, and what is alike without them.
GainTable reduced(GainTable table) {
    for (int round = 0; round < 3; ++round) {
        const auto kept = undominated(table);
        if (kept.size() == table.columns()) break;
        table = with_columns(table, kept).table;
    }
    return table;
}

Sites sites_of(const GainTable& table, const std::vector<std::uint32_t>& columns) {
    Sites sites;
    for (const std::uint32_t column : columns) sites.push_back(table.candidate[column]);
    return sites;
}

bool within(const std::optional<Seconds>& time, Seconds limit) {
    return time && *time <= limit;
}

/// What a person gains who comes within the limit: one.
auto comes_within(const SitingProblem& problem, Seconds limit) {
    return [&problem, limit](std::size_t point, Seconds time) {
        return time <= limit && !within(present(problem, point), limit) ? 1.0 : 0.0;
    };
}

double people_within(const SitingProblem& problem, const Sites& sites, Seconds limit) {
    const auto times = times_with(problem, sites);
    double people = 0;
    for (std::size_t i = 0; i < times.size(); ++i)
        if (within(times[i], limit) && !within(present(problem, i), limit)) people += problem.people[i];
    return people;
}

struct MedianScale {
    double longest = 0;     ///< seconds of any way of a candidate
    double most = 0;        ///< no sum of person-seconds is above it
    double connecting = 0;  ///< what getting a way at all is worth, in seconds of a person; 0: all have one
};

/// Getting a way counts more than all minutes together, for the smallest number of people there is.
MedianScale median_scale(const SitingProblem& problem) {
    MedianScale scale;
    for (const auto& arrivals : problem.candidates)
        for (const Arrival& arrival : arrivals) scale.longest = std::max(scale.longest, arrival.time.count());
    std::int64_t smallest = 0;
    constexpr double parts = 1 << 20;  // of a person, as in merged_rows
    for (std::size_t i = 0; i < problem.people.size(); ++i) {
        const auto now = present(problem, i);
        scale.most += problem.people[i] * (now ? now->count() : scale.longest);
        if (!now) smallest = std::gcd(smallest, std::llround(problem.people[i] * parts));
    }
    if (smallest > 0) scale.connecting = 2 * scale.most / (static_cast<double>(smallest) / parts);
    return scale;
}

struct MinuteSums {
    double before = 0, after = 0, connected = 0, unreached = 0;
};

MinuteSums minutes_with(const SitingProblem& problem, const Sites& sites) {
    MinuteSums sums;
    const auto times = times_with(problem, sites);
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto now = present(problem, i);
        const double people = problem.people[i];
        if (now) sums.before += people * in_minutes(*now).count();
        if (times[i]) sums.after += people * in_minutes(*times[i]).count();
        if (!times[i]) sums.unreached += people;
        if (times[i] && !now) sums.connected += people;
    }
    return sums;
}

}  // namespace

void check(const SitingProblem& problem) {
    const auto refuse = [](const std::string& what) { throw Error(ErrorKind::usage, "siting: " + what); };
    if (!problem.present.empty() && problem.present.size() != problem.people.size())
        refuse("there must be one present time for each point");
    for (const double people : problem.people)
        if (!(people >= 0 && std::isfinite(people))) refuse(fmt::format("{} people live at a point", people));
    for (const auto& arrivals : problem.candidates)
        for (const Arrival& arrival : arrivals) {
            if (arrival.point.value >= problem.people.size())
                refuse(fmt::format("point {} is not among the {} there are", arrival.point.value,
                                   problem.people.size()));
            if (!(arrival.time.count() >= 0 && std::isfinite(arrival.time.count())))
                refuse(fmt::format("a way takes {} seconds", arrival.time.count()));
        }
}

std::optional<Seconds> present(const SitingProblem& problem, std::size_t point) {
    return problem.present.empty() ? std::nullopt : problem.present[point];
}

std::vector<std::optional<Seconds>> times_with(const SitingProblem& problem, const Sites& sites) {
    std::vector<std::optional<Seconds>> times(problem.people.size());
    std::copy(problem.present.begin(), problem.present.end(), times.begin());
    for (const std::size_t site : sites)
        for (const Arrival& arrival : problem.candidates[site]) {
            auto& time = times[arrival.point.value];
            if (!time || arrival.time < *time) time = arrival.time;
        }
    return times;
}

MaximalCover maximal_cover(const SitingProblem& problem, std::size_t count, Seconds limit,
                           const SitingEffort& effort) {
    check(problem);
    const auto rows = gain_rows(problem, comes_within(problem, limit));
    const GainTable table = reduced(gain_table(rows, problem.candidates.size()));
    const BestGains best = best_gains(table, count, effort);
    MaximalCover result{.sites = sites_of(table, best.columns), .proven = best.proven};
    result.people_gained = people_within(problem, result.sites, limit);
    result.at_most = best.proven ? result.people_gained : best.bound / table.unit;
    return result;
}

Median median(const SitingProblem& problem, std::size_t count, const SitingEffort& effort) {
    check(problem);
    const MedianScale scale = median_scale(problem);
    const auto rows = gain_rows(problem, [&](std::size_t point, Seconds time) {
        const auto now = present(problem, point);
        // In seconds of one person. Who has no way today gains the way, and the seconds up to the longest.
        return now ? now->count() - time.count() : scale.connecting + scale.longest - time.count();
    });
    const GainTable table = reduced(gain_table(rows, problem.candidates.size()));
    const BestGains best = best_gains(table, count, effort);
    Median result{.sites = sites_of(table, best.columns), .proven = best.proven};
    const MinuteSums sums = minutes_with(problem, result.sites);
    result.person_minutes_before = sums.before;
    result.person_minutes = sums.after;
    result.people_connected = sums.connected;
    result.people_unreached = sums.unreached;
    const double open_seconds = best.proven ? 0 : (best.bound - best.value) / table.unit;
    // A larger difference than all seconds together is people who might get a way.
    if (scale.connecting <= 0 || open_seconds <= scale.most)
        result.at_least = std::max(0.0, sums.after - open_seconds / 60);
    return result;
}

SetCover set_cover(const SitingProblem& problem, Seconds limit, const SitingEffort& effort) {
    check(problem);
    const auto rows = gain_rows(problem, comes_within(problem, limit));
    std::vector<std::vector<std::uint32_t>> needs;
    for (const GainRow& row : rows) {
        needs.emplace_back();
        for (const PersonGain& each : row.gains) needs.back().push_back(each.candidate);
    }
    const LeastCover least = least_cover(std::move(needs), problem.candidates.size(), effort);
    SetCover result{.sites = Sites(least.columns.begin(), least.columns.end()),
                    .at_least = least.at_least,
                    .proven = least.proven};
    result.people_covered = people_within(problem, result.sites, limit);
    std::vector<bool> can(problem.people.size(), false);
    for (const auto& arrivals : problem.candidates)
        for (const Arrival& arrival : arrivals)
            if (arrival.time <= limit) can[arrival.point.value] = true;
    for (std::size_t i = 0; i < can.size(); ++i) {
        if (can[i] || within(present(problem, i), limit) || problem.people[i] <= 0) continue;
        ++result.points_uncoverable;
        result.people_uncoverable += problem.people[i];
    }
    return result;
}

}  // namespace mapite
