#include "profile/need_curve.hpp"

#include <algorithm>

#include "profile/basket.hpp"
#include "profile/coverage.hpp"

namespace mapite {

NeedCurve::NeedCurve(const Need& need, const NeedInput& input, std::span<const PopulatedPoint> all_points,
                     std::span<const PointIndex> points, StretchRange range)
    : good_(need.good.count()), bad_(need.bad.count()) {
    const bool by_capacity =
        need.capacity_norm_per_1000 && !input.access_per_1000.empty() && !input.access_incomplete;
    double value = 0;
    for (const PointIndex index : points) {
        const double people = all_points[index.value].people;
        const auto at_point = point_value(need, input, index);
        if (!at_point || people <= 0) continue;
        known_ += people;
        value += people * *at_point;
        if (need.kind == NeedKind::utility || !(*input.reach)[index.value]) continue;
        const double minutes = in_minutes((*input.reach)[index.value]->time).count();
        const double allowed =
            by_capacity ? input.access_per_1000[index.value] / *need.capacity_norm_per_1000 : 1;
        const double most = std::min(1.0, allowed);
        // By time alone a place is worth `most` at this many minutes for each stretch.
        const double minutes_for_most = bad_ - most * (bad_ - good_);
        counts_.within.push_back({minutes / bad_, people, people * minutes, 0});
        full_.within.push_back({minutes / minutes_for_most, people, people * minutes, people * most});
    }
    if (need.kind == NeedKind::utility) constant_ = known_ > 0 ? 100 * value / known_ : 0;
    counts_.finish(range);
    full_.finish(range);
}

void NeedCurve::Steps::finish(StretchRange range) {
    std::ranges::sort(within, [](const Step& a, const Step& b) {
        return a.at != b.at ? a.at < b.at : a.people < b.people;
    });
    std::vector<Step> kept;
    Step sum;
    for (const Step& step : within) {
        if (step.at > range.high) break;
        sum = {step.at, sum.people + step.people, sum.person_minutes + step.person_minutes,
               sum.most + step.most};
        if (step.at <= range.low)
            before = sum;
        else
            kept.push_back(sum);
    }
    within = std::move(kept);
    within.shrink_to_fit();
}

const NeedCurve::Step& NeedCurve::Steps::up_to(double stretch) const {
    const auto after = std::ranges::upper_bound(within, stretch, {}, &Step::at);
    return after == within.begin() ? before : *std::prev(after);
}

double NeedCurve::value(double stretch) const {
    if (constant_) return *constant_;
    if (known_ <= 0) return 0;
    const Step& counted = counts_.up_to(stretch);
    const Step& full = full_.up_to(stretch);
    const double people = counted.people - full.people;
    const double minutes = counted.person_minutes - full.person_minutes;
    const double between = (bad_ * stretch * people - minutes) / ((bad_ - good_) * stretch);
    return std::clamp(100 * (full.most + between) / known_, 0.0, 100.0);
}

}  // namespace mapite
