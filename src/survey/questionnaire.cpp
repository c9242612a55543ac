#include "survey/questionnaire.hpp"

#include <algorithm>
#include <array>

#include "base/named.hpp"

namespace mapite {
namespace {

constexpr std::array<std::string_view, 6> kind_names{
    "select_one", "select_multiple", "integer", "range", "text", "note"};
constexpr std::array<std::string_view, 3> aspect_names{"none", "satisfaction", "importance"};
constexpr std::array<std::string_view, 3> meaning_names{"value", "does_not_apply", "dont_know"};

template <class Item>
const Item* with_name(const std::vector<Item>& items, std::string_view name) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item& i) { return i.name == name; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::string_view to_string(QuestionKind kind) {
    return name_of(kind_names, kind);
}
std::optional<QuestionKind> question_kind(std::string_view name) {
    return value_named<QuestionKind>(kind_names, name);
}
std::string_view to_string(Aspect aspect) {
    return name_of(aspect_names, aspect);
}
std::optional<Aspect> aspect(std::string_view name) {
    return value_named<Aspect>(aspect_names, name);
}
std::string_view to_string(ChoiceMeaning meaning) {
    return name_of(meaning_names, meaning);
}
std::optional<ChoiceMeaning> choice_meaning(std::string_view name) {
    return value_named<ChoiceMeaning>(meaning_names, name);
}

const AnswerChoice* ChoiceList::choice(std::string_view wanted) const {
    return with_name(choices, wanted);
}

std::size_t ChoiceList::steps() const {
    return static_cast<std::size_t>(std::count_if(choices.begin(), choices.end(), [](const AnswerChoice& c) {
        return c.meaning == ChoiceMeaning::value;
    }));
}

std::optional<std::size_t> ChoiceList::step_of(std::string_view answer) const {
    if (!scale) return std::nullopt;
    std::size_t step = 0;
    for (const AnswerChoice& each : choices) {
        if (each.meaning != ChoiceMeaning::value) continue;
        if (each.name == answer) return step;
        ++step;
    }
    return std::nullopt;
}

const Question* Questionnaire::question(std::string_view wanted) const {
    return with_name(questions, wanted);
}

const ChoiceList* Questionnaire::list(std::string_view wanted) const {
    return with_name(lists, wanted);
}

std::string Questionnaire::block_of(const Question& asked) const {
    std::optional<std::size_t> at = asked.group;
    if (!at) return {};
    while (groups.at(*at).parent) at = groups.at(*at).parent;
    return groups.at(*at).name;
}

const ChoiceList* Questionnaire::scale_of(const Question& asked) const {
    if (asked.kind != QuestionKind::select_one) return nullptr;
    const ChoiceList* found = list(asked.list);
    return found != nullptr && found->scale ? found : nullptr;
}

}  // namespace mapite
