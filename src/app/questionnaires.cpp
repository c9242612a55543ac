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

constexpr std::array<std::string_view, 3> endings{".toml", ".xlsx", ".xls"};

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

Questionnaire usable_form(const fs::path& file) {
    const bool is_toml = lower(file.extension().string()) == ".toml";
    Questionnaire form = is_toml ? load_questionnaire(file) : read_xlsform(file).questionnaire;
    require_usable(form);
    return form;
}

std::optional<fs::path> given_file(const fs::path& project_folder, const std::string& name) {
    if (!is_form(name)) return std::nullopt;
    for (const fs::path& file : {project_folder / name, fs::path(name)})
        if (fs::exists(file)) return file;
    return std::nullopt;
}

}  // namespace

Questionnaire questionnaire_named(const Resources& resources, const fs::path& project_folder,
                                  const std::string& name) {
    if (const auto file = given_file(project_folder, name)) return usable_form(*file);
    for (const fs::path& file : all_forms(resources, project_folder))
        if (file.stem() == name) return usable_form(file);
    KnownQuestionnaires known = questionnaires_of(resources, project_folder);
    std::vector<std::string> names;
    for (Questionnaire& form : known.questionnaires) {
        if (form.name == name) return std::move(form);
        names.push_back(form.name);
    }
    const auto meant = nearest_name(name, names);
    throw Error(
        ErrorKind::usage,
        fmt::format("there is no questionnaire \"{}\" (there are: {})", name, fmt::join(names, ", ")),
        meant ? fmt::format("did you mean \"{}\"?", *meant)
              : "put the file (.toml or XLSForm) into the project's folder questionnaires, or name its path");
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
