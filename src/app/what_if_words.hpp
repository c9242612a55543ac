#pragma once
// What a change would do, in sentences and tables for people, from the catalogue data/texts/what_if.toml.
#include <string>
#include <vector>

#include "app/text_parts.hpp"
#include "app/what_if.hpp"
#include "base/table.hpp"
#include "definitions/symbols.hpp"

namespace mapite {

/// What every answer needs besides its numbers; borrowed.
struct WhatIfTexts {
    const Study& study;
    const Texts& texts;
    const Symbols& symbols;  ///< names of the categories
    const WhatIfRules& rules;
    Language language = Language::lv;
};

TextParts closure_text(const Closure& closure, const WhatIfTexts& with);
/// `category`: of the new services. Where `wish` is given they are one service at a place somebody named.
TextParts new_services_text(const NewServices& services, const std::string& category,
                            const std::optional<WishVerdict>& wish, const WhatIfTexts& with);
TextParts remedies_text(const AreaRemedies& remedies, const WhatIfTexts& with);

/// The name of a place as people know it: the building, the homestead, or what it is near to.
std::string place_text(const CandidatePlace& place, const WhatIfTexts& with);

}  // namespace mapite
