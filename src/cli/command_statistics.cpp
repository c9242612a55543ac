// The command that shows statistics as time series.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/statistics_view.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

void print_view(const StatisticsView& view, const std::string& sources) {
    print_table(view.table);
    for (const std::string& line : view.legend) print(line + '\n');
    print(sources + '\n');
    for (const std::string& line : view.sources) print("  " + line + '\n');
}

}  // namespace

Run setup_statistics(CLI::App& arguments, CommandLine& line) {
    auto query = std::make_shared<StatisticsQuery>();
    auto as_csv = std::make_shared<bool>(false);
    arguments.add_option("AREA", query->area, "code or name of an area; left out: all");
    arguments.add_option("--indicator", query->indicator, "one indicator");
    arguments.add_option("--target-group", query->target_group,
                         "one target group, which need not belong to an area");
    arguments.add_flag("--csv", *as_csv, "as CSV, one row for each number");
    return [query, as_csv, &line] {
        const Project project = line.project();
        const ChosenStatistics chosen = chosen_statistics(project, *query);
        if (line.json) {
            print(statistics_json(chosen));
        } else if (*as_csv) {
            print(csv(statistics_table(chosen)));
        } else {
            const Resources resources = line.resources();
            const Language language = line.language_of(project);
            if (chosen.statistics.empty())
                print(resources.texts.say(language, "statistics.none") + '\n');
            else
                print_view(statistics_view(chosen, resources.texts, language),
                           resources.texts.say(language, "statistics.sources"));
        }
        return exit_done;
    };
}

}  // namespace mapite
