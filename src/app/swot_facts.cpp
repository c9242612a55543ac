#include "app/swot_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "app/swot_counts.hpp"
#include "app/travel_ways.hpp"
#include "base/named.hpp"

namespace mapite {
namespace {

constexpr std::array<std::string_view, 7> kind_names{
    "beyond", "no-route", "capacity", "all-within", "only", "below-district", "above-district"};

bool enough(const CountedPeople& people) {
    return people.low >= least_people_of_a_fact;
}

double share_of(const CountedPeople& part, const CountedPeople& whole) {
    return whole.people > 0 ? part.people / whole.people : 0;
}

/// The facts of one area, need by need.
class FactFinder {
  public:
    FactFinder(const Study& study, AreaIndex area)
        : study_(study),
          area_(area),
          points_(study.points_of_area[area.value]),
          district_(district_of(study, area)),
          borrowed_(profile_inputs(study)) {}

    std::vector<SwotFact> found() {
        for (std::size_t need = 0; need < study_.basket.needs.size(); ++need) {
            const NeedInput& input = borrowed_.inputs.inputs[need];
            if (!input.answers() || leads_nowhere(input)) continue;
            const PeopleSplit everybody = people_split(study_, input, study_.basket.needs[need], points_, "");
            const bool all = of_everybody(need, everybody);
            for (const PopulationGroup& group : study_.groups)
                of_group(need, group.id,
                         people_split(study_, input, study_.basket.needs[need], points_, group.id), everybody,
                         all);
            of_capacity(need);
            of_district(need, everybody, all);
            of_only_service(need, everybody);
        }
        std::ranges::sort(facts_, [&](const SwotFact& a, const SwotFact& b) { return is_heavier(a, b); });
        say_no_route_once();
        return std::move(facts_);
    }

  private:
    /// Homes that no road leads to lack everything: one fact says so, not one of each need.
    void say_no_route_once() {
        std::vector<SwotFact> kept;
        for (SwotFact& fact : facts_) {
            const auto said = std::ranges::find_if(kept, [&](const SwotFact& other) {
                return fact.kind == FactKind::no_route && other.kind == FactKind::no_route &&
                       other.group == fact.group && other.figure() == fact.figure() &&
                       study_.basket.needs[other.need].mode == study_.basket.needs[fact.need].mode;
            });
            if (said == kept.end())
                kept.push_back(std::move(fact));
            else
                ++said->other_needs;
        }
        facts_ = std::move(kept);
    }

    /// By people; of as many people, critical needs first.
    [[nodiscard]] bool is_heavier(const SwotFact& a, const SwotFact& b) const {
        if (a.is_of_whole_district() != b.is_of_whole_district()) return b.is_of_whole_district();
        const double more = std::round(a.affected.people) - std::round(b.affected.people);
        if (more != 0) return more > 0;
        const bool a_critical = study_.basket.needs[a.need].critical,
                   b_critical = study_.basket.needs[b.need].critical;
        return a_critical != b_critical ? a_critical : a.key() < b.key();
    }

    /// A service that no road leads to from anywhere says more about the map than about the people.
    static bool leads_nowhere(const NeedInput& input) {
        return input.reach != nullptr && !input.reach->empty() &&
               std::ranges::none_of(*input.reach, [](const auto& way) { return way.has_value(); });
    }

    /// Whether enough people are found to be beyond bad or without a route.
    static bool is_lacking(const PeopleSplit& split) {
        return enough(split.bad) || enough(split.without_route);
    }

    SwotFact& put(std::size_t need, SwotBox box, FactKind kind, const CountedPeople& affected) {
        SwotFact& fact = facts_.emplace_back();
        fact.need = need;
        fact.need_id = study_.basket.needs[need].id;
        fact.box = box;
        fact.kind = kind;
        fact.affected = affected;
        fact.confidence = study_.profiles[area_.value].confidence[need].grade;
        return fact;
    }

    /// Whether everybody has it.
    bool of_everybody(std::size_t need, const PeopleSplit& split) {
        lacking(need, split, "");
        if (!has_everybody(split)) return false;
        put(need, SwotBox::strength, FactKind::all_within, split.good);
        return true;
    }

    /// Bounds are met too, since nobody of an unknown number is left out.
    static bool has_everybody(const PeopleSplit& split) {
        return enough(split.good) &&
               split.between.high + split.bad.high + split.without_route.high + split.unknown.high <= 0;
    }

