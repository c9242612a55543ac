#include "app/paper_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/paper_condition.hpp"
#include "app/paper_skips.hpp"
#include "app/speaker.hpp"
#include "survey/form_codes.hpp"

namespace mapite {
namespace {

/// With a full stop when no mark ends it, so that another sentence can follow.
std::string ended(std::string sentence) {
    const std::string_view marks = ".!?:;)";
    if (marks.find(sentence.back()) == std::string_view::npos) sentence += '.';
    return sentence;
}

/// Builds the items of one form from its first question to its last.
class FormPrinter {
  public:
    FormPrinter(const Questionnaire& form, const Texts& texts, const PaperFormOptions& options)
        : form_(form),
          options_(options),
          speaker_(texts, options.language, "paper_form."),
          numbers_(question_numbers(form)) {
        for (std::size_t i = 0; i < form.questions.size(); ++i)
            if (!options.skipped_blocks.contains(form.block_of(form.questions[i]))) shown_.push_back(i);
        skips_ = paper_skips(form, shown_);
    }

    std::vector<PaperItem> items() {
        for (std::size_t at = 0; at < shown_.size();) {
            const Question& question = form_.questions[shown_[at]];
            open_groups(question.group);
            if (question.statement.empty())
                add_question(shown_[at++]);
            else
                at = add_statement(at);
        }
        return std::move(items_);
    }

  private:
    [[nodiscard]] const std::string& in(const Localized& text) const { return text.in(options_.language); }

    [[nodiscard]] std::string number(std::size_t question) const {
        return numbers_[question] == 0 ? "" : fmt::format("{}", numbers_[question]);
    }

    [[nodiscard]] std::string condition(const std::map<std::size_t, std::string>& of, std::size_t at) const {
        const auto found = of.find(at);
        return found == of.end() ? "" : paper_condition(form_, speaker_, found->second);
    }

    /// Headings of the groups that begin here, outermost first.
    void open_groups(std::optional<std::size_t> group) {
        std::vector<std::size_t> inner;
        for (auto each = group; each; each = form_.groups[*each].parent) inner.push_back(*each);
        std::ranges::reverse(inner);
        for (std::size_t i = 0; i < inner.size(); ++i) {
            if (i < open_.size() && open_[i] == inner[i]) continue;
            PaperHeading heading{in(form_.groups[inner[i]].label), condition(skips_.groups, inner[i]),
                                 i == 0};
            if (!heading.text.empty() || !heading.condition.empty()) items_.emplace_back(std::move(heading));
            open_.resize(i);
            open_.push_back(inner[i]);
        }
        open_.resize(inner.size());
    }

    [[nodiscard]] std::vector<PaperBox> boxes(std::size_t at) const {
        std::vector<PaperBox> all;
        const Question& question = form_.questions[at];
        const ChoiceList* list = form_.list(question.list);
        if (list == nullptr) return all;
        const bool is_group = question.name == form_.roles.group;
        for (std::size_t i = 0; i < list->choices.size(); ++i) {
            const AnswerChoice& choice = list->choices[i];
            PaperBox box;
            box.code = code_of(*list, i);
            box.label = in(choice.label);
            box.apart = list->scale && choice.meaning != ChoiceMeaning::value;
            box.crossed = is_group && choice.name == options_.group;
            if (const auto arrow = skips_.go_on.find({at, i}); arrow != skips_.go_on.end())
                box.go_on = arrow->second ? speaker_.say("go_on", {{"question", number(*arrow->second)}})
                                          : speaker_.say("go_to_end");
            all.push_back(std::move(box));
        }
        return all;
    }

    /// What may be written: "whole number", "0 to 10".
    [[nodiscard]] std::string what_to_write(const Question& question) const {
        if (question.kind == QuestionKind::integer) return speaker_.say("whole_number");
        if (question.kind == QuestionKind::select_multiple) return speaker_.say("several");
        if (question.kind != QuestionKind::range || !question.range) return {};
        return speaker_.say("number_from_to", {{"start", speaker_.short_number(question.range->start)},
                                               {"end", speaker_.short_number(question.range->end)},
                                               {"step", speaker_.short_number(question.range->step)}});
    }

    void add_question(std::size_t at) {
        const Question& question = form_.questions[at];
        PaperQuestion item;
        item.number = number(at);
        item.text = in(question.label);
        item.hint = in(question.hint);
        if (const std::string more = what_to_write(question); !more.empty())
            item.hint = item.hint.empty() ? more : ended(item.hint) + ' ' + more;
        item.condition = condition(skips_.questions, at);
        item.boxes = boxes(at);
        item.scale = form_.scale_of(question) != nullptr;
        if (question.kind == QuestionKind::note) item.answer = PaperAnswer::none;
        if (!item.boxes.empty()) item.answer = PaperAnswer::boxes;
        if (question.kind == QuestionKind::text && !is_role(question)) item.answer = PaperAnswer::lines;
        if (question.name == form_.roles.area && item.boxes.empty()) item.value = options_.area;
        if (question.name == form_.roles.consent) make_consent(question, item);
        items_.emplace_back(std::move(item));
    }

