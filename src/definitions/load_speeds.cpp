#include "definitions/load.hpp"
#include "definitions/table_reader.hpp"

namespace mapite {
namespace {

// Faster than any road allows: a typing error.
constexpr NumberLimits passable{.above = 0, .at_most = 200};

ClassSpeeds speeds_of(const TableReader& table) {
    table.allow({"car", "bicycle", "foot"});
    const auto speed = [&](std::string_view mode) -> std::optional<KilometresPerHour> {
        const std::optional<double> found = table.optional_number(mode, passable);
        return found ? std::optional(KilometresPerHour{*found}) : std::nullopt;
    };
    return {.car = speed("car"), .bicycle = speed("bicycle"), .foot = speed("foot")};
}

std::map<std::string, ClassSpeeds, std::less<>> all_speeds_of(const TableReader& table) {
    std::map<std::string, ClassSpeeds, std::less<>> speeds;
    for (const TomlEntry& entry : table.entries())
        speeds.emplace(entry.key, speeds_of(table.table(entry.key)));
    return speeds;
}

}  // namespace

SpeedTable load_speeds(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader table(document);
    table.allow(
        {"name", "source", "share_of_limit", "off_road_kmh", "snap_limit_m", "fallback", "class", "surface"});
    SpeedTable speeds;
    speeds.name = table.text("name");
    speeds.source = table.text("source");
    speeds.share_of_limit = table.number("share_of_limit", {.above = 0, .at_most = 1});
    speeds.off_road = KilometresPerHour{table.number("off_road_kmh", passable)};
    speeds.snap_limit = Metres{table.number("snap_limit_m", {.above = 0})};
    speeds.fallback = speeds_of(table.table("fallback"));
    speeds.classes = all_speeds_of(table.table("class"));
    if (const std::optional<TableReader> surfaces = table.optional_table("surface")) {
        speeds.surface_limits = all_speeds_of(*surfaces);
    }
    if (speeds.classes.empty()) {
        table.fail(table.line("class"), "the table [class] is empty",
                   "add for example: residential = { car = 35 }");
    }
    return speeds;
}

}  // namespace mapite
