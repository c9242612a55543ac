#pragma once
// Notes with their history, and what was decided about facts, from the rows of a project database, in the
// orders that Database promises. A value no Mapīte writes is an Error(failed) naming table and row.
#include <vector>

#include "notes/note.hpp"
#include "store/connection.hpp"

namespace mapite {

std::vector<NoteVersion> read_note_versions(const Connection& connection);
int read_highest_erased_note(const Connection& connection);
std::vector<FactDecision> read_fact_decisions(const Connection& connection);

}  // namespace mapite
