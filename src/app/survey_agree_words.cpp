// How two people agree, in words.
#include <algorithm>
#include <cmath>

#include "app/speaker.hpp"
#include "app/survey_compare_words.hpp"

namespace mapite {
namespace {

/// Words for kappa: Landis & Koch (1977).
std::string strength(double exact) {
    const double kappa = std::round(100 * exact) / 100;  // as it is printed
    if (kappa < 0) return "poor";
    if (kappa <= 0.2) return "slight";
    if (kappa <= 0.4) return "fair";
    if (kappa <= 0.6) return "moderate";
    return kappa <= 0.8 ? "substantial" : "almost_perfect";
}

std::string step_text(const Question& question, const Questionnaire& form, std::size_t step,
                      Language language) {
    const ChoiceList* scale = form.scale_of(question);
    for (const AnswerChoice& each : scale->choices) {
        if (scale->step_of(each.name) != step) continue;
        const std::string& label = each.label.in(language);
        return label.empty() ? each.name : each.name + " " + label;
    }
    return std::to_string(step + 1);
}

Table differences_table(const SurveyAgreement& with, const Speaker& speaker) {
    Table table{
        .header = {speaker.say("table.statement"), speaker.say("table.aspect"), with.first, with.second},
        .rows = {}};
    for (const Agreement::Difference& each : with.agreement.differences) {
        const Question& question = *with.questionnaire.question(each.question);
        const std::string& label = question.label.in(speaker.language());
        table.rows.push_back({label.empty() ? question.name : label,
                              speaker.say("aspect." + std::string(to_string(question.aspect))),
                              step_text(question, with.questionnaire, each.step_a, speaker.language()),
                              step_text(question, with.questionnaire, each.step_b, speaker.language())});
    }
    return table;
}

}  // namespace

TextParts survey_agreement_text(const SurveyAgreement& with, const Texts& texts, Language language) {
    const Speaker speaker(texts, language, "survey_compare.");
    const Agreement& found = with.agreement;
    const std::string& title = with.questionnaire.title.in(language);
    TextPart part;
    add_line(part.text, (title.empty() ? with.questionnaire.name : title) + ": " + with.area_name + " (" +
                            with.area + ")");
    add_line(part.text, speaker.say("agree.for_whom", {{"a", with.first}, {"b", with.second}}));
    const auto n = static_cast<double>(found.n);
    add_line(part.text, speaker.say("agree.counts",
                                    {{"n", std::to_string(found.n)},
                                     {"equal", std::to_string(found.equal)},
                                     {"equal_share", speaker.share(static_cast<double>(found.equal) / n, 0)},
                                     {"near", std::to_string(found.near)},
                                     {"near_share", speaker.share(static_cast<double>(found.near) / n, 0)}}));
    add_line(part.text,
             found.kappa
                 ? speaker.say("agree.kappa", {{"kappa", speaker.number(*found.kappa, 2)},
                                               {"strength", speaker.say("agree." + strength(*found.kappa))}})
                 : speaker.say("agree.no_kappa"));
    if (found.differences.empty()) return {part};
    add_line(part.text, '\n' + speaker.say("agree.differences"));
    part.table = differences_table(with, speaker);
    return {part};
}

}  // namespace mapite
