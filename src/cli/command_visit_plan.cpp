// visit plan, why, replan, show: the plan, what is not in it, and what becomes of it when the world changes.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/visit_answers.hpp"
#include "app/visit_fields.hpp"
#include "app/visits.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/visit_command.hpp"
#include "cli/visit_options.hpp"

namespace mapite {
namespace {

struct Given {
    std::string from, until, id, day, to, at, late_at;
    std::vector<std::string> cancel;
    std::string move, no_car, off, note;
    int weeks = 0, late = 0, version = 0;
    std::uint64_t seed = 1, iterations = PlanOptions{}.iterations;
    bool dry_run = false, accept = false;
};

int print_plan(const CommandLine& line, const VisitPlan& plan, const SavedPlan* saved,
               const std::optional<Day>& only, const VisitTexts& with) {
    if (line.json)
        print(plan_json(plan, saved, with));
    else
        print_parts(plan_text(plan, saved, only, with));
    return exit_code_of(plan);
}

int plan(const Given& given, const CommandLine& line) {
    const Resources resources = line.resources();
    auto from = day_option("--from", given.from), until = day_option("--until", given.until);
    if (given.weeks > 0 && until)
        throw Error(ErrorKind::usage, "--weeks and --until both say when the plan ends", "give one of them");
    VisitProject visits = loaded_visits(line, resources, from, until);
    if (given.weeks > 0)
        visits = loaded_visits(
            line, resources, visits.task.from,
            Day{std::chrono::sys_days{visits.task.from} + std::chrono::days{7 * given.weeks - 1}});
    const PlanOptions options{.seed = given.seed, .iterations = given.iterations};
    const VisitPlan made = make_plan(visits.task, options, line.progress());
    if (!line.quiet) print_findings(made.findings, 0, stderr);
    const VisitTexts with = texts_of(line, resources, visits);
    if (given.dry_run) return print_plan(line, made, nullptr, {}, with);
    SavedPlan saved;
    saved.version = save_plan(visits, made, given.note, line.today());
    saved.made = line.today();
    saved.note = given.note;
    return print_plan(line, made, &saved, {}, with);
}

int why(const Given& given, const CommandLine& line) {
    const Resources resources = line.resources();
    const VisitProject visits = loaded_visits(line, resources);
    const VisitOccasion occasion = parse_occasion(given.id);
    visit_named(visits.task.visits, occasion.visit);
    const WhyNot answer = why_not(visits.task, plan_in_force(visits).plan, occasion,
                                  {.seed = given.seed, .iterations = given.iterations}, line.progress());
    const VisitTexts with = texts_of(line, resources, visits);
    print(line.json ? why_json(answer, with) : why_text(answer, with));
    return exit_done;
}

/// Makes what was asked for to the task; says it in a few words for the plan's note.
std::string disturb(const Given& given, const CommandLine& line, const Resources& resources,
                    VisitProject& visits) {
    std::string note = given.note;
    const auto add = [&](const char* key, const Texts::Values& values) {
        if (given.note.empty())
            note += (note.empty() ? "" : "; ") + note_of(line, resources, visits, key, values);
    };
    const auto date = [&](const Day& day) { return day_text(day, texts_of(line, resources, visits)); };
    for (const std::string& id : given.cancel) {
        cancel_visit(visits.task, parse_occasion(id));
        add("cancelled", {{"visit", id}});
    }
    if (!given.move.empty()) {
        const auto to = day_option("--to", given.to);
        if (!to)
            throw Error(ErrorKind::usage, "--move: no day was given", "add for example: --to 2026-12-04");
        move_visit(visits.task, parse_occasion(given.move), *to, time_option("--at", given.at));
        add("moved", {{"visit", given.move}, {"date", date(*to)}});
    }
    if (given.late > 0) {
        run_late(visits, line.today(), std::chrono::minutes{given.late});
        add("late", {{"min", std::to_string(given.late)}});
    }
    if (const auto day = day_option("--no-car", given.no_car)) {
        lose_car(visits.task, *day);
        add("no_car", {{"date", date(*day)}});
    }
    if (const auto day = day_option("--off", given.off)) {
        take_day_off(visits.task, *day);
        add("off", {{"date", date(*day)}});
    }
    return note;
}

std::optional<DayException> changed_day(const Given& given) {
    DayException day;
    day.no_car = !given.no_car.empty();
    day.off = !given.off.empty();
    if (!day.no_car && !day.off) return std::nullopt;
    day.date = *day_option("--no-car", given.off.empty() ? given.no_car : given.off);
    return day;
}

int replan(const Given& given, const CommandLine& line) {
    const Resources resources = line.resources();
    if (!given.no_car.empty() && !given.off.empty())
        throw Error(ErrorKind::usage, "--no-car and --off are two changes", "make one after the other");
    VisitProject visits = loaded_visits(line, resources);
    plan_in_force(visits);
    const std::string note = disturb(given, line, resources, visits);
    return show_change(line, resources, visits,
                       {.note = note, .accept = given.accept, .day = changed_day(given)});
}

int show(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    const SavedVisits saved =
        saved_visits(project, given.version > 0 ? std::optional(given.version) : std::nullopt);
    if (!saved.plan)
        throw Error(ErrorKind::usage, "nothing was planned yet", "make a plan with: mapite visit plan");
    return print_plan(line, saved.plan->plan, &*saved.plan, day_option("--day", given.day),
                      {.task = saved.task, .texts = resources.texts, .language = line.language_of(project)});
}

void add_search_options(CLI::App& arguments, Given& given) {
    arguments.add_option("--seed", given.seed, "of the search; the same gives the same plan")
        ->capture_default_str();
    arguments
        .add_option("--iterations", given.iterations, "steps of the search; more never give a worse plan")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000}))
        ->capture_default_str();
}

