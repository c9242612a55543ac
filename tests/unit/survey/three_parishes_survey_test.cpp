// The questionnaire part of the reference case: every number that stands there.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "forms.hpp"
#include "support/csv_rows.hpp"
#include "survey/comparison.hpp"

namespace mapite {
namespace {

using nlohmann::json;
constexpr double tolerance = 1e-9;
constexpr const char* folder = "cases/three-parishes";

json expected() {
    std::ifstream file(test::shared(folder) / "expected.json");
    return json::parse(file);
}

std::vector<Submission> forms() {
    std::vector<Submission> all;
    test::for_each_csv_row(test::shared(folder) / "survey.csv", [&](const test::CsvRow& row) {
        Submission form;
        form.questionnaire = "three-parishes";
        form.id = std::to_string(1000 + all.size());
        form.area = row.text("parish");
        form.group = row.text("group");
        form.answers = {{row.text("question"), row.text("answer")}};
        all.push_back(form);
    });
    return all;
}

AreaComparison compared(const std::string& parish, double measured) {
    Questionnaire form;
    form.name = "three-parishes";
    form.lists = test::usual_lists();
    form.questions = {test::question("health", QuestionKind::select_one, "scale")};
    form.questions[0].aspect = Aspect::satisfaction;
    form.questions[0].needs = {"health"};
    std::vector<RespondentGroup> groups(3);
    groups[0].id = "worker";
    groups[0].alone = true;
    groups[1].id = "resident";
    groups[2].id = "ngo";
    return compare_groups(form, groups, parish, forms(), {}, {{"health", measured}}, {});
}

void expect_group(const json& given, const AreaComparison& comparison, const std::string& id) {
    const auto group = std::ranges::find(comparison.groups, id, &ShownGroup::id);
    ASSERT_EQ(group == comparison.groups.end(), given.is_null()) << "nobody of it answered";
    if (given.is_null()) return;
    const auto at = static_cast<std::size_t>(group - comparison.groups.begin());
    const GroupScore& score = comparison.questions.at(0).scores.at(at);
    EXPECT_EQ(score.hidden, given.contains("suppressed"));
    if (score.hidden) return;
    EXPECT_EQ(score.n, given.at("n").get<std::size_t>());
    EXPECT_NEAR(score.score.value(), given.at("score100").get<double>(), tolerance);
    EXPECT_NEAR(score.top2.value(), given.at("top2").get<double>(), tolerance);
    ASSERT_EQ(score.top2_interval.has_value(), !given.at("top2_wilson95").is_null());
    if (!score.top2_interval) return;
    EXPECT_NEAR(score.top2_interval->low, given.at("top2_wilson95")[0].get<double>(), tolerance);
    EXPECT_NEAR(score.top2_interval->high, given.at("top2_wilson95")[1].get<double>(), tolerance);
}

const Disagreement* between(const AreaComparison& comparison, const std::string& a, const std::string& b) {
    for (const auto* list : {&comparison.disagreements, &comparison.one_against_groups})
        for (const Disagreement& each : *list)
            if (comparison.groups[each.a].id == a && comparison.groups[each.b].id == b) return &each;
    return nullptr;
}

TEST(ThreeParishes, GroupsAnswerAsTheReferenceSays) {
    SKIP_WITHOUT_SHARED(folder);
    const json all = expected();
    for (const auto& [parish, given] : all.at("questionnaire_health").items()) {
        SCOPED_TRACE(parish);
        const double measured = all.at("per_parish").at(parish).at("needs").at("health");
        const AreaComparison comparison = compared(parish, measured);
        for (const char* id : {"worker", "resident", "ngo"}) expect_group(given.at(id), comparison, id);

        const Disagreement* worker = between(comparison, "worker", "resident");
        ASSERT_EQ(worker != nullptr, given.contains("worker_minus_resident"));
        if (worker == nullptr) continue;
        EXPECT_NEAR(worker->difference, given.at("worker_minus_resident").get<double>(), tolerance);
        EXPECT_NEAR(worker->percentile.value(), given.at("worker_percentile_in_residents").get<double>(),
                    tolerance);
        const Disagreement* ngo = between(comparison, "resident", "ngo");
        ASSERT_NE(ngo, nullptr);
        EXPECT_NEAR(ngo->delta, given.at("cliffs_delta_resident_vs_ngo").get<double>(), tolerance);

        const auto gap = std::ranges::find_if(comparison.perception, [&](const PerceptionGap& each) {
            return comparison.groups[each.group].id == "resident";
        });
        ASSERT_NE(gap, comparison.perception.end());
        EXPECT_NEAR(gap->gap, given.at("perception_gap").get<double>(), tolerance);
    }
}

TEST(ThreeParishes, CountsAreProtectedAsTheReferenceSays) {
    SKIP_WITHOUT_SHARED(folder);
    // People within the good minutes of a GP, between good and bad, beyond, without a route: added up by hand
    // from pop.csv and edges.csv.
    const std::map<std::string, std::vector<std::size_t>> people{
        {"A", {460, 40, 0, 0}}, {"B", {20, 190, 0, 4}}, {"C", {300, 50, 0, 0}}};
    const json all = expected().at("suppression");
    for (const auto& [parish, counts] : people) {
        SCOPED_TRACE(parish);
        const auto shown = protected_counts(counts, 5, 5);
        std::size_t at = 0;
        for (const char* name : {"within_good", "good_to_bad", "beyond_bad", "no_route"}) {
            const json& given = all.at(parish).at(name);
            const std::optional<std::size_t> own = shown.at(at++);
            ASSERT_EQ(own.has_value(), !given.is_null()) << name;
            if (!given.is_null()) {
                EXPECT_EQ(own, given.get<std::size_t>()) << name;
            }
        }
    }
}

}  // namespace
}  // namespace mapite
