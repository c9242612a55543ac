#pragma once
// Files that GDAL opens: vector files and spreadsheets. The only place where vector features become rows
// of a FeatureTable. Nothing is written and no network is asked.
#include <filesystem>
#include <string>
#include <vector>

#include "formats/import.hpp"
#include "formats/table_features.hpp"

namespace mapite {

/// The layers (sheets) of a file, in its order. Throws Error(data) when GDAL cannot open it.
std::vector<FileLayer> vector_layers(const std::filesystem::path& file);

/// One layer: `options.layer`, or the only one that has rows. Throws Error(usage) when that is not
/// clear, Error(data) when the file is damaged. Curves are made lines; three-dimensional positions flat.
/// `most`: stop after so many rows; 0 = all.
FeatureTable vector_table(const std::filesystem::path& file, const ReadOptions& options, std::size_t most,
                          const Progress& progress);

}  // namespace mapite
