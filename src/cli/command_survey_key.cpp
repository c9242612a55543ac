// survey key: answers from paper, line by line, from a keyboard or a pipe.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/keying_session.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/survey_key.hpp"

namespace mapite {
namespace {

struct Given {
    std::string name, area, group, respondent, filled_on;
};

int key_survey(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    KeyingRequest request;
    request.questionnaire = given.name;
    request.area = given.area;
    request.group = given.group;
    request.respondent = given.respondent;
    request.today = line.today();
    request.language = line.language_of(project);
    if (!given.filled_on.empty()) {
        request.date = parse_day(given.filled_on);
        if (!request.date)
            throw Error(ErrorKind::usage, "--filled-on: \"" + given.filled_on + "\" is no day",
                        "write it as 2026-12-07");
    }
    const auto read_line = []() -> std::optional<std::string> {
        std::string text;
        // A line without an end was not sent off with Enter.
        if (!std::getline(std::cin, text) || std::cin.eof()) return std::nullopt;
        return text;
    };
    const bool silent = line.quiet || line.json;
    const auto show = [silent](const std::string& text) {
        if (silent) return;
        std::cout << text << std::flush;
    };
    const KeyingSummary summary = key_forms(project, line.resources(), request, read_line, show);
    if (line.json) {
        nlohmann::ordered_json json;
        json["forms"] = summary.forms;
        json["answers"] = summary.answers;
        json["without_consent"] = summary.dropped;
        json["stored"] = summary.stored;
        json["unfinished"] = summary.unfinished ? nlohmann::ordered_json(*summary.unfinished) : nullptr;
        print(json.dump(1) + '\n');
    }
    return exit_done;
}

}  // namespace

Run setup_survey_key(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("NAME", given->name, "questionnaire by name, or a file (.toml, XLSForm)")
        ->required();
    arguments.add_option("AREA", given->area, "code or name of the area the forms are about")->required();
    arguments.add_option("--group", given->group,
                         "respondent group of all forms; left out: keyed for each form");
    arguments.add_option("--respondent", given->respondent, "code of who filled in the first form");
    arguments.add_option("--filled-on", given->filled_on,
                         "day on which all forms were filled in; left out: keyed for each form");
    return [given, &line] { return key_survey(*given, line); };
}

}  // namespace mapite
