#include "app/reach_areas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/travel_times.hpp"
#include "app/ways.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "geo/contours.hpp"

namespace mapite {
namespace {

void check_minutes(const std::vector<double>& minutes) {
    constexpr std::size_t most_bands = 5;
    constexpr double longest = 600;
    bool ascending =
        !minutes.empty() && minutes.size() <= most_bands && minutes.front() > 0 && minutes.back() <= longest;
    for (std::size_t i = 1; i < minutes.size(); ++i) ascending = ascending && minutes[i - 1] < minutes[i];
    if (!ascending)
        throw Error(ErrorKind::usage,
                    "the minutes are not one to five ascending numbers above 0 and up to 600",
                    "for example --minutes 15,30,45");
}

/// The time of each point of the study. Services are asked for as such, since a table of times knows no other
/// places.
std::vector<std::optional<Seconds>> times_of_points(const Study& study, const TravelWays& ways,
                                                    const ReachPlace& place) {
    if (place.services.empty()) {
        std::vector<GridPoint> from;
        for (const PopulatedPoint& point : study.points) from.push_back(point.position);
        return ways.times_to_nearest(from, place.positions);
    }
    std::vector<PointIndex> everyone;
    for (std::size_t i = 0; i < study.points.size(); ++i) everyone.emplace_back(i);
    std::vector<std::optional<Seconds>> times(everyone.size());
    const ReachColumn column = ways.nearest(everyone, place.services);
    for (std::size_t i = 0; i < column.size(); ++i)
        if (column[i]) times[i] = column[i]->time;
    return times;
}

ReachedBand band_of(const Study& study, const std::vector<std::optional<Seconds>>& times, Minutes limit) {
    ReachedBand band{.limit = limit, .people = 0, .points = 0, .areas = {}};
    const auto in_time = [&](std::size_t point) { return times[point] && *times[point] <= limit; };
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (!in_time(i)) continue;
        ++band.points;
        band.people += study.points[i].people;
    }
    for (std::size_t area = 0; area < study.areas.size(); ++area) {
        ReachedArea reached{.area = AreaIndex{area}, .people = 0, .share = {}};
        double all = 0;
        bool touched = false;
        for (const PointIndex point : study.points_of_area[area]) {
            all += study.points[point.value].people;
            if (!in_time(point.value)) continue;
            touched = true;
            reached.people += study.points[point.value].people;
        }
        if (all > 0) reached.share = reached.people / all;
        if (touched) band.areas.push_back(reached);
    }
    return band;
}

PlaceReach reach_of(const Study& study, const TravelWays& ways, ReachPlace place,
                    const ReachRequest& request) {
    PlaceReach reach;
    reach.place = std::move(place);
    const auto times = times_of_points(study, ways, reach.place);
    for (std::size_t i = 0; i < times.size(); ++i) {
        reach.people += study.points[i].people;
        if (!times[i]) reach.people_without_route += study.points[i].people;
    }
    for (const double minutes : request.minutes)
        reach.bands.push_back(band_of(study, times, Minutes{minutes}));
    return reach;
}

void check_near_roads(const WaysOfMode& ways, const ReachPlace& place, TravelMode mode, Metres limit) {
    if (!ways.by_road) return;
    const auto snaps = ways.by_road->graph.snap_all(place.positions);
    if (std::ranges::any_of(snaps, [](const auto& snap) { return snap.has_value(); })) return;
    throw Error(ErrorKind::data,
                fmt::format("{} lies farther than {:.0f} m from every road that one may use by {}",
                            place.name, limit.value, to_string(mode)),
                "choose another place or another --mode");
}

KilometresPerHour fastest_of(const Study& study, const std::vector<Road>& roads, TravelMode mode) {
    KilometresPerHour fastest = study.speeds.off_road;
    if (roads.empty()) {
        const StraightLineRule& rule = study.project.settings.straight_line;
        const KilometresPerHour way = mode == TravelMode::car       ? rule.car
                                      : mode == TravelMode::bicycle ? rule.bicycle
                                                                    : rule.foot;
        return {way.value / rule.detour_factor};
    }
    for (const Road& road : roads) {
        const auto time = travel_time(study.speeds, road, mode);
        if (time && time->count() > 0)
            fastest.value = std::max(fastest.value, length(road.shape).value / time->count() * 3.6);
    }
    return fastest;
}

Box around_roads(const std::vector<Road>& roads, Metres snap_limit) {
    Box around;
    for (const Road& road : roads) around.add(box(road.shape));
    return around.grown(snap_limit.value);
}

/// 25, 50, 100, 200, 250, 500 m and so on: the least that is not below `metres`.
double round_cell_m(double metres) {
    constexpr double least = 25;
    double unit = 100;
    if (metres <= least) return least;
    if (metres <= 50) return 50;
    while (true) {
        for (const double factor : {1.0, 2.0, 2.5, 5.0})
            if (metres <= factor * unit) return factor * unit;
        unit *= 10;
    }
}

double cell_for(const Box& part) {
    constexpr double places_along = 300;
    return round_cell_m(std::max(part.width(), part.height()) / places_along);
}

/// Minutes to the place on all whole multiples of the cell that lie in the box.
Field times_in(const ReachStudy& reach, const Box& part, double cell_m) {
    Field field;
    field.cell_m = cell_m;
    field.first = {std::floor(part.min_x / cell_m) * cell_m, std::floor(part.min_y / cell_m) * cell_m};
    field.columns = static_cast<std::size_t>(std::ceil((part.max_x - field.first.x) / cell_m)) + 1;
    field.rows = static_cast<std::size_t>(std::ceil((part.max_y - field.first.y) / cell_m)) + 1;
    std::vector<GridPoint> places;
    places.reserve(field.columns * field.rows);
    for (std::size_t row = 0; row < field.rows; ++row)
        for (std::size_t column = 0; column < field.columns; ++column)
            places.push_back(field.place(column, row));
    field.values.reserve(places.size());
    for (const auto& time : reach.ways->times_to_nearest(places, reach.reach.place.positions))
        field.values.push_back(time ? std::optional(in_minutes(*time).count()) : std::nullopt);
    return field;
}

/// Of the places in time, with room for the border around them; empty when there are none.
Box box_in_time(const Field& field, double limit) {
    Box in_time;
    for (std::size_t row = 0; row < field.rows; ++row) {
        for (std::size_t column = 0; column < field.columns; ++column) {
            const auto& value = field.values[row * field.columns + column];
            if (value && *value <= limit) in_time.add(field.place(column, row));
        }
    }
    return in_time.grown(2 * field.cell_m);
}

Box reachable_box(const ReachStudy& reach) {
    const double radius = reach.fastest.value / 3.6 * Seconds{reach.reach.bands.back().limit}.count();
    Box part;
    for (const GridPoint place : reach.reach.place.positions) {
        Box circle;
        circle.add(place);
        part.add(circle.grown(radius));
    }
    const Box& roads = reach.around;
    if (roads.empty()) return part;
    return {std::max(part.min_x, roads.min_x), std::max(part.min_y, roads.min_y),
            std::min(part.max_x, roads.max_x), std::min(part.max_y, roads.max_y)};
}

}  // namespace

