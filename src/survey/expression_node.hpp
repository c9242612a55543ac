#pragma once
// What a parsed condition is made of, for expression*.cpp alone. A chain ("a or b or c") is one node with
// many operands, so only brackets and functions make a tree deep, and the parser limits these.
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "survey/expression.hpp"

namespace mapite {

/// XPath 1.0 knows these three kinds of values. What is no number is IEEE's NaN within an expression, as
/// XPath says; it never leaves it.
using ExpressionValue = std::variant<bool, double, std::string>;

enum class Operator {
    either,
    both,
    equal,
    unequal,
    less,
    less_equal,
    more,
    more_equal,
    plus,
    minus,
    times,
    div,
    mod
};
enum class Function { truth, falsehood, negation, selected, count_selected, string_length };

struct Expression::Node {
    enum class Kind {
        literal,   ///< `value`
        question,  ///< `name`
        self,
        negative,  ///< of the one operand
        call,      ///< `function` of the operands
        chain,     ///< operand, operators[0], operand, operators[1], ... from the left
    };
    Kind kind = Kind::literal;
    ExpressionValue value{};
    std::string name{};
    Function function = Function::truth;
    std::vector<Operator> operators{};
    std::vector<Node> operands{};
};

ExpressionValue evaluate(const Expression::Node& node, const AnswerLookup& answers, std::string_view self);

// Conversions of XPath 1.0, sections 4.2 to 4.4.
bool to_boolean(const ExpressionValue& value);
double to_number(const ExpressionValue& value);
std::string to_string(const ExpressionValue& value);

}  // namespace mapite
