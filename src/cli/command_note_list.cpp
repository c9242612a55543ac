// note list, show, history, due: what the notes say.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/note_answers.hpp"
#include "app/note_exchange.hpp"
#include "app/note_fields.hpp"
#include "cli/note_command.hpp"
#include "cli/output.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

struct Given {
    std::string id, area, kind, theme;
    bool removed = false, as_csv = false;
};

int list(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    NoteFilter filter;
    if (!given.area.empty()) filter.area = with.area(given.area);
    if (!given.kind.empty()) {
        Note of_kind;
        set_note_field(of_kind, "kind", given.kind);
        filter.kind = of_kind.kind;
    }
    filter.theme = given.theme;
    filter.removed = given.removed;
    const std::vector<Note> notes = notes_of(with.project.open_to_read().note_versions(), filter);
    if (line.json)
        print(notes_json(notes));
    else if (given.as_csv)
        print(csv(notes_table(notes)));
    else if (notes.empty())
        print(with.say("none"));
    else
        print_table(note_list(notes, with.texts));
    return exit_done;
}

int show(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    const auto versions = with.project.open_to_read().note_versions();
    const NoteVersion& newest = note_named(versions, given.id);
    print(line.json ? note_json(newest.note) : note_page(newest, with.texts));
    return exit_done;
}

int history(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    const auto versions = history_of(with.project.open_to_read().note_versions(), given.id);
    print(line.json ? note_history_json(versions) : note_history(versions, with.texts));
    return exit_done;
}

int due(const CommandLine& line) {
    const NoteProject with(line);
    const std::vector<Note> promises = open_promises(with.project.open_to_read().note_versions());
    if (line.json)
        print(promises_json(promises, line.today()));
    else if (promises.empty())
        print(with.say("none_due"));
    else
        print_table(promise_list(promises, line.today(), with.texts));
    return exit_done;
}

Run setup_list(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("AREA", given->area, "code or name of an area; left out: all");
    arguments.add_option("--kind", given->kind, "one kind");
    arguments.add_option("--theme", given->theme, "one theme");
    arguments.add_flag("--removed", given->removed, "those that were taken away");
    arguments.add_flag("--csv", given->as_csv, "as CSV that note import reads again");
    return [given, &line] { return list(*given, line); };
}

template <int (*task)(const Given&, const CommandLine&)>
Run setup_of_note(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("NOTE", given->id, "number of the note, N12")->required();
    return [given, &line] { return task(*given, line); };
}

Run setup_due(CLI::App&, CommandLine& line) {
    return [&line] { return due(line); };
}

}  // namespace

std::vector<Command> note_list_commands() {
    return {
        {"list", "The notes there are",
         "  mapite note list\n  mapite note list \"Engures pagasts\" --kind voiced-need\n"
         "  mapite note list --theme transport --json",
         setup_list},
        {"show", "All of one note", "  mapite note show N12", setup_of_note<show>},
        {"history", "How a note came to be what it is: when, by whom, what was changed",
         "  mapite note history N12", setup_of_note<history>},
        {"due", "Promises not kept yet, the longest overdue first", "  mapite note due", setup_due},
    };
}

}  // namespace mapite
