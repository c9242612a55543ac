#include "app/area_result.hpp"

#include "app/need_map.hpp"

namespace mapite {
namespace {

std::optional<double> value_of_need(Indicator indicator, const NeedCoverage& coverage) {
    const PeopleGroups& people = coverage.people;
    const auto time = [&](auto member) {
        return coverage.times ? std::optional<double>((*coverage.times).*member) : std::nullopt;
    };
    switch (indicator) {
        case Indicator::share_unmet:
            return coverage.coverage ? std::optional(1 - *coverage.coverage) : std::nullopt;
        case Indicator::people_unmet:
            return coverage.coverage ? std::optional(people.between + people.bad + people.without_route)
                                     : std::nullopt;
        case Indicator::need_value:
            return coverage.value;
        case Indicator::median_minutes:
            return time(&TimeSummary::median_min);
        case Indicator::mean_minutes:
            return time(&TimeSummary::mean_min);
        case Indicator::p90_minutes:
            return time(&TimeSummary::p90_min);
        case Indicator::worst_tenth_minutes:
            return time(&TimeSummary::worst_tenth_min);
        case Indicator::gini_minutes:
            return time(&TimeSummary::gini);
        case Indicator::gap_depth:
            return coverage.gap ? std::optional(coverage.gap->fgt1) : std::nullopt;
        case Indicator::gap_severity:
            return coverage.gap ? std::optional(coverage.gap->fgt2) : std::nullopt;
        case Indicator::dependency:
            return coverage.dependency;
        case Indicator::capacity_per_1000:
            return coverage.capacity ? std::optional(coverage.capacity->mean_per_1000) : std::nullopt;
        case Indicator::share_unknown:
            return people.all() > 0 ? std::optional(people.unknown / people.all()) : std::nullopt;
        default:
            return std::nullopt;
    }
}

std::optional<double> value_of_area(const Study& study, AreaIndex area, const IndicatorChoice& choice) {
    if (study.scores.empty()) return std::nullopt;
    const AreaScore& score = study.scores[area.value];
    if (choice.indicator == Indicator::index) return score.index;
    if (choice.indicator == Indicator::index_low) return score.index_low;
    if (choice.indicator == Indicator::index_high) return score.index_high;
    if (!choice.standing || !choice.standing->ranks[area.value]) return std::nullopt;
    const RankRange& rank = *choice.standing->ranks[area.value];
    return choice.indicator == Indicator::rank ? rank.median : rank.worst_tenth;
}

bool is_small(double people) {
    return people > 0 && people < suppress_below;
}

}  // namespace

Unit unit_of(Indicator indicator) {
    switch (indicator) {
        case Indicator::people_unmet:
            return Unit::people;
        case Indicator::need_value:
        case Indicator::index:
        case Indicator::index_low:
        case Indicator::index_high:
        case Indicator::answer_score:
            return Unit::points;
        case Indicator::answer_difference:
        case Indicator::perception_gap:
            return Unit::difference;
        case Indicator::median_minutes:
        case Indicator::mean_minutes:
        case Indicator::p90_minutes:
        case Indicator::worst_tenth_minutes:
            return Unit::minutes;
        case Indicator::gini_minutes:
        case Indicator::gap_depth:
        case Indicator::gap_severity:
        case Indicator::capacity_per_1000:
        case Indicator::rank:
            return Unit::number;
        case Indicator::share_unmet:
        case Indicator::dependency:
        case Indicator::share_unknown:
        case Indicator::worst_tenth:
            return Unit::share;
    }
    return Unit::share;
}

bool high_is_worse(Indicator indicator) {
    const Unit unit = unit_of(indicator);
    return unit != Unit::points && unit != Unit::difference && indicator != Indicator::capacity_per_1000;
}

std::string shown_text(Indicator indicator) {
    switch (indicator) {
        case Indicator::share_unmet:
        case Indicator::people_unmet:
        case Indicator::need_value:
        case Indicator::median_minutes:
            return "";
        default:
            return std::string(to_string(indicator));
    }
}

AreaResult area_result(const Study& study, AreaIndex area, std::optional<std::size_t> need,
                       const IndicatorChoice& choice) {
    AreaResult result;
    const AreaProfile& profile = study.profiles[area.value];
    const NeedCoverage* coverage = need ? &profile.needs[*need] : nullptr;
    const auto value =
        coverage ? value_of_need(choice.indicator, *coverage) : value_of_area(study, area, choice);
    if (!value || profile.people <= 0) return result;
    const double unmet =
        coverage ? coverage->people.between + coverage->people.bad + coverage->people.without_route : 0;
    if (is_small(profile.people) || (choice.indicator == Indicator::people_unmet && is_small(unmet))) {
        result.look = Look::suppressed;
        return result;
    }
    result.look = Look::value;
    result.value = value;
    if (!coverage) {
        const bool ranked = choice.standing && choice.standing->ranks[area.value];
        result.uncertain = ranked && choice.standing->ranks[area.value]->uncertain;
        return result;
    }
    // One tenth of the people so near a threshold could turn the area's answer.
    result.uncertain = coverage->people_uncertain >= 0.1 * coverage->people.all();
    if (!is_small(unmet)) result.people = unmet;
    return result;
}

}  // namespace mapite
