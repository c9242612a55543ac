#pragma once
// Use cases: facts offered for an area's SWOT, accepted or dismissed. Nothing is put into the SWOT by itself.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/notes.hpp"
#include "app/swot_facts.hpp"

namespace mapite {

struct OfferedFact {
    SwotFact fact;
    Localized sentence{};
    std::optional<std::string> figure_before{};  ///< when it was dismissed; the figure has changed since
};
/// A note of the SWOT whose fact says something else by now.
struct OutdatedNote {
    Note note;
    std::string figure_before{};
    std::optional<std::string> figure{};  ///< absent: the fact holds no more
};
struct SwotSuggestions {
    std::string area{};  ///< code
    std::vector<OfferedFact> offered{};
    std::vector<OutdatedNote> outdated{};
    std::size_t accepted = 0, dismissed = 0;  ///< facts that hold as they did, so they are not offered again
    std::size_t left_out = 0;                 ///< lighter ones beyond `most`
};

inline constexpr std::size_t most_suggestions = 12;

/// A study as swot_facts wants it.
Study study_for_facts(const Project& project, const Resources& resources, Day today,
                      const Progress& progress);
/// What to offer, given what was decided before. A dismissed fact comes back when its figure changed; an
/// accepted one whose note was taken away counts as dismissed.
SwotSuggestions suggestions(const Study& study, AreaIndex area, const Texts& texts);

/// Makes the SWOT note of the fact, its text being the sentence in this language; of an accepted one whose
/// figure has changed, gives its note the new sentence. One change. Throws Error(usage) for a key that is no
/// fact of the area, with the nearest, and when a note rests on it as it is.
struct FactAcceptance {
    std::string key;
    Visibility visibility = Visibility::colleagues;
    Language language = Language::lv;
    NoteStamp stamp{};
};
Note accept_fact(const Study& study, AreaIndex area, const FactAcceptance& acceptance, const Texts& texts);
/// One change. Throws Error(usage) as accept_fact.
SwotFact dismiss_fact(const Study& study, AreaIndex area, const std::string& key, Day on);

/// By box, a paragraph for each fact with its key below.
std::string suggestions_list(const SwotSuggestions& suggestions, const Texts& texts, Language language);
/// What the list does not say: notes that are out of date, facts that came back, what was left out.
std::string suggestions_remarks(const SwotSuggestions& suggestions, const Texts& texts, Language language);
std::string suggestions_json(const SwotSuggestions& suggestions);

}  // namespace mapite
