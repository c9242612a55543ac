#include "app/indicators.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/od_ends.hpp"
#include "formats/od_table.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

/// Unknown amounts as 0: what is not known takes no share and offers none.
std::vector<double> or_zero(const std::vector<std::optional<double>>& amounts) {
    std::vector<double> numbers;
    numbers.reserve(amounts.size());
    for (const auto& amount : amounts) numbers.push_back(amount.value_or(0));
    return numbers;
}

OdEnds read_people(const IndicatorRequest& request, const Progress& progress) {
    OdEnds people = read_od_ends(request.people, "people", request.columns, progress);
    if (people.amount_column.empty() && (request.measure.needs_people || request.summary))
        refuse_without_amount(request.people, "people");
    // Where people do not matter, no word about them.
    if (!request.measure.needs_people && !request.summary)
        std::erase_if(people.findings,
                      [](const Finding& finding) { return finding.code.starts_with("people-"); });
    return people;
}

OdEnds read_services(const IndicatorRequest& request, const Progress& progress) {
    OdEnds services = read_od_ends(request.services, "capacity", request.columns, progress);
    if (!services.amount_column.empty()) return services;
    if (request.measure.name != "nearest" || request.measure.by_capacity)
        refuse_without_amount(request.services, "capacity");
    services.amounts.assign(services.ids.size(), 1.0);
    return services;
}

void note_capacities(const IndicatorRequest& request, const OdEnds& services, Findings& findings) {
    const std::string file = request.services.filename().string();
    const auto zeros = std::ranges::count(services.amounts, std::optional(0.0));
    const bool any =
        std::ranges::any_of(services.amounts, [](const auto& each) { return each && *each > 0; });
    if (!any)
        findings.push_back(
            {Severity::warning,
             {file, 0, {}},
             "capacity-nowhere",
             fmt::format("no service has a capacity above 0 in the column \"{}\"", services.amount_column)});
    else if (zeros > 0 && (request.measure.name == "bfca" || request.measure.name == "3sfca"))
        findings.push_back(
            {Severity::note,
             {file, 0, {}},
             "capacity-zero",
             fmt::format(
                 "services with a capacity of 0, which draw people in this measure and offer nothing: "
                 "{}; where 0 means that there is no service, take these rows out",
                 zeros)});
}

IndicatorSummary summary_of(const IndicatorRequest& request, const OdEnds& people,
                            const std::vector<std::optional<double>>& values) {
    IndicatorSummary summary;
    std::vector<Weighted> pairs;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double count = people.amounts[i].value_or(0);
        if (!(count > 0)) continue;
        (values[i] ? summary.people : summary.people_without_value) += count;
        if (values[i]) pairs.push_back({*values[i], count});
    }
    summary.mean = weighted_mean(pairs);
    summary.median = weighted_quantile(pairs, 0.5);
    summary.gini = weighted_gini(pairs);
    summary.palma = palma_ratio(pairs);
    summary.theil = theil_t(pairs);
    if (request.poverty_line) summary.poverty = poverty_below(pairs, *request.poverty_line);
    return summary;
}

void check_poverty_line(const IndicatorRequest& request) {
    if (!request.poverty_line) return;
    if (!request.summary)
        throw Error(ErrorKind::usage, "--poverty-line belongs to --summary", "add --summary");
    if (!(*request.poverty_line > 0))
        throw Error(ErrorKind::usage,
                    fmt::format("--poverty-line: {} is not above 0", to_text(*request.poverty_line)),
                    "nobody can be below it");
    if (request.measure.in_minutes)
        throw Error(ErrorKind::usage,
                    fmt::format("--poverty-line: the values of \"{}\" are times, where less is better",
                                request.measure.name),
                    "a line from below fits measures of what is reached, such as cumulative");
}

/// Rows that lead to services of unknown capacity do not count; gives how many they were.
std::size_t drop_unknown_capacity(std::vector<OriginDestination>& rows, const OdEnds& services) {
    if (services.missing == 0) return 0;
    return std::erase_if(rows,
                         [&](const OriginDestination& row) { return !services.amounts[row.destination]; });
}

Books books_of(const OdEnds& ends) {
    return {.read = ends.read, .kept = ends.ids.size(), .reported = ends.left_out};
}

/// "times.csv: 10 rows read, 7 count, 3 do not (1 wrong, 2 ...)".
std::string sentence_of(const std::string& file, const OdTable& times, std::size_t kept,
                        std::size_t unknown_capacity) {
    std::string out;
    const auto add = [&](std::size_t count, const char* what) {
        if (count > 0) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", count, what);
    };
    add(times.bad, "wrong");
    add(times.no_time, "without a time");
    add(times.unknown_origin, "from unknown ids");
    add(times.unknown_destination, "to unknown ids");
    add(unknown_capacity, "to services of unknown capacity");
    add(times.repeated, "repeated");
    return fmt::format("{}: {} rows read, {} count{} (\"{}\" to \"{}\", \"{}\" in {})", file, times.read,
                       kept, out.empty() ? "" : "; " + out, times.from_column, times.to_column,
                       times.time_column, times.seconds ? "seconds" : "minutes");
}

