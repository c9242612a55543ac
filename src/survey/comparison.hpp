#pragma once
// What the groups answered about one area, side by side: scores with their intervals, the largest
// disagreements first, and what people feel against what the roads say. Groups are never pooled by n. Groups
// with too few forms are merged or hidden here, so that nothing that goes on from here can tell of one
// person.
//
// Sources: score (x - 1) / (steps - 1) * 100; Wilson (1927) interval of the share of the two best steps;
// Cliff (1993) delta, its interval after Feng & Cliff (2004); method.md, "Questionnaires" and "Privacy".
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantities.hpp"
#include "survey/questionnaire.hpp"
#include "survey/respondent_group.hpp"
#include "survey/submission.hpp"

namespace mapite {

struct Interval {
    double low = 0, high = 0;
    bool operator==(const Interval&) const = default;
};

/// A group as it is shown: itself, or several that were too few each.
struct ShownGroup {
    std::string id;                   ///< of the group; "a+b" of merged ones
    std::vector<std::string> groups;  ///< ids it is made of
    std::size_t forms = 0;            ///< 0 when hidden: its number would tell of single people
    bool hidden = false;              ///< fewer than the least, also together with those it merges with
    bool alone = false;               ///< one person by office: never hidden
    bool operator==(const ShownGroup&) const = default;
};

/// What one shown group answered to one question or block.
struct GroupScore {
    std::size_t group = 0;  ///< position in AreaComparison::groups
    bool hidden = false;    ///< too few answered this; all below is absent or zero then
    std::size_t n = 0;      ///< answers on the scale; of a block: people with at least one
    /// Of questions only; `no_answer` counts also those whom a condition kept from being asked. Absent where
    /// single people could be told from them: a count of 1 to `least` - 1, and what would give it away.
    std::optional<std::size_t> dont_know, does_not_apply, no_answer;
    std::optional<double> score;             ///< 0..100, mean; absent when hidden or n = 0
    std::optional<Interval> score_interval;  ///< 95 %, Student's t within 0..100; absent for n = 1
    std::optional<double> top2;              ///< share of the two best steps; not of blocks
    std::optional<Interval> top2_interval;   ///< Wilson, 95 %; absent for n = 1
    /// Answers per step, worst first; absent where single people could be told from it.
    std::optional<std::vector<std::size_t>> steps;
};

/// How two shown groups differ.
struct Disagreement {
    std::string item;                        ///< question, or block
    std::size_t a = 0, b = 0;                ///< positions in AreaComparison::groups, a < b
    double difference = 0;                   ///< score of a minus score of b, points
    double delta = 0;                        ///< Cliff's delta: > 0 where a is more content; -1..1
    std::optional<Interval> delta_interval;  ///< 95 %; absent where one side is a single person
    /// Share of the other group that a single person (the worker) is above, ties half; absent otherwise.
    std::optional<double> percentile;
};

/// The interval holds 0: with so few answers the groups may be of one mind.
bool may_be_chance(const Disagreement& disagreement);

/// People's satisfaction beside the measured value of the same need.
enum class Quadrant { both_good, felt_worse, felt_better, both_bad };
/// "both_good", "felt_worse", "felt_better", "both_bad".
std::string_view to_string(Quadrant quadrant);
struct PerceptionGap {
    std::string need;
    std::size_t group = 0;
    std::size_t n = 0;
    double felt = 0, measured = 0;  ///< 0..100
    double gap = 0;                 ///< felt - measured
    Quadrant quadrant = Quadrant::both_good;
};

struct ItemComparison {
    std::string item;   ///< Question::name, or block
    std::string block;  ///< empty: in none
    Aspect aspect = Aspect::none;
    bool skipped = false;            ///< not asked in this area: no scores
    std::vector<GroupScore> scores;  ///< one per shown group
};

struct AreaComparison {
    std::string area;
    std::vector<ShownGroup> groups;         ///< in the order of the definitions; of all that have forms
    std::vector<ItemComparison> questions;  ///< all with a scale, in the order of the form
    std::vector<ItemComparison> blocks;     ///< per block and aspect: each person's mean first, then theirs
    /// Of questions, between groups: largest |delta| first, then |difference|, item, a, b.
    std::vector<Disagreement> disagreements;
    /// Where one side is a single person (the worker), whose delta is all or nothing: largest |difference|
    /// first, then |delta|, item, a, b.
    std::vector<Disagreement> one_against_groups;
    std::vector<PerceptionGap> perception;  ///< per need in the order of the form, then group
    /// Forms that do not count, which is to be said: a newer one of the same respondent and group is there;
    /// consent was asked for and not given.
    bool older_left_out = false, without_consent_left_out = false;
};

struct ComparisonOptions {
    std::size_t least = 5;  ///< groups and counts below are merged or hidden
    /// Groups with fewer are hidden besides, but not merged: set against what `least` shows, a merged group
    /// would tell of the small ones in it. Below `least` it says nothing.
    std::size_t least_shown = 0;
    double good_from = 50;  ///< felt or measured values from here on count as good in the quadrants
};

/// `forms`: those of another area or questionnaire are passed over. `measured`: value 0..100 of needs of the
/// area that are known. Blocks, and what is felt about a need, take only questions that are shown of the
/// group, and where 1 to `least` - 1 people left out a part of them, the mean of the questions' scores: so
/// nobody's answer follows by subtraction. Cost: one look at each answer.
AreaComparison compare_groups(const Questionnaire& questionnaire, std::span<const RespondentGroup> groups,
                              const std::string& area, std::span<const Submission> forms,
                              std::span<const SkippedBlock> skipped,
                              const std::map<std::string, double>& measured,
                              const ComparisonOptions& options);

/// Two people who filled in the same form about the same area.
struct Agreement {
    std::string a, b;       ///< Submission::id
    std::size_t n = 0;      ///< questions both answered on the scale
    std::size_t equal = 0;  ///< the same step
    std::size_t near = 0;   ///< at most one step apart; the equal ones among them
    std::optional<double>
        kappa;  ///< Cohen's (1968), quadratic weights; absent where both always chose the same one step
    struct Difference {
        std::string question;
        std::size_t step_a = 0, step_b = 0;  ///< from 0
    };
    std::vector<Difference> differences;  ///< unequal ones, largest first, then order of the form
};
Agreement agreement(const Questionnaire& questionnaire, const Submission& a, const Submission& b);

// The pieces, for tests and tables.

/// 95 % interval of a share k / n (Wilson 1927). Precondition: n >= 1.
Interval wilson_interval(std::size_t k, std::size_t n);
/// From counts per step of both groups. Precondition: both have one at least.
double cliffs_delta(std::span<const std::size_t> a, std::span<const std::size_t> b);
/// 95 %, asymmetric (Feng & Cliff 2004), with Cliff's unbiased variance and Student's t of a + b - 2 degrees;
/// where all of one group lie above the other (|delta| = 1), the open end is (m - t^2) / (m + t^2) of the
/// smaller group's m. Absent when a group has fewer than two.
std::optional<Interval> cliffs_delta_interval(std::span<const std::size_t> a, std::span<const std::size_t> b);
/// |delta| from 0.147, 0.33 and 0.474 on (Romano, Kromrey, Coraggio & Skowronek 2006).
enum class EffectSize { negligible, small, medium, large };
/// "negligible", "small", "medium", "large".
std::string_view to_string(EffectSize size);
EffectSize effect_size(double delta);
/// Counts that may be shown: those of 1 to `least` - 1 are taken out, and where that is one alone also the
/// smallest other that is not zero, so that no sum reveals it; the rest rounded to `round_to` (half to even;
/// 0: as they are). Absent = taken out.
std::vector<std::optional<std::size_t>> protected_counts(std::span<const std::size_t> counts,
                                                         std::size_t least, std::size_t round_to);

}  // namespace mapite
