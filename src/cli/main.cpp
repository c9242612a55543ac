// mapite: reads the arguments, runs one command, turns errors into sentences and exit codes.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "app/surroundings.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/progress_line.hpp"

namespace mapite {
namespace {

constexpr std::array commands = {
    Command{"init", "Make a project folder", "  mapite init tukums --name \"Tukuma novads\" --grid EPSG:3059",
            setup_init},
    Command{"import", "Bring files into the project",
            "  mapite import osm andorra.osm.pbf --area-level 7\n"
            "  mapite import boundaries territorial_units_2022.shp\n"
            "  mapite import services schools.geojson --swap-axes\n"
            "  mapite import people --spread buildings --total 83888\n"
            "  mapite import services shops.csv -n\n"
            "  mapite import services shops.csv --column name=Nosaukums --column phone= --category shop\n"
            "  mapite import statistics water.csv --indicator water --unit % -n\n"
            "  mapite import statistics families.csv --target-group \"families with disabled children\"\n"
            "  mapite import statistics people_2015_2021.csv --codes-of old_and_new_codes.csv\n"
            "  mapite import statistics people_2015_2021.csv --old-boundaries territorial_units_2021.shp",
            setup_import},
    Command{"sources", "List what was imported, or take a source out",
            "  mapite sources\n  mapite sources --remove 3", setup_sources},
    Command{"undo", "Take the last change back, or make it again",
            "  mapite undo\n  mapite undo --project tukums", setup_undo},
    Command{"areas", "List the areas with their people", "  mapite areas --json", setup_areas},
    Command{"statistics", "Statistics as time series, of areas and of target groups",
            "  mapite statistics \"Engures pagasts\"\n"
            "  mapite statistics --indicator water --csv > water.csv\n"
            "  mapite statistics --target-group \"families with disabled children\" --lang en",
            setup_statistics},
    Command{"profile", "Coverage of every need in every area, or one page about one area",
            "  mapite profile\n  mapite profile \"Engures pagasts\"\n  mapite profile --need school\n  "
            "mapite profile --csv > profile.csv\n"
            "  mapite profile --need gp --group over_65 --year 2019\n"
            "  mapite profile --need shop --mode foot",
            setup_profile},
    Command{"rank", "The areas by their index, each with the range of places it may have",
            "  mapite rank\n  mapite rank --csv > ranks.csv\n  mapite rank --group over_65", setup_rank},
    Command{"compare", "An area beside another, its district, its like and its own past",
            "  mapite compare \"Engures pagasts\"\n  mapite compare LV0052430 LV0052440 --json",
            setup_compare},
    Command{"snapshot", "Keep today's results, to compare with later", "  mapite snapshot", setup_snapshot},
    Command{"map", "Draw the gap map of one need",
            "  mapite map school -o school.svg\n  mapite map pharmacy -o pharmacy.gpkg --map gap-people "
            "--lang en\n"
            "  mapite map shop -o shop.pdf --mode foot --breaks 0.1,0.3,1 --palette YlGnBu\n"
            "  mapite map gp -o gp.png --group over_65 --method jenks --classes 5",
            setup_map},
    Command{"explain", "Every step behind one number",
            "  mapite explain \"Engures pagasts\"\n  mapite explain \"Engures pagasts\" --need school\n  "
            "mapite explain LV0052430 --need pharmacy "
            "--json\n  mapite explain \"Engures pagasts\" --need school --group children",
            setup_explain},
    Command{"what-if", "What a closure, a new service or another remedy would do",
            "  mapite what-if close osm:node/123\n"
            "  mapite what-if add gp --best 3\n"
            "  mapite what-if add gp --at \"Engures pagasts\"\n"
            "  mapite what-if add library --best 1 --area LV0052430 --objective minutes\n"
            "  mapite what-if fix \"Engures pagasts\" --need shop",
            setup_what_if},
    Command{
        "indicators", "An indicator from ready tables of times, people and services, without a project",
        "  mapite indicators --od times.csv --people people.csv --services gps.csv --measure nearest --csv\n"
        "  mapite indicators --od times.csv.gz --people land.csv --services land.csv --capacity-column jobs "
        "--measure cumulative --cutoff 30 --csv\n"
        "  mapite indicators --od times.csv --people people.csv --services gps.csv --measure e2sfca "
        "--bands 10:1,20:0.68,30:0.22 --json\n"
        "  mapite indicators --od times.csv --people people.csv --services gps.csv --measure gravity "
        "--decay exponential --beta 0.1 --summary",
        setup_indicators},
    Command{"neighbours", "Which areas border which, and for how long",
            "  mapite neighbours \"Engures pagasts\"\n  mapite neighbours --csv > neighbours.csv",
            setup_neighbours},
    Command{
        "reach", "Who gets to a place within 15, 30, 45 minutes, and from where",
        "  mapite reach \"Tukuma slimnīca\"\n  mapite reach \"Engures pagasts\" --mode foot --minutes 10,20\n"
        "  mapite reach 56.9677,23.1542 -o reach.gpkg\n  mapite reach --need pharmacy -o pharmacy.svg",
        setup_reach},
    Command{"visit", "Plan the worker's visits over days and weeks, and keep the plan when dates move",
            "  mapite visit worker --init --start \"Tukuma novada pašvaldība\"\n"
            "  mapite visit add --place \"Engures bibliotēka\" --purpose \"Seniors' meeting\" --minutes 90\n"
            "  mapite visit plan\n  mapite visit why V4\n"
            "  mapite visit replan --cancel V7 --accept\n  mapite visit done V3 --note \"promised to call\"",
            setup_visit},
    Command{"survey", "Questionnaires: print, key and import them, and see where groups answer differently",
            "  mapite survey print basic-needs --lang ru -o FORM.pdf\n"
            "  mapite survey key basic-needs \"Engures pagasts\"\n"
            "  mapite survey import basic-needs kobo-export.csv\n"
            "  mapite survey compare basic-needs --area \"Engures pagasts\"",
            setup_survey},
    Command{
        "note", "What people say and no table holds: needs, SWOT, good practice, promises",
        "  mapite note add \"Engures pagasts\" --kind voiced-need --text \"There is no bus in the evening\"\n"
        "  mapite note list --kind promise\n  mapite note history N12\n"
        "  mapite note suggest \"Engures pagasts\"\n  mapite note export -o notes.csv",
        setup_note},
    Command{"check", "What is stale, held twice, outside every area or without a source", "  mapite check",
            setup_check},
    Command{"doctor", "What this machine has of what Mapīte needs", "  mapite doctor", setup_doctor},
    Command{"run", "The whole job on a folder of files",
            "  mapite run my-district\n  mapite run andorra --total 83888 --lang en", setup_run},
    Command{"sample", "Write a fictional district to try things on",
            "  mapite sample demo --seed 7 --size small", setup_sample},
};

constexpr const char* exit_codes =
    "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 problems found in the data,\n"
    "            4 refused by the privacy gate, 5 plan incomplete.\n"
    "Results go to stdout, everything else to stderr.";

int exit_code(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::failed:
            return exit_failed;
        case ErrorKind::usage:
            return exit_usage;
        case ErrorKind::data:
            return exit_problems;
        case ErrorKind::refused:
            return exit_refused;
    }
    return exit_failed;
}

/// The first word must be a command; CLI11 would only say that one is missing.
void refuse_unknown_command(int argc, char** argv) {
    if (argc < 2) throw Error(ErrorKind::usage, "no command was given", "\"mapite --help\" lists them");
    const std::string word = argv[1];
    std::vector<std::string> names;
    for (const Command& command : commands) names.emplace_back(command.name);
    if (word.starts_with('-') || std::find(names.begin(), names.end(), word) != names.end()) return;
    const auto meant = nearest_name(word, names);
    throw Error(ErrorKind::usage, fmt::format("there is no command \"{}\"", word),
                meant ? fmt::format("did you mean \"{}\"?", *meant) : "\"mapite --help\" lists them");
}

int run(int argc, char** argv) {
    refuse_unknown_command(argc, argv);
    CommandLine line;
    CLI::App app("Mapīte maps which basic needs are not met where, and says why.", "mapite");
    app.set_version_flag("--version", std::string("mapite ") + MAPITE_VERSION);
    app.require_subcommand(1);
    app.footer(std::string("Examples:\n  mapite sample demo && mapite run demo\n  mapite explain AREA --need "
                           "school --project demo/project\n\n") +
               exit_codes);
    std::array<Run, commands.size()> runs;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        CLI::App* sub = app.add_subcommand(commands[i].name, commands[i].summary);
        runs[i] = commands[i].setup(*sub, line);
        add_shared_options(*sub, line);
        sub->footer(std::string("Examples:\n") + commands[i].examples);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);
        std::string command;
        for (const CLI::App* sub : app.get_subcommands()) command = ' ' + sub->get_name();
        throw Error(ErrorKind::usage, error.what(), "mapite" + command + " --help shows how it is used");
    }
    line.root = definitions_root(MAPITE_SOURCE_DATA);
    for (std::size_t i = 0; i < commands.size(); ++i)
        if (app.got_subcommand(commands[i].name)) return runs[i]();
    return exit_usage;
}

}  // namespace

