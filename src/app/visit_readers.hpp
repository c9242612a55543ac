#pragma once
// Who reads what leaves a plan, and what they may know of each visit. Notes, titles of busy times and what
// private visits are for leave in no file.
#include <string>

#include "app/speaker.hpp"
#include "app/visit_project.hpp"
#include "writers/tour.hpp"

namespace mapite {

enum class VisitReader {
    worker,      ///< all places; private visits without what they are for
    colleagues,  ///< private visits without purpose and place; where the worker starts from stays unsaid
    everybody,   ///< the same of all visits but the public ones
};
/// "me", "colleagues", "public". Throws Error(usage) naming them.
VisitReader visit_reader(const std::string& name);

/// Words of dates, times and visits on sheets and in files; texts under "visit_sheet.".
class VisitSpeaker : public Speaker {
  public:
    VisitSpeaker(const Texts& texts, Language language)
        : Speaker(texts, language, "visit_sheet."), texts_(texts) {}
    [[nodiscard]] std::string weekday_and_date(const Day& day) const;
    [[nodiscard]] std::string date(const Day& day) const;
    /// "09:05", to the nearest minute; after midnight the hour begins anew.
    [[nodiscard]] std::string clock(WallTime time) const;
    [[nodiscard]] std::string clocks(WallTime from, WallTime to) const;  ///< "09:05–10:05"
    /// "1 h 25 min".
    [[nodiscard]] std::string duration(std::chrono::seconds time) const;
    [[nodiscard]] std::string kilometres(Metres length) const;
    /// Of the catalogue's other texts; empty when it has none of this key.
    [[nodiscard]] std::string sentence_or_empty(const std::string& key) const;
    /// "Visit" where the reader may not know more, and where nothing was written.
    [[nodiscard]] std::string purpose(const Visit* visit, VisitReader reader) const;

  private:
    const Texts& texts_;
};

/// nullptr when the task has no such visit any more.
const Visit* visit_of(const PlanningTask& task, const std::string& id);
bool may_know(VisitReader reader, const Visit* visit);
/// Places of a saved plan, as its numbers mean them.
const std::vector<VisitPlace>& places_of(const VisitProject& visits, const SavedPlan& plan);
/// "Engures pagasts"; empty when the study has no area of this code.
std::string area_name(const Study& study, const std::string& code);

}  // namespace mapite
