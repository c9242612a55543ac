#include "app/visit_project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "app/files.hpp"
#include "app/visit_legs.hpp"
#include "app/visit_places.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "zone/local_days.hpp"

namespace mapite {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days longest{366};

Day plus(const Day& day, int count) {
    return Day{sys_days{day} + days{count}};
}

Day monday_after(const Day& day) {
    const std::chrono::weekday weekday{sys_days{day}};
    return plus(day, static_cast<int>(8 - weekday.iso_encoding()));
}

struct Span {
    Day from{}, until{};
};

Span days_to_plan(const std::optional<Day>& from, const std::optional<Day>& until,
                  const std::optional<SavedPlan>& plan, Day today, const WorkerFile& worker) {
    const bool goes_on = plan && sys_days{plan->plan.until} >= sys_days{today};
    Span span;
    span.from = from                   ? *from
                : goes_on              ? plan->plan.from
                : plan || !worker.from ? monday_after(today)
                                       : *worker.from;
    span.until = until ? *until : !from && goes_on ? plan->plan.until : plus(span.from, 7 * worker.weeks - 1);
    if (sys_days{span.until} < sys_days{span.from})
        throw Error(ErrorKind::usage,
                    fmt::format("the last day to plan, {}, is before the first, {}", to_string(span.until),
                                to_string(span.from)),
                    "give the earlier day as --from and the later as --until");
    if (sys_days{span.until} - sys_days{span.from} >= longest)
        throw Error(ErrorKind::usage,
                    fmt::format("{} to {} is more than a year", to_string(span.from), to_string(span.until)),
                    "plan some weeks at a time, as with --weeks 4");
    return span;
}

/// Each once, in the order in which they are met.
class WrittenPlaces {
  public:
    void add(const std::string& written) {
        if (!written.empty() && known_.insert(written).second) all_.push_back(written);
    }
    [[nodiscard]] const std::vector<std::string>& all() const { return all_; }

  private:
    std::set<std::string> known_;
    std::vector<std::string> all_;
};

std::vector<std::string> places_written_in(const Worker& worker, const std::vector<Visit>& visits,
                                           const std::optional<SavedPlan>& plan) {
    WrittenPlaces places;
    places.add(worker.start);
    places.add(worker.end);
    for (const DayException& day : worker.exceptions) {
        places.add(day.start);
        places.add(day.end);
    }
    for (const Lift& lift : worker.lifts) {
        places.add(lift.from);
        places.add(lift.to);
    }
    for (const Visit& visit : visits)
        if (!visit.cancelled) places.add(visit.place);
    if (plan)
        for (const VisitPlace& place : plan->places) places.add(place.written);
    return places.all();
}

/// What the plan's place numbers mean today. A place that is no longer found keeps the position it had.
void use_places_of(PlanningTask& task, SavedPlan& saved) {
    std::vector<std::size_t> now;
    for (const VisitPlace& place : saved.places) {
        const auto found = place_written(task, place.written);
        now.push_back(found.value_or(task.places.size()));
        if (!found) task.places.push_back(place);
    }
    saved.places = task.places;
    for (PlannedDay& day : saved.plan.days) {
        day.start = now[day.start];
        day.end = now[day.end];
        for (PlannedStop& stop : day.stops) stop.place = now[stop.place];
    }
}

/// Occasions of a rhythm are numbered within the days planned: what was done before them is in `last_done`.
std::vector<DoneVisit> done_that_counts(const std::vector<DoneVisit>& done, const PlanningTask& task) {
    std::map<std::string, bool> in_rhythm;
    for (const Visit& visit : task.visits) in_rhythm[visit.id] = visit.rhythm.has_value();
    std::vector<DoneVisit> counts;
    for (const DoneVisit& each : done)
        if (!in_rhythm[each.occasion.visit] ||
            (sys_days{each.day} >= sys_days{task.from} && sys_days{each.day} <= sys_days{task.until}))
            counts.push_back(each);
    return counts;
}

void refuse_unknown_ends(const Project& project, const PlanningTask& task, const Findings& findings) {
    for (const auto& [key, written] : {std::pair("start", task.worker.start), {"end", task.worker.end}}) {
        if (place_written(task, written)) continue;
        std::string why;
        for (const Finding& finding : findings)
            if (finding.where.item == written) why = ": " + finding.what;
        throw Error(ErrorKind::data,
                    fmt::format("{}: {} \"{}\" is no place of the project{}",
                                worker_file_of(project).string(), key, written, why),
                    "write the id or name of a service or an area, or a position such as \"56.97,23.15\"");
    }
}

void read_saved(const Database& database, PlanningTask& task) {
    const auto in_time = [&](const Day& day) {
        return sys_days{day} >= sys_days{task.from} && sys_days{day} <= sys_days{task.until};
    };
    for (const BusyTime& busy : database.busy_times())
        if (in_time(busy.day)) task.busy.push_back(busy);
    for (const Pin& pin : database.pins())
        if (in_time(pin.day)) task.pins.push_back(pin);
    for (auto& [day, order] : database.kept_orders())
        if (in_time(day)) task.keep_order[day] = order;
    task.done = done_that_counts(database.done_visits(), task);
}

WorkerFile worker_of(const Project& project) {
    const std::filesystem::path file = worker_file_of(project);
    if (!std::filesystem::exists(file))
        throw Error(ErrorKind::data,
                    fmt::format("the project has no {}, so nobody could drive", file.string()),
                    "\"mapite visit worker --init --start PLACE\" makes one to be filled in");
    return load_worker(file);
}

}  // namespace

