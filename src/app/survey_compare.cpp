#include "app/survey_compare.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "app/questionnaires.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

struct SavedForms {
    std::vector<Submission> forms;
    std::vector<SkippedBlock> skipped;
};

/// Of this questionnaire.
SavedForms saved_forms(const Project& project, const std::string& questionnaire) {
    const Database database = project.open_to_read();
    SavedForms saved{database.submissions(), database.skipped_blocks()};
    std::erase_if(saved.forms, [&](const Submission& each) { return each.questionnaire != questionnaire; });
    std::erase_if(saved.skipped,
                  [&](const SkippedBlock& each) { return each.questionnaire != questionnaire; });
    if (saved.forms.empty())
        throw Error(
            ErrorKind::failed, fmt::format("the project holds no filled form of \"{}\"", questionnaire),
            fmt::format(
                "\"mapite survey import {0} FILE\" reads an export of KoboToolbox or ODK, \"mapite survey "
                "key {0} AREA\" takes answers from paper",
                questionnaire));
    return saved;
}

std::size_t least_of(const Project& project, const std::optional<std::size_t>& wanted) {
    const std::size_t own = project.settings.least_forms;
    if (wanted && *wanted < own)
        throw Error(
            ErrorKind::refused,
            fmt::format("--least {}: answers of fewer than {} people are never shown apart", *wanted, own),
            own > default_least_forms
                ? "the project's own least stands in mapite.toml, [privacy]; take that or more"
                : fmt::format("take {} or more", own));
    return wanted.value_or(own);
}

std::map<std::string, double> measured_in(const Study& study, const std::string& code) {
    std::map<std::string, double> measured;
    const auto area = std::ranges::find(study.areas, code, &Area::code);
    if (area == study.areas.end() || study.scores.empty()) return measured;
    const AreaScore& score = study.scores[static_cast<std::size_t>(area - study.areas.begin())];
    for (std::size_t n = 0; n < study.basket.needs.size(); ++n)
        if (score.needs[n].value) measured[study.basket.needs[n].id] = *score.needs[n].value;
    return measured;
}

/// Codes with forms: the project's areas in their order, then those it does not know.
std::vector<std::string> codes_with_forms(const Study& study, const std::vector<Submission>& forms) {
    std::set<std::string> with_forms;
    for (const Submission& each : forms) with_forms.insert(each.area);
    std::vector<std::string> codes;
    for (const Area& each : study.areas)
        if (with_forms.erase(each.code) > 0) codes.push_back(each.code);
    codes.insert(codes.end(), with_forms.begin(), with_forms.end());
    return codes;
}

void compare_all(const Study& study, const SavedForms& saved, SurveyComparison& result) {
    for (const Submission& each : saved.forms) result.newest = std::max(result.newest, each.date);
    std::map<std::string, std::vector<Submission>> by_area;
    for (const Submission& each : saved.forms) by_area[each.area].push_back(each);
    ComparisonOptions options;
    options.least = study.project.settings.least_forms;
    options.least_shown = result.least;
    for (const Area& each : study.areas) result.names[each.code] = each.name;
    for (const std::string& code : codes_with_forms(study, saved.forms))
        result.areas.push_back(compare_groups(result.questionnaire, result.groups, code, by_area[code],
                                              saved.skipped, measured_in(study, code), options));
}

void leave_area(const Study& study, const std::string& asked, std::vector<AreaComparison>& areas) {
    const Area& area = study.areas[area_named(study, asked).value];
    std::vector<std::string> others;
    for (const AreaComparison& each : areas) others.push_back(each.area);
    std::erase_if(areas, [&](const AreaComparison& each) { return each.area != area.code; });
    if (areas.empty())
        throw Error(ErrorKind::failed,
                    fmt::format("nobody has filled in a form about {} ({})", area.name, area.code),
                    fmt::format("there are forms about: {}", fmt::join(others, ", ")));
}

std::vector<std::string> ids_of(const std::vector<RespondentGroup>& groups,
                                const std::vector<std::string>& words) {
    std::vector<std::string> ids;
    for (const std::string& word : words) {
        if (const RespondentGroup* group = group_called(groups, word)) {
            ids.push_back(group->id);
            continue;
        }
        std::vector<std::string> known;
        for (const RespondentGroup& each : groups) known.push_back(each.id);
        const auto meant = nearest_name(word, known);
        throw Error(
            ErrorKind::usage,
            fmt::format("--groups: there is no group \"{}\" (there are: {})", word, fmt::join(known, ", ")),
            meant ? fmt::format("did you mean \"{}\"?", *meant) : "");
    }
    return ids;
}

