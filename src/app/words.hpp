#pragma once
// Sentences about a study in the user's language, made from the catalogue data/texts.
#include <string>

#include "app/study.hpp"
#include "profile/explain.hpp"

namespace mapite {

/// Mode, source of the speeds and time of departure, or that times are straight-line estimates.
std::string travel_sentence(const Study& study, const Need& need, const Texts& texts, Language language);
/// Whom the study's numbers count, when a population group or a year was chosen: "65 and over, 2019"; else
/// empty.
std::string chosen_people(const Study& study, const Texts& texts, Language language);
/// The same, else "people" or "dwellings".
std::string counted_people(const Study& study, const Texts& texts, Language language);
/// "Gap map: {need}" with its placeholders filled.
std::string filled_title(const std::string& pattern, const std::string& need, const std::string& area);
/// Every step behind one number as lines of text: groups, thresholds, services, points, confidence.
std::string explanation_text(const Study& study, const Explanation& explanation, const Texts& texts,
                             Language language);
std::string reason_text(const std::string& reason, const Texts& texts, Language language);

}  // namespace mapite