ReachStudy place_reach(const Project& project, const Resources& resources, const StudyOptions& options,
                       const ReachRequest& request, const Progress& progress) {
    check_minutes(request.minutes);
    ReachStudy result;
    StudyOptions of_the_basket = options;
    of_the_basket.mode.reset();  // names of needs stay as they are; the mode stands in the answer itself
    result.study = load_study(project, resources, of_the_basket, progress);
    ReachPlace place;
    TravelMode mode = options.mode.value_or(TravelMode::car);
    if (request.need.empty()) {
        // Whoever is counted, an area stands for the same point: where most of all its people live.
        StudyOptions everybody = of_the_basket;
        everybody.group.clear();
        place = place_named(
            options.group.empty() ? result.study : load_study(project, resources, everybody, progress),
            request.place);
    } else {
        const std::size_t need = need_named(result.study.basket, request.need);
        place = services_of_need(result.study, need, request.language);
        mode = options.mode.value_or(result.study.basket.needs[need].mode);
    }
    progress.step(fmt::format("travel times by {}", to_string(mode)));
    std::vector<Road> roads = project.open_to_read().roads();
    result.study.travel = travel_model(result.study, !roads.empty());
    const WaysOfMode ways = ways_by(result.study, roads, mode, progress);
    result.study.notes.insert(result.study.notes.end(), ways.findings.begin(), ways.findings.end());
    check_near_roads(ways, place, mode, result.study.speeds.snap_limit);
    result.ways = ways.ways;
    result.reach = reach_of(result.study, *ways.ways, std::move(place), request);
    result.reach.mode = mode;
    result.fastest = fastest_of(result.study, roads, mode);
    result.around = around_roads(roads, result.study.speeds.snap_limit);
    if (options.keep_roads) result.study.roads = std::move(roads);
    return result;
}

ReachShapes reach_shapes(const ReachStudy& reach) {
    ReachShapes result;
    const double longest = reach.reach.bands.back().limit.count();
    Box part = reachable_box(reach);
    result.cell_m = cell_for(part);
    Field field = times_in(reach, part, result.cell_m);
    // Where far less can be reached than the fastest could, a finer look at that.
    part = box_in_time(field, longest);
    if (!part.empty() && cell_for(part) < result.cell_m) {
        result.cell_m = cell_for(part);
        field = times_in(reach, part, result.cell_m);
    }
    for (const ReachedBand& band : reach.reach.bands)
        result.shapes.push_back(area_up_to(field, band.limit.count()));
    return result;
}

}  // namespace mapite
