// survey print: a questionnaire on paper. The way back from it: command_survey_key.cpp.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/paper_printing.hpp"
#include "cli/output.hpp"
#include "cli/survey_command.hpp"
#include "cli/survey_key.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

struct Given {
    std::string name, out, area, group, return_to;
    bool large = false;
};

int print_survey(const Given& given, const CommandLine& line) {
    const Resources resources = line.resources();
    // A form can be printed before there is a project.
    std::optional<Project> project;
    if (line.project_folder != "." || fs::exists(fs::path(line.project_folder) / "mapite.toml"))
        project = line.project();
    PaperRequest request;
    request.questionnaire = given.name;
    request.file = given.out;
    request.area = given.area;
    request.options.language = project                 ? line.language_of(*project)
                               : line.language.empty() ? Language::lv
                                                       : language(line.language);
    request.options.large = given.large;
    request.options.group = given.group;
    request.options.return_to = given.return_to;
    request.options.printed = line.today();
    const Findings findings = print_form(resources, project, line.project_folder, std::move(request));
    print_written({given.out}, line.json);
    if (!line.quiet) print_findings(findings, 5, stderr);
    // A row of the form that is not on the paper.
    const bool left_out = std::ranges::count(findings, Severity::error, &Finding::severity) > 0;
    return left_out ? exit_problems : exit_done;
}

Run setup_print(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("NAME", given->name, "questionnaire by name, or a file (.toml, XLSForm)")
        ->required();
    arguments.add_option("-o,--out", given->out, "file to write: .pdf (needs WeasyPrint) or .html")
        ->required();
    arguments.add_option("--area", given->area,
                         "code or name of the area: printed on the form, blocks skipped for it are left out");
    arguments.add_option("--group", given->group, "respondent group whose box is crossed before printing");
    arguments.add_option("--return-to", given->return_to,
                         "who takes the form back: place, person, telephone");
    arguments.add_flag("--large", given->large, "large print: nothing smaller than 18 points");
    return [given, &line] { return print_survey(*given, line); };
}

}  // namespace

std::vector<Command> survey_paper_commands() {
    return {
        {"print", "print a questionnaire on A4, with codes to key it by",
         "  mapite survey print basic-needs --lang lv -o anketa.pdf\n"
         "  mapite survey print basic-needs --lang ru --large --area Engure --group residents -o "
         "anketa.pdf\n",
         setup_print},
        {"key", "key filled-in forms from paper with one hand on the number pad",
         "  mapite survey key basic-needs Engure --group residents\n"
         "  mapite survey key basic-needs 0123456 --group worker --date 2026-11-05\n",
         setup_survey_key},
    };
}

}  // namespace mapite
