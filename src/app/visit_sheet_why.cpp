#include "app/visit_exchange.hpp"
#include "app/visit_sheet_parts.hpp"

namespace mapite {

// Looked for as long as `mapite visit why` looks, so that both say the same.
std::vector<WhyNot> why_left_out(const VisitProject& visits, const Progress& progress) {
    const VisitPlan& plan = plan_to_print(visits).plan;
    std::vector<WhyNot> all;
    for (const LeftOut& each : left_out_rows(plan)) {
        if (all.size() == most_left_out) break;
        const Visit* visit = visit_of(visits.task, each.first.occasion.visit);
        if (visit == nullptr || visit->cancelled) continue;
        all.push_back(why_not(visits.task, plan, each.first.occasion, {}, progress));
    }
    return all;
}

}  // namespace mapite
