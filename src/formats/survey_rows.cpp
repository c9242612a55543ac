#include "formats/survey_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "formats/xlsform_choices.hpp"

namespace mapite {
namespace {

std::optional<std::size_t> position_of(const Questionnaire& questionnaire, const std::string& name) {
    const auto found = std::ranges::find(questionnaire.questions, name, &Question::name);
    if (name.empty() || found == questionnaire.questions.end()) return std::nullopt;
    return static_cast<std::size_t>(found - questionnaire.questions.begin());
}

/// The day of "2026-11-01T23:30:00.000+02:00" as it was there, of "2026/11/01 12:00:00" and "1.11.2026".
std::optional<Day> day_in(std::string_view text) {
    std::string day(text.substr(0, text.find_first_of("T ")));
    std::ranges::replace(day, '/', '-');
    return parse_day(day);
}

/// Labels of the choice that a cell names, so that "irlava" leads to "Irlavas pagasts".
std::vector<std::string> ways_to_say(const Questionnaire& questionnaire, std::optional<std::size_t> question,
                                     const SurveyValues& values, std::string_view written) {
    std::vector<std::string> ways = {std::string(written)};
    if (!question) return ways;
    const std::string name = values.stored(*question, written);
    ways.push_back(name);
    const ChoiceList* list = questionnaire.list(questionnaire.questions[*question].list);
    if (const AnswerChoice* choice = list ? list->choice(name) : nullptr)
        for (const std::string* label : {&choice->label.lv, &choice->label.en, &choice->label.ru})
            ways.push_back(*label);
    return ways;
}

std::string named_area(const Area& area) {
    return area.code + (area.name.empty() ? "" : " (" + area.name + ")");
}

}  // namespace

SurveyRows::SurveyRows(const FeatureTable& table, const SurveyColumns& columns, const SurveyImport& import,
                       ImportedForms& result)
    : table_(table),
      columns_(columns),
      import_(import),
      result_(result),
      areas_(import.areas, import_.codes),
      values_(*import.questionnaire) {
    const Questionnaire& questionnaire = *import.questionnaire;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i)
        position_.emplace(questionnaire.questions[i].name, i);
    area_question_ = position_of(questionnaire, questionnaire.roles.area);
    group_question_ = position_of(questionnaire, questionnaire.roles.group);
    consent_question_ = position_of(questionnaire, questionnaire.roles.consent);
    written_.resize(questionnaire.questions.size());
    stored_.resize(questionnaire.questions.size());
}

const AnswerRules& SurveyRows::rules_of(const std::string& area) {
    const auto known = rules_.find(area);
    if (known != rules_.end()) return known->second;
    std::set<std::string> skipped;
    for (const SkippedBlock& each : import_.skipped)
        if (each.area == area && each.questionnaire == import_.questionnaire->name)
            skipped.insert(each.block);
    return rules_.emplace(area, AnswerRules(*import_.questionnaire, skipped)).first->second;
}

std::string SurveyRows::given_id(const FeatureRow& row) const {
    for (const std::size_t column : columns_.ids) {
        std::string_view id = cell(row, column);
        if (id.starts_with("uuid:")) id.remove_prefix(5);
        if (!id.empty()) return std::string(id);
    }
    return {};
}

void SurveyRows::place_area(const FeatureRow& row, Submission& form, std::vector<Reason>& reasons) const {
    const std::string_view written = cell(row, columns_.area);
    if (written.empty()) {
        form.area = import_.area;
        if (form.area.empty())
            reasons.push_back({"no-area",
                               "the row does not say which area it is about; say it with --area "
                               "CODE when the whole file is about one"});
        return;
    }
    for (const std::string& way : ways_to_say(*import_.questionnaire, area_question_, values_, written))
        if (const Area* area = areas_.find(way)) {
            form.area = area->code;
            return;
        }
    std::string what = fmt::format("\"{}\" is no area of the project", written);
    if (areas_.is_shared_name(written)) what = fmt::format("several areas are called \"{}\"", written);
    if (const Area* meant = areas_.nearest(written))
        what +=
            fmt::format("; if {} was meant: --area-code \"{}={}\"", named_area(*meant), written, meant->code);
    else
        what += "; say which was meant with --area-code \"" + std::string(written) + "=CODE\"";
    reasons.push_back({"unknown-area", std::move(what)});
}

