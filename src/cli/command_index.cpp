// The commands about the index: the page of one area, rank, compare, snapshot, and what stands behind an
// index.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/comparison.hpp"
#include "app/index_words.hpp"
#include "base/error.hpp"
#include "cli/answers.hpp"
#include "cli/choice_options.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

/// A study of all needs and how firm its ranks are.
struct Ranked {
    Study study;
    Standing standing;
};

Ranked ranked(const CommandLine& line, const Resources& resources, const Choice& choice) {
    const Progress progress = line.progress();
    Study study = study_project(line.project(), resources, study_options(choice, line.today(), ""), progress);
    Standing firm = standing(study, choice.level, progress);
    return {std::move(study), std::move(firm)};
}

/// Ranks compare areas of one level: that of the area asked for.
Choice at_level_of(Choice choice, const Study& study, AreaIndex area) {
    choice.level = level(study.areas[area.value].type);
    return choice;
}

/// The same of the level of one area; the area is looked for before the long work.
Ranked ranked_with(const CommandLine& line, const Resources& resources, const Choice& choice,
                   const std::string& area) {
    const StudyOptions options = study_options(choice, line.today(), "");
    const Study outline = load_study(line.project(), resources, options, line.progress());
    return ranked(line, resources, at_level_of(choice, outline, area_named(outline, area)));
}

}  // namespace

int print_area_page(const CommandLine& line, const Choice& choice, const std::string& area) {
    const Resources resources = line.resources();
    const Ranked found = ranked_with(line, resources, choice, area);
    const AreaIndex index = area_named(found.study, area);
    Comparer comparer(found.study);
    print(line.json ? index_explanation_json(found.study, found.standing, index)
                    : area_page(found.study, found.standing, comparer, index,
                                {resources.texts, line.language_of(found.study.project)}));
    print_left_out(line, found.study);
    return exit_done;
}

int print_index_explanation(const CommandLine& line, const Choice& choice, const std::string& area) {
    const Resources resources = line.resources();
    const Ranked found = ranked_with(line, resources, choice, area);
    const AreaIndex index = area_named(found.study, area);
    print(line.json ? index_explanation_json(found.study, found.standing, index)
                    : index_explanation(found.study, found.standing, index, resources.texts,
                                        line.language_of(found.study.project)));
    print_left_out(line, found.study);
    return exit_done;
}

Run setup_rank(CLI::App& arguments, CommandLine& line) {
    auto as_csv = std::make_shared<bool>(false);
    auto level = std::make_shared<std::optional<int>>();
    arguments.add_flag("--csv", *as_csv, "as CSV, one row per area");
    arguments
        .add_option("--level", *level,
                    "areas compared: 1 districts, 2 parishes and towns, 3 villages and neighbourhoods")
        ->check(CLI::Range(1, 3));
    const auto read_choice = whose_options(arguments);
    return [as_csv, level, read_choice, &line] {
        const Resources resources = line.resources();
        Choice choice = read_choice();
        choice.level = *level;
        const Ranked found = ranked(line, resources, choice);
        const Language language = line.language_of(found.study.project);
        if (line.json)
            print(rank_json(found.study, found.standing));
        else if (*as_csv)
            print(csv(rank_table(found.study, found.standing)));
        else {
            print_table(rank_view(found.study, found.standing, resources.texts, language));
            print(resources.texts.say(language, "profile.rank.legend",
                                      {{"draws", std::to_string(found.study.basket.uncertainty.draws)}}) +
                  '\n');
        }
        print_left_out(line, found.study);
        return exit_done;
    };
}

Run setup_compare(CLI::App& arguments, CommandLine& line) {
    struct Arguments {
        std::vector<std::string> areas;
        bool as_csv = false;
    };
    auto given = std::make_shared<Arguments>();
    arguments.add_option("AREA", given->areas, "one area, or two beside each other: codes or names")
        ->required()
        ->expected(1, 2);
    arguments.add_flag("--csv", given->as_csv, "as CSV, one row per column and number");
    const auto read_choice = whose_options(arguments);
    return [given, read_choice, &line] {
        const Project project = line.project();
        const Resources resources = line.resources();
        const Study study = study_project(project, resources, study_options(read_choice(), line.today(), ""),
                                          line.progress());
        std::vector<AreaIndex> areas;
        for (const std::string& area : given->areas) areas.push_back(area_named(study, area));
        Findings findings;
        const Comparison comparison =
            Comparer(study).compare(areas, read_snapshots(project.folder, findings));
        const Language language = line.language_of(project);
        if (line.json)
            print(comparison_json(study, comparison));
        else if (given->as_csv)
            print(csv(comparison_table(study, comparison)));
        else {
            print_table(comparison_view(study, comparison, resources.texts, language));
            print(comparison_notes(study, comparison, resources.texts, language));
        }
        if (!line.quiet) print_findings(findings, 0, stderr);
        print_left_out(line, study);
        return findings.empty() ? exit_done : exit_problems;
    };
}

Run setup_snapshot(CLI::App& arguments, CommandLine& line) {
    static_cast<void>(arguments);
    return [&line] {
        const Study study = study_project(line.project(), line.resources(),
                                          study_options({}, line.today(), ""), line.progress());
        print_written({save_snapshot(study)}, line.json);
        return exit_done;
    };
}

}  // namespace mapite
