// A worker's weeks (../shared/cases/visits/worker-weeks) planned for 5 s, then disturbed: one visit
// cancelled, or moved to other days and hours. Each time the plan is made anew with least change, and freely
// for 1 s and 5 s.
//     bench_replan [--disturbances N] [--seconds S] [--iterations N] FILE...
// One line per disturbance: what happened, CPU ms of replanning, how many other visits changed their day,
// their start, what is left out, and driving as a ratio to the free plans. A line of sums at the end.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>

#include "planner/make_plan.hpp"

namespace {

using namespace mapite;
using namespace std::chrono_literals;

constexpr Day first_day = std::chrono::year{2026} / 11 / 30;  // a Monday; 20 working days are taken in a row

Day day_at(int number) {
    return std::chrono::sys_days(first_day) + std::chrono::days{number};
}
double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// The file's weeks as a planning task: windows by date, hours by day, no prices for evenings.
PlanningTask read_task(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    const nlohmann::json json = nlohmann::json::parse(in);
    PlanningTask task;
    task.from = first_day;
    const int days = json.at("days");
    task.until = day_at(days - 1);
    for (int day = 0; day < days; ++day) {
        task.days.push_back({.day = day_at(day), .offset = 2h});
        const auto& shift = json.at("shift").at(static_cast<std::size_t>(day));
        DayException hours;
        hours.date = day_at(day);
        hours.hours =
            WorkHours{std::chrono::seconds{shift[0].get<int>()}, std::chrono::seconds{shift[1].get<int>()}};
        task.worker.exceptions.push_back(hours);
    }
    task.worker.evening_price = task.worker.weekend_price = task.worker.overtime_price = 0;
    const std::size_t places = json.at("n");
    for (std::size_t place = 0; place < places; ++place) {
        const std::string name = fmt::format("P{}", place);
        task.places.push_back({.written = name, .id = name, .name = name, .lon_lat = *LonLat::make(25, 57)});
        for (std::size_t to = 0; to < places; ++to) {
            const Seconds time{json.at("matrix").at(place).at(to).get<double>()};
            task.legs.legs.push_back(Leg{.time = time, .length = {time.count() * 20}});
        }
    }
    task.worker.start = task.worker.end = "P0";
    for (const auto& job : json.at("jobs")) {
        Visit visit;
        visit.id = fmt::format("V{}", job.at("id").get<int>());
        visit.place = fmt::format("P{}", job.at("loc").get<int>());
        visit.duration = std::chrono::minutes{job.at("service").get<int>() / 60};
        visit.priority = job.at("prio");
        visit.fixed = job.at("required");
        for (const int day : job.at("days")) {
            VisitWindow window;
            window.date = day_at(day);
            window.from = std::chrono::seconds{job.at("tw")[0].get<int>()};
            window.to = std::chrono::seconds{job.at("tw")[1].get<int>()} + visit.duration;
            visit.windows.push_back(window);
        }
        task.visits.push_back(visit);
    }
    return task;
}

struct Disturbed {
    PlanningTask task;
    std::string what, visit;
};

/// Every other time a visit is cancelled; else it can only be in two hours of three other days.
Disturbed disturb(const PlanningTask& task, const VisitPlan& plan, std::mt19937& random, int number) {
    Disturbed result{task, {}, {}};
    std::vector<std::pair<std::string, int>> standing;
    for (const PlannedDay& day : plan.days)
        for (const PlannedStop& stop : day.stops)
            standing.emplace_back(
                stop.occasion.visit,
                static_cast<int>(
                    (std::chrono::sys_days(day.day) - std::chrono::sys_days(task.from)).count()));
    const auto& [id, day] = standing[random() % standing.size()];
    Visit& visit = *std::ranges::find(result.task.visits, id, &Visit::id);
    result.visit = id;
    if (number % 2 == 0) {
        visit.cancelled = true;
        result.what = "cancelled";
        return result;
    }
    result.what = "moved";
    visit.windows.clear();
    while (visit.windows.size() < 3) {
        const int other = static_cast<int>(random() % task.days.size());
        if (other == day) continue;
        VisitWindow window;
        window.date = day_at(other);
        window.from = 12h + 1h * static_cast<int>(random() % 3);
        window.to = window.from + 2h + visit.duration;
        visit.windows.push_back(window);
    }
    return result;
}

double hours(std::chrono::seconds time) {
    return static_cast<double>(time.count()) / 3600;
}

struct Sums {
    int disturbances = 0, most_days = 0, too_many = 0, dropped = 0;
    double days = 0, ms = 0, most_ms = 0, ratio_1s = 0, ratio_5s = 0, ratio_before = 0;
};

std::int64_t missing(const VisitPlan& plan) {
    return plan.costs.fixed_missing * 1'000'000LL + plan.costs.priority_missing;
}

void measure(const PlanningTask& task, const std::string& name, int disturbances, double seconds,
             std::uint64_t iterations) {
    constexpr std::uint64_t without_limit = 1'000'000'000;
    const auto freely = [&](const PlanningTask& changed, double limit) {
        return make_plan(
            changed,
            {.seed = 1, .iterations = without_limit, .cpu_time = std::chrono::duration<double>{limit}}, {});
    };
    const VisitPlan plan = freely(task, seconds);
    std::cout << fmt::format("{}\tplanned\t{} s\tdriving {:.3f} h\tleft out {}\n", name, seconds,
                             hours(plan.costs.driving), plan.unplanned.size());
    std::mt19937 random(2026);
    Sums sums;
    for (int i = 0; i < disturbances; ++i) {
        const Disturbed changed = disturb(task, plan, random, i);
        ReplanOptions options;
        if (iterations > 0) options.plan.iterations = iterations;
        const double begin = cpu_seconds();
        const VisitPlan after = replan(changed.task, plan, options, {});
        const double ms = 1000 * (cpu_seconds() - begin);
        int other_day = 0, other_time = 0, dropped = 0;
        for (const PlanChange& change : changes_between(plan, after)) {
            if (change.occasion.visit == changed.visit) continue;
            other_day += change.kind == PlanChange::Kind::other_day ? 1 : 0;
            other_time += change.kind == PlanChange::Kind::other_time ? 1 : 0;
            dropped += change.kind == PlanChange::Kind::removed ? 1 : 0;
        }
        const VisitPlan free_1s = freely(changed.task, 1), free_5s = freely(changed.task, 5);
        const auto ratio = [&](const VisitPlan& free) {
            return hours(after.costs.driving) / hours(free.costs.driving);
        };
        std::cout << fmt::format(
                         "{}\t{} {}\t{:.0f} ms\tother day {}\tother time {}\tdropped {}\tmissing {} ({} "
                         "{})\tdriving {:.3f} h\t"
                         "{:.4f} of 1 s\t{:.4f} of 5 s\n",
                         name, changed.visit, changed.what, ms, other_day, other_time, dropped,
                         missing(after), missing(free_1s), missing(free_5s), hours(after.costs.driving),
                         ratio(free_1s), ratio(free_5s))
                  << std::flush;
        ++sums.disturbances;
        sums.most_days = std::max(sums.most_days, other_day);
        sums.too_many += other_day > 3 ? 1 : 0;
        sums.dropped += dropped;
        sums.days += other_day;
        sums.ms += ms;
        sums.most_ms = std::max(sums.most_ms, ms);
        sums.ratio_1s += ratio(free_1s);
        sums.ratio_5s += ratio(free_5s);
    }
    const double n = sums.disturbances;
    std::cout << fmt::format(
        "{}\tall {}\tmean {:.0f} ms, most {:.0f} ms\tother day: mean {:.2f}, most {}, above 3: {}\tdropped "
        "{}\t"
        "driving {:.4f} of 1 s, {:.4f} of 5 s\n",
        name, sums.disturbances, sums.ms / n, sums.most_ms, sums.days / n, sums.most_days, sums.too_many,
        sums.dropped, sums.ratio_1s / n, sums.ratio_5s / n);
}

}  // namespace

int main(int count, char** arguments) {
    int disturbances = 20;
    double seconds = 5;
    std::uint64_t iterations = 0;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        if (argument == "--disturbances" && i + 1 < count) {
            disturbances = std::atoi(arguments[++i]);
        } else if (argument == "--seconds" && i + 1 < count) {
            seconds = std::atof(arguments[++i]);
        } else if (argument == "--iterations" && i + 1 < count) {
            iterations = static_cast<std::uint64_t>(std::atoll(arguments[++i]));
        } else {
            const std::filesystem::path file(argument);
            measure(read_task(file), file.filename().string(), disturbances, seconds, iterations);
        }
    }
}
