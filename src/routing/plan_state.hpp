#pragma once
// A plan while it is searched: the tours, where each task stands, and its cost kept up to date. What a step
// changed can be taken back. Private to the module.
#include <cstdint>
#include <vector>

#include "routing/search_tour.hpp"

namespace mapite {

/// What plans are compared by, in this order; a RoutingCost with the moves beyond the limit between.
struct PlanScore {
    std::int64_t required_missing = 0, priority_missing = 0, moves_too_many = 0, inconvenience = 0,
                 driving = 0, unevenness = 0;
    auto operator<=>(const PlanScore&) const = default;
};

class PlanState {
  public:
    explicit PlanState(const CompiledProblem& compiled);

    [[nodiscard]] const CompiledProblem& compiled() const { return *compiled_; }
    [[nodiscard]] const SearchTour& tour(int shift) const { return tours_[static_cast<std::size_t>(shift)]; }
    /// -1 = not served.
    [[nodiscard]] int shift_of(int task) const { return shift_of_[static_cast<std::size_t>(task)]; }
    [[nodiscard]] bool is_served(int task) const { return shift_of(task) >= 0; }
    [[nodiscard]] int position_of(int task) const;
    /// How many units are not served, wholly or in part; in no order of meaning.
    [[nodiscard]] const std::vector<int>& open_units() const { return open_units_; }
    /// Sum of worked over the shifts of a limit.
    [[nodiscard]] Ticks worked_in(int limit) const { return limit_worked_[static_cast<std::size_t>(limit)]; }
    /// The task of its choice that is served; -1 = none.
    [[nodiscard]] int chosen(int choice) const { return chosen_[static_cast<std::size_t>(choice)]; }
    /// Tasks served off their preferred days.
    [[nodiscard]] std::int64_t moves() const { return sums_.moves; }
    [[nodiscard]] PlanScore score() const;
    [[nodiscard]] Ticks overtime(int limit, Ticks worked) const;  ///< its price

    void insert(int task, int shift, int position);
    /// Takes the tasks out, each once, wherever they stand.
    void remove(const std::vector<int>& tasks);

    /// The first shift whose tour is not possible since stops were removed; -1 = none.
    [[nodiscard]] int broken_tour() const;

    /// From now on changes can be taken back.
    void begin();
    void take_back();

    [[nodiscard]] RoutingPlan plan() const;

  private:
    struct Sums {
        std::int64_t required_missing = 0, priority_missing = 0, moves = 0, inconvenience = 0, driving = 0,
                     unevenness = 0;
    };
    void touch(int shift);
    void renew(int shift) { tours_[static_cast<std::size_t>(shift)].set_version(++versions_); }
    void count_tour(int shift, int sign);
    void count_missing(int task, int sign);
    void put(int task, int shift);
    void take_out(int task);
    [[nodiscard]] std::int64_t unevenness_of(int unit) const;

    const CompiledProblem* compiled_;
    std::vector<SearchTour> tours_;
    std::vector<int> shift_of_, chosen_;
    std::vector<int> open_units_, open_position_, served_in_unit_;
    std::vector<Ticks> limit_worked_;
    Sums sums_;
    std::vector<char> marked_;
    std::uint64_t versions_ = 0;
    // To take back: the first `saved_count_` of saved_ are tours as they were; the others keep their memory.
    bool keeps_ = false;
    Sums saved_sums_;
    std::vector<Ticks> saved_worked_;
    std::vector<SearchTour> saved_;
    std::size_t saved_count_ = 0;
    std::vector<char> is_saved_;
};

}  // namespace mapite
