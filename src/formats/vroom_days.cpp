#include "formats/vroom_days.hpp"

#include <algorithm>
#include <map>

namespace mapite {
namespace {

/// A time that no plan passes.
Ticks horizon(const RoutingProblem& problem, const std::vector<VroomJob>& jobs) {
    Ticks last = vroom_day, longest = 0;
    for (const Shift& shift : problem.shifts) last = std::max(last, shift.day * vroom_day + shift.until);
    for (const LegTable& table : problem.tables)
        for (const std::int32_t leg : table.duration)
            if (leg != LegTable::no_way) longest = std::max<Ticks>(longest, leg);
    for (const VroomJob& job : jobs)
        if (!job.windows.empty()) last = std::max(last, job.windows.back().close);
    for (const VroomJob& job : jobs) last += job.task.duration + longest;
    for (const Shift& shift : problem.shifts) last += shift.pause ? shift.pause->duration : 0;
    return last + longest;
}

/// `hours`: from the first begin to the last end of the day's shifts.
TaskDay windows_on(const VroomJob& job, int day, const StartWindow& hours) {
    const Ticks begin = day * vroom_day;
    TaskDay on{.day = day, .windows = {}};
    const std::vector<StartWindow> always = {{begin + hours.open, begin + hours.close}};
    for (const StartWindow& window : job.windows.empty() ? always : job.windows) {
        const StartWindow part{std::max(window.open - begin, hours.open),
                               std::min(window.close - begin, hours.close)};
        if (part.open <= part.close) on.windows.push_back(part);
    }
    return on;
}

}  // namespace

void give_vroom_days(RoutingProblem& problem, const std::vector<VroomJob>& jobs,
                     const std::vector<Shift*>& open) {
    const Ticks end = horizon(problem, jobs);
    for (Shift* shift : open) {
        if (shift->pause && shift->pause->latest == shift->until) shift->pause->latest = end;
        shift->until = end;
    }
    std::map<int, StartWindow> days;
    for (const Shift& shift : problem.shifts) {
        StartWindow& hours = days.try_emplace(shift.day, StartWindow{shift.from, shift.until}).first->second;
        hours.open = std::min(hours.open, shift.from);
        hours.close = std::max(hours.close, shift.until);
    }
    const bool scaled = std::ranges::any_of(jobs, [](const VroomJob& job) { return job.task.priority == 0; });
    for (const VroomJob& job : jobs) {
        Task task = job.task;
        if (scaled) task.priority = task.priority * static_cast<std::int64_t>(jobs.size() + 1) + 1;
        for (const auto& [day, hours] : days) {
            TaskDay on = windows_on(job, day, hours);
            if (!on.windows.empty()) task.days.push_back(std::move(on));
        }
        problem.tasks.push_back(std::move(task));
    }
}

}  // namespace mapite
