#include "app/visit_legs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "app/digest.hpp"
#include "app/leg_cache.hpp"
#include "app/ways.hpp"
#include "base/text.hpp"
#include "crs/grid.hpp"

namespace mapite {
namespace {

constexpr auto car = static_cast<std::size_t>(TravelMode::car);

/// The roads by car; null where the project has none (or a ready table of times in their place, which knows
/// no places but its own).
const RoadGraph* roads_of(const Study& study) {
    return study.ways[car] ? &study.ways[car]->graph : nullptr;
}

std::vector<std::optional<GridPoint>> on_grid(const Study& study, const std::vector<VisitPlace>& places) {
    const Transform to_grid = Grid::named(study.project.settings.grid).from_lon_lat();
    std::vector<std::optional<GridPoint>> positions;
    for (const VisitPlace& place : places)
        positions.push_back(to_grid.to_grid(place.lon_lat.lon(), place.lon_lat.lat()));
    return positions;
}

void add_speeds(Digest& digest, const ClassSpeeds& speeds) {
    for (const auto& speed : {speeds.car, speeds.bicycle, speeds.foot})
        digest.add(speed ? to_text(speed->value) : "");
}

/// Of everything that the fastest ways by car follow from.
std::string digest_of_roads(const Study& study, const RoadGraph& roads) {
    Digest digest;
    std::vector<std::string> imports;
    for (const Source& source : study.sources)
        if (source.kind == LayerKind::roads)
            imports.push_back(
                fmt::format("{}|{}|{}", source.file, source.digest, to_string(source.imported)));
    std::ranges::sort(imports);
    for (const std::string& import : imports) digest.add(import);
    digest.add(fmt::format("{}|{}|{}|{}", to_string(roads.mode()), roads.node_count(), roads.road_count(),
                           study.project.settings.grid));
    const SpeedTable& table = study.speeds;
    for (const auto* speeds : {&table.classes, &table.surface_limits})
        for (const auto& [name, by_mode] : *speeds) {
            digest.add(name);
            add_speeds(digest, by_mode);
        }
    add_speeds(digest, table.fallback);
    digest.add(fmt::format("{}|{}|{}", to_text(table.share_of_limit), to_text(table.off_road.value),
                           to_text(table.snap_limit.value)));
    return digest.text();
}

/// Where a place stands among those known; absent: it is new.
std::optional<std::size_t> position_in(const KnownLegs& known, GridPoint place) {
    const auto found = std::ranges::lower_bound(known.places, place);
    if (found == known.places.end() || *found != place) return std::nullopt;
    return static_cast<std::size_t>(found - known.places.begin());
}

using Snaps = std::vector<std::optional<Snap>>;

/// Legs between the places: those known, and along the roads all that lead to or from a new one.
class Completed {
  public:
    Completed(const RoadGraph& roads, const std::optional<KnownLegs>& known, std::vector<GridPoint> places)
        : known_(known), legs_{std::move(places), {}} {
        legs_.legs.resize(legs_.places.size() * legs_.places.size());
        const Snaps snaps = roads.snap_all(legs_.places);
        for (std::size_t i = 0; i < legs_.places.size(); ++i) {
            place_in_known_.push_back(known ? position_in(*known, legs_.places[i]) : std::nullopt);
            (place_in_known_.back() ? old_ : new_).push_back(i);
        }
        take_known();
        compute(roads, snaps, new_, all());
        compute(roads, snaps, old_, new_);
        // One who stays goes nowhere, not even to the road and back.
        for (std::size_t i = 0; i < legs_.places.size(); ++i)
            if (snaps[i]) at(i, i) = RoadLeg{};
    }
    [[nodiscard]] const KnownLegs& legs() const { return legs_; }
    [[nodiscard]] bool computed() const { return !new_.empty(); }

