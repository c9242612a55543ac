#include "formats/xlsform_types.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"

namespace mapite {
namespace {

struct TypeWord {
    std::string_view written;
    FormRow row;
    QuestionKind kind = QuestionKind::text;
};
/// With spaces and "_" as one; those that go before a list name are longest first.
constexpr std::array<TypeWord, 9> choosing = {{
    {"select all that apply from", FormRow::question, QuestionKind::select_multiple},
    {"add select multiple prompt using", FormRow::question, QuestionKind::select_multiple},
    {"add select one prompt using", FormRow::question, QuestionKind::select_one},
    {"select multiple from", FormRow::question, QuestionKind::select_multiple},
    {"select all that apply", FormRow::question, QuestionKind::select_multiple},
    {"select one from", FormRow::question, QuestionKind::select_one},
    {"select multiple", FormRow::question, QuestionKind::select_multiple},
    {"select one", FormRow::question, QuestionKind::select_one},
    {"select1", FormRow::question, QuestionKind::select_one},
}};
constexpr std::array<TypeWord, 29> plain = {{
    {"text", FormRow::question, QuestionKind::text},
    {"string", FormRow::question, QuestionKind::text},
    {"add text prompt", FormRow::question, QuestionKind::text},
    {"integer", FormRow::question, QuestionKind::integer},
    {"int", FormRow::question, QuestionKind::integer},
    {"add integer prompt", FormRow::question, QuestionKind::integer},
    {"range", FormRow::question, QuestionKind::range},
    {"note", FormRow::question, QuestionKind::note},
    {"add note prompt", FormRow::question, QuestionKind::note},
    {"begin group", FormRow::group_begin},
    {"end group", FormRow::group_end},
    {"begin repeat", FormRow::repeat_begin},
    {"end repeat", FormRow::repeat_end},
    {"begin loop", FormRow::repeat_begin},
    {"end loop", FormRow::repeat_end},
    {"start", FormRow::metadata},
    {"end", FormRow::metadata},
    {"today", FormRow::metadata},
    {"deviceid", FormRow::metadata},
    {"device id", FormRow::metadata},
    {"uri:deviceid", FormRow::metadata},
    {"phonenumber", FormRow::metadata},
    {"username", FormRow::metadata},
    {"email", FormRow::metadata},
    {"subscriberid", FormRow::metadata},
    {"simserial", FormRow::metadata},
    {"audit", FormRow::metadata},
    {"start geopoint", FormRow::metadata},
    {"background audio", FormRow::metadata},
}};

/// Lower case, one space wherever there are spaces or "_".
std::string one_form(std::string_view text) {
    std::string form;
    for (const char c : lower(text)) {
        const bool gap = c == ' ' || c == '_' || c == '\t' || c == '\n';
        if (gap && (form.empty() || form.back() == ' ')) continue;
        form += gap ? ' ' : c;
    }
    if (form.ends_with(' ')) form.pop_back();
    return form;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool within = false;
    for (const char c : text) {
        const bool gap = c == ' ' || c == '\t' || c == '\n';
        if (!gap && !within) words.emplace_back();
        if (!gap) words.back() += c;
        within = !gap;
    }
    return words;
}

}  // namespace

FormType form_type(std::string_view written) {
    FormType type;
    const std::string form = one_form(written);
    if (const auto known = std::ranges::find(plain, form, &TypeWord::written); known != plain.end()) {
        type.row = known->row;
        type.kind = known->kind;
        return type;
    }
    // List names are kept as written, so the words of the type are counted off and not the letters.
    const std::vector<std::string> words = words_of(written);
    for (const TypeWord& each : choosing) {
        std::size_t taken = 0;
        std::string begin;
        while (taken < words.size() && begin.size() < each.written.size())
            begin += (begin.empty() ? "" : " ") + one_form(words[taken++]);
        if (begin != each.written) continue;
        std::vector<std::string> rest(words.begin() + static_cast<std::ptrdiff_t>(taken), words.end());
        std::string tail;
        for (std::size_t i = 1; i < rest.size(); ++i) tail += (tail.empty() ? "" : " ") + one_form(rest[i]);
        type.or_other = tail == "or other" || tail == "or specify other";
        if (!tail.empty() && !type.or_other) return type;
        type.row = FormRow::question;
        type.kind = each.kind;
        if (!rest.empty()) type.list = rest.front();
        return type;
    }
    return type;
}

std::optional<NumberRange> form_range(std::string_view parameters) {
    NumberRange range;
    range.start = 1;
    std::string text(parameters);
    std::ranges::replace_if(
        text, [](char c) { return c == ',' || c == ';' || c == '\n'; }, ' ');
    // Spaces round the sign belong to it.
    for (const std::string_view spaced : {" =", "= "})
        for (std::size_t at = text.find(spaced); at != std::string_view::npos; at = text.find(spaced))
            text.replace(at, 2, "=");
    for (const std::string& word : words_of(text)) {
        const std::size_t sign = word.find('=');
        const auto value =
            sign == std::string_view::npos ? std::nullopt : parse_number(word.substr(sign + 1));
        const std::string key = lower(word.substr(0, sign));
        if (!value || (key != "start" && key != "end" && key != "step")) return std::nullopt;
        (key == "start" ? range.start : key == "end" ? range.end : range.step) = *value;
    }
    return range;
}

}  // namespace mapite
