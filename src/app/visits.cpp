#include "app/visits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/visit_fields.hpp"
#include "app/visit_places.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "planner/make_plan.hpp"

namespace mapite {
namespace {

using std::chrono::sys_days;

constexpr const char* writer = "mapite visit";

Database open_to_write(const Project& project) {
    return Database::open_to_write(project.database_file(), writer);
}

bool within(const PlanningTask& task, const Day& day) {
    return sys_days{day} >= sys_days{task.from} && sys_days{day} <= sys_days{task.until};
}

void save_changed_visits(const Database& database, Database::Change& change, const PlanningTask& task) {
    const std::vector<Visit> saved = database.visits();
    for (const Visit& visit : task.visits)
        if (std::ranges::find(saved, visit) == saved.end()) change.put_visit(visit);
}

/// Those of the task for its days; what is outside stays.
void save_by_hand(const Database& database, Database::Change& change, const PlanningTask& task) {
    std::vector<Pin> pins = task.pins;
    for (const Pin& pin : database.pins())
        if (!within(task, pin.day) && std::ranges::find(pins, pin.occasion, &Pin::occasion) == pins.end())
            pins.push_back(pin);
    std::map<Day, std::vector<VisitOccasion>> orders = task.keep_order;
    for (const auto& [day, order] : database.kept_orders())
        if (!within(task, day)) orders[day] = order;
    change.set_pins(pins);
    change.set_kept_orders(orders);
}

}  // namespace

int next_visit_number(const std::vector<Visit>& visits) {
    long long highest = 0;
    for (const Visit& visit : visits)
        if (visit.id.starts_with('V'))
            highest = std::max(highest, parse_whole(std::string_view(visit.id).substr(1)).value_or(0));
    return static_cast<int>(std::min(highest, 999'999'999LL)) + 1;
}

const Visit& visit_named(const std::vector<Visit>& visits, const std::string& id) {
    std::vector<std::string> ids;
    for (const Visit& visit : visits) {
        if (visit.id == id) return visit;
        ids.push_back(visit.id);
    }
    const auto near = nearest_name(id, ids);
    throw Error(ErrorKind::usage, fmt::format("there is no visit \"{}\"", id),
                near ? fmt::format("did you mean \"{}\"?", *near) : "\"mapite visit list\" shows all");
}

std::vector<Visit> add_visits(const Project& project, const std::vector<Visit>& visits,
                              const std::string& subject) {
    Database database = open_to_write(project);
    const std::vector<Visit> there = database.visits();
    std::set<std::string> ids;
    for (const Visit& visit : there) ids.insert(visit.id);
    std::vector<Visit> added = visits;
    int number = std::max(next_visit_number(there), next_visit_number(visits));
    for (Visit& visit : added) {
        if (visit.id.empty()) visit.id = fmt::format("V{}", number++);
        if (!ids.insert(visit.id).second)
            throw Error(ErrorKind::usage, fmt::format("there is a visit \"{}\" already", visit.id),
                        "give it another id, or none: it gets the next free one");
    }
    auto change = database.change("addition", subject.empty() ? visit_name(added.front()) : subject);
    for (const Visit& visit : added) change.put_visit(visit);
    change.commit();
    return added;
}

Visit add_visit(const Project& project, Visit visit) {
    return add_visits(project, {std::move(visit)}, "").front();
}

void save_visit(const Project& project, const Visit& visit, const std::string& action) {
    Database database = open_to_write(project);
    visit_named(database.visits(), visit.id);
    auto change = database.change(action, visit_name(visit));
    change.put_visit(visit);
    change.commit();
}

Findings places_not_found(const Project& project, const Resources& resources,
                          const std::vector<Visit>& visits, Day today, const Progress& progress) {
    StudyOptions options;
    options.today = today;
    const Study study = load_study(project, resources, options, progress);
    std::vector<std::string> written;
    for (const Visit& visit : visits)
        if (std::ranges::find(written, visit.place) == written.end()) written.push_back(visit.place);
    return find_visit_places(study, written).findings;
}

void log_visit(const Project& project, const DoneVisit& done) {
    Database database = open_to_write(project);
    Visit visit = visit_named(database.visits(), done.occasion.visit);
    std::vector<DoneVisit> log = database.done_visits();
    std::erase_if(log, [&](const DoneVisit& each) {
        // The same number in another plan's weeks is another occasion.
        return each.occasion == done.occasion && (each.day == done.day || !visit.rhythm);
    });
    log.push_back(done);
    visit.last_done = done.day;
    for (const DoneVisit& each : log)
        if (each.occasion.visit == visit.id && sys_days{each.day} > sys_days{*visit.last_done})
            visit.last_done = each.day;
    auto change = database.change("log entry", visit_name(visit));
    change.set_done_visits(log);
    change.put_visit(visit);
    change.commit();
}

std::uint64_t iterations_for(const PlanningTask& task) {
    constexpr std::uint64_t many = 1'000, usual = PlanOptions{}.iterations;
    return usual * many / std::max<std::uint64_t>(many, task.visits.size());
}

int save_plan(const VisitProject& visits, const VisitPlan& plan, const std::string& note, Day made) {
    Database database = open_to_write(visits.project);
    SavedPlan saved;
    const auto newest = database.newest_plan();
    saved.version = newest ? newest->version + 1 : 1;
    saved.made = made;
    saved.note = note;
    saved.places = visits.task.places;
    saved.plan = plan;
    auto change = database.change("plan", fmt::format("v{}", saved.version));
    save_changed_visits(database, change, visits.task);
    save_by_hand(database, change, visits.task);
    change.put_plan(saved);
    change.commit();
    return saved.version;
}

}  // namespace mapite
