#pragma once
// Visits and plans in people's words: tables and sentences in one language (data/texts/visits.toml). Every
// number is read off the plan.
#include <optional>
#include <string>
#include <vector>

#include "app/text_parts.hpp"
#include "app/visit_changes.hpp"
#include "app/visit_project.hpp"
#include "planner/make_plan.hpp"

namespace mapite {

struct VisitTexts {
    const PlanningTask& task;
    const Texts& texts;
    Language language = Language::lv;
};

/// The days with their stops, what did not fit, what it costs. `version` absent: on trial. `only`: this day
/// alone.
TextParts plan_text(const VisitPlan& plan, const SavedPlan* saved, const std::optional<Day>& only,
                    const VisitTexts& with);
/// What moves, and what the plan costs before and after.
TextParts change_text(const VisitPlan& before, const TriedChange& tried, const VisitTexts& with);
std::string why_text(const WhyNot& why, const VisitTexts& with);
/// Where each stands comes from the plan; absent: nothing was planned yet.
Table visit_list(const VisitPlan* plan, const VisitTexts& with);
Table work_log(const VisitTexts& with);

/// Without those of a choice of which another is planned: they were never wanted as well.
std::vector<Unplanned> left_out(const VisitPlan& plan);
/// "V4/2 Council meeting".
std::string occasion_name(const VisitOccasion& occasion, const VisitTexts& with);
/// "Fri 2026-12-04".
std::string day_text(const Day& day, const VisitTexts& with);

}  // namespace mapite
