// note add, edit, heard, done, attach, detach, remove: what changes a note.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>

#include "app/note_fields.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/note_command.hpp"
#include "cli/output.hpp"
#include "cli/visit_options.hpp"

namespace mapite {
namespace {

struct Given {
    std::string id, area, by, on, file;
    std::map<std::string, std::string> fields;  ///< by field; only those that were given
    int times = 1;
    bool restore = false;
};

/// --times-heard, ... of every field but the one left out. The date is --on: every command has a --date, the
/// day to print instead of today.
void add_field_options(CLI::App& arguments, Given& given, const std::string& left_out) {
    for (const NoteField& field : note_fields()) {
        const std::string name = field.name;
        if (name == left_out) continue;
        std::string option = name == "date" ? "on" : name;
        for (char& c : option)
            if (c == '_') c = '-';
        const auto keep = [&given, name](const std::string& text) { given.fields[name] = text; };
        const std::string help =
            name == "text" ? std::string(field.help) + "; - reads it from stdin" : field.help;
        arguments.add_option_function<std::string>("--" + option, keep, help);
    }
}

std::string from_stdin() {
    std::string text((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
    if (text.ends_with('\n')) text.pop_back();
    if (text.ends_with('\r')) text.pop_back();
    return text;
}

/// The area by code or name, the group by its words, a text of "-" from stdin.
std::map<std::string, std::string> read_fields(const Given& given, const NoteProject& with) {
    std::map<std::string, std::string> fields = given.fields;
    if (const auto area = fields.find("area"); area != fields.end()) area->second = with.area(area->second);
    if (const auto group = fields.find("group"); group != fields.end() && !group->second.empty())
        group->second = with.group(group->second);
    if (const auto text = fields.find("text"); text != fields.end() && text->second == "-")
        text->second = from_stdin();
    return fields;
}

int add(const Given& given, const CommandLine& line) {
    if (!given.fields.contains("kind"))
        throw Error(ErrorKind::usage, "add: the kind of note was not said",
                    "--kind voiced-need, swot, good-practice, research, resource or promise");
    const NoteProject with(line);
    Note note;
    note.area = with.area(given.area);
    for (const auto& [name, text] : read_fields(given, with)) set_note_field(note, name, text);
    return report_note(line, with, add_note(with.project, note, stamp_of(line, given.by)), "added");
}

int edit(const Given& given, const CommandLine& line) {
    if (given.fields.empty() && !given.restore)
        throw Error(ErrorKind::usage, "edit: nothing to change was given",
                    "mapite note edit --help lists what can be changed");
    const NoteProject with(line);
    const auto fields = read_fields(given, with);
    const auto changed = change_note(
        with.project, given.id,
        [&](Note& note) {
            if (given.restore) note.removed = false;
            for (const auto& [name, text] : fields) set_note_field(note, name, text);
        },
        stamp_of(line, given.by));
    if (changed) return report_note(line, with, *changed, "changed");
    const auto versions = with.project.open_to_read().note_versions();
    return report_note(line, with, note_named(versions, given.id).note, "unchanged");
}

[[noreturn]] void refuse_kind(const Note& note, const char* task, NoteKind kind) {
    throw Error(ErrorKind::usage,
                fmt::format("{}: {} is no {}, but a {}", task, note_name(note), to_string(kind),
                            to_string(note.kind)),
                fmt::format("mapite note list --kind {} shows which there are", to_string(kind)));
}

int heard(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    const auto changed = change_note(
        with.project, given.id,
        [&](Note& note) {
            if (note.kind != NoteKind::voiced_need) refuse_kind(note, "heard", NoteKind::voiced_need);
            set_note_field(note, "times_heard", std::to_string(note.times_heard + given.times));
        },
        stamp_of(line, given.by), "hearing");
    const std::string times =
        with.resources.texts.count(with.texts.language, "notes.heard", changed->times_heard);
    return report_note(line, with, *changed, "heard_now", {{"times", times}});
}

int done(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    const Day on = day_option("--on", given.on).value_or(line.today());
    if (std::chrono::sys_days{on} > std::chrono::sys_days{line.today()})
        throw Error(
            ErrorKind::usage, fmt::format("--on: {} is still to come", to_string(on)),
            "a promise is kept on a day that was; change its day with: mapite note edit ID --due DAY");
    const auto changed = change_note(
        with.project, given.id,
        [&](Note& note) {
            if (note.kind != NoteKind::promise) refuse_kind(note, "done", NoteKind::promise);
            if (note.kept_on)
                throw Error(ErrorKind::usage,
                            fmt::format("{} was kept on {}", note_name(note), to_string(*note.kept_on)),
                            fmt::format("change the day with: mapite note edit {} --kept-on DAY", note.id));
            note.kept_on = on;
        },
        stamp_of(line, given.by), "keeping");
    return report_note(line, with, *changed, "done_on", {{"day", note_date(on, with.texts)}});
}

int attach_file(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    const auto changed = attach(with.project, given.id, given.file, stamp_of(line, given.by));
    const auto versions = with.project.open_to_read().note_versions();
    const Note note = changed ? *changed : note_named(versions, given.id).note;
    return report_note(line, with, note, changed ? "attached" : "attached_already",
                       {{"file", printable(std::filesystem::path(given.file).filename().string())}});
}

int detach_file(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    const Note note = detach(with.project, given.id, given.file, stamp_of(line, given.by));
    return report_note(line, with, note, "detached", {{"file", printable(given.file)}});
}

int remove(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    const auto changed = change_note(
        with.project, given.id, [](Note& note) { note.removed = true; }, stamp_of(line, given.by), "removal");
    return report_note(line, with, *changed, "removed");
}

Run setup_add(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("AREA", given->area, "code or name of the area")->required();
    add_field_options(arguments, *given, "area");
    add_by_option(arguments, given->by);
    return [given, &line] { return add(*given, line); };
}

std::shared_ptr<Given> given_note(CLI::App& arguments) {
    auto given = std::make_shared<Given>();
    arguments.add_option("NOTE", given->id, "number of the note, N12")->required();
    return given;
}

Run setup_edit(CLI::App& arguments, CommandLine& line) {
    auto given = given_note(arguments);
    add_field_options(arguments, *given, "");
    arguments.add_flag("--restore", given->restore, "put back a note that was taken away");
    add_by_option(arguments, given->by);
    return [given, &line] { return edit(*given, line); };
}

Run setup_heard(CLI::App& arguments, CommandLine& line) {
    auto given = given_note(arguments);
    arguments.add_option("--times", given->times, "so many times more")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    add_by_option(arguments, given->by);
    return [given, &line] { return heard(*given, line); };
}

Run setup_done(CLI::App& arguments, CommandLine& line) {
    auto given = given_note(arguments);
    arguments.add_option("--on", given->on, "the day it was kept; left out: today");
    add_by_option(arguments, given->by);
    return [given, &line] { return done(*given, line); };
}

Run setup_attach(CLI::App& arguments, CommandLine& line) {
    auto given = given_note(arguments);
    arguments.add_option("FILE", given->file, "the file; it is copied into the project, at most 25 MB")
        ->required();
    add_by_option(arguments, given->by);
    return [given, &line] { return attach_file(*given, line); };
}

Run setup_detach(CLI::App& arguments, CommandLine& line) {
    auto given = given_note(arguments);
    arguments.add_option("NAME", given->file, "name of the attachment, from note show")->required();
    add_by_option(arguments, given->by);
    return [given, &line] { return detach_file(*given, line); };
}

Run setup_remove(CLI::App& arguments, CommandLine& line) {
    auto given = given_note(arguments);
    add_by_option(arguments, given->by);
    return [given, &line] { return remove(*given, line); };
}

}  // namespace

std::vector<Command> note_write_commands() {
    return {
        {"add", "Add a note about an area",
         "  mapite note add \"Engures pagasts\" --kind voiced-need --text \"There is no bus in the evening\" "
         "--theme transport --group residents --consent given\n"
         "  mapite note add LV0052430 --kind swot --box strength --said-by \"teacher\" --text \"...\"\n"
         "  mapite note add LV0052430 --kind good-practice --title \"...\" --problem \"...\" --done \"...\" "
         "--cost \"3400 EUR\" --contact \"...\"\n"
         "  mapite note add LV0052430 --kind promise --text \"Ask for a bus stop\" --owner Ilze --due "
         "2026-12-01\n"
         "  mapite note add LV0052430 --kind research --title \"Survey 2025\" --text - < findings.md",
         setup_add},
        {"edit", "Change a note; what it said before stays in its history",
         "  mapite note edit N12 --text \"There is no bus after 18:00\"\n  mapite note edit N12 --restore",
         setup_edit},
        {"heard", "A voiced need was heard again",
         "  mapite note heard N12\n  mapite note heard N12 --times 3", setup_heard},
        {"done", "A promise was kept", "  mapite note done N12 --on 2026-11-20", setup_done},
        {"attach", "Copy a file into the project as part of a note",
         "  mapite note attach N12 survey-2025.pdf", setup_attach},
        {"detach", "Take a file off a note; the file stays for the history",
         "  mapite note detach N12 survey-2025.pdf", setup_detach},
        {"remove", "Take a note away; its history stays (for good: note erase)", "  mapite note remove N12",
         setup_remove},
    };
}

}  // namespace mapite
