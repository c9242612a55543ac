#include "app/note_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"

namespace mapite {
namespace {

using Text = std::string_view;

constexpr unsigned of(NoteKind kind) {
    return 1U << static_cast<unsigned>(kind);
}
constexpr unsigned voiced = of(NoteKind::voiced_need), swot = of(NoteKind::swot),
                   practice = of(NoteKind::good_practice), research = of(NoteKind::research),
                   resource = of(NoteKind::resource), promise = of(NoteKind::promise), every = 0x3F;

[[noreturn]] void refuse(const std::string& what, const std::string& hint) {
    throw Error(ErrorKind::usage, what, hint);
}

/// What options and columns write for the values of an enumeration.
template <class Value>
Value one_of(Text text, Text name, std::optional<Value> (*value)(Text), const std::vector<std::string>& all) {
    const std::string word = lower(text);
    if (const auto found = value(word)) return *found;
    const auto near = nearest_name(word, all);
    const std::string others = fmt::format("{}", fmt::join(all.begin(), all.end() - 1, ", "));
    refuse(fmt::format("{} must be {} or {}, not \"{}\"", name, others, all.back(), text),
           near ? fmt::format("did you mean \"{}\"?", *near) : "use one of these words");
}

std::optional<Day> day(Text text, Text name) {
    if (text.empty()) return std::nullopt;
    const auto found = parse_day(text);
    if (!found)
        refuse(fmt::format("{} must be a day of the calendar, not \"{}\"", name, text),
               "write year, month and day: 2026-12-04; 29 February is a day of leap years only");
    return found;
}

int times(Text text, Text name) {
    constexpr long long most = 1'000'000;
    const auto number = text.empty() ? std::optional<long long>(1) : parse_whole(text);
    if (!number || *number < 1 || *number > most)
        refuse(fmt::format("{} must be a whole number from 1 to {}, not \"{}\"", name, most, text),
               "write how often it was heard, 1 for once");
    return static_cast<int>(*number);
}

struct Field {
    NoteField shown;
    unsigned kinds;
    void (*set)(Note& note, Text text, Text name);
    std::string (*get)(const Note& note);
};

template <std::string Note::*member>
constexpr Field short_field(const char* name, unsigned kinds, const char* help) {
    return {{name, help},
            kinds,
            [](Note& note, Text text, Text) { note.*member = trimmed(text); },
            [](const Note& note) { return note.*member; }};
}

/// Kept as typed.
template <std::string Note::*member>
constexpr Field long_field(const char* name, unsigned kinds, const char* help) {
    return {{name, help},
            kinds,
            [](Note& note, Text text, Text) { note.*member = text; },
            [](const Note& note) { return note.*member; }};
}

template <std::optional<Day> Note::*member>
constexpr Field day_field(const char* name, unsigned kinds, const char* help) {
    return {{name, help},
            kinds,
            [](Note& note, Text text, Text field) { note.*member = day(trimmed(text), field); },
            [](const Note& note) { return note.*member ? to_string(*(note.*member)) : std::string(); }};
}

const std::array fields = {
    Field{{"kind", "voiced-need, swot, good-practice, research, resource or promise"},
          every,
          [](Note& note, Text text, Text name) {
              note.kind = one_of(trimmed(text), name, &note_kind,
                                 {"voiced-need", "swot", "good-practice", "research", "resource", "promise"});
          },
          [](const Note& note) { return std::string(to_string(note.kind)); }},
    short_field<&Note::area>("area", every, "code or name of the area"),
    Field{{"visibility", "public, colleagues or private; colleagues unless said"},
          every,
          [](Note& note, Text text, Text name) {
              const Text word = trimmed(text);
              note.visibility = word.empty()
                                    ? Visibility::colleagues
                                    : one_of(word, name, &visibility, {"public", "colleagues", "private"});
          },
          [](const Note& note) { return std::string(to_string(note.visibility)); }},
    day_field<&Note::date>("date", every, "day of what it tells of, 2026-11-03"),
    short_field<&Note::title>("title", practice | research | resource,
                              "of research and good practice; name of a resource"),
    long_field<&Note::text>("text", every, "Markdown, kept as typed; of a voiced need the quote"),
    short_field<&Note::theme>("theme", every, "a need of the basket, or a word of one's own"),
    short_field<&Note::group>("group", voiced, "respondent group that said it"),
    Field{{"times_heard", "how often it was heard, 1 unless said"},
          voiced,
          [](Note& note, Text text, Text name) { note.times_heard = times(trimmed(text), name); },
          [](const Note& note) { return std::to_string(note.times_heard); }},
    Field{{"consent", "to be quoted: given, refused or not-asked"},
          voiced,
          [](Note& note, Text text, Text name) {
              const Text word = trimmed(text);
              note.consent = word.empty() ? Consent::not_asked
                                          : one_of(word, name, &consent, {"given", "refused", "not-asked"});
          },
          [](const Note& note) { return std::string(to_string(note.consent)); }},
    Field{{"box", "of SWOT: strength, weakness, opportunity or threat"},
          swot,
          [](Note& note, Text text, Text name) {
              const Text word = trimmed(text);
              note.box = word.empty()
                             ? std::nullopt
                             : std::optional(one_of(word, name, &swot_box,
                                                    {"strength", "weakness", "opportunity", "threat"}));
          },
          [](const Note& note) { return note.box ? std::string(to_string(*note.box)) : std::string(); }},
    short_field<&Note::said_by>("said_by", swot, "of SWOT: who said it"),
    short_field<&Note::fact>("fact", swot, "of SWOT: key of the fact it rests on"),
    long_field<&Note::problem>("problem", practice, "of good practice: what was wrong"),
    long_field<&Note::done>("done", practice, "of good practice: what was done"),
    short_field<&Note::cost>("cost", practice, "of good practice: what it cost"),
    short_field<&Note::contact>("contact", practice | resource, "whom to ask"),
    short_field<&Note::source>("source", practice | research, "who made it, where it stands"),
    short_field<&Note::owner>("owner", promise, "of a promise: who is to do it"),
    day_field<&Note::due>("due", promise, "of a promise: by when"),
    day_field<&Note::kept_on>("kept_on", promise, "of a promise: the day it was kept"),
};

const Field& field_named(Text name) {
    std::vector<std::string> names;
    for (const Field& field : fields) {
        if (name == field.shown.name) return field;
        names.emplace_back(field.shown.name);
    }
    const auto near = nearest_name(name, names);
    refuse(fmt::format("a note has no field \"{}\"", name),
           near ? fmt::format("did you mean \"{}\"?", *near) : "");
}

/// Whether the field is as in a new note.
bool is_empty(const Note& note, const Field& field) {
    return field.get(note) == field.get(Note{});
}

std::string kind_words(NoteKind kind) {
    constexpr std::array words = {"a voiced need",   "a SWOT entry", "a good practice",
                                  "a research note", "a resource",   "a promise"};
    return words[static_cast<std::size_t>(kind)];
}

std::string kinds_of(const Field& field) {
    std::string names;
    for (unsigned kind = 0; kind < 6; ++kind)
        if ((field.kinds & (1U << kind)) != 0)
            names += (names.empty() ? "" : ", ") + std::string(to_string(static_cast<NoteKind>(kind)));
    return names;
}

void require_text(const Note& note, Text name, const std::string& hint) {
    if (trimmed(field_named(name).get(note)).empty())
        refuse(fmt::format("{} needs its {}", kind_words(note.kind), name), hint);
}

void require_swot(const Note& note) {
    if (!note.box) refuse("a SWOT entry needs its box", "--box strength, weakness, opportunity or threat");
    require_text(note, "text", "--text says it in a sentence");
    if (note.said_by.empty() && note.fact.empty())
        refuse("a SWOT entry needs who said it, or the fact it rests on",
               "--said-by \"residents' meeting\", or take a fact over with: mapite note suggest AREA");
}

void require_what_the_kind_needs(const Note& note) {
    switch (note.kind) {
        case NoteKind::voiced_need:
            return require_text(note, "text", "--text \"...\" is the quote");
        case NoteKind::swot:
            return require_swot(note);
        case NoteKind::good_practice:
            return require_text(note, "done", "--done says what was done");
        case NoteKind::research:
        case NoteKind::resource:
            return require_text(note, "title", "--title is what it is called");
        case NoteKind::promise:
            require_text(note, "text", "--text says what was promised");
            return require_text(note, "owner", "--owner is who is to do it");
    }
}

std::string attachment_names(const Note& note) {
    std::string names;
    for (const Attachment& each : note.attachments) names += (names.empty() ? "" : "; ") + each.name;
    return names;
}

}  // namespace

std::span<const NoteField> note_fields() {
    static const std::vector<NoteField> shown = [] {
        std::vector<NoteField> all;
        for (const Field& field : fields) all.push_back(field.shown);
        return all;
    }();
    return shown;
}

void set_note_field(Note& note, std::string_view name, std::string_view text) {
    const Field& field = field_named(name);
    if (!is_valid_utf8(text) || text.find('\0') != Text::npos)
        refuse(fmt::format("{} is not text in UTF-8", name), "save the file as UTF-8 and read it again");
    field.set(note, text, name);
}

std::string note_field(const Note& note, std::string_view name) {
    const Field& field = field_named(name);
    return (field.kinds & of(note.kind)) != 0 ? field.get(note) : std::string();
}

bool uses_field(NoteKind kind, std::string_view name) {
    return (field_named(name).kinds & of(kind)) != 0;
}

void require_complete(const Note& note) {
    require_what_the_kind_needs(note);
    for (const Field& field : fields)
        if ((field.kinds & of(note.kind)) == 0 && !is_empty(note, field))
            refuse(fmt::format("{} has no {}", kind_words(note.kind), field.shown.name),
                   fmt::format("leave it empty; it is a field of: {}", kinds_of(field)));
}

std::string note_name(const Note& note) {
    constexpr std::size_t most = 60;
    std::string line(trimmed(!note.title.empty() ? note.title : !note.text.empty() ? note.text : note.done));
    line = std::string(trimmed(Text(line).substr(0, line.find_first_of("\r\n"))));
    std::size_t letters = 0, at = 0;
    for (Text rest = line; !rest.empty(); ++letters) {
        at = line.size() - rest.size();
        if (letters == most) break;
        if (!take_code_point(rest)) break;
        at = line.size() - rest.size();
    }
    if (at < line.size()) {
        line.resize(at);
        line += "…";
    }
    if (note.id.empty()) return line;
    return line.empty() ? note.id : note.id + ' ' + line;
}

std::vector<FieldChange> changes_between(const Note& before, const Note& after) {
    std::vector<FieldChange> changes;
    const auto compare = [&](const char* name, std::string from, std::string to) {
        if (from == to) return;
        FieldChange& change = changes.emplace_back();
        change.field = name;
        change.from = std::move(from);
        change.to = std::move(to);
    };
    for (const Field& field : fields)
        compare(field.shown.name, note_field(before, field.shown.name), note_field(after, field.shown.name));
    compare("attachments", attachment_names(before), attachment_names(after));
    compare("removed", before.removed ? "yes" : "", after.removed ? "yes" : "");
    return changes;
}

}  // namespace mapite
