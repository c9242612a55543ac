// survey import, list, form, export, skip, remove: filled forms and questionnaires, in and out.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/files.hpp"
#include "app/filled_forms.hpp"
#include "app/import_answers.hpp"
#include "app/questionnaires.hpp"
#include "app/survey_answers.hpp"
#include "app/survey_form.hpp"
#include "app/survey_import.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/survey_command.hpp"
#include "writers/table_csv.hpp"
#include "writers/xlsform.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

struct Given {
    std::string name, file, out, area, group, block, reason, id, encoding, layer, separator;
    std::vector<std::string> codes;
    bool dry_run = false, all = false, check = false, undo = false;
};

constexpr std::size_t most_findings = 5;  ///< of one kind, unless all are asked for

std::string say(const CommandLine& line, const Project& project, const Resources& resources,
                const std::string& key, const Texts::Values& values = {}) {
    return resources.texts.say(line.language_of(project), "survey_import." + key, values) + '\n';
}

/// "52430=0052430" as a pair; a name may have the sign in it, a code not.
std::map<std::string, std::string> area_codes(const std::vector<std::string>& given) {
    std::map<std::string, std::string> codes;
    for (const std::string& text : given) {
        const std::size_t sign = text.rfind('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == text.size())
            throw Error(ErrorKind::usage, fmt::format("--area-code: \"{}\" is no pair", text),
                        "what the file says, =, the code that was meant: --area-code 52430=0052430");
        codes[text.substr(0, sign)] = text.substr(sign + 1);
    }
    return codes;
}

int import_forms(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    SurveyImportRequest request;
    request.questionnaire = given.name;
    request.file = given.file;
    request.area = given.area;
    request.group = given.group;
    request.codes = area_codes(given.codes);
    request.read.encoding = given.encoding;
    request.read.layer = given.layer;
    request.read.separator = given.separator;
    request.dry_run = given.dry_run;
    request.today = line.today();
    const SurveyImportReport report = import_survey(project, resources, request, line.progress());
    const std::string file = request.file.filename().string();
    if (line.json) {
        print(survey_import_json(report, file, given.dry_run));
    } else {
        if (given.dry_run) print(say(line, project, resources, "not_saved"));
        print(survey_import_text(report, file, resources.texts, line.language_of(project)));
    }
    if (!line.quiet && !line.json)
        print_findings(report.read.forms.findings, given.all ? 0 : most_findings, stderr);
    return report.has_problems() ? exit_problems : exit_done;
}

int list(const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    const SurveyList surveys = list_surveys(project, resources);
    const std::vector<RespondentGroup> groups = respondent_groups_of(resources, project.folder);
    const std::vector<Area> areas = project.open_to_read().areas();
    const SurveyNames names{.groups = groups, .areas = areas};
    if (line.json)
        print(survey_list_json(surveys, names));
    else
        print(survey_list_text(surveys, names, resources.texts, line.language_of(project)));
    if (!line.quiet && !line.json) print_findings(surveys.unreadable, 0, stderr);
    return surveys.unreadable.empty() ? exit_done : exit_problems;
}

Language language_without_project(const CommandLine& line) {
    if (!line.language.empty()) return language(line.language);
    if (fs::exists(fs::path(line.project_folder) / "mapite.toml")) return line.language_of(line.project());
    return Language::lv;
}

int check_form(const FormLook& look, const Given& given, const CommandLine& line,
               const Resources& resources) {
    const Questionnaire& form = look.questionnaire;
    if (line.json) {
        print(findings_json(look.findings));
    } else {
        const Speaker speak(resources.texts, language_without_project(line), "survey_import.");
        const auto blocks =
            std::ranges::count_if(form.groups, [](const QuestionGroup& each) { return !each.parent; });
        print(speak.say(look.usable ? "form.good" : "form.bad",
                        look.usable ? Texts::Values{{"name", form.name},
                                                    {"questions", fmt::format("{}", form.questions.size())},
                                                    {"blocks", fmt::format("{}", blocks)},
                                                    {"lists", fmt::format("{}", form.lists.size())}}
                                    : Texts::Values{{"name", form.name},
                                                    {"errors", fmt::format("{}", look.errors())}}) +
              '\n');
        print_findings(look.findings, given.all ? 0 : most_findings, stderr);
    }
    return look.errors() > 0 ? exit_problems : exit_done;
}

int form(const Given& given, const CommandLine& line) {
    const Resources resources = line.resources();
    const FormLook look = look_at_form(resources, line.project_folder, given.name);
    if (given.check) return check_form(look, given, line, resources);
    const std::string ending = lower(fs::path(given.out).extension().string());
    if (!given.out.empty() && ending != ".xlsx" && ending != ".json")
        throw Error(ErrorKind::usage, fmt::format("form: {} is neither .xlsx nor .json", given.out),
                    "-o form.xlsx writes an XLSForm, -o form.json all of the questionnaire as data");
    if (given.out.empty() && line.json) {
        print(form_json(look.questionnaire));
    } else if (given.out.empty()) {
        print(form_text(look.questionnaire, resources.texts, language_without_project(line)));
    } else {
        if (ending == ".xlsx")
            write_xlsform(look.questionnaire, given.out);
        else
            write_file(given.out, form_json(look.questionnaire));
        print_written({given.out}, line.json);
    }
    if (!line.quiet && !line.json) print_findings(look.findings, most_findings, stderr);
    return look.errors() > 0 ? exit_problems : exit_done;
}

int export_forms(const Given& given, const CommandLine& line) {
    const std::string ending = lower(fs::path(given.out).extension().string());
    if (ending != ".csv" && ending != ".json")
        throw Error(ErrorKind::usage, fmt::format("export: {} is neither .csv nor .json", given.out),
                    "-o forms.csv or -o forms.json");
    const Project project = line.project();
    const FilledForms forms = forms_for_use(project, line.resources(), given.name);
    write_file(given.out, ending == ".csv" ? csv(forms.table) : filled_forms_json(forms));
    print_written({given.out}, line.json);
    if (!line.quiet) print_findings(forms.left_out, 0, stderr);
    return exit_done;
}

int skip(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    const Resources resources = line.resources();
    SkipRequest request;
    request.questionnaire = given.name;
    request.area = given.area;
    request.block = given.block;
    request.reason = given.reason;
    request.undo = given.undo;
    const std::size_t forms = skip_block(project, resources, request);
    if (line.json) {
        print(nlohmann::ordered_json{{"questionnaire", given.name},
                                     {"area", given.area},
                                     {"block", given.block},
                                     {"skipped", !given.undo},
                                     {"forms_with_answers", forms}}
                  .dump(1) +
              '\n');
        return exit_done;
    }
    print(say(line, project, resources, given.undo ? "asked_again" : "skipped",
              {{"area", given.area}, {"block", given.block}, {"forms", fmt::format("{}", forms)}}));
    return exit_done;
}

int remove(const Given& given, const CommandLine& line) {
    const Project project = line.project();
    remove_form(project, given.name, given.id);
    if (line.json)
        print(nlohmann::ordered_json{{"questionnaire", given.name}, {"removed", given.id}}.dump(1) + '\n');
    else
        print(say(line, project, line.resources(), "removed", {{"id", given.id}}));
    return exit_done;
}

void add_name(CLI::App& arguments, Given& given) {
    arguments.add_option("NAME", given.name, "questionnaire by name, or a file (.toml, XLSForm)")->required();
}

Run setup_import_forms(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    add_name(arguments, *given);
    arguments.add_option("FILE", given->file, "export of KoboToolbox or ODK, or a table: .csv, .xlsx, .json")
        ->required();
    arguments.add_option("--area", given->area, "code or name of the area of forms that do not say it");
    arguments.add_option("--group", given->group, "respondent group of forms that do not say it");
    arguments
        .add_option("--area-code", given->codes,
                    "what the file calls an area and the code that was meant, as 52430=0052430; may be "
                    "repeated")
        ->allow_extra_args(false);
    arguments.add_option("--encoding", given->encoding, "of a CSV file, e.g. Windows-1257");
    arguments.add_option("--separator", given->separator, "of a CSV file's columns: , ; | or tab");
    arguments.add_option("--layer", given->layer, "sheet inside the file");
    arguments.add_flag("-n,--dry-run", given->dry_run, "say what would happen and save nothing");
    arguments.add_flag("--all", given->all, "list every finding");
    return [given, &line] { return import_forms(*given, line); };
}

Run setup_list_surveys(CLI::App&, CommandLine& line) {
    return [&line] { return list(line); };
}

Run setup_form(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    add_name(arguments, *given);
    auto* out = arguments.add_option("-o,--out", given->out, "file to write: .xlsx (XLSForm) or .json");
    arguments.add_flag("--check", given->check, "only say what is wrong with the form")->excludes(out);
    arguments.add_flag("--all", given->all, "list every finding");
    return [given, &line] { return form(*given, line); };
}

Run setup_export_forms(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    add_name(arguments, *given);
    arguments.add_option("-o,--out", given->out, "file to write: .csv or .json")->required();
    return [given, &line] { return export_forms(*given, line); };
}

Run setup_skip(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    add_name(arguments, *given);
    arguments.add_option("AREA", given->area, "code or name of the area")->required();
    arguments.add_option("BLOCK", given->block, "block by name")->required();
    arguments.add_option("--reason", given->reason, "why it does not fit there");
    arguments.add_flag("--undo", given->undo, "ask it again");
    return [given, &line] { return skip(*given, line); };
}

Run setup_remove(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("NAME", given->name, "questionnaire by name")->required();
    arguments.add_option("ID", given->id, "of the filled form")->required();
    return [given, &line] { return remove(*given, line); };
}

}  // namespace

