#include "formats/vector_reference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

constexpr auto wgs_84 = "EPSG:4326";
/// From this share of the positions on, the file as a whole is judged by them.
constexpr double most = 0.8;
/// The axes are taken as swapped only when that puts this much more of the positions where they belong.
constexpr double clear_difference = 0.25;
/// Beyond a system's area of use by more than this, coordinates are taken as impossible in it. Wide,
/// since UTM zones are in use far beyond their six degrees.
constexpr double impossible_beyond_deg = 5;

FilePosition swapped(FilePosition position) {
    return {position.y, position.x};
}

template <class Test>
double share(std::span<const FilePosition> positions, Test test) {
    if (positions.empty()) return 0;
    return static_cast<double>(std::ranges::count_if(positions, test)) /
           static_cast<double>(positions.size());
}

/// "56.50477, 25.86559", in the order of the file.
std::string shown(FilePosition position) {
    const bool degrees = std::abs(position.x) <= 360 && std::abs(position.y) <= 360;
    const int decimals = degrees ? 5 : 0;
    return to_text(position.x, decimals) + ", " + to_text(position.y, decimals);
}

/// What a reference system says about itself.
struct System {
    std::string crs;
    std::optional<Grid> metric;  ///< absent for geographic systems and those not in metres
    bool geographic = false;
};

/// Absent when PROJ cannot place the middle of the grid.
std::optional<LonLat> middle_of(const Grid& grid) {
    const Grid::AreaOfUse& use = grid.area_of_use();
    return LonLat::make((use.west + use.east) / 2, (use.south + use.north) / 2);
}

System system_of(const std::string& crs, const Grid& grid) {
    System system{crs, std::nullopt, false};
    try {
        system.metric = Grid::named(crs);
        return system;
    } catch (const Error& not_metric) {
        if (not_metric.kind() != ErrorKind::usage) throw;
    }
    // It counts in degrees when it gives a known place about the numbers WGS 84 gives it.
    const auto place = middle_of(grid);
    if (!place) return system;
    const auto point = grid.from_lon_lat().to_grid(place->lon(), place->lat());
    const auto there = point ? grid.from(crs).from_grid(*point) : std::nullopt;
    system.geographic =
        there && std::abs(there->first - place->lon()) < 1 && std::abs(there->second - place->lat()) < 1;
    return system;
}

/// At most some thousand positions, evenly over the file.
std::vector<FilePosition> sample_of(std::span<const FilePosition> positions) {
    const std::size_t step = positions.size() / 2000 + 1;
    std::vector<FilePosition> sample;
    for (std::size_t i = 0; i < positions.size(); i += step) sample.push_back(positions[i]);
    return sample;
}

/// True when a position cannot be meant in this system.
bool impossible(const System& system, const std::optional<Transform>& from_lon_lat, FilePosition position) {
    if (system.geographic) return !LonLat::make(position.x, position.y);
    if (!from_lon_lat) return false;
    // Nobody's data lie within a few steps of a grid's origin; degrees taken for metres do.
    if (LonLat::make(position.x, position.y)) return true;
    const auto lon_lat = from_lon_lat->from_grid({position.x, position.y});
    if (!lon_lat) return true;
    const Grid::AreaOfUse& use = system.metric->area_of_use();
    const auto [lon, lat] = *lon_lat;
    const double margin = impossible_beyond_deg;
    const bool lon_outside = use.west <= use.east && (lon < use.west - margin || lon > use.east + margin);
    return lon_outside || lat < use.south - margin || lat > use.north + margin;
}

struct Settled {
    std::string crs;
    Findings findings;
    CrsBasis basis = CrsBasis::guessed;
};

/// What the numbers can only be.
Settled guessed(const ReferenceClues& clues, const Grid& grid) {
    if (look_like_degrees(clues.positions))
        return {
            wgs_84,
            {about_file(clues.file, Severity::note, "crs-assumed",
                        "the file states no coordinate reference system; its positions look like degrees and "
                        "were read as WGS 84 longitude and latitude")}};
    const Transform as_grid = grid.from(grid.code());
    const auto fits = [&](FilePosition p) { return as_grid.to_grid(p.x, p.y).has_value(); };
    const double as_given = share(clues.positions, fits);
    const double other_way = share(clues.positions, [&](FilePosition p) { return fits(swapped(p)); });
    if (std::max(as_given, other_way) <= 0.5)
        throw Error(ErrorKind::data,
                    fmt::format("{}: the file states no coordinate reference system, and its positions (the "
                                "first is {}) are neither degrees nor metres of {}",
                                clues.file, shown(clues.positions.front()), grid.name()),
                    "say which system they are in, for example with --crs EPSG:3059");
    return {
        grid.code(),
        {about_file(clues.file, Severity::warning, "crs-missing",
                    fmt::format("the file states no coordinate reference system; its positions were read as "
                                "{} ({}), another one: --crs",
                                grid.code(), grid.name()))}};
}

Settled settled(const ReferenceClues& clues, const LayerSpec& spec, const ReadOptions& options,
                const Grid& grid) {
    if (!options.crs.empty()) return {options.crs, {}, CrsBasis::chosen};
    if (!clues.stated.empty())
        return {clues.stated, {}, clues.by_columns ? CrsBasis::columns : CrsBasis::file};
    if (spec.crs.empty()) return guessed(clues, grid);
    const System system = system_of(spec.crs, grid);
    if (!system.metric || !look_like_degrees(clues.positions)) return {spec.crs, {}, CrsBasis::definition};
    return {wgs_84,
            {about_file(
                clues.file, Severity::note, "crs-assumed",
                fmt::format("the layer says {}, but the positions look like degrees and were read as WGS 84 "
                            "longitude and latitude",
                            spec.crs))}};
}

