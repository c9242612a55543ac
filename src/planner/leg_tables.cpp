#include "planner/leg_tables.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "planner/plan_calendar.hpp"

namespace mapite {
namespace {

LegTable empty_table(std::size_t places) {
    LegTable table;
    table.size = places;
    table.duration.assign(places * places, LegTable::no_way);
    table.driving.assign(places * places, 0);
    for (std::size_t place = 0; place < places; ++place) table.duration[place * places + place] = 0;
    return table;
}

std::int32_t whole_seconds(double seconds) {
    return static_cast<std::int32_t>(std::min(std::llround(seconds), 10'000'000LL));
}

LegTable car_table(const PlanningTask& task, double factor) {
    const std::size_t places = task.places.size();
    LegTable table = empty_table(places);
    const BufferRule& rule = task.worker.buffer;
    const auto per_drive = static_cast<double>(std::chrono::seconds(rule.per_drive).count());
    for (std::size_t from = 0; from < places; ++from)
        for (std::size_t to = 0; to < places; ++to) {
            const std::optional<Leg>& leg = task.legs.at(from, to, places);
            if (from == to || !leg) continue;
            const std::int32_t drive = whole_seconds(leg->time.count() * factor);
            const std::int32_t buffer =
                drive == 0 ? 0 : whole_seconds(std::max(0.0, per_drive + rule.share * drive));
            table.driving[from * places + to] = drive;
            table.duration[from * places + to] = drive + buffer;
        }
    return table;
}

void set_way(LegTable& table, std::size_t from, std::size_t to, std::int32_t time) {
    if (from == to || table.duration[from * table.size + to] <= time) return;
    table.duration[from * table.size + to] = time;
    table.driving[from * table.size + to] = time;
}

LegTable lift_table(const PlanningTask& task, const PlaceIndex& places, std::vector<bool>& has_lift,
                    Findings& findings) {
    LegTable table = empty_table(task.places.size());
    for (const Lift& lift : task.worker.lifts) {
        const auto from = places.find(lift.from), to = places.find(lift.to);
        if (!from || !to || lift.duration.count() < 0) {
            Finding finding;
            finding.where.item = "worker";
            finding.code = "no-place";
            finding.what = fmt::format(
                "the lift from \"{}\" to \"{}\" begins or ends at no known place, or lasts less "
                "than nothing; correct it in worker.toml",
                lift.from, lift.to);
            findings.push_back(finding);
            continue;
        }
        const std::int32_t time =
            whole_seconds(static_cast<double>(std::chrono::seconds(lift.duration).count()));
        set_way(table, *from, *to, time);
        set_way(table, *to, *from, time);
        has_lift[*from] = has_lift[*to] = true;
    }
    return table;
}

}  // namespace

LegTables leg_tables(const PlanningTask& task, const PlaceIndex& places, const std::vector<TourFrame>& frames,
                     Findings& findings) {
    if (task.legs.legs.size() != task.places.size() * task.places.size())
        throw Error(ErrorKind::usage, fmt::format("planning visits: {} ways were given for {} places, not {}",
                                                  task.legs.legs.size(), task.places.size(),
                                                  task.places.size() * task.places.size()));
    LegTables result;
    result.has_lift.assign(task.places.size(), false);
    std::map<double, std::size_t> by_factor;
    std::optional<std::size_t> lifts;
    for (const TourFrame& frame : frames) {
        if (!frame.by_car) {
            if (!lifts) {
                lifts = result.tables.size();
                result.tables.push_back(lift_table(task, places, result.has_lift, findings));
            }
            result.of_frame.push_back(*lifts);
            continue;
        }
        const double factor = travel_factor(task.worker, task.days[frame.day].day);
        const auto [found, is_new] = by_factor.try_emplace(factor, result.tables.size());
        if (is_new) result.tables.push_back(car_table(task, factor));
        result.of_frame.push_back(found->second);
    }
    return result;
}

}  // namespace mapite
