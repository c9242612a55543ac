#pragma once
// Use cases: the notes of a project, read and changed. A note is never changed in place: each change is a
// version, with the day and who made it. Every function that saves is one change that `mapite undo` takes
// back, named by the note it is about.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/project.hpp"
#include "notes/note.hpp"
#include "survey/respondent_group.hpp"

namespace mapite {

/// When a note is changed, and by whom.
struct NoteStamp {
    Day on{};
    std::string by{};
};
/// Name of the account that runs the program; "?" where the system does not know it.
std::string account_name();

/// Of the next new note: numbers are never given again, those of erased notes neither.
int next_note_number(const Database& database);
/// Newest version of the note; "n12" and "12" mean N12. Throws Error(usage) with the nearest id.
const NoteVersion& note_named(const std::vector<NoteVersion>& versions, const std::string& id);
/// All versions of the same note, ascending. Throws as note_named.
std::vector<NoteVersion> history_of(const std::vector<NoteVersion>& versions, const std::string& id);

/// Saves each as the next version of its note, or as a new note where the id is empty, in one change. Throws
/// Error(usage) as require_complete. Gives them as they were saved.
std::vector<Note> save_notes(const Project& project, std::vector<Note> notes, const NoteStamp& stamp,
                             const std::string& action, const std::string& subject);
/// As one new note, under the next free number.
Note add_note(const Project& project, Note note, const NoteStamp& stamp);
/// What `change` makes of the newest version, saved as the next one; absent: nothing was changed. Throws
/// Error(usage) for a note that was taken away, unless `change` puts it back.
std::optional<Note> change_note(const Project& project, const std::string& id,
                                const std::function<void(Note&)>& change, const NoteStamp& stamp,
                                const std::string& action = "change");

/// The folder that attachments are kept in.
std::filesystem::path attachments_folder(const Project& project);
/// Largest attachment, in bytes.
inline constexpr std::uintmax_t largest_attachment = 25'000'000;
/// Copies the file into the attachments folder under "N12-NAME.pdf", or finds it there. Throws Error(usage)
/// when it is missing, no plain file or too large.
Attachment kept_attachment(const Project& project, const std::string& note_id,
                           const std::filesystem::path& file);
/// Absent when the note has the very same file already.
std::optional<Note> attach(const Project& project, const std::string& id, const std::filesystem::path& file,
                           const NoteStamp& stamp);

/// Takes the attachment of this name off the note; its file stays, for the history. Throws Error(usage) with
/// the nearest name.
Note detach(const Project& project, const std::string& id, const std::string& name, const NoteStamp& stamp);

/// What erasing a note takes away.
struct NoteErasure {
    Note note;  ///< as it is now
    std::size_t versions = 0;
    std::vector<std::filesystem::path> files{};  ///< attachments, of changes that were undone too
    /// Databases that keep it: of the state before the last change, and backups.
    std::vector<std::filesystem::path> copies{};
};
/// Changes nothing. `copies` are those there are now. Throws Error(usage) as note_named.
NoteErasure erasure_of(const Project& project, const std::string& id);
/// Removes the note, its history and its attachments for good. One change, which `mapite undo` takes back
/// (without the attachments) as long as no other follows. Throws as erasure_of.
NoteErasure erase_note(const Project& project, const std::string& id);

/// Id of the group of this id or word; empty stays empty. Throws Error(usage) naming those there are. Without
/// any groups every word is taken.
std::string group_id(const std::vector<RespondentGroup>& groups, const std::string& word);

/// Empty fields let everything pass.
struct NoteFilter {
    std::string area{};  ///< code
    std::optional<NoteKind> kind{};
    std::string theme{};   ///< whatever its case and diacritics
    bool removed = false;  ///< those that were taken away, and only those
};
/// Newest version of each note that passes, by number.
std::vector<Note> notes_of(const std::vector<NoteVersion>& versions, const NoteFilter& filter);

/// Promises not kept yet: the longest overdue first, those without a day at the end.
std::vector<Note> open_promises(const std::vector<NoteVersion>& versions);

/// Whether a note may go to who reads: `reader` public_ is everybody, colleagues are colleagues, private_ is
/// the worker alone. A quote goes to everybody only with consent, and to nobody but the worker when it was
/// refused.
bool may_leave(const Note& note, Visibility reader);

}  // namespace mapite
