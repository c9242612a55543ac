#pragma once
// Filled questionnaires as rows of a project database. Runs inside the transaction of a change.
#include <string>
#include <vector>

#include "store/connection.hpp"
#include "survey/submission.hpp"

namespace mapite {

/// Cost: about a second per million answers.
void write_submissions(const Connection& connection, const std::vector<Submission>& submissions);
/// Throws Error(usage) naming the first of these ids that is not there.
void delete_submissions(const Connection& connection, const std::string& questionnaire,
                        const std::vector<std::string>& ids);
void write_skipped_blocks(const Connection& connection, const std::vector<SkippedBlock>& skipped);

}  // namespace mapite
