// what-if: what a closure, a new service or another remedy would do.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <set>

#include "app/what_if.hpp"
#include "app/what_if_answers.hpp"
#include "app/what_if_words.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/choice_options.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

struct Given {
    std::vector<std::string> services;  ///< to close
    std::string category, area, objective = "people", at, need;
    std::size_t best = 0;
    bool as_csv = false;
    std::function<Choice()> choice;
};

/// A project with its basket and whatever a question needs.
struct Asked {
    const CommandLine& line;
    Project project;
    Resources resources;
    Basket basket;
    WhatIfRules rules;
};

Asked asked(const CommandLine& line) {
    Project project = line.project();
    Resources resources = line.resources();
    Basket basket = basket_named(resources, project.folder, project.settings.basket);
    WhatIfRules rules = what_if_rules_of(resources, project.folder);
    return {line, std::move(project), std::move(resources), std::move(basket), std::move(rules)};
}

/// With the ways of the needs asked about, and where one is all, without the others' numbers.
Study study_of(const Asked& asked, const Choice& choice, const std::vector<std::size_t>& needs,
               bool on_foot) {
    StudyOptions options = study_options(choice, asked.line.today(),
                                         needs.size() == 1 ? asked.basket.needs[needs.front()].id : "");
    options.keep_ways = true;
    std::set<TravelMode> modes;
    for (const std::size_t need : needs)
        if (asked.basket.needs[need].kind == NeedKind::service)
            modes.insert(choice.mode.value_or(asked.basket.needs[need].mode));
    if (on_foot) modes.insert(TravelMode::foot);
    options.also_modes.assign(modes.begin(), modes.end());
    return study_project(asked.project, asked.resources, options, asked.line.progress());
}

/// One answer in the form asked for: only one of the three is made.
struct Answer {
    std::function<std::string()> json;
    std::function<Table()> table;
    std::function<TextParts(const WhatIfTexts&)> text;
};

void print_answer(const Asked& asked, const Study& study, bool as_csv, const Answer& answer) {
    if (asked.line.json) return print(answer.json());
    if (as_csv) return print(csv(answer.table()));
    const Symbols symbols = symbols_of(asked.resources, asked.project.folder);
    const WhatIfTexts with{.study = study,
                           .texts = asked.resources.texts,
                           .symbols = symbols,
                           .rules = asked.rules,
                           .language = asked.line.language_of(asked.project)};
    for (const TextPart& part : answer.text(with)) {
        print(part.text);
        if (!part.table.header.empty()) print_table(part.table);
    }
}

/// Whom the numbers leave out: people of another year, and those whose group nobody knows.
void print_left_out(const CommandLine& line, const Study& study) {
    Findings left_out;
    for (const Finding& note : study.notes)
        if (note.code == "group-unknown" || note.code == "people-year") left_out.push_back(note);
    if (!line.quiet) print_findings(left_out, 0, stderr);
}

std::vector<std::size_t> all_needs(const Basket& basket) {
    std::vector<std::size_t> needs;
    for (std::size_t n = 0; n < basket.needs.size(); ++n) needs.push_back(n);
    return needs;
}

int close(const Given& given, const CommandLine& line) {
    const Asked question = asked(line);
    const Study study = study_of(question, given.choice(), all_needs(question.basket), false);
    std::vector<ServiceIndex> services;
    for (const std::string& name : given.services) services.push_back(service_named(study, name));
    const Closure closure = closure_of(study, services);
    print_answer(question, study, given.as_csv,
                 {.json = [&] { return closure_json(study, closure); },
                  .table = [&] { return closure_table(study, closure); },
                  .text = [&](const WhatIfTexts& with) { return closure_text(closure, with); }});
    print_left_out(line, study);
    return exit_done;
}

/// Needs that the category meets, the one asked for first.
std::vector<std::size_t> needs_asked(const Asked& question, const Given& given) {
    auto needs =
        needs_of_category(question.resources, question.project.folder, question.basket, given.category);
    if (given.need.empty()) return needs;
    const std::size_t first = need_named(question.basket, given.need);
    const auto place = std::find(needs.begin(), needs.end(), first);
    if (place == needs.end()) {
        std::vector<std::string> ids;
        for (const std::size_t need : needs) ids.push_back(question.basket.needs[need].id);
        throw Error(ErrorKind::usage,
                    fmt::format("--need: \"{}\" is not met by a \"{}\"", given.need, given.category),
                    fmt::format("it meets: {}", fmt::join(ids, ", ")));
    }
    std::rotate(needs.begin(), place, place + 1);
    return needs;
}

