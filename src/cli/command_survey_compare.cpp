// survey compare, survey agree: what groups say of an area, and how two people agree.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/survey_compare_answers.hpp"
#include "app/survey_compare_words.hpp"
#include "cli/output.hpp"
#include "cli/survey_command.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

void print_parts(const TextParts& parts) {
    for (const TextPart& part : parts) {
        print(part.text);
        if (!part.table.header.empty()) print_table(part.table);
    }
}

Run setup_compare_groups(CLI::App& arguments, CommandLine& line) {
    struct Given {
        SurveyQuestion question;
        bool as_csv = false;
    };
    auto given = std::make_shared<Given>();
    SurveyQuestion& question = given->question;
    arguments.add_option("NAME", question.questionnaire, "questionnaire, e.g. basic-needs")->required();
    arguments.add_option("--area", question.area, "code or name of one area; without it a line for each");
    arguments.add_option("--groups", question.groups, "these groups only, e.g. worker,residents")
        ->delimiter(',');
    arguments.add_option(
        "--least", question.least,
        "groups with fewer forms are hidden; the project's least ([privacy] in mapite.toml, else 5), below "
        "which groups are merged or hidden, or more");
    arguments.add_flag("--csv", given->as_csv, "as CSV");
    return [given, &line] {
        const Project project = line.project();
        const Resources resources = line.resources();
        const SurveyComparison comparison =
            compare_survey(project, resources, given->question, line.today(), line.progress());
        if (line.json)
            print(survey_comparison_json(comparison));
        else if (given->as_csv)
            print(csv(survey_comparison_table(comparison)));
        else
            print_parts(survey_comparison_text(comparison, !given->question.area.empty(), resources.texts,
                                               line.language_of(project)));
        return static_cast<int>(exit_done);
    };
}

Run setup_agree(CLI::App& arguments, CommandLine& line) {
    struct Given {
        SurveyQuestion question;
        std::string first, second;
    };
    auto given = std::make_shared<Given>();
    arguments.add_option("NAME", given->question.questionnaire, "questionnaire, e.g. basic-needs")
        ->required();
    arguments.add_option("--area", given->question.area, "code or name of the area")->required();
    arguments.add_option("A", given->first, "respondent code or id of the first form")->required();
    arguments.add_option("B", given->second, "of the second")->required();
    return [given, &line] {
        const Project project = line.project();
        const Resources resources = line.resources();
        const SurveyAgreement agreement =
            agree_on_survey(project, resources, given->question, given->first, given->second);
        if (line.json)
            print(survey_agreement_json(agreement));
        else
            print_parts(survey_agreement_text(agreement, resources.texts, line.language_of(project)));
        return static_cast<int>(exit_done);
    };
}

}  // namespace

std::vector<Command> survey_compare_commands() {
    return {{"compare", "What groups say of an area: scores, disagreements, felt against measured",
             "  mapite survey compare basic-needs\n"
             "  mapite survey compare basic-needs --area \"Gravene pagasts\" --groups worker,residents\n",
             setup_compare_groups},
            {"agree", "How far two people agree who filled in the same form",
             "  mapite survey agree basic-needs --area 0560201 A7 B3\n", setup_agree}};
}

}  // namespace mapite
