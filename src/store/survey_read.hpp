#pragma once
// Filled questionnaires from the rows of a project database, in the orders that Database promises. A value no
// Mapīte writes is an Error(failed) naming table and row.
#include <vector>

#include "store/connection.hpp"
#include "survey/submission.hpp"

namespace mapite {

/// Cost: about a second per million answers.
std::vector<Submission> read_submissions(const Connection& connection);
std::vector<SkippedBlock> read_skipped_blocks(const Connection& connection);

}  // namespace mapite
