// The command that takes an indicator from ready tables, without a project.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/indicators.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

struct Arguments {
    std::string times, people, services, people_column, capacity_column, unit;
    std::vector<std::string> columns;
    MeasureRequest measure;
    std::optional<double> poverty_line;
    bool as_csv = false, summary = false;
};

void add_files(CLI::App& arguments, Arguments& given) {
    arguments
        .add_option("--od", given.times,
                    "table of travel times, a row for each pair: from, to, minutes (.csv, also .gz)")
        ->required();
    arguments.add_option("--people", given.people, "where people are: id, people")->required();
    arguments.add_option("--services", given.services, "what they go to: id, capacity")->required();
    arguments.add_option("--people-column", given.people_column, "column that counts the people");
    arguments.add_option("--capacity-column", given.capacity_column, "column that holds the capacity");
    arguments
        .add_option("--column", given.columns,
                    "column of from, to, minutes, id, people or capacity, as minutes=travel_time_p50, or #3 "
                    "for the third; may be repeated")
        ->allow_extra_args(false);
    arguments.add_option("--unit", given.unit, "of the times: min (usual) or s");
}

void add_measure(CLI::App& arguments, MeasureRequest& measure) {
    arguments.add_option("--measure", measure.name, fmt::format("{}", fmt::join(measure_names(), ", ")))
        ->required();
    arguments.add_option("--cutoff", measure.cutoff_min, "minutes within which services count");
    arguments.add_option("--decay", measure.decay,
                         "how less services count that are farther: binary, linear, gaussian (--cutoff), "
                         "stepped (--bands), exponential, power (--beta), logistic (--inflection, --sd)");
    arguments.add_option("--bands", measure.bands,
                         "up to which minutes which weight, e.g. 10:1,20:0.68,30:0.22");
    arguments.add_option("--beta", measure.beta, "of exp(-beta t) and t^-beta");
    arguments.add_option("--inflection", measure.inflection_min, "minutes at which a service counts half");
    arguments.add_option("--sd", measure.sd_min, "standard deviation in minutes around the inflection");
    arguments.add_option("--n", measure.n, "nearest: the n-th nearest service; 1 unless said");
    arguments.add_flag("--by-capacity", measure.by_capacity,
                       "nearest: until n opportunities are reached, not n services");
    arguments.add_option("--alpha", measure.alpha,
                         "spatial-availability: power of the people; 1 unless said");
    arguments.add_option("--step", measure.step_min,
                         "balancing-cost: round up to multiples of these minutes");
}

std::map<std::string, std::string> columns_of(const Arguments& given) {
    static const std::vector<std::string> fields = {"from", "to", "minutes", "id", "people", "capacity"};
    std::map<std::string, std::string> columns;
    for (const std::string& text : given.columns) {
        const std::size_t sign = text.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == text.size())
            throw Error(ErrorKind::usage, fmt::format("--column: \"{}\" is not FIELD=HEADING", text),
                        "for example: --column minutes=travel_time_p50");
        const std::string field = text.substr(0, sign);
        if (std::ranges::find(fields, field) == fields.end()) {
            const auto meant = nearest_name(field, fields);
            throw Error(ErrorKind::usage,
                        fmt::format("--column: there is no field \"{}\" (there are: {})", field,
                                    fmt::join(fields, ", ")),
                        meant ? fmt::format("did you mean \"{}\"?", *meant) : "use one of the names above");
        }
        columns[field] = text.substr(sign + 1);
    }
    if (!given.people_column.empty()) columns["people"] = given.people_column;
    if (!given.capacity_column.empty()) columns["capacity"] = given.capacity_column;
    return columns;
}

std::optional<bool> seconds_of(const std::string& unit) {
    if (unit.empty()) return std::nullopt;
    if (unit == "s" || unit == "min") return unit == "s";
    throw Error(ErrorKind::usage, fmt::format("--unit: \"{}\" is not known (it may be: min, s)", unit),
                "times are minutes or seconds");
}

int run_indicators(const Arguments& given, const CommandLine& line) {
    const IndicatorAnswer answer = indicators({.times = given.times,
                                               .people = given.people,
                                               .services = given.services,
                                               .measure = measure_of(given.measure),
                                               .columns = columns_of(given),
                                               .seconds = seconds_of(given.unit),
                                               .summary = given.summary,
                                               .poverty_line = given.poverty_line},
                                              line.progress());
    if (line.json)
        print(indicator_json(answer));
    else if (given.as_csv)
        print(csv(indicator_table(answer)));
    else
        print_table(indicator_view(answer, line.resources().texts,
                                   language(line.language.empty() ? "lv" : line.language)));
    if (!line.quiet) {
        fmt::print(stderr, "{}\n", answer.sentence);
        print_findings(answer.findings, 20, stderr);
    }
    return answer.has_problems() ? exit_problems : exit_done;
}

}  // namespace

Run setup_indicators(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Arguments>();
    add_files(arguments, *given);
    add_measure(arguments, given->measure);
    arguments.add_flag("--summary", given->summary,
                       "how the values are spread over people, in place of the values: mean, median, Gini, "
                       "Palma, Theil");
    arguments.add_option("--poverty-line", given->poverty_line,
                         "with --summary: Foster-Greer-Thorbecke 0, 1, 2 of those below this value");
    arguments.add_flag("--csv", given->as_csv, "as CSV: id, value");
    return [given, &line] { return run_indicators(*given, line); };
}

}  // namespace mapite
