#include "app/notes.hpp"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>

#include "app/note_fields.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

constexpr const char* writer = "mapite note";

Database open_to_write(const Project& project) {
    return Database::open_to_write(project.database_file(), writer);
}

/// 0 for an id that is none of ours.
long long number_of(std::string_view id) {
    if (!id.starts_with('N')) return 0;
    return std::max(0LL, parse_whole(id.substr(1)).value_or(0));
}

std::string id_meant(const std::string& written) {
    std::string id(trimmed(written));
    if (!id.empty() && id.front() == 'n') id.front() = 'N';
    if (!id.empty() && id.find_first_not_of("0123456789") == std::string::npos) id.insert(0, "N");
    return id;
}

/// Newest version of each note, by id.
std::map<std::string, int> newest_versions(const std::vector<NoteVersion>& versions) {
    std::map<std::string, int> newest;
    for (const NoteVersion& each : versions) {
        int& version = newest[each.note.id];
        version = std::max(version, each.version);
    }
    return newest;
}

void require_plain_names(const Note& note) {
    for (const Attachment& each : note.attachments)
        if (each.file.empty() || each.file.find('/') != std::string::npos)
            throw Error(ErrorKind::usage,
                        fmt::format("\"{}\" is no name of a file in the folder of attachments", each.file));
}

}  // namespace

std::string account_name() {
    std::array<char, 4096> space{};
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, space.data(), space.size(), &found) != 0 || found == nullptr)
        return "?";
    return found->pw_name;
}

int next_note_number(const Database& database) {
    long long highest = database.highest_erased_note();
    for (const NoteVersion& each : database.note_versions())
        highest = std::max(highest, number_of(each.note.id));
    return static_cast<int>(std::min(highest, 999'999'999LL)) + 1;
}

const NoteVersion& note_named(const std::vector<NoteVersion>& versions, const std::string& id) {
    const std::string meant = id_meant(id);
    const NoteVersion* newest = nullptr;
    std::vector<std::string> ids;
    for (const NoteVersion& each : versions) {
        if (each.note.id == meant && (newest == nullptr || newest->version < each.version)) newest = &each;
        ids.push_back(each.note.id);
    }
    if (newest != nullptr) return *newest;
    const auto near = nearest_name(meant, ids);
    throw Error(ErrorKind::usage, fmt::format("there is no note \"{}\"", id),
                near ? fmt::format("did you mean \"{}\"?", *near) : "\"mapite note list\" shows all");
}

std::vector<NoteVersion> history_of(const std::vector<NoteVersion>& versions, const std::string& id) {
    const std::string meant = note_named(versions, id).note.id;
    std::vector<NoteVersion> history;
    for (const NoteVersion& each : versions)
        if (each.note.id == meant) history.push_back(each);
    std::ranges::sort(history, {}, &NoteVersion::version);
    return history;
}

std::vector<Note> save_notes(const Project& project, std::vector<Note> notes, const NoteStamp& stamp,
                             const std::string& action, const std::string& subject) {
    if (notes.empty()) return notes;
    for (const Note& note : notes) require_complete(note);
    Database database = open_to_write(project);
    const std::vector<NoteVersion> there = database.note_versions();
    auto newest = newest_versions(there);
    int next = next_note_number(database);
    for (const Note& note : notes)
        next = std::max(next, static_cast<int>(std::min(number_of(note.id), 999'999'999LL)) + 1);
    std::vector<NoteVersion> versions;
    for (Note& note : notes) {
        require_plain_names(note);
        if (note.id.empty()) note.id = fmt::format("N{}", next++);
        NoteVersion& each = versions.emplace_back();
        each.note = note;
        each.version = ++newest[note.id];
        each.changed = stamp.on;
        each.by = stamp.by;
    }
    auto change = database.change(action, subject.empty() ? note_name(notes.front()) : subject);
    change.put_note_versions(versions);
    change.commit();
    return notes;
}

Note add_note(const Project& project, Note note, const NoteStamp& stamp) {
    note.id.clear();
    return save_notes(project, {std::move(note)}, stamp, "addition", "").front();
}

std::optional<Note> change_note(const Project& project, const std::string& id,
                                const std::function<void(Note&)>& change, const NoteStamp& stamp,
                                const std::string& action) {
    Database database = open_to_write(project);
    const std::vector<NoteVersion> there = database.note_versions();
    const NoteVersion& newest = note_named(there, id);
    NoteVersion next = newest;
    change(next.note);
    if (newest.note.removed && next.note.removed)
        throw Error(ErrorKind::usage, fmt::format("{} was taken away", note_name(newest.note)),
                    fmt::format("put it back with: mapite note edit {} --restore", newest.note.id));
    if (next.note == newest.note) return std::nullopt;
    require_complete(next.note);
    ++next.version;
    next.changed = stamp.on;
    next.by = stamp.by;
    auto saving = database.change(action, note_name(next.note));
    saving.put_note_versions({next});
    saving.commit();
    return next.note;
}

std::string group_id(const std::vector<RespondentGroup>& groups, const std::string& word) {
    if (groups.empty() || trimmed(word).empty()) return word;
    if (const RespondentGroup* known = group_called(groups, word)) return known->id;
    std::vector<std::string> ids;
    for (const RespondentGroup& group : groups) ids.push_back(group.id);
    const auto near = nearest_name(word, ids);
    throw Error(
        ErrorKind::usage,
        fmt::format("there is no respondent group \"{}\" (there are: {})", word, fmt::join(ids, ", ")),
        near ? fmt::format("did you mean \"{}\"?", *near)
             : "add it to respondent_groups.toml of the project");
}

std::vector<Note> notes_of(const std::vector<NoteVersion>& versions, const NoteFilter& filter) {
    const std::string theme = folded(filter.theme);
    std::vector<Note> notes;
    const auto newest = newest_versions(versions);
    for (const NoteVersion& each : versions) {
        const Note& note = each.note;
        if (each.version != newest.at(note.id) || note.removed != filter.removed) continue;
        if (!filter.area.empty() && note.area != filter.area) continue;
        if (filter.kind && note.kind != *filter.kind) continue;
        if (!theme.empty() && folded(note.theme) != theme) continue;
        notes.push_back(note);
    }
    return notes;
}

std::vector<Note> open_promises(const std::vector<NoteVersion>& versions) {
    NoteFilter promises;
    promises.kind = NoteKind::promise;
    std::vector<Note> open = notes_of(versions, promises);
    std::erase_if(open, [](const Note& note) { return note.kept_on.has_value(); });
    std::ranges::stable_sort(open, [](const Note& a, const Note& b) {
        if (!a.due || !b.due) return a.due.has_value() && !b.due.has_value();
        return *a.due < *b.due;
    });
    return open;
}

bool may_leave(const Note& note, Visibility reader) {
    if (reader == Visibility::private_) return true;
    if (note.visibility > reader) return false;
    if (note.kind != NoteKind::voiced_need) return true;
    return reader == Visibility::public_ ? note.consent == Consent::given : note.consent != Consent::refused;
}

}  // namespace mapite
