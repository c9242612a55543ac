#include "app/questionnaires.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "app/unreadable.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "definitions/load_questionnaire.hpp"
#include "formats/xlsform.hpp"
#include "survey/check_questionnaire.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> endings{".toml", ".xlsx", ".xls", ".ods"};

bool is_form(const fs::path& file) {
    return std::ranges::find(endings, lower(file.extension().string())) != endings.end();
}

/// What is left behind by an office program that has the file open is none.
bool is_listed(const fs::path& file) {
    const std::string name = file.filename().string();
    return is_form(file) && !name.starts_with("~$") && !name.starts_with('.');
}

/// Of a folder, by name; of one name TOML first.
std::vector<fs::path> forms_in(const fs::path& folder) {
    std::vector<fs::path> files;
    if (fs::is_directory(folder))
        for (const auto& entry : fs::directory_iterator(folder))
            if (entry.is_regular_file() && is_listed(entry.path())) files.push_back(entry.path());
    std::ranges::sort(files, {}, [](const fs::path& file) {
        return std::pair(file.stem().string(), lower(file.extension().string()) != ".toml");
    });
    return files;
}

/// The project's own first.
std::vector<fs::path> all_forms(const Resources& resources, const fs::path& project_folder) {
    std::vector<fs::path> files = forms_in(project_folder / "questionnaires");
    for (fs::path& file : forms_in(resources.root / "data/questionnaires")) files.push_back(std::move(file));
    return files;
}

FoundQuestionnaire form_in(const fs::path& file) {
    FoundQuestionnaire found;
    if (lower(file.extension().string()) == ".toml") {
        found.questionnaire = load_questionnaire(file);
        return found;
    }
    ReadForm form = read_xlsform(file);
    found.questionnaire = std::move(form.questionnaire);
    found.findings = std::move(form.findings);
    return found;
}

Questionnaire usable_form(const fs::path& file) {
    Questionnaire form = form_in(file).questionnaire;
    require_usable(form);
    return form;
}

/// Of the project or from where one stands; a name that ends as a form does is always meant as a file.
std::optional<fs::path> given_file(const fs::path& project_folder, const std::string& name) {
    if (!is_form(name)) return std::nullopt;
    const fs::path own = (project_folder / name).lexically_normal();
    return fs::exists(own) ? own : fs::path(name);
}

}  // namespace

FoundQuestionnaire questionnaire_found(const Resources& resources, const fs::path& project_folder,
                                       const std::string& name) {
    if (const auto file = given_file(project_folder, name)) return form_in(*file);
    for (const fs::path& file : all_forms(resources, project_folder))
        if (file.stem() == name) return form_in(file);
    KnownQuestionnaires known = questionnaires_of(resources, project_folder);
    std::vector<std::string> names;
    for (const Questionnaire& form : known.questionnaires) {
        if (form.name == name) return form_in(form.file);
        names.push_back(form.name);
    }
    const auto meant = nearest_name(name, names);
    throw Error(
        ErrorKind::usage,
        fmt::format("there is no questionnaire \"{}\" (there are: {})", name, fmt::join(names, ", ")),
        meant ? fmt::format("did you mean \"{}\"?", *meant)
              : "put the file (.toml or XLSForm) into the project's folder questionnaires, or name its path");
}

Questionnaire questionnaire_named(const Resources& resources, const fs::path& project_folder,
                                  const std::string& name) {
    Questionnaire form = questionnaire_found(resources, project_folder, name).questionnaire;
    require_usable(form);
    return form;
}

KnownQuestionnaires questionnaires_of(const Resources& resources, const fs::path& project_folder) {
    KnownQuestionnaires known;
    std::map<std::string, Questionnaire> by_name;
    for (const fs::path& file : all_forms(resources, project_folder)) {
        try {
            Questionnaire form = usable_form(file);
            std::string name = form.name;
            by_name.try_emplace(std::move(name), std::move(form));
        } catch (const Error& error) {
            known.unreadable.push_back(unreadable(file, error, "questionnaire-unreadable"));
        }
    }
    for (auto& [name, form] : by_name) known.questionnaires.push_back(std::move(form));
    return known;
}

std::vector<RespondentGroup> respondent_groups_of(const Resources& resources,
                                                  const fs::path& project_folder) {
    std::vector<RespondentGroup> groups;
    const fs::path own = project_folder / "respondent_groups.toml";
    if (fs::exists(own)) groups = load_respondent_groups(own);
    for (RespondentGroup& group : load_respondent_groups(resources.root / "data/respondent_groups.toml"))
        if (std::ranges::find(groups, group.id, &RespondentGroup::id) == groups.end())
            groups.push_back(std::move(group));
    return groups;
}

std::string group_meant(const std::vector<RespondentGroup>& groups, const std::string& word) {
    if (const RespondentGroup* found = group_called(groups, word)) return found->id;
    std::vector<std::string> ids;
    for (const RespondentGroup& group : groups) ids.push_back(group.id);
    const auto meant = nearest_name(word, ids);
    throw Error(
        ErrorKind::usage,
        fmt::format("there is no respondent group \"{}\" (there are: {})", word, fmt::join(ids, ", ")),
        meant ? fmt::format("did you mean \"{}\"?", *meant)
              : "a group of your own goes into respondent_groups.toml of the project");
}

}  // namespace mapite
