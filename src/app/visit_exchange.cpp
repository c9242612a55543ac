#include "app/visit_exchange.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/files.hpp"
#include "base/error.hpp"
#include "formats/busy_calendar.hpp"
#include "writers/calendar.hpp"
#include "writers/html_to_pdf.hpp"

namespace mapite {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

}  // namespace

const SavedPlan& plan_to_print(const VisitProject& visits) {
    if (!visits.plan)
        throw Error(ErrorKind::failed, "nothing was planned yet",
                    "\"mapite visit plan --accept\" makes a plan");
    return *visits.plan;
}

WrittenSheets write_sheets(const VisitProject& visits, const SheetRequest& request, const Texts& texts) {
    const SavedPlan& plan = plan_to_print(visits);
    std::vector<Day> wanted;
    if (request.day) wanted = {*request.day};
    if (!request.day)
        for (const PlannedDay& day : plan.plan.days) wanted.push_back(day.day);
    WrittenSheets written;
    std::vector<std::pair<std::filesystem::path, std::string>> pages;
    for (const Day& day : wanted) {
        const std::filesystem::path file = request.folder / visit_sheet_name(visits, day);
        pages.emplace_back(file, html(visit_sheet(visits, plan, day, texts, request.options)));
        if (!request.html) continue;
        written.files.emplace_back(file.string() + ".html");
        write_file(written.files.back(), pages.back().second);
    }
    for (const auto& [file, page] : pages) {
        if (!request.pdf) break;
        try {
            std::error_code ignored;
            std::filesystem::create_directories(request.folder, ignored);
            write_pdf(page, file.string() + ".pdf", {.made = request.options.printed});
            written.files.emplace_back(file.string() + ".pdf");
        } catch (const Error& error) {
            if (!request.html) throw;
            written.pdf_trouble = error.what();
            written.pdf_hint = error.hint();
            break;
        }
    }
    return written;
}

ImportedBusy import_busy_times(const Project& project, const BusyRequest& request) {
    const WorkerFile worker = load_worker(worker_file_of(project));
    Database database = Database::open_to_write(project.database_file(), "mapite visit import");
    const auto plan = database.newest_plan();
    ImportedBusy result;
    result.from = request.from ? *request.from
                  : plan       ? std::min(Day{plan->plan.from}, request.today)
                               : request.today;
    result.until = request.until ? *request.until : Day{sys_days{result.from} + days{366}};
    if (sys_days{result.until} < sys_days{result.from})
        throw Error(ErrorKind::usage,
                    fmt::format("the last day, {}, is before the first, {}", to_string(result.until),
                                to_string(result.from)),
                    "give the earlier day as --from and the later as --until");
    BusyImport import;
    import.from = result.from;
    import.until = result.until;
    import.zone = worker.worker.zone;
    import.own_uid_ending = own_uid_ending;
    result.read = read_busy_calendar(request.file, import);
    std::set<std::string> events;
    for (const BusyTime& each : result.read.kept) events.insert(each.uid);
    std::vector<BusyTime> all = database.busy_times();
    result.taken_out = std::erase_if(all, [&](const BusyTime& each) {
        const bool within =
            sys_days{each.day} >= sys_days{result.from} && sys_days{each.day} <= sys_days{result.until};
        return within && (!request.add || events.contains(each.uid));
    });
    all.insert(all.end(), result.read.kept.begin(), result.read.kept.end());
    std::ranges::stable_sort(all, {},
                             [](const BusyTime& each) { return std::pair(sys_days{each.day}, each.from); });
    auto change = database.change("busy times", request.file.filename().string());
    change.set_busy_times(all);
    change.commit();
    return result;
}

}  // namespace mapite
