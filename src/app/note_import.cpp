// Rows of a file become notes of the project, each reported that does not.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "app/area_names.hpp"
#include "app/note_exchange.hpp"
#include "app/note_fields.hpp"
#include "app/note_rows.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

Finding told(const NoteRow& row, Severity severity, const char* code, std::string what) {
    Finding finding;
    finding.severity = severity;
    finding.where = row.where;
    finding.code = code;
    finding.what = std::move(what);
    return finding;
}

/// All fields, whatever the note is called: two notes of the same words are one.
std::string words_of(const Note& note) {
    std::string words;
    for (const NoteField& field : note_fields()) words += note_field(note, field.name) + '\x1f';
    return words;
}

/// Puts rows into the project's notes one by one, in memory.
class NoteMerge {
  public:
    NoteMerge(const Project& project, const Database& database, const std::vector<RespondentGroup>& groups,
              const NoteImport& request)
        : project_(project),
          groups_(groups),
          request_(request),
          areas_(database.areas()),
          versions_(database.note_versions()),
          next_(next_note_number(database)) {
        for (const NoteVersion& each : versions_) newest_[each.note.id] = each;
        for (const auto& [id, version] : newest_) by_words_.emplace(words_of(version.note), id);
    }

    void add(const NoteRow& row, Imported<Note>& read) {
        try {
            if (!row.id.empty() && !ids_of_file_.insert(row.id).second)
                return leave_out(row, read, "id-twice",
                                 fmt::format("{}: the id stands in the file already", row.id));
            const auto known = newest_.find(row.id);
            if (request_.update && known != newest_.end())
                change(row, known->second, read);
            else
                put_new(row, note_of(row, Note{}), read);
        } catch (const Error& error) {
            leave_out(row, read, "note-value", fmt::format("{}; {}", error.what(), error.hint()));
        }
    }
    [[nodiscard]] const std::vector<NoteVersion>& made() const { return made_; }

  private:
    /// `base` with what the row says; what the file has no column for stays.
    [[nodiscard]] Note note_of(const NoteRow& row, Note base) const {
        Note note = std::move(base);
        const auto kind = row.fields.find("kind");
        const bool says_kind = kind != row.fields.end() && !kind->second.empty();
        if (!says_kind && note.id.empty()) {
            if (request_.kind.empty())
                throw Error(ErrorKind::usage, "the note has no kind",
                            "fill in the column \"kind\", or say --kind for all rows without one");
            set_note_field(note, "kind", request_.kind);
        }
        for (const auto& [name, text] : row.fields)
            if (name != "kind" || says_kind) set_note_field(note, name, text);
        if (note.area.empty()) note.area = request_.area;
        if (note.area.empty())
            throw Error(ErrorKind::usage, "the note has no area",
                        "fill in the column \"area\", or say --area for all rows without one");
        note.area = areas_[area_called(areas_, note.area, project_.settings.name)].code;
        note.group = group_id(groups_, note.group);
        require_complete(note);
        return note;
    }

    static void leave_out(const NoteRow& row, Imported<Note>& read, const char* code, std::string what) {
        read.findings.push_back(told(row, Severity::error, code, std::move(what)));
    }

    void change(const NoteRow& row, const NoteVersion& newest, Imported<Note>& read) {
        Note note = note_of(row, newest.note);
        if (row.attachments) note.attachments = attachments_of(row, note.id, newest.note.attachments, read);
        if (newest.note == note || newest.note.removed) return report_known(row, note.id, read);
        put_version(std::move(note), newest.version + 1, read);
    }

    void put_new(const NoteRow& row, Note note, Imported<Note>& read) {
        const auto same = by_words_.find(words_of(note));
        if (same != by_words_.end()) return report_known(row, same->second, read);
        const bool free = is_note_id(row.id) && !newest_.contains(row.id);
        note.id = free ? row.id : next_id();
        if (!row.id.empty() && !free)
            read.findings.push_back(told(
                row, Severity::note, "id-taken",
                fmt::format("{} is another note here, so this one became {}; --update changes {} instead",
                            row.id, note.id, row.id)));
        note.attachments = attachments_of(row, note.id, {}, read);
        put_version(std::move(note), 1, read);
    }

