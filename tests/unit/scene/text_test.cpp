#include <gtest/gtest.h>

#include <algorithm>

#include "scene/collation.hpp"
#include "scene/text_width.hpp"

namespace mapite {
namespace {

using Names = std::vector<std::string>;

Names sorted(Names names, Language language) {
    std::ranges::sort(names, {}, [&](const std::string& name) { return collation_key(name, language); });
    return names;
}

TEST(Collation, LatvianLettersFollowTheirBaseLetters) {
    EXPECT_EQ(
        sorted({"Žagare", "Zante", "Šķēde", "Salas", "Ģipka", "Golde", "Harta", "Čiekuri", "Cēre", "Dobe"},
               Language::lv),
        (Names{"Cēre", "Čiekuri", "Dobe", "Golde", "Ģipka", "Harta", "Salas", "Šķēde", "Zante", "Žagare"}));
}

TEST(Collation, LongVowelsCountOnlyWhereAllElseIsEqual) {
    EXPECT_EQ(sorted({"Ādaži", "Adata", "Adāta", "Azene"}, Language::lv),
              (Names{"Adata", "Adāta", "Ādaži", "Azene"}));
}

TEST(Collation, EnglishIgnoresLatvianAccents) {
    EXPECT_EQ(sorted({"Čiekuri", "Cukuri", "Cēre"}, Language::en), (Names{"Cēre", "Čiekuri", "Cukuri"}));
}

TEST(Collation, RussianYoStandsWithYe) {
    EXPECT_EQ(sorted({"Жуково", "Ёлкино", "Ельня", "Емец", "Юрла", "Арск"}, Language::ru),
              (Names{"Арск", "Ёлкино", "Ельня", "Емец", "Жуково", "Юрла"}));
}

TEST(Collation, OwnScriptStandsFirst) {
    EXPECT_EQ(sorted({"Berga", "Волга"}, Language::ru), (Names{"Волга", "Berga"}));
    EXPECT_EQ(sorted({"Волга", "Berga"}, Language::lv), (Names{"Berga", "Волга"}));
}

TEST(Collation, CaseAndShorterNamesAndDigits) {
    EXPECT_EQ(sorted({"salas", "Sala", "1. apkaime", "Sala Jaunā"}, Language::lv),
              (Names{"1. apkaime", "Sala", "Sala Jaunā", "salas"}));
}

TEST(Collation, DifferentNamesHaveDifferentKeysEvenWhenBroken) {
    EXPECT_NE(collation_key("Sala", Language::lv), collation_key("sala", Language::lv));
    EXPECT_NE(collation_key("\xff", Language::lv), collation_key("\xfe", Language::lv));
}

TEST(TextWidth, IsAdvanceTimesSize) {
    EXPECT_NEAR(text_width("m", 10), 9.74, 1e-9);
    EXPECT_NEAR(text_width("ā", 10), text_width("a", 10), 1e-9);
    EXPECT_GT(text_width("Ж", 1), text_width("г", 1));
    EXPECT_GT(text_width("abc", 1, true), text_width("abc", 1));
    EXPECT_EQ(text_width("", 3), 0);
}

TEST(Wrapped, NoLineIsWiderThanTheRoomAndNothingIsLost) {
    const std::string text =
        "Iedzīvotāji, kuriem līdz tuvākajam pakalpojumam ir vairāk nekā trīsdesmit minūšu ceļa";
    for (const double width : {4.0, 9.0, 20.0, 47.0, 500.0}) {
        std::string together;
        for (const std::string& line : wrapped(text, 2.5, width)) {
            EXPECT_LE(text_width(line, 2.5), width);
            together += line;
        }
        std::string letters = text;
        std::erase(letters, ' ');
        std::erase(together, ' ');
        EXPECT_EQ(together, letters);
    }
}

TEST(Wrapped, BreaksAfterHyphensButNotAtNoBreakSpaces) {
    EXPECT_EQ(wrapped("Escaldes-Engordany", 1, text_width("Escaldes-En", 1)),
              (Names{"Escaldes-", "Engordany"}));
    EXPECT_EQ(wrapped("a 82\u00a0%", 1, text_width("82\u00a0%", 1)), (Names{"a", "82\u00a0%"}));
}

TEST(Wrapped, EmptyTextIsOneEmptyLine) {
    EXPECT_EQ(wrapped("", 2, 10), Names{""});
}

TEST(Shortened, EndsWithAnEllipsisAndFits) {
    const std::string result = shortened("Jaunpiebalgas pagasts", 2, 15);
    EXPECT_TRUE(result.ends_with("…"));
    EXPECT_LE(text_width(result, 2), 15);
    EXPECT_EQ(shortened("Īle", 2, 15), "Īle");
}

TEST(Fitted, TakesTheLargestSizeThatNeedsFewEnoughLines) {
    const std::string text = "pieci mazi vārdi divās rindās";
    EXPECT_EQ(fitted(text, {4, 2}, 1000, 1).size, 4);
    const FittedText smaller = fitted(text, {4, 2}, text_width(text, 2) + 0.1, 1);
    EXPECT_EQ(smaller.size, 2);
    const FittedText cut = fitted(text, {4, 2}, 12, 2);
    EXPECT_EQ(cut.lines.size(), 2u);
    EXPECT_TRUE(cut.lines.back().ends_with("…"));
}

}  // namespace
}  // namespace mapite
