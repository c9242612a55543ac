#include "survey/submission.hpp"

#include <algorithm>

namespace mapite {

std::string_view Submission::answer(std::string_view question) const {
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const Answer& each) { return each.question == question; });
    return found == answers.end() ? std::string_view{} : std::string_view{found->value};
}

}  // namespace mapite
