#include "routing/search.hpp"

#include <algorithm>
#include <cmath>

namespace mapite {

namespace {

/// Mean driving from a task to its nearest neighbours: the search's own unit of length.
double typical_leg(const CompiledProblem& compiled) {
    double sum = 0;
    int count = 0;
    for (int task = 0; task < compiled.task_count(); ++task) {
        const std::vector<int>& near = compiled.neighbours(task);
        for (std::size_t i = 0; i < std::min<std::size_t>(near.size(), 8); ++i) {
            const CompiledLeg leg = compiled.leg(0, compiled.place_of(task), compiled.place_of(near[i]));
            if (leg.duration >= LegTable::no_way) continue;
            sum += leg.driving;
            ++count;
        }
    }
    return count > 0 && sum > 0 ? sum / count : 1;
}

/// The same on machines whose mathematics differ in the last digit.
double settled(double value) {
    return std::round(value * 0x1p40) * 0x1p-40;
}

}  // namespace

SearchTuning tuning_for(const RoutingProblem& problem) {
    SearchTuning tuning;
    if (!problem.patterns.empty()) {
        tuning.cold = 0.2;
        tuning.reheated = tuning.hot;
        tuning.round = 40'000;
        tuning.growth = 1.5;
    }
    const auto required = [](const Task& task) { return task.required; };
    const auto begin = problem.tasks.begin(), end = problem.tasks.end();
    if (problem.shifts.size() <= 3 && std::all_of(begin, end, required)) {
        tuning.hot = tuning.reheated = 1.5;
        tuning.cold = 0.02;
        tuning.round = 20'000;
        tuning.growth = 1;
        tuning.ruin.average = 10;
        tuning.ruin.longest_string = 30;
    } else if (std::none_of(begin, end, required)) {
        tuning.reheated = tuning.hot;
        tuning.round = 40'000;
        tuning.growth = 2;
        const bool one_tour = problem.shifts.size() == 1;
        tuning.most_tries = one_tour ? 30 : 100;
        tuning.priority = one_tour ? 30 : 60;
    }
    return tuning;
}

Search::Search(const CompiledProblem& compiled, std::uint64_t seed, const SearchTuning& tuning)
    : compiled_(compiled),
      dice_(seed),
      state_(compiled),
      inserter_(state_, dice_, InsertionWeights{}),
      ruiner_(compiled, dice_, tuning.ruin),
      tuning_(tuning),
      best_(state_.plan()),
      best_score_(state_.score()) {
    required_weight_ = tuning.required * typical_leg(compiled);
    ruined_ = compiled.units().size();
}

/// Where nearly everything fits, a visit left out is worth long detours; where little does, the search must
/// be free to exchange one visit for another.
void Search::weigh_priority() {
    double all = 0;
    for (int task = 0; task < compiled_.task_count(); ++task)
        all += static_cast<double>(compiled_.task(task).priority);
    if (all <= 0) return;
    const double served = 1 - static_cast<double>(state_.score().priority_missing) / all;
    const double legs = tuning_.priority * served * served * (0.6 + 0.4 * served);
    priority_weight_ = std::max(0.8, legs) * typical_leg(compiled_) * compiled_.task_count() / all;
}

std::uint64_t Search::run(std::uint64_t iterations, const std::function<bool()>& stop) {
    constexpr std::uint64_t between_questions = 128;
    recreate();
    keep_if_best();
    weigh_priority();
    current_ = weigh(state_.score());
    for (std::uint64_t i = 0; i < iterations; ++i) {
        if (i % between_questions == 0 && stop()) return i;
        if (left_in_round_ == 0) plan_round();
        step();
        --left_in_round_;
    }
    return iterations;
}

void Search::plan_round() {
    const double leg = typical_leg(compiled_);
    left_in_round_ = static_cast<std::uint64_t>(
        static_cast<double>(tuning_.round) *
        std::pow(tuning_.growth, std::min<double>(static_cast<double>(round_), 6)));
    ++round_;
    const double hot = round_ > 1 ? tuning_.reheated : tuning_.hot;
    temperature_ = hot * leg;
    cooling_ = settled(std::pow(tuning_.cold / hot, 1.0 / static_cast<double>(left_in_round_)));
}

void Search::step() {
    state_.begin();
    const std::size_t open_before = state_.open_units().size();
    state_.remove(ruiner_.choose(state_));
    remove_broken_tours();
    ruined_ = state_.open_units().size() - open_before;
    recreate();
    const double cost = weigh(state_.score());
    // The weights only guide: what is better by rank is never turned down.
    if (cost < current_ + temperature_ * dice_.exponential() || state_.score() < best_score_) {
        current_ = cost;
        keep_if_best();
    } else {
        state_.take_back();
    }
    temperature_ *= cooling_;
}

/// A tour may hold together only by a stop that is gone: without a car there are few ways.
void Search::remove_broken_tours() {
    for (int shift = state_.broken_tour(); shift >= 0; shift = state_.broken_tour())
        state_.remove(ruiner_.choose_tour(state_, shift));
}

void Search::recreate() {
    choose_open_units();
    sort_open_units();
    for (const int unit : order_) inserter_.insert(unit);
}

/// Those just taken out, and by chance some of the others.
void Search::choose_open_units() {
    order_ = state_.open_units();
    // The newest stand at the end of the list.
    const std::size_t fresh = std::min(order_.size(), ruined_);
    std::size_t others = order_.size() - fresh;
    while (others > static_cast<std::size_t>(tuning_.most_tries)) {
        std::swap(order_[static_cast<std::size_t>(dice_.below(static_cast<int>(others)))],
                  order_[others - 1]);
        order_[others - 1] = order_.back();
        order_.pop_back();
        --others;
    }
}

/// By chance one of several orders: at random, the worthiest, the first to open, the narrowest, the farthest.
void Search::sort_open_units() {
    for (std::size_t i = order_.size(); i > 1; --i)
        std::swap(order_[i - 1], order_[static_cast<std::size_t>(dice_.below(static_cast<int>(i)))]);
    const int kind = dice_.below(10);
    if (kind < 3) return;
    key_.resize(compiled_.units().size());
    for (const int unit : order_) {
        const int task = compiled_.units()[static_cast<std::size_t>(unit)].tasks.front();
        const Task& of = compiled_.task(task);
        double& key = key_[static_cast<std::size_t>(unit)];
        if (kind < 6) {
            key = -static_cast<double>(of.priority) - (of.required ? 1e9 : 0);
        } else if (of.days.empty()) {
            key = 0;
        } else if (kind < 7) {
            key = static_cast<double>(of.days.front().windows.front().open);
        } else if (kind < 9) {
            key = static_cast<double>(of.days.size()) *
                  static_cast<double>(of.days.front().windows.back().close -
                                      of.days.front().windows.front().open);
        } else {
            key = -static_cast<double>(
                compiled_.leg(0, static_cast<int>(compiled_.shift(0).start.value), compiled_.place_of(task))
                    .driving);
        }
    }
    std::stable_sort(order_.begin(), order_.end(), [this](int a, int b) {
        return key_[static_cast<std::size_t>(a)] < key_[static_cast<std::size_t>(b)];
    });
}

double Search::weigh(const PlanScore& score) const {
    return required_weight_ * static_cast<double>(score.required_missing) +
           priority_weight_ * static_cast<double>(score.priority_missing) +
           required_weight_ * static_cast<double>(score.moves_too_many) +
           inconvenience_weight_ * static_cast<double>(score.inconvenience) +
           static_cast<double>(score.driving) + static_cast<double>(score.unevenness);
}

void Search::keep_if_best() {
    const PlanScore score = state_.score();
    if (score >= best_score_) return;
    best_score_ = score;
    best_ = state_.plan();
}

void Search::start_from(const RoutingPlan& plan) {
    for (std::size_t shift = 0; shift < plan.shifts.size() && shift < compiled_.problem().shifts.size();
         ++shift)
        for (const TaskIndex task : plan.shifts[shift])
            inserter_.append(static_cast<int>(task.value), static_cast<int>(shift));
    drop_broken_units();
    remove_broken_tours();
    best_score_ = state_.score();
    best_ = state_.plan();
    current_ = weigh(best_score_);
}

/// Units that stand only in part, or on days that do not belong together, are taken out.
void Search::drop_broken_units() {
    for (const Unit& unit : compiled_.units()) {
        if (unit.kind == Unit::Kind::task) continue;
        std::vector<int> days, out;
        for (const int task : unit.tasks) {
            if (!state_.is_served(task)) continue;
            const int day = compiled_.shift(state_.shift_of(task)).day;
            const bool apart =
                unit.kind != Unit::Kind::series || days.empty() ||
                day - days.back() >= std::max(1, compiled_.problem().series[unit.number].least_gap);
            (apart ? days : out).push_back(apart ? day : task);
        }
        bool whole = unit.kind == Unit::Kind::series || days.size() == unit.tasks.size();
        if (unit.kind == Unit::Kind::patterns) {
            const auto& patterns = compiled_.problem().patterns[unit.number].patterns;
            whole = whole && std::find(patterns.begin(), patterns.end(), days) != patterns.end();
        } else if (unit.kind == Unit::Kind::together) {
            for (const int task : unit.tasks)
                whole = whole && state_.shift_of(task) == state_.shift_of(unit.tasks.front());
        } else if (breaks_most_gap(unit)) {
            whole = false;
        }
        state_.remove(whole ? out : unit.tasks);
    }
}

bool Search::breaks_most_gap(const Unit& unit) const {
    const int most = compiled_.problem().series[unit.number].most_gap;
    for (std::size_t i = 1; most > 0 && i < unit.tasks.size(); ++i) {
        const int before = state_.shift_of(unit.tasks[i - 1]), here = state_.shift_of(unit.tasks[i]);
        if (before >= 0 && here >= 0 && compiled_.day_of(here) - compiled_.day_of(before) > most) return true;
    }
    return false;
}

}  // namespace mapite
