#pragma once
// Questions whose conditions go round in a circle, so that nobody could say whether to ask them.
#include <cstddef>
#include <vector>

#include "survey/questionnaire.hpp"

namespace mapite {

/// Each circle as positions of its questions: whether the first is asked depends on the second, and so on,
/// the last depends on the first again; begins with the one that stands first in the form. A question depends
/// on those that its `relevant` speaks of, and on those of all groups around it. Circles share no question:
/// mending all of those given may bring others to light. What is not understood or no question is passed
/// over.
std::vector<std::vector<std::size_t>> relevant_circles(const Questionnaire& questionnaire);

}  // namespace mapite
