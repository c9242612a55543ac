#pragma once
// A questionnaire on paper: HTML that prints on A4, in black and white, with the code to key beside every
// box. All words are given, in the reader's language; here is only what stands where. The same form gives the
// same bytes.
#include <string>
#include <variant>
#include <vector>

namespace mapite {

/// A box to cross.
struct PaperBox {
    std::string code;      ///< what is keyed
    std::string label;     ///< what it says
    bool apart = false;    ///< no step of the scale: "does not apply", "don't know"
    bool crossed = false;  ///< known before printing
    std::string go_on{};   ///< "→ go on with 23"; empty: with the next question
    bool operator==(const PaperBox&) const = default;
};

/// What is asked about each statement of a table.
struct PaperScale {
    std::string question;  ///< "How satisfied are you ...?"
    std::string name;      ///< the same in a word or two, before each row of boxes in large print
    std::vector<PaperBox> boxes{};
    bool operator==(const PaperScale&) const = default;
};
struct PaperStatement {
    std::string number, text;
    std::string condition{};  ///< "Only if you answered ..."; empty: for everybody
};
struct PaperStatements {
    std::string caption;  ///< of the table, for those who do not see it
    std::vector<PaperScale> scales{};
    std::vector<PaperStatement> rows{};
};

struct PaperHeading {
    std::string text, condition{};
    bool block = true;  ///< false: a group within one
};

enum class PaperAnswer { boxes, line, lines, none };
struct PaperQuestion {
    std::string number, text, hint{}, condition{};
    PaperAnswer answer = PaperAnswer::line;
    std::vector<PaperBox> boxes{};
    bool scale = false;   ///< boxes in one row
    std::string value{};  ///< known before printing, on the line
    bool consent = false;
};

using PaperItem = std::variant<PaperHeading, PaperQuestion, PaperStatements>;

struct PaperForm {
    std::string language;  ///< "lv"
    std::string title, subtitle{}, introduction{};
    std::string how_to;     ///< how to cross and to correct
    std::string for_staff;  ///< beside the box for the form's number
    std::vector<PaperItem> items{};
    std::string end, return_to;             ///< thanks; whom to give it to
    std::string return_value{};             ///< empty: a line to write on
    std::string form;                       ///< "basic-needs v1 · lv", at the foot of every page
    std::string page_before, page_between;  ///< "Page " 1 " of " 2
    bool large = false;                     ///< nothing smaller than 18 pt
};

/// A whole document without anything beside it.
std::string html(const PaperForm& form);

}  // namespace mapite
