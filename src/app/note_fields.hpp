#pragma once
// The fields of a note as people write them, each with its name: the same names are options of `mapite note
// add` (but for the date, which is --on there), columns of a table of notes and keys of their JSON. Which
// kinds use a field, and what a kind cannot do without, is said here once.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "notes/note.hpp"

namespace mapite {

struct NoteField {
    const char* name;  ///< "times_heard"
    const char* help;  ///< with the notation
};
/// In the order of tables: kind and area first; without id and attachments.
std::span<const NoteField> note_fields();
/// Empty text = as a new note has it. `text`, `problem` and `done` are kept as typed, others without the
/// space around them. Throws Error(usage) for a text that the field cannot be, with the notation as hint, and
/// for an unknown name. The area is taken as it is.
void set_note_field(Note& note, std::string_view name, std::string_view text);
/// What set_note_field reads back as the same; empty where the note's kind does not use the field.
std::string note_field(const Note& note, std::string_view name);
bool uses_field(NoteKind kind, std::string_view name);

/// Throws Error(usage) naming what is missing (a SWOT entry without a box, a promise without an owner, ...)
/// or a field that is filled in though the kind has none.
void require_complete(const Note& note);
/// "N12 Library moves": what a note is called in lists and messages, one line of at most 60 letters.
std::string note_name(const Note& note);

struct FieldChange {
    std::string field, from, to;
    bool operator==(const FieldChange&) const = default;
};
/// Fields with another value, in the order of tables; then "attachments" (names, apart by "; ") and
/// "removed".
std::vector<FieldChange> changes_between(const Note& before, const Note& after);

}  // namespace mapite
