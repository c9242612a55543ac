#pragma once
// The index of an area in words and numbers: one page that a reader without training understands, and every
// step behind the index for whoever doubts it.
#include <string>

#include "app/comparison.hpp"
#include "app/standing.hpp"

namespace mapite {

/// The catalogue and the language to write in.
struct WordsIn {
    const Texts& texts;
    Language language;
};

/// One page about one area: its people, its index and rank with how firm they are, what takes points away,
/// every need with whom it leaves out, what is not known, and where to ask on. `comparer` is of the same
/// study.
std::string area_page(const Study& study, const Standing& standing, Comparer& comparer, AreaIndex area,
                      const WordsIn& words);
/// How the index of this area came about: rules, each need's weight, value and points, the cap, the bounds
/// and the simulation.
std::string index_explanation(const Study& study, const Standing& standing, AreaIndex area,
                              const Texts& texts, Language language);
std::string index_explanation_json(const Study& study, const Standing& standing, AreaIndex area);

/// All ranked areas for a terminal, best served first, with their range of ranks.
Table rank_view(const Study& study, const Standing& standing, const Texts& texts, Language language);
/// One row per area of the level, those without a rank at the end.
Table rank_table(const Study& study, const Standing& standing);
std::string rank_json(const Study& study, const Standing& standing);

}  // namespace mapite