void add_shared_options(CLI::App& arguments, CommandLine& line) {
    arguments.add_option("--project", line.project_folder, "project folder, if it is not the current one");
    arguments.add_option("--lang", line.language, "language of the output: lv, en or ru")
        ->check(CLI::IsMember({"lv", "en", "ru"}));
    arguments.add_option("--date", line.date, "day to print instead of today, yyyy-mm-dd");
    arguments.add_flag("--json", line.json, "results as JSON");
    arguments.add_flag("-q,--quiet", line.quiet, "results only: no notes, no progress");
}

Language CommandLine::language_of(const Project& project) const {
    return language.empty() ? project.settings.language : mapite::language(language);
}

Day CommandLine::today() const {
    return day_of_printing(date);
}

Progress CommandLine::progress() const {
    return quiet ? Progress{} : terminal_progress();
}

}  // namespace mapite

int main(int argc, char** argv) {
    try {
        return mapite::run(argc, argv);
    } catch (const mapite::Error& error) {
        mapite::print_error(error.what(), error.hint());
        return mapite::exit_code(error.kind());
    } catch (const std::filesystem::filesystem_error& error) {
        mapite::print_error(error.what(), "check the name, the permissions and the free space");
    } catch (const std::bad_alloc&) {
        mapite::print_error("there was not enough memory", "close other programs or use a smaller extract");
    } catch (const std::exception& error) {
        mapite::print_error(error.what(),
                            "this should not have happened; please report it with the command you ran");
    }
    return mapite::exit_failed;
}
