#include "survey/comparison.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

#include "base/named.hpp"
#include "survey/answer_counts.hpp"
#include "survey/intervals.hpp"
#include "survey/shown_groups.hpp"

namespace mapite {
namespace {

constexpr std::array<std::string_view, 4> quadrant_names{"both_good", "felt_worse", "felt_better",
                                                         "both_bad"};

/// Don't know, does not apply, no answer. Their sum follows from the number of forms and `n`, so a small sum
/// gives all away; else a small one is taken out with another beside it.
void show_the_rest(GroupScore& score, const AnswerCounts& counts, std::size_t people, std::size_t least) {
    const std::array<std::size_t, 3> rest{counts.dont_know, counts.does_not_apply, counts.no_answer(people)};
    const std::size_t sum = people - counts.n;
    if (sum > 0 && sum < least) return;
    const auto shown = protected_counts(rest, least, 0);
    score.dont_know = shown[0];
    score.does_not_apply = shown[1];
    score.no_answer = shown[2];
}

/// With the mean and the share of the best two, one or two small steps could be reckoned: all or none.
void show_steps(GroupScore& score, const AnswerCounts& counts, std::size_t least) {
    const auto shown = protected_counts(counts.steps, least, 0);
    if (std::ranges::all_of(shown, [](const auto& each) { return each.has_value(); }))
        score.steps = counts.steps;
}

void hide_below(AreaForms& area, std::size_t least) {
    for (GroupForms& each : area.groups) {
        if (each.shown.alone || each.shown.hidden || each.shown.forms >= least) continue;
        each.shown.hidden = true;
        each.shown.forms = 0;
        each.forms.clear();
    }
}

class AreaReport {
  public:
    AreaReport(const AreaForms& forms, std::vector<ScaleQuestion> questions, const ComparisonOptions& options)
        : forms_(forms), questions_(std::move(questions)), options_(options) {
        std::vector<std::span<const Submission* const>> spans;
        for (const GroupForms& each : forms.groups) spans.emplace_back(each.forms);
        answers_ = count_answers(questions_, spans);
        for (std::size_t q = 0; q < questions_.size(); ++q) by_question_.push_back(compared(q));
    }

    AreaComparison all(const std::string& area, const std::map<std::string, double>& measured) const {
        AreaComparison result;
        result.area = area;
        for (const GroupForms& each : forms_.groups) result.groups.push_back(each.shown);
        result.questions = by_question_;
        result.blocks = blocks();
        for (const Disagreement& each : disagreements())
            (each.delta_interval ? result.disagreements : result.one_against_groups).push_back(each);
        std::ranges::sort(result.one_against_groups, {}, [](const Disagreement& each) {
            return std::tuple(-std::abs(each.difference), -std::abs(each.delta), std::string_view(each.item),
                              each.a, each.b);
        });
        result.perception = perception(measured);
        result.older_left_out = forms_.older_left_out;
        result.without_consent_left_out = forms_.without_consent_left_out;
        return result;
    }

  private:
    [[nodiscard]] const ShownGroup& group(std::size_t g) const { return forms_.groups[g].shown; }
    [[nodiscard]] bool enough(std::size_t g, std::size_t n) const {
        return !group(g).hidden && (group(g).alone || n >= options_.least);
    }
    [[nodiscard]] bool shown(std::size_t g, std::size_t q) const {
        return !questions_[q].skipped && !by_question_[q].scores[g].hidden;
    }

    [[nodiscard]] ItemComparison compared(std::size_t q) const {
        const ScaleQuestion& asked = questions_[q];
        ItemComparison item;
        item.item = asked.question->name;
        item.block = asked.block;
        item.aspect = asked.question->aspect;
        item.skipped = asked.skipped;
        for (std::size_t g = 0; !item.skipped && g < answers_.size(); ++g)
            item.scores.push_back(scored(g, q));
        return item;
    }

