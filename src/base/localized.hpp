#pragma once
// Text in the product's languages. Definitions carry a Localized where users see the text; Texts is
// the catalogue of everything the program itself says (data/texts/*.toml), read by `definitions`.
#include <map>
#include <string>
#include <string_view>

namespace mapite {

enum class Language { lv, en, ru };

std::string_view to_string(Language language);
/// Throws Error(usage) for any other code.
Language language(std::string_view code);

struct Localized {
    std::string lv, en, ru;
    bool operator==(const Localized&) const = default;
    /// In the language asked for; English where that is missing, then whatever there is.
    [[nodiscard]] const std::string& in(Language language) const;
};

/// The program's own sentences by key, with {name} placeholders and up to three plural forms
/// (keys "people.one", "people.few", "people.other"; rules of CLDR for lv, en, ru).
class Texts {
  public:
    Texts() = default;
    explicit Texts(std::map<std::string, Localized, std::less<>> sentences)
        : sentences_(std::move(sentences)) {}

    using Values = std::map<std::string_view, std::string>;
    /// The sentence with its {placeholders} filled. An unknown key gives the key itself, so that a
    /// missing text is seen and never fatal.
    [[nodiscard]] std::string say(Language language, std::string_view key, const Values& values = {}) const;
    /// As `say`, choosing the plural form for `count`; {n} is the count.
    [[nodiscard]] std::string count(Language language, std::string_view key, long long count,
                                    Values values = {}) const;
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] const std::map<std::string, Localized, std::less<>>& sentences() const {
        return sentences_;
    }

  private:
    std::map<std::string, Localized, std::less<>> sentences_;
};

/// A number as people of that language write it: 1 234,5 (lv, ru: no-break space and comma), 1,234.5 (en).
std::string localized_number(double value, int decimals, Language language);

}  // namespace mapite
