// The books of a plan and the numbers of its objective, counted anew from its stops.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/text.hpp"
#include "planner/check_visit_rules.hpp"

namespace mapite {
namespace {

using std::chrono::seconds;

std::int64_t worth(const Visit& visit) {
    return visit.priority < 1 ? 1 : visit.priority > 100 ? 100 : visit.priority;
}

/// Numbers of the occasions that are due: those after what is done, as many as the rhythm fits in.
std::pair<int, int> due_numbers(const JudgedPlan& judged, const Visit& visit) {
    const auto rhythm = judged_rhythm(visit);
    const auto log = judged.done.find(visit.id);
    if (!rhythm) return {1, log == judged.done.end() ? 1 : 0};
    int first = 1;
    if (log != judged.done.end())
        for (const DoneVisit* entry : log->second)
            if (entry->day >= judged.task.from && entry->day <= judged.task.until)
                first = std::max(first, entry->occasion.number + 1);
    Day from = judged.task.from, until = judged.task.until;
    if (judged.task.underway) from = std::max(from, judged.task.underway->day);
    if (visit.earliest && visit.earliest->ok()) from = std::max(from, *visit.earliest);
    if (visit.latest && visit.latest->ok()) until = std::min(until, *visit.latest);
    for (const std::string& id : visit.after)
        if (const auto other = judged.done.find(id); other != judged.done.end()) {
            Day day = other->second.front()->day;
            for (const DoneVisit* entry : other->second) day = std::min(day, entry->day);
            from = std::max(
                from, Day(std::chrono::sys_days(day) + std::chrono::days{std::max(0, visit.after_days)}));
        }
    int count = 0;
    std::chrono::sys_days next = from;
    if (const auto done = judged.last_done(visit))
        next = std::max(next, std::chrono::sys_days(*done) + std::chrono::days{rhythm->every});
    for (; next <= std::chrono::sys_days(until); next += std::chrono::days{rhythm->every}) ++count;
    return {first, first + count - 1};
}

struct Group {
    std::int64_t worthiest = 0, planned = 0;
    bool required = false, served = false;
};

class CostJudge {
  public:
    explicit CostJudge(JudgedPlan& judged) : judged_(judged), said_(judged.plan.costs) {}

    void judge() {
        count_worth();
        count_time();
        count_rhythm();
    }

  private:
    template <class Number>
    void compare(const char* name, Number counted, Number said, Number tolerance) {
        if (counted - said > tolerance || said - counted > tolerance)
            judged_.complain("cost", fmt::format("{} is {}, not {}", name, counted, said));
    }
    void count_worth();
    void count_time();
    void count_rhythm();
    [[nodiscard]] bool required(const VisitOccasion& occasion, const Visit& visit) const {
        return visit.fixed || judged_.pins.contains(occasion);
    }