std::vector<Command> survey_exchange_commands() {
    return {
        Command{"import", "Filled forms from KoboToolbox, ODK or a table",
                "  mapite survey import basic-needs kobo.csv -n\n  mapite survey import basic-needs "
                "kobo.csv --area-code 52430=0052430\n  mapite survey import basic-needs council.xlsx "
                "--group municipal",
                setup_import_forms},
        Command{"list", "Questionnaires and how many filled forms there are",
                "  mapite survey list\n  mapite survey list --json", setup_list_surveys},
        Command{
            "form", "A questionnaire as an XLSForm for KoboToolbox and ODK, or what is wrong with one",
            "  mapite survey form basic-needs -o basic-needs.xlsx\n  mapite survey form ours.xlsx --check",
            setup_form},
        Command{"export", "Filled forms as a table that reads back, as far as no single person can be told",
                "  mapite survey export basic-needs -o forms.csv", setup_export_forms},
        Command{
            "skip", "Do not ask a block of a questionnaire in an area",
            "  mapite survey skip basic-needs 0052430 economy --reason \"no enterprise\"\n  mapite survey "
            "skip basic-needs 0052430 economy --undo",
            setup_skip},
        Command{"remove", "Take one filled form out", "  mapite survey remove basic-needs paper-12",
                setup_remove},
    };
}

}  // namespace mapite
