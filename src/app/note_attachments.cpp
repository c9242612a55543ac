// Files that go with a note: copied into the project, each content once.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/digest.hpp"
#include "app/files.hpp"
#include "app/notes.hpp"
#include "app/visit_export.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, const std::string& what, const std::string& hint) {
    throw Error(ErrorKind::usage, fmt::format("{}: {}", file.string(), what), hint);
}

std::string content_of(const fs::path& file) {
    std::error_code trouble;
    const fs::file_status status = fs::status(file, trouble);
    if (!fs::exists(status)) refuse(file, "there is no such file", "check the name");
    if (fs::is_directory(status)) refuse(file, "it is a folder", "attach its files one by one, or a .zip");
    if (!fs::is_regular_file(status)) refuse(file, "it is no plain file", "copy its content into a file");
    const std::uintmax_t size = fs::file_size(file, trouble);
    if (!trouble && size > largest_attachment)
        refuse(file,
               fmt::format("it has {:.1f} MB; attachments have at most {} MB",
                           static_cast<double>(size) / 1e6, largest_attachment / 1'000'000),
               "make it smaller, or write into the note where it is kept");
    std::ifstream in(file, std::ios::binary);
    std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (trouble || !in.is_open() || in.bad())
        throw Error(ErrorKind::failed, fmt::format("{} cannot be read", file.string()),
                    "check the permissions");
    return content;
}

std::string digest_of(const std::string& content) {
    Digest digest;
    digest.add(content);
    return digest.text();
}

}  // namespace

fs::path attachments_folder(const Project& project) {
    return project.folder / "attachments";
}

Attachment kept_attachment(const Project& project, const std::string& note_id, const fs::path& file) {
    const std::string content = content_of(file);
    Attachment attachment;
    attachment.name = file.filename().string();
    attachment.digest = digest_of(content);
    const std::string stem = fmt::format("{}-{}", note_id, slug(file.stem().string()));
    const std::string extension =
        file.extension().string().size() > 1 ? "." + slug(file.extension().string()) : std::string();
    // Another file of that name may be there: of a change that was undone, or of the same note.
    for (int copy = 1;; ++copy) {
        attachment.file = copy == 1 ? stem + extension : fmt::format("{}-{}{}", stem, copy, extension);
        const fs::path target = attachments_folder(project) / attachment.file;
        if (is_file_with(target, content)) return attachment;
        if (fs::exists(fs::symlink_status(target))) continue;
        write_file(target, content);
        return attachment;
    }
}

std::optional<Note> attach(const Project& project, const std::string& id, const fs::path& file,
                           const NoteStamp& stamp) {
    const NoteVersion newest = note_named(project.open_to_read().note_versions(), id);
    const std::string digest = digest_of(content_of(file));
    for (const Attachment& each : newest.note.attachments)
        if (each.digest == digest) return std::nullopt;
    return change_note(
        project, newest.note.id,
        [&](Note& note) { note.attachments.push_back(kept_attachment(project, note.id, file)); }, stamp,
        "attachment");
}

Note detach(const Project& project, const std::string& id, const std::string& name, const NoteStamp& stamp) {
    const auto take_off = [&](Note& note) {
        std::vector<std::string> names;
        for (const Attachment& each : note.attachments)
            for (const std::string& known : {each.name, each.file}) names.push_back(known);
        const auto found = std::ranges::find_if(
            note.attachments, [&](const Attachment& each) { return each.name == name || each.file == name; });
        if (found != note.attachments.end()) {
            note.attachments.erase(found);
            return;
        }
        const auto near = nearest_name(name, names);
        throw Error(ErrorKind::usage, fmt::format("{} has no attachment \"{}\"", note.id, name),
                    near            ? fmt::format("did you mean \"{}\"?", *near)
                    : names.empty() ? "it has none at all"
                                    : fmt::format("\"mapite note show {}\" lists them", note.id));
    };
    return *change_note(project, id, take_off, stamp, "detachment");
}

}  // namespace mapite
