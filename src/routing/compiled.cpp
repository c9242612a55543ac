#include "routing/compiled.hpp"

#include <algorithm>

namespace mapite {

namespace {

/// More neighbours are never looked at: a ruin takes a few tens of stops.
constexpr std::ptrdiff_t most_neighbours = 150;

}  // namespace

CompiledProblem::CompiledProblem(const RoutingProblem& problem) : problem_(problem) {
    compile_legs();
    compile_days();
    compile_windows();
    compile_units();
    compile_links();
}

void CompiledProblem::compile_legs() {
    for (const LegTable& table : problem_.tables) {
        size_ = table.size;
        std::vector<CompiledLeg>& legs = legs_.emplace_back(table.duration.size());
        std::vector<CompiledLeg>& back = legs_back_.emplace_back(table.duration.size());
        for (std::size_t i = 0; i < legs.size(); ++i) {
            legs[i] = {table.duration[i], table.driving[i]};
            back[i % size_ * size_ + i / size_] = legs[i];
        }
    }
    for (const Task& task : problem_.tasks) {
        place_.push_back(static_cast<int>(task.place.value));
        duration_.push_back(task.duration);
    }
}

void CompiledProblem::compile_days() {
    if (problem_.shifts.empty()) return;
    first_day_ = problem_.shifts.front().day;
    day_count_ = problem_.shifts.back().day - first_day_ + 1;
    shifts_on_.resize(static_cast<std::size_t>(day_count_));
    limits_of_.resize(problem_.shifts.size());
    for (std::size_t i = 0; i < problem_.limits.size(); ++i)
        for (const ShiftIndex shift : problem_.limits[i].shifts)
            limits_of_[shift.value].push_back(static_cast<int>(i));
    for (std::size_t i = 0; i < problem_.shifts.size(); ++i) {
        const Shift& shift = problem_.shifts[i];
        day_of_shift_.push_back(shift.day - first_day_);
        shifts_on_[static_cast<std::size_t>(shift.day - first_day_)].push_back(static_cast<int>(i));
        timed_.push_back(shift.most_worked || shift.late_price != 0 || shift.price != 0 ||
                         !limits_of_[i].empty());
    }
}

void CompiledProblem::compile_windows() {
    ranges_.resize(problem_.tasks.size() * static_cast<std::size_t>(day_count_));
    shifts_for_.resize(problem_.tasks.size());
    for (std::size_t t = 0; t < problem_.tasks.size(); ++t) {
        for (const TaskDay& on : problem_.tasks[t].days) {
            const int day = on.day - first_day_;
            if (day < 0 || day >= day_count_) continue;
            WindowRange& range =
                ranges_[t * static_cast<std::size_t>(day_count_) + static_cast<std::size_t>(day)];
            range.begin = static_cast<std::uint32_t>(windows_.size());
            range.count = static_cast<std::uint32_t>(on.windows.size());
            windows_.insert(windows_.end(), on.windows.begin(), on.windows.end());
            for (const int shift : shifts_on_[static_cast<std::size_t>(day)]) shifts_for_[t].push_back(shift);
        }
    }
}

void CompiledProblem::compile_units() {
    unit_of_.assign(problem_.tasks.size(), -1);
    const auto add = [this](Unit::Kind kind, std::size_t number, const std::vector<TaskIndex>& tasks) {
        Unit unit{kind, number, {}};
        for (const TaskIndex task : tasks) {
            unit.tasks.push_back(static_cast<int>(task.value));
            unit_of_[task.value] = static_cast<int>(units_.size());
        }
        if (!unit.tasks.empty()) units_.push_back(std::move(unit));
    };
    for (std::size_t i = 0; i < problem_.series.size(); ++i)
        add(Unit::Kind::series, i, problem_.series[i].tasks);
    for (std::size_t i = 0; i < problem_.patterns.size(); ++i)
        add(Unit::Kind::patterns, i, problem_.patterns[i].tasks);
    for (std::size_t i = 0; i < problem_.together.size(); ++i)
        add(Unit::Kind::together, i, problem_.together[i]);
    for (std::size_t t = 0; t < problem_.tasks.size(); ++t)
        if (unit_of_[t] < 0) add(Unit::Kind::task, t, {TaskIndex{t}});
}

void CompiledProblem::compile_links() {
    choice_of_.assign(problem_.tasks.size(), -1);
    sequels_of_.resize(problem_.tasks.size());
    linked_.assign(problem_.tasks.size(), 0);
    for (std::size_t i = 0; i < problem_.at_most_one.size(); ++i)
        for (const TaskIndex task : problem_.at_most_one[i]) {
            choice_of_[task.value] = static_cast<int>(i);
            linked_[task.value] = 1;
        }
    for (std::size_t i = 0; i < problem_.sequels.size(); ++i)
        for (const TaskIndex task : {problem_.sequels[i].earlier, problem_.sequels[i].later}) {
            sequels_of_[task.value].push_back(static_cast<int>(i));
            linked_[task.value] = 1;
        }
    for (const Shift& shift : problem_.shifts)
        for (const TaskIndex task : shift.keep_order) {
            has_kept_order_ = true;
            linked_[task.value] = 1;
        }
}

void CompiledProblem::find_neighbours() {
    const std::size_t count = problem_.tasks.size();
    neighbours_.resize(count);
    if (legs_.empty()) return;
    std::vector<std::pair<std::int64_t, int>> by_distance;
    for (std::size_t t = 0; t < count; ++t) {
        by_distance.clear();
        for (std::size_t other = 0; other < count; ++other) {
            if (other == t) continue;
            const std::int64_t there = leg(0, place_[t], place_[other]).duration,
                               back = leg(0, place_[other], place_[t]).duration;
            by_distance.emplace_back(std::min(there, back), static_cast<int>(other));
        }
        if (std::ssize(by_distance) > most_neighbours) {
            std::nth_element(by_distance.begin(), by_distance.begin() + most_neighbours, by_distance.end());
            by_distance.resize(most_neighbours);
        }
        std::sort(by_distance.begin(), by_distance.end());
        for (const auto& [distance, other] : by_distance) neighbours_[t].push_back(other);
    }
}

int CompiledProblem::kept_rank(int shift_number, int task) const {
    const std::vector<TaskIndex>& order = shift(shift_number).keep_order;
    const auto found = std::find(order.begin(), order.end(), TaskIndex{static_cast<std::size_t>(task)});
    return found == order.end() ? -1 : static_cast<int>(found - order.begin());
}

}  // namespace mapite