void SurveyRows::place_group(const FeatureRow& row, Submission& form, std::vector<Reason>& reasons) const {
    const std::string_view written = cell(row, columns_.group);
    if (written.empty()) {
        form.group = import_.group;
        if (form.group.empty())
            reasons.push_back({"no-group",
                               "the row does not say who answered; say it with --group ID when it "
                               "was one group in the whole file"});
        return;
    }
    std::vector<std::string> ids;
    for (const std::string& way : ways_to_say(*import_.questionnaire, group_question_, values_, written)) {
        if (const RespondentGroup* group = group_called(import_.groups, way)) {
            form.group = group->id;
            return;
        }
        for (const RespondentGroup& group : import_.groups)
            for (const std::string* name : {&group.name.lv, &group.name.en, &group.name.ru})
                if (!name->empty() && folded(*name) == folded(way)) {
                    form.group = group.id;
                    return;
                }
    }
    for (const RespondentGroup& group : import_.groups) ids.push_back(group.id);
    reasons.push_back(
        {"unknown-group", fmt::format("\"{}\" is no respondent group (there are: {}); write one "
                                      "of them, or add the word to its `called`",
                                      written, field_list(ids))});
}

void SurveyRows::place_date(const FeatureRow& row, Submission& form, ImportLog& log) const {
    const std::string_view written = cell(row, columns_.date);
    form.date = day_in(written);
    if (form.date) return;
    if (!written.empty())
        log.warn(row, "bad-date",
                 fmt::format("\"{}\" is no day; the form stays, write days as 2026-11-01", written));
    for (const std::size_t column : columns_.days)
        if (const auto day = day_in(cell(row, column))) {
            form.date = day;
            return;
        }
}

void SurveyRows::place_consent(const FeatureRow& row, Submission& form, std::vector<Reason>& reasons) const {
    const std::string_view written = cell(row, columns_.consent);
    if (written.empty()) return;
    form.consent = consent_question_ ? values_.is_yes(*consent_question_, written) : means_yes(written);
    if (!form.consent)
        reasons.push_back(
            {"consent-refused", fmt::format("consent was answered with \"{}\", which is no yes; "
                                            "nothing of the form was kept",
                                            written)});
}

std::string SurveyRows::heading(std::size_t question) const {
    if (const auto column = columns_.of_question[question]) return table_.fields[*column];
    return import_.questionnaire->questions[question].name;
}

void SurveyRows::report(const FeatureRow& row, std::size_t question, std::string code, const std::string& why,
                        ImportLog& log) {
    ++result_.answers_reported;
    Finding finding;
    finding.severity = Severity::error;
    finding.where = place_of(table_, row);
    finding.where.item = fmt::format("column \"{}\"", heading(question));
    finding.code = std::move(code);
    finding.what = why;
    log.add(std::move(finding));
}

void SurveyRows::read_cells(const FeatureRow& row, ImportLog& log) {
    const Questionnaire& questionnaire = *import_.questionnaire;
    for (std::size_t q = 0; q < questionnaire.questions.size(); ++q) {
        written_[q] = cell(row, columns_.of_question[q]);
        stored_[q] = written_[q].empty() ? std::string{} : values_.stored(q, written_[q]);
        // Old exports of KoboToolbox wrote "n/a" where nothing was answered.
        if (lower(written_[q]) == "n/a" && stored_[q] == written_[q] &&
            questionnaire.questions[q].kind != QuestionKind::text)
            stored_[q] = written_[q] = "";
        if (!written_[q].empty() || columns_.choices_of[q].empty()) continue;
        std::vector<std::size_t> chosen;
        for (const SurveyColumns::ChoiceColumn& each : columns_.choices_of[q]) {
            const std::string_view mark = cell(row, each.column);
            if (mark.empty() || means_no(mark) || lower(mark) == "n/a") continue;
            const std::string& name =
                questionnaire.list(questionnaire.questions[q].list)->choices[each.choice].name;
            if (means_yes(mark) || mark == name || values_.stored(q, mark) == name) {
                chosen.push_back(each.choice);
                continue;
            }
            log.warn(row, "choice-mark",
                     fmt::format("\"{}\" in the column \"{}\" is neither 1 nor 0; taken as not chosen", mark,
                                 table_.fields[each.column]));
        }
        if (chosen.empty()) continue;
        stored_[q] = values_.stored(q, chosen);
        written_[q] = stored_[q];
    }
}

