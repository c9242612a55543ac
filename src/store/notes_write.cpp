#include "store/notes_write.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "store/written_day.hpp"

namespace mapite {

namespace {

/// Asks for the highest version there is of each note; none is 0.
void require_next(const Connection& connection, Statement& highest, const NoteVersion& each) {
    highest.start(each.note.id);
    highest.next();
    const std::int64_t last = highest.whole(0);
    if (each.version != last + 1)
        throw Error{
            ErrorKind::usage,
            fmt::format("{}: could not be saved: version {} of the note {} does not follow version {}",
                        connection.name(), each.version, each.note.id, last),
            "read the note again and change its newest version"};
}

void write_attachments(Statement& put, const NoteVersion& each) {
    std::int64_t number = 0;
    for (const Attachment& attachment : each.note.attachments)
        put.run(each.note.id, each.version, number++, attachment.file, attachment.name, attachment.digest);
}

}  // namespace

void write_note_versions(const Connection& connection, const std::vector<NoteVersion>& versions) {
    Statement highest =
        connection.prepare("SELECT coalesce(max(version), 0) FROM note_versions WHERE note = ?");
    Statement put = connection.prepare(
        "INSERT INTO note_versions (note, version, changed, changed_by, kind, area, visibility, date, title,"
        " text, theme, respondent_group, times_heard, consent, swot_box, said_by, fact, problem, done, cost,"
        " contact, source, owner, due, kept_on, removed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Statement put_attachment = connection.prepare(
        "INSERT INTO note_attachments (note, version, number, file, name, digest) VALUES (?, ?, ?, ?, ?, ?)");
    for (const NoteVersion& each : versions) {
        require_next(connection, highest, each);
        const Note& note = each.note;
        const auto changed = written(each.changed), date = written(note.date), due = written(note.due),
                   kept_on = written(note.kept_on);
        const auto box =
            note.box ? std::optional<std::string>(std::string(to_string(*note.box))) : std::nullopt;
        put.run(note.id, each.version, changed, each.by, to_string(note.kind), note.area,
                to_string(note.visibility), date, note.title, note.text, note.theme, note.group,
                note.times_heard, to_string(note.consent), box, note.said_by, note.fact, note.problem,
                note.done, note.cost, note.contact, note.source, note.owner, due, kept_on, note.removed);
        write_attachments(put_attachment, each);
    }
}

void erase_note(const Connection& connection, const std::string& id) {
    Statement known = connection.prepare("SELECT 1 FROM note_versions WHERE note = ?");
    known.start(id);
    if (!known.next())
        throw Error{ErrorKind::usage, fmt::format("{}: there is no note {}", connection.name(), id),
                    "list the notes there are"};
    connection.execute("PRAGMA secure_delete = ON");
    for (const char* table : {"note_attachments", "note_versions"})
        connection.prepare(fmt::format("DELETE FROM {} WHERE note = ?", table)).run(id);
    connection
        .prepare(
            "INSERT INTO settings (key, value) VALUES ('highest_erased_note', ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
            " WHERE CAST(excluded.value AS INTEGER) > CAST(value AS INTEGER)")
        .run(id.substr(1));
}

void write_fact_decisions(const Connection& connection, const std::vector<FactDecision>& decisions) {
    Statement put = connection.prepare(
        "INSERT INTO fact_decisions (area, fact, accepted, figure, decided) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (area, fact) DO UPDATE SET accepted = excluded.accepted, figure = excluded.figure,"
        " decided = excluded.decided");
    for (const FactDecision& each : decisions) {
        const auto on = written(each.on);
        put.run(each.area, each.fact, each.accepted, each.figure, on);
    }
}

}  // namespace mapite
