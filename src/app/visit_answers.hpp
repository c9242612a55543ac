#pragma once
// Visits, plans and changes as JSON. Keys are English and stable, units stand at the end of names, clock
// times are "HH:MM" of the worker's zone, what is absent is null.
#include <string>

#include "app/visit_words.hpp"
#include "base/finding.hpp"

namespace mapite {

std::string visits_json(const std::vector<Visit>& visits);
/// `version` is null on trial.
std::string plan_json(const VisitPlan& plan, const SavedPlan* saved, const VisitTexts& with);
/// `saved_version` absent: nothing was saved.
std::string change_json(const VisitPlan& before, const TriedChange& tried, std::optional<int> saved_version,
                        const VisitTexts& with);
std::string why_json(const WhyNot& why, const VisitTexts& with);
std::string log_json(const VisitTexts& with);
std::string worker_json(const WorkerFile& file);
/// What worker.toml says, a row per thing.
Table worker_table(const WorkerFile& file, const Texts& texts, Language language);
std::string books_json(const Books& books, const std::vector<Visit>& kept, const Findings& findings);

}  // namespace mapite
