#include <algorithm>
#include <cstdlib>

#include "survey/answer_counts.hpp"
#include "survey/comparison.hpp"

namespace mapite {
namespace {

std::size_t apart(const Agreement::Difference& each) {
    return each.step_a > each.step_b ? each.step_a - each.step_b : each.step_b - each.step_a;
}

/// Cohen (1968), with the squared distance of scores (0..100) as weight, so that scales of different length
/// may stand in one form.
std::optional<double> weighted_kappa(const std::vector<double>& a, const std::vector<double>& b) {
    double found = 0, by_chance = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        found += (a[i] - b[i]) * (a[i] - b[i]);
        for (const double other : b) by_chance += (a[i] - other) * (a[i] - other);
    }
    if (by_chance == 0) return std::nullopt;
    return 1 - found * static_cast<double>(a.size()) / by_chance;
}

}  // namespace

Agreement agreement(const Questionnaire& questionnaire, const Submission& a, const Submission& b) {
    Agreement result;
    result.a = a.id;
    result.b = b.id;
    std::vector<double> scores_a, scores_b;
    for (const ScaleQuestion& each : scale_questions(questionnaire, {})) {
        const auto step_a = each.scale->step_of(a.answer(each.question->name));
        const auto step_b = each.scale->step_of(b.answer(each.question->name));
        if (!step_a || !step_b) continue;
        const Agreement::Difference difference{each.question->name, *step_a, *step_b};
        ++result.n;
        if (apart(difference) == 0) ++result.equal;
        if (apart(difference) <= 1) ++result.near;
        if (apart(difference) > 0) result.differences.push_back(difference);
        scores_a.push_back(each.value(*step_a));
        scores_b.push_back(each.value(*step_b));
    }
    std::ranges::stable_sort(result.differences, std::greater{}, apart);
    result.kappa = weighted_kappa(scores_a, scores_b);
    return result;
}

}  // namespace mapite
