#include "cli/choice_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

[[noreturn]] void refuse_name(const char* option, const std::string& name,
                              const std::vector<std::string>& names) {
    const auto meant = nearest_name(name, names);
    throw Error(ErrorKind::usage,
                fmt::format("{}: \"{}\" is not known (it may be: {})", option, name, fmt::join(names, ", ")),
                meant ? fmt::format("did you mean \"{}\"?", *meant) : "use one of the names above");
}

std::optional<ClassMethod> method_named(const std::string& name) {
    if (name.empty()) return std::nullopt;
    if (const auto method = class_method(name)) return method;
    refuse_name("--method", name, {"quantile", "jenks", "equal", "manual"});
}

std::vector<double> breaks_of(const std::string& list) {
    std::vector<double> breaks;
    if (list.empty()) return breaks;
    for (const std::string& part : split(list, ',')) {
        const auto number = parse_number(part);
        if (!number)
            throw Error(ErrorKind::usage, fmt::format("--breaks: \"{}\" is no number", part),
                        "write the upper bound of each class: --breaks 0.1,0.3,1");
        breaks.push_back(*number);
    }
    return breaks;
}

std::optional<TravelMode> mode_named(const std::string& name) {
    if (name.empty()) return std::nullopt;
    if (const auto mode = travel_mode(name)) return mode;
    std::vector<std::string> names;
    for (const TravelMode mode : all_travel_modes) names.emplace_back(to_string(mode));
    refuse_name("--mode", name, names);
}

}  // namespace

std::function<Choice()> whose_options(CLI::App& arguments) {
    struct Given {
        Choice choice;
        std::string mode;
    };
    auto given = std::make_shared<Given>();
    arguments.add_option("--group", given->choice.group,
                         "count a population group only, e.g. over_65 (data/groups.toml names them)");
    arguments.add_option("--year", given->choice.year, "count the people of that year instead of the newest");
    arguments.add_option("--mode", given->mode,
                         "how people travel, in place of each need's own: car, bicycle or foot");
    return [given] {
        Choice read = given->choice;
        read.mode = mode_named(given->mode);
        return read;
    };
}

std::function<Choice()> choice_options(CLI::App& arguments) {
    struct Given {
        Choice choice;
        std::string method, breaks;
    };
    auto given = std::make_shared<Given>();
    Choice& choice = given->choice;
    arguments.add_option("NEED", choice.need, "which need; left out for maps of all needs, such as index");
    arguments
        .add_option("--map", choice.map, "which map (maps/*.toml), or any indicator, such as p90_minutes")
        ->capture_default_str();
    arguments
        .add_option("--level", choice.level,
                    "areas drawn: 1 districts, 2 parishes and towns, 3 villages and neighbourhoods")
        ->check(CLI::Range(1, 3));
    const auto whose = whose_options(arguments);
    arguments.add_option("--method", given->method,
                         "how values are cut into classes: quantile, jenks, equal or manual");
    arguments.add_option("--classes", choice.classes, "how many classes, 2 to 5");
    arguments.add_option("--breaks", given->breaks,
                         "upper bound of each class, locks them: 0.1,0.3,1 (shares are 0 to 1)");
    arguments.add_option("--palette", choice.palette, "colours (data/palettes.toml): OrRd, YlGnBu, ...");
    return [given, whose] {
        const Choice people = whose();
        Choice read = given->choice;
        read.mode = people.mode;
        read.group = people.group;
        read.year = people.year;
        read.method = method_named(given->method);
        read.breaks = breaks_of(given->breaks);
        return read;
    };
}

}  // namespace mapite