    void report_known(const NoteRow& row, const std::string& id, Imported<Note>& read) {
        const bool removed = newest_.at(id).note.removed;
        read.findings.push_back(
            told(row, Severity::note, removed ? "note-removed" : "note-known",
                 removed ? fmt::format("the note was taken away here; mapite note edit {} --restore puts it "
                                       "back",
                                       id)
                         : fmt::format("the note is here already, as {}", id)));
    }

    void put_version(Note note, int version, Imported<Note>& read) {
        NoteVersion& each = made_.emplace_back();
        each.note = std::move(note);
        each.version = version;
        each.changed = request_.stamp.on;
        each.by = request_.stamp.by;
        newest_[each.note.id] = each;
        by_words_.emplace(words_of(each.note), each.note.id);
        read.kept.push_back(each.note);
    }

    /// Those at hand keep their place; others are copied from beside the file.
    std::vector<Attachment> attachments_of(const NoteRow& row, const std::string& id,
                                           const std::vector<Attachment>& there, Imported<Note>& read) const {
        std::vector<Attachment> attachments;
        for (const std::string& path : row.attachments.value_or(std::vector<std::string>{})) {
            try {
                const Attachment kept = kept_attachment(project_, id, beside_file(path));
                const auto same = std::ranges::find(there, kept.digest, &Attachment::digest);
                attachments.push_back(same != there.end() ? *same : kept);
            } catch (const Error& error) {
                read.findings.push_back(
                    told(row, Severity::warning, "attachment",
                         fmt::format("not attached: {}; {}", error.what(), error.hint())));
            }
        }
        return attachments;
    }

    /// A file from somewhere else must not fetch what is none of its business.
    [[nodiscard]] std::filesystem::path beside_file(const std::filesystem::path& path) const {
        if (path.is_absolute() || std::ranges::find(path, "..") != path.end())
            throw Error(ErrorKind::usage, fmt::format("{}: it lies outside the file's folder", path.string()),
                        "put it beside the file and name it from there");
        return request_.file.parent_path() / path;
    }

    static bool is_note_id(const std::string& id) {
        return id.size() > 1 && id.size() < 10 && id[0] == 'N' && id[1] != '0' &&
               id.find_first_not_of("0123456789", 1) == std::string::npos;
    }
    std::string next_id() {
        while (newest_.contains(fmt::format("N{}", next_))) ++next_;
        return fmt::format("N{}", next_++);
    }

    const Project& project_;
    const std::vector<RespondentGroup>& groups_;
    const NoteImport& request_;
    std::vector<Area> areas_;
    std::vector<NoteVersion> versions_, made_;
    std::unordered_map<std::string, NoteVersion> newest_;
    std::unordered_map<std::string, std::string> by_words_;
    std::set<std::string> ids_of_file_;
    int next_;
};

}  // namespace

Imported<Note> import_notes(const Project& project, const std::vector<RespondentGroup>& groups,
                            const NoteImport& request, const Progress& progress) {
    const bool json = lower(request.file.extension().string()) == ".json";
    const NoteRows rows = json ? note_rows_of_json(request.file) : note_rows_of_table(request.file, progress);
    Database database = Database::open_to_write(project.database_file(), "mapite note import");
    Imported<Note> read;
    read.findings = rows.findings;
    NoteMerge merge(project, database, groups, request);
    for (const NoteRow& row : rows.rows) merge.add(row, read);
    read.books.read = rows.rows.size() + rows.left_out;
    read.books.kept = read.kept.size();
    read.books.reported = read.books.read - read.books.kept;
    if (!merge.made().empty()) {
        auto change = database.change("import", request.file.filename().string());
        change.put_note_versions(merge.made());
        change.commit();
    }
    return read;
}

}  // namespace mapite