    /// One box to cross beside the whole sentence; no name, no signature.
    void make_consent(const Question& question, PaperQuestion& item) const {
        const AnswerChoice* yes = choice_of_consent(form_, question);
        if (yes == nullptr || in(form_.consent).empty()) return;
        item.consent = true;
        item.text = in(form_.consent);
        item.hint = speaker_.say("consent");
        const auto place = static_cast<std::size_t>(yes - form_.list(question.list)->choices.data());
        item.boxes = {PaperBox{.code = code_of(*form_.list(question.list), place), .label = in(yes->label)}};
    }

    [[nodiscard]] bool is_role(const Question& question) const {
        const RoleQuestions& roles = form_.roles;
        return question.name == roles.area || question.name == roles.respondent ||
               question.name == roles.date;
    }

    /// The questions about one statement are one row; rows asked the same way in one group are one table.
    std::size_t add_statement(std::size_t at) {
        const Question& first = form_.questions[shown_[at]];
        PaperStatement row{number(shown_[at]), in(first.label), condition(skips_.questions, shown_[at])};
        std::vector<PaperScale> scales;
        for (; at < shown_.size() && form_.questions[shown_[at]].statement == first.statement; ++at) {
            const Question& question = form_.questions[shown_[at]];
            PaperScale scale;
            scale.name = speaker_.say("aspect." + std::string(to_string(question.aspect)));
            scale.question = question.hint == Localized{} ? scale.name : in(question.hint);
            scale.boxes = boxes(shown_[at]);
            scales.push_back(std::move(scale));
        }
        if (auto* table = items_.empty() ? nullptr : std::get_if<PaperStatements>(&items_.back());
            table != nullptr && table->scales == scales && table_group_ == first.group) {
            table->rows.push_back(std::move(row));
            return at;
        }
        PaperStatements table;
        table.caption = open_.empty() ? in(form_.title) : in(form_.groups[open_.front()].label);
        table.scales = std::move(scales);
        table.rows.push_back(std::move(row));
        items_.emplace_back(std::move(table));
        table_group_ = first.group;
        return at;
    }

    const Questionnaire& form_;
    const PaperFormOptions& options_;
    const Speaker speaker_;
    std::vector<std::size_t> numbers_, shown_, open_;
    std::optional<std::size_t> table_group_;
    PaperSkips skips_;
    std::vector<PaperItem> items_;
};

void add_if_silent(const Localized& text, const std::string& name, Language language,
                   std::vector<std::string>& silent) {
    const bool says_something = text != Localized{};
    const std::string& own = language == Language::lv   ? text.lv
                             : language == Language::en ? text.en
                                                        : text.ru;
    if (says_something && own.empty()) silent.push_back(name);
}

}  // namespace

PaperForm paper_form(const Questionnaire& questionnaire, const Texts& texts,
                     const PaperFormOptions& options) {
    const Speaker speaker(texts, options.language, "paper_form.");
    PaperForm form;
    form.language = to_string(options.language);
    form.title = questionnaire.title.in(options.language);
    if (form.title.empty()) form.title = questionnaire.name;
    form.subtitle = options.area;
    form.introduction = questionnaire.introduction.in(options.language);
    form.how_to = speaker.say("how_to");
    form.for_staff = speaker.say("for_staff");
    form.items = FormPrinter(questionnaire, texts, options).items();
    form.end = speaker.say("thanks");
    form.return_to = speaker.say("return_to");
    form.return_value = options.return_to;
    form.form = speaker.say("form", {{"name", questionnaire.name},
                                     {"version", questionnaire.version},
                                     {"language", std::string(to_string(options.language))},
                                     {"date", to_string(options.printed)}});
    form.page_before = speaker.say("page_before");
    form.page_between = speaker.say("page_between");
    form.large = options.large;
    return form;
}

std::vector<std::string> untranslated(const Questionnaire& questionnaire, Language language) {
    std::vector<std::string> silent;
    add_if_silent(questionnaire.title, "title", language, silent);
    add_if_silent(questionnaire.introduction, "introduction", language, silent);
    add_if_silent(questionnaire.consent, "consent", language, silent);
    for (const QuestionGroup& each : questionnaire.groups)
        add_if_silent(each.label, each.name, language, silent);
    for (const Question& each : questionnaire.questions)
        add_if_silent(each.label, each.name, language, silent);
    for (const ChoiceList& list : questionnaire.lists)
        for (const AnswerChoice& each : list.choices)
            add_if_silent(each.label, list.name + " " + each.name, language, silent);
    return silent;
}

}  // namespace mapite
