// The commands that answer: areas, profile, explain, map.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/answers.hpp"
#include "app/need_map.hpp"
#include "app/profile_view.hpp"
#include "app/words.hpp"
#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

/// Whose numbers are asked for.
struct Whose {
    std::string group;
    std::optional<int> year;
};

void add_whose(CLI::App& arguments, Whose& whose) {
    arguments.add_option("--group", whose.group,
                         "count a population group only, e.g. over_65 (data/groups.toml names them)");
    arguments.add_option("--year", whose.year, "count the people of that year instead of the newest");
}

/// Whom the numbers leave out: people of another year, and those whose group nobody knows.
void print_left_out(const CommandLine& line, const Study& study) {
    Findings left_out;
    for (const Finding& note : study.notes)
        if (note.code == "group-unknown" || note.code == "people-year") left_out.push_back(note);
    if (!line.quiet) print_findings(left_out, 0, stderr);
}

void print_notes(const CommandLine& line, const Study& study, const Texts& texts, Language language) {
    if (line.quiet) return;
    if (study.counts_dwellings) fmt::print(stderr, "{}\n", texts.say(language, "words.counts.note"));
}

/// Part of the answer where a person reads it; JSON and CSV have fields of their own for it.
void print_straight_line(const Study& study, const Texts& texts, Language language) {
    if (!study.travel.straight_line) return;
    for (const Need& need : study.basket.needs)
        if (need.kind == NeedKind::service)
            return print(travel_sentence(study, need, texts, language) + '\n');
}

}  // namespace

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
    auto whose = std::make_shared<Whose>();
    arguments.add_flag("--csv", *as_csv, "as CSV, one row per area and need");
    arguments.add_option("--need", *need, "one need in every area");
    add_whose(arguments, *whose);
    return [as_csv, need, whose, &line] {
        const Project project = line.project();
        const Resources resources = line.resources();
        const Language language = line.language_of(project);
        if (!need->empty())
            static_cast<void>(
                need_named(basket_named(resources, project.folder, project.settings.basket), *need));
        const Study study = study_project(
            project, resources,
            {.today = line.today(), .only_need = *need, .group = whose->group, .year = whose->year},
            line.progress());
        if (line.json)
            print(profile_json(study));
        else if (*as_csv)
            print(csv(profile_table(study)));
        else {
            print_table(need->empty()
                            ? profile_view(study, resources.texts, language)
                            : need_view(study, need_named(study.basket, *need), resources.texts, language));
            print_straight_line(study, resources.texts, language);
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
        Whose whose;
    };
    auto given = std::make_shared<Arguments>();
    arguments.add_option("AREA", given->area, "code or name of the area")->required();
    arguments.add_option("--need", given->need, "which need")->required();
    arguments.add_option("--points", given->points, "how many populated points to list")
        ->capture_default_str();
    add_whose(arguments, given->whose);
    return [given, &line] {
        const Project project = line.project();
        const Resources resources = line.resources();
        const std::size_t need =
            need_named(basket_named(resources, project.folder, project.settings.basket), given->need);
        const Study study = study_project(project, resources,
                                          {.today = line.today(),
                                           .only_need = given->need,
                                           .group = given->whose.group,
                                           .year = given->whose.year},
                                          line.progress());
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
    struct Arguments {
        std::string need, file, map = "gap-share";
        std::optional<int> level;
        Whose whose;
    };
    auto given = std::make_shared<Arguments>();
    arguments.add_option("NEED", given->need, "which need")->required();
    arguments.add_option("-o,--output", given->file, "file to write: .svg, .csv or .gpkg")->required();
    arguments.add_option("--map", given->map, "which map (maps/*.toml)")->capture_default_str();
    arguments
        .add_option("--level", given->level,
                    "areas drawn: 1 districts, 2 parishes and towns, 3 villages and neighbourhoods")
        ->check(CLI::Range(1, 3));
    add_whose(arguments, given->whose);
    return [given, &line] {
        const Project project = line.project();
        const Resources resources = line.resources();
        const MapDefinition definition = map_named(resources, project.folder, given->map);
        const std::size_t need =
            need_named(basket_named(resources, project.folder, project.settings.basket), given->need);
        const Study study = study_project(project, resources,
                                          {.keep_roads = true,
                                           .today = line.today(),
                                           .only_need = given->need,
                                           .group = given->whose.group,
                                           .year = given->whose.year},
                                          line.progress());
        const Scene scene = need_map(study, need, definition, resources.texts,
                                     {.language = line.language_of(project),
                                      .level = given->level,
                                      .printed = line.today(),
                                      .version = MAPITE_VERSION});
        write_map(scene, definition.style, given->file);
        print_written({given->file}, line.json);
        if (!line.quiet) fmt::print(stderr, "{}\n", scene.captions.alternative);
        print_left_out(line, study);
        return exit_done;
    };
}

}  // namespace mapite
