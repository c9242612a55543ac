#pragma once
// Notes as rows of somebody's file, before it is known whether a note can be made of them. Private to the
// exchange of notes.
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"

namespace mapite {

struct NoteRow {
    Place where;
    std::string id{};
    std::map<std::string, std::string> fields{};  ///< by name of the field; empty ones of the file too
    /// As written: paths from the file's folder; absent: the file says nothing about attachments.
    std::optional<std::vector<std::string>> attachments{};
};
/// Headings or keys that no note has are warnings.
struct NoteRows {
    std::vector<NoteRow> rows;
    Findings findings;
    std::size_t left_out = 0;  ///< rows that could not be read, each with an error
};

/// A CSV or sheet with a heading per field; case, space and hyphen aside. Throws Error as read_table.
NoteRows note_rows_of_table(const std::filesystem::path& file, const Progress& progress);
/// A list of objects, or an object with the list `notes`. Throws Error(data) naming the byte where it is no
/// JSON.
NoteRows note_rows_of_json(const std::filesystem::path& file);

}  // namespace mapite