std::string SurveyRows::choice_of_group(const std::string& group, const std::string& stored) const {
    const ChoiceList* list =
        import_.questionnaire->list(import_.questionnaire->questions[*group_question_].list);
    if (list == nullptr || list->choice(stored) != nullptr) return stored;
    for (const AnswerChoice& each : list->choices)
        if (const RespondentGroup* meant = group_called(import_.groups, each.name))
            if (meant->id == group) return each.name;
    return stored;
}

void SurveyRows::take_answers(const FeatureRow& row, Submission& form, ImportLog& log) {
    const AnswerRules& rules = rules_of(form.area);
    read_cells(row, log);
    const AnswerLookup answers = [&](std::string_view name) -> std::optional<std::string> {
        const auto found = position_.find(name);
        if (found == position_.end() || stored_[found->second].empty()) return std::nullopt;
        return stored_[found->second];
    };
    // First what no answer is, so that no condition rests on it; then what was not asked.
    for (std::size_t q = 0; q < stored_.size(); ++q) {
        if (stored_[q].empty()) continue;
        ++result_.answers_read;
        if (q == group_question_) stored_[q] = choice_of_group(form.group, stored_[q]);
        const auto why = rules.refused(q, stored_[q], answers);
        if (!why) continue;
        const std::string says = *why == "constraint"
                                     ? fmt::format("against the form's rule \"{}\"",
                                                   import_.questionnaire->questions[q].constraint)
                                     : "no answer here (expected: " + values_.expected(q) + ")";
        report(row, q, *why, fmt::format("\"{}\" is {}; left out, the form stays", written_[q], says), log);
        stored_[q].clear();
    }
    for (std::size_t q = 0; q < stored_.size(); ++q) {
        if (stored_[q].empty()) continue;
        if (!rules.asked(q, answers)) {
            report(row, q, "not-asked",
                   fmt::format("\"{}\" answers what the form did not ask this person, or a block that is "
                               "skipped in {}; left out, the form stays",
                               written_[q], form.area),
                   log);
            continue;
        }
        ++result_.answers_kept;
        Answer answer;
        answer.question = import_.questionnaire->questions[q].name;
        answer.value = stored_[q];
        form.answers.push_back(std::move(answer));
    }
}

std::optional<Submission> SurveyRows::form(const FeatureRow& row, ImportLog& log) {
    Submission form;
    std::vector<Reason> reasons;
    place_consent(row, form, reasons);
    place_area(row, form, reasons);
    place_group(row, form, reasons);
    if (!reasons.empty() && reasons.front().code == "consent-refused") reasons.resize(1);
    if (!reasons.empty()) {
        std::string what = reasons.front().what;
        for (std::size_t i = 1; i < reasons.size(); ++i) what += ". Also, " + reasons[i].what;
        // Nothing is wrong with data where somebody said no.
        if (reasons.front().code == "consent-refused")
            log.pass_over(row, "consent-refused", std::move(what));
        else
            log.leave_out(row, reasons.front().code, std::move(what));
        return std::nullopt;
    }
    form.questionnaire = import_.questionnaire->name;
    form.version = cell(row, columns_.version);
    form.respondent = cell(row, columns_.respondent);
    form.paper = means_yes(cell(row, columns_.paper));
    form.origin = row_id(table_, row);
    form.entered = import_.today;
    place_date(row, form, log);
    take_answers(row, form, log);
    return form;
}

}  // namespace mapite
