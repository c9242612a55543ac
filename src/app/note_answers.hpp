#pragma once
// Notes as JSON: keys are the names of the fields (note_fields.hpp) and do not change. What is absent is
// null; a field that the note's kind does not use is left out.
#include <functional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "notes/note.hpp"

namespace mapite {

using AttachmentPath = std::function<std::string(const Note&, const Attachment&)>;

/// An object with the list `notes`.
std::string notes_json(const std::vector<Note>& notes);
/// The same, each attachment with the `path` it was written to, as the import reads it.
std::string exported_notes_json(const std::vector<Note>& notes, const AttachmentPath& attachment_path);
std::string note_json(const Note& note);
/// `history`: ascending versions of one note. Each with what it changed.
std::string note_history_json(const std::vector<NoteVersion>& history);
/// Books, the notes that were added or changed, and what was found.
std::string note_import_json(const Imported<Note>& read);
/// Open promises with `days_late` (below 0: so many days to come; null: no day was said).
std::string promises_json(const std::vector<Note>& promises, Day today);

}  // namespace mapite
