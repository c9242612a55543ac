#pragma once
// Facts for the SWOT as sentences (data/texts/swot.toml). Every number is the fact's.
#include <string>

#include "app/swot_facts.hpp"
#include "base/localized.hpp"

namespace mapite {

/// "Pharmacy: more than 30 minutes by car for 96 people (65 and over)", in each language.
Localized fact_sentence(const Study& study, const SwotFact& fact, const Texts& texts);

}  // namespace mapite
