// visit sheet, export, import, vroom: what goes out of a plan and what comes in around it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/files.hpp"
#include "app/visit_exchange.hpp"
#include "app/visit_export.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/visit_command.hpp"
#include "formats/vroom.hpp"
#include "routing/solve.hpp"
#include "writers/vroom.hpp"

namespace mapite {
namespace {

struct Given {
    std::string day, out = ".", formats, reader = "me", file, from, until;
    bool with_notes = false, without_fixes = false, add = false;
    double seconds = 0;
    std::uint64_t seed = 1, iterations = 100'000;
};

std::optional<Day> day_of(const std::string& option, const std::string& text) {
    if (text.empty()) return std::nullopt;
    if (const auto day = parse_day(text)) return day;
    throw Error(ErrorKind::usage, fmt::format("{}: \"{}\" is no day", option, text),
                "write it as 2026-12-07");
}

/// The plan in force, with what was found about its places on stderr.
VisitProject visits_of(const CommandLine& line, const Resources& resources) {
    VisitProject visits = load_visit_project(line.project(), resources, std::nullopt, std::nullopt,
                                             line.today(), line.progress());
    if (!line.quiet) print_findings(visits.findings, 5, stderr);
    plan_to_print(visits);
    return visits;
}

int sheet(const Given& given, const CommandLine& line) {
    SheetRequest request;
    request.day = day_of("DAY", given.day);
    request.folder = given.out;
    const std::vector<std::string> formats = split(given.formats, ',');
    for (const std::string& format : formats)
        if (format != "html" && format != "pdf")
            throw Error(ErrorKind::usage,
                        fmt::format("--format: \"{}\" is not known (it may be: html, pdf)", format),
                        "both are written with a comma: html,pdf");
    request.html = std::ranges::find(formats, "html") != formats.end();
    request.pdf = std::ranges::find(formats, "pdf") != formats.end();
    const Resources resources = line.resources();
    const VisitProject visits = visits_of(line, resources);
    request.options.language = line.language_of(visits.project);
    request.options.printed = line.today();
    request.options.with_notes = given.with_notes;
    if (!given.without_fixes) request.options.why = why_left_out(visits, line.progress());
    const WrittenSheets written = write_sheets(visits, request, resources.texts);
    print_written(written.files, line.json);
    if (written.pdf_trouble.empty()) return exit_done;
    print_error(written.pdf_trouble, written.pdf_hint);
    return exit_failed;
}

int export_plan(const Given& given, const CommandLine& line) {
    const Resources resources = line.resources();
    const VisitReader reader = visit_reader(given.reader);
    const VisitProject visits = visits_of(line, resources);
    const VisitExport with{.visits = visits,
                           .plan = *visits.plan,
                           .reader = reader,
                           .texts = resources.texts,
                           .language = line.language_of(visits.project)};
    Findings findings;
    const auto files = export_visits(with, visits.project.open_to_read().plans(), split(given.formats, ','),
                                     given.out, findings);
    print_written(files, line.json);
    if (!line.quiet) print_findings(findings, 0, stderr);
    return exit_done;
}

int import_calendar(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const ImportedBusy imported = import_busy_times(project, {.file = given.file,
                                                              .from = day_of("--from", given.from),
                                                              .until = day_of("--until", given.until),
                                                              .add = given.add,
                                                              .today = line.today()});
    const Books& books = imported.read.books;
    if (line.json) {
        nlohmann::ordered_json json;
        json["from"] = to_string(imported.from);
        json["until"] = to_string(imported.until);
        json["events_read"] = books.read;
        json["events_kept"] = books.kept;
        json["events_reported"] = books.reported;
        json["busy_times"] = imported.read.kept.size();
        json["busy_times_taken_out"] = imported.taken_out;
        print(json.dump(1) + '\n');
    } else {
        const Resources resources = line.resources();
        const VisitSpeaker speaker(resources.texts, line.language_of(project));
        print(speaker.say("said.imported", {{"file", std::filesystem::path(given.file).filename().string()},
                                            {"read", fmt::format("{}", books.read)},
                                            {"kept", fmt::format("{}", books.kept)},
                                            {"reported", fmt::format("{}", books.reported)}}) +
              '\n');
    }
    Findings shown;
    bool broken = false;
    for (const Finding& each : imported.read.findings) {
        if (each.severity != Severity::note) shown.push_back(each);
        broken = broken || each.severity == Severity::error;
    }
    if (!line.quiet) print_findings(shown, 5, stderr);
    return broken ? exit_problems : exit_done;
}

int vroom(const Given& given, const CommandLine& line) {
    const VroomImport read = read_vroom(given.file);
    if (!line.quiet) print_findings(read.findings, 5, stderr);
    SolveOptions options;
    options.seed = given.seed;
    options.iterations = given.iterations;
    if (given.seconds > 0) options.cpu_time = std::chrono::duration<double>(given.seconds);
    const Solved solved = solve(read.problem, options, line.progress());
    const std::string solution = vroom_solution(read.problem, solved.plan,
                                                {.jobs = read.jobs,
                                                 .vehicles = read.vehicles,
                                                 .left_out_jobs = read.left_out_jobs,
                                                 .day_length = read.day_length});
    if (given.out == "-")
        print(solution);
    else
        write_file(given.out, solution);
    if (given.out != "-") print_written({given.out}, line.json);
    std::size_t served = 0;
    for (const auto& tour : solved.plan.shifts) served += tour.size();
    const bool all = served == read.problem.tasks.size() && read.left_out_jobs.empty();
    return all ? exit_done : exit_incomplete;
}

Run setup_sheet(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    given->formats = "html,pdf";
    arguments.add_option("DAY", given->day, "day of the plan, yyyy-mm-dd; without it every day");
    arguments.add_option("-o,--output", given->out, "folder of the sheets");
    arguments.add_option("--format", given->formats, "html, pdf or both: html,pdf");
    arguments.add_flag("--with-notes", given->with_notes, "notes of visits that are not private as well");
    arguments.add_flag("--without-fixes", given->without_fixes,
                       "do not look for what would admit visits left out");
    return [given, &line] { return sheet(*given, line); };
}

Run setup_export(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    given->formats = "ics";
    arguments.add_option("-o,--output", given->out, "folder of the files");
    arguments.add_option("--format", given->formats, "of ics, gpx, kml, csv, json, vroom, with commas");
    arguments.add_option(
        "--for", given->reader,
        "me (all places, private visits without purpose), colleagues (nothing of private visits) or "
        "public (public visits only); notes are in none");
    return [given, &line] { return export_plan(*given, line); };
}

Run setup_import_calendar(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("FILE", given->file, "calendar, .ics")->required();
    arguments.add_option("--from", given->from, "first day, yyyy-mm-dd (default: of the plan, or today)");
    arguments.add_option("--until", given->until, "last day (default: a year later)");
    arguments.add_flag("--add", given->add,
                       "keep busy times of other calendars; without it they are replaced");
    return [given, &line] { return import_calendar(*given, line); };
}

Run setup_vroom(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    given->out = "-";
    arguments.add_option("PROBLEM", given->file, "problem in VROOM's JSON, with matrices")->required();
    arguments.add_option("-o,--output", given->out, "file of the solution; without it on stdout");
    arguments.add_option("--seconds", given->seconds, "stop after so much processor time");
    arguments.add_option("--iterations", given->iterations, "stop after so many attempts");
    arguments.add_option("--seed", given->seed, "of the search");
    return [given, &line] { return vroom(*given, line); };
}

}  // namespace

std::vector<Command> visit_exchange_commands() {
    return {
        Command{"sheet", "Route sheets to print, with a QR code for each stop",
                "  mapite visit sheet 2026-12-07 -o sheets\n  mapite visit sheet --format html --lang ru",
                setup_sheet},
        Command{"export", "The plan for calendars, navigators and tables",
                "  mapite visit export -o out\n  mapite visit export --format ics,gpx,csv -o out\n  "
                "mapite visit export --format ics --for colleagues -o shared",
                setup_export},
        Command{"import", "Busy times from a calendar file (.ics)",
                "  mapite visit import busy.ics\n  mapite visit import family.ics --add",
                setup_import_calendar},
        Command{"vroom", "Solve a problem in VROOM's JSON, to compare",
                "  mapite visit vroom problem.json --seconds 5 -o solution.json", setup_vroom},
    };
}

}  // namespace mapite