    [[nodiscard]] GroupScore scored(std::size_t g, std::size_t q) const {
        const AnswerCounts& counts = answers_[g].questions[q];
        GroupScore score;
        score.group = g;
        score.hidden = !enough(g, counts.n);
        if (score.hidden) return score;
        const std::size_t least = group(g).alone ? 0 : options_.least;
        std::vector<Weighted> values;
        for (std::size_t step = 0; step < counts.steps.size(); ++step)
            values.push_back({questions_[q].value(step), counts.steps[step]});
        take(mean_of(values), score);
        show_the_rest(score, counts, answers_[g].people, least);
        if (counts.n == 0) return score;
        show_steps(score, counts, least);
        const std::size_t best = counts.steps.back() + *(counts.steps.end() - 2);
        score.top2 = static_cast<double>(best) / static_cast<double>(counts.n);
        if (counts.n > 1) score.top2_interval = wilson_interval(best, counts.n);
        return score;
    }

    static void take(const Mean& mean, GroupScore& score) {
        score.n = mean.n;
        score.score = mean.mean;
        score.score_interval = mean.interval;
    }

    /// Each person's mean over those of the questions that are shown of the group, then the people's. Where a
    /// few people left out a part, the mean of the questions' scores stands instead: set against these
    /// scores, it would give their answers away.
    [[nodiscard]] Mean mean_of_people(std::size_t g, std::span<const std::size_t> questions) const {
        std::vector<std::size_t> taken;
        double sum_of_scores = 0;
        for (const std::size_t q : questions)
            if (shown(g, q) && answers_[g].questions[q].n > 0) {
                taken.push_back(q);
                sum_of_scores += *by_question_[q].scores[g].score;
            }
        std::vector<Weighted> people;
        std::size_t partly = 0;
        for (std::size_t person = 0; person < answers_[g].people; ++person) {
            double sum = 0;
            std::size_t answered = 0;
            for (const std::size_t q : taken) {
                const int step = answers_[g].step(person, q);
                if (step < 0) continue;
                sum += questions_[q].value(static_cast<std::size_t>(step));
                ++answered;
            }
            if (answered > 0) people.push_back({sum / static_cast<double>(answered), 1});
            if (answered > 0 && answered < taken.size()) ++partly;
        }
        Mean mean = mean_of(people);
        if (!group(g).alone && partly > 0 && partly < options_.least)
            mean = moved(mean, sum_of_scores / static_cast<double>(taken.size()));
        return mean;
    }

    static Mean moved(Mean mean, double to) {
        if (mean.interval) {
            const double by = to - *mean.mean;
            mean.interval =
                Interval{std::max(0.0, mean.interval->low + by), std::min(100.0, mean.interval->high + by)};
        }
        mean.mean = to;
        return mean;
    }

    [[nodiscard]] std::vector<ItemComparison> blocks() const {
        std::vector<ItemComparison> result;
        std::vector<std::vector<std::size_t>> members;
        for (std::size_t q = 0; q < questions_.size(); ++q) {
            const ScaleQuestion& asked = questions_[q];
            if (asked.block.empty()) continue;
            const auto same = std::ranges::find_if(result, [&](const ItemComparison& each) {
                return each.item == asked.block && each.aspect == asked.question->aspect;
            });
            const auto at = static_cast<std::size_t>(same - result.begin());
            if (same == result.end()) {
                ItemComparison item;
                item.item = item.block = asked.block;
                item.aspect = asked.question->aspect;
                item.skipped = asked.skipped;
                result.push_back(std::move(item));
                members.emplace_back();
            }
            members[at].push_back(q);
        }
        for (std::size_t b = 0; b < result.size(); ++b)
            for (std::size_t g = 0; !result[b].skipped && g < answers_.size(); ++g) {
                GroupScore score;
                score.group = g;
                const Mean mean = mean_of_people(g, members[b]);
                score.hidden = !enough(g, mean.n);
                if (!score.hidden) take(mean, score);
                result[b].scores.push_back(std::move(score));
            }
        return result;
    }

    [[nodiscard]] std::vector<Disagreement> disagreements() const {
        std::vector<Disagreement> all;
        for (std::size_t q = 0; q < questions_.size(); ++q)
            for (std::size_t a = 0; a < answers_.size(); ++a)
                for (std::size_t b = a + 1; b < answers_.size(); ++b)
                    if (shown(a, q) && shown(b, q) && answers_[a].questions[q].n > 0 &&
                        answers_[b].questions[q].n > 0)
                        all.push_back(differ(q, a, b));
        std::ranges::sort(all, {}, [](const Disagreement& each) {
            return std::tuple(-std::abs(each.delta), -std::abs(each.difference), std::string_view(each.item),
                              each.a, each.b);
        });
        return all;
    }