    void lacking(std::size_t need, const PeopleSplit& split, const std::string& group) {
        for (const auto& [kind, people] :
             {std::pair(FactKind::beyond, &split.bad), std::pair(FactKind::no_route, &split.without_route)}) {
            if (!enough(*people)) continue;
            SwotFact& fact = put(need, SwotBox::weakness, kind, *people);
            fact.group = group;
            fact.unknown = split.unknown;
        }
    }

    /// Only where the group is worse off than everybody, or has it while not everybody does.
    void of_group(std::size_t need, const std::string& group, const PeopleSplit& split,
                  const PeopleSplit& everybody, bool everybody_has_it) {
        PeopleSplit worse = split;
        const CountedPeople known = split.known(), all = everybody.known();
        const auto drop_unless_worse = [&](CountedPeople PeopleSplit::*part) {
            if (share_of(split.*part, known) <= group_is_worse_off * share_of(everybody.*part, all))
                worse.*part = {};
        };
        drop_unless_worse(&PeopleSplit::bad);
        drop_unless_worse(&PeopleSplit::without_route);
        lacking(need, worse, group);
        if (!everybody_has_it && has_everybody(split))
            put(need, SwotBox::strength, FactKind::all_within, split.good).group = group;
    }

    void of_capacity(std::size_t need) {
        const NeedInput& input = borrowed_.inputs.inputs[need];
        const auto norm = study_.basket.needs[need].capacity_norm_per_1000;
        if (!norm || input.access_per_1000.empty() || input.access_incomplete) return;
        CountedPeople below;
        for (const PointIndex point : points_)
            if (input.access_per_1000[point.value] < *norm)
                below.add(*counted(study_.points[point.value], ""));
        if (enough(below)) put(need, SwotBox::weakness, FactKind::capacity, below);
    }

    /// By the bounds of both, so that no masked or unknown number decides.
    void of_district(std::size_t need, const PeopleSplit& split, bool everybody_has_it) {
        if (district_.areas < 2) return;
        const NeedCoverage here = study_.profiles[area_.value].needs[need];
        const NeedCoverage there = coverage(study_.basket.needs[need], study_.points, district_.points,
                                            borrowed_.inputs.inputs[need]);
        if (!here.coverage_low || !here.coverage_high || !there.coverage_low || !there.coverage_high) return;
        const bool worse = *here.coverage_high + far_from_district <= *there.coverage_low;
        const bool better = *here.coverage_low >= *there.coverage_high + far_from_district;
        CountedPeople without = split.between;
        without.add(split.bad);
        without.add(split.without_route);
        const CountedPeople& affected = worse ? without : split.good;
        // The stronger fact about the same people is there already.
        const bool said = worse ? is_lacking(split) : everybody_has_it;
        if ((!worse && !better) || said || !enough(affected)) return;
        SwotFact& fact = put(need, worse ? SwotBox::weakness : SwotBox::strength,
                             worse ? FactKind::below_district : FactKind::above_district, affected);
        fact.here = ShareBounds{*here.coverage_low, *here.coverage_high};
        fact.district = ShareBounds{*there.coverage_low, *there.coverage_high};
        fact.district_name = district_.name;
    }

