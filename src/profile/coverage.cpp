#include "profile/coverage.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "profile/statistics.hpp"
#include "profile/value_bounds.hpp"

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

/// Minutes of the people of one area, its centre told from the rest.
class TimesOfArea {
  public:
    void add(const PopulatedPoint& point, std::optional<Minutes> time) {
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

    [[nodiscard]] std::optional<TimeSummary> summary() const {
        const WeightedDistribution all(times_);
        if (all.empty()) return std::nullopt;
        TimeSummary times{.mean_min = all.mean(),
                          .median_min = all.quantile(0.5),
                          .p90_min = all.quantile(0.9),
                          .gini = all.gini(),
                          .best_tenth_min = all.lowest_mean(0.1),
                          .worst_tenth_min = all.highest_mean(0.1)};
        std::vector<Weighted> periphery = times_;
        if (centre_time_) {
            times.centre_min = centre_time_->count();
            periphery.erase(periphery.begin() + static_cast<std::ptrdiff_t>(centre_position_));
        }
        times.periphery_mean_min = weighted_mean(periphery);
        return times;
    }

  private:
    std::vector<Weighted> times_;
    const PopulatedPoint* centre_ = nullptr;
    std::optional<Minutes> centre_time_;
    std::size_t centre_position_ = 0;
};

bool limited_by_capacity(const Need& need, const NeedInput& input) {
    return need.capacity_norm_per_1000 && !input.access_per_1000.empty();
}

/// Adds up one area and need, point by point.
class CoverageSum {
  public:
    CoverageSum(const Need& need, const NeedInput& input) : need_(need), input_(input) {}

    void add(const PopulatedPoint& point, PointIndex index) {
        if (point.measure == PeopleMeasure::masked) result_.people_masked += point.people;
        const auto value = point_value(need_, input_, index);
        if (!value)
            add_people(point, PeopleGroup::unknown, 1);
        else if (need_.kind == NeedKind::utility)
            add_connected(point, *value);
        else
            add_reached(point, index);
        if (value) value_ += point.people * *value;
        value_bounds_.add(bounds(point), lowest_value(index, value), value ? *highest_value(index) : 1);
        add_capacity(point, index);
    }

    [[nodiscard]] NeedCoverage finished() && {
        const double known = result_.people.known();
        if (const auto share = coverage_bounds_.bounds()) {
            result_.coverage_low = share->low;
            result_.coverage_high = share->high;
        }
        if (const auto value = value_bounds_.bounds()) {
            result_.value_low = 100 * value->low;
            result_.value_high = 100 * value->high;
        }
        if (known > 0) finish_known(known);
        result_.times = times_.summary();
        return result_;
    }

  private:
    void finish_known(double known) {
        result_.coverage = result_.people.good / known;
        result_.value = 100 * value_ / known;
        // Without masked or unknown people the three are one number, but for the order of the sums.
        const auto widen = [](std::optional<double>& low, std::optional<double>& high, double value) {
            low = std::min(value, low.value_or(value));
            high = std::max(value, high.value_or(value));
        };
        widen(result_.coverage_low, result_.coverage_high, *result_.coverage);
        widen(result_.value_low, result_.value_high, *result_.value);
        result_.gap = GapDepth{gap_.fgt0 / known, gap_.fgt1 / known, gap_.fgt2 / known};
        if (input_.reach && input_.reach_own) result_.dependency = dependent_ / result_.people.all();
        if (limited_by_capacity(need_, input_) && !input_.access_incomplete)
            result_.capacity = CapacityShare{access_ / result_.people.all(), people_below_norm_};
    }

    /// `share` of the point's people; what is unknown counts as unmet in the low bound and as met in the high
    /// one.
    void add_people(const PopulatedPoint& point, PeopleGroup group, double share) {
        people_in(result_.people, group) += share * point.people;
        const PeopleBounds people = bounds(point);
        coverage_bounds_.add({share * people.low, share * people.high}, group == PeopleGroup::good ? 1 : 0,
                             group == PeopleGroup::good || group == PeopleGroup::unknown ? 1 : 0);
    }

    void add_connected(const PopulatedPoint& point, double share) {
        // Two groups of one count move together, so they are one place of their mean.
        result_.people.good += share * point.people;
        result_.people.bad += (1 - share) * point.people;
        coverage_bounds_.add(bounds(point), share, share);
        const double without = (1 - share) * point.people;
        gap_ = {gap_.fgt0 + without, gap_.fgt1 + without, gap_.fgt2 + without};
    }

    void add_reached(const PopulatedPoint& point, PointIndex index) {
        const std::optional<Reach>& reach = (*input_.reach)[index.value];
        add_people(point, people_group(reach, need_), 1);
        const std::optional<Minutes> time = reach ? std::optional(in_minutes(reach->time)) : std::nullopt;
        add_gap(point.people, time);
        if (time && near_threshold(*time, need_)) result_.people_uncertain += point.people;
        times_.add(point, time);
        if (input_.reach_own && own_way_is_longer(reach, (*input_.reach_own)[index.value]))
            dependent_ += point.people;
    }

    void add_gap(double people, std::optional<Minutes> time) {
        const double depth =
            time ? std::clamp((*time - need_.good) / (need_.bad - need_.good), 0.0, 1.0) : 1.0;
        gap_.fgt0 += !time || *time > need_.good ? people : 0;
        gap_.fgt1 += people * depth;
        gap_.fgt2 += people * depth * depth;
    }

    void add_capacity(const PopulatedPoint& point, PointIndex index) {
        if (!limited_by_capacity(need_, input_)) return;
        const double access = input_.access_per_1000[index.value];
        access_ += point.people * access;
        if (access < *need_.capacity_norm_per_1000) people_below_norm_ += point.people;
    }

    [[nodiscard]] double lowest_value(PointIndex index, std::optional<double> value) const {
        if (!value) return 0;
        if (!limited_by_capacity(need_, input_)) return *value;
        return std::min(*value, input_.access_per_1000[index.value] / *need_.capacity_norm_per_1000);
    }
    /// Of a capacity that is not known of every service there may be enough.
    [[nodiscard]] std::optional<double> highest_value(PointIndex index) const {
        return point_value(need_, input_, index, !input_.access_incomplete);
    }

    const Need& need_;
    const NeedInput& input_;
    NeedCoverage result_;
    MeanBounds coverage_bounds_, value_bounds_;
    double value_ = 0;
    double dependent_ = 0;
    double access_ = 0;
    double people_below_norm_ = 0;
    GapDepth gap_;
    TimesOfArea times_;
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

std::optional<double> point_value(const Need& need, const NeedInput& input, PointIndex point,
                                  bool by_capacity) {
    if (need.kind == NeedKind::utility)
        return input.connected.empty() ? std::nullopt : input.connected[point.value];
    if (input.reach == nullptr) return std::nullopt;
    const std::optional<Reach>& reach = (*input.reach)[point.value];
    if (!reach) return 0;
    const double by_time = graded_value(in_minutes(reach->time), need);
    if (!by_capacity || !limited_by_capacity(need, input) || input.access_incomplete) return by_time;
    return std::min(by_time, input.access_per_1000[point.value] / *need.capacity_norm_per_1000);
}

NeedCoverage coverage(const Need& need, std::span<const PopulatedPoint> all_points,
                      std::span<const PointIndex> points, const NeedInput& input) {
    CoverageSum sum(need, input);
    for (const PointIndex index : points) sum.add(all_points[index.value], index);
    return std::move(sum).finished();
}

}  // namespace mapite
