#pragma once
// The one way from a path to a FeatureTable, whatever the file is, with the messages for files that
// cannot be used at all.
#include "formats/import.hpp"
#include "formats/table_features.hpp"

namespace mapite {

/// True for .csv, .tsv and .txt, also with .gz behind.
bool is_text_table(const std::filesystem::path& file);

/// Throws Error(failed) when the file is missing, Error(data) when it is empty, truncated or has a header
/// but no rows, Error(usage) when it has several layers and none is named.
FeatureTable read_table(const std::filesystem::path& file, const ReadOptions& options,
                        const Progress& progress);
/// The same for the first `most` rows, at a cost that does not grow with the file where its format allows.
/// A header without rows is no error here.
FeatureTable read_first_rows(const std::filesystem::path& file, const ReadOptions& options, std::size_t most);

}  // namespace mapite
