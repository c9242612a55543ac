#pragma once
// How the import dialog says things: our fields, kinds of data, who says which column it is. One table for
// each, so that preview, settings and result use the same words.
#include <QString>

#include "app/import_preview.hpp"
#include "gui/task_runner.hpp"

namespace mapite::import_words {

/// "Name", "Opening hours"; the field's own name where it has no other.
QString field(const std::string& field);
/// "Services", "Boundaries"...
QString kind(LayerKind kind);
/// "✓ named in the layer definition": a symbol and words.
QString basis(ColumnBasis basis);
QString basis(CrsBasis basis);
/// "read 12, kept 10, reported 2", with numbers as in the window's language.
QString books(const Books& books);
/// An Error as the window says it: hints that name options of the command line name the dialog's own fields.
Trouble trouble(const QString& what, const QString& hint);
Trouble trouble(const Error& error);

}  // namespace mapite::import_words
