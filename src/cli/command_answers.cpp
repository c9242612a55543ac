// The commands that answer: areas, profile, explain, map.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <set>

#include "app/answers.hpp"
#include "app/chosen_map.hpp"
#include "app/need_map.hpp"
#include "app/profile_view.hpp"
#include "app/words.hpp"
#include "base/error.hpp"
#include "cli/answers.hpp"
#include "cli/choice_options.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

void print_notes(const CommandLine& line, const Study& study, const Texts& texts, Language language) {
    if (line.quiet) return;
    if (study.counts_dwellings) fmt::print(stderr, "{}\n", texts.say(language, "words.counts.note"));
}

/// How people travel, where that is not the basket's mode along roads: part of the answer where a person
/// reads it; JSON and CSV have fields of their own for it. `need`: the one asked for, empty = all.
void print_travel(const Study& study, const std::string& need, const Texts& texts, Language language) {
    for (const Need& each : study.basket.needs) {
        if (each.kind != NeedKind::service || (!need.empty() && each.id != need)) continue;
        if (study.travel.is_straight(each.mode) || study.travel.table(each.mode) ||
            replaced_mode(study, each))
            return print(travel_sentence(study, each, texts, language) + '\n');
    }
}

}  // namespace

void print_left_out(const CommandLine& line, const Study& study) {
    static const std::set<std::string> told{"group-unknown", "people-year", "capacity-unknown",
                                            "capacity-zero", "category-unserved"};
    Findings left_out;
    for (const Finding& note : study.notes)
        if (told.contains(note.code) || note.code.starts_with("od-") ||
            note.code.starts_with("travel-table-"))
            left_out.push_back(note);
    if (!line.quiet) print_findings(left_out, 3, stderr);
}

Run setup_areas(CLI::App& arguments, CommandLine& line) {
    auto as_csv = std::make_shared<bool>(false);
    arguments.add_flag("--csv", *as_csv, "as CSV");
    return [as_csv, &line] {
        const Project project = line.project();
        const Resources resources = line.resources();
        const Study study =
            load_study(project, resources, {.today = line.today(), .only_need = ""}, line.progress());
        if (line.json)
            print(areas_json(study));
        else if (*as_csv)
            print(csv(areas_table(study)));
        else
            print_table(areas_view(study, resources.texts, line.language_of(project)));
        print_notes(line, study, resources.texts, line.language_of(project));
        print_left_out(line, study);
        return exit_done;
    };
}

Run setup_profile(CLI::App& arguments, CommandLine& line) {
    auto as_csv = std::make_shared<bool>(false);
    auto need = std::make_shared<std::string>();
    auto area = std::make_shared<std::string>();
    CLI::Option* one = arguments.add_option("AREA", *area, "one page about this area: its code or name");
    arguments.add_flag("--csv", *as_csv, "as CSV, one row per area and need")->excludes(one);
    arguments.add_option("--need", *need, "one need in every area")->excludes(one);
    const auto read_choice = whose_options(arguments);
    return [as_csv, need, area, read_choice, &line]() -> int {
        if (!area->empty()) return print_area_page(line, read_choice(), *area);
        const Project project = line.project();
        const Resources resources = line.resources();
        const Language language = line.language_of(project);
        if (!need->empty())
            static_cast<void>(
                need_named(basket_named(resources, project.folder, project.settings.basket), *need));
        const Study study = study_project(project, resources,
                                          study_options(read_choice(), line.today(), *need), line.progress());
        if (line.json)
            print(profile_json(study));
        else if (*as_csv)
            print(csv(profile_table(study)));
        else {
            print_table(need->empty()
                            ? profile_view(study, resources.texts, language)
                            : need_view(study, need_named(study.basket, *need), resources.texts, language));
            print_travel(study, *need, resources.texts, language);
        }
        print_notes(line, study, resources.texts, language);
        print_left_out(line, study);
        return exit_done;
    };
}

Run setup_explain(CLI::App& arguments, CommandLine& line) {
    struct Arguments {
        std::string area, need;
        std::size_t points = 10;
    };
    auto given = std::make_shared<Arguments>();
    arguments.add_option("AREA", given->area, "code or name of the area")->required();
    arguments.add_option("--need", given->need, "which need; left out: the index of all of them");
    arguments.add_option("--points", given->points, "how many populated points to list")
        ->capture_default_str();
    const auto read_choice = whose_options(arguments);
    return [given, read_choice, &line]() -> int {
        if (given->need.empty()) return print_index_explanation(line, read_choice(), given->area);
        const Project project = line.project();
        const Resources resources = line.resources();
        const std::size_t need =
            need_named(basket_named(resources, project.folder, project.settings.basket), given->need);
        const Study study = study_project(
            project, resources, study_options(read_choice(), line.today(), given->need), line.progress());
        const BorrowedInputs borrowed = profile_inputs(study);
        const Explanation explanation =
            explain(borrowed.inputs, area_named(study, given->area), need, given->points);
        print(line.json ? explanation_json(study, explanation)
                        : explanation_text(study, explanation, resources.texts, line.language_of(project)));
        print_left_out(line, study);
        return exit_done;
    };
}

Run setup_map(CLI::App& arguments, CommandLine& line) {
    auto file = std::make_shared<std::string>();
    arguments.add_option("-o,--output", *file, "file to write: .svg, .pdf, .png, .csv or .gpkg")->required();
    const auto read_choice = choice_options(arguments);
    return [file, read_choice, &line] {
        const Project project = line.project();
        const Resources resources = line.resources();
        const Choice choice = read_choice();
        // What can be refused is refused before the long work.
        const MapDefinition definition = chosen_map(resources, project.folder, choice);
        refuse_answers(definition);
        const bool of_need = !is_of_area(definition.indicator);
        if (of_need && choice.need.empty())
            throw Error(ErrorKind::usage,
                        fmt::format("map \"{}\" shows one need, and none is given", definition.id),
                        "name the need, for example: mapite map school -o school.svg");
        if (!choice.need.empty())
            static_cast<void>(
                need_named(basket_named(resources, project.folder, project.settings.basket), choice.need));
        StudyOptions options = study_options(choice, line.today(), of_need ? choice.need : "");
        options.keep_roads = true;
        const Study study = study_project(project, resources, options, line.progress());
        const DrawnMap map = drawn_map(study, choice, resources,
                                       {.language = line.language_of(project),
                                        .level = {},
                                        .printed = line.today(),
                                        .version = MAPITE_VERSION});
        write_map(map.scene, map.style, *file);
        print_written({*file}, line.json);
        if (!line.quiet) fmt::print(stderr, "{}\n", map.scene.captions.alternative);
        print_left_out(line, study);
        return exit_done;
    };
}

}  // namespace mapite
