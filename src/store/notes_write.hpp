#pragma once
// Notes and what was decided about facts, as rows of a project database. Runs inside the transaction of a
// change.
#include <vector>

#include "notes/note.hpp"
#include "store/connection.hpp"

namespace mapite {

/// Throws Error(usage) naming the first that is not the next version of its note.
void write_note_versions(const Connection& connection, const std::vector<NoteVersion>& versions);
/// All versions, overwritten on the disk as well. Throws Error(usage) when there is no such note.
void erase_note(const Connection& connection, const std::string& id);
void write_fact_decisions(const Connection& connection, const std::vector<FactDecision>& decisions);

}  // namespace mapite
