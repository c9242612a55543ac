// Reads conditions by recursive descent, one function for each step of XPath 1.0's precedence.
#include "survey/expression.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "survey/expression_node.hpp"
#include "survey/form_name.hpp"

namespace mapite {
namespace {

using Node = Expression::Node;

/// Brackets in brackets; no form needs more, and the stack is safe.
constexpr int deepest = 100;

struct OperatorWord {
    std::string_view word;
    Operator op;
};
/// From the loosest to the tightest; within a level longer words first.
constexpr std::array<OperatorWord, 1> or_level{{{"or", Operator::either}}};
constexpr std::array<OperatorWord, 1> and_level{{{"and", Operator::both}}};
constexpr std::array<OperatorWord, 2> equality_level{{{"!=", Operator::unequal}, {"=", Operator::equal}}};
constexpr std::array<OperatorWord, 4> order_level{{{"<=", Operator::less_equal},
                                                   {">=", Operator::more_equal},
                                                   {"<", Operator::less},
                                                   {">", Operator::more}}};
constexpr std::array<OperatorWord, 2> sum_level{{{"+", Operator::plus}, {"-", Operator::minus}}};
constexpr std::array<OperatorWord, 3> product_level{
    {{"*", Operator::times}, {"div", Operator::div}, {"mod", Operator::mod}}};
const std::array<std::span<const OperatorWord>, 6> levels{or_level,    and_level, equality_level,
                                                          order_level, sum_level, product_level};

struct FunctionWord {
    std::string_view word;
    Function function;
    std::size_t arguments;
};
constexpr std::array<FunctionWord, 6> functions{{{"true", Function::truth, 0},
                                                 {"false", Function::falsehood, 0},
                                                 {"not", Function::negation, 1},
                                                 {"selected", Function::selected, 2},
                                                 {"count-selected", Function::count_selected, 1},
                                                 {"string-length", Function::string_length, 1}}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_word_part(char c) {
    return is_letter(c) || is_digit(c) || c == '-';
}

class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text) {}

    Node all() {
        Node node = level(0);
        if (!at_end()) not_understood();
        return node;
    }
    std::vector<std::string> questions;

  private:
    Node level(std::size_t which) {
        if (which == levels.size()) return unary();
        Node chain;
        chain.kind = Node::Kind::chain;
        chain.operands.push_back(level(which + 1));
        while (const std::optional<Operator> op = take_operator(levels.at(which))) {
            chain.operators.push_back(*op);
            chain.operands.push_back(level(which + 1));
        }
        if (!chain.operators.empty()) return chain;
        Node alone = std::move(chain.operands.front());
        return alone;
    }

    Node unary() {
        bool minus = false, any = false;
        while (take("-")) {
            minus = !minus;
            any = true;
        }
        Node node = primary();
        // Two of them still make a number of it.
        for (int i = 0; any && i < (minus ? 1 : 2); ++i) {
            Node negative;
            negative.kind = Node::Kind::negative;
            negative.operands.push_back(std::move(node));
            node = std::move(negative);
        }
        return node;
    }

