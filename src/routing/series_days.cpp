#include "routing/series_days.hpp"

#include <algorithm>
#include <cstdlib>

namespace mapite {

namespace {

constexpr Ticks one_skip = Ticks{1} << 32;

/// One way to have served the tasks so far.
struct Step {
    std::size_t task = 0;  ///< the last one served
    int day = 0;           ///< its day
    Ticks cost = 0;
    int previous = -1;  ///< the step before it
};

Ticks gap_cost(const Series& series, const Step& last, std::size_t task, int day) {
    const int gap = day - last.day;
    if (gap < std::max(1, series.least_gap)) return -1;
    if (series.most_gap > 0 && task == last.task + 1 && gap > series.most_gap) return -1;
    return series.even_gap > 0 ? std::abs(gap - series.even_gap) : 0;
}

}  // namespace

Ticks skip_price(const Task& task) {
    return one_skip * (task.priority + (task.required ? 10'000 : 0));
}

std::vector<std::optional<int>> best_days(const Series& series, const std::vector<SeriesChoice>& choices) {
    std::vector<Step> steps;
    std::vector<Ticks> skipped_before(choices.size() + 1, 0);  // skip prices of tasks 0 .. i - 1
    for (std::size_t i = 0; i < choices.size(); ++i)
        skipped_before[i + 1] = skipped_before[i] + choices[i].skip_price;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const std::size_t known = steps.size();
        for (const SeriesChoice::OnDay& on : choices[i].days) {
            Step best{i, on.day, on.cost + skipped_before[i], -1};
            for (std::size_t s = 0; s < known; ++s) {
                const Ticks gap = gap_cost(series, steps[s], i, on.day);
                if (gap < 0) continue;
                const Ticks cost =
                    steps[s].cost + (skipped_before[i] - skipped_before[steps[s].task + 1]) + gap + on.cost;
                if (cost < best.cost) {
                    best.cost = cost;
                    best.previous = static_cast<int>(s);
                }
            }
            steps.push_back(best);
        }
    }
    Ticks least = skipped_before.back();
    int last = -1;
    for (std::size_t s = 0; s < steps.size(); ++s) {
        const Ticks cost = steps[s].cost + skipped_before.back() - skipped_before[steps[s].task + 1];
        if (cost < least) {
            least = cost;
            last = static_cast<int>(s);
        }
    }
    std::vector<std::optional<int>> days(choices.size());
    for (; last >= 0; last = steps[static_cast<std::size_t>(last)].previous)
        days[steps[static_cast<std::size_t>(last)].task] = steps[static_cast<std::size_t>(last)].day;
    return days;
}

}  // namespace mapite