SitingObjective objective_named(const std::string& name) {
    if (const auto objective = siting_objective(name)) return *objective;
    const std::vector<std::string> names = {"people", "minutes", "farthest", "all"};
    const auto meant = nearest_name(name, names);
    throw Error(ErrorKind::usage,
                fmt::format("--objective: \"{}\" is not known (it may be: {})", name, fmt::join(names, ", ")),
                meant ? fmt::format("did you mean \"{}\"?", *meant) : "use one of the names above");
}

int add(const Given& given, const CommandLine& line) {
    const Asked question = asked(line);
    const std::vector<std::size_t> needs = needs_asked(question, given);
    const SitingObjective objective = objective_named(given.objective);
    if (given.at.empty() && given.best == 0 && objective != SitingObjective::all)
        throw Error(ErrorKind::usage, "add: neither --best nor --at says where the service is to be",
                    "--best 3 looks for the three best places, --at \"Name\" asks about one");
    const Study study = study_of(question, given.choice(), needs, false);
    std::optional<WishVerdict> wish;
    NewServices services;
    if (!given.at.empty()) {
        services = service_at(study, needs, place_wished(study, given.at));
        wish = verdict_on(study, services, question.rules.no_gap_share);
    } else {
        NewServiceQuestion wanted{.needs = needs, .count = given.best, .objective = objective};
        if (!given.area.empty()) wanted.area = area_named(study, given.area);
        services = best_places(study, question.rules, wanted);
    }
    print_answer(question, study, given.as_csv,
                 {.json = [&] { return new_services_json(study, services, given.category, wish); },
                  .table = [&] { return new_services_table(study, services, given.category, wish); },
                  .text =
                      [&](const WhatIfTexts& with) {
                          return new_services_text(services, given.category, wish, with);
                      }});
    print_left_out(line, study);
    return exit_done;
}

int fix(const Given& given, const CommandLine& line) {
    const Asked question = asked(line);
    std::vector<std::size_t> needs = all_needs(question.basket);
    if (!given.need.empty()) needs = {need_named(question.basket, given.need)};
    const Study study = study_of(question, given.choice(), needs, true);
    const AreaRemedies remedies = remedies_for(study, question.rules, area_named(study, given.area), needs);
    print_answer(question, study, given.as_csv,
                 {.json = [&] { return remedies_json(study, remedies); },
                  .table = [&] { return remedies_table(study, remedies); },
                  .text = [&](const WhatIfTexts& with) { return remedies_text(remedies, with); }});
    print_left_out(line, study);
    return exit_done;
}

CLI::App* add_question(CLI::App& arguments, const char* name, const char* summary, CommandLine& line,
                       Given& given) {
    CLI::App* sub = arguments.add_subcommand(name, summary);
    sub->add_flag("--csv", given.as_csv, "as CSV");
    given.choice = whose_options(*sub);
    add_shared_options(*sub, line);
    return sub;
}

}  // namespace

Run setup_what_if(CLI::App& arguments, CommandLine& line) {
    auto closing = std::make_shared<Given>(), adding = std::make_shared<Given>(),
         fixing = std::make_shared<Given>();
    arguments.require_subcommand(1);
    CLI::App* close_one =
        add_question(arguments, "close", "Who loses what when services close", line, *closing);
    close_one->add_option("ID", closing->services, "id or unique name of a service; several close together")
        ->required();

    CLI::App* add_one =
        add_question(arguments, "add", "Where new services help most, or what one would do", line, *adding);
    add_one->add_option("CATEGORY", adding->category, "category of services, e.g. gp")->required();
    auto* best = add_one->add_option("--best", adding->best, "so many new services, at the best places")
                     ->check(CLI::Range(1, 100));
    auto* at = add_one->add_option(
        "--at", adding->at, "one new service there: a place, a service, an area, or \"latitude, longitude\"");
    best->excludes(at);
    add_one
        ->add_option(
            "--objective", adding->objective,
            "best by: people newly in time, minutes of all, the farthest person's way, or all: how many "
            "it would take for everybody")
        ->capture_default_str();
    add_one->add_option("--area", adding->area, "places and people of this area only")->excludes(at);
    add_one->add_option("--need", adding->need, "which need decides, where the category meets several");

    CLI::App* fix_one =
        add_question(arguments, "fix", "What would help an area most, need by need", line, *fixing);
    fix_one->add_option("AREA", fixing->area, "code or name of the area")->required();
    fix_one->add_option("--need", fixing->need, "this need only");
    return [=, &line] {
        if (close_one->parsed()) return close(*closing, line);
        if (add_one->parsed()) return add(*adding, line);
        return fix(*fixing, line);
    };
}

}  // namespace mapite
