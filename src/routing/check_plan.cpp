#include "routing/check_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "routing/check_tour.hpp"

namespace mapite {
namespace {

/// Where a task is served.
struct Served {
    std::size_t shift = 0, position = 0;
    int day = 0;
};

class Judge {
  public:
    Judge(const RoutingProblem& problem, const RoutingPlan& plan)
        : problem_(problem), plan_(plan), served_(problem.tasks.size()) {}

    std::vector<BrokenRule> judge(const std::optional<RoutingCost>& claimed) {
        if (!place_tasks()) return std::move(broken_);
        for (std::size_t shift = 0; shift < plan_.shifts.size(); ++shift) check_shift(shift);
        for (const Series& series : problem_.series) check_series(series);
        for (const DayPatterns& patterns : problem_.patterns) check_patterns(patterns);
        for (const auto& group : problem_.together) check_together(group);
        for (const auto& choice : problem_.at_most_one) check_choice(choice);
        for (const Sequel& sequel : problem_.sequels) check_sequel(sequel);
        for (std::size_t i = 0; i < problem_.limits.size(); ++i) check_limit(i);
        if (claimed) check_cost(*claimed);
        return std::move(broken_);
    }

  private:
    void complain(const std::string& rule, const std::string& what) {
        BrokenRule broken;
        broken.rule = rule;
        broken.what = what;
        broken_.push_back(broken);
    }
    [[nodiscard]] const std::optional<Served>& served(TaskIndex task) const { return served_[task.value]; }

    bool place_tasks();
    void check_shift(std::size_t number);
    void check_order(std::size_t number);
    void check_series(const Series& series);
    void check_patterns(const DayPatterns& patterns);
    void check_together(const std::vector<TaskIndex>& group);
    void check_choice(const std::vector<TaskIndex>& choice);
    void check_sequel(const Sequel& sequel);
    void check_limit(std::size_t number);
    void check_cost(const RoutingCost& claimed);
    [[nodiscard]] Ticks worked(const WorkLimit& limit) const;
    [[nodiscard]] std::int64_t uneven_days() const;
    void count_missing(RoutingCost& cost) const;

    const RoutingProblem& problem_;
    const RoutingPlan& plan_;
    std::vector<std::optional<Served>> served_;
    std::vector<CheckedTour> tours_;
    std::vector<BrokenRule> broken_;
};

/// False when the plan speaks of what does not exist, so that nothing else can be judged.
bool Judge::place_tasks() {
    tours_.resize(problem_.shifts.size());
    if (plan_.shifts.size() > problem_.shifts.size()) {
        complain("unknown-shift", fmt::format("the plan has {} tours, the problem {}", plan_.shifts.size(),
                                              problem_.shifts.size()));
        return false;
    }
    for (std::size_t shift = 0; shift < plan_.shifts.size(); ++shift)
        for (std::size_t position = 0; position < plan_.shifts[shift].size(); ++position) {
            const TaskIndex task = plan_.shifts[shift][position];
            if (task.value >= problem_.tasks.size()) {
                complain("unknown-task", fmt::format("tour {} holds task {}, there are {}", shift, task.value,
                                                     problem_.tasks.size()));
                return false;
            }
            if (served_[task.value])
                complain("served-twice", fmt::format("task {} is on tours {} and {}", task.value,
                                                     served_[task.value]->shift, shift));
            served_[task.value] = Served{shift, position, problem_.shifts[shift].day};
        }
    return true;
}

void Judge::check_shift(std::size_t number) {
    const Shift& shift = problem_.shifts[number];
    const auto& stops = plan_.shifts[number];
    CheckedTour& tour = tours_[number] = check_tour(problem_, shift, stops);
    if (!tour.broken.empty()) complain(tour.broken, fmt::format("tour {}: {}", number, tour.what));
    if (shift.most_worked && tour.worked > *shift.most_worked)
        complain("worked", fmt::format("tour {} takes {} of work, {} are allowed", number, tour.worked,
                                       *shift.most_worked));
    if (shift.most_driving && tour.driving > *shift.most_driving)
        complain("driving", fmt::format("tour {} takes {} of driving, {} are allowed", number, tour.driving,
                                        *shift.most_driving));
    if (shift.capacity && tour.load > *shift.capacity)
        complain("capacity", fmt::format("tour {} takes a load of {}, {} are allowed", number, tour.load,
                                         *shift.capacity));
    check_order(number);
}

void Judge::check_order(std::size_t number) {
    std::optional<Served> before;
    for (const TaskIndex task : problem_.shifts[number].keep_order) {
        const auto& here = served(task);
        if (!here || here->shift != number) continue;
        if (before && here->position < before->position)
            complain("order", fmt::format("on tour {} task {} stands before one that it is to follow", number,
                                          task.value));
        before = here;
    }
}

void Judge::check_series(const Series& series) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < series.tasks.size(); ++i) {
        const auto& here = served(series.tasks[i]);
        if (!here) continue;
        if (last) {
            const int gap = here->day - served(series.tasks[*last])->day;
            if (gap < std::max(1, series.least_gap))
                complain("series", fmt::format("task {} is {} days after task {}, at least {} are asked for",
                                               series.tasks[i].value, gap, series.tasks[*last].value,
                                               std::max(1, series.least_gap)));
            if (series.most_gap > 0 && *last + 1 == i && gap > series.most_gap)
                complain("series",
                         fmt::format("task {} is {} days after task {}, at most {} are allowed",
                                     series.tasks[i].value, gap, series.tasks[*last].value, series.most_gap));
        }
        last = i;
    }
}

