#include "app/visit_exchange.hpp"

namespace mapite {
namespace {

constexpr std::size_t most_asked = 8;  // as many as the foot of a sheet has rows

}  // namespace

std::vector<WhyNot> why_left_out(const VisitProject& visits, const Progress& progress) {
    const VisitPlan& plan = plan_to_print(visits).plan;
    std::vector<WhyNot> all;
    const PlanOptions quick{.iterations = 3000};
    for (const Unplanned& each : plan.unplanned) {
        if (all.size() == most_asked) break;
        const Visit* visit = visit_of(visits.task, each.occasion.visit);
        if (visit == nullptr || visit->cancelled) continue;
        all.push_back(why_not(visits.task, plan, each.occasion, quick, progress));
    }
    return all;
}

}  // namespace mapite
