#pragma once
// What one import is about to save: records by source, ready to be written as one change.
#include <vector>

#include "app/import.hpp"
#include "app/layer_choice.hpp"
#include "network/road.hpp"

namespace mapite {

struct BatchEntry {
    ImportedSource result;
    std::vector<Area> areas;
    std::vector<Service> services;
    std::vector<PopulatedPoint> people;
    std::vector<Road> roads;
    std::vector<Statistic> statistics{};
};
using Batch = std::vector<BatchEntry>;

/// Areas and dwellings of the project as they will stand once the batch is saved.
struct Outlook {
    std::vector<Area> areas;
    std::vector<PopulatedPoint> dwellings;  ///< points with a weight for spreading totals
};

/// Reads one file (or one layer of it) as one kind.
BatchEntry read_entry(const std::filesystem::path& file, LayerKind kind, const ChosenLayer& chosen,
                      const ImportRequest& request, const Grid& grid, const Progress& progress);
/// Spreads the request's total or table of totals over the dwellings; a source of its own.
BatchEntry spread_entry(const ImportRequest& request, std::span<const LayerDefinition> definitions,
                        const Outlook& outlook);
/// Marks the same real places among all services: sets `merged_into` in the batch, adds findings, and
/// gives (id, merged_into) for every service of the project.
std::vector<std::pair<std::string, std::string>> merge_duplicates(Batch& batch, std::vector<Service> all);

}  // namespace mapite
