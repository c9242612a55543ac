#include "formats/xlsform_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace mapite {
namespace {

struct LanguageWord {
    std::string_view folded;
    Language language;
};
/// As the language calls itself, its codes, and how the other two call it.
constexpr std::array<LanguageWord, 27> language_words = {{
    {"lv", Language::lv},
    {"lav", Language::lv},
    {"latvian", Language::lv},
    {"latviesu", Language::lv},
    {"latviski", Language::lv},
    {"latviesuvaloda", Language::lv},
    {"латышский", Language::lv},
    {"латышскийязык", Language::lv},
    {"полатышски", Language::lv},
    {"en", Language::en},
    {"eng", Language::en},
    {"english", Language::en},
    {"anglu", Language::en},
    {"angliski", Language::en},
    {"angluvaloda", Language::en},
    {"английский", Language::en},
    {"английскийязык", Language::en},
    {"поанглийски", Language::en},
    {"ru", Language::ru},
    {"rus", Language::ru},
    {"russian", Language::ru},
    {"krievu", Language::ru},
    {"krieviski", Language::ru},
    {"krievuvaloda", Language::ru},
    {"русский", Language::ru},
    {"русскийязык", Language::ru},
    {"порусски", Language::ru},
}};

std::optional<Language> language_folded(const std::string& folded_words) {
    for (const LanguageWord& each : language_words)
        if (each.folded == folded_words) return each.language;
    return std::nullopt;
}

struct Spelling {
    std::string_view written, meant;
};
constexpr std::array<Spelling, 22> spellings = {{
    {"command", "type"},
    {"tag", "name"},
    {"value", "name"},
    {"caption", "label"},
    {"relevance", "relevant"},
    {"skip_logic", "relevant"},
    {"constraintmsg", "constraint_message"},
    {"constraint_msg", "constraint_message"},
    {"jr_constraintmsg", "constraint_message"},
    {"requiredmsg", "required_message"},
    {"jr_requiredmsg", "required_message"},
    {"calculate", "calculation"},
    {"readonly", "read_only"},
    {"list", "list_name"},
    {"title", "form_title"},
    {"set_form_title", "form_title"},
    {"id_string", "form_id"},
    {"set_form_id", "form_id"},
    {"default_lang", "default_language"},
    {"parameter", "parameters"},
    {"jr_count", "repeat_count"},
    {"count", "repeat_count"},
}};

/// They change how a form looks or sounds on a device, not what is asked.
constexpr std::array<std::string_view, 14> fields_of_looks = {
    "appearance",    "media",    "image",  "audio", "video",      "autoplay",  "body",
    "guidance_hint", "instance", "intent", "rows",  "buttontext", "sms_field", "required_message"};

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string_view::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string one_spelling(std::string_view part) {
    std::string word = lower(trimmed(part));
    std::ranges::replace(word, ' ', '_');
    const auto known = std::ranges::find(spellings, word, &Spelling::written);
    return known == spellings.end() ? word : std::string(known->meant);
}

}  // namespace

std::optional<Language> language_called(std::string_view words) {
    const std::string_view bare = trimmed(words);
    if (const std::size_t open = bare.rfind('('); open != std::string_view::npos && bare.ends_with(')')) {
        std::string code = lower(trimmed(bare.substr(open + 1, bare.size() - open - 2)));
        code.resize(std::min(code.size(), code.find_first_of("-_")));
        return language_folded(code);
    }
    if (const auto whole = language_folded(folded(bare))) return whole;
    const std::size_t dash = bare.find_first_of("-_");
    return dash == 2 ? language_folded(folded(bare.substr(0, dash))) : std::nullopt;
}

FormHeading form_heading(std::string_view heading) {
    // "jr:" is a prefix of names, not a colon before a language; one colon was the older way of "::".
    std::string text(trimmed(heading));
    for (const std::string_view prefix : {"jr:", "Jr:", "JR:"}) text = replaced(text, prefix, "jr_");
    text = replaced(text, "::", ":");
    for (const std::string_view prefix : {"bind:", "control:"})
        if (lower(text).starts_with(prefix)) text.erase(0, prefix.size());
    FormHeading meaning;
    const std::size_t colon = text.find(':');
    meaning.field = one_spelling(std::string_view(text).substr(0, colon));
    if (colon == std::string_view::npos) return meaning;
    meaning.words = trimmed(std::string_view(text).substr(colon + 1));
    meaning.language = language_called(meaning.words);
    return meaning;
}

FormSheet::FormSheet(const Sheet& sheet, Language plain) : sheet_(&sheet), plain_(plain) {
    if (sheet.rows.empty()) return;
    const SheetRow& header = sheet.rows.front();
    header_row_ = header.number;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        if (header.cells[i].empty()) continue;
        Column column;
        column.position = i;
        column.heading = header.cells[i];
        column.meaning = form_heading(header.cells[i]);
        for (const SheetRow* row : rows())
            column.filled += i < row->cells.size() && !row->cells[i].empty() ? 1 : 0;
        columns_.push_back(std::move(column));
    }
}

std::vector<const SheetRow*> FormSheet::rows() const {
    std::vector<const SheetRow*> below;
    for (std::size_t i = 1; i < sheet_->rows.size(); ++i) below.push_back(&sheet_->rows[i]);
    return below;
}

bool FormSheet::has(std::string_view field) const {
    return std::ranges::any_of(columns_, [&](const Column& column) { return column.meaning.field == field; });
}

std::string FormSheet::text(const SheetRow& row, std::string_view field) const {
    for (const Column& column : columns_)
        if (column.meaning.field == field && column.meaning.words.empty() &&
            column.position < row.cells.size() && !row.cells[column.position].empty())
            return row.cells[column.position];
    return {};
}

Localized FormSheet::words(const SheetRow& row, std::string_view field) const {
    Localized words;
    for (const bool named : {true, false})
        for (const Column& column : columns_) {
            if (column.meaning.field != field || column.position >= row.cells.size()) continue;
            if (named != !column.meaning.words.empty() || (named && !column.meaning.language)) continue;
            std::string& text = text_in(words, named ? *column.meaning.language : plain_);
            if (text.empty()) text = row.cells[column.position];
        }
    return words;
}

void report_columns(const FormSheet& sheet, std::span<const std::string_view> taken, const std::string& where,
                    Findings& findings) {
    const auto is_in = [](const auto& names, const std::string& name) {
        return std::ranges::find(names, name) != std::ranges::end(names);
    };
    for (const FormSheet::Column& column : sheet.columns()) {
        const FormHeading& meaning = column.meaning;
        const bool known = is_in(taken, meaning.field), looks = is_in(fields_of_looks, meaning.field);
        const bool other_language = !meaning.words.empty() && !meaning.language;
        if (column.filled == 0 || (known && !other_language)) continue;
        Finding finding;
        finding.severity = known || looks ? Severity::note : Severity::warning;
        finding.where.file = where;
        finding.where.line = sheet.header_row();
        finding.where.item = fmt::format("column \"{}\"", column.heading);
        finding.code = known ? "language-not-taken" : looks ? "column-of-looks" : "column-not-taken";
        finding.what = fmt::format("{} cell(s) are left out: {}", column.filled,
                                   known   ? "only Latvian, English and Russian are taken"
                                   : looks ? "how a form looks or sounds on a device is not taken"
                                           : "there is no use for this column here");
        findings.push_back(std::move(finding));
    }
}

std::string& text_in(Localized& words, Language language) {
    if (language == Language::lv) return words.lv;
    return language == Language::en ? words.en : words.ru;
}

}  // namespace mapite