const Submission& form_meant(const std::vector<Submission>& forms, const std::string& word) {
    std::vector<const Submission*> meant;
    for (const Submission& each : forms)
        if (each.id == word) meant.push_back(&each);
    for (const Submission& each : forms)
        if (meant.empty() || meant.front()->id != word)
            if (each.respondent == word) meant.push_back(&each);
    if (meant.size() == 1) return *meant.front();
    std::vector<std::string> ids;
    for (const Submission* each : meant) ids.push_back(each->id);
    throw Error(
        ErrorKind::usage,
        meant.empty()
            ? fmt::format("no form about this area has the respondent code or id \"{}\"", word)
            : fmt::format("{} forms about this area have the respondent code \"{}\"", meant.size(), word),
        meant.empty() ? "\"mapite survey list\" shows the forms there are"
                      : fmt::format("name one by its id: {}", fmt::join(ids, ", ")));
}

}  // namespace

SurveyComparison compare_survey(const Project& project, const Resources& resources,
                                const SurveyQuestion& question, Day today, const Progress& progress) {
    SurveyComparison result;
    result.least = least_of(project, question.least);
    result.questionnaire = questionnaire_named(resources, project.folder, question.questionnaire);
    result.groups = respondent_groups_of(resources, project.folder);
    const std::vector<std::string> ids = ids_of(result.groups, question.groups);
    const SavedForms saved = saved_forms(project, result.questionnaire.name);
    result.skipped = saved.skipped;

    StudyOptions options;
    options.today = today;
    const bool with_measures = std::ranges::any_of(result.questionnaire.questions,
                                                   [](const Question& each) { return !each.needs.empty(); });
    const Study study = with_measures ? study_project(project, resources, options, progress)
                                      : load_study(project, resources, options, progress);
    result.basket = study.basket;
    compare_all(study, saved, result);
    if (!question.area.empty()) leave_area(study, question.area, result.areas);
    if (ids.empty()) return result;
    for (AreaComparison& each : result.areas) each = only_groups(each, ids);
    std::erase_if(result.areas, [](const AreaComparison& each) { return each.groups.empty(); });
    if (result.areas.empty())
        throw Error(ErrorKind::failed, fmt::format("there is no form of the group {}", fmt::join(ids, ", ")),
                    "leave --groups out to see the groups there are");
    return result;
}

SurveyComparison survey_comparison(const Study& study, const Resources& resources,
                                   const std::string& questionnaire) {
    SurveyComparison result;
    result.least = study.project.settings.least_forms;
    result.questionnaire = questionnaire_named(resources, study.project.folder, questionnaire);
    result.groups = respondent_groups_of(resources, study.project.folder);
    const SavedForms saved = saved_forms(study.project, result.questionnaire.name);
    result.skipped = saved.skipped;
    result.basket = study.basket;
    compare_all(study, saved, result);
    return result;
}

AreaComparison only_groups(const AreaComparison& comparison, const std::vector<std::string>& ids) {
    AreaComparison result = comparison;
    std::vector<std::optional<std::size_t>> moved;
    result.groups.clear();
    for (const ShownGroup& each : comparison.groups) {
        moved.emplace_back();
        if (std::ranges::find_first_of(each.groups, ids) == each.groups.end()) continue;
        moved.back() = result.groups.size();
        result.groups.push_back(each);
    }
    for (auto* items : {&result.questions, &result.blocks})
        for (ItemComparison& item : *items) {
            std::erase_if(item.scores, [&](const GroupScore& each) { return !moved[each.group]; });
            for (GroupScore& each : item.scores) each.group = *moved[each.group];
        }
    for (auto* list : {&result.disagreements, &result.one_against_groups}) {
        std::erase_if(*list, [&](const Disagreement& each) { return !moved[each.a] || !moved[each.b]; });
        for (Disagreement& each : *list) {
            each.a = *moved[each.a];
            each.b = *moved[each.b];
        }
    }
    std::erase_if(result.perception, [&](const PerceptionGap& each) { return !moved[each.group]; });
    for (PerceptionGap& each : result.perception) each.group = *moved[each.group];
    return result;
}

SurveyAgreement agree_on_survey(const Project& project, const Resources& resources,
                                const SurveyQuestion& question, const std::string& first,
                                const std::string& second) {
    SurveyAgreement result;
    result.questionnaire = questionnaire_named(resources, project.folder, question.questionnaire);
    const SavedForms saved = saved_forms(project, result.questionnaire.name);
    const Study study = load_study(project, resources, {}, {});
    const Area& area = study.areas[area_named(study, question.area).value];
    std::vector<Submission> forms = saved.forms;
    std::erase_if(forms, [&](const Submission& each) { return each.area != area.code; });
    const Submission &a = form_meant(forms, first), &b = form_meant(forms, second);
    if (a.id == b.id)
        throw Error(ErrorKind::usage, fmt::format("\"{}\" and \"{}\" are the same form", first, second),
                    "name the forms of two people");
    result.area = area.code;
    result.area_name = area.name;
    result.first = first;
    result.second = second;
    result.agreement = agreement(result.questionnaire, a, b);
    if (result.agreement.n == 0)
        throw Error(ErrorKind::failed,
                    fmt::format("\"{}\" and \"{}\" answered no question both", first, second));
    return result;
}

}  // namespace mapite
