#pragma once
// What a user has corrected by hand for one import: whether it can be meant, and its part in telling whether
// anything has changed since the file was imported.
#include "app/batch.hpp"
#include "app/digest.hpp"

namespace mapite {

/// Throws Error(usage) with the nearest right name for a field or category that does not exist.
void refuse_unknown_corrections(const Project& project, const Resources& resources,
                                const ImportRequest& request);
/// Adds nothing when there are none, so that what was imported before corrections existed is not read again.
void add_corrections(Digest& digest, const ReadOptions& reading);
/// Fills `outside` of each entry.
void count_outside(Batch& batch, const std::vector<Area>& areas);

}  // namespace mapite
