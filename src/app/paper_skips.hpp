#pragma once
// Where a paper form goes on after an answer, and what it must say in words because no arrow can.
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "survey/questionnaire.hpp"

namespace mapite {

struct PaperSkips {
    /// Question and place of the choice after which it goes on elsewhere: with the question at this position,
    /// or behind the last one (absent).
    std::map<std::pair<std::size_t, std::size_t>, std::optional<std::size_t>> go_on;
    /// Conditions as written of questions and groups that the arrows do not say; by position.
    std::map<std::size_t, std::string> questions, groups;
};

/// `shown`: positions of the questions that are printed, ascending. An arrow leads from a question of one
/// choice over those right behind it that are asked after one of its choices only.
PaperSkips paper_skips(const Questionnaire& questionnaire, const std::vector<std::size_t>& shown);

}  // namespace mapite
