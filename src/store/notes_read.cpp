#include "store/notes_read.hpp"

#include <map>
#include <string>

#include "store/columns.hpp"

namespace mapite {

namespace {

using VersionOfNote = std::pair<std::string, int>;

std::map<VersionOfNote, std::vector<Attachment>> read_attachments(const Connection& connection) {
    Columns row(connection, "note_attachments", "note, version, file, name, digest",
                "ORDER BY note, version, number");
    std::map<VersionOfNote, std::vector<Attachment>> attachments;
    while (row.next()) {
        std::string note = row.text();
        const int version = row.number();
        Attachment& each = attachments[{std::move(note), version}].emplace_back();
        each.file = row.text();
        each.name = row.text();
        each.digest = row.text();
    }
    return attachments;
}

/// From the column `kind` on.
void read_note(Columns& row, Note& note) {
    note.kind = row.required(note_kind(row.text()), "kind");
    note.area = row.text();
    note.visibility = row.required(visibility(row.text()), "visibility");
    note.date = row.optional_day("date");
    note.title = row.text();
    note.text = row.text();
    note.theme = row.text();
    note.group = row.text();
    note.times_heard = row.number();
    note.consent = row.required(consent(row.text()), "consent");
    if (!row.absent()) note.box = row.required(swot_box(row.text()), "box");
    note.said_by = row.text();
    note.fact = row.text();
    note.problem = row.text();
    note.done = row.text();
    note.cost = row.text();
    note.contact = row.text();
    note.source = row.text();
    note.owner = row.text();
    note.due = row.optional_day("day it is due");
    note.kept_on = row.optional_day("day it was kept");
    note.removed = row.truth();
}

}  // namespace

std::vector<NoteVersion> read_note_versions(const Connection& connection) {
    auto attachments = read_attachments(connection);
    Columns row(connection, "note_versions",
                "note, version, changed, changed_by, kind, area, visibility, date, title, text, theme,"
                " respondent_group, times_heard, consent, swot_box, said_by, fact, problem, done, cost,"
                " contact, source, owner, due, kept_on, removed",
                "ORDER BY CAST(substr(note, 2) AS INTEGER), note, version");
    std::vector<NoteVersion> versions;
    while (row.next()) {
        NoteVersion& each = versions.emplace_back();
        each.note.id = row.text();
        each.version = row.number();
        each.changed = row.optional_day("day of the change").value_or(Day{});
        each.by = row.text();
        read_note(row, each.note);
        each.note.attachments = std::move(attachments[{each.note.id, each.version}]);
    }
    return versions;
}

int read_highest_erased_note(const Connection& connection) {
    return static_cast<int>(
        connection.whole("SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'highest_erased_note'")
            .value_or(0));
}

std::vector<FactDecision> read_fact_decisions(const Connection& connection) {
    Columns row(connection, "fact_decisions", "area, fact, accepted, figure, decided", "ORDER BY area, fact");
    std::vector<FactDecision> decisions;
    while (row.next()) {
        FactDecision& each = decisions.emplace_back();
        each.area = row.text();
        each.fact = row.text();
        each.accepted = row.truth();
        each.figure = row.text();
        each.on = row.optional_day("day of the decision").value_or(Day{});
    }
    return decisions;
}

}  // namespace mapite
