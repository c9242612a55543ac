#pragma once
// What may be given up to admit a visit, one rule at a time. Private to the module.
#include <optional>
#include <span>
#include <string_view>

#include "planner/visit_plan.hpp"

namespace mapite {

struct Relaxation {
    std::string_view name;  ///< of a Remedy
    /// Gives the rule up; false: there is no such rule for this visit.
    bool (*apply)(PlanningTask& task, Visit& visit, const VisitOccasion& occasion);
};
/// The first one gives up nothing.
std::span<const Relaxation> relaxations();

/// The task without the rule. Absent where there is none to give up.
std::optional<PlanningTask> relaxed_task(const PlanningTask& task, const VisitOccasion& occasion,
                                         const Relaxation& relaxation);

}  // namespace mapite
