#pragma once
// The fields of a visit as people write them, each with its name: the same names are options of `mapite visit
// add`, columns of a table of visits and keys of its JSON.
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "base/table.hpp"
#include "planner/visit.hpp"

namespace mapite {

struct VisitField {
    const char* name;  ///< "latest"
    const char* help;  ///< with the notation
};
/// In the order of tables; without the id.
std::span<const VisitField> visit_fields();
/// Empty text = as a new visit has it. Throws Error(usage) for a text that the field cannot be, with the
/// notation as hint, and for an unknown name.
void set_visit_field(Visit& visit, std::string_view name, std::string_view text);
/// What set_visit_field reads back as the same; empty where it is as in a new visit.
std::string visit_field(const Visit& visit, std::string_view name);

/// "4 weeks ± 1", "28 days +- 3", "2 weeks"; the tolerance is in the same unit. Throws Error(usage).
Rhythm parse_rhythm(std::string_view text);
std::string rhythm_text(const Rhythm& rhythm);
/// "V4", or "V4/2" of the second occasion. Throws Error(usage).
VisitOccasion parse_occasion(std::string_view text);
/// "V4" of the first, "V4/2" of the second.
std::string occasion_text(const VisitOccasion& occasion);
/// "V4 Council meeting".
std::string visit_name(const Visit& visit);

/// What about the visit by itself cannot be as written, each with the remedy: windows that end before they
/// begin, a latest day before the earliest, longer than a day, a rhythm of less than a day. It is kept all
/// the same.
Findings doubts_about(const Visit& visit);

/// Visits of a CSV or sheet with a heading per field, `id` among them or not; texts stay text. Rows without a
/// place or with a value that a field cannot have are reported and left out; unknown headings are a finding.
/// `first_id`: number of the first id given to rows without one. Throws Error as read_table.
Imported<Visit> read_visits(const std::filesystem::path& file, int first_id, const Progress& progress);
/// The same as a table: id and all fields.
Table visits_table(const std::vector<Visit>& visits);

}  // namespace mapite
