#include "app/survey_import.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "app/questionnaires.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/survey_areas.hpp"

namespace mapite {
namespace {

using FormsById = std::map<std::string, Submission>;

FormsById forms_by_id(const Database& database, const std::string& questionnaire) {
    FormsById forms;
    for (Submission& each : database.submissions())
        if (each.questionnaire == questionnaire) forms.emplace(each.id, std::move(each));
    return forms;
}

/// Where and when a form was read says nothing about what it says.
bool says_the_same(Submission a, const Submission& b) {
    a.origin = b.origin;
    a.entered = b.entered;
    return a == b;
}

/// What changes the project; those that say the same stay as they are.
std::vector<Submission> to_be_saved(const FormsById& known, SurveyImportReport& report) {
    std::vector<Submission> saved;
    for (const Submission& form : report.read.forms.kept) {
        const auto before = known.find(form.id);
        if (before == known.end()) {
            ++report.added;
        } else if (says_the_same(form, before->second)) {
            ++report.unchanged;
            continue;
        } else {
            ++report.changed;
        }
        saved.push_back(form);
    }
    return saved;
}

}  // namespace

bool SurveyImportReport::has_problems() const {
    return std::ranges::any_of(read.forms.findings,
                               [](const Finding& each) { return each.severity == Severity::error; });
}

const Area& area_meant(const std::vector<Area>& areas, const std::string& code_or_name) {
    const SurveyAreas known(areas, {});
    if (const Area* area = known.find(code_or_name)) return *area;
    const Area* near = known.nearest(code_or_name);
    throw Error(ErrorKind::usage,
                known.is_shared_name(code_or_name)
                    ? fmt::format("several areas are called \"{}\"", code_or_name)
                    : fmt::format("no area of the project has the code or name \"{}\"", code_or_name),
                near ? fmt::format("did you mean {} ({})?", near->code, near->name)
                     : "\"mapite areas\" lists the areas there are");
}

SurveyImportReport import_survey(const Project& project, const Resources& resources,
                                 const SurveyImportRequest& request, const Progress& progress) {
    const Questionnaire questionnaire = questionnaire_named(resources, project.folder, request.questionnaire);
    const std::vector<RespondentGroup> groups = respondent_groups_of(resources, project.folder);
    // What is compared and what is changed is the same state.
    Database database = request.dry_run
                            ? project.open_to_read()
                            : Database::open_to_write(project.database_file(), "mapite survey import");
    const std::vector<Area> areas = database.areas();
    const std::vector<SkippedBlock> skipped = database.skipped_blocks();
    const FormsById known = forms_by_id(database, questionnaire.name);
    SurveyImport import;
    import.questionnaire = &questionnaire;
    import.groups = groups;
    import.areas = areas;
    import.skipped = skipped;
    if (!request.area.empty()) import.area = area_meant(areas, request.area).code;
    if (!request.group.empty()) import.group = group_meant(groups, request.group);
    for (const auto& [written, meant] : request.codes) import.codes[written] = area_meant(areas, meant).code;
    for (const auto& [id, form] : known) import.known.insert(id);
    import.read = request.read;
    import.today = request.today;

    SurveyImportReport report;
    report.questionnaire = questionnaire.name;
    report.read = read_survey_export(request.file, import, progress);
    const std::vector<Submission> saved = to_be_saved(known, report);
    if (request.dry_run || saved.empty()) return report;
    auto change = database.change("import", request.file.filename().string());
    change.put_submissions(saved);
    change.commit();
    return report;
}

SurveyList list_surveys(const Project& project, const Resources& resources) {
    const Database database = project.open_to_read();
    SurveyList list;
    KnownQuestionnaires known = questionnaires_of(resources, project.folder);
    list.unreadable = std::move(known.unreadable);
    std::map<std::string, ListedQuestionnaire> by_name;
    for (Questionnaire& each : known.questionnaires) {
        std::string name = each.name;
        by_name[std::move(name)].questionnaire = std::move(each);
    }
    const auto listed = [&](const std::string& name) -> ListedQuestionnaire& {
        const auto [found, is_new] = by_name.try_emplace(name);
        if (is_new) {
            found->second.questionnaire.name = name;
            found->second.there = false;
        }
        return found->second;
    };
    // They come by questionnaire, area and group.
    for (const Submission& form : database.submissions()) {
        std::vector<FormCount>& counts = listed(form.questionnaire).counts;
        if (counts.empty() || counts.back().area != form.area || counts.back().group != form.group) {
            FormCount begun;
            begun.area = form.area;
            begun.group = form.group;
            counts.push_back(std::move(begun));
        }
        ++counts.back().forms;
    }
    for (const SkippedBlock& each : database.skipped_blocks())
        listed(each.questionnaire).skipped.push_back(each);
    for (auto& [name, each] : by_name) list.questionnaires.push_back(std::move(each));
    return list;
}

void remove_form(const Project& project, const std::string& questionnaire, const std::string& id) {
    Database database = Database::open_to_write(project.database_file(), "mapite survey remove");
    const FormsById forms = forms_by_id(database, questionnaire);
    if (!forms.contains(id)) {
        std::vector<std::string> ids;
        for (const auto& [each, form] : forms) ids.push_back(each);
        const auto near = nearest_name(id, ids);
        throw Error(ErrorKind::usage,
                    fmt::format("\"{}\" has no form \"{}\" (it has {})", questionnaire, id, forms.size()),
                    near ? fmt::format("did you mean \"{}\"?", *near)
                         : "\"mapite survey export\" writes the ids that may be seen");
    }
    auto change = database.change("removal", fmt::format("{} {}", questionnaire, id));
    change.remove_submissions(questionnaire, {id});
    change.commit();
}

namespace {

void refuse_unknown_block(const Questionnaire& questionnaire, const std::string& block) {
    std::vector<std::string> names;
    for (const QuestionGroup& each : questionnaire.groups)
        if (!each.parent) names.push_back(each.name);
    if (std::ranges::find(names, block) != names.end()) return;
    const auto near = nearest_name(block, names);
    throw Error(ErrorKind::usage,
                fmt::format("\"{}\" has no block \"{}\" (it has: {})", questionnaire.name, block,
                            fmt::join(names, ", ")),
                near ? fmt::format("did you mean \"{}\"?", *near) : "blocks are its outermost groups");
}

}  // namespace

std::size_t skip_block(const Project& project, const Resources& resources, const SkipRequest& request) {
    const Questionnaire questionnaire = questionnaire_named(resources, project.folder, request.questionnaire);
    refuse_unknown_block(questionnaire, request.block);
    Database database = Database::open_to_write(project.database_file(), "mapite survey skip");
    const Area area = area_meant(database.areas(), request.area);
    std::vector<SkippedBlock> skipped = database.skipped_blocks();
    const std::size_t before = skipped.size();
    std::erase_if(skipped, [&](const SkippedBlock& each) {
        return each.questionnaire == questionnaire.name && each.area == area.code &&
               each.block == request.block;
    });
    if (request.undo && skipped.size() == before)
        throw Error(ErrorKind::usage,
                    fmt::format("the block \"{}\" is not skipped in {}", request.block, area.code),
                    "\"mapite survey list\" says which are");
    if (!request.undo) {
        SkippedBlock added;
        added.questionnaire = questionnaire.name;
        added.area = area.code;
        added.block = request.block;
        added.reason = request.reason;
        skipped.push_back(std::move(added));
        std::ranges::sort(skipped);
    }
    auto change = database.change("change", fmt::format("{} {}", request.block, area.code));
    change.set_skipped_blocks(skipped);
    change.commit();
    std::size_t forms = 0;
    for (const auto& [id, form] : forms_by_id(database, questionnaire.name))
        forms += form.area == area.code &&
                         std::ranges::any_of(form.answers,
                                             [&](const Answer& answer) {
                                                 const Question* question =
                                                     questionnaire.question(answer.question);
                                                 return question != nullptr &&
                                                        questionnaire.block_of(*question) == request.block;
                                             })
                     ? 1
                     : 0;
    return forms;
}

}  // namespace mapite
