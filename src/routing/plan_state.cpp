#include "routing/plan_state.hpp"

#include <algorithm>
#include <cstdlib>

namespace mapite {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

}  // namespace

PlanState::PlanState(const CompiledProblem& compiled)
    : compiled_(&compiled),
      shift_of_(at(compiled.task_count()), -1),
      chosen_(compiled.problem().at_most_one.size(), -1),
      open_position_(compiled.units().size(), -1),
      served_in_unit_(compiled.units().size()),
      limit_worked_(compiled.problem().limits.size()),
      marked_(at(compiled.task_count())),
      is_saved_(at(compiled.shift_count())) {
    for (int shift = 0; shift < compiled.shift_count(); ++shift) {
        tours_.emplace_back(compiled, shift);
        renew(shift);
        count_tour(shift, 1);
    }
    for (std::size_t unit = 0; unit < compiled.units().size(); ++unit) {
        open_position_[unit] = static_cast<int>(open_units_.size());
        open_units_.push_back(static_cast<int>(unit));
    }
    for (const std::vector<TaskIndex>& choice : compiled.problem().at_most_one) {
        std::int64_t worthiest = 0;
        bool required = false;
        for (const TaskIndex task : choice) {
            worthiest = std::max(worthiest, compiled.problem().tasks[task.value].priority);
            required = required || compiled.problem().tasks[task.value].required;
        }
        sums_.priority_missing += worthiest;
        sums_.required_missing += required;
    }
    for (int task = 0; task < compiled.task_count(); ++task)
        if (compiled.choice_of(task) < 0) count_missing(task, 1);
}

int PlanState::position_of(int task) const {
    const std::span<const int> tasks = tour(shift_of(task)).tasks();
    return static_cast<int>(std::find(tasks.begin(), tasks.end(), task) - tasks.begin());
}

PlanScore PlanState::score() const {
    const RoutingProblem& problem = compiled_->problem();
    PlanScore score{sums_.required_missing, sums_.priority_missing, 0,
                    sums_.inconvenience,    sums_.driving,          sums_.unevenness};
    if (problem.most_moves)
        score.moves_too_many = std::max<std::int64_t>(0, sums_.moves - *problem.most_moves);
    score.driving += problem.move_price * sums_.moves;
    for (std::size_t i = 0; i < limit_worked_.size(); ++i)
        score.inconvenience += overtime(static_cast<int>(i), limit_worked_[i]);
    return score;
}

Ticks PlanState::overtime(int limit_number, Ticks worked) const {
    const WorkLimit& limit = compiled_->problem().limits[at(limit_number)];
    return limit.ordinary ? limit.price * std::max<Ticks>(0, worked - *limit.ordinary) / 1000 : 0;
}

void PlanState::insert(int task, int shift, int position) {
    touch(shift);
    count_tour(shift, -1);
    tours_[at(shift)].insert(task, position);
    renew(shift);
    count_tour(shift, 1);
    sums_.unevenness -= unevenness_of(compiled_->unit_of(task));
    put(task, shift);
    sums_.unevenness += unevenness_of(compiled_->unit_of(task));
    count_missing(task, -1);
}

void PlanState::remove(const std::vector<int>& tasks) {
    for (const int task : tasks) {
        if (!is_served(task)) continue;
        marked_[at(task)] = 1;
        touch(shift_of(task));
    }
    for (const int task : tasks) {
        if (!marked_[at(task)]) continue;
        if (!is_served(task)) continue;
        const int shift = shift_of(task);
        // All marked tasks of this tour at once.
        const std::vector<int> before(tour(shift).tasks().begin(), tour(shift).tasks().end());
        count_tour(shift, -1);
        tours_[at(shift)].remove(marked_);
        renew(shift);
        count_tour(shift, 1);
        for (const int gone : before) {
            if (!marked_[at(gone)]) continue;
            sums_.unevenness -= unevenness_of(compiled_->unit_of(gone));
            count_missing(gone, 1);
            take_out(gone);
            sums_.unevenness += unevenness_of(compiled_->unit_of(gone));
        }
    }
    for (const int task : tasks) marked_[at(task)] = 0;
}

int PlanState::broken_tour() const {
    for (const SearchTour& tour : tours_)
        if (!tour.is_possible()) return tour.shift();
    return -1;
}

