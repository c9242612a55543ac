#include "app/comparison.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mapite {
namespace {

std::string basket_name(const Study& study) {
    return study.basket.id + ' ' + study.basket.version;
}

ComparedColumn column_of(const Study& study, const AreaProfile& profile, const AreaScore& score) {
    ComparedColumn column{.basket = basket_name(study), .people = profile.people};
    column.index = score.index;
    if (profile.people > 0) {
        column.index_low = score.index_low;
        column.index_high = score.index_high;
    }
    for (const NeedCoverage& need : profile.needs) {
        column.need_values.push_back(need.value);
        column.coverage.push_back(need.coverage);
    }
    return column;
}

/// The areas of the same level and parent, their people taken together.
ComparedColumn district_of(const Study& study, AreaIndex area) {
    const Area& own = study.areas[area.value];
    std::vector<std::vector<PointIndex>> together(1);
    for (std::size_t a = 0; a < study.areas.size(); ++a) {
        const Area& other = study.areas[a];
        if (level(other.type) != level(own.type) || other.parent != own.parent) continue;
        together[0].insert(together[0].end(), study.points_of_area[a].begin(), study.points_of_area[a].end());
    }
    BorrowedInputs borrowed = profile_inputs(study);
    borrowed.inputs.points_of_area = together;
    const AreaProfile whole = profile(borrowed.inputs).front();
    std::vector<NeedValue> values;
    for (const NeedCoverage& need : whole.needs) values.push_back(need_value(need, study.basket.index));
    ComparedColumn column = column_of(study, whole, area_score(study.basket, std::move(values)));
    column.kind = ComparedKind::district;
    column.name = !own.parent_name.empty() ? own.parent_name
                  : !own.parent.empty()    ? own.parent
                                           : study.project.settings.name;
    return column;
}

/// The mean of those that know a number; absent when none does.
class Mean {
  public:
    void add(std::optional<double> value) {
        if (!value) return;
        sum_ += *value;
        ++count_;
    }
    [[nodiscard]] std::optional<double> value() const {
        return count_ > 0 ? std::optional(sum_ / static_cast<double>(count_)) : std::nullopt;
    }

  private:
    double sum_ = 0;
    std::size_t count_ = 0;
};

template <class Number>
std::optional<double> mean_of(const std::vector<ComparedColumn>& columns, Number number) {
    Mean mean;
    for (const ComparedColumn& column : columns) mean.add(number(column));
    return mean.value();
}

AreaTraits mean_traits(const std::vector<ComparedColumn>& columns) {
    const auto mean = [&](auto member) {
        return mean_of(columns, [&](const ComparedColumn& each) { return (*each.traits).*member; });
    };
    AreaTraits traits;
    traits.people = mean_of(columns, [](const ComparedColumn& each) { return each.people; }).value_or(0);
    traits.people_per_km2 = mean(&AreaTraits::people_per_km2);
    traits.share_over_65 = mean(&AreaTraits::share_over_65);
    traits.remoteness_km = mean(&AreaTraits::remoteness_km);
    return traits;
}

ComparedColumn mean_column(const Study& study, const std::vector<ComparedColumn>& columns) {
    ComparedColumn column{.kind = ComparedKind::similar, .basket = basket_name(study)};
    column.traits = mean_traits(columns);
    const auto mean = [&](auto member) {
        return mean_of(columns, [&](const ComparedColumn& each) { return each.*member; });
    };
    column.people = mean(&ComparedColumn::people);
    column.index = mean(&ComparedColumn::index);
    column.index_low = mean(&ComparedColumn::index_low);
    column.index_high = mean(&ComparedColumn::index_high);
    for (std::size_t n = 0; n < study.basket.needs.size(); ++n) {
        column.need_values.push_back(
            mean_of(columns, [n](const ComparedColumn& each) { return each.need_values[n]; }));
        column.coverage.push_back(
            mean_of(columns, [n](const ComparedColumn& each) { return each.coverage[n]; }));
    }
    return column;
}

std::optional<ComparedColumn> earlier_column(const Study& study, const Snapshot& snapshot,
                                             const std::string& code) {
    const auto found = snapshot.areas.find(code);
    if (found == snapshot.areas.end()) return std::nullopt;
    const SnapshotArea& area = found->second;
    ComparedColumn column{.kind = ComparedKind::earlier,
                          .name = to_string(snapshot.day),
                          .code = code,
                          .basket = snapshot.basket,
                          .people = area.people,
                          .index = area.index,
                          .index_low = area.index_low,
                          .index_high = area.index_high};
    const auto of = [](const auto& numbers, const std::string& need) {
        const auto number = numbers.find(need);
        return number == numbers.end() ? std::nullopt : number->second;
    };
    for (const Need& need : study.basket.needs) {
        column.need_values.push_back(of(area.need_values, need.id));
        column.coverage.push_back(of(area.coverage, need.id));
    }
    return column;
}

}  // namespace

std::string_view to_string(ComparedKind kind) {
    switch (kind) {
        case ComparedKind::area:
            return "area";
        case ComparedKind::district:
            return "district";
        case ComparedKind::similar:
            return "similar";
        case ComparedKind::earlier:
            return "earlier";
    }
    return "area";
}

Comparer::Comparer(const Study& study) : study_(study), traits_(area_traits(study)) {}

ComparedColumn Comparer::column(std::size_t area) const {
    ComparedColumn result = column_of(study_, study_.profiles[area], study_.scores[area]);
    result.name = study_.areas[area].name;
    result.code = study_.areas[area].code;
    result.traits = traits_[area];
    return result;
}

const ComparedColumn& Comparer::district(AreaIndex area) {
    const Area& own = study_.areas[area.value];
    const auto key = std::pair{level(own.type), own.parent};
    const auto known = districts_.find(key);
    return known != districts_.end() ? known->second
                                     : districts_.emplace(key, district_of(study_, area)).first->second;
}

Comparison Comparer::compare(std::span<const AreaIndex> areas, std::span<const Snapshot> snapshots) {
    Comparison comparison;
    for (const AreaIndex area : areas) comparison.columns.push_back(column(area.value));
    comparison.columns.push_back(district(areas.front()));
    comparison.similar = areas_like(study_, traits_, areas.front());
    std::vector<ComparedColumn> alike;
    for (const SimilarArea& each : comparison.similar) alike.push_back(column(each.area));
    if (!alike.empty()) comparison.columns.push_back(mean_column(study_, alike));
    for (const Snapshot& snapshot : snapshots)
        if (auto earlier = earlier_column(study_, snapshot, study_.areas[areas.front().value].code))
            comparison.columns.push_back(std::move(*earlier));
    return comparison;
}

}  // namespace mapite
