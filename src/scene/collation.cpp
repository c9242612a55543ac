#include "scene/collation.hpp"

#include <map>

#include "base/unicode.hpp"

namespace mapite {
namespace {

// A space parts the letters of an alphabet; letters written together differ by their accents only.
constexpr std::string_view latvian =
    "aāáàâãäåąă b cćç č dđď eēéèêëėęě f gğ ģ h iīíìîïįıyý j k ķ lł ļ m nńñ ņ oōóòôöõøő p q r ŗ sśşș š tťţ "
    "uūúùûüůųű v w x zźż ž";
constexpr std::string_view english =
    "aāáàâãäåąă b cćçč dđď eēéèêëėęě f gğģ h iīíìîïįı j kķ lłļ m nńñņ oōóòôöõøő p q rŗ sśşșš tťţ uūúùûüůųű v "
    "w x yýÿ zźżž";
constexpr std::string_view cyrillic =
    "а б в г ґ д ђ её є ж з и і ї й ј к л љ м н њ о п р с т ћ у ў ф х ц ч џ ш щ ъ ы ь э ю я";

/// Rank of a letter in its alphabet, and of its accent among the forms of that letter.
struct Rank {
    unsigned letter = 0;
    unsigned accent = 0;
};
using Ranks = std::map<char32_t, Rank>;

void add(Ranks& ranks, std::string_view alphabet, unsigned first) {
    Rank rank{first, 0};
    while (!alphabet.empty()) {
        const char32_t letter = take_code_point(alphabet).value_or(U' ');
        if (letter == U' ')
            rank = {rank.letter + 1, 0};
        else
            ranks.emplace(letter, Rank{rank.letter, rank.accent++});
    }
}

Ranks ranks_of(Language language) {
    // Own script first. Below stand digits (0x300) and all punctuation (its code point, below 0x300).
    const bool russian = language == Language::ru;
    Ranks ranks;
    add(ranks, "0 1 2 3 4 5 6 7 8 9", 0x300);
    add(ranks, language == Language::lv ? latvian : english, russian ? 0x500 : 0x400);
    add(ranks, cyrillic, russian ? 0x400 : 0x500);
    return ranks;
}

void append_rank(std::string& key, unsigned rank) {
    key += static_cast<char>(rank >> 16 & 0xff);
    key += static_cast<char>(rank >> 8 & 0xff);
    key += static_cast<char>(rank & 0xff);
}

}  // namespace

std::string collation_key(std::string_view name, Language language) {
    static const std::map<Language, Ranks> alphabets{{Language::lv, ranks_of(Language::lv)},
                                                     {Language::en, ranks_of(Language::en)},
                                                     {Language::ru, ranks_of(Language::ru)}};
    const Ranks& ranks = alphabets.at(language);
    std::string letters, accents;
    for (std::string_view rest = name; !rest.empty();) {
        const auto point = take_code_point(rest);
        if (!point) rest.remove_prefix(1);
        const char32_t letter = lower_code_point(point.value_or(0xfffd));
        const auto known = ranks.find(letter);
        // Letters of no known alphabet stand behind all others, in the order of their code points.
        const bool foreign = known == ranks.end() && letter >= 0x300;
        const Rank unknown{static_cast<unsigned>(letter) + (foreign ? 0x10000u : 1u), 0};
        const Rank rank = known == ranks.end() ? unknown : known->second;
        append_rank(letters, rank.letter);
        accents += static_cast<char>(rank.accent + 1);
    }
    return letters + std::string(3, '\0') + accents + '\0' + std::string(name);
}

}  // namespace mapite
