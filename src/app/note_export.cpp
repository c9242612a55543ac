// Notes go out as CSV or JSON, with their attachments beside the file.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "app/files.hpp"
#include "app/note_answers.hpp"
#include "app/note_exchange.hpp"
#include "app/note_fields.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

/// Where each attachment lies, from the folder of the file. Two files of one name get folders of their own.
class AttachmentPaths {
  public:
    AttachmentPaths(const fs::path& file, const std::vector<Note>& notes) {
        const std::string folder = file.stem().string() + "_attachments";
        for (const Note& note : notes) {
            std::map<std::string, int> of_name;
            for (const Attachment& each : note.attachments) {
                const int number = ++of_name[each.name];
                const std::string place = number == 1 ? note.id : fmt::format("{}/{}", note.id, number);
                paths_[{note.id, each.file}] = fmt::format("{}/{}/{}", folder, place, each.name);
            }
        }
    }
    [[nodiscard]] std::string of(const Note& note, const Attachment& attachment) const {
        return paths_.at({note.id, attachment.file});
    }

  private:
    std::map<std::pair<std::string, std::string>, std::string> paths_;
};

void copy_attachment(const fs::path& from, const fs::path& to, const Note& note, ExportedNotes& exported) {
    std::ifstream in(from, std::ios::binary);
    if (!in) {
        Finding missing;
        missing.where.item = note.id;
        missing.code = "attachment-missing";
        missing.what = fmt::format("{} is not there any more; put it back from a backup, or attach it anew",
                                   from.string());
        exported.findings.push_back(std::move(missing));
        return;
    }
    const std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    write_file(to, content);
    exported.files.push_back(to);
}

}  // namespace

ExportedNotes export_notes(const Project& project, const NoteExport& request) {
    const std::string ending = lower(request.file.extension().string());
    if (ending != ".csv" && ending != ".json")
        throw Error(ErrorKind::usage,
                    fmt::format("{}: notes are written as .csv or .json", request.file.string()),
                    "give the file one of these endings");
    ExportedNotes exported;
    std::vector<Note> notes = notes_of(project.open_to_read().note_versions(), request.filter);
    exported.kept_back =
        std::erase_if(notes, [&](const Note& note) { return !may_leave(note, request.reader); });
    exported.written = notes.size();
    const AttachmentPaths paths(request.file, notes);
    const auto path_of = [&](const Note& note, const Attachment& attachment) {
        return paths.of(note, attachment);
    };
    write_file(request.file,
               ending == ".csv" ? csv(notes_table(notes, path_of)) : exported_notes_json(notes, path_of));
    exported.files.push_back(request.file);
    for (const Note& note : notes)
        for (const Attachment& each : note.attachments)
            copy_attachment(attachments_folder(project) / each.file,
                            request.file.parent_path() / paths.of(note, each), note, exported);
    return exported;
}

Table notes_table(const std::vector<Note>& notes, const AttachmentPath& attachment_path) {
    Table table;
    table.header.emplace_back("id");
    for (const NoteField& field : note_fields()) table.header.emplace_back(field.name);
    table.header.emplace_back("attachments");
    for (const Note& note : notes) {
        std::vector<std::string>& row = table.rows.emplace_back();
        row.push_back(note.id);
        for (const NoteField& field : note_fields()) row.push_back(note_field(note, field.name));
        std::string paths;
        for (const Attachment& each : note.attachments)
            paths += (paths.empty() ? "" : "\n") + attachment_path(note, each);
        row.push_back(paths);
    }
    return table;
}

Table notes_table(const std::vector<Note>& notes) {
    return notes_table(notes, [](const Note&, const Attachment& attachment) { return attachment.name; });
}

}  // namespace mapite
