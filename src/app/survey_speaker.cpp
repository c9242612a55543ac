#include "app/survey_speaker.hpp"

#include <algorithm>

namespace mapite {

std::string SurveySpeaker::forms(std::size_t count) const {
    return texts_.count(language(), "survey_compare.forms", static_cast<long long>(count));
}

std::string SurveySpeaker::area(const std::string& code) const {
    const auto found = with_.names.find(code);
    return found == with_.names.end() ? code : found->second + " (" + code + ")";
}

std::string SurveySpeaker::group(const ShownGroup& group) const {
    std::string names;
    for (const std::string& id : group.groups) {
        const auto found = std::ranges::find(with_.groups, id, &RespondentGroup::id);
        const std::string& name = found == with_.groups.end() ? id : found->name.in(language());
        if (!names.empty()) names += " + ";
        names += name.empty() ? id : name;
    }
    return names;
}

std::string SurveySpeaker::question(const std::string& name) const {
    const Question* found = with_.questionnaire.question(name);
    if (found == nullptr) return name;
    const std::string& label = found->label.in(language());
    return label.empty() ? name : label;
}

std::string SurveySpeaker::block(const std::string& name) const {
    const auto found = std::ranges::find(with_.questionnaire.groups, name, &QuestionGroup::name);
    const bool named = found != with_.questionnaire.groups.end() && !found->label.in(language()).empty();
    return named ? found->label.in(language()) : name;
}

std::string SurveySpeaker::aspect(Aspect aspect) const {
    return say("aspect." + std::string(to_string(aspect)));
}

std::string SurveySpeaker::need(const std::string& id) const {
    const auto found = std::ranges::find(with_.basket.needs, id, &Need::id);
    return found == with_.basket.needs.end() ? id : found->name.in(language());
}

std::string SurveySpeaker::score(const GroupScore& score) const {
    if (score.hidden) return say("too_few", {{"least", std::to_string(with_.least)}});
    if (!score.score) return "–";
    const Texts::Values values{
        {"score", number(*score.score)},
        {"low", score.score_interval ? number(score.score_interval->low) : std::string()},
        {"high", score.score_interval ? number(score.score_interval->high) : std::string()},
        {"n", std::to_string(score.n)}};
    return say(score.score_interval ? "score" : "score_of_one", values);
}

std::string SurveySpeaker::points(double difference) const {
    std::string text = number(std::abs(difference));
    if (text == "0") return text;
    return (difference < 0 ? "−" : "+") + text;
}

}  // namespace mapite
