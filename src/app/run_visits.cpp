#include "app/run_visits.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/visit_exchange.hpp"
#include "app/visit_export.hpp"
#include "app/visit_fields.hpp"
#include "app/visit_readers.hpp"
#include "app/visit_words.hpp"
#include "app/visits.hpp"
#include "base/error.hpp"
#include "planner/make_plan.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr const char* worker_name = "worker.toml";
constexpr const char* visits_name = "visits.csv";
constexpr const char* busy_name = "busy.ics";

void take_worker(const RunRequest& request, const Project& project) {
    if (fs::exists(worker_file_of(project))) return;
    std::error_code error;
    fs::copy_file(request.folder / worker_name, worker_file_of(project), error);
    if (error)
        throw Error(
            ErrorKind::failed,
            fmt::format("{} cannot be written: {}", worker_file_of(project).string(), error.message()),
            "check the permissions and the free space");
}

/// Only into an empty list: visits that are there are the worker's, and may have moved.
void take_visits(const RunRequest& request, const Project& project, RunReport& report,
                 const Progress& progress) {
    if (!fs::exists(request.folder / visits_name) || !project.open_to_read().visits().empty()) return;
    Imported<Visit> read = read_visits(request.folder / visits_name, 1, progress);
    report.findings.insert(report.findings.end(), read.findings.begin(), read.findings.end());
    if (!read.kept.empty()) add_visits(project, read.kept, visits_name);
}

/// For a year from the first day that is planned; only where no calendar was taken in before.
void take_busy_times(const RunRequest& request, const Project& project, RunReport& report) {
    const fs::path file = request.folder / busy_name;
    if (!fs::exists(file) || !project.open_to_read().busy_times().empty()) return;
    const std::optional<Day> first = load_worker(worker_file_of(project)).from;
    const ImportedBusy busy =
        import_busy_times(project, {.file = file, .from = first, .until = {}, .today = request.today});
    for (const Finding& finding : busy.read.findings)
        if (finding.severity != Severity::note) report.findings.push_back(finding);
}

void tell(const VisitPlan& plan, int version, RunReport& report) {
    RunReport::Visits visits;
    visits.version = version;
    visits.left_out = left_out(plan).size();
    visits.days = plan.days.size();
    for (const PlannedDay& day : plan.days) visits.planned += day.stops.size();
    report.visits = visits;
}

void plan_visits(VisitProject& visits, const RunRequest& request, RunReport& report,
                 const Progress& progress) {
    const VisitPlan plan = make_plan(visits.task, {.iterations = iterations_for(visits.task)}, progress);
    // A visit that cannot be is no fault of the files: it stays in the list, and the rest is planned.
    for (Finding finding : plan.findings) {
        finding.severity = std::min(finding.severity, Severity::warning);
        report.findings.push_back(std::move(finding));
    }
    save_plan(visits, plan, "", request.today);
    visits.plan = visits.project.open_to_read().newest_plan();
}

/// Sheets of a plan that is no longer in force must not be taken along.
void clear(const fs::path& folder) {
    std::error_code ignored;
    std::vector<fs::path> old;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.find("_route_") != std::string::npos || name.find("_visits_") != std::string::npos)
            old.push_back(entry.path());
    }
    for (const fs::path& file : old) fs::remove(file, ignored);
}

SectionOnPage write_visits(const VisitProject& visits, const RunRequest& request, const Resources& resources,
                           RunReport& report, const Progress& progress) {
    const fs::path results = visits.project.folder / "results", folder = results / "visits";
    const Language language = visits.project.settings.language;
    const SavedPlan& plan = *visits.plan;
    clear(folder);
    progress.step("route sheets");
    const SheetRequest sheets{
        .folder = folder,
        .pdf = false,
        .options = {.language = language, .printed = request.today, .why = why_left_out(visits, progress)}};
    const WrittenSheets written = write_sheets(visits, sheets, resources.texts);
    const VisitExport calendar{
        .visits = visits, .plan = plan, .texts = resources.texts, .language = language};
    const auto calendars =
        export_visits(calendar, visits.project.open_to_read().plans(), {"ics"}, folder, report.findings);
    report.written.push_back(folder);

    const VisitSpeaker speaker(resources.texts, language);
    const auto link = [&](const fs::path& file) { return "visits/" + file.filename().string(); };
    const std::string version = fmt::format("{}", plan.version);
    SectionOnPage page;
    page.heading = speaker.say("results.heading");
    page.summary = speaker.say("results.summary", {{"planned", fmt::format("{}", report.visits->planned)},
                                                   {"left", fmt::format("{}", report.visits->left_out)},
                                                   {"from", speaker.date(plan.plan.from)},
                                                   {"until", speaker.date(plan.plan.until)},
                                                   {"version", version}});
    for (std::size_t i = 0; i < plan.plan.days.size() && i < written.files.size(); ++i)
        page.links.emplace_back(speaker.weekday_and_date(plan.plan.days[i].day), link(written.files[i]));
    for (const fs::path& file : calendars)
        page.links.emplace_back(speaker.say("results.calendar"), link(file));
    return page;
}

}  // namespace

bool has_visits(const RunRequest& request, const Project& project) {
    return (fs::exists(request.folder / worker_name) || fs::exists(worker_file_of(project))) &&
           (fs::exists(request.folder / visits_name) || !project.open_to_read().visits().empty());
}

SectionOnPage run_visits(const RunRequest& request, const Resources& resources, Study& study,
                         RunReport& report, const Progress& progress) {
    const Project project = study.project;
    take_worker(request, project);
    take_visits(request, project, report, progress);
    take_busy_times(request, project, report);
    progress.step("planning visits");
    VisitProject visits = visit_project_of(project, std::move(study), {}, {}, progress);
    report.findings.insert(report.findings.end(), visits.findings.begin(), visits.findings.end());
    if (!visits.plan) plan_visits(visits, request, report, progress);
    tell(visits.plan->plan, visits.plan->version, report);
    SectionOnPage page = write_visits(visits, request, resources, report, progress);
    study = std::move(visits.study);
    return page;
}

}  // namespace mapite
