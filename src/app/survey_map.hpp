#pragma once
// Maps of what people answered: one group's score, the difference of two groups, or what is felt against what
// is measured, for one question or block. Areas where the block was not asked, where nobody answered and
// where too few did look different, as on every map.
#include <string>
#include <vector>

#include "app/need_map.hpp"
#include "survey/comparison.hpp"

namespace mapite {

struct AnswerMapRequest {
    std::string item;  ///< question, statement or block; of a perception gap: id of a need
    Aspect aspect = Aspect::satisfaction;  ///< of a statement or block
    std::string group = "residents";
    std::string other{};  ///< the group it is compared with, of a difference
};

struct AnswerMapInput {
    const Study& study;
    const Questionnaire& questionnaire;
    const std::vector<RespondentGroup>& groups;
    const std::vector<AreaComparison>& comparisons;  ///< of areas with forms, in any order
    const MapDefinition& definition;                 ///< of an indicator of answers
    std::optional<Day> newest{};                     ///< day of the newest form
};

/// Throws Error(usage) naming the nearest when the item or a group is unknown, or when the definition is of
/// no indicator of answers.
Scene answer_map(const AnswerMapInput& input, const AnswerMapRequest& request, const Texts& texts,
                 const NeedMapOptions& options);

}  // namespace mapite
