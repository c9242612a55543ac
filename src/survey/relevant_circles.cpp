#include "survey/relevant_circles.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/error.hpp"
#include "survey/expression.hpp"

namespace mapite {
namespace {

using Positions = std::vector<std::size_t>;

Positions spoken_of(const std::string& relevant, const std::map<std::string, std::size_t>& position) {
    Positions found;
    if (relevant.empty()) return found;
    try {
        const Expression condition = Expression::parse(relevant);
        for (const std::string& name : condition.questions())
            if (const auto at = position.find(name); at != position.end()) found.push_back(at->second);
    } catch (const Error&) {
        found.clear();  // said by the check of expressions
    }
    return found;
}

std::vector<Positions> dependencies(const Questionnaire& form) {
    std::map<std::string, std::size_t> position;
    for (std::size_t i = 0; i < form.questions.size(); ++i) position.emplace(form.questions[i].name, i);
    std::vector<Positions> of_group;
    for (const QuestionGroup& each : form.groups) {
        Positions all = each.parent ? of_group.at(*each.parent) : Positions{};
        const Positions own = spoken_of(each.relevant, position);
        all.insert(all.end(), own.begin(), own.end());
        of_group.push_back(std::move(all));
    }
    std::vector<Positions> result;
    for (const Question& each : form.questions) {
        Positions all = spoken_of(each.relevant, position);
        if (each.group)
            all.insert(all.end(), of_group.at(*each.group).begin(), of_group.at(*each.group).end());
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        result.push_back(std::move(all));
    }
    return result;
}

/// Questions are taken away as long as they depend on none that is left; what cannot be taken away leads into
/// a circle.
class Remains {
  public:
    explicit Remains(std::vector<Positions> on)
        : on_(std::move(on)), users_(on_.size()), left_(on_.size(), true) {
        for (std::size_t i = 0; i < on_.size(); ++i) {
            open_.push_back(on_[i].size());
            for (const std::size_t each : on_[i]) users_[each].push_back(i);
        }
        Positions free;
        for (std::size_t i = 0; i < on_.size(); ++i)
            if (open_[i] == 0) free.push_back(i);
        take_away(std::move(free));
    }

    /// Empty when nothing is left.
    Positions next_circle() {
        while (begin_ < left_.size() && !left_[begin_]) ++begin_;
        if (begin_ == left_.size()) return {};
        Positions way;
        std::vector<bool> seen(left_.size(), false);
        std::size_t here = begin_;
        while (!seen[here]) {
            seen[here] = true;
            way.push_back(here);
            here = *std::ranges::find_if(on_[here], [&](std::size_t each) { return left_[each]; });
        }
        way.erase(way.begin(), std::ranges::find(way, here));
        std::rotate(way.begin(), std::min_element(way.begin(), way.end()), way.end());
        take_away(way);
        return way;
    }

  private:
    void take_away(Positions stack) {
        for (const std::size_t each : stack) left_[each] = false;
        while (!stack.empty()) {
            const std::size_t gone = stack.back();
            stack.pop_back();
            for (const std::size_t user : users_[gone])
                if (--open_[user] == 0 && left_[user]) {
                    left_[user] = false;
                    stack.push_back(user);
                }
        }
    }

    std::vector<Positions> on_, users_;
    std::vector<bool> left_;
    Positions open_;  ///< how many of those it depends on are left
    std::size_t begin_ = 0;
};

}  // namespace

std::vector<Positions> relevant_circles(const Questionnaire& questionnaire) {
    Remains remains(dependencies(questionnaire));
    std::vector<Positions> circles;
    for (Positions circle = remains.next_circle(); !circle.empty(); circle = remains.next_circle())
        circles.push_back(std::move(circle));
    std::ranges::sort(circles);
    return circles;
}

}  // namespace mapite
