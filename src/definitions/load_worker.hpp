#pragma once
// worker.toml, the one who drives: hours, limits, prices, breaks, days without a car. See data/worker.toml
// for every key with its meaning. What is wrong is an Error(data) naming file, line, key and the nearest
// right name.
#include <filesystem>

#include "planner/due.hpp"
#include "planner/worker.hpp"

namespace mapite {

struct WorkerFile {
    Worker worker{};
    std::optional<Day> from{};  ///< first day planned where there is no plan; absent: the Monday after today
    int weeks = 4;              ///< planned at once unless days are asked for; 1 to 26
    DueWeights due{};           ///< how areas are ranked by `visit due`
    bool operator==(const WorkerFile&) const = default;
};

/// Throws Error(failed) when there is no such file.
WorkerFile load_worker(const std::filesystem::path& file);

}  // namespace mapite
