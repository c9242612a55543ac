#include "app/keying_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "survey/form_codes.hpp"

namespace mapite {
namespace {

/// "1-5, 8, 9": runs of whole numbers drawn together.
std::string drawn_together(const std::vector<std::string>& codes) {
    std::string text;
    for (std::size_t i = 0; i < codes.size();) {
        std::size_t end = i + 1;
        const auto first = parse_whole(codes[i]);
        while (end < codes.size() && first &&
               parse_whole(codes[end]) == *first + static_cast<long long>(end - i))
            ++end;
        text += (text.empty() ? "" : ", ") + codes[i];
        if (end - i > 2)
            text += '-' + codes[end - 1];
        else
            end = i + 1;
        i = end;
    }
    return text;
}

}  // namespace

KeyingWords::KeyingWords(const Questionnaire& questionnaire, const Texts& texts, Language language)
    : form_(questionnaire),
      texts_(texts),
      speaker_(texts, language, "keying."),
      numbers_(question_numbers(questionnaire)) {}

std::string KeyingWords::number(std::size_t question) const {
    return fmt::format("{}", numbers_.at(question));
}

std::string KeyingWords::takes(std::size_t question) const {
    const Question& asked = form_.questions[question];
    std::vector<std::string> codes;
    if (const ChoiceList* list = form_.list(asked.list))
        for (std::size_t i = 0; i < list->choices.size(); ++i) codes.push_back(code_of(*list, i));
    switch (asked.kind) {
        case QuestionKind::select_one:
            return drawn_together(codes);
        case QuestionKind::select_multiple:
            return speaker_.say("takes.several", {{"codes", drawn_together(codes)}});
        case QuestionKind::integer:
            return speaker_.say("takes.integer");
        case QuestionKind::range:
            return asked.range ? speaker_.say("takes.range", {{"start", to_text(asked.range->start)},
                                                              {"end", to_text(asked.range->end)},
                                                              {"step", to_text(asked.range->step)}})
                               : speaker_.say("takes.integer");
        case QuestionKind::text:
        case QuestionKind::note:
            break;
    }
    return speaker_.say(asked.name == form_.roles.date ? "takes.day" : "takes.text");
}

std::string KeyingWords::start(const std::string& area, const std::string& group) const {
    return speaker_.say(
               group.empty() ? "start" : "start_group",
               {{"title", in(form_.title)}, {"version", form_.version}, {"area", area}, {"group", group}}) +
           '\n';
}

std::string KeyingWords::legend() const {
    return speaker_.say("legend") + '\n';
}

std::string KeyingWords::form(std::size_t number, const Keying& keying, std::size_t forms_done) const {
    const Keying::Progress progress = keying.progress();
    std::string text;
    add_line(text, '\n' + speaker_.say(progress.keyed == 0 ? "form" : "form_again",
                                       {{"number", fmt::format("{}", number)},
                                        {"keyed", fmt::format("{}", progress.keyed)},
                                        {"asked", fmt::format("{}", progress.asked)},
                                        {"done", fmt::format("{}", forms_done)}}));
    if (const auto last = keying.last()) add_line(text, entry(*last, keying.entry(*last).value_or("")));
    return text;
}

std::string KeyingWords::prompt(const Keying& keying) const {
    const Keying::Progress progress = keying.progress();
    const auto current = keying.current();
    if (!current)
        return speaker_.say(keying.consent_refused() ? "end_no_consent" : "end",
                            {{"answers", fmt::format("{}", progress.answers)},
                             {"empty", fmt::format("{}", progress.asked - progress.answers)}}) +
               ' ';
    const Question& question = form_.questions[*current];
    std::string text = fmt::format("[{}/{}] {}. {}", progress.keyed + 1, progress.asked, number(*current),
                                   in(question.label));
    if (question.aspect != Aspect::none)
        text += " – " + speaker_.say("aspect." + std::string(to_string(question.aspect)));
    text += " (" + takes(*current) + ")";
    // What stands there already, so that an empty line leaves it.
    if (const auto before = keying.entry(*current))
        text += " [" + (before->empty() ? speaker_.say("no_answer") : *before) + "]";
    return text + ": ";
}

std::string KeyingWords::entry(std::size_t question, const std::string& value) const {
    const Question& keyed = form_.questions[question];
    std::string said = value;
    if (const ChoiceList* list = form_.list(keyed.list); list != nullptr && !value.empty()) {
        said.clear();
        const std::vector<std::string> names = split(value, ' ');
        for (std::size_t i = 0; i < list->choices.size(); ++i)
            if (std::ranges::find(names, list->choices[i].name) != names.end())
                said += (said.empty() ? "" : "; ") + code_of(*list, i) + ' ' + in(list->choices[i].label);
    }
    std::string name = number(question) + '.';
    if (keyed.aspect != Aspect::none)
        name += ' ' + speaker_.say("aspect." + std::string(to_string(keyed.aspect)));
    return "  ✓ " + name + " = " + (said.empty() ? speaker_.say("no_answer") : said);
}

std::string KeyingWords::codes(const Keying& keying) const {
    const auto current = keying.current();
    if (!current) return legend();
    const Question& question = form_.questions[*current];
    const ChoiceList* list = form_.list(question.list);
    std::string text;
    if (list == nullptr) {
        add_line(text, "  " + takes(*current));
    } else {
        for (std::size_t i = 0; i < list->choices.size(); ++i)
            add_line(text, "  " + code_of(*list, i) + "  " + in(list->choices[i].label));
    }
    return text + legend();
}

std::string KeyingWords::refused(const Keying& keying, const std::string& reason) const {
    const auto current = keying.current();
    const bool has_message =
        current && reason == "constraint" && !in(form_.questions[*current].constraint_message).empty();
    const std::string why =
        has_message ? in(form_.questions[*current].constraint_message) : speaker_.say("refused." + reason);
    return "  ✗ " + why + (current ? " (" + takes(*current) + ")" : "") + '\n';
}

std::string KeyingWords::finished(std::size_t number, const Keying& keying) const {
    return speaker_.say(keying.consent_refused() ? "dropped" : "finished",
                        {{"number", fmt::format("{}", number)},
                         {"answers", fmt::format("{}", keying.progress().answers)}}) +
           '\n';
}

std::string KeyingWords::summary(const KeyingSummary& summary) const {
    const auto count = [&](const char* key, std::size_t n) {
        return texts_.count(speaker_.language(), key, static_cast<long long>(n));
    };
    std::string text;
    add_line(text, '\n' + speaker_.say("summary", {{"forms", count("keying.forms", summary.forms)},
                                                   {"answers", count("keying.answers", summary.answers)},
                                                   {"stored", count("keying.forms", summary.stored)}}));
    if (summary.dropped > 0)
        add_line(text, speaker_.say("summary_dropped", {{"forms", count("keying.forms", summary.dropped)}}));
    if (summary.unfinished)
        add_line(text,
                 speaker_.say("summary_unfinished", {{"number", fmt::format("{}", *summary.unfinished)}}));
    return text;
}

std::string KeyingWords::elsewhere(const UnfinishedForm& form, const std::string& area) const {
    return speaker_.say("elsewhere", {{"number", fmt::format("{}", form.number)},
                                      {"area", area},
                                      {"keyed", fmt::format("{}", form.entries.size())}}) +
           '\n';
}

}  // namespace mapite
