// survey map: what people answered, area by area.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/survey_compare.hpp"
#include "app/survey_map.hpp"
#include "base/error.hpp"
#include "cli/output.hpp"
#include "cli/survey_command.hpp"

namespace mapite {
namespace {

struct Given {
    std::string questionnaire, map, file;
    AnswerMapRequest request;
    bool importance = false, measured = false;
    std::optional<int> level;
};

/// The map asked for, or the one that goes with what is asked for.
std::string map_id(const Given& given) {
    if (!given.map.empty()) return given.map;
    if (given.measured) return "perception-gap";
    return given.request.other.empty() ? "answers" : "answers-difference";
}

Run setup_answer_map(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("NAME", given->questionnaire, "questionnaire, e.g. basic-needs")->required();
    arguments
        .add_option("ITEM", given->request.item,
                    "statement, question or block; with --measured a need of the basket")
        ->required();
    arguments.add_option("-o,--output", given->file, "file to write: .svg, .pdf, .png, .csv or .gpkg")
        ->required();
    arguments.add_option("--group", given->request.group, "whose answers")->capture_default_str();
    auto* against = arguments.add_option("--against", given->request.other,
                                         "another group: the map shows the difference");
    arguments.add_flag("--importance", given->importance, "how important it is, not how content people are");
    arguments
        .add_flag("--measured", given->measured, "what is felt less what the project measures of the need")
        ->excludes(against);
    arguments.add_option("--map", given->map, "how it is drawn: id in maps/, of an indicator of answers");
    arguments.add_option("--level", given->level,
                         "1 districts, 2 parishes and towns, 3 villages and neighbourhoods");
    return [given, &line] {
        const Project project = line.project();
        const Resources resources = line.resources();
        const MapDefinition definition = map_named(resources, project.folder, map_id(*given));
        AnswerMapRequest request = given->request;
        if (given->importance) request.aspect = Aspect::importance;
        StudyOptions options;
        options.keep_roads = true;
        options.today = line.today();
        const Study study = study_project(project, resources, options, line.progress());
        const SurveyComparison answers = survey_comparison(study, resources, given->questionnaire);
        const Scene scene = answer_map({.study = study,
                                        .questionnaire = answers.questionnaire,
                                        .groups = answers.groups,
                                        .comparisons = answers.areas,
                                        .definition = definition,
                                        .newest = answers.newest},
                                       request, resources.texts,
                                       {.language = line.language_of(project),
                                        .level = given->level,
                                        .printed = line.today(),
                                        .version = MAPITE_VERSION});
        write_map(scene, definition.style, given->file);
        print_written({given->file}, line.json);
        if (!line.quiet) fmt::print(stderr, "{}\n", scene.captions.alternative);
        return static_cast<int>(exit_done);
    };
}

}  // namespace

std::vector<Command> survey_map_commands() {
    return {{"map", "What people answered, area by area, as a map",
             "  mapite survey map basic-needs shop -o shop.svg\n"
             "  mapite survey map basic-needs social_control --group municipal -o safety.pdf\n"
             "  mapite survey map basic-needs shop --against worker -o difference.svg\n"
             "  mapite survey map basic-needs shop --measured -o felt-and-measured.svg --lang en",
             setup_answer_map}};
}

}  // namespace mapite
