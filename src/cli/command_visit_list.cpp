// visit add, edit, cancel, list, worker: what is to be planned, and who drives.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "app/visit_answers.hpp"
#include "app/visit_due.hpp"
#include "app/visit_fields.hpp"
#include "app/visits.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/visit_command.hpp"
#include "cli/visit_options.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

struct Given {
    std::string id, from, start;
    std::map<std::string, std::string> fields;  ///< by field; only those that were given
    std::size_t due = 0, rows = 0;
    bool as_csv = false, cancelled = false, not_cancelled = false, init = false, check = false;
};

/// --minutes, --opening-hours, ... of every field; yes-or-no ones may stand alone.
void add_field_options(CLI::App& arguments, Given& given) {
    for (const VisitField& field : visit_fields()) {
        std::string option = field.name;
        for (char& c : option)
            if (c == '_') c = '-';
        const std::string name = field.name;
        const auto keep = [&given, name](const std::string& text) { given.fields[name] = text; };
        CLI::Option* added = arguments.add_option_function<std::string>("--" + option, keep, field.help);
        if (name == "fixed" || name == "opening_hours") added->expected(0, 1)->default_str("yes");
    }
}

void set_fields(Visit& visit, const Given& given) {
    // In the order of the fields: a rhythm comes before its least gap.
    for (const VisitField& field : visit_fields())
        if (const auto text = given.fields.find(field.name); text != given.fields.end())
            set_visit_field(visit, field.name, text->second);
}

std::string say(const CommandLine& line, const Project& project, const Resources& resources, const char* key,
                const Texts::Values& values = {}) {
    return resources.texts.say(line.language_of(project), key, values) + '\n';
}

/// A place nobody knows is a mistake while it is typed.
void refuse_unknown_place(const CommandLine& line, const Project& project, const Resources& resources,
                          const Visit& visit) {
    const Findings findings = places_not_found(project, resources, {visit}, line.today(), line.progress());
    if (!findings.empty())
        throw Error(ErrorKind::usage, findings.front().what,
                    "write the id or name of a service or an area, or a position such as 56.97,23.15");
}

int report_saved(const CommandLine& line, const Project& project, const Resources& resources,
                 const std::vector<Visit>& visits, const char* key) {
    Findings doubts;
    for (const Visit& visit : visits)
        for (Finding& doubt : doubts_about(visit)) doubts.push_back(std::move(doubt));
    if (!line.quiet) print_findings(doubts, 0, stderr);
    if (line.json) {
        print(visits_json(visits));
    } else {
        for (const Visit& visit : visits)
            print(say(line, project, resources, key, {{"visit", visit_name(visit)}}));
        if (!line.quiet && project.open_to_read().newest_plan())
            print(say(line, project, resources, "visits.list.replan"));
    }
    return doubts.empty() ? exit_done : exit_problems;
}

int import_visits(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    Imported<Visit> read =
        read_visits(given.from, next_visit_number(project.open_to_read().visits()), line.progress());
    for (const Finding& finding :
         places_not_found(project, resources, read.kept, line.today(), line.progress()))
        read.findings.push_back(finding);
    if (!read.kept.empty())
        read.kept = add_visits(project, read.kept, std::filesystem::path(given.from).filename().string());
    if (!line.quiet) print_findings(read.findings, 0, stderr);
    if (line.json)
        print(books_json(read.books, read.kept, read.findings));
    else
        print(say(line, project, resources, "visits.list.imported",
                  {{"file", std::filesystem::path(given.from).filename().string()},
                   {"read", std::to_string(read.books.read)},
                   {"kept", std::to_string(read.books.kept)},
                   {"reported", std::to_string(read.books.reported)}}));
    return read.findings.empty() ? exit_done : exit_problems;
}

int add_due(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    const DueAnswer due = due_areas(project, resources, line.today(), line.progress());
    Visit like;
    set_fields(like, given);
    if (like.purpose.empty())
        like.purpose = resources.texts.say(line.language_of(project), "visits.due.purpose");
    std::vector<Visit> visits;
    for (std::size_t i = 0; i < std::min(given.due, due.areas.size()); ++i)
        visits.push_back(visit_to(due.areas[i], like));
    if (visits.empty()) throw Error(ErrorKind::data, "the project has no area to visit", "import boundaries");
    return report_saved(line, project, resources,
                        add_visits(project, visits, fmt::format("{} due areas", visits.size())),
                        "visits.list.added");
}

int add(const Given& given, const CommandLine& line) {
    if (!given.from.empty()) return import_visits(given, line);
    if (given.due > 0) return add_due(given, line);
    Visit visit;
    visit.id = given.id;
    set_fields(visit, given);
    if (visit.place.empty())
        throw Error(
            ErrorKind::usage, "add: no place was given",
            "--place \"Name\" for one visit, --from visits.csv for many, --due 5 for those that are due");
    const Project project = line.project();
    const Resources resources = line.resources();
    refuse_unknown_place(line, project, resources, visit);
    return report_saved(line, project, resources, {add_visit(project, visit)}, "visits.list.added");
}

int edit(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    Visit visit = visit_named(project.open_to_read().visits(), given.id);
    if (given.fields.empty() && !given.not_cancelled)
        throw Error(ErrorKind::usage, "edit: nothing to change was given",
                    "mapite visit edit --help lists what can be changed");
    set_fields(visit, given);
    if (given.not_cancelled) visit.cancelled = false;
    if (given.fields.contains("place")) refuse_unknown_place(line, project, resources, visit);
    save_visit(project, visit, "change");
    return report_saved(line, project, resources, {visit}, "visits.list.changed");
}

