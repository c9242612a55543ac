#pragma once
// Days of the plan as numbers, wall times as moments, and how findings on visits are written. Private to the
// module.
#include <fmt/format.h>

#include <string>

#include "base/text.hpp"
#include "planner/planning_task.hpp"

namespace mapite {

/// Days from the first day of the plan; negative before it.
inline int day_number(const PlanningTask& task, const Day& day) {
    return static_cast<int>((std::chrono::sys_days(day) - std::chrono::sys_days(task.from)).count());
}
/// 0 Monday ... 6 Sunday.
inline unsigned weekday_of(const Day& day) {
    return std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding() - 1;
}
inline Day monday_of(const Day& day) {
    return std::chrono::sys_days(day) - std::chrono::days{weekday_of(day)};
}
/// When the clock shows this, or the moment it jumps over it.
inline DayTime moment(const LocalDay& day, WallTime wall) {
    if (const auto time = passed(day, wall)) return *time;
    return day.change->at;
}
/// "14:05"; "26:00" is two in the morning of the day after.
inline std::string clock_text(WallTime time) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}
/// V4 "Council meeting".
inline std::string named(const Visit& visit) {
    return visit.purpose.empty() ? visit.id : fmt::format("{} \"{}\"", visit.id, visit.purpose);
}
inline Finding visit_finding(const Visit& visit, Severity severity, const std::string& code,
                             const std::string& what) {
    Finding finding;
    finding.severity = severity;
    finding.where.item = visit.id;
    finding.code = code;
    finding.what = fmt::format("{}: {}", named(visit), what);
    return finding;
}

}  // namespace mapite