  private:
    using Places = std::vector<std::size_t>;
    std::optional<RoadLeg>& at(std::size_t from, std::size_t to) {
        return legs_.legs[from * legs_.places.size() + to];
    }
    [[nodiscard]] Places all() const {
        Places places(legs_.places.size());
        for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
        return places;
    }
    void take_known() {
        for (const std::size_t from : old_)
            for (const std::size_t to : old_)
                at(from, to) =
                    known_->legs[*place_in_known_[from] * known_->places.size() + *place_in_known_[to]];
    }
    void compute(const RoadGraph& roads, const Snaps& snaps, const Places& from, const Places& to) {
        Snaps at_from, at_to;
        for (const std::size_t i : from) at_from.push_back(snaps[i]);
        for (const std::size_t i : to) at_to.push_back(snaps[i]);
        const auto found = roads.legs(at_from, at_to);
        for (std::size_t f = 0; f < from.size(); ++f)
            for (std::size_t t = 0; t < to.size(); ++t) at(from[f], to[t]) = found[f * to.size() + t];
    }

    const std::optional<KnownLegs>& known_;
    KnownLegs legs_;
    std::vector<std::optional<std::size_t>> place_in_known_;
    Places old_, new_;
};

LegMatrix along_roads(const Study& study, const RoadGraph& roads,
                      const std::vector<std::optional<GridPoint>>& positions) {
    std::vector<GridPoint> places;
    for (const auto& position : positions)
        if (position) places.push_back(*position);
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    const std::filesystem::path file = study.project.folder / "cache" / "visit-legs.bin";
    const std::string digest = digest_of_roads(study, roads);
    const auto known = read_leg_cache(file, digest);
    const Completed completed(roads, known, places);
    if (completed.computed()) write_leg_cache(file, digest, completed.legs());
    LegMatrix matrix;
    matrix.legs.resize(positions.size() * positions.size());
    for (std::size_t from = 0; from < positions.size(); ++from)
        for (std::size_t to = 0; to < positions.size(); ++to) {
            if (!positions[from] || !positions[to]) continue;
            const auto& leg =
                completed.legs().legs[*position_in(completed.legs(), *positions[from]) * places.size() +
                                      *position_in(completed.legs(), *positions[to])];
            if (leg)
                matrix.legs[from * positions.size() + to] = Leg{.time = leg->time, .length = leg->length};
        }
    matrix.cached = !completed.computed();
    matrix.source = study.travel.roads_source;
    for (const Source& source : study.sources)
        // The whole is as old as its oldest part.
        if (source.kind == LayerKind::roads && source.date &&
            (!matrix.roads_date || *source.date < *matrix.roads_date))
            matrix.roads_date = source.date;
    return matrix;
}

LegMatrix along_straight_lines(const Study& study, const std::vector<std::optional<GridPoint>>& positions) {
    const StraightLineRule& rule = study.project.settings.straight_line;
    LegMatrix matrix;
    matrix.straight_line = true;
    matrix.source =
        fmt::format("straight lines x {} at {} km/h", to_text(rule.detour_factor), to_text(rule.car.value));
    for (const auto& from : positions)
        for (const auto& to : positions) {
            std::optional<Leg> leg;
            if (from && to) {
                const Metres way = rule.detour_factor * distance(*from, *to);
                leg = Leg{.time = way / rule.car, .length = way};
            }
            matrix.legs.push_back(leg);
        }
    return matrix;
}

}  // namespace

LegMatrix visit_legs(const Study& study, const std::vector<VisitPlace>& places, const Progress& progress) {
    progress.step("ways between the places of visits");
    const auto positions = on_grid(study, places);
    const RoadGraph* roads = roads_of(study);
    return roads ? along_roads(study, *roads, positions) : along_straight_lines(study, positions);
}

std::vector<LonLat> visit_way(const Study& study, const VisitPlace& from, const VisitPlace& to) {
    const RoadGraph* roads = roads_of(study);
    if (!roads) return {from.lon_lat, to.lon_lat};
    const auto positions = on_grid(study, {from, to});
    if (!positions[0] || !positions[1]) return {};
    const auto start = roads->snap(*positions[0]), end = roads->snap(*positions[1]);
    if (!start || !end) return {};
    const Transform to_degrees = Grid::named(study.project.settings.grid).from_lon_lat();
    std::vector<LonLat> way;
    for (const GridPoint point : roads->way(*start, *end))
        if (const auto degrees = to_degrees.from_grid(point))
            if (const auto lon_lat = LonLat::make(degrees->first, degrees->second)) way.push_back(*lon_lat);
    return way;
}

}  // namespace mapite
