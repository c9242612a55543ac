#include "app/note_answers.hpp"

#include <nlohmann/json.hpp>

#include "app/note_fields.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool may_be_null(std::string_view field) {
    for (const char* name : {"date", "due", "kept_on", "box"})
        if (field == name) return true;
    return false;
}

Json note_object(const Note& note, const AttachmentPath& attachment_path = {}) {
    Json json;
    json["id"] = note.id;
    for (const NoteField& field : note_fields()) {
        if (!uses_field(note.kind, field.name)) continue;
        const std::string text = note_field(note, field.name);
        json[field.name] = text.empty() && may_be_null(field.name) ? Json(nullptr) : Json(text);
    }
    if (note.kind == NoteKind::voiced_need) json["times_heard"] = note.times_heard;
    json["attachments"] = Json::array();
    for (const Attachment& each : note.attachments) {
        Json attachment;
        if (attachment_path) attachment["path"] = attachment_path(note, each);
        attachment["file"] = each.file;
        attachment["name"] = each.name;
        attachment["digest"] = each.digest;
        json["attachments"].push_back(std::move(attachment));
    }
    if (note.removed) json["removed"] = true;
    return json;
}

Json note_list(const std::vector<Note>& notes, const AttachmentPath& attachment_path = {}) {
    Json list = Json::array();
    for (const Note& note : notes) list.push_back(note_object(note, attachment_path));
    return list;
}

}  // namespace

std::string notes_json(const std::vector<Note>& notes) {
    return written(Json{{"notes", note_list(notes)}});
}

std::string exported_notes_json(const std::vector<Note>& notes, const AttachmentPath& attachment_path) {
    return written(Json{{"notes", note_list(notes, attachment_path)}});
}

std::string note_json(const Note& note) {
    return written(note_object(note));
}

std::string note_history_json(const std::vector<NoteVersion>& history) {
    Json json;
    json["id"] = history.front().note.id;
    json["versions"] = Json::array();
    Note before;
    for (const NoteVersion& each : history) {
        Json version;
        version["version"] = each.version;
        version["changed"] = each.changed.ok() ? Json(to_string(each.changed)) : Json(nullptr);
        version["by"] = each.by;
        version["changes"] = Json::array();
        if (each.version > 1)
            for (const FieldChange& change : changes_between(before, each.note))
                version["changes"].push_back(
                    {{"field", change.field}, {"from", change.from}, {"to", change.to}});
        version["note"] = note_object(each.note);
        before = each.note;
        json["versions"].push_back(std::move(version));
    }
    return written(json);
}

std::string note_import_json(const Imported<Note>& read) {
    Json json;
    json["read"] = read.books.read;
    json["kept"] = read.books.kept;
    json["reported"] = read.books.reported;
    json["notes"] = note_list(read.kept);
    json["findings"] = Json::array();
    for (const Finding& finding : read.findings)
        json["findings"].push_back({{"severity", to_string(finding.severity)},
                                    {"where", to_string(finding.where)},
                                    {"code", finding.code},
                                    {"what", finding.what}});
    return written(json);
}

std::string promises_json(const std::vector<Note>& promises, Day today) {
    Json list = Json::array();
    for (const Note& note : promises) {
        Json json = note_object(note);
        const auto late = [&] {
            return (std::chrono::sys_days{today} - std::chrono::sys_days{*note.due}).count();
        };
        json["days_late"] = note.due ? Json(late()) : Json(nullptr);
        list.push_back(std::move(json));
    }
    return written(Json{{"promises", list}});
}

}  // namespace mapite
