// What a plan costs, in words.
#include <fmt/format.h>

#include "app/visit_speaker.hpp"

namespace mapite {
namespace {

using std::chrono::seconds;

/// One row per number of the objective, in its order.
struct CostRow {
    const char* key;
    std::string (*text)(const PlanSpeaker& speaker, const VisitPlan& plan);
    /// With a sign; empty where nothing differs.
    double (*value)(const VisitPlan& plan);
    std::string (*difference)(const PlanSpeaker& speaker, double difference);
};

std::string signed_number(const PlanSpeaker& speaker, double value) {
    return (value > 0 ? "+" : "") + speaker.number(value);
}
template <auto member>
constexpr CostRow count_row(const char* key) {
    return {key,
            [](const PlanSpeaker& speaker, const VisitPlan& plan) {
                return speaker.number(static_cast<double>(plan.costs.*member));
            },
            [](const VisitPlan& plan) { return static_cast<double>(plan.costs.*member); }, signed_number};
}
template <seconds PlanCosts::*member>
constexpr CostRow time_row(const char* key) {
    return {key,
            [](const PlanSpeaker& speaker, const VisitPlan& plan) {
                return speaker.duration(plan.costs.*member);
            },
            [](const VisitPlan& plan) { return static_cast<double>((plan.costs.*member).count()); },
            signed_duration};
}

constexpr CostRow cost_rows[] = {
    count_row<&PlanCosts::fixed_missing>("fixed_missing"),
    {"missing",
     [](const PlanSpeaker& speaker, const VisitPlan& plan) {
         return speaker.number(static_cast<double>(left_out(plan).size()));
     },
     [](const VisitPlan& plan) { return static_cast<double>(left_out(plan).size()); }, signed_number},
    count_row<&PlanCosts::priority_missing>("priority_missing"),
    time_row<&PlanCosts::evening>("evening"),
    time_row<&PlanCosts::weekend>("weekend"),
    time_row<&PlanCosts::overtime>("overtime"),
    time_row<&PlanCosts::driving>("driving"),
    {"length",
     [](const PlanSpeaker& speaker, const VisitPlan& plan) { return speaker.km(plan.costs.length); },
     [](const VisitPlan& plan) { return plan.costs.length.value; }, signed_length},
    count_row<&PlanCosts::uneven_days>("uneven_days"),
};

}  // namespace

std::string signed_duration(const PlanSpeaker& speaker, double seconds) {
    return (seconds > 0 ? "+" : "") + speaker.duration(std::chrono::seconds{std::llround(seconds)});
}

std::string signed_length(const PlanSpeaker& speaker, double metres) {
    return (metres > 0 ? "+" : metres < 0 ? "−" : "") + speaker.km(Metres{std::abs(metres)});
}

Table cost_table(const VisitPlan& plan, const PlanSpeaker& speaker) {
    Table table{.header = {speaker.say("table.measure"), ""}, .rows = {}};
    for (const CostRow& row : cost_rows)
        table.rows.push_back({speaker.say(std::string("cost.") + row.key), row.text(speaker, plan)});
    return table;
}

Table costs_before_and_after(const VisitPlan& before, const VisitPlan& after, const PlanSpeaker& speaker) {
    Table table{.header = {speaker.say("table.measure"), speaker.say("table.before"),
                           speaker.say("table.after"), speaker.say("table.difference")},
                .rows = {}};
    for (const CostRow& row : cost_rows) {
        const double difference = row.value(after) - row.value(before);
        table.rows.push_back({speaker.say(std::string("cost.") + row.key), row.text(speaker, before),
                              row.text(speaker, after),
                              difference == 0 ? "" : row.difference(speaker, difference)});
    }
    return table;
}

}  // namespace mapite
