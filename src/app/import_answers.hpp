#pragma once
// Answers about imports as JSON: findings, what was read, kept and reported, what was undone. Keys are
// English and stable; what is not known is null.
#include <string>
#include <vector>

#include "app/import.hpp"
#include "app/run.hpp"
#include "app/undo.hpp"

namespace mapite {

/// A list of objects: severity, code, file, line, item, what.
std::string findings_json(const Findings& findings);
/// An object with `sources`, each with its findings.
std::string import_json(const std::vector<ImportedSource>& sources, bool dry_run);
std::string run_json(const RunReport& report);
/// An object: action, subject, time, again.
std::string undo_json(const UndoStep& step);

}  // namespace mapite