    /// The service that is nearest to most of them, and who would have none in reach without it.
    void of_only_service(std::size_t need, const PeopleSplit& split) {
        const Need& asked = study_.basket.needs[need];
        const auto& ways = study_.travel_ways[static_cast<std::size_t>(asked.mode)];
        if (!study_.needs[need].reach || !ways) return;
        const ReachColumn& reach = *study_.needs[need].reach;
        std::map<ServiceIndex, double> people_of;
        for (const PointIndex point : points_)
            if (const auto& way = reach[point.value]; way && in_minutes(way->time) <= asked.bad)
                people_of[way->service] += study_.points[point.value].people;
        const auto most = std::ranges::max_element(
            people_of, [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == people_of.end() || most->second < least_people_of_a_fact) return;
        CountedPeople all = split.known();
        all.add(split.unknown);
        const std::vector<bool> left = left_without(need, most->first, *ways);
        const CountedPeople here = people_of_area(area_, left);
        if (!enough(here) || share_of(here, all) < many_people) return;
        SwotFact& fact = put(need, SwotBox::threat, FactKind::only, here);
        fact.service = most->first;
        fact.service_id = study_.services[most->first.value].id;
        fact.areas_of_district = district_.areas;
        for (const AreaIndex each : district_.members) {
            const CountedPeople there = people_of_area(each, left);
            const CountedPeople living = people_of_area(each, std::vector<bool>(left.size(), true));
            if (enough(there) && share_of(there, living) >= many_people) ++fact.areas_alike;
        }
    }

    [[nodiscard]] CountedPeople people_of_area(AreaIndex area, const std::vector<bool>& which) const {
        CountedPeople people;
        for (const PointIndex point : study_.points_of_area[area.value])
            if (which[point.value]) people.add(*counted(study_.points[point.value], ""));
        return people;
    }

    /// Points of the district within bad of the service that are not within bad of any other.
    [[nodiscard]] std::vector<bool> left_without(std::size_t need, ServiceIndex service,
                                                 const TravelWays& ways) const {
        const Need& asked = study_.basket.needs[need];
        const ReachColumn& reach = *study_.needs[need].reach;
        std::vector<ServiceIndex> others;
        for (const ServiceIndex each : study_.needs[need].services)
            if (each != service) others.push_back(each);
        std::vector<PointIndex> served;
        for (const PointIndex point : district_.points)
            if (const auto& way = reach[point.value];
                way && way->service == service && in_minutes(way->time) <= asked.bad)
                served.push_back(point);
        std::vector<bool> left(study_.points.size());
        // Of services the ways say nothing about, nobody knows how far they are.
        if (!others.empty() && !ways.lead_to_any(others)) return left;
        const ReachColumn without =
            others.empty() ? ReachColumn(served.size()) : ways.nearest(served, others);
        for (std::size_t i = 0; i < served.size(); ++i)
            left[served[i].value] = !without[i] || in_minutes(without[i]->time) > asked.bad;
        return left;
    }

    const Study& study_;
    AreaIndex area_;
    const std::vector<PointIndex>& points_;
    DistrictPoints district_;
    BorrowedInputs borrowed_;
    std::vector<SwotFact> facts_;
};

std::string range(double low, double high) {
    const std::string least = fmt::format("{:.0f}", std::floor(low)),
                      most = fmt::format("{:.0f}", std::ceil(high));
    return least == most ? least : least + "–" + most;
}

std::string percent(const ShareBounds& share) {
    const long low = std::lround(100 * share.low), high = std::lround(100 * share.high);
    return low == high ? fmt::format("{} %", low) : fmt::format("{}–{} %", low, high);
}

}  // namespace

std::string_view to_string(FactKind kind) {
    return name_of(kind_names, kind);
}

std::string SwotFact::key() const {
    std::string text = fmt::format("{}:{}:{}", to_string(box), need_id, to_string(kind));
    if (!service_id.empty()) text += ':' + service_id;
    if (!group.empty()) text += ':' + group;
    return text;
}

bool SwotFact::is_of_whole_district() const {
    return areas_of_district >= 3 && 2 * areas_alike > areas_of_district;
}

std::string SwotFact::figure() const {
    if (here && district) return fmt::format("{} / {}", percent(*here), percent(*district));
    if (affected.high - affected.low < 0.5) return fmt::format("{:.0f}", std::round(affected.people));
    return range(affected.low, affected.high);
}

std::string SwotFact::command(const std::string& area_code) const {
    if (service) return fmt::format("mapite what-if close {}", service_id);
    if (here) return fmt::format("mapite compare {}", area_code);
    return fmt::format("mapite explain {} --need {}{}", area_code, need_id,
                       group.empty() ? "" : " --group " + group);
}

std::vector<SwotFact> swot_facts(const Study& study, AreaIndex area) {
    return FactFinder(study, area).found();
}

std::vector<SwotFact> heaviest_facts(std::vector<SwotFact> facts, std::size_t most) {
    std::array<std::vector<SwotFact>, 4> boxes;
    for (SwotFact& fact : facts) boxes[static_cast<std::size_t>(fact.box)].push_back(std::move(fact));
    std::array<std::size_t, 4> taken{};
    std::size_t count = 0;
    for (bool more = true; more && count < most;) {
        more = false;
        for (std::size_t box = 0; box < boxes.size() && count < most; ++box)
            if (taken[box] < boxes[box].size()) {
                ++taken[box];
                ++count;
                more = true;
            }
    }
    std::vector<SwotFact> chosen;
    for (std::size_t box = 0; box < boxes.size(); ++box)
        for (std::size_t i = 0; i < taken[box]; ++i) chosen.push_back(std::move(boxes[box][i]));
    return chosen;
}

}  // namespace mapite
