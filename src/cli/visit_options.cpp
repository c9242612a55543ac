#include "cli/visit_options.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/visit_answers.hpp"
#include "app/visits.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/output.hpp"
#include "planner/visit_text.hpp"

namespace mapite {

std::optional<Day> day_option(const std::string& name, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto day = parse_day(text);
    if (!day)
        throw Error(ErrorKind::usage, fmt::format("{}: \"{}\" is no day of the calendar", name, text),
                    "write year, month and day: 2026-12-04");
    return day;
}

std::optional<WallTime> time_option(const std::string& name, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto time = parse_wall_time(text);
    if (!time)
        throw Error(ErrorKind::usage, fmt::format("{}: \"{}\" is no time of day", name, text),
                    "write hours and minutes: 10:00");
    return time;
}

VisitProject loaded_visits(const CommandLine& line, const Resources& resources,
                           const std::optional<Day>& from, const std::optional<Day>& until) {
    VisitProject visits =
        load_visit_project(line.project(), resources, from, until, line.today(), line.progress());
    return visits;
}

VisitTexts texts_of(const CommandLine& line, const Resources& resources, const VisitProject& visits) {
    return {.task = visits.task, .texts = resources.texts, .language = line.language_of(visits.project)};
}

void print_parts(const TextParts& parts) {
    for (const TextPart& part : parts) {
        print(part.text);
        if (!part.table.header.empty()) print_table(part.table);
    }
}

int exit_code_of(const VisitPlan& plan) {
    return left_out(plan).empty() ? exit_done : exit_incomplete;
}

/// Without what is said of visits that stood outside the plan before: that was said when it was made.
static Findings news(const VisitPlan& after, const VisitPlan& before) {
    Findings found = after.findings;
    std::erase_if(found, [&](const Finding& finding) {
        return std::ranges::any_of(before.unplanned, [&](const Unplanned& each) {
            return each.occasion.visit == finding.where.item;
        });
    });
    return found;
}

std::string note_of(const CommandLine& line, const Resources& resources, const VisitProject& visits,
                    const std::string& key, const Texts::Values& values) {
    return resources.texts.say(line.language_of(visits.project), "visits.note." + key, values);
}

int show_change(const CommandLine& line, const Resources& resources, const VisitProject& visits,
                const ChangeRequest& request) {
    const SavedPlan& before = plan_in_force(visits);
    const TriedChange tried = try_change(visits, {}, line.progress());
    const VisitTexts with = texts_of(line, resources, visits);
    std::optional<int> version;
    if (request.accept) {
        if (request.day) write_worker_day(visits.project, *request.day);
        version = save_plan(visits, tried.after, request.note, line.today());
    }
    if (!line.quiet) print_findings(news(tried.after, before.plan), 0, stderr);
    if (line.json) {
        print(change_json(before.plan, tried, version, with));
        return exit_code_of(tried.after);
    }
    print_parts(change_text(before.plan, tried, with));
    const auto say = [&](const char* key, const Texts::Values& values) {
        print('\n' + resources.texts.say(with.language, key, values) + '\n');
    };
    if (!version) {
        say("visits.change.not_saved", {});
        return exit_code_of(tried.after);
    }
    say("visits.change.saved",
        {{"version", std::to_string(*version)}, {"before", std::to_string(before.version)}});
    if (request.day)
        say("visits.saved.worker", {{"file", worker_file_of(visits.project).filename().string()},
                                    {"date", day_text(request.day->date, with)}});
    return exit_code_of(tried.after);
}

}  // namespace mapite
