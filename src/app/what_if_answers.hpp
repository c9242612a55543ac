#pragma once
// What a change would do, as data: JSON, and plain tables for CSV. Keys and columns are English and stable,
// units stand at the end of names, absent numbers are null or empty. Minutes are of one way.
#include <string>

#include "app/what_if.hpp"
#include "base/table.hpp"

namespace mapite {

std::string closure_json(const Study& study, const Closure& closure);
/// One row per need and area where somebody's way changes, and one per need for all areas (code empty).
Table closure_table(const Study& study, const Closure& closure);

/// `wish`: of one service at a place somebody named.
std::string new_services_json(const Study& study, const NewServices& services, const std::string& category,
                              const std::optional<WishVerdict>& wish);
/// One row per new service; with a wish one per need and area instead, as closure_table().
Table new_services_table(const Study& study, const NewServices& services, const std::string& category,
                         const std::optional<WishVerdict>& wish);

std::string remedies_json(const Study& study, const AreaRemedies& remedies);
/// One row per remedy and place.
Table remedies_table(const Study& study, const AreaRemedies& remedies);

/// "no_gap", "closes_gap", "narrows_gap" or "does_not_help".
std::string_view to_string(Verdict verdict);

}  // namespace mapite
