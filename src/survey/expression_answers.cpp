#include <algorithm>
#include <span>
#include <utility>

#include "survey/expression.hpp"
#include "survey/expression_node.hpp"

namespace mapite {
namespace {

using Node = Expression::Node;
using Test = Expression::AnswerTest;
using Kind = Test::Kind;

std::optional<Kind> kind_of(Operator comparison) {
    switch (comparison) {
        case Operator::equal:
            return Kind::is;
        case Operator::unequal:
            return Kind::is_not;
        case Operator::less:
            return Kind::less;
        case Operator::less_equal:
            return Kind::less_equal;
        case Operator::more:
            return Kind::more;
        case Operator::more_equal:
            return Kind::more_equal;
        default:
            return std::nullopt;
    }
}

/// 18 < ${age} says that the age is more.
Kind turned_round(Kind kind) {
    switch (kind) {
        case Kind::less:
            return Kind::more;
        case Kind::less_equal:
            return Kind::more_equal;
        case Kind::more:
            return Kind::less;
        case Kind::more_equal:
            return Kind::less_equal;
        default:
            return kind;
    }
}

/// Only of what is said as easily when it is denied.
std::optional<Kind> denied(Kind kind) {
    switch (kind) {
        case Kind::is:
            return Kind::is_not;
        case Kind::is_not:
            return Kind::is;
        case Kind::answered:
            return Kind::not_answered;
        case Kind::not_answered:
            return Kind::answered;
        default:
            return std::nullopt;
    }
}

std::optional<Test> test_of(const Node* question, const Node* answer, Kind kind) {
    if (question->kind != Node::Kind::question) {
        std::swap(question, answer);
        kind = turned_round(kind);
    }
    if (question->kind != Node::Kind::question || answer->kind != Node::Kind::literal) return std::nullopt;
    Test test;
    test.question = question->name;
    test.answer = to_string(answer->value);
    test.kind = kind;
    if (!test.answer.empty()) return test;
    if (kind != Kind::is && kind != Kind::is_not) return std::nullopt;
    test.kind = kind == Kind::is ? Kind::not_answered : Kind::answered;
    return test;
}

std::optional<Test> test_of(const Node& node) {
    if (node.kind == Node::Kind::chain) {
        const auto kind = node.operators.size() == 1 ? kind_of(node.operators.front()) : std::nullopt;
        return kind ? test_of(node.operands.data(), node.operands.data() + 1, *kind) : std::nullopt;
    }
    if (node.kind != Node::Kind::call) return std::nullopt;
    if (node.function == Function::selected)
        return test_of(node.operands.data(), node.operands.data() + 1, Kind::is);
    if (node.function != Function::negation) return std::nullopt;
    auto test = test_of(node.operands.front());
    const auto kind = test ? denied(test->kind) : std::nullopt;
    if (!kind) return std::nullopt;
    test->kind = *kind;
    return test;
}

bool joins(const Node& node, Operator word) {
    return node.kind == Node::Kind::chain &&
           std::ranges::count(node.operators, word) == static_cast<std::ptrdiff_t>(node.operators.size());
}

/// Absent when one of its parts is no test.
std::optional<std::vector<Test>> group_of(const Node& node, Operator word) {
    std::vector<Test> group;
    if (!joins(node, word)) {
        const auto test = test_of(node);
        if (!test) return std::nullopt;
        group.push_back(*test);
        return group;
    }
    for (const Node& each : node.operands) {
        const auto test = test_of(each);
        if (!test) return std::nullopt;
        group.push_back(*test);
    }
    return group;
}

void collect(const Node& node, std::vector<Test>& named) {
    if (const auto test = test_of(node))
        if (test->kind == Kind::is || test->kind == Kind::is_not) {
            named.push_back(*test);
            return;
        }
    for (const Node& each : node.operands) collect(each, named);
}

}  // namespace

std::optional<Expression::AnswerTests> Expression::answer_tests() const {
    AnswerTests tests;
    tests.all = !joins(*root_, Operator::either);
    const auto outer = tests.all ? Operator::both : Operator::either;
    const auto inner = tests.all ? Operator::either : Operator::both;
    const bool several = joins(*root_, outer);
    const Node* const first = several ? root_->operands.data() : root_.get();
    for (const Node& each : std::span(first, several ? root_->operands.size() : 1)) {
        auto group = group_of(each, inner);
        if (!group) return std::nullopt;
        tests.groups.push_back(std::move(*group));
    }
    return tests;
}

std::vector<Expression::AnswerTest> Expression::answers_named() const {
    std::vector<AnswerTest> named;
    collect(*root_, named);
    return named;
}

}  // namespace mapite