Run setup_plan(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("--from", given->from,
                         "first day; left out: that of the plan, else the next Monday");
    arguments.add_option("--until", given->until, "last day; left out: so many weeks as worker.toml says");
    arguments.add_option("--weeks", given->weeks, "so many weeks from the first day")
        ->check(CLI::Range(1, 52));
    arguments.add_option("--note", given->note, "why the plan is made anew, printed with it");
    arguments.add_flag("-n,--dry-run", given->dry_run, "show the plan and save nothing");
    add_search_options(arguments, *given);
    return [given, &line] { return plan(*given, line); };
}

Run setup_why(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments
        .add_option("ID", given->id, "a visit that is not in the plan: V4, or V4/2 of its second occasion")
        ->required();
    add_search_options(arguments, *given);
    return [given, &line] { return why(*given, line); };
}

Run setup_replan(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("--cancel", given->cancel,
                         "a visit that does not take place; several apart by spaces");
    auto* move = arguments.add_option("--move", given->move, "a visit that goes to another day");
    arguments.add_option("--to", given->to, "the day it goes to")->needs(move);
    arguments.add_option("--at", given->at, "and the time it begins then")->needs(move);
    arguments
        .add_option("--late", given->late, "the rest of today's tour (--date) runs so many minutes late")
        ->check(CLI::Range(1, 1440));
    arguments.add_option("--no-car", given->no_car, "a day on which the car fails");
    arguments.add_option("--off", given->off, "a day off");
    arguments.add_option("--note", given->note, "why, printed with the plan");
    arguments.add_flag("--accept", given->accept, "save the changed plan; without it, it is only shown");
    return [given, &line] { return replan(*given, line); };
}

Run setup_show(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("--day", given->day, "this day only");
    arguments.add_option("--version", given->version, "an older plan")->check(CLI::Range(1, 1'000'000));
    return [given, &line] { return show(*given, line); };
}

}  // namespace

std::vector<Command> visit_plan_commands() {
    return {
        {"plan", "Plan all visits over days and weeks",
         "  mapite visit plan\n  mapite visit plan --from 2026-11-30 --weeks 4\n  mapite visit plan -n "
         "--json",
         setup_plan},
        {"show", "The plan in force, one day of it, or an older one",
         "  mapite visit show\n  mapite visit show --day 2026-12-04\n  mapite visit show --version 1",
         setup_show},
        {"why", "Why a visit did not fit, and the cheapest change that would admit it",
         "  mapite visit why V4", setup_why},
        {"replan", "Plan anew with the least change; shown first, saved with --accept",
         "  mapite visit replan --cancel V7\n"
         "  mapite visit replan --move V4 --to 2026-12-04 --at 10:00 --accept\n"
         "  mapite visit replan --late 40 --date 2026-12-03\n"
         "  mapite visit replan --no-car 2026-12-08 --accept\n"
         "  mapite visit replan   (after visits were added or edited)",
         setup_replan},
    };
}

}  // namespace mapite
