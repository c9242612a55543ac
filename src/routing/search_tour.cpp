#include "routing/search_tour.hpp"

#include <algorithm>

namespace mapite {

SearchTour::SearchTour(const CompiledProblem& compiled, int shift)
    : compiled_(&compiled), shift_(shift), day_(compiled.day_of(shift)), table_(compiled.shift(shift).table) {
    assign({});
}

SearchTour::Fit SearchTour::fits(int task, int at) const {
    const auto position = static_cast<std::size_t>(at);
    const Shift& shift = compiled_->shift(shift_);
    const int place = compiled_->place_of(task);
    const Ticks there = compiled_->leg(table_, place_before(at), place).duration;
    const EarliestTimes left = earliest_after(*compiled_, shift, day_, task, there, earliest_[position]);
    if (left.before_break >= never && left.after_break >= never) {
        // The clock only advances: what is shut now stays shut, unless there is no way from here.
        return there == LegTable::no_way ? Fit::no : Fit::too_late;
    }
    const Ticks onwards = compiled_->leg(table_, place, place_at(at)).duration;
    const LatestTimes& latest = latest_[position];
    const bool fits = left.before_break + onwards <= latest.before_break ||
                      left.after_break + onwards <= latest.after_break;
    return fits ? Fit::yes : Fit::no;
}

std::optional<TourTimes> SearchTour::times_with(int task, int at) const {
    thread_local std::vector<int> tried;
    tried.assign(tasks_.begin(), tasks_.end());
    tried.insert(tried.begin() + at, task);
    return time_tour(*compiled_, shift_, tried);
}

void SearchTour::insert(int task, int at) {
    tasks_.insert(tasks_.begin() + at, task);
    places_.insert(places_.begin() + at + 1, compiled_->place_of(task));
    legs_.insert(legs_.begin() + at, CompiledLeg{});
    earliest_.insert(earliest_.begin() + at + 1, EarliestTimes{});
    latest_.insert(latest_.begin() + at, LatestTimes{});
    refresh(at, at);
    refresh_sums();
}

void SearchTour::remove(const std::vector<char>& marked) {
    std::vector<int> kept;
    for (const int task : tasks_)
        if (!marked[static_cast<std::size_t>(task)]) kept.push_back(task);
    assign(std::move(kept));
}

void SearchTour::assign(std::vector<int> tasks) {
    tasks_ = std::move(tasks);
    const Shift& shift = compiled_->shift(shift_);
    places_.assign(1, static_cast<int>(shift.start.value));
    for (const int task : tasks_) places_.push_back(compiled_->place_of(task));
    places_.push_back(shift.end ? static_cast<int>(shift.end->value) : -1);
    legs_.assign(tasks_.size() + 1, {});
    earliest_.assign(tasks_.size() + 1, {});
    latest_.assign(tasks_.size() + 1, {});
    earliest_[0] = earliest_at_start(shift);
    latest_.back() = latest_at_end(shift);
    refresh(0, size());
    refresh_sums();
}

/// Stops first .. last are new: legs to them and from them, earliest times from the first on, latest up to
/// the last.
void SearchTour::refresh(int first, int last) {
    const Shift& shift = compiled_->shift(shift_);
    for (int i = first; i <= std::min(last + 1, size()); ++i)
        legs_[static_cast<std::size_t>(i)] = compiled_->leg(table_, place_before(i), place_at(i));
    if (tasks_.empty()) legs_.front() = {};
    for (int i = first; i < size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const EarliestTimes left =
            earliest_after(*compiled_, shift, day_, tasks_[at], legs_[at].duration, earliest_[at]);
        EarliestTimes& known = earliest_[at + 1];
        if (i > last && left.before_break == known.before_break && left.after_break == known.after_break)
            break;
        known = left;
    }
    for (int i = std::min(last, size() - 1); i >= 0; --i) {
        const auto at = static_cast<std::size_t>(i);
        const LatestTimes times =
            latest_before(*compiled_, shift, day_, tasks_[at], legs_[at + 1].duration, latest_[at + 1]);
        LatestTimes& known = latest_[at];
        if (i < first && times.before_break == known.before_break && times.after_break == known.after_break)
            break;
        known = times;
    }
}

void SearchTour::refresh_sums() {
    driving_ = load_ = worked_ = inconvenience_ = 0;
    if (tasks_.empty()) return;
    for (const CompiledLeg& leg : legs_) driving_ += leg.driving;
    for (const int task : tasks_) load_ += compiled_->task(task).load;
    if (!compiled_->is_timed(shift_)) return;
    const std::optional<TourTimes> times = time_tour(*compiled_, shift_, tasks_);
    if (!times) return;  // not possible: whoever removed a stop removes the others
    worked_ = times->worked;
    inconvenience_ = times->inconvenience;
}

}  // namespace mapite
