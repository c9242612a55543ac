#include "crs/grid.hpp"

#include <fmt/format.h>
#include <proj.h>

#include <cmath>
#include <cstdlib>

#include "base/error.hpp"
#include "base/text.hpp"
#include "crs/proj_handles.hpp"

namespace mapite {

namespace {

constexpr auto grid_hint =
    "name a projected system in metres, such as EPSG:3059 (Latvia) or EPSG:32635 (UTM zone 35)";

/// The projected system inside compound and bound systems, or the system itself.
proj::Object horizontal(PJ_CONTEXT* context, proj::Object system) {
    while (true) {
        const PJ_TYPE type = proj_get_type(system.get());
        proj::Object inner;
        if (type == PJ_TYPE_COMPOUND_CRS) inner.reset(proj_crs_get_sub_crs(context, system.get(), 0));
        if (type == PJ_TYPE_BOUND_CRS) inner.reset(proj_get_source_crs(context, system.get()));
        if (!inner) return system;
        system = std::move(inner);
    }
}

struct Axis {
    std::string direction;
    std::string unit;
    double metres_per_unit = 0;
};

std::vector<Axis> axes(PJ_CONTEXT* context, const PJ* system) {
    const proj::Object coordinates(proj_crs_get_coordinate_system(context, system));
    std::vector<Axis> result;
    const int count = coordinates ? proj_cs_get_axis_count(context, coordinates.get()) : 0;
    for (int i = 0; i < std::min(count, 2); ++i) {
        const char* direction = nullptr;
        const char* unit = nullptr;
        Axis axis;
        if (!proj_cs_get_axis_info(context, coordinates.get(), i, nullptr, nullptr, &direction,
                                   &axis.metres_per_unit, &unit, nullptr, nullptr))
            return {};
        axis.direction = direction ? direction : "";
        axis.unit = unit ? unit : "";
        result.push_back(axis);
    }
    return result;
}

/// Throws unless east and north are counted in metres.
void check_is_metric(PJ_CONTEXT* context, const PJ* system, const std::string& crs) {
    if (proj_get_type(system) != PJ_TYPE_PROJECTED_CRS)
        throw Error{
            ErrorKind::usage,
            fmt::format("grid \"{}\": it is not a projected system, distances and areas need one", crs),
            grid_hint};
    const std::vector<Axis> both = axes(context, system);
    if (both.size() != 2)
        throw Error{ErrorKind::usage, fmt::format("grid \"{}\": PROJ does not say what its axes are", crs),
                    grid_hint};
    for (const Axis& axis : both) {
        if (axis.metres_per_unit != 1)
            throw Error{ErrorKind::usage,
                        fmt::format("grid \"{}\": it counts in {}, not in metres", crs, axis.unit),
                        grid_hint};
        if (axis.direction != "east" && axis.direction != "north")
            throw Error{
                ErrorKind::usage,
                fmt::format("grid \"{}\": one of its axes points {}, not east or north", crs, axis.direction),
                grid_hint};
    }
}

/// A text of one line, short enough for a message.
std::string shortened(const std::string& crs) {
    return crs.size() <= 60 ? crs : crs.substr(0, 57) + "...";
}

}  // namespace

Grid Grid::named(const std::string& crs) {
    const std::string text(trimmed(crs));
    const proj::Context context = proj::open_context();
    auto [system, stands_for_lks_2020] = proj::system(context.get(), text);
    if (!system)
        throw Error{ErrorKind::usage,
                    fmt::format("grid \"{}\": PROJ does not know this reference system", shortened(text)),
                    grid_hint};
    system = horizontal(context.get(), std::move(system));
    check_is_metric(context.get(), system.get(), shortened(text));

    Grid grid;
    const char* authority = proj_get_id_auth_name(system.get(), 0);
    const char* code = proj_get_id_code(system.get(), 0);
    grid.code_ = authority && code ? fmt::format("{}:{}", authority, code) : text;
    if (grid.code_.starts_with("EPSG:")) grid.epsg_ = static_cast<int>(parse_whole(code).value_or(0));
    const char* name = proj_get_name(system.get());
    grid.name_ = name ? name : grid.code_;
    if (stands_for_lks_2020)
        grid.note_ =
            "the grid EPSG:10306 (LKS-2020 / Latvia TM) is taken as EPSG:3059 (LKS-92 / Latvia TM); they "
            "differ by about 0.1 m";
    // -1000 is PROJ's sign for an unknown side.
    AreaOfUse use;
    if (proj_get_area_of_use(context.get(), system.get(), &use.west, &use.south, &use.east, &use.north,
                             nullptr) &&
        use.west > -1000 && use.south > -1000 && use.east > -1000 && use.north > -1000)
        grid.use_ = use;
    return grid;
}

Grid Grid::around(LonLat position) {
    const double lon = position.lon();
    const double lat = position.lat();
    const bool in_area_of_use = lon >= 19.06 && lon <= 28.24 && lat >= 55.67 && lat <= 58.09;
    // West of 25.5 degrees the southernmost place of Latvia is Rucava at 56.07 degrees.
    const bool in_lithuania = lon < 25.5 && lat < 56.0;
    if (in_area_of_use && !in_lithuania) return named("EPSG:3059");
    if (lat > 84 || lat < -80)
        throw Error{
            ErrorKind::usage,
            fmt::format("no grid fits latitude {}: UTM ends at 84 degrees north and 80 south", to_text(lat)),
            "name a polar grid yourself, such as EPSG:3995"};
    const int zone = std::min(static_cast<int>(std::floor((lon + 180) / 6)) + 1, 60);
    return named(fmt::format("EPSG:{}", (lat >= 0 ? 32600 : 32700) + zone));
}

}  // namespace mapite
