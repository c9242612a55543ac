#pragma once
// The route sheet of one day of a saved plan, in the worker's language. It is for the worker: places and
// telephone numbers are on it, what private visits are for is not, and notes only when asked for.
#include <string>
#include <vector>

#include "app/visit_readers.hpp"
#include "planner/make_plan.hpp"
#include "writers/route_sheet.hpp"

namespace mapite {

struct VisitSheetOptions {
    Language language = Language::lv;
    Day printed{};
    bool with_notes = false;
    /// Why visits did not fit and what would help, by those asked about; the others show their reason alone.
    std::vector<WhyNot> why{};
};

/// Throws Error(usage) naming the days of the plan when it has no tour on this one.
RouteSheet visit_sheet(const VisitProject& visits, const SavedPlan& plan, const Day& day, const Texts& texts,
                       const VisitSheetOptions& options);
/// "2026-12-07_route_SLUG", without an ending.
std::string visit_sheet_name(const VisitProject& visits, const Day& day);

}  // namespace mapite
