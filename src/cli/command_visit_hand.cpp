// visit pin, unpin, order, swap, done, log: what a person decides, and what was done.
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
#include "planner/visit_text.hpp"

namespace mapite {
namespace {

struct Given {
    std::vector<std::string> ids;
    std::string id, other, day, at, from, to, note;
    bool accept = false, free = false;
};

int pin(const Given& given, const CommandLine& line) {
    const Resources resources = line.resources();
    VisitProject visits = loaded_visits(line, resources);
    const auto day = day_option("--day", given.day);
    std::string note;
    if (given.id.empty()) {
        if (!day)
            throw Error(ErrorKind::usage, "pin: neither a visit nor a day was given",
                        "mapite visit pin V4, or mapite visit pin --day 2026-12-04 to lock a whole day");
        lock_day(visits, *day);
        note = note_of(line, resources, visits, "locked",
                       {{"date", day_text(*day, texts_of(line, resources, visits))}});
    } else {
        pin_visit(visits, parse_occasion(given.id), day, time_option("--at", given.at));
        note = note_of(line, resources, visits, "pinned", {{"visit", given.id}});
    }
    return show_change(line, resources, visits, {.note = note, .accept = given.accept});
}

int unpin(const Given& given, const CommandLine& line) {
    const Resources resources = line.resources();
    VisitProject visits = loaded_visits(line, resources);
    plan_in_force(visits);
    unpin_visit(visits.task, parse_occasion(given.id));
    return show_change(line, resources, visits,
                       {.note = note_of(line, resources, visits, "unpinned", {{"visit", given.id}}),
                        .accept = given.accept});
}

int order(const Given& given, const CommandLine& line) {
    const Resources resources = line.resources();
    const auto day = day_option("DAY", given.day);
    std::vector<VisitOccasion> wanted;
    for (const std::string& id : given.ids) wanted.push_back(parse_occasion(id));
    if (wanted.empty() != given.free)
        throw Error(ErrorKind::usage, "order: give either visits in their order or --free",
                    "mapite visit order 2026-12-04 V3 V1 V2");
    VisitProject visits = loaded_visits(line, resources);
    keep_order(visits, *day, wanted);
    return show_change(line, resources, visits,
                       {.note = note_of(line, resources, visits, given.free ? "order_free" : "order_kept",
                                        {{"date", day_text(*day, texts_of(line, resources, visits))}}),
                        .accept = given.accept});
}

int swap(const Given& given, const CommandLine& line) {
    const Resources resources = line.resources();
    VisitProject visits = loaded_visits(line, resources);
    swap_visits(visits, parse_occasion(given.id), parse_occasion(given.other));
    return show_change(
        line, resources, visits,
        {.note = note_of(line, resources, visits, "swapped", {{"visit", given.id}, {"other", given.other}}),
         .accept = given.accept});
}

/// As planned where nothing else was said.
DoneVisit done_visit(const Given& given, const CommandLine& line, const SavedVisits& saved) {
    DoneVisit done;
    done.occasion = parse_occasion(given.id);
    done.note = given.note;
    const Visit& visit = visit_named(saved.task.visits, done.occasion.visit);
    const PlannedDay* day = nullptr;
    const PlannedStop* stop = nullptr;
    if (saved.plan)
        for (const PlannedDay& each : saved.plan->plan.days)
            for (const PlannedStop& there : each.stops)
                if (there.occasion == done.occasion) {
                    day = &each;
                    stop = &there;
                }
    done.day = day_option("--on", given.day).value_or(day ? day->day : line.today());
    const auto from = time_option("--from", given.from), to = time_option("--to", given.to);
    if (day && !from && !to && day->day == done.day) {
        for (const LocalDay& local : saved.task.days)
            if (local.day == done.day) {
                done.start = shown(local, stop->start);
                done.end = shown(local, stop->end);
            }
        return done;
    }
    if (!from && !to)
        throw Error(ErrorKind::usage,
                    fmt::format("{} is not in the plan on {}, so its time is not known", visit_name(visit),
                                to_string(done.day)),
                    "add for example: --from 10:00 --to 11:30");
    done.start = from ? *from : *to - visit.duration;
    done.end = to ? *to : *from + visit.duration;
    if (done.end < done.start || done.start.count() < 0)
        throw Error(ErrorKind::usage, fmt::format("{} would end before it began", visit_name(visit)),
                    "--from is when it began, --to when it ended");
    return done;
}

int done(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    const SavedVisits saved = saved_visits(project);
    const DoneVisit made = done_visit(given, line, saved);
    log_visit(project, made);
    const VisitTexts with{
        .task = saved.task, .texts = resources.texts, .language = line.language_of(project)};
    if (line.json) {
        print(log_json({.task = saved_visits(project).task, .texts = with.texts, .language = with.language}));
        return exit_done;
    }
    print(resources.texts.say(with.language, "visits.log.done",
                              {{"visit", occasion_name(made.occasion, with)},
                               {"date", day_text(made.day, with)},
                               {"from", to_text(made.start)},
                               {"to", to_text(made.end)}}) +
          '\n');
    return exit_done;
}

int log(const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    const SavedVisits saved = saved_visits(project);
    const VisitTexts with{
        .task = saved.task, .texts = resources.texts, .language = line.language_of(project)};
    if (line.json)
        print(log_json(with));
    else if (saved.task.done.empty())
        print(resources.texts.say(with.language, "visits.log.none") + '\n');
    else
        print_table(work_log(with));
    return exit_done;
}

void add_accept(CLI::App& arguments, Given& given) {
    arguments.add_flag("--accept", given.accept, "save the changed plan; without it, it is only shown");
}

Run setup_pin(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    auto* id = arguments.add_option("ID", given->id, "a visit: V4, or V4/2 of its second occasion");
    arguments.add_option("--day", given->day, "another day; without a visit: lock this whole day");
    arguments.add_option("--at", given->at, "another time")->needs(id);
    add_accept(arguments, *given);
    return [given, &line] { return pin(*given, line); };
}

Run setup_unpin(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("ID", given->id, "a pinned visit")->required();
    add_accept(arguments, *given);
    return [given, &line] { return unpin(*given, line); };
}

Run setup_order(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("DAY", given->day, "a day of the plan")->required();
    arguments.add_option("ID", given->ids, "its visits in the order to keep");
    arguments.add_flag("--free", given->free, "keep no order on that day any more");
    add_accept(arguments, *given);
    return [given, &line] { return order(*given, line); };
}

Run setup_swap(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("ID", given->id, "a planned visit")->required();
    arguments.add_option("OTHER", given->other, "another planned visit")->required();
    add_accept(arguments, *given);
    return [given, &line] { return swap(*given, line); };
}

Run setup_done(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("ID", given->id, "a visit that was made")->required();
    arguments.add_option("--on", given->day, "the day; left out: as planned, else today");
    arguments.add_option("--from", given->from, "when it began; left out: as planned");
    arguments.add_option("--to", given->to, "when it ended");
    arguments.add_option("--note", given->note, "what was promised, what comes next");
    return [given, &line] { return done(*given, line); };
}

Run setup_log(CLI::App& /*arguments*/, CommandLine& line) {
    return [&line] { return log(line); };
}

}  // namespace

std::vector<Command> visit_hand_commands() {
    return {
        {"pin", "A visit stays where it is, or at another time; or a whole day stays",
         "  mapite visit pin V4 --accept\n  mapite visit pin V4 --day 2026-12-04 --at 10:00\n"
         "  mapite visit pin --day 2026-12-04 --accept",
         setup_pin},
        {"unpin", "A pinned visit may move again", "  mapite visit unpin V4 --accept", setup_unpin},
        {"order", "Keep my order on a day, with its cost",
         "  mapite visit order 2026-12-04 V3 V1 V2\n  mapite visit order 2026-12-04 --free --accept",
         setup_order},
        {"swap", "Two visits change places, with the cost of it", "  mapite visit swap V3 V8", setup_swap},
        {"done", "A visit was made: into the work log",
         "  mapite visit done V3 --note \"promised to call the council\"\n"
         "  mapite visit done V3 --on 2026-12-03 --from 10:15 --to 11:40",
         setup_done},
        {"log", "The work log", "  mapite visit log\n  mapite visit log --json", setup_log},
    };
}

}  // namespace mapite
