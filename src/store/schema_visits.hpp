#pragma once
// The tables of visits, plans and what was done, as SQL. Since version 4 of the schema.

namespace mapite {

extern const char* const visit_tables;

}  // namespace mapite