Json or_null(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

struct Statistic {
    const char* name;
    std::optional<double> value;
};

std::vector<Statistic> statistics_of(const IndicatorAnswer& answer) {
    const IndicatorSummary& summary = *answer.summary;
    std::vector<Statistic> statistics = {
        {"people", summary.people}, {"people_without_value", summary.people_without_value},
        {"mean", summary.mean},     {"median", summary.median},
        {"gini", summary.gini},     {"palma", summary.palma},
        {"theil_t", summary.theil}};
    if (!answer.poverty_line) return statistics;
    statistics.push_back({"poverty_line", answer.poverty_line});
    const auto of_poverty = [&](double Poverty::*member) {
        return summary.poverty ? std::optional((*summary.poverty).*member) : std::nullopt;
    };
    statistics.push_back({"fgt0", of_poverty(&Poverty::fgt0)});
    statistics.push_back({"fgt1", of_poverty(&Poverty::fgt1)});
    statistics.push_back({"fgt2", of_poverty(&Poverty::fgt2)});
    return statistics;
}

Json json_of(const Books& books) {
    return {{"read", books.read}, {"kept", books.kept}, {"reported", books.reported}};
}

Json parameters_json(const Measure& measure) {
    Json parameters = Json::object();
    if (measure.decay) parameters["decay"] = decay_name(*measure.decay);
    if (const std::string bands = bands_text(measure); !bands.empty()) parameters["bands"] = bands;
    for (const MeasureParameter& each : parameters_of(measure)) parameters[each.name] = each.value;
    if (measure.by_capacity) parameters["by_capacity"] = true;
    return parameters;
}

}  // namespace

bool IndicatorAnswer::has_problems() const {
    return std::ranges::any_of(findings,
                               [](const Finding& finding) { return finding.severity == Severity::error; });
}

IndicatorAnswer indicators(const IndicatorRequest& request, const Progress& progress) {
    check_poverty_line(request);
    const OdEnds people = read_people(request, progress);
    const OdEnds services = read_services(request, progress);
    OdTable times = read_od_table(request.times, people.ids, services.ids,
                                  {.columns = request.columns, .seconds = request.seconds}, progress);
    IndicatorAnswer answer;
    answer.measure = request.measure;
    answer.poverty_line = request.poverty_line;
    for (const Findings* part : {&people.findings, &services.findings, &std::as_const(times.findings)})
        answer.findings.insert(answer.findings.end(), part->begin(), part->end());
    note_capacities(request, services, answer.findings);
    const std::size_t unknown_capacity = drop_unknown_capacity(times.rows, services);
    answer.people_books = books_of(people);
    answer.service_books = books_of(services);
    answer.time_books = {.read = times.read,
                         .kept = times.rows.size(),
                         .reported = times.bad + times.no_time + times.unknown_origin +
                                     times.unknown_destination + times.repeated + unknown_capacity};
    answer.sentence =
        sentence_of(request.times.filename().string(), times, times.rows.size(), unknown_capacity);
    progress.step("computing " + request.measure.name);
    const std::vector<double> head_count = or_zero(people.amounts), capacity = or_zero(services.amounts);
    answer.values = taken(request.measure, {times.rows, head_count, capacity});
    if (request.measure.of_own_people)
        for (std::size_t i = 0; i < answer.values.size(); ++i)
            if (!people.amounts[i]) answer.values[i].reset();
    if (request.summary) answer.summary = summary_of(request, people, answer.values);
    answer.ids = people.ids;
    return answer;
}

Table indicator_table(const IndicatorAnswer& answer) {
    const auto text = [](const std::optional<double>& value) {
        return value ? to_text(*value) : std::string();
    };
    if (answer.summary) {
        Table table{.header = {"statistic", "value"}, .rows = {}};
        for (const Statistic& each : statistics_of(answer))
            table.rows.push_back({each.name, text(each.value)});
        return table;
    }
    Table table{.header = {"id", "value"}, .rows = {}};
    table.rows.reserve(answer.ids.size());
    for (std::size_t i = 0; i < answer.ids.size(); ++i)
        table.rows.push_back({answer.ids[i], text(answer.values[i])});
    return table;
}

Table indicator_view(const IndicatorAnswer& answer, const Texts& texts, Language language) {
    const auto say = [&](const std::string& key) { return texts.say(language, "indicators." + key); };
    const auto text = [&](const std::optional<double>& value) -> std::string {
        if (!value) return "–";
        const double size = std::abs(*value);
        return localized_number(*value,
                                size == std::round(size) ? 0
                                : size < 1               ? 4
                                : size < 100             ? 2
                                                         : 0,
                                language);
    };
    if (answer.summary) {
        Table table{.header = {say("statistic"), say("value")}, .rows = {}};
        for (const Statistic& each : statistics_of(answer))
            table.rows.push_back({say(each.name), text(each.value)});
        return table;
    }
    Table table{.header = {say("id"), say("unit." + std::string(unit_of(answer.measure)))}, .rows = {}};
    for (std::size_t i = 0; i < answer.ids.size(); ++i)
        table.rows.push_back({answer.ids[i], text(answer.values[i])});
    return table;
}

std::string indicator_json(const IndicatorAnswer& answer) {
    Json json = {{"measure", answer.measure.name},
                 {"parameters", parameters_json(answer.measure)},
                 {"unit", unit_of(answer.measure)},
                 {"rows",
                  {{"times", json_of(answer.time_books)},
                   {"people", json_of(answer.people_books)},
                   {"services", json_of(answer.service_books)}}}};
    if (answer.summary)
        for (const Statistic& each : statistics_of(answer)) json["summary"][each.name] = or_null(each.value);
    json["values"] = Json::array();
    for (std::size_t i = 0; i < answer.ids.size(); ++i)
        json["values"].push_back({{"id", answer.ids[i]}, {"value", or_null(answer.values[i])}});
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string_view unit_of(const Measure& measure) {
    if (measure.in_minutes) return "min";
    return measure.needs_people && !measure.of_own_people ? "capacity_per_person" : "capacity";
}

}  // namespace mapite