    [[nodiscard]] Disagreement differ(std::size_t q, std::size_t a, std::size_t b) const {
        const AnswerCounts &of_a = answers_[a].questions[q], &of_b = answers_[b].questions[q];
        Disagreement made;
        made.item = questions_[q].question->name;
        made.a = a;
        made.b = b;
        made.difference = *by_question_[q].scores[a].score - *by_question_[q].scores[b].score;
        made.delta = cliffs_delta(of_a.steps, of_b.steps);
        made.delta_interval = cliffs_delta_interval(of_a.steps, of_b.steps);
        // Of one person delta is the share below minus the share above; ties are half of each.
        const bool a_single = group(a).alone && of_a.n == 1, b_single = group(b).alone && of_b.n == 1;
        if (a_single != b_single) made.percentile = (1 + (a_single ? made.delta : -made.delta)) / 2;
        return made;
    }

    [[nodiscard]] std::vector<PerceptionGap> perception(const std::map<std::string, double>& measured) const {
        std::vector<std::pair<std::string, std::vector<std::size_t>>> needs;
        for (std::size_t q = 0; q < questions_.size(); ++q) {
            if (questions_[q].question->aspect != Aspect::satisfaction || questions_[q].skipped) continue;
            for (const std::string& need : questions_[q].question->needs) {
                if (!measured.contains(need)) continue;
                const auto same =
                    std::ranges::find(needs, need, &std::pair<std::string, std::vector<std::size_t>>::first);
                (same == needs.end() ? needs.emplace_back(need, std::vector<std::size_t>{}) : *same)
                    .second.push_back(q);
            }
        }
        std::vector<PerceptionGap> gaps;
        for (const auto& [need, questions] : needs)
            for (std::size_t g = 0; g < answers_.size(); ++g) {
                const Mean felt = mean_of_people(g, questions);
                if (felt.n > 0 && enough(g, felt.n)) gaps.push_back(gap(need, g, felt, measured.at(need)));
            }
        return gaps;
    }

    [[nodiscard]] PerceptionGap gap(const std::string& need, std::size_t g, const Mean& felt,
                                    double measured) const {
        PerceptionGap made;
        made.need = need;
        made.group = g;
        made.n = felt.n;
        made.felt = *felt.mean;
        made.measured = measured;
        made.gap = made.felt - measured;
        const bool feels_good = made.felt >= options_.good_from, is_good = measured >= options_.good_from;
        made.quadrant = is_good ? (feels_good ? Quadrant::both_good : Quadrant::felt_worse)
                                : (feels_good ? Quadrant::felt_better : Quadrant::both_bad);
        return made;
    }

    const AreaForms& forms_;
    std::vector<ScaleQuestion> questions_;
    ComparisonOptions options_;
    std::vector<GroupAnswers> answers_;
    std::vector<ItemComparison> by_question_;
};

}  // namespace

std::string_view to_string(Quadrant quadrant) {
    return name_of(quadrant_names, quadrant);
}

bool may_be_chance(const Disagreement& disagreement) {
    const std::optional<Interval>& range = disagreement.delta_interval;
    return range && range->low <= 0 && range->high >= 0;
}

AreaComparison compare_groups(const Questionnaire& questionnaire, std::span<const RespondentGroup> groups,
                              const std::string& area, std::span<const Submission> forms,
                              std::span<const SkippedBlock> skipped,
                              const std::map<std::string, double>& measured,
                              const ComparisonOptions& options) {
    std::vector<std::string> skipped_here;
    for (const SkippedBlock& each : skipped)
        if (each.questionnaire == questionnaire.name && each.area == area) skipped_here.push_back(each.block);
    AreaForms of_area = shown_groups(questionnaire, groups, forms, area, options.least);
    hide_below(of_area, options.least_shown);
    ComparisonOptions of_counts = options;
    of_counts.least = std::max(options.least, options.least_shown);
    return AreaReport(of_area, scale_questions(questionnaire, skipped_here), of_counts).all(area, measured);
}

}  // namespace mapite
