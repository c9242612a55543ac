#include "territory/transition.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "base/text.hpp"

namespace mapite {
namespace {

constexpr double least_share = 0.01;
constexpr double whole_within = 0.02;

using PartsByCode = std::map<std::string, std::vector<TransitionPart>, std::less<>>;

PartsByCode by_old_code(const std::vector<TransitionPart>& parts) {
    PartsByCode by_code;
    for (const TransitionPart& part : parts) by_code[part.from].push_back(part);
    return by_code;
}

double sum_of_shares(const std::vector<TransitionPart>& parts) {
    double sum = 0;
    for (const TransitionPart& part : parts) sum += part.share;
    return sum;
}

/// What is known of one number of a new area.
struct Gathered {
    Statistic statistic;
    std::size_t pieces = 0;
    double sum = 0, weight = 0;
    bool rate = false, absent = false;

    void add(const Statistic& piece, const TransitionPart& part) {
        if (pieces++ == 0) {
            statistic = piece;
            statistic.area = part.to;
            if (part.to != part.from) statistic.area_name.clear();
            rate = is_rate(piece);
        } else {
            statistic.flag = graver(statistic.flag, piece.flag);
            statistic.area_share = std::min(statistic.area_share, piece.area_share);
        }
        statistic.area_share = std::min(statistic.area_share, piece.area_share * part.share);
        const double portion = rate ? (part.size_m2 > 0 ? part.size_m2 : part.share) : part.share;
        weight += portion;
        if (piece.value)
            sum += *piece.value * portion;
        else
            absent = true;
    }

    [[nodiscard]] Statistic result() const {
        Statistic made = statistic;
        if (absent) {
            made.value.reset();
            // A part that is missing says no more than that the sum is.
            if (made.flag == StatisticFlag::masked) made.flag = StatisticFlag::doubtful;
        } else {
            made.value = rate ? sum / weight : sum;
        }
        return made;
    }

  private:
    static StatisticFlag graver(StatisticFlag a, StatisticFlag b) {
        for (const StatisticFlag flag :
             {StatisticFlag::confidential, StatisticFlag::masked, StatisticFlag::doubtful})
            if (a == flag || b == flag) return flag;
        return StatisticFlag::none;
    }
};

using Key = std::tuple<std::string, std::string, std::string, std::string, std::string, int, std::string>;
Key key_of(const Statistic& statistic, const std::string& area) {
    return {area,           statistic.target_group, statistic.age_group, statistic.indicator,
            statistic.unit, statistic.year,         statistic.period};
}

std::string percent(double share) {
    return to_text(100 * share, 1) + " %";
}

/// Says what happens to each old area, and which new ones are made of several.
class Account {
  public:
    explicit Account(const Transition& transition) : transition_(transition) {}

    void divided(const Statistic& first, const std::vector<TransitionPart>& parts) {
        if (!told_.insert(first.area).second) return;
        for (const TransitionPart& part : parts) made_of_[part.to].insert(part.from);
        const double rest = 1 - sum_of_shares(parts);
        if (parts.size() == 1 && parts.front().share == 1) return;
        std::vector<std::string> texts;
        for (const TransitionPart& part : parts)
            texts.push_back(fmt::format("{} to {}", percent(part.share), part.to));
        if (rest > 1e-9) texts.push_back(percent(rest) + " to no area of the project");
        add(first, "area-divided",
            fmt::format("the old area \"{}\" was divided {}: {}; its counts follow these shares", first.area,
                        transition_.basis == SharesBasis::table ? "as the table says" : "by its area",
                        fmt::join(texts, ", ")));
    }
    void merged(const Gathered& number) {
        const std::string& code = number.statistic.area;
        if (number.pieces < 2) return;
        if (merged_.insert(code).second)
            add(number.statistic, "areas-merged",
                fmt::format("the numbers of \"{}\" were made from those of {}", code,
                            fmt::join(made_of_[code], ", ")));
        if (number.rate && averaged_.insert(number.statistic.indicator).second)
            add(number.statistic, "rates-averaged",
                fmt::format(
                    "\"{}\" is no count{}: where several old areas make a new one, their mean weighed "
                    "by {} was taken, which is an estimate",
                    number.statistic.indicator,
                    number.statistic.unit.empty() ? "" : " (" + number.statistic.unit + ")",
                    transition_.basis == SharesBasis::table ? "the shares of the table" : "area"));
    }
    void outside(const Statistic& first) {
        ++outside_numbers_;
        if (outside_codes_.insert(first.area).second && !first_outside_) first_outside_ = place_of(first);
    }
    Findings finish() {
        if (first_outside_)
            findings_.push_back(
                {Severity::note, *first_outside_, "area-outside",
                 fmt::format("{} number(s) of {} old area(s) that lie in no area of the project were left "
                             "out: {}",
                             outside_numbers_, outside_codes_.size(), fmt::join(outside_codes_, ", "))});
        return std::move(findings_);
    }

  private:
    void add(const Statistic& about, std::string code, std::string what) {
        findings_.push_back({Severity::note, place_of(about), std::move(code), std::move(what)});
    }
    const Transition& transition_;
    std::set<std::string> told_, merged_, averaged_, outside_codes_;
    std::map<std::string, std::set<std::string>> made_of_;
    std::optional<Place> first_outside_;
    std::size_t outside_numbers_ = 0;
    Findings findings_;
};

}  // namespace

Transition settled(std::vector<TransitionPart> overlaps, const std::vector<std::string>& old_codes) {
    std::erase_if(overlaps, [](const TransitionPart& part) { return part.share < least_share; });
    Transition transition{.parts = {}, .outside = {}, .basis = SharesBasis::overlap};
    PartsByCode by_code = by_old_code(overlaps);
    for (auto& [code, parts] : by_code) {
        const double sum = sum_of_shares(parts);
        for (TransitionPart& part : parts) {
            if (std::abs(sum - 1) <= whole_within || sum > 1) part.share /= sum;
            // A quotient of a number and itself is 1, a sum of quotients need not be.
            if (parts.size() == 1 && std::abs(sum - 1) <= whole_within) part.share = 1;
            transition.parts.push_back(part);
        }
    }
    for (const std::string& code : old_codes)
        if (!by_code.contains(code)) transition.outside.push_back(code);
    return transition;
}

Transitioned transitioned(const std::vector<Statistic>& statistics, const Transition& transition) {
    const PartsByCode by_code = by_old_code(transition.parts);
    const std::set<std::string> outside(transition.outside.begin(), transition.outside.end());
    Transitioned result;
    Account account(transition);
    std::map<Key, Gathered> gathered;
    std::vector<Key> order;
    for (const Statistic& each : statistics) {
        const auto parts = by_code.find(each.area);
        if (each.area.empty() || (parts == by_code.end() && !outside.contains(each.area))) {
            result.statistics.push_back(each);
        } else if (parts == by_code.end()) {
            ++result.left_out;
            account.outside(each);
        } else {
            account.divided(each, parts->second);
            for (const TransitionPart& part : parts->second) {
                const auto [found, is_new] = gathered.try_emplace(key_of(each, part.to));
                if (is_new) order.push_back(found->first);
                found->second.add(each, part);
            }
        }
    }
    for (const Key& key : order) {
        const Gathered& number = gathered.at(key);
        account.merged(number);
        result.statistics.push_back(number.result());
    }
    result.findings = account.finish();
    return result;
}

}  // namespace mapite
