#pragma once
// A project's own past: the results of a day, kept in its folder as snapshots/DATE.json, so that an area can
// be compared with itself in earlier years. The file is the answer of `mapite profile --json`.
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/study.hpp"

namespace mapite {

struct SnapshotArea {
    std::optional<double> people{}, index{}, index_low{}, index_high{};
    std::map<std::string, std::optional<double>> need_values{}, coverage{};  ///< by need
};

struct Snapshot {
    Day day{};
    std::string basket;                         ///< "latvia 2"
    std::map<std::string, SnapshotArea> areas;  ///< by code
};

/// Writes the study's results as the snapshot of its day, in the place of one of the same day. Throws Error
/// (failed) when it cannot be written, Error(usage) for a study of a group, a mode or a single need:
/// snapshots are of everybody and everything, or they could not be compared.
std::filesystem::path save_snapshot(const Study& study);

/// All of them, oldest first. A file that cannot be read is a finding ("snapshot-unreadable") and left out.
std::vector<Snapshot> read_snapshots(const std::filesystem::path& project_folder, Findings& findings);

}  // namespace mapite
