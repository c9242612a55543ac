// The command that brings users' files into a project.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "app/import.hpp"
#include "app/import_answers.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"

namespace mapite {
namespace {

struct Arguments {
    std::string kind, crs, layer, encoding, separator, category, definition, spread, totals, data_date;
    std::string indicator, unit, target_group, codes_of, old_boundaries;
    std::vector<std::string> files, columns, codes, marks;
    std::optional<int> area_level;
    std::optional<double> total;
    std::optional<bool> swap_axes;
    bool dry_run = false, all = false;
};

std::vector<LayerKind> kinds_of(const Arguments& given) {
    if (given.kind == "osm")
        return {LayerKind::boundaries, LayerKind::roads, LayerKind::services, LayerKind::people};
    return {*layer_kind(given.kind)};
}

void refuse_what_does_not_go_together(const Arguments& given) {
    const bool spreads = given.total || !given.totals.empty();
    if ((spreads || !given.spread.empty()) && given.kind != "people")
        throw Error(ErrorKind::usage, "import: only people can be spread over buildings",
                    "use: mapite import people --spread buildings --total N");
    if (given.total && !given.totals.empty())
        throw Error(ErrorKind::usage, "import: --total and --totals were both given",
                    "use one total for the district, or a table of totals by area");
    if (!given.spread.empty() && !spreads)
        throw Error(ErrorKind::usage, "import: --spread needs the number of people to spread",
                    "add --total N or --totals FILE.csv");
    if (given.files.empty() && !spreads)
        throw Error(ErrorKind::usage, "import: no file was named",
                    fmt::format("for example: mapite import {} FILE", given.kind));
    if (given.total && *given.total < 0)
        throw Error(ErrorKind::usage, "import: --total is below zero", "give the number of people");
    const bool for_statistics = !given.indicator.empty() || !given.unit.empty() ||
                                !given.target_group.empty() || !given.marks.empty() ||
                                !given.codes_of.empty() || !given.old_boundaries.empty();
    if (for_statistics && given.kind != "statistics")
        throw Error(
            ErrorKind::usage,
            "import: --indicator, --unit, --target-group, --mark, --codes-of and --old-boundaries are "
            "for statistics",
            "use: mapite import statistics FILE");
    if (given.kind == "osm")
        for (const std::string& file : given.files)
            if (!is_osm_file(file))
                throw Error(
                    ErrorKind::usage,
                    fmt::format("{} is no OpenStreetMap file (.osm, .osm.pbf, .osm.gz, .osm.bz2)", file),
                    "import other files by what is in them: boundaries, roads, services or people");
}

/// "name=Nosaukums" as a pair; what stands behind the sign may be empty.
std::map<std::string, std::string> pairs_of(const std::vector<std::string>& given, const std::string& option,
                                            const std::string& example) {
    std::map<std::string, std::string> pairs;
    for (const std::string& text : given) {
        const std::size_t sign = text.find('=');
        if (sign == std::string::npos || sign == 0)
            throw Error(ErrorKind::usage,
                        fmt::format("{}: \"{}\" has no \"=\" with a name before it", option, text),
                        fmt::format("for example: {} {}", option, example));
        pairs[text.substr(0, sign)] = text.substr(sign + 1);
    }
    return pairs;
}

ImportRequest request_of(const Arguments& given, const CommandLine& line) {
    ImportRequest request{.kinds = kinds_of(given),
                          .files = {given.files.begin(), given.files.end()},
                          .reading = {},
                          .definition = given.definition,
                          .date = {},
                          .total = given.total,
                          .totals = given.totals,
                          .dry_run = given.dry_run,
                          .today = line.today()};
    request.reading.crs = given.crs;
    request.reading.layer = given.layer;
    request.reading.encoding = given.encoding;
    request.reading.swap_axes = given.swap_axes;
    request.reading.separator = given.separator;
    request.reading.category = given.category;
    request.reading.columns = pairs_of(given.columns, "--column", "name=Nosaukums");
    request.reading.codes = pairs_of(given.codes, "--code", "52430=0052430");
    request.reading.marks = pairs_of(given.marks, "--mark", "-=zero");
    for (const auto& [field, value] :
         {std::pair("indicator", &given.indicator), std::pair("unit", &given.unit),
          std::pair("target_group", &given.target_group)})
        if (!value->empty()) request.reading.values[field] = *value;
    request.codes_of = given.codes_of;
    request.old_boundaries = given.old_boundaries;
    request.reading.area_level = given.area_level;
    if (!given.data_date.empty()) {
        request.date = parse_day(given.data_date);
        if (!request.date)
            throw Error(ErrorKind::usage, fmt::format("--data-date: \"{}\" is no day", given.data_date),
                        "write it as 2025-01-19");
    }
    return request;
}

/// How each table was understood; nothing for OpenStreetMap files, which have no columns.
std::vector<ImportPreview> previews_of(const Arguments& given, const Project& project,
                                       const CommandLine& line) {
    std::vector<ImportPreview> previews;
    const ImportRequest request = request_of(given, line);
    for (const std::filesystem::path& file : request.files)
        if (!is_osm_file(file))
            previews.push_back(preview_import(&project, line.resources(),
                                              {.file = file,
                                               .kinds = request.kinds,
                                               .definition = request.definition,
                                               .reading = request.reading,
                                               .date = request.date,
                                               .try_out = false,
                                               .today = request.today},
                                              Progress{}));
    return previews;
}

int run_import(const Arguments& given, const CommandLine& line) {
    refuse_what_does_not_go_together(given);
    Project project = line.project();
    const ImportReport report =
        import_files(project, line.resources(), request_of(given, line), line.progress());
    const std::vector<ImportPreview> previews =
        given.dry_run ? previews_of(given, project, line) : std::vector<ImportPreview>{};
    if (line.json) {
        print(import_json(report.sources, given.dry_run, previews));
    } else {
        if (given.dry_run) print("Nothing was saved (-n). This would be imported:\n");
        if (!report.grid_note.empty() && !line.quiet) fmt::print(stderr, "{}\n", report.grid_note);
        for (const ImportPreview& preview : previews) print(understood(preview));
        for (const ImportedSource& source : report.sources) print_import(source, given.all ? 0 : 5);
    }
    return report.has_problems() ? exit_problems : exit_done;
}

void add_options_of_statistics(CLI::App& arguments, Arguments& given) {
    arguments.add_option("--indicator", given.indicator, "what all numbers of the table count");
    arguments.add_option("--unit", given.unit, "unit of all numbers of the table, e.g. people or %");
    arguments.add_option("--target-group", given.target_group, "whom all numbers of the table count");
    arguments
        .add_option("--mark", given.marks,
                    "what a mark in place of a number means: zero, missing, confidential or doubtful, as "
                    "-=zero; may be repeated")
        ->allow_extra_args(false);
    arguments.add_option("--codes-of", given.codes_of,
                         "table of old and new area codes (from, to, share), for statistics of an older "
                         "territorial division");
    arguments.add_option("--old-boundaries", given.old_boundaries,
                         "boundaries of that division, where there is no such table: numbers are divided by "
                         "area, and the shares said");
}

}  // namespace

Run setup_import(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Arguments>();
    arguments
        .add_option("KIND", given->kind,
                    "boundaries, roads, services, people, statistics, or osm for the first four of one "
                    "extract")
        ->required()
        ->check(CLI::IsMember({"boundaries", "roads", "services", "people", "statistics", "osm"}));
    arguments.add_option("FILE", given->files, "files to read");
    arguments.add_flag("-n,--dry-run", given->dry_run, "say what would happen and save nothing");
    arguments.add_option("--area-level", given->area_level,
                         "OpenStreetMap admin_level of the boundaries (parishes in Latvia: 7)");
    arguments.add_option("--layer", given->layer, "layer or sheet inside the file");
    arguments.add_option("--definition", given->definition, "layer definition to read with (layers/*.toml)");
    arguments.add_option("--crs", given->crs, "reference system of the file, e.g. EPSG:3059");
    arguments.add_flag("--swap-axes,!--keep-axes", given->swap_axes,
                       "the file has its coordinates as lat,lon (y,x); or just not, whatever its layer says");
    arguments
        .add_option("--column", given->columns,
                    "column of one of our fields, as name=Nosaukums, or #3 for the third column; "
                    "\"phone=\" = there is none; may be repeated")
        ->allow_extra_args(false);
    arguments
        .add_option("--code", given->codes, "area code that was meant, as 52430=0052430; may be repeated")
        ->allow_extra_args(false);
    arguments.add_option("--category", given->category, "category of all services in the file");
    arguments.add_option("--separator", given->separator, "of a CSV file's columns: , ; | or tab");
    arguments.add_option("--encoding", given->encoding, "of a CSV file, e.g. Windows-1257");
    arguments.add_option("--data-date", given->data_date, "day the data speak of, yyyy-mm-dd");
    arguments
        .add_option("--spread", given->spread,
                    "spread a total of people over the dwellings the project knows")
        ->check(CLI::IsMember({"buildings"}));
    arguments.add_option("--total", given->total, "people of the whole district");
    arguments.add_option("--totals", given->totals, "table of people by area code");
    add_options_of_statistics(arguments, *given);
    arguments.add_flag("--all", given->all, "list every finding");
    return [given, &line] { return run_import(*given, line); };
}

}  // namespace mapite
