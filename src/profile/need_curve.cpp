#include "profile/need_curve.hpp"

#include <algorithm>

#include "profile/basket.hpp"
#include "profile/coverage.hpp"

namespace mapite {

NeedCurve::NeedCurve(const Need& need, const NeedInput& input, std::span<const PopulatedPoint> all_points,
                     std::span<const PointIndex> points)
    : good_(need.good.count()), bad_(need.bad.count()) {
    const bool by_capacity =
        need.capacity_norm_per_1000 && !input.access_per_1000.empty() && !input.access_incomplete;
    double value = 0;
    std::vector<Limited> reached;
    for (const PointIndex index : points) {
        const double people = all_points[index.value].people;
        const auto at_point = point_value(need, input, index);
        if (!at_point || people <= 0) continue;
        known_ += people;
        value += people * *at_point;
        if (need.kind == NeedKind::utility || !(*input.reach)[index.value]) continue;
        const double most =
            by_capacity ? input.access_per_1000[index.value] / *need.capacity_norm_per_1000 : 1;
        reached.push_back(
            {in_minutes((*input.reach)[index.value]->time).count(), people, std::min(1.0, most)});
    }
    if (need.kind == NeedKind::utility) {
        constant_ = known_ > 0 ? 100 * value / known_ : 0;
        return;
    }
    std::ranges::sort(reached, [](const Limited& a, const Limited& b) {
        return a.minutes != b.minutes ? a.minutes < b.minutes : a.people < b.people;
    });
    if (by_capacity) {
        limited_ = std::move(reached);
        return;
    }
    people_.push_back(0);
    person_minutes_.push_back(0);
    for (const Limited& point : reached) {
        minutes_.push_back(point.minutes);
        people_.push_back(people_.back() + point.people);
        person_minutes_.push_back(person_minutes_.back() + point.people * point.minutes);
    }
}

double NeedCurve::value(double stretch) const {
    if (constant_) return *constant_;
    if (known_ <= 0) return 0;
    const double good = good_ * stretch, bad = bad_ * stretch;
    return 100 * (limited_.empty() ? sum_by_time(good, bad) : sum_limited(good, bad)) / known_;
}

double NeedCurve::sum_by_time(double good, double bad) const {
    const auto met = static_cast<std::size_t>(std::ranges::upper_bound(minutes_, good) - minutes_.begin());
    const auto reached = static_cast<std::size_t>(
        std::upper_bound(minutes_.begin() + static_cast<std::ptrdiff_t>(met), minutes_.end(), bad) -
        minutes_.begin());
    const double between = people_.empty() ? 0 : people_[reached] - people_[met];
    if (between <= 0) return people_.empty() ? 0 : people_[met];
    const double minutes = person_minutes_[reached] - person_minutes_[met];
    return people_[met] + (bad * between - minutes) / (bad - good);
}

double NeedCurve::sum_limited(double good, double bad) const {
    double sum = 0;
    for (const Limited& point : limited_) {
        if (point.minutes >= bad) break;
        const double by_time = std::min(1.0, (bad - point.minutes) / (bad - good));
        sum += point.people * std::min(by_time, point.most);
    }
    return sum;
}

}  // namespace mapite