    Node primary() {
        skip_space();
        if (at_end()) fail("something is missing at the end");
        const char next = text_[at_];
        if (next == '(') return bracket();
        if (next == '\'' || next == '"') return quoted(next);
        if (next == '$') return question();
        if (is_digit(next) || (next == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1])))
            return number();
        if (next == '.' && !text_.substr(at_).starts_with("..")) {
            ++at_;
            Node node;
            node.kind = Node::Kind::self;
            return node;
        }
        if (is_letter(next)) return function();
        not_understood();
    }

    Node bracket() {
        const std::size_t opened = at_++;
        deeper();
        Node node = level(0);
        close(opened);
        return node;
    }

    Node quoted(char mark) {
        const std::size_t end = text_.find(mark, at_ + 1);
        if (end == std::string_view::npos) fail("the text that begins here has no closing quotation mark");
        Node node;
        node.value = std::string(text_.substr(at_ + 1, end - at_ - 1));
        at_ = end + 1;
        return node;
    }

    Node question() {
        const std::size_t end = text_.find('}', at_);
        if (!text_.substr(at_).starts_with("${") || end == std::string_view::npos)
            fail("a question is written as ${name}");
        std::string_view name = text_.substr(at_ + 2, end - at_ - 2);
        while (name.starts_with(' ')) name.remove_prefix(1);
        while (name.ends_with(' ')) name.remove_suffix(1);
        if (!is_form_name(name)) fail(fmt::format("\"{}\" is no name of a question", name));
        at_ = end + 1;
        Node node;
        node.kind = Node::Kind::question;
        node.name = name;
        if (std::ranges::find(questions, node.name) == questions.end()) questions.push_back(node.name);
        return node;
    }

    Node number() {
        const std::size_t begin = at_;
        while (!at_end_raw() && is_digit(text_[at_])) ++at_;
        if (!at_end_raw() && text_[at_] == '.') ++at_;
        while (!at_end_raw() && is_digit(text_[at_])) ++at_;
        Node node;
        node.value = to_number(std::string(text_.substr(begin, at_ - begin)));
        return node;
    }

    Node function() {
        const std::size_t begin = at_;
        while (!at_end_raw() && is_word_part(text_[at_])) ++at_;
        const std::string_view word = text_.substr(begin, at_ - begin);
        const auto* const known = std::ranges::find(functions, word, &FunctionWord::word);
        skip_space();
        if (known == functions.end() || at_end() || text_[at_] != '(') {
            at_ = begin;
            fail(known == functions.end()
                     ? fmt::format(
                           "\"{0}\" is not known here (known are: or, and, div, mod, not(), selected(), "
                           "count-selected(), string-length(), true(), false()); a question is written "
                           "${{{0}}}, "
                           "an answer '{0}'",
                           word)
                     : fmt::format("after \"{}\" its bracket is missing", word));
        }
        Node node;
        node.kind = Node::Kind::call;
        node.function = known->function;
        const std::size_t opened = at_++;
        deeper();
        while (node.operands.size() < known->arguments) {
            if (!node.operands.empty() && !take(","))
                fail(fmt::format("{}() takes {} values", word, known->arguments));
            node.operands.push_back(level(0));
        }
        if (take(",")) fail(fmt::format("{}() takes no more than {}", word, known->arguments));
        close(opened);
        return node;
    }

    void deeper() {
        if (++depth_ > deepest) fail(fmt::format("more than {} brackets within each other", deepest));
    }
    void close(std::size_t opened) {
        if (!take(")")) {
            if (!at_end()) not_understood();
            at_ = opened;
            fail("the bracket that opens here is never closed");
        }
        --depth_;
    }

    bool take(std::string_view mark) {
        skip_space();
        if (!text_.substr(at_).starts_with(mark)) return false;
        at_ += mark.size();
        return true;
    }

    std::optional<Operator> take_operator(std::span<const OperatorWord> words) {
        skip_space();
        for (const OperatorWord& each : words) {
            if (!text_.substr(at_).starts_with(each.word)) continue;
            const std::size_t end = at_ + each.word.size();
            // "order" is not "or".
            if (is_letter(each.word.back()) && end < text_.size() &&
                (is_letter(text_[end]) || is_digit(text_[end])))
                continue;
            at_ = end;
            return each.op;
        }
        return std::nullopt;
    }

    void skip_space() {
        while (!at_end_raw() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
    }
    [[nodiscard]] bool at_end_raw() const { return at_ >= text_.size(); }
    bool at_end() {
        skip_space();
        return at_end_raw();
    }

    [[noreturn]] void not_understood() {
        std::string_view rest = text_.substr(at_);
        std::string_view after = rest;
        const std::optional<char32_t> point = take_code_point(after);
        if (point &&
            (*point == U'\u2018' || *point == U'\u2019' || *point == U'\u201C' || *point == U'\u201D'))
            fail("quotation marks must be straight: 'text'");
        if (point && *point >= 0x80 && !is_letter_or_digit(*point))
            fail(fmt::format("the character U+{:04X} has no meaning here", static_cast<unsigned>(*point)));
        fail(fmt::format("\"{}\" is not understood here",
                         rest.substr(0, point ? rest.size() - after.size() : 1)));
    }

    [[noreturn]] void fail(const std::string& why) const {
        const std::string_view before = text_.substr(0, at_);
        const auto place = 1 + std::ranges::count_if(before, [](char c) { return (c & 0xC0) != 0x80; });
        throw Error(ErrorKind::data, fmt::format("\"{}\", character {}: {}", text_, place, why));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

Expression Expression::parse(std::string_view text) {
    Parser parser(text);
    Expression expression;
    expression.root_ = std::make_shared<const Node>(parser.all());
    expression.questions_ = std::move(parser.questions);
    return expression;
}

bool Expression::holds(const AnswerLookup& answers, std::string_view self) const {
    return to_boolean(evaluate(*root_, answers, self));
}

std::optional<Expression::OneAnswer> Expression::one_answer() const {
    const bool equal = root_->kind == Node::Kind::chain && root_->operators == std::vector{Operator::equal};
    const bool selected = root_->kind == Node::Kind::call && root_->function == Function::selected;
    if (!equal && !selected) return std::nullopt;
    const Node* question = root_->operands.data();
    const Node* answer = question + 1;
    if (equal && question->kind != Node::Kind::question) std::swap(question, answer);
    if (question->kind != Node::Kind::question || answer->kind != Node::Kind::literal) return std::nullopt;
    std::string text = to_string(answer->value);
    if (text.empty()) return std::nullopt;
    return OneAnswer{question->name, std::move(text)};
}

}  // namespace mapite
