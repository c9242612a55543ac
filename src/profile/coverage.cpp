#include "profile/coverage.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "profile/statistics.hpp"

namespace mapite {

namespace {

/// Times this near to a threshold might fall on either side of it.
constexpr double threshold_margin = 0.1;
/// Two ways to one service may differ by rounding when they were summed in another order.
constexpr Seconds same_time{1e-6};

bool near_threshold(Minutes time, const Need& need) {
    const auto near = [time](Minutes threshold) {
        return std::abs((time - threshold).count()) <= threshold_margin * threshold.count();
    };
    return near(need.good) || near(need.bad);
}

double& people_in(PeopleGroups& groups, PeopleGroup group) {
    switch (group) {
        case PeopleGroup::good:
            return groups.good;
        case PeopleGroup::between:
            return groups.between;
        case PeopleGroup::bad:
            return groups.bad;
        case PeopleGroup::without_route:
            return groups.without_route;
        case PeopleGroup::unknown:
            return groups.unknown;
    }
    return groups.unknown;
}

bool own_way_is_longer(const std::optional<Reach>& reach, const std::optional<Reach>& own) {
    if (!reach) return false;
    if (!own) return true;
    return own->service != reach->service && reach->time + same_time < own->time;
}

/// Adds up one area and need, point by point.
class CoverageSum {
  public:
    explicit CoverageSum(const Need& need) : need_(need) {}

    void add_unknown(const PopulatedPoint& point) { add_people(point, PeopleGroup::unknown); }

    void add(const PopulatedPoint& point, const std::optional<Reach>& reach) {
        add_people(point, people_group(reach, need_));
        const std::optional<Minutes> time = reach ? std::optional(in_minutes(reach->time)) : std::nullopt;
        add_gap(point.people, time);
        if (time) {
            result_.people_uncertain += near_threshold(*time, need_) ? point.people : 0;
            value_ += point.people * graded_value(*time, need_);
        }
        if (point.people <= 0) return;
        // The first of several largest points by id, so that the order of the points does not matter.
        if (!centre_ || point.people > centre_->people ||
            (point.people == centre_->people && point.id < centre_->id)) {
            centre_ = &point;
            centre_time_ = time;
            centre_position_ = times_.size();
        }
        if (time) times_.push_back({.value = time->count(), .weight = point.people});
    }

    void add_dependency(const PopulatedPoint& point, bool depends) {
        dependent_ += depends ? point.people : 0;
    }

    [[nodiscard]] NeedCoverage finished(bool dependency_known) && {
        const double known = result_.people.known();
        const double all = result_.people.all();
        if (low_bound_people_ > 0) {
            result_.coverage_low = good_.low / (good_.low + not_good_.high);
            result_.coverage_high = good_.high / (good_.high + not_good_.low);
        }
        if (known > 0) {
            result_.coverage = result_.people.good / known;
            // Without masked or unknown people the three are one number, but for the order of the sums.
            result_.coverage_low = std::min(*result_.coverage, result_.coverage_low.value_or(1));
            result_.coverage_high = std::max(*result_.coverage, result_.coverage_high.value_or(0));
            result_.value = 100 * value_ / known;
            result_.gap = GapDepth{gap_.fgt0 / known, gap_.fgt1 / known, gap_.fgt2 / known};
            if (dependency_known) result_.dependency = dependent_ / all;
        }
        result_.times = summary();
        return result_;
    }

  private:
    void add_people(const PopulatedPoint& point, PeopleGroup group) {
        people_in(result_.people, group) += point.people;
        if (point.measure == PeopleMeasure::masked) result_.people_masked += point.people;
        const PeopleBounds people = bounds(point);
        low_bound_people_ += people.low;
        // With unknown as unmet it adds to the others in the low bound, and to the good in the high one.
        if (group == PeopleGroup::good) good_.low += people.low;
        if (group == PeopleGroup::good || group == PeopleGroup::unknown) good_.high += people.high;
        if (group != PeopleGroup::good) not_good_.high += people.high;
        if (group != PeopleGroup::good && group != PeopleGroup::unknown) not_good_.low += people.low;
    }

    void add_gap(double people, std::optional<Minutes> time) {
        const double depth =
            time ? std::clamp((*time - need_.good) / (need_.bad - need_.good), 0.0, 1.0) : 1.0;
        gap_.fgt0 += !time || *time > need_.good ? people : 0;
        gap_.fgt1 += people * depth;
        gap_.fgt2 += people * depth * depth;
    }

    [[nodiscard]] std::optional<TimeSummary> summary() const {
        const auto mean = weighted_mean(times_);
        if (!mean) return std::nullopt;
        TimeSummary times{.mean_min = *mean,
                          .median_min = weighted_quantile(times_, 0.5).value_or(0),
                          .p90_min = weighted_quantile(times_, 0.9).value_or(0),
                          .gini = weighted_gini(times_).value_or(0)};
        std::vector<Weighted> periphery = times_;
        if (centre_time_) {
            times.centre_min = centre_time_->count();
            periphery.erase(periphery.begin() + static_cast<std::ptrdiff_t>(centre_position_));
        }
        times.periphery_mean_min = weighted_mean(periphery);
        return times;
    }

    const Need& need_;
    NeedCoverage result_;
    PeopleBounds good_, not_good_;
    double low_bound_people_ = 0;
    double value_ = 0;
    double dependent_ = 0;
    GapDepth gap_;
    std::vector<Weighted> times_;
    const PopulatedPoint* centre_ = nullptr;
    std::optional<Minutes> centre_time_;
    std::size_t centre_position_ = 0;
};

}  // namespace

std::string_view to_string(PeopleGroup group) {
    switch (group) {
        case PeopleGroup::good:
            return "good";
        case PeopleGroup::between:
            return "between";
        case PeopleGroup::bad:
            return "bad";
        case PeopleGroup::without_route:
            return "without_route";
        case PeopleGroup::unknown:
            return "unknown";
    }
    return "unknown";
}

double graded_value(Minutes time, const Need& need) {
    return std::clamp((need.bad - time) / (need.bad - need.good), 0.0, 1.0);
}

PeopleGroup people_group(const std::optional<Reach>& reach, const Need& need) {
    if (!reach) return PeopleGroup::without_route;
    const Minutes time = in_minutes(reach->time);
    if (time <= need.good) return PeopleGroup::good;
    return time <= need.bad ? PeopleGroup::between : PeopleGroup::bad;
}

NeedCoverage coverage(const Need& need, std::span<const PopulatedPoint> all_points,
                      std::span<const PointIndex> points, const ReachColumn* reach,
                      const ReachColumn* reach_own) {
    CoverageSum sum(need);
    for (const PointIndex index : points) {
        const PopulatedPoint& point = all_points[index.value];
        if (!reach) {
            sum.add_unknown(point);
            continue;
        }
        sum.add(point, (*reach)[index.value]);
        if (reach_own)
            sum.add_dependency(point, own_way_is_longer((*reach)[index.value], (*reach_own)[index.value]));
    }
    return std::move(sum).finished(reach && reach_own);
}

}  // namespace mapite
