#include "app/keying.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "survey/form_codes.hpp"

namespace mapite {
namespace {

std::vector<std::string> codes_in(std::string_view line) {
    std::string spaced(line);
    std::ranges::replace_if(
        spaced, [](char c) { return c == '+' || c == ','; }, ' ');
    std::vector<std::string> codes = split(spaced, ' ');
    std::erase(codes, "");
    return codes;
}

/// As people write it, and ddmmyyyy, which is quick on a number pad.
std::optional<Day> day_keyed(std::string_view line) {
    std::string text(line);
    if (text.size() == 8 && parse_whole(text))
        for (const std::size_t at : {std::size_t{4}, std::size_t{2}}) text.insert(at, 1, '.');
    return parse_day(text);
}

bool chooses(const Question& question) {
    return question.kind == QuestionKind::select_one || question.kind == QuestionKind::select_multiple;
}

}  // namespace

Keying::Keying(const AnswerRules& rules, std::span<const RespondentGroup> groups, const Submission& known,
               std::span<const Answer> entries)
    : rules_(&rules), groups_(groups), known_(known) {
    const RoleQuestions& roles = questionnaire().roles;
    const auto know = [&](const std::string& question, const std::string& value) {
        if (question.empty() || value.empty()) return;
        not_asked_.insert(question);
        answers_[question] = value;
    };
    know(roles.area, known.area);
    know(roles.respondent, known.respondent);
    if (known.date) know(roles.date, to_string(*known.date));
    know(roles.group, known.group);
    // Conditions speak of the choice's own name.
    if (const Question* group = questionnaire().question(roles.group); group != nullptr && chooses(*group))
        if (const ChoiceList* list = questionnaire().list(group->list);
            list != nullptr && !known.group.empty())
            for (const AnswerChoice& choice : list->choices)
                if (const auto* meant = group_called(groups_, choice.name);
                    meant != nullptr && meant->id == known.group)
                    answers_[roles.group] = choice.name;
    for (const Answer& each : entries) {
        if (questionnaire().question(each.question) == nullptr || not_asked_.contains(each.question))
            continue;
        answers_[each.question] = each.value;
        keyed_.insert(each.question);
        last_ = static_cast<std::size_t>(questionnaire().question(each.question) -
                                         questionnaire().questions.data());
    }
    current_ = next_asked(0, true);
}

AnswerLookup Keying::lookup() const {
    return [this](std::string_view question) -> std::optional<std::string> {
        const auto found = answers_.find(std::string(question));
        return found == answers_.end() ? std::nullopt : std::optional(found->second);
    };
}

bool Keying::asked(std::size_t question) const {
    const Question& each = questionnaire().questions[question];
    if (each.kind == QuestionKind::note || not_asked_.contains(each.name)) return false;
    if (consent_refused() && each.name != questionnaire().roles.consent) return false;
    return rules_->asked(question, lookup());
}

std::optional<std::size_t> Keying::next_asked(std::size_t from, bool not_keyed) const {
    for (std::size_t i = from; i < questionnaire().questions.size(); ++i)
        if (!(not_keyed && keyed_.contains(questionnaire().questions[i].name)) && asked(i)) return i;
    return std::nullopt;
}

std::optional<std::size_t> Keying::asked_before(std::size_t before) const {
    for (std::size_t i = before; i > 0; --i)
        if (asked(i - 1)) return i - 1;
    return std::nullopt;
}

std::optional<std::string> Keying::entry(std::size_t question) const {
    const std::string& name = questionnaire().questions.at(question).name;
    return keyed_.contains(name) ? std::optional(answers_.at(name)) : std::nullopt;
}

Keying::Progress Keying::progress() const {
    Progress progress;
    for (std::size_t i = 0; i < questionnaire().questions.size(); ++i) {
        if (!asked(i)) continue;
        ++progress.asked;
        const auto keyed = entry(i);
        if (keyed) ++progress.keyed;
        if (keyed && !keyed->empty()) ++progress.answers;
    }
    return progress;
}

bool Keying::consent_refused() const {
    const Question* consent = questionnaire().question(questionnaire().roles.consent);
    if (consent == nullptr) return false;
    const auto found = answers_.find(consent->name);
    if (found == answers_.end() || found->second.empty()) return false;
    const AnswerChoice* yes = choice_of_consent(questionnaire(), *consent);
    return yes != nullptr && yes->name != found->second;
}

const RespondentGroup* Keying::group_of(std::size_t question, std::string_view answer) const {
    const ChoiceList* list = questionnaire().list(questionnaire().questions[question].list);
    const AnswerChoice* choice = list == nullptr ? nullptr : list->choice(answer);
    if (choice == nullptr) return group_called(groups_, answer);
    for (const std::string* word : {&choice->name, &choice->label.lv, &choice->label.en, &choice->label.ru})
        if (const RespondentGroup* group = group_called(groups_, *word)) return group;
    return nullptr;
}

Keying::Meaning Keying::meaning(std::size_t question, std::string_view line) const {
    const Question& asked_for = questionnaire().questions[question];
    if (!is_valid_utf8(line)) return {"", "not-text"};
    if (chooses(asked_for)) {
        const ChoiceList* list = questionnaire().list(asked_for.list);
        std::string value;
        const auto codes = asked_for.kind == QuestionKind::select_one
                               ? std::vector<std::string>{std::string(line)}
                               : codes_in(line);
        for (const std::string& code : codes) {
            const AnswerChoice* choice = list == nullptr ? nullptr : choice_coded(*list, code);
            if (choice == nullptr) return {"", "not-a-choice"};
            value += (value.empty() ? "" : " ") + choice->name;
        }
        return value.empty() ? Meaning{"", "not-a-choice"} : Meaning{value, ""};
    }
    if (asked_for.kind == QuestionKind::integer || asked_for.kind == QuestionKind::range) {
        const auto number = parse_number(line);
        return number ? Meaning{to_text(*number), ""} : Meaning{"", "not-a-number"};
    }
    if (asked_for.name == questionnaire().roles.date) {
        const auto day = day_keyed(line);
        return day ? Meaning{to_string(*day), ""} : Meaning{"", "not-a-day"};
    }
    return {std::string(line), ""};
}

KeyedLine Keying::accept(std::size_t question, std::string value) {
    const std::string& name = questionnaire().questions[question].name;
    answers_[name] = value;
    keyed_.insert(name);
    last_ = question;
    current_ = next_asked(question + 1, false);
    KeyedLine accepted;
    accepted.outcome = KeyedLine::Outcome::accepted;
    accepted.entry.question = name;
    accepted.entry.value = std::move(value);
    return accepted;
}

KeyedLine Keying::key(std::string_view typed) {
    const std::string_view line = trimmed(typed);
    const auto outcome = [](KeyedLine::Outcome what, std::string reason = "") {
        KeyedLine keyed;
        keyed.outcome = what;
        keyed.reason = std::move(reason);
        return keyed;
    };
    using Outcome = KeyedLine::Outcome;
    if (line == "-") {
        if (const auto before = asked_before(current_.value_or(questionnaire().questions.size())))
            current_ = before;
        return outcome(Outcome::moved);
    }
    if (line == "+" || line == "/") {
        current_ = line == "+" ? next_asked(0, true) : std::nullopt;
        return outcome(Outcome::moved);
    }
    if (line == "*") return outcome(Outcome::codes);
    const bool group_missing = known_.group.empty() && submission().group.empty() && !consent_refused();
    if (!current_) {
        if (!line.empty()) return outcome(Outcome::refused, "at-end");
        if (!group_missing && progress().answers == 0 && !consent_refused())
            return outcome(Outcome::refused, "empty");
        if (!group_missing) return outcome(Outcome::finished);
        const Question* group = questionnaire().question(questionnaire().roles.group);
        if (group != nullptr) current_ = static_cast<std::size_t>(group - questionnaire().questions.data());
        return outcome(Outcome::refused, "group-needed");
    }
    const std::size_t question = *current_;
    const bool is_group = questionnaire().questions[question].name == questionnaire().roles.group;
    if (line.empty() && entry(question)) {
        current_ = next_asked(question + 1, false);
        return outcome(Outcome::moved);
    }
    if (line.empty() || line == ".")
        return is_group ? outcome(Outcome::refused, "group-needed") : accept(question, "");
    const Meaning meant = meaning(question, line);
    if (!meant.reason.empty()) return outcome(Outcome::refused, meant.reason);
    if (const auto why = rules_->refused(question, meant.value, lookup()))
        return outcome(Outcome::refused, *why);
    if (is_group && group_of(question, meant.value) == nullptr) return outcome(Outcome::refused, "no-group");
    return accept(question, meant.value);
}

Submission Keying::submission() const {
    Submission form = known_;
    form.questionnaire = questionnaire().name;
    form.version = questionnaire().version;
    form.paper = true;
    const RoleQuestions& roles = questionnaire().roles;
    for (std::size_t i = 0; i < questionnaire().questions.size(); ++i) {
        const Question& question = questionnaire().questions[i];
        const auto value = entry(i);
        if (!value || value->empty() || !asked(i)) continue;
        form.answers.push_back({question.name, *value});
        if (question.name == roles.respondent) form.respondent = *value;
        if (question.name == roles.date) form.date = parse_day(*value);
        if (question.name == roles.consent) form.consent = !consent_refused();
        if (question.name == roles.group)
            if (const RespondentGroup* group = group_of(i, *value)) form.group = group->id;
    }
    return form;
}

}  // namespace mapite
