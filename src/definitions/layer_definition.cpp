#include "definitions/layer_definition.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/text.hpp"
#include "territory/period.hpp"

namespace mapite {
namespace {

bool has_column(std::span<const std::string> columns, std::string_view alternatives) {
    const std::vector<std::string> names = split(alternatives, '|');
    return std::ranges::any_of(columns, [&](const std::string& column) {
        return std::ranges::any_of(names,
                                   [&](const std::string& name) { return folded(name) == folded(column); });
    });
}

/// How much a pattern says: its characters that are not wild.
std::ptrdiff_t exactness(std::string_view pattern) {
    return std::ranges::count_if(pattern, [](char c) { return c != '*' && c != '?'; });
}

std::ptrdiff_t exactness_of_file(const LayerDefinition& definition, std::string_view file) {
    std::ptrdiff_t most = 0;
    for (const std::string& pattern : definition.files) {
        if (matches_glob(pattern, file)) most = std::max(most, exactness(pattern));
    }
    return most;
}

}  // namespace

std::span<const std::string> known_fields(LayerKind kind) {
    static const std::array<std::string, 5> boundaries{"code", "name", "parent", "parent_name", "type"};
    static const std::array<std::string, 6> roads{"class", "id", "name", "oneway", "speed", "surface"};
    static const std::array<std::string, 18> services{
        "address", "capacity", "category",      "email",   "id",     "lat",
        "lon",     "name",     "opening_hours", "phone",   "source", "tag",
        "value",   "verified", "visibility",    "website", "x",      "y"};
    static const std::array<std::string, 14> people{"cell", "code",  "dwellings", "exact", "flag",
                                                    "id",   "lat",   "lon",       "name",  "people",
                                                    "tag",  "value", "x",         "y"};
    static const std::array<std::string, 9> statistics{"age_group",    "area", "code",  "flag", "indicator",
                                                       "target_group", "unit", "value", "year"};
    switch (kind) {
        case LayerKind::boundaries:
            return boundaries;
        case LayerKind::roads:
            return roads;
        case LayerKind::services:
            return services;
        case LayerKind::people:
            return people;
        case LayerKind::statistics:
            return statistics;
    }
    return {};
}

bool fits(const LayerDefinition& definition, const FileTraits& traits) {
    const auto matches_file = [&](const std::string& pattern) { return matches_glob(pattern, traits.file); };
    if (!definition.files.empty() && std::ranges::none_of(definition.files, matches_file)) return false;
    if (!definition.layer.empty() && !matches_glob(definition.layer, traits.layer)) return false;
    if (definition.periods && std::ranges::none_of(traits.fields, [](const std::string& field) {
            return period_of(field).has_value();
        }))
        return false;
    return std::ranges::all_of(definition.required_fields,
                               [&](const std::string& field) { return has_column(traits.fields, field); });
}

const LayerDefinition* best_fit(std::span<const LayerDefinition> definitions, LayerKind kind,
                                const FileTraits& traits) {
    const LayerDefinition* best = nullptr;
    std::tuple<std::size_t, std::ptrdiff_t, std::ptrdiff_t> best_rank;
    for (const LayerDefinition& each : definitions) {
        if (each.kind != kind || !fits(each, traits)) continue;
        const std::tuple rank{each.required_fields.size(), exactness(each.layer),
                              exactness_of_file(each, traits.file)};
        const bool better = !best || rank > best_rank || (rank == best_rank && each.id < best->id);
        if (better) std::tie(best, best_rank) = std::pair{&each, rank};
    }
    return best;
}

}  // namespace mapite
