#pragma once
// A routing problem laid out for the search: flat arrays, days counted from 0, units instead of single tasks.
// Private to the module.
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "routing/problem.hpp"

namespace mapite {

inline constexpr Ticks never = std::numeric_limits<Ticks>::max() / 4;

/// What is planned, or taken out of the plan, as one.
struct Unit {
    enum class Kind { task, series, patterns, together };
    Kind kind = Kind::task;
    std::size_t number = 0;  ///< of the series, patterns or together group in the problem
    std::vector<int> tasks;
};

struct CompiledLeg {
    std::int32_t duration = 0, driving = 0;
};

class CompiledProblem {
  public:
    /// `problem` must be valid (validate.hpp) and outlive this.
    explicit CompiledProblem(const RoutingProblem& problem);

    [[nodiscard]] const RoutingProblem& problem() const { return problem_; }
    [[nodiscard]] int task_count() const { return static_cast<int>(problem_.tasks.size()); }
    [[nodiscard]] int shift_count() const { return static_cast<int>(problem_.shifts.size()); }
    [[nodiscard]] int day_count() const { return day_count_; }
    [[nodiscard]] const Task& task(int task) const { return problem_.tasks[static_cast<std::size_t>(task)]; }
    [[nodiscard]] const Shift& shift(int shift) const {
        return problem_.shifts[static_cast<std::size_t>(shift)];
    }
    /// Day of the shift, counted from the first shift's.
    [[nodiscard]] int day_of(int shift) const { return day_of_shift_[static_cast<std::size_t>(shift)]; }
    [[nodiscard]] int place_of(int task) const { return place_[static_cast<std::size_t>(task)]; }
    [[nodiscard]] Ticks duration_of(int task) const { return duration_[static_cast<std::size_t>(task)]; }

    /// From place to place; the place -1 (no end) is everywhere.
    [[nodiscard]] CompiledLeg leg(std::size_t table, int from, int to) const {
        if (to < 0) return {};
        return legs_[table][static_cast<std::size_t>(from) * size_ + static_cast<std::size_t>(to)];
    }
    /// Ways from every place to this one, and from this one to every place.
    [[nodiscard]] const CompiledLeg* legs_to(std::size_t table, int place) const {
        return legs_back_[table].data() + static_cast<std::size_t>(place) * size_;
    }
    [[nodiscard]] const CompiledLeg* legs_from(std::size_t table, int place) const {
        return legs_[table].data() + static_cast<std::size_t>(place) * size_;
    }
    /// The first moment at or after `arrive` at which the task may begin; `never` when there is none.
    [[nodiscard]] Ticks next_start(int task, int day, Ticks arrive) const {
        for (const StartWindow& window : windows(task, day))
            if (arrive <= window.close) return arrive > window.open ? arrive : window.open;
        return never;
    }
    /// The last moment at or before `limit` at which it may begin; -never when there is none.
    [[nodiscard]] Ticks last_start(int task, int day, Ticks limit) const {
        const std::span<const StartWindow> all = windows(task, day);
        for (std::size_t i = all.size(); i-- > 0;)
            if (limit >= all[i].open) return limit < all[i].close ? limit : all[i].close;
        return -never;
    }
    [[nodiscard]] std::span<const StartWindow> windows(int task, int day) const {
        const WindowRange range =
            ranges_[static_cast<std::size_t>(task) * static_cast<std::size_t>(day_count_) +
                    static_cast<std::size_t>(day)];
        return {windows_.data() + range.begin, range.count};
    }
    /// Shifts on whose day the task has a window, ascending.
    [[nodiscard]] const std::vector<int>& shifts_for(int task) const {
        return shifts_for_[static_cast<std::size_t>(task)];
    }
    [[nodiscard]] const std::vector<int>& shifts_on(int day) const {
        return shifts_on_[static_cast<std::size_t>(day)];
    }
    /// Whether a look at the clock is needed to know what the tour costs or whether it may be.
    [[nodiscard]] bool is_timed(int shift) const { return timed_[static_cast<std::size_t>(shift)]; }
    [[nodiscard]] const std::vector<int>& limits_of(int shift) const {
        return limits_of_[static_cast<std::size_t>(shift)];
    }
    [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
    [[nodiscard]] int unit_of(int task) const { return unit_of_[static_cast<std::size_t>(task)]; }
    /// Needed by the search alone, and dear: O(n^2).
    void find_neighbours();
    /// Other tasks, the nearest first, at most so many as matter. After find_neighbours.
    [[nodiscard]] const std::vector<int>& neighbours(int task) const {
        return neighbours_[static_cast<std::size_t>(task)];
    }
    /// Number of the at-most-one group; -1 = none.
    [[nodiscard]] int choice_of(int task) const { return choice_of_[static_cast<std::size_t>(task)]; }
    /// Sequels in which the task stands, by their number in the problem.
    [[nodiscard]] const std::vector<int>& sequels_of(int task) const {
        return sequels_of_[static_cast<std::size_t>(task)];
    }
    [[nodiscard]] bool has_kept_order() const { return has_kept_order_; }
    /// Position of the task in the shift's kept order; -1 = free.
    [[nodiscard]] int kept_rank(int shift, int task) const;
    /// A choice, sequel or kept order binds it to other tasks.
    [[nodiscard]] bool is_linked(int task) const { return linked_[static_cast<std::size_t>(task)]; }

  private:
    struct WindowRange {
        std::uint32_t begin = 0, count = 0;
    };
    void compile_legs();
    void compile_days();
    void compile_windows();
    void compile_units();
    void compile_links();

    const RoutingProblem& problem_;
    std::size_t size_ = 0;
    int first_day_ = 0, day_count_ = 0;
    std::vector<std::vector<CompiledLeg>> legs_, legs_back_;  ///< rows by where they begin; by where they end
    std::vector<int> place_, day_of_shift_, unit_of_, choice_of_;
    std::vector<Ticks> duration_;
    std::vector<WindowRange> ranges_;
    std::vector<StartWindow> windows_;
    std::vector<std::vector<int>> shifts_for_, shifts_on_, limits_of_, neighbours_, sequels_of_;
    std::vector<char> timed_, linked_;
    std::vector<Unit> units_;
    bool has_kept_order_ = false;
};

}  // namespace mapite
