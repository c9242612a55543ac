#include "survey/respondent_group.hpp"

#include "base/text.hpp"

namespace mapite {

const RespondentGroup* group_called(std::span<const RespondentGroup> groups, std::string_view word) {
    const auto plain = [](std::string_view text) { return lower(trimmed(text)); };
    const std::string wanted = plain(word);
    if (wanted.empty()) return nullptr;
    for (const RespondentGroup& each : groups)
        if (plain(each.id) == wanted) return &each;
    for (const RespondentGroup& each : groups)
        for (const std::string& name : each.called)
            if (plain(name) == wanted) return &each;
    return nullptr;
}

}  // namespace mapite