void Judge::check_patterns(const DayPatterns& patterns) {
    std::vector<int> days;
    for (const TaskIndex task : patterns.tasks)
        if (const auto& here = served(task)) days.push_back(here->day);
    if (days.empty()) return;
    if (days.size() < patterns.tasks.size())
        complain("pattern", fmt::format("{} of {} tasks that belong to a pattern are served", days.size(),
                                        patterns.tasks.size()));
    else if (std::find(patterns.patterns.begin(), patterns.patterns.end(), days) == patterns.patterns.end())
        complain("pattern", fmt::format("the days of the tasks from {} on are none of their patterns",
                                        patterns.tasks.front().value));
}

void Judge::check_together(const std::vector<TaskIndex>& group) {
    for (const TaskIndex task : group) {
        const auto &first = served(group.front()), &here = served(task);
        if (first.has_value() != here.has_value() || (first && first->shift != here->shift))
            return complain("together", fmt::format("tasks {} and {} belong on one tour", group.front().value,
                                                    task.value));
    }
}

void Judge::check_choice(const std::vector<TaskIndex>& choice) {
    const auto count =
        std::count_if(choice.begin(), choice.end(), [&](TaskIndex task) { return served(task).has_value(); });
    if (count > 1)
        complain("at-most-one", fmt::format("{} of the choice that task {} belongs to are served", count,
                                            choice.front().value));
}

void Judge::check_sequel(const Sequel& sequel) {
    const auto &earlier = served(sequel.earlier), &later = served(sequel.later);
    if (!later) return;
    if (!earlier)
        return complain("sequel", fmt::format("task {} is served without task {}, which comes before it",
                                              sequel.later.value, sequel.earlier.value));
    const int gap = later->day - earlier->day;
    const bool kept = gap >= std::max(0, sequel.least_gap) &&
                      (sequel.most_gap == 0 || gap <= sequel.most_gap) &&
                      (gap != 0 || (later->shift == earlier->shift && later->position > earlier->position));
    if (!kept)
        complain(
            "sequel",
            fmt::format("task {} is {} days after task {}: at least {} and at most {} are asked for (0 = "
                        "later on the same tour; any)",
                        sequel.later.value, gap, sequel.earlier.value, sequel.least_gap, sequel.most_gap));
}

Ticks Judge::worked(const WorkLimit& limit) const {
    Ticks sum = 0;
    for (const ShiftIndex shift : limit.shifts) sum += tours_[shift.value].worked;
    return sum;
}

void Judge::check_limit(std::size_t number) {
    const WorkLimit& limit = problem_.limits[number];
    if (limit.most && worked(limit) > *limit.most)
        complain("week", fmt::format("the tours of limit {} take {} of work, {} are allowed", number,
                                     worked(limit), *limit.most));
}

std::int64_t Judge::uneven_days() const {
    std::int64_t uneven = 0;
    for (const Series& series : problem_.series) {
        std::vector<int> days;
        for (const TaskIndex task : series.tasks)
            if (const auto& here = served(task)) days.push_back(here->day);
        for (std::size_t i = 1; i < days.size() && series.even_gap > 0; ++i)
            uneven += std::abs(days[i] - days[i - 1] - series.even_gap);
    }
    return uneven;
}

/// Of a choice, one is wanted: the worthiest.
void Judge::count_missing(RoutingCost& cost) const {
    std::vector<bool> chosen(problem_.tasks.size());
    for (const auto& choice : problem_.at_most_one) {
        bool any = false, required = false;
        std::int64_t worthiest = 0, had = 0;
        for (const TaskIndex number : choice) {
            const Task& task = problem_.tasks[number.value];
            chosen[number.value] = true;
            worthiest = std::max(worthiest, task.priority);
            required = required || task.required;
            any = any || served(number);
            if (served(number)) had = std::max(had, task.priority);
        }
        cost.priority_missing += worthiest - had;
        if (required && !any) ++cost.required_missing;
    }
    for (std::size_t i = 0; i < problem_.tasks.size(); ++i) {
        if (chosen[i] || served_[i]) continue;
        cost.priority_missing += problem_.tasks[i].priority;
        if (problem_.tasks[i].required) ++cost.required_missing;
    }
}

void Judge::check_cost(const RoutingCost& claimed) {
    RoutingCost cost;
    count_missing(cost);
    for (const CheckedTour& tour : tours_) {
        cost.inconvenience += tour.inconvenience;
        cost.driving += tour.driving;
    }
    for (const WorkLimit& limit : problem_.limits)
        if (limit.ordinary)
            cost.inconvenience += limit.price * std::max<Ticks>(0, worked(limit) - *limit.ordinary) / 1000;
    for (std::size_t i = 0; i < problem_.tasks.size(); ++i)
        if (const auto& preferred = problem_.tasks[i].preferred_day;
            preferred && served_[i] && served_[i]->day != *preferred)
            cost.driving += problem_.move_price;
    cost.unevenness = uneven_days();
    const auto compare = [&](std::string_view name, std::int64_t counted, std::int64_t said) {
        if (counted != said) complain("cost", fmt::format("{} is {}, not {}", name, counted, said));
    };
    compare("the number of required tasks missing", cost.required_missing, claimed.required_missing);
    compare("the priority missing", cost.priority_missing, claimed.priority_missing);
    compare("the inconvenience", cost.inconvenience, claimed.inconvenience);
    compare("the driving", cost.driving, claimed.driving);
    compare("the unevenness", cost.unevenness, claimed.unevenness);
}

}  // namespace

std::vector<BrokenRule> check_plan(const RoutingProblem& problem, const RoutingPlan& plan,
                                   const std::optional<RoutingCost>& claimed) {
    return Judge(problem, plan).judge(claimed);
}

}  // namespace mapite
