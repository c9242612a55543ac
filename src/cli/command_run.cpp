// The commands that do the whole job: run, and sample for something to run it on.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "app/import_answers.hpp"
#include "app/questionnaires.hpp"
#include "app/run.hpp"
#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "sample/sample.hpp"

namespace mapite {
namespace {

void print_report(const RunReport& report, bool all) {
    for (const ImportedSource& source : report.sources) print_import(source, all ? 0 : 3);
    print_findings(report.findings, all ? 0 : 5, stderr);
    if (report.nothing_changed)
        print("Nothing has changed since the results were made.\n");
    else
        print(fmt::format("{} areas, {:.0f} {}, {} files of results\n", report.areas, report.people,
                          report.counts_dwellings ? "dwellings (numbers of people are not known)" : "people",
                          report.written.size()));
    if (report.voices.forms > 0)
        print(fmt::format("Questionnaires: {} filled forms (mapite survey compare)\n", report.voices.forms));
    if (report.voices.notes > 0) print(fmt::format("Notes: {} (mapite note list)\n", report.voices.notes));
    if (report.visits)
        print(fmt::format("Visits: {} of {} planned on {} days (mapite visit show)\n", report.visits->planned,
                          report.visits->planned + report.visits->left_out, report.visits->days));
    print(fmt::format("Project: {}\nStart page: {}\n", report.project.string(),
                      report.written.front().string()));
}

}  // namespace

Run setup_run(CLI::App& arguments, CommandLine& line) {
    struct Arguments {
        std::string folder, project, grid = "auto";
        std::optional<int> area_level;
        std::optional<double> total;
        bool all = false;
    };
    auto given = std::make_shared<Arguments>();
    arguments.add_option("FOLDER", given->folder, "folder with your files")->required();
    arguments.add_option("--grid", given->grid, "metric grid of a new project; else the data decide");
    arguments.add_option("--area-level", given->area_level,
                         "OpenStreetMap admin_level of the boundaries; else found out");
    arguments.add_option("--total", given->total, "people of the whole district, spread over its dwellings")
        ->check(CLI::NonNegativeNumber);
    arguments.add_flag("--all", given->all, "list every finding");
    return [given, &line] {
        RunRequest request{.folder = given->folder,
                           .project = line.project_folder == "." ? "" : line.project_folder,
                           .area_level = given->area_level,
                           .total = given->total,
                           .language = {},
                           .grid = given->grid,
                           .today = line.today(),
                           .version = MAPITE_VERSION};
        if (!line.language.empty()) request.language = language(line.language);
        const RunReport report = run_folder(request, line.resources(), line.progress());
        if (line.json)
            print(run_json(report));
        else
            print_report(report, given->all);
        return report.has_problems() ? exit_problems : exit_done;
    };
}

Run setup_sample(CLI::App& arguments, CommandLine& line) {
    struct Arguments {
        std::string folder, size = "district";
        std::uint64_t seed = 1;
    };
    auto given = std::make_shared<Arguments>();
    arguments.add_option("DIR", given->folder, "folder to write into")->required();
    arguments.add_option("--seed", given->seed, "another seed, another district")->capture_default_str();
    arguments.add_option("--size", given->size, "small, district or country")
        ->check(CLI::IsMember({"small", "district", "country"}))
        ->capture_default_str();
    return [given, &line] {
        const std::map<std::string, SampleSize> sizes = {{"small", SampleSize::small},
                                                         {"district", SampleSize::district},
                                                         {"country", SampleSize::country}};
        const SampleOptions options{
            .seed = given->seed,
            .size = sizes.at(given->size),
            .questionnaire = questionnaire_named(line.resources(), {}, "basic-needs")};
        print_written(write_sample(given->folder, options, line.progress()), line.json);
        return exit_done;
    };
}

}  // namespace mapite
