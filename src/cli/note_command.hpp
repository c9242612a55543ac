#pragma once
// The subcommands of `mapite note`: each declares its arguments and returns what runs. Registered in
// command_note.cpp; what they share stands here.
#include <string>
#include <vector>

#include "app/note_words.hpp"
#include "app/notes.hpp"
#include "cli/command.hpp"

namespace mapite {

/// Rows of several files, in the order of the help.
std::vector<Command>
note_write_commands();  ///< add, edit, heard, done, attach, detach, remove (command_note_write.cpp)
std::vector<Command> note_list_commands();      ///< list, show, history, due (command_note_list.cpp)
std::vector<Command> note_fact_commands();      ///< suggest, accept, dismiss (command_note_facts.cpp)
std::vector<Command> note_exchange_commands();  ///< import, export (command_note_exchange.cpp)
std::vector<Command> note_erase_commands();     ///< erase (command_note_erase.cpp)

/// The project with all that a sentence about its notes needs.
struct NoteProject {
    Project project;
    Resources resources;
    NoteTexts texts;
    explicit NoteProject(const CommandLine& line);
    NoteProject(const NoteProject&) = delete;
    NoteProject& operator=(const NoteProject&) = delete;
    ~NoteProject() = default;
    /// From the texts under "notes.", a whole line.
    [[nodiscard]] std::string say(const std::string& key, const Texts::Values& values = {}) const;
    /// Code of the area of this code or name. Throws Error(usage) with the nearest.
    [[nodiscard]] std::string area(const std::string& code_or_name) const;
    /// Id of a respondent group by id or word. Throws Error(usage) naming those there are.
    [[nodiscard]] std::string group(const std::string& word) const;
};

/// --by, of commands that change something.
void add_by_option(CLI::App& arguments, std::string& by);
NoteStamp stamp_of(const CommandLine& line, const std::string& by);
/// One note, after it was changed: the sentence, or the note as JSON.
int report_note(const CommandLine& line, const NoteProject& with, const Note& note, const std::string& key,
                Texts::Values values = {});

}  // namespace mapite
