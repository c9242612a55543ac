// The commands about where areas and people are from each other: neighbours and reach.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/neighbour_answers.hpp"
#include "app/reach_answers.hpp"
#include "app/reach_map.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/answers.hpp"
#include "cli/choice_options.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

std::vector<double> minutes_of(const std::string& list) {
    std::vector<double> minutes;
    for (const std::string& part : split(list, ',')) {
        const auto number = parse_number(part);
        if (!number)
            throw Error(ErrorKind::usage, fmt::format("--minutes: \"{}\" is no number", part),
                        "for example --minutes 15,30,45");
        minutes.push_back(*number);
    }
    return minutes;
}

void check_place_or_need(const std::string& place, const std::string& need) {
    if (place.empty() != need.empty()) return;
    throw Error(ErrorKind::usage,
                place.empty() ? "neither a place nor --need was given" : "a place and --need were both given",
                "write one of them: mapite reach \"Tukuma slimnīca\", or mapite reach --need pharmacy");
}

void print_reach(const ReachStudy& reach, const CommandLine& line, bool as_csv, const Texts& texts,
                 Language language) {
    if (line.json) return print(reach_json(reach));
    if (as_csv) return print(csv(reach_table(reach)));
    const ReachView view = reach_view(reach, texts, language);
    print(view.head);
    if (!view.areas.rows.empty()) print_table(view.areas);
    print(view.notes);
}

}  // namespace

Run setup_neighbours(CLI::App& arguments, CommandLine& line) {
    struct Arguments {
        std::string area;
        bool as_csv = false;
    };
    auto given = std::make_shared<Arguments>();
    arguments.add_option("AREA", given->area, "code or name of the area; without it, all areas");
    arguments.add_flag("--csv", given->as_csv, "as CSV, one row per area and neighbour");
    return [given, &line] {
        const Project project = line.project();
        const Resources resources = line.resources();
        const Language language = line.language_of(project);
        const Study study =
            load_study(project, resources, {.today = line.today(), .only_need = ""}, line.progress());
        std::optional<AreaIndex> only;
        if (!given->area.empty()) only = area_named(study, given->area);
        if (line.json) {
            print(neighbours_json(study, only));
        } else if (given->as_csv) {
            print(csv(neighbours_table(study, only)));
        } else {
            const NeighboursView view = neighbours_view(study, only, resources.texts, language);
            if (!view.head.empty()) print(view.head + '\n');
            if (!view.table.rows.empty()) print_table(view.table);
        }
        return exit_done;
    };
}

Run setup_reach(CLI::App& arguments, CommandLine& line) {
    struct Arguments {
        std::string place, need, minutes = "15,30,45", file;
        bool as_csv = false;
    };
    auto given = std::make_shared<Arguments>();
    arguments.add_option("PLACE", given->place,
                         "id or name of a service or populated point, code or name of an area, or lat,lon");
    arguments.add_option("--need", given->need, "instead of a place: any service that meets this need");
    arguments.add_option("--minutes", given->minutes, "one to five limits")->capture_default_str();
    arguments.add_flag("--csv", given->as_csv, "as CSV, one row per limit and area");
    arguments.add_option("-o,--output", given->file,
                         "write the land within reach: .gpkg, .geojson, .svg, .pdf or .png");
    const auto read_choice = whose_options(arguments);
    return [given, read_choice, &line] {
        check_place_or_need(given->place, given->need);
        if (!given->file.empty()) check_reach_file(given->file);
        const Project project = line.project();
        const Resources resources = line.resources();
        const Language language = line.language_of(project);
        if (!given->need.empty())
            static_cast<void>(
                need_named(basket_named(resources, project.folder, project.settings.basket), given->need));
        StudyOptions options = study_options(read_choice(), line.today(), "");
        options.keep_roads = !given->file.empty();
        const ReachStudy reach = place_reach(project, resources, options,
                                             {.place = given->place,
                                              .need = given->need,
                                              .minutes = minutes_of(given->minutes),
                                              .language = language},
                                             line.progress());
        if (given->file.empty()) {
            print_reach(reach, line, given->as_csv, resources.texts, language);
            print_left_out(line, reach.study);
            return exit_done;
        }
        const ReachMapOptions written{
            .language = language, .printed = line.today(), .version = MAPITE_VERSION};
        const ReachLayer layer = reach_layer(reach, resources, written);
        write_reach(reach, layer, resources, written, given->file);
        print_written({given->file}, line.json);
        print_left_out(line, reach.study);
        if (!line.quiet) fmt::print(stderr, "{}", reach_note(reach, layer, resources.texts, language));
        return exit_done;
    };
}

}  // namespace mapite
