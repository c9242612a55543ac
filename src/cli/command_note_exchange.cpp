// note import, export: notes from files and into files.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/note_answers.hpp"
#include "app/note_exchange.hpp"
#include "app/note_fields.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/note_command.hpp"
#include "cli/output.hpp"

namespace mapite {
namespace {

struct Given {
    std::string file, area, kind, by, reader = "colleagues";
    bool update = false;
};

int import_file(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    NoteImport request;
    request.file = given.file;
    if (!given.area.empty()) request.area = with.area(given.area);
    request.kind = given.kind;
    request.update = given.update;
    request.stamp = stamp_of(line, given.by);
    const Imported<Note> read = import_notes(with.project, with.texts.groups, request, line.progress());
    if (!line.quiet) print_findings(read.findings, 0, stderr);
    if (line.json)
        print(note_import_json(read));
    else
        print(with.say("imported", {{"file", request.file.filename().string()},
                                    {"read", std::to_string(read.books.read)},
                                    {"kept", std::to_string(read.books.kept)},
                                    {"reported", std::to_string(read.books.reported)}}));
    for (const Finding& finding : read.findings)
        if (finding.severity != Severity::note) return exit_problems;
    return exit_done;
}

/// Whom `visibility` lets read.
Visibility reader_named(const std::string& name) {
    if (name == "me") return Visibility::private_;
    if (name == "colleagues") return Visibility::colleagues;
    if (name == "public") return Visibility::public_;
    const std::vector<std::string> names = {"public", "colleagues", "me"};
    const auto meant = nearest_name(name, names);
    throw Error(ErrorKind::usage, "--for: \"" + name + "\" is not known (it may be: public, colleagues, me)",
                meant ? "did you mean \"" + *meant + "\"?" : "use one of the names above");
}

int export_file(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    NoteExport request;
    request.file = given.file;
    request.reader = reader_named(given.reader);
    if (!given.area.empty()) request.filter.area = with.area(given.area);
    const ExportedNotes exported = export_notes(with.project, request);
    if (!line.quiet) {
        print_findings(exported.findings, 0, stderr);
        if (exported.kept_back > 0)
            fputs(with.say("kept_back", {{"count", std::to_string(exported.kept_back)}}).c_str(), stderr);
    }
    print_written(exported.files, line.json);
    return exported.findings.empty() ? exit_done : exit_problems;
}

Run setup_note_import(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("FILE", given->file, "CSV, sheet or JSON; headings are the names of the fields")
        ->required();
    arguments.add_option("--area", given->area, "area of rows that name none");
    arguments.add_option("--kind", given->kind, "kind of rows that name none");
    arguments.add_flag("--update", given->update,
                       "a row with the number of a note changes that note, instead of becoming a new one");
    add_by_option(arguments, given->by);
    return [given, &line] { return import_file(*given, line); };
}

Run setup_note_export(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("-o,--output", given->file, "file to write: .csv or .json")->required();
    arguments
        .add_option("--for", given->reader,
                    "who will read it: public (only public notes, quotes with consent), colleagues, or me")
        ->capture_default_str();
    arguments.add_option("--area", given->area, "notes of one area");
    return [given, &line] { return export_file(*given, line); };
}

}  // namespace

std::vector<Command> note_exchange_commands() {
    return {
        {"import", "Notes from a CSV, sheet or JSON file",
         "  mapite note import notes.csv --area \"Engures pagasts\"\n"
         "  mapite note import notes.json --update",
         setup_note_import},
        {"export", "Notes as CSV or JSON, without those the reader may not have",
         "  mapite note export -o notes.csv\n  mapite note export -o notes.json --for public",
         setup_note_export},
    };
}

}  // namespace mapite