void refuse_wrong_crs(const ReferenceClues& clues, const System& system, const ReadOptions& options) {
    std::optional<Transform> from_lon_lat;
    if (system.metric) from_lon_lat = system.metric->from_lon_lat();
    // Swapped axes have a message of their own.
    const auto wrong = [&](FilePosition position) {
        return impossible(system, from_lon_lat, position) &&
               impossible(system, from_lon_lat, swapped(position));
    };
    if (share(sample_of(clues.positions), wrong) <= most) return;
    const auto first = std::ranges::find_if(clues.positions, wrong);
    const std::string who = !options.crs.empty()   ? "--crs says " + system.crs
                            : clues.by_columns     ? "its columns are called lon and lat"
                            : clues.stated.empty() ? "the layer says " + system.crs
                                                   : "it says " + system.crs.substr(0, 60);
    throw Error(ErrorKind::data,
                fmt::format("{}: wrong CRS: {}, but {} of {} positions cannot lie in it (the first is {})",
                            clues.file, who, std::ranges::count_if(clues.positions, wrong),
                            clues.positions.size(), shown(*first)),
                look_like_degrees(clues.positions)
                    ? "the numbers look like degrees: try --crs EPSG:4326"
                    : "say which system the coordinates are in, for example --crs EPSG:3059");
}

struct Insides {
    double as_given = 0;
    double swapped = 0;
    std::size_t better_swapped = 0;  ///< positions outside as given and inside when swapped
    std::optional<FilePosition> first;
};

Insides count_insides(std::span<const FilePosition> positions, const FileToGrid& to_grid,
                      const std::function<bool(GridPoint)>& inside) {
    const auto test = [&](FilePosition position) {
        const auto point = to_grid(position);
        return point && inside(*point);
    };
    Insides result;
    const double one = positions.empty() ? 0 : 1 / static_cast<double>(positions.size());
    for (const FilePosition position : positions) {
        const bool as_given = test(position);
        const bool other_way = test(swapped(position));
        result.as_given += as_given ? one : 0;
        result.swapped += other_way ? one : 0;
        if (as_given || !other_way) continue;
        if (result.better_swapped++ == 0) result.first = position;
    }
    return result;
}

void refuse_swapped_axes(const ReferenceClues& clues, const FileToGrid& to_grid, bool swap,
                         const ReadOptions& options, const Grid& grid) {
    const auto suspicious = [](const Insides& insides) {
        return insides.swapped >= most && insides.swapped - insides.as_given >= clear_difference;
    };
    const auto refuse = [&](const std::function<bool(GridPoint)>& inside, const std::string& where) {
        if (!suspicious(count_insides(sample_of(clues.positions), to_grid, inside))) return;
        const Insides insides = count_insides(clues.positions, to_grid, inside);
        const bool degrees = look_like_degrees(clues.positions);
        const std::string order = degrees ? "lat, lon" : "north, east";
        const std::string total = fmt::format("{} of {}", insides.better_swapped, clues.positions.size());
        if (swap)
            throw SwappedAxes(
                ErrorKind::data,
                fmt::format("{}: the axes are not swapped: read as {}, {} positions would lie outside "
                            "{} (the first is {})",
                            clues.file, order, total, where, shown(*insides.first)),
                "import without --swap-axes");
        throw SwappedAxes(
            ErrorKind::data,
            fmt::format("{}: axes look swapped: {} positions are {} and would lie outside {} (the first "
                        "is {})",
                        clues.file, total, order, where, shown(*insides.first)),
            "import with --swap-axes");
    };
    refuse([](GridPoint) { return true; }, "the area of use of " + grid.name());
    if (!options.district.empty())
        refuse([&](GridPoint p) { return options.district.contains(p); }, "the district");
}

}  // namespace

std::optional<GridPoint> FileToGrid::operator()(FilePosition position) const {
    return swap_ ? transform_.to_grid(position.y, position.x) : transform_.to_grid(position.x, position.y);
}

std::vector<std::optional<GridPoint>> FileToGrid::all(std::span<const FilePosition> positions) const {
    std::vector<std::pair<double, double>> pairs;
    pairs.reserve(positions.size());
    for (const FilePosition p : positions) pairs.push_back(swap_ ? std::pair{p.y, p.x} : std::pair{p.x, p.y});
    return transform_.to_grid(pairs);
}

bool look_like_degrees(std::span<const FilePosition> positions) {
    const auto degrees = [](FilePosition p) {
        return LonLat::make(p.x, p.y).has_value() || LonLat::make(p.y, p.x).has_value();
    };
    return !positions.empty() && share(positions, degrees) >= most;
}

Reference settle_reference(const ReferenceClues& clues, const LayerSpec& spec, const ReadOptions& options,
                           const Grid& grid) {
    const bool swap = options.swap_axes.value_or(spec.axes_swapped);
    if (clues.positions.empty()) return {.to_grid = {grid.from(grid.code()), swap}, .findings = {}};
    const Settled reference = settled(clues, spec, options, grid);
    const System system = system_of(reference.crs, grid);
    refuse_wrong_crs(clues, system, options);
    FileToGrid to_grid(grid.from(reference.crs), swap);
    refuse_swapped_axes(clues, to_grid, swap, options, grid);
    Reference result{std::move(to_grid), reference.findings, reference.crs, reference.basis};
    if (system.metric && !system.metric->note().empty())
        result.findings.push_back(
            about_file(clues.file, Severity::note, "crs-accepted",
                       "EPSG:10306 (LKS-2020 / Latvia TM) was read as EPSG:3059 (LKS-92 / Latvia "
                       "TM); they differ by about 0.1 m"));
    return result;
}

}  // namespace mapite
