// note suggest, accept, dismiss: facts of the profile for an area's SWOT.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/note_answers.hpp"
#include "app/note_fields.hpp"
#include "app/swot_suggestions.hpp"
#include "app/swot_words.hpp"
#include "cli/note_command.hpp"
#include "cli/output.hpp"

namespace mapite {
namespace {

struct Given {
    std::string area, key, visibility, by;
};

int suggest(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    const Study study = study_for_facts(with.project, with.resources, line.today(), line.progress());
    const SwotSuggestions found = suggestions(study, area_named(study, given.area), with.resources.texts);
    if (line.json) {
        print(suggestions_json(found));
        return exit_done;
    }
    if (found.offered.empty())
        print(with.say("suggest.none"));
    else
        print(suggestions_list(found, with.resources.texts, with.texts.language));
    print(suggestions_remarks(found, with.resources.texts, with.texts.language));
    return exit_done;
}

int accept(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    Note like;
    set_note_field(like, "visibility", given.visibility);
    const Study study = study_for_facts(with.project, with.resources, line.today(), line.progress());
    const Note note = accept_fact(study, area_named(study, given.area),
                                  {.key = given.key,
                                   .visibility = like.visibility,
                                   .language = with.texts.language,
                                   .stamp = stamp_of(line, given.by)},
                                  with.resources.texts);
    return report_note(line, with, note, "suggest.accepted");
}

int dismiss(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    const Study study = study_for_facts(with.project, with.resources, line.today(), line.progress());
    const SwotFact fact = dismiss_fact(study, area_named(study, given.area), given.key, line.today());
    if (line.json)
        print_written({}, true);
    else
        print(with.say("suggest.dismissed",
                       {{"fact", fact_sentence(study, fact, with.resources.texts).in(with.texts.language)}}));
    return exit_done;
}

Run setup_suggest(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("AREA", given->area, "code or name of the area")->required();
    return [given, &line] { return suggest(*given, line); };
}

std::shared_ptr<Given> given_fact(CLI::App& arguments) {
    auto given = std::make_shared<Given>();
    arguments.add_option("AREA", given->area, "code or name of the area")->required();
    arguments.add_option("KEY", given->key, "key of the fact, from note suggest")->required();
    return given;
}

Run setup_accept(CLI::App& arguments, CommandLine& line) {
    auto given = given_fact(arguments);
    arguments.add_option("--visibility", given->visibility,
                         "public, colleagues or private; colleagues unless said");
    add_by_option(arguments, given->by);
    return [given, &line] { return accept(*given, line); };
}

Run setup_dismiss(CLI::App& arguments, CommandLine& line) {
    auto given = given_fact(arguments);
    return [given, &line] { return dismiss(*given, line); };
}

}  // namespace

std::vector<Command> note_fact_commands() {
    return {
        {"suggest", "Facts that the profile offers for an area's SWOT",
         "  mapite note suggest \"Engures pagasts\"\n  mapite note suggest LV0052430 --json", setup_suggest},
        {"accept", "Take a fact into the SWOT as a note",
         "  mapite note accept LV0052430 weakness:pharmacy:beyond:over_65 --visibility public", setup_accept},
        {"dismiss", "Do not offer a fact again until its figure changes",
         "  mapite note dismiss LV0052430 weakness:pharmacy:beyond", setup_dismiss},
    };
}

}  // namespace mapite