    JudgedPlan& judged_;
    const PlanCosts& said_;
};

void CostJudge::count_worth() {
    std::int64_t served = 0, missing = 0;
    int fixed = 0;
    std::map<std::pair<std::string, int>, Group> groups;
    const auto note = [&](const VisitOccasion& occasion, bool planned) {
        const auto found = judged_.visits.find(occasion.visit);
        if (found == judged_.visits.end()) return;
        const Visit& visit = *found->second;
        if (planned) served += worth(visit);
        if (visit.one_of.empty()) {
            missing += planned ? 0 : worth(visit);
            fixed += !planned && required(occasion, visit) ? 1 : 0;
            return;
        }
        Group& group = groups[{visit.one_of, occasion.number}];
        group.worthiest = std::max(group.worthiest, worth(visit));
        if (planned) group.planned = worth(visit);
        group.served = group.served || planned;
        group.required = group.required || (!planned && required(occasion, visit));
    };
    for (const auto& [occasion, at] : judged_.planned) note(occasion, true);
    for (const VisitOccasion& occasion : judged_.left_out) note(occasion, false);
    for (const auto& [id, visit] : judged_.visits)
        if (!visit->one_of.empty() && !visit->rhythm && judged_.done.contains(id))
            groups.erase({visit->one_of, 1});
    for (const auto& [word, group] : groups) {
        missing += group.worthiest - group.planned;
        fixed += group.required && !group.served ? 1 : 0;
    }
    compare<std::int64_t>("the priority served", served, said_.priority_served, 0);
    compare<std::int64_t>("the priority missing", missing, said_.priority_missing, 0);
    compare<int>("the number of fixed visits missing", fixed, said_.fixed_missing, 0);
}

void CostJudge::count_time() {
    const Worker& worker = judged_.task.worker;
    std::int64_t evening = 0, weekend = 0, overtime = 0, driving = 0, terms = 0;
    double length = 0;
    std::map<std::chrono::sys_days, std::int64_t> weeks;
    for (const PlannedDay& day : judged_.plan.days) {
        evening += day.evening.count();
        weekend += day_of_week(day.day) > 4 ? day.worked.count() : 0;
        driving += day.drive_back.count();
        length += day.length_back.value;
        for (const PlannedStop& stop : day.stops) {
            driving += stop.drive.count();
            length += stop.length.value;
        }
        weeks[std::chrono::sys_days(day.day) - std::chrono::days{day_of_week(day.day)}] += day.worked.count();
        terms += 2;
    }
    for (const auto& [first_day, worked] : weeks) {
        if (!worker.week_ordinary) continue;
        std::int64_t ordinary = seconds(*worker.week_ordinary).count();
        for (int i = 0; i < 7; ++i) ordinary -= judged_.logged_work(first_day + std::chrono::days{i}).count();
        overtime += std::max<std::int64_t>(0, worked - std::max<std::int64_t>(0, ordinary));
        ++terms;
    }
    const auto priced = [](std::int64_t time, double price) {
        return static_cast<double>(time) * std::max(0.0, price);
    };
    const double inconvenience = priced(evening, worker.evening_price) +
                                 priced(weekend, worker.weekend_price) +
                                 priced(overtime, worker.overtime_price);
    compare<std::int64_t>("evening work", evening, said_.evening.count(), 0);
    compare<std::int64_t>("weekend work", weekend, said_.weekend.count(), 0);
    compare<std::int64_t>("overtime", overtime, said_.overtime.count(), 0);
    // Each term was rounded down by itself, its price to thousandths.
    const double rounding =
        static_cast<double>(terms) + 0.0005 * static_cast<double>(evening + weekend + overtime);
    compare<double>("the inconvenience", inconvenience, static_cast<double>(said_.inconvenience.count()),
                    rounding);
    compare<std::int64_t>("the driving", driving, said_.driving.count(), 0);
    compare<double>("the length", length, said_.length.value, 0.01);
}

void CostJudge::count_rhythm() {
    int uneven = 0;
    for (const auto& [id, visit] : judged_.visits) {
        const auto rhythm = judged_rhythm(*visit);
        if (!rhythm) continue;
        std::vector<Day> days;
        for (auto at = judged_.planned.lower_bound({id, -1'000'000});
             at != judged_.planned.end() && at->first.visit == id; ++at)
            days.push_back(at->second.day->day);
        for (std::size_t i = 1; i < days.size(); ++i)
            uneven += std::abs(days_apart(days[i - 1], days[i]) - rhythm->every);
    }
    compare<int>("the unevenness in days", uneven, said_.uneven_days, 0);
}

}  // namespace

void judge_books(JudgedPlan& judged) {
    std::set<VisitOccasion> expected;
    for (const auto& [id, visit] : judged.visits) {
        const auto [first, last] = due_numbers(judged, *visit);
        for (int number = first; number <= last; ++number) expected.insert({id, number});
    }
    for (const VisitOccasion& occasion : expected)
        if (judged.planned.contains(occasion) == judged.left_out.contains(occasion))
            judged.complain("books", fmt::format("{} #{} is due and must be either planned or left out",
                                                 occasion.visit, occasion.number));
    const auto unexpected = [&](const VisitOccasion& occasion) {
        if (!expected.contains(occasion))
            judged.complain("books", fmt::format("{} #{} is not due in the plan's time", occasion.visit,
                                                 occasion.number));
    };
    for (const auto& [occasion, at] : judged.planned) unexpected(occasion);
    for (const VisitOccasion& occasion : judged.left_out) unexpected(occasion);
}

void judge_costs(JudgedPlan& judged) {
    CostJudge(judged).judge();
}

}  // namespace mapite
