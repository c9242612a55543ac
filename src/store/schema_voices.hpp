#pragma once
// The tables of filled questionnaires, notes and what was decided about facts, as SQL. Since version 5 of the
// schema.

namespace mapite {

extern const char* const voices_tables;

}  // namespace mapite
