#pragma once
// The column "type" of an XLSForm: which questions, groups and repeats it names, in its many spellings.
#include <optional>
#include <string>
#include <string_view>

#include "survey/questionnaire.hpp"

namespace mapite {

enum class FormRow {
    question,
    group_begin,
    group_end,
    repeat_begin,
    repeat_end,
    metadata,  ///< start, end, today, deviceid ...: exports bring it in columns of its own
    other,     ///< a type that is not taken here
};

struct FormType {
    FormRow row = FormRow::other;
    QuestionKind kind = QuestionKind::text;
    std::string list{};     ///< of the two kinds that choose; may be missing
    bool or_other = false;  ///< the form adds a choice "other" with a text
};
FormType form_type(std::string_view written);

/// "start=1 end=5 step=1", also with commas or semicolons; absent when a part is no number. What is not said
/// is 1 to 10 in steps of 1.
std::optional<NumberRange> form_range(std::string_view parameters);

}  // namespace mapite