std::filesystem::path worker_file_of(const Project& project) {
    return project.folder / "worker.toml";
}

std::filesystem::path init_worker_file(const Project& project, const Resources& resources,
                                       const std::string& start) {
    std::filesystem::path file = worker_file_of(project);
    if (std::filesystem::exists(file))
        throw Error(ErrorKind::failed, fmt::format("{} is there already", file.string()),
                    "change it with any text editor, or remove it first");
    std::ifstream in(resources.root / "data" / "worker.toml", std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string blank = "\"START\"";
    const std::size_t at = text.find(blank);
    if (!in || at == std::string::npos)
        throw Error(ErrorKind::failed,
                    fmt::format("{} cannot be used", (resources.root / "data/worker.toml").string()),
                    "it must hold the line: start = \"START\"");
    std::string quoted = "\"";
    for (const char c : start) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    write_file(file, text.replace(at, blank.size(), quoted + '"'));
    return file;
}

std::optional<std::size_t> place_written(const PlanningTask& task, const std::string& written) {
    const auto found = std::ranges::find(task.places, written, &VisitPlace::written);
    if (found == task.places.end()) return std::nullopt;
    return static_cast<std::size_t>(found - task.places.begin());
}

SavedVisits saved_visits(const Project& project, std::optional<int> version) {
    const Database database = project.open_to_read();
    SavedVisits saved;
    if (version) {
        const std::vector<SavedPlan> plans = database.plans();
        const auto found = std::ranges::find(plans, *version, &SavedPlan::version);
        if (found == plans.end())
            throw Error(ErrorKind::usage, fmt::format("there is no plan no. {}", *version),
                        plans.empty() ? "make a plan with: mapite visit plan"
                                      : fmt::format("the newest plan is no. {}", plans.back().version));
        saved.plan = *found;
    } else {
        saved.plan = database.newest_plan();
    }
    PlanningTask& task = saved.task;
    task.visits = database.visits();
    task.done = database.done_visits();
    task.pins = database.pins();
    if (std::filesystem::exists(worker_file_of(project)))
        task.worker = load_worker(worker_file_of(project)).worker;
    if (saved.plan) {
        task.from = saved.plan->plan.from;
        task.until = saved.plan->plan.until;
        task.places = saved.plan->places;
        task.days = local_days(task.from, task.until, task.worker.zone);
    }
    return saved;
}

VisitProject load_visit_project(const Project& project, const Resources& resources,
                                const std::optional<Day>& from, const std::optional<Day>& until, Day today,
                                const Progress& progress) {
    worker_of(project);  // before the long work
    StudyOptions options;
    options.keep_ways = true;
    options.also_modes = {TravelMode::car};
    options.today = today;
    return visit_project_of(project, study_project(project, resources, options, progress), from, until,
                            progress);
}

VisitProject visit_project_of(const Project& project, Study study, const std::optional<Day>& from,
                              const std::optional<Day>& until, const Progress& progress) {
    WorkerFile worker = worker_of(project);
    const Database database = project.open_to_read();
    std::optional<SavedPlan> plan = database.newest_plan();
    const Span span = days_to_plan(from, until, plan, study.today, worker);
    VisitProject loaded{
        .project = project, .study = std::move(study), .task = {}, .worker_file = worker, .findings = {}};
    PlanningTask& task = loaded.task;
    task.from = span.from;
    task.until = span.until;
    task.visits = database.visits();
    task.worker = std::move(worker.worker);
    FoundPlaces found = find_visit_places(loaded.study, places_written_in(task.worker, task.visits, plan));
    task.places = std::move(found.places);
    loaded.findings = std::move(found.findings);
    refuse_unknown_ends(project, task, loaded.findings);
    if (plan) {
        use_places_of(task, *plan);
        loaded.plan = std::move(plan);
    }
    task.legs = visit_legs(loaded.study, task.places, progress);
    task.days = local_days(task.from, task.until, task.worker.zone);
    read_saved(database, task);
    return loaded;
}

}  // namespace mapite
