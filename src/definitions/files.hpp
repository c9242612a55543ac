#pragma once
// The definition files of a folder.
#include <filesystem>
#include <vector>

namespace mapite {

/// Every *.toml directly in the folder, by name. Throws Error(failed) when there is no such folder.
std::vector<std::filesystem::path> toml_files(const std::filesystem::path& folder);

}  // namespace mapite
