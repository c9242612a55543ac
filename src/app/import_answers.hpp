#pragma once
// Answers about imports as JSON: findings, what was read, kept and reported, what was undone. Keys are
// English and stable; what is not known is null.
#include <string>
#include <vector>

#include "app/import_preview.hpp"
#include "app/run.hpp"
#include "app/undo.hpp"

namespace mapite {

/// A list of objects: severity, code, file, line, item, what.
std::string findings_json(const Findings& findings);
/// An object with `sources`, each with its findings.
/// A dry run also has `files`: how each was understood (`previews`).
std::string import_json(const std::vector<ImportedSource>& sources, bool dry_run,
                        const std::vector<ImportPreview>& previews = {});
/// "table: encoding UTF-8, separator ;, EPSG:4326 (named by the columns)" and one line per field and column.
std::string understood(const ImportPreview& preview);
/// "definition", "common", ...: who says it.
std::string_view to_string(ColumnBasis basis);
std::string_view to_string(CrsBasis basis);
std::string run_json(const RunReport& report);
/// An object: action, subject, time, again.
std::string undo_json(const UndoStep& step);

}  // namespace mapite
