#pragma once
// A hand-written area for tests: people and their minutes to the nearest service, in one line each.
#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "profile/coverage.hpp"

namespace mapite::test {

struct Household {
    double people;
    std::optional<double> minutes;  ///< absent: no route
    PeopleMeasure measure = PeopleMeasure::counted;
    std::optional<double> own_minutes{};  ///< with services of the own municipality only
    std::size_t service = 0;
    std::size_t own_service = 1;
};

struct SmallArea {
    std::vector<PopulatedPoint> points{};
    std::vector<PointIndex> all{};
    ReachColumn reach{}, reach_own{};

    explicit SmallArea(const std::vector<Household>& households) {
        for (const Household& household : households) {
            all.emplace_back(points.size());
            points.push_back({.id = fmt::format("p{}", points.size() + 1),
                              .people = household.people,
                              .measure = household.measure});
            reach.push_back(to_reach(household.minutes, household.service));
            reach_own.push_back(to_reach(household.own_minutes, household.own_service));
        }
    }
    [[nodiscard]] NeedCoverage measured(const Need& need) const {
        return coverage(need, points, all, {.reach = &reach, .reach_own = &reach_own});
    }

  private:
    static std::optional<Reach> to_reach(std::optional<double> minutes, std::size_t service) {
        if (!minutes) return std::nullopt;
        return Reach{.service = ServiceIndex{service}, .time = Minutes{*minutes}};
    }
};

/// Good within 10 minutes, bad beyond 40.
inline Need ten_to_forty() {
    return {.id = "shop", .good = Minutes{10}, .bad = Minutes{40}};
}

}  // namespace mapite::test