int cancel(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    Visit visit = visit_named(project.open_to_read().visits(), given.id);
    if (visit.cancelled)
        throw Error(ErrorKind::usage, fmt::format("{} is cancelled already", visit_name(visit)),
                    fmt::format("take it up again with: mapite visit edit {} --not-cancelled", visit.id));
    visit.cancelled = true;
    save_visit(project, visit, "cancellation");
    return report_saved(line, project, line.resources(), {visit}, "visits.list.cancelled");
}

int list(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    const SavedVisits saved = saved_visits(project);
    std::vector<Visit> shown = saved.task.visits;
    if (!given.cancelled) std::erase_if(shown, [](const Visit& visit) { return visit.cancelled; });
    if (line.json) {
        print(visits_json(shown));
        return exit_done;
    }
    if (given.as_csv) {
        print(csv(visits_table(shown)));
        return exit_done;
    }
    if (shown.empty()) {
        print(say(line, project, resources, "visits.list.none"));
        return exit_done;
    }
    PlanningTask task = saved.task;
    task.visits = std::move(shown);
    print_table(visit_list(saved.plan ? &saved.plan->plan : nullptr,
                           {.task = task, .texts = resources.texts, .language = line.language_of(project)}));
    return exit_done;
}

int due(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    DueAnswer answer = due_areas(project, resources, line.today(), line.progress());
    if (given.rows > 0 && answer.areas.size() > given.rows)
        answer.areas.erase(answer.areas.begin() + static_cast<std::ptrdiff_t>(given.rows),
                           answer.areas.end());
    if (line.json) {
        print(due_json(answer));
        return exit_done;
    }
    print_parts(due_text(answer, resources.texts, line.language_of(project)));
    return exit_done;
}

int worker(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    if (given.init) {
        const auto file = init_worker_file(project, resources, given.start.empty() ? "START" : given.start);
        print_written({file}, line.json);
        return exit_done;
    }
    if (!std::filesystem::exists(worker_file_of(project)))
        throw Error(ErrorKind::data, fmt::format("there is no {}", worker_file_of(project).string()),
                    "\"mapite visit worker --init --start PLACE\" makes one to be filled in");
    const WorkerFile file = load_worker(worker_file_of(project));
    if (line.json)
        print(worker_json(file));
    else
        print_table(worker_table(file, resources.texts, line.language_of(project)));
    return exit_done;
}

Run setup_add(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    add_field_options(arguments, *given);
    arguments.add_option("--id", given->id, "id of its own; left out: the next free one, V12");
    auto* from = arguments.add_option("--from", given->from,
                                      "a table of visits: CSV or sheet with these fields as headings");
    arguments
        .add_option("--due", given->due, "so many visits to the areas that are due, the most urgent first")
        ->check(CLI::Range(1, 1000))
        ->excludes(from);
    return [given, &line] { return add(*given, line); };
}

Run setup_edit(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("ID", given->id, "id of the visit")->required();
    add_field_options(arguments, *given);
    arguments.add_flag("--not-cancelled", given->not_cancelled, "take up a cancelled visit again");
    return [given, &line] { return edit(*given, line); };
}

Run setup_cancel(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("ID", given->id, "id of the visit")->required();
    return [given, &line] { return cancel(*given, line); };
}

Run setup_list(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_flag("--csv", given->as_csv, "as CSV that --from reads again");
    arguments.add_flag("--cancelled", given->cancelled, "cancelled ones as well");
    return [given, &line] { return list(*given, line); };
}

Run setup_due(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("--rows", given->rows, "so many of the most urgent; left out: all");
    return [given, &line] { return due(*given, line); };
}

Run setup_worker(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    auto* init = arguments.add_flag("--init", given->init, "put a commented example into the project");
    arguments.add_option("--start", given->start, "where a day begins and ends: a place")->needs(init);
    return [given, &line] { return worker(*given, line); };
}

}  // namespace

std::vector<Command> visit_list_commands() {
    return {
        {"worker", "Who drives: show worker.toml, or make one",
         "  mapite visit worker --init --start \"Tukuma novada pašvaldība\"\n  mapite visit worker",
         setup_worker},
        {"add", "Add a visit, many from a table, or those that are due",
         "  mapite visit add --place \"Engures bibliotēka\" --purpose \"Seniors' meeting\" --minutes 90 "
         "--opening-hours\n"
         "  mapite visit add --place LV0052430 --purpose \"Council meeting\" --fixed --windows \"2026-12-03 "
         "10:00-12:00\"\n"
         "  mapite visit add --place \"Kandavas pagasts\" --every \"4 weeks ± 1\" --windows \"Th "
         "10:00-12:00; Fr "
         "17:00-19:00\"\n"
         "  mapite visit add --from visits.csv\n  mapite visit add --due 5 --minutes 120",
         setup_add},
        {"edit", "Change a visit", "  mapite visit edit V4 --minutes 45 --latest 2026-12-18", setup_edit},
        {"cancel", "Cancel a visit; it stays in the list for the log", "  mapite visit cancel V4",
         setup_cancel},
        {"list", "All visits and where they stand in the plan",
         "  mapite visit list\n  mapite visit list --csv > visits.csv", setup_list},
        {"due", "Which areas to visit next: not seen longest, largest gaps first",
         "  mapite visit due\n  mapite visit due --rows 5 --json", setup_due},
    };
}

}  // namespace mapite
