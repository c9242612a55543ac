#include "base/localized.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

/// Plural category of a whole number: rules of the Unicode CLDR for Latvian, English and Russian.
std::string_view plural_form(Language language, long long count) {
    const long long n = count < 0 ? -count : count;
    const long long last = n % 10, last_two = n % 100;
    switch (language) {
        case Language::en:
            return n == 1 ? "one" : "other";
        case Language::lv:
            if (last == 0 || (last_two >= 11 && last_two <= 19)) return "few";  // CLDR calls this form "zero"
            return last == 1 ? "one" : "other";
        case Language::ru:
            if (last == 1 && last_two != 11) return "one";
            return last >= 2 && last <= 4 && !(last_two >= 12 && last_two <= 14) ? "few" : "other";
    }
    return "other";
}

std::string filled(std::string_view sentence, const Texts::Values& values) {
    std::string result;
    while (!sentence.empty()) {
        const std::size_t open = sentence.find('{');
        result += sentence.substr(0, open);
        if (open == std::string_view::npos) break;
        sentence.remove_prefix(open);
        const std::size_t close = sentence.find('}');
        const auto value =
            close == std::string_view::npos ? values.end() : values.find(sentence.substr(1, close - 1));
        if (value == values.end()) {
            result += sentence.front();
            sentence.remove_prefix(1);
        } else {
            result += value->second;
            sentence.remove_prefix(close + 1);
        }
    }
    return result;
}

}  // namespace

std::string_view to_string(Language language) {
    switch (language) {
        case Language::lv:
            return "lv";
        case Language::en:
            return "en";
        case Language::ru:
            return "ru";
    }
    return "en";
}

Language language(std::string_view code) {
    for (const Language known : {Language::lv, Language::en, Language::ru})
        if (to_string(known) == code) return known;
    throw Error(ErrorKind::usage, "language \"" + std::string(code) + "\" is not one of lv, en, ru",
                "use --lang lv, --lang en or --lang ru");
}

const std::string& Localized::in(Language language) const {
    const std::string& wanted = language == Language::lv ? lv : language == Language::en ? en : ru;
    for (const std::string* text : {&wanted, &en, &lv})
        if (!text->empty()) return *text;
    return ru;
}

bool Texts::has(std::string_view key) const {
    return sentences_.contains(key);
}

std::string Texts::say(Language language, std::string_view key, const Values& values) const {
    const auto found = sentences_.find(key);
    return found == sentences_.end() ? std::string(key) : filled(found->second.in(language), values);
}

std::string Texts::count(Language language, std::string_view key, long long count, Values values) const {
    values.try_emplace("n", localized_number(static_cast<double>(count), 0, language));
    const std::string form = std::string(key) + '.' + std::string(plural_form(language, count));
    return say(language, has(form) ? form : std::string(key) + ".other", values);
}

std::string localized_number(double value, int decimals, Language language) {
    std::string plain = to_text(value, decimals);
    const bool negative = plain.starts_with('-');
    if (negative) plain.erase(0, 1);
    const std::size_t point = std::min(plain.find('.'), plain.size());
    const std::string_view thousands = language == Language::en ? "," : "\u00a0";
    // As is custom, four-digit numbers stay whole in Latvian and Russian.
    const bool grouped = language == Language::en || point > 4;
    std::string result = negative ? "-" : "";
    for (std::size_t i = 0; i < point; ++i) {
        if (grouped && i > 0 && (point - i) % 3 == 0) result += thousands;
        result += plain[i];
    }
    if (point < plain.size()) {
        result += language == Language::en ? '.' : ',';
        result += plain.substr(point + 1);
    }
    return result;
}

}  // namespace mapite
