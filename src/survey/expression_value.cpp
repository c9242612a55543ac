// What a condition gives for answers: the rules of XPath 1.0 as the ODK XForms specification takes them. An
// answer is a text there, so `${q} and ...` asks whether it was answered.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "base/text.hpp"
#include "survey/expression_node.hpp"

namespace mapite {
namespace {

constexpr std::string_view spaces = " \t\r\n";

/// XPath's Number: digits with at most one point, one "-" before them; no exponent, no "+".
double number_of(std::string_view text) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return none;
    text = text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    if (digits.find_first_not_of("0123456789.") != std::string_view::npos ||
        digits.find_first_of("0123456789") == std::string_view::npos || std::ranges::count(digits, '.') > 1)
        return none;
    double number = 0;
    const auto read =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    return read.ec == std::errc{} ? number : none;
}

std::vector<std::string> chosen(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t at = text.find_first_not_of(spaces); at != std::string::npos;) {
        const std::size_t end = text.find_first_of(spaces, at);
        all.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(spaces, end);
    }
    return all;
}

/// XPath 1.0, 3.4, for values that are no sets of nodes.
bool equal(const ExpressionValue& a, const ExpressionValue& b) {
    if (std::holds_alternative<bool>(a) || std::holds_alternative<bool>(b))
        return to_boolean(a) == to_boolean(b);
    if (std::holds_alternative<double>(a) || std::holds_alternative<double>(b))
        return to_number(a) == to_number(b);
    return std::get<std::string>(a) == std::get<std::string>(b);
}

ExpressionValue apply(Operator op, const ExpressionValue& a, const ExpressionValue& b) {
    switch (op) {
        case Operator::equal:
            return equal(a, b);
        case Operator::unequal:
            return !equal(a, b);
        case Operator::less:
            return to_number(a) < to_number(b);
        case Operator::less_equal:
            return to_number(a) <= to_number(b);
        case Operator::more:
            return to_number(a) > to_number(b);
        case Operator::more_equal:
            return to_number(a) >= to_number(b);
        case Operator::plus:
            return to_number(a) + to_number(b);
        case Operator::minus:
            return to_number(a) - to_number(b);
        case Operator::times:
            return to_number(a) * to_number(b);
        case Operator::div:
            return to_number(a) / to_number(b);
        case Operator::mod:
            return std::fmod(to_number(a), to_number(b));
        case Operator::either:
            return to_boolean(a) || to_boolean(b);
        case Operator::both:
            return to_boolean(a) && to_boolean(b);
    }
    return false;
}

ExpressionValue call(Function function, const std::vector<ExpressionValue>& given) {
    switch (function) {
        case Function::truth:
            return true;
        case Function::falsehood:
            return false;
        case Function::negation:
            return !to_boolean(given.at(0));
        case Function::selected: {
            const std::vector<std::string> all = chosen(to_string(given.at(0)));
            return std::ranges::find(all, trimmed(to_string(given.at(1)))) != all.end();
        }
        case Function::count_selected:
            return static_cast<double>(chosen(to_string(given.at(0))).size());
        case Function::string_length: {
            const std::string text = to_string(given.at(0));
            return static_cast<double>(
                std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
        }
    }
    return false;
}

}  // namespace

bool to_boolean(const ExpressionValue& value) {
    if (const bool* truth = std::get_if<bool>(&value)) return *truth;
    if (const double* number = std::get_if<double>(&value)) return *number != 0 && !std::isnan(*number);
    return !std::get<std::string>(value).empty();
}

double to_number(const ExpressionValue& value) {
    if (const bool* truth = std::get_if<bool>(&value)) return *truth ? 1 : 0;
    if (const double* number = std::get_if<double>(&value)) return *number;
    return number_of(std::get<std::string>(value));
}

std::string to_string(const ExpressionValue& value) {
    if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
    const double* number = std::get_if<double>(&value);
    if (number == nullptr) return std::get<std::string>(value);
    if (std::isnan(*number)) return "NaN";
    if (std::isinf(*number)) return *number > 0 ? "Infinity" : "-Infinity";
    return to_text(*number);
}

ExpressionValue evaluate(const Expression::Node& node, const AnswerLookup& answers, std::string_view self) {
    using Kind = Expression::Node::Kind;
    switch (node.kind) {
        case Kind::literal:
            return node.value;
        case Kind::question:
            return answers(node.name).value_or("");
        case Kind::self:
            return std::string(self);
        case Kind::negative:
            return -to_number(evaluate(node.operands.front(), answers, self));
        case Kind::call: {
            std::vector<ExpressionValue> given;
            for (const Expression::Node& each : node.operands) given.push_back(evaluate(each, answers, self));
            return call(node.function, given);
        }
        case Kind::chain:
            break;
    }
    ExpressionValue result = evaluate(node.operands.front(), answers, self);
    for (std::size_t i = 0; i < node.operators.size(); ++i) {
        const Operator op = node.operators[i];
        const bool settled =
            (op == Operator::either && to_boolean(result)) || (op == Operator::both && !to_boolean(result));
        result = settled ? ExpressionValue{op == Operator::either}
                         : apply(op, result, evaluate(node.operands[i + 1], answers, self));
    }
    return result;
}

}  // namespace mapite
