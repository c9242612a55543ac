// note: the subcommands together, and what they share.
#include <CLI/CLI.hpp>

#include "app/area_names.hpp"
#include "app/note_answers.hpp"
#include "app/note_fields.hpp"
#include "app/questionnaires.hpp"
#include "cli/note_command.hpp"
#include "cli/output.hpp"

namespace mapite {

NoteProject::NoteProject(const CommandLine& line)
    : project(line.project()),
      resources(line.resources()),
      texts{.texts = resources.texts,
            .language = line.language_of(project),
            .areas = project.open_to_read().areas(),
            .basket = basket_named(resources, project.folder, project.settings.basket),
            .groups = respondent_groups_of(resources, project.folder)} {}

std::string NoteProject::say(const std::string& key, const Texts::Values& values) const {
    return resources.texts.say(texts.language, "notes." + key, values) + '\n';
}

std::string NoteProject::area(const std::string& code_or_name) const {
    return texts.areas[area_called(texts.areas, code_or_name, project.settings.name)].code;
}

std::string NoteProject::group(const std::string& word) const {
    return group_id(texts.groups, word);
}

void add_by_option(CLI::App& arguments, std::string& by) {
    arguments.add_option("--by", by, "who makes this change; left out: the account of this computer");
}

NoteStamp stamp_of(const CommandLine& line, const std::string& by) {
    return {.on = line.today(), .by = by.empty() ? account_name() : by};
}

int report_note(const CommandLine& line, const NoteProject& with, const Note& note, const std::string& key,
                Texts::Values values) {
    if (line.json) {
        print(note_json(note));
    } else {
        values.emplace("note", printable(note_name(note)));
        print(with.say(key, values));
    }
    return exit_done;
}

Run setup_note(CLI::App& arguments, CommandLine& line) {
    std::vector<Command> all;
    for (const auto& rows : {note_write_commands(), note_list_commands(), note_fact_commands(),
                             note_exchange_commands(), note_erase_commands()})
        all.insert(all.end(), rows.begin(), rows.end());
    return setup_subcommands(arguments, line, all);
}

}  // namespace mapite
