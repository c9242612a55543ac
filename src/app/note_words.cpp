#include "app/note_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/note_fields.hpp"
#include "app/visit_speaker.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

class NoteSpeaker : public Speaker {
  public:
    explicit NoteSpeaker(const NoteTexts& with)
        : Speaker(with.texts, with.language, "notes."),
          with_(with),
          visits_(with.texts, with.language, "visits.") {}

    [[nodiscard]] std::string date(const Day& day) const { return day.ok() ? date_words(visits_, day) : "–"; }
    [[nodiscard]] std::string date(const std::optional<Day>& day) const { return day ? date(*day) : ""; }
    [[nodiscard]] std::string label(const std::string& field) const { return say("field." + field); }
    [[nodiscard]] std::string count(const std::string& key, long long n) const {
        return with_.texts.count(language(), "notes." + key, n);
    }
    [[nodiscard]] std::string group(const std::string& id) const {
        const RespondentGroup* known = group_called(with_.groups, id);
        return known != nullptr ? known->name.in(language()) : id;
    }
    /// A field's text as it is shown: words of the program in the reader's language.
    [[nodiscard]] std::string shown(const std::string& field, const std::string& text) const {
        if (text.empty()) return text;
        if (field == "kind" || field == "visibility" || field == "consent" || field == "box")
            return say(field + '.' + text);
        if (field == "area") return area_name(text, with_);
        if (field == "theme") return theme_name(text, with_);
        if (field == "group") return group(text);
        if (field == "removed") return say("yes");
        if (field == "date" || field == "due" || field == "kept_on") return date(parse_day(text));
        return printable(text);
    }

  private:
    const NoteTexts& with_;
    Speaker visits_;
};

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
    return text;
}

/// What a list says of a note besides its words.
std::string details(const Note& note, const NoteSpeaker& speaker) {
    switch (note.kind) {
        case NoteKind::voiced_need:
            return joined({speaker.group(note.group), speaker.count("heard", note.times_heard),
                           note.consent == Consent::not_asked
                               ? std::string()
                               : speaker.say("consent_short." + std::string(to_string(note.consent)))});
        case NoteKind::swot:
            return joined({note.box ? speaker.say("box." + std::string(to_string(*note.box))) : "",
                           note.said_by.empty() ? speaker.say("by_fact") : printable(note.said_by)});
        case NoteKind::good_practice:
            return joined({printable(note.cost), printable(note.contact)});
        case NoteKind::research:
            return printable(note.source);
        case NoteKind::resource:
            return printable(note.contact);
        case NoteKind::promise:
            return joined({printable(note.owner),
                           note.kept_on ? speaker.say("kept", {{"day", speaker.date(note.kept_on)}})
                           : note.due   ? speaker.say("until", {{"day", speaker.date(note.due)}})
                                        : std::string()});
    }
    return {};
}

/// The note's words without its id.
std::string words_of(Note note) {
    note.id.clear();
    return printable(note_name(note));
}

/// At most `most` bytes more or less, on one line.
std::string shortened(const std::string& text) {
    Note note;
    note.text = text;
    return words_of(note);
}

bool is_long(const std::string& text) {
    return text.find('\n') != std::string::npos || text.size() > 80;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string shown;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\r') continue;
        shown += (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F ? ' ' : c;
    }
    return shown;
}

std::string note_date(const Day& day, const NoteTexts& with) {
    return NoteSpeaker(with).date(day);
}

std::string theme_name(const std::string& theme, const NoteTexts& with) {
    const Need* need = with.basket.find(theme);
    return need != nullptr ? need->name.in(with.language) : printable(theme);
}

std::string area_name(const std::string& code, const NoteTexts& with) {
    const auto found = std::ranges::find(with.areas, code, &Area::code);
    return found == with.areas.end() || found->name.empty() ? code : found->name;
}

Table note_list(const std::vector<Note>& notes, const NoteTexts& with) {
    const NoteSpeaker speaker(with);
    Table table;
    for (const char* column : {"id", "kind", "area", "date", "what", "theme", "details", "visibility"})
        table.header.push_back(speaker.say(std::string("column.") + column));
    for (const Note& note : notes)
        table.rows.push_back({note.id, speaker.say("kind." + std::string(to_string(note.kind))),
                              area_name(note.area, with), speaker.date(note.date), words_of(note),
                              theme_name(note.theme, with), details(note, speaker),
                              speaker.say("visibility." + std::string(to_string(note.visibility)))});
    return table;
}

std::string note_page(const NoteVersion& newest, const NoteTexts& with) {
    const NoteSpeaker speaker(with);
    const Note& note = newest.note;
    std::string page = printable(note_name(note)) + '\n';
    std::string below;
    for (const NoteField& field : note_fields()) {
        const std::string text = note_field(note, field.name);
        if (text.empty()) continue;
        const std::string shown = speaker.shown(field.name, text);
        if (is_long(shown))
            below += '\n' + speaker.label(field.name) + ":\n" + shown + '\n';
        else
            add_line(page, speaker.label(field.name) + ": " + shown);
    }
    for (const Attachment& each : note.attachments)
        add_line(page, speaker.say("attachment", {{"name", printable(each.name)}, {"file", each.file}}));
    if (note.removed) add_line(page, speaker.say("is_removed"));
    add_line(page, speaker.say("version_of", {{"version", std::to_string(newest.version)},
                                              {"day", speaker.date(newest.changed)},
                                              {"by", printable(newest.by)}}));
    return page + below;
}

std::string note_history(const std::vector<NoteVersion>& history, const NoteTexts& with) {
    const NoteSpeaker speaker(with);
    std::string text = printable(note_name(history.back().note)) + '\n';
    const Note* before = nullptr;
    for (const NoteVersion& each : history) {
        const char* key = before == nullptr                       ? "history.added"
                          : each.note.removed && !before->removed ? "history.removed"
                          : before->removed && !each.note.removed ? "history.restored"
                                                                  : "history.changed";
        add_line(text, speaker.say(key, {{"version", std::to_string(each.version)},
                                         {"day", speaker.date(each.changed)},
                                         {"by", printable(each.by)}}));
        if (before != nullptr)
            for (const FieldChange& change : changes_between(*before, each.note))
                if (change.field != "removed")
                    add_line(text, speaker.say("history.field",
                                               {{"field", speaker.label(change.field)},
                                                {"from", shortened(speaker.shown(change.field, change.from))},
                                                {"to", shortened(speaker.shown(change.field, change.to))}}));
        before = &each.note;
    }
    return text;
}

Table promise_list(const std::vector<Note>& promises, Day today, const NoteTexts& with) {
    const NoteSpeaker speaker(with);
    Table table;
    for (const char* column : {"id", "area", "what", "owner", "due", "late"})
        table.header.push_back(speaker.say(std::string("column.") + column));
    for (const Note& note : promises) {
        const long late =
            note.due ? (std::chrono::sys_days{today} - std::chrono::sys_days{*note.due}).count() : 0;
        table.rows.push_back({note.id, area_name(note.area, with), words_of(note), printable(note.owner),
                              note.due ? speaker.date(note.due) : speaker.say("no_day"),
                              late > 0 ? speaker.count("late", late) : std::string()});
    }
    return table;
}

}  // namespace mapite