void PlanState::begin() {
    for (std::size_t i = 0; i < saved_count_; ++i) is_saved_[at(saved_[i].shift())] = 0;
    saved_count_ = 0;
    saved_sums_ = sums_;
    saved_worked_ = limit_worked_;
    keeps_ = true;
}

void PlanState::take_back() {
    for (std::size_t i = 0; i < saved_count_; ++i)
        for (const int task : tour(saved_[i].shift()).tasks()) take_out(task);
    for (std::size_t i = 0; i < saved_count_; ++i) {
        const int shift = saved_[i].shift();
        for (const int task : saved_[i].tasks()) put(task, shift);
        std::swap(tours_[at(shift)], saved_[i]);
    }
    sums_ = saved_sums_;
    limit_worked_ = saved_worked_;
    for (std::size_t i = 0; i < saved_count_; ++i) is_saved_[at(saved_[i].shift())] = 0;
    saved_count_ = 0;
}

RoutingPlan PlanState::plan() const {
    RoutingPlan plan;
    for (const SearchTour& tour : tours_) {
        std::vector<TaskIndex>& tasks = plan.shifts.emplace_back();
        for (const int task : tour.tasks()) tasks.emplace_back(at(task));
    }
    return plan;
}

void PlanState::touch(int shift) {
    if (!keeps_ || is_saved_[at(shift)]) return;
    is_saved_[at(shift)] = 1;
    if (saved_count_ == saved_.size()) {
        saved_.push_back(tours_[at(shift)]);
    } else {
        saved_[saved_count_] = tours_[at(shift)];
    }
    ++saved_count_;
}

void PlanState::count_tour(int shift, int sign) {
    const SearchTour& counted = tour(shift);
    sums_.driving += sign * counted.driving();
    sums_.inconvenience += sign * counted.inconvenience();
    for (const int limit : compiled_->limits_of(shift)) limit_worked_[at(limit)] += sign * counted.worked();
}

/// What the plan lacks without the task: all of it, or of a choice what it is worth there.
void PlanState::count_missing(int task, int sign) {
    const Task& of = compiled_->task(task);
    sums_.priority_missing += sign * of.priority;
    bool required = of.required;
    if (const int choice = compiled_->choice_of(task); choice >= 0)
        for (const TaskIndex other : compiled_->problem().at_most_one[at(choice)])
            required = required || compiled_->problem().tasks[other.value].required;
    sums_.required_missing += required ? sign : 0;
    if (is_served(task) && of.preferred_day && *of.preferred_day != compiled_->shift(shift_of(task)).day)
        sums_.moves -= sign;
}

void PlanState::put(int task, int shift) {
    shift_of_[at(task)] = shift;
    if (const int choice = compiled_->choice_of(task); choice >= 0) chosen_[at(choice)] = task;
    const int unit = compiled_->unit_of(task);
    if (++served_in_unit_[at(unit)] < static_cast<int>(compiled_->units()[at(unit)].tasks.size())) return;
    const int position = open_position_[at(unit)];
    open_units_[at(position)] = open_units_.back();
    open_position_[at(open_units_.back())] = position;
    open_units_.pop_back();
    open_position_[at(unit)] = -1;
}

void PlanState::take_out(int task) {
    shift_of_[at(task)] = -1;
    if (const int choice = compiled_->choice_of(task); choice >= 0) chosen_[at(choice)] = -1;
    const int unit = compiled_->unit_of(task);
    --served_in_unit_[at(unit)];
    if (open_position_[at(unit)] >= 0) return;
    open_position_[at(unit)] = static_cast<int>(open_units_.size());
    open_units_.push_back(unit);
}

std::int64_t PlanState::unevenness_of(int unit_number) const {
    const Unit& unit = compiled_->units()[at(unit_number)];
    if (unit.kind != Unit::Kind::series) return 0;
    const int even = compiled_->problem().series[unit.number].even_gap;
    if (even == 0) return 0;
    std::int64_t sum = 0;
    int last = -1;
    for (const int task : unit.tasks) {
        if (!is_served(task)) continue;
        const int day = compiled_->day_of(shift_of(task));
        if (last >= 0) sum += std::abs(day - last - even);
        last = day;
    }
    return sum;
}

}  // namespace mapite
