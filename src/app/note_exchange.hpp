#pragma once
// Use cases: notes from a CSV, sheet or JSON file into the project, and out of it for those who may read
// them. What was written comes back equal, attachments included: they lie in a folder beside the file.
#include <filesystem>
#include <string>
#include <vector>

#include "app/note_answers.hpp"
#include "app/notes.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "base/table.hpp"
#include "survey/respondent_group.hpp"

namespace mapite {

struct NoteImport {
    std::filesystem::path file;
    std::string area{};  ///< code or name: of rows that name none
    std::string kind{};  ///< of rows that name none
    /// A row with the id of a note changes that note; otherwise it becomes a new one.
    bool update = false;
    NoteStamp stamp{};
};
/// Gives the notes that were added or changed. Rows that are in the project word by word are reported and not
/// added again, so that importing twice is importing once; rows that no note can be made of are reported and
/// left out. One change. Throws Error as read_table, and Error(data) for JSON that holds no notes.
/// `groups`: what a group may be called; empty: anything.
Imported<Note> import_notes(const Project& project, const std::vector<RespondentGroup>& groups,
                            const NoteImport& request, const Progress& progress);

struct NoteExport {
    std::filesystem::path file;  ///< .csv or .json
    Visibility reader = Visibility::colleagues;
    NoteFilter filter{};
};
struct ExportedNotes {
    std::vector<std::filesystem::path> files;  ///< the file, then the attachments
    std::size_t written = 0, kept_back = 0;    ///< kept_back: those this reader may not have
    Findings findings{};                       ///< attachments that are not there any more
};
/// Throws Error(usage) for another ending, Error(failed) when it cannot be written.
ExportedNotes export_notes(const Project& project, const NoteExport& request);

/// Id, all fields, and per attachment a line with `attachment_path` of it.
Table notes_table(const std::vector<Note>& notes, const AttachmentPath& attachment_path);
/// The same with the attachments' own names.
Table notes_table(const std::vector<Note>& notes);

}  // namespace mapite
