#include "territory/spread.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "territory/assignment.hpp"

namespace mapite {

namespace {

/// Totals are whole people; what is left of one after its parts must be more than rounding.
constexpr double nobody = 1e-6;

/// A part of the total per dwelling; a point that counts dwellings is worth those.
double weight(const PopulatedPoint& point) {
    if (point.dwellings > 0) return point.dwellings;
    return point.measure == PeopleMeasure::dwellings ? std::max(0.0, point.people) : 0;
}

/// People known from a count are not overwritten by a rule.
bool takes_part(const PopulatedPoint& point) {
    const bool known = point.measure == PeopleMeasure::counted || point.measure == PeopleMeasure::masked;
    return !known && weight(point) > 0;
}

class Spreading {
  public:
    explicit Spreading(std::vector<PopulatedPoint> points) : placed_(points.size(), false) {
        result_.points = std::move(points);
        report_untouched();
    }

    [[nodiscard]] const std::vector<PopulatedPoint>& points() const { return result_.points; }

    /// Spreads what the points do not hold yet of `total`, over those of them that got nothing so far.
    void place(double total, std::span<const PointIndex> points, const std::string& where) {
        double left = total;
        double weights = 0;
        std::vector<PointIndex> open;
        for (const PointIndex index : points) {
            const PopulatedPoint& point = result_.points[index.value];
            if (placed_[index.value])
                left -= point.people;
            else if (takes_part(point)) {
                open.push_back(index);
                weights += weight(point);
            }
        }
        if (left < -nobody)
            warn(where, "totals-disagree",
                 fmt::format("the total of {} people is less than the totals of the areas inside it by {}; "
                             "the inner ones were kept",
                             to_text(total, 0), to_text(-left, 0)));
        left = std::abs(left) <= nobody ? 0 : std::max(0.0, left);
        if (open.empty() && left > 0) return leave(left, where);
        for (const PointIndex index : open) {
            PopulatedPoint& point = result_.points[index.value];
            point.people = left * weight(point) / weights;
            point.measure = PeopleMeasure::estimated;
            placed_[index.value] = true;
        }
        result_.people_placed += open.empty() ? 0 : left;
    }

    void leave(double people, const std::string& where) {
        result_.people_not_placed += people;
        warn(where, "total-without-dwellings",
             fmt::format("{} people could not be placed, since no dwelling is known there; add homesteads or "
                         "buildings of that area",
                         to_text(people, 0)));
    }

    /// A total that cannot be used at all; `people` counts as not placed.
    void refuse(const std::string& where, const std::string& code, const std::string& what, double people) {
        result_.people_not_placed += people;
        result_.findings.push_back({Severity::error, {.file = {}, .line = 0, .item = where}, code, what});
    }

    void warn(const std::string& where, const std::string& code, const std::string& what) {
        result_.findings.push_back({Severity::warning, {.file = {}, .line = 0, .item = where}, code, what});
    }

    [[nodiscard]] bool open(PointIndex index) const {
        return !placed_[index.value] && takes_part(result_.points[index.value]);
    }

    SpreadResult finished() && { return std::move(result_); }

  private:
    void report_untouched() {
        std::size_t counted = 0;
        std::size_t without_dwelling = 0;
        for (const PopulatedPoint& point : result_.points) {
            if (takes_part(point)) continue;
            ++(weight(point) > 0 || point.measure == PeopleMeasure::counted ||
                       point.measure == PeopleMeasure::masked
                   ? counted
                   : without_dwelling);
        }
        if (counted > 0)
            warn("", "people-already-counted",
                 fmt::format(
                     "{} points already have counted people and got none of the total; leave out one of "
                     "the two sources if both speak of the same people",
                     counted));
        if (without_dwelling > 0)
            warn("", "points-without-dwellings",
                 fmt::format("{} points have no dwellings and got none of the total", without_dwelling));
    }

