#include <fmt/format.h>
#include <proj.h>

#include <cmath>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "crs/grid.hpp"
#include "crs/proj_handles.hpp"

namespace mapite {

namespace {

constexpr auto wgs_84 = "EPSG:4326";
/// Opening a context of its own costs a thread some milliseconds, as much as this many positions.
constexpr std::size_t positions_per_part = 20'000;

using Pair = std::pair<double, double>;

/// Absent where PROJ reports an error or answers without a number.
std::optional<Pair> moved(PJ* operation, PJ_DIRECTION direction, double x, double y) {
    if (!std::isfinite(x) || !std::isfinite(y)) return std::nullopt;
    proj_errno_reset(operation);
    const PJ_COORD result = proj_trans(operation, direction, proj_coord(x, y, 0, HUGE_VAL));
    if (proj_errno(operation) != 0) return std::nullopt;
    if (!std::isfinite(result.xy.x) || !std::isfinite(result.xy.y)) return std::nullopt;
    return Pair{result.xy.x, result.xy.y};
}

bool near(const Grid::AreaOfUse& use, double lon, double lat) {
    const double margin = area_of_use_margin_deg;
    if (lat < use.south - margin || lat > use.north + margin) return false;
    const double width = use.west <= use.east ? use.east - use.west : use.east + 360 - use.west;
    if (width + 2 * margin >= 360) return true;
    double east_of_west = std::fmod(lon - (use.west - margin), 360);
    if (east_of_west < 0) east_of_west += 360;
    return east_of_west <= width + 2 * margin;
}

}  // namespace

struct Transform::State {
    std::string from;
    std::string grid;
    Grid::AreaOfUse use;
    // The order matters: operations must be destroyed before their context.
    proj::Context context;
    proj::Object to_grid;
    /// Grid to WGS 84, to know where on Earth a position lies; empty when `from` is WGS 84 itself.
    proj::Object grid_to_lon_lat;

    static std::unique_ptr<State> open(const std::string& from, const std::string& grid,
                                       const Grid::AreaOfUse& use);
    [[nodiscard]] std::unique_ptr<State> another() const { return open(from, grid, use); }
    [[nodiscard]] std::optional<GridPoint> convert(double x, double y) const;
};

std::unique_ptr<Transform::State> Transform::State::open(const std::string& from, const std::string& grid,
                                                         const Grid::AreaOfUse& use) {
    auto state = std::make_unique<State>();
    state->from = from;
    state->grid = grid;
    state->use = use;
    state->context = proj::open_context();
    PJ_CONTEXT* context = state->context.get();
    const proj::Object source = proj::system(context, from).object;
    if (!source)
        throw Error{ErrorKind::data,
                    fmt::format("reference system \"{}\": PROJ does not know it", from.substr(0, 60)),
                    "state the system of the file by its code, such as EPSG:3059 or EPSG:4326"};
    const proj::Object target = proj::system(context, grid).object;
    if (target) state->to_grid = proj::operation(context, source.get(), target.get());
    if (!state->to_grid)
        throw Error{ErrorKind::data,
                    fmt::format("PROJ finds no way from reference system \"{}\" to the grid \"{}\"",
                                from.substr(0, 60), grid.substr(0, 60)),
                    "check that both lie on Earth and that the file's system is stated correctly"};
    if (from == wgs_84) return state;
    const proj::Object lon_lat = proj::system(context, wgs_84).object;
    if (lon_lat) state->grid_to_lon_lat = proj::operation(context, target.get(), lon_lat.get());
    if (!state->grid_to_lon_lat)
        throw Error{ErrorKind::data,
                    fmt::format("PROJ finds no way from the grid \"{}\" to WGS 84", grid.substr(0, 60)),
                    "choose another grid for the project"};
    return state;
}

std::optional<GridPoint> Transform::State::convert(double x, double y) const {
    // Before the projection where that is possible: far from its middle a projection may answer anything.
    if (!grid_to_lon_lat && !near(use, x, y)) return std::nullopt;
    const auto point = moved(to_grid.get(), PJ_FWD, x, y);
    if (!point) return std::nullopt;
    if (grid_to_lon_lat) {
        const auto lon_lat = moved(grid_to_lon_lat.get(), PJ_FWD, point->first, point->second);
        if (!lon_lat || !near(use, lon_lat->first, lon_lat->second)) return std::nullopt;
    }
    return GridPoint{point->first, point->second};
}

Transform::Transform(std::unique_ptr<State> state) : state_(std::move(state)) {}
Transform::~Transform() = default;
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;

std::optional<GridPoint> Transform::to_grid(double x, double y) const {
    return state_->convert(x, y);
}

std::optional<std::pair<double, double>> Transform::from_grid(GridPoint point) const {
    return moved(state_->to_grid.get(), PJ_INV, point.x, point.y);
}

std::vector<std::optional<GridPoint>> Transform::to_grid(
    std::span<const std::pair<double, double>> positions) const {
    std::vector<std::optional<GridPoint>> result(positions.size());
    const std::size_t parts = std::min<std::size_t>(std::max(1u, std::thread::hardware_concurrency()),
                                                    positions.size() / positions_per_part + 1);
    parallel_for(parts, [&](std::size_t part) {
        const std::unique_ptr<State> own = part == 0 ? nullptr : state_->another();
        const State& state = own ? *own : *state_;
        const std::size_t end = positions.size() * (part + 1) / parts;
        for (std::size_t i = positions.size() * part / parts; i < end; ++i)
            result[i] = state.convert(positions[i].first, positions[i].second);
    });
    return result;
}

Transform Grid::from_lon_lat() const {
    return from(wgs_84);
}

Transform Grid::from(const std::string& crs) const {
    return Transform(Transform::State::open(proj::understood(std::string(trimmed(crs))), code_, use_));
}

}  // namespace mapite
