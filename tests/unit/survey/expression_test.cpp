// Conditions: the rules of XPath 1.0 that the ODK XForms specification refers to, each seen in one line.
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "forms.hpp"

namespace mapite {
namespace {

using test::given;

bool holds(const std::string& text, const std::map<std::string, std::string>& answers = {},
           std::string_view self = {}) {
    return Expression::parse(text).holds(given(answers), self);
}

std::string refusal(const std::string& text) {
    try {
        Expression::parse(text);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::data);
        return error.what();
    }
    return "understood";
}

TEST(Expressions, ComparesTextsAsTexts) {
    EXPECT_TRUE(holds("${a} = 'yes'", {{"a", "yes"}}));
    EXPECT_FALSE(holds("${a} = 'yes'", {{"a", "no"}}));
    EXPECT_TRUE(holds("${a} != \"yes\"", {{"a", "no"}}));
    EXPECT_FALSE(holds("'01' = '1'"));
}

TEST(Expressions, ComparesAsNumbersAsSoonAsOneSideIsANumber) {
    EXPECT_TRUE(holds("${a} = 1", {{"a", "01"}}));
    EXPECT_TRUE(holds("${a} = 1", {{"a", " 1.0 "}}));
    EXPECT_FALSE(holds("${a} = 1", {{"a", "one"}}));
    EXPECT_TRUE(holds("${a} != 1", {{"a", "one"}}));
}

TEST(Expressions, SmallerAndLargerAreOfNumbersOnly) {
    EXPECT_TRUE(holds("'9' < '10'"));
    EXPECT_FALSE(holds("'abc' < 'abd'"));
    EXPECT_FALSE(holds("'abc' >= 'abc'"));
}

TEST(Expressions, AnUnansweredQuestionIsTheEmptyTextAndNoNumber) {
    EXPECT_TRUE(holds("${a} = ''"));
    EXPECT_FALSE(holds("${a} < 5"));
    EXPECT_FALSE(holds("${a} >= 0"));
    EXPECT_TRUE(holds("${a} != 5"));
    EXPECT_FALSE(holds("${a}"));
}

TEST(Expressions, NumbersHaveNoExponentAndNoPlus) {
    EXPECT_FALSE(holds("${a} = 100", {{"a", "1e2"}}));
    EXPECT_FALSE(holds("${a} = 5", {{"a", "+5"}}));
    EXPECT_FALSE(holds("${a} = 5", {{"a", "5,0"}}));
    EXPECT_TRUE(holds("${a} = -0.5", {{"a", "-.5"}}));
}

TEST(Expressions, AndBindsTighterThanOr) {
    EXPECT_TRUE(holds("true() or true() and false()"));
    EXPECT_FALSE(holds("(true() or true()) and false()"));
}

TEST(Expressions, ComputesFromTheLeftWithProductsFirst) {
    EXPECT_TRUE(holds("2 + 3 * 4 - 1 = 13"));
    EXPECT_TRUE(holds("7 - 4 - 2 = 1"));
    EXPECT_TRUE(holds("7 div 2 = 3.5"));
    EXPECT_TRUE(holds("-7 mod 3 = -1"));
    EXPECT_TRUE(holds("--2 = 2"));
    EXPECT_TRUE(holds("2 -1 = 1"));
    EXPECT_TRUE(holds("1 div 0 > 1000000"));
}

TEST(Expressions, ComparisonsChainFromTheLeftAsXPathDoes) {
    // (3 > 2) is true, true is 1, and 1 > 1 does not hold.
    EXPECT_FALSE(holds("3 > 2 > 1"));
    EXPECT_TRUE(holds("3 > 2 = true()"));
}

TEST(Expressions, TheDotIsTheAnswerItself) {
    EXPECT_TRUE(holds(". >= 0 and . <= 120", {}, "44"));
    EXPECT_FALSE(holds(".>=0 and .<=120", {}, "144"));
    EXPECT_TRUE(holds(". = .5", {}, "0.5"));
}

TEST(Expressions, SelectedLooksForWholeNamesAmongSeveral) {
    EXPECT_TRUE(holds("selected(${a}, 'bus')", {{"a", "car bus"}}));
    EXPECT_FALSE(holds("selected(${a}, 'bus')", {{"a", "school_bus"}}));
    EXPECT_FALSE(holds("selected(${a}, '')"));
    EXPECT_TRUE(holds("not(selected(., 'c') and selected (., 'd'))", {}, "c e"));
    EXPECT_TRUE(holds("count-selected(${a}) = 2", {{"a", "car  bus"}}));
    EXPECT_TRUE(holds("count-selected(${a}) = 0"));
}

TEST(Expressions, LengthCountsLettersNotBytes) {
    EXPECT_TRUE(holds("string-length(.) = 4", {}, "ķēde"));
}

TEST(Expressions, NameTheirQuestionsOnceInTheirOrder) {
    EXPECT_EQ(Expression::parse("${b} = 1 or ${ a-2 } = 2 or ${b} = 3").questions(),
              (std::vector<std::string>{"b", "a-2"}));
}

TEST(Expressions, TellWhatPaperCanSayInOneLine) {
    const auto one = [](const std::string& text) { return Expression::parse(text).one_answer(); };
    EXPECT_EQ(one("${a} = 'yes'"), (Expression::OneAnswer{"a", "yes"}));
    EXPECT_EQ(one("('yes' = ${a})"), (Expression::OneAnswer{"a", "yes"}));
    EXPECT_EQ(one("${a} = 2"), (Expression::OneAnswer{"a", "2"}));
    EXPECT_EQ(one("selected(${a}, 'bus')"), (Expression::OneAnswer{"a", "bus"}));
    EXPECT_FALSE(one("${a} != 'yes'"));
    EXPECT_FALSE(one("${a} = ''"));
    EXPECT_FALSE(one("${a} = ${b}"));
    EXPECT_FALSE(one("${a} = 'yes' and ${b} = 'no'"));
    EXPECT_FALSE(one("not(${a} = 'yes')"));
    EXPECT_FALSE(one("${a} = 'yes' = ${b}"));
}

TEST(Expressions, SayWhereTheyWereNotUnderstood) {
    EXPECT_EQ(refusal("${a} = 1 and"), "\"${a} = 1 and\", character 13: something is missing at the end");
    EXPECT_EQ(refusal("(${a} = 1"),
              "\"(${a} = 1\", character 1: the bracket that opens here is never closed");
    EXPECT_EQ(refusal("'ķ' = 'b"),
              "\"'ķ' = 'b\", character 7: the text that begins here has no closing quotation mark");
    EXPECT_EQ(refusal("${a} == 1"), "\"${a} == 1\", character 7: \"=\" is not understood here");
    EXPECT_EQ(refusal("${a b} = 1"), "\"${a b} = 1\", character 1: \"a b\" is no name of a question");
    EXPECT_EQ(refusal("$a = 1"), "\"$a = 1\", character 1: a question is written as ${name}");
    EXPECT_EQ(refusal("${a} = ‘x’"), "\"${a} = ‘x’\", character 8: quotation marks must be straight: 'text'");
    EXPECT_EQ(refusal("${a}\u00A0= 1"),
              "\"${a}\u00A0= 1\", character 5: the character U+00A0 has no meaning here");
    EXPECT_NE(refusal("${a} = today()").find("character 8: \"today\" is not known here"), std::string::npos);
    EXPECT_NE(refusal("selected(${a})").find("selected() takes 2 values"), std::string::npos);
    EXPECT_NE(refusal("not(1, 2)").find("not() takes no more than 1"), std::string::npos);
    EXPECT_NE(refusal("1 or order").find("character 6: \"order\" is not known"), std::string::npos);
    EXPECT_NE(refusal("").find("something is missing"), std::string::npos);
    EXPECT_NE(refusal("../a = 1").find("character 1: \".\" is not understood"), std::string::npos);
}

TEST(Expressions, BracketsWithoutEndAreRefusedAndLongChainsTaken) {
    EXPECT_NE(refusal(std::string(1'000'000, '(')).find("more than 100 brackets within each other"),
              std::string::npos);
    std::string nots;
    for (int i = 0; i < 100'000; ++i) nots += "not(";
    EXPECT_NE(refusal(nots).find("more than 100 brackets"), std::string::npos);
    EXPECT_TRUE(holds(std::string(99, '(') + "true()" + std::string(99, ')')));

    std::string chain = "false()", minus;
    for (int i = 0; i < 100'000; ++i) chain += " or ${a} = 'x'";
    EXPECT_TRUE(holds(chain, {{"a", "x"}}));
    EXPECT_TRUE(holds(std::string(100'000, '-') + "1 = 1"));
}

}  // namespace
}  // namespace mapite