    SpreadResult result_;
    std::vector<bool> placed_;
};

std::vector<GridPoint> positions(const std::vector<PopulatedPoint>& points) {
    std::vector<GridPoint> result;
    for (const PopulatedPoint& point : points) result.push_back(point.position);
    return result;
}

bool is_possible(double total) {
    return std::isfinite(total) && total >= 0;
}

/// The code most likely meant: the same with lost leading characters, else the one written most alike.
std::optional<std::string> meant_code(const std::string& code, std::span<const Area> areas) {
    std::vector<std::string> codes;
    for (const Area& area : areas) {
        if (!code.empty() && area.code.size() > code.size() && area.code.ends_with(code)) return area.code;
        codes.push_back(area.code);
    }
    return nearest_name(code, codes);
}

void report_unknown_codes(Spreading& spreading, std::span<const Area> areas,
                          const std::map<std::string, double>& total_by_code) {
    std::set<std::string_view> known;
    for (const Area& area : areas) known.insert(area.code);
    for (const auto& [code, total] : total_by_code) {
        if (known.contains(code) || !is_possible(total)) continue;
        const auto meant = meant_code(code, areas);
        spreading.refuse(
            code, "unknown-area-code",
            fmt::format("the total of {} people for area code \"{}\" was left out, since no area has "
                        "that code{}",
                        to_text(total, 0), code,
                        meant ? fmt::format(" (did you mean \"{}\"?)", *meant) : std::string{}),
            total);
    }
}

void report_areas_without_total(Spreading& spreading, std::span<const Area> areas,
                                std::span<const std::vector<PointIndex>> points_of_area) {
    for (std::size_t i = 0; i < areas.size(); ++i) {
        // Districts and villages may well have none; parishes and towns are what totals are published for.
        if (level(areas[i].type) != level(AreaType::parish)) continue;
        const auto open =
            std::ranges::count_if(points_of_area[i], [&](PointIndex index) { return spreading.open(index); });
        if (open > 0)
            spreading.warn(
                areas[i].code, "area-without-total",
                fmt::format("no total is given for {}; its {} populated points still count dwellings",
                            areas[i].name, open));
    }
}

}  // namespace

SpreadResult spread_total(std::vector<PopulatedPoint> points, std::span<const Area> areas, double total) {
    Spreading spreading(std::move(points));
    std::vector<PointIndex> inside;
    std::size_t outside = 0;
    const auto area_of = areas.empty() ? std::vector<std::optional<AreaIndex>>{}
                                       : area_of_point(areas, positions(spreading.points()));
    for (std::size_t i = 0; i < spreading.points().size(); ++i) {
        if (areas.empty() || area_of[i])
            inside.emplace_back(i);
        else
            ++outside;
    }
    if (!is_possible(total)) {
        spreading.refuse(
            "", "total-not-possible",
            fmt::format("the total {} was left out, since it is no number of people", to_text(total)), 0);
        return std::move(spreading).finished();
    }
    spreading.place(total, inside, "");
    if (outside > 0)
        spreading.warn(
            "", "points-outside-areas",
            fmt::format("{} populated points lie outside every area and got none of the total", outside));
    return std::move(spreading).finished();
}

SpreadResult spread_totals(std::vector<PopulatedPoint> points, std::span<const Area> areas,
                           const std::map<std::string, double>& total_by_code) {
    Spreading spreading(std::move(points));
    const auto points_of_area = points_by_area(areas, positions(spreading.points()));

    // Innermost first: the total of a district is then spread over what its parishes left of it.
    std::vector<std::size_t> order(areas.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::tuple(-level(areas[a].type), std::string_view{areas[a].code}, a) <
               std::tuple(-level(areas[b].type), std::string_view{areas[b].code}, b);
    });
    std::set<std::string_view> seen;
    for (const std::size_t i : order) {
        const auto total = total_by_code.find(areas[i].code);
        if (total == total_by_code.end() || !seen.insert(areas[i].code).second) continue;
        if (is_possible(total->second))
            spreading.place(total->second, points_of_area[i], areas[i].code);
        else
            spreading.refuse(areas[i].code, "total-not-possible",
                             fmt::format("the total {} for {} was left out, since it is no number of people",
                                         to_text(total->second), areas[i].name),
                             0);
    }
    report_unknown_codes(spreading, areas, total_by_code);
    report_areas_without_total(spreading, areas, points_of_area);
    return std::move(spreading).finished();
}

}  // namespace mapite
