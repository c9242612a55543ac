#include "survey/shown_groups.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace mapite {
namespace {

using Forms = std::vector<const Submission*>;

/// Without a date it is older than any with one.
auto age(const Submission& form) {
    return std::tuple(form.date.value_or(Day{}), form.entered, std::string_view(form.id));
}

/// Leaves the newest form of each respondent who is told by a code; true when there were older ones.
bool leave_newest(Forms& forms) {
    std::map<std::string_view, const Submission*> newest;
    for (const Submission* each : forms) {
        const Submission*& kept = newest.try_emplace(each->respondent, each).first->second;
        if (age(*kept) < age(*each)) kept = each;
    }
    return std::erase_if(forms, [&](const Submission* each) {
               return !each->respondent.empty() && newest.at(each->respondent) != each;
           }) > 0;
}

/// Where the form asks for consent, a given answer other than consent is a no.
bool refused_consent(const Questionnaire& questionnaire, const Submission& form) {
    const std::string& question = questionnaire.roles.consent;
    return !form.consent && !question.empty() && !form.answer(question).empty();
}

std::vector<RespondentGroup> with_undefined(std::span<const RespondentGroup> groups,
                                            const std::map<std::string, Forms>& forms) {
    std::vector<RespondentGroup> all(groups.begin(), groups.end());
    for (const auto& [id, of_group] : forms) {
        if (std::ranges::find(groups, id, &RespondentGroup::id) != groups.end()) continue;
        RespondentGroup undefined;
        undefined.id = id;
        all.push_back(undefined);
    }
    return all;
}

/// All of the word that are too small, as one; the first of them stands for it.
void add_merged(std::vector<GroupForms>& shown, const std::vector<std::pair<std::string, Forms>>& parts,
                std::size_t least) {
    GroupForms together;
    for (const auto& [id, forms] : parts) {
        together.shown.id += (together.shown.id.empty() ? "" : "+") + id;
        together.shown.groups.push_back(id);
        together.forms.insert(together.forms.end(), forms.begin(), forms.end());
    }
    if (together.forms.size() >= least) {
        together.shown.forms = together.forms.size();
        std::ranges::sort(together.forms, {}, &Submission::id);
        shown.push_back(std::move(together));
        return;
    }
    for (const std::string& id : together.shown.groups) {
        GroupForms hidden;
        hidden.shown.id = id;
        hidden.shown.groups = {id};
        hidden.shown.hidden = true;
        shown.push_back(std::move(hidden));
    }
}

}  // namespace

AreaForms shown_groups(const Questionnaire& questionnaire, std::span<const RespondentGroup> groups,
                       std::span<const Submission> forms, const std::string& area, std::size_t least) {
    AreaForms result;
    std::map<std::string, Forms> by_group;
    for (const Submission& each : forms) {
        if (each.area != area || each.questionnaire != questionnaire.name) continue;
        if (refused_consent(questionnaire, each))
            result.without_consent_left_out = true;
        else
            by_group[each.group].push_back(&each);
    }
    for (auto& [id, of_group] : by_group) {
        std::ranges::sort(of_group, {}, &Submission::id);
        result.older_left_out = leave_newest(of_group) || result.older_left_out;
    }

    const std::vector<RespondentGroup> all = with_undefined(groups, by_group);
    std::map<std::string, std::vector<std::pair<std::string, Forms>>> too_small;
    const auto is_small = [&](const RespondentGroup& each) {
        return !each.alone && by_group.contains(each.id) && by_group.at(each.id).size() < least;
    };
    // A group that merges with nobody has a word of its own, which no group can be called by.
    const auto word = [](const RespondentGroup& each) {
        return each.merge.empty() ? "\n" + each.id : each.merge;
    };
    for (const RespondentGroup& each : all)
        if (is_small(each)) too_small[word(each)].emplace_back(each.id, by_group.at(each.id));
    for (const RespondentGroup& each : all) {
        if (!by_group.contains(each.id)) continue;
        if (is_small(each)) {
            if (const auto parts = too_small.extract(word(each)))
                add_merged(result.groups, parts.mapped(), least);
            continue;
        }
        GroupForms own;
        own.shown.id = each.id;
        own.shown.groups = {each.id};
        own.forms = by_group.at(each.id);
        own.shown.forms = own.forms.size();
        own.shown.alone = each.alone;
        result.groups.push_back(std::move(own));
    }
    return result;
}

}  // namespace mapite
