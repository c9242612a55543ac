#pragma once
// What all four problems ask of their input. Private to the module.
#include "siting/siting.hpp"

namespace mapite {

/// Throws Error(usage) unless the problem keeps the preconditions of SitingProblem.
void check(const SitingProblem& problem);
/// The point's time today; absent = no way to any service.
std::optional<Seconds> present(const SitingProblem& problem, std::size_t point);

}  // namespace mapite
