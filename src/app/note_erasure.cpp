// A note gone for good, for a person who asks that what they said be gone.
#include <algorithm>
#include <set>

#include "app/notes.hpp"
#include "base/error.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::error_code trouble;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder, trouble)) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// Files of the note by their name, since those of a change that was undone stand in no version.
std::vector<fs::path> attachments_of(const Project& project, const std::vector<NoteVersion>& versions,
                                     const std::string& id) {
    std::set<std::string> of_note, of_others;
    for (const NoteVersion& each : versions)
        for (const Attachment& attachment : each.note.attachments)
            (each.note.id == id ? of_note : of_others).insert(attachment.file);
    std::vector<fs::path> files;
    for (const fs::path& file : files_in(attachments_folder(project))) {
        const std::string name = file.filename().string();
        if ((name.starts_with(id + '-') || of_note.contains(name)) && !of_others.contains(name))
            files.push_back(file);
    }
    return files;
}

std::vector<fs::path> copies_of(const Project& project) {
    const std::string database = project.database_file().filename().string();
    std::vector<fs::path> copies;
    for (const fs::path& file : files_in(project.folder)) {
        const std::string name = file.filename().string();
        if (name.starts_with(database + '.') && (name.ends_with(".before") || name.ends_with(".backup")))
            copies.push_back(file);
    }
    return copies;
}

}  // namespace

NoteErasure erasure_of(const Project& project, const std::string& id) {
    const std::vector<NoteVersion> versions = project.open_to_read().note_versions();
    const std::vector<NoteVersion> history = history_of(versions, id);
    NoteErasure erasure;
    erasure.note = history.back().note;
    erasure.versions = history.size();
    erasure.files = attachments_of(project, versions, erasure.note.id);
    erasure.copies = copies_of(project);
    return erasure;
}

NoteErasure erase_note(const Project& project, const std::string& id) {
    NoteErasure erasure = erasure_of(project, id);
    {
        Database database = Database::open_to_write(project.database_file(), "mapite note erase");
        // The change is named by the number alone: what the note said is to be gone from there too.
        auto change = database.change("erasure", erasure.note.id);
        change.erase_note(erasure.note.id);
        change.commit();
    }
    std::vector<fs::path> left;
    for (const fs::path& file : erasure.files) {
        std::error_code trouble;
        fs::remove(file, trouble);
        if (trouble) left.push_back(file);
    }
    if (!left.empty())
        throw Error(ErrorKind::failed,
                    left.front().string() + " could not be deleted; the note itself is gone",
                    "delete it by hand");
    erasure.copies = copies_of(project);
    return erasure;
}

}  // namespace mapite
