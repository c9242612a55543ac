// The commands that make a project and look after it: init, sources, check, doctor.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/doctor.hpp"
#include "app/import_answers.hpp"
#include "app/sources.hpp"
#include "app/undo.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"

namespace mapite {
namespace {

std::string sources_json(const std::vector<Source>& sources) {
    auto list = nlohmann::ordered_json::array();
    for (const Source& source : sources)
        list.push_back({{"id", source.id},
                        {"kind", to_string(source.kind)},
                        {"file", source.file},
                        {"definition", source.definition},
                        {"name", source.name},
                        {"licence", source.licence},
                        {"attribution", source.attribution},
                        {"date", source.date ? nlohmann::ordered_json(to_string(*source.date))
                                             : nlohmann::ordered_json(nullptr)},
                        {"imported", to_string(source.imported)},
                        {"complete", source.complete},
                        {"read", source.books.read},
                        {"kept", source.books.kept},
                        {"reported", source.books.reported}});
    return list.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

void print_sources(const std::vector<Source>& sources) {
    Table table{.header = {"id", "kind", "file", "definition", "date", "imported", "kept", "reported"},
                .rows = {}};
    for (const Source& source : sources)
        table.rows.push_back({std::to_string(source.id), std::string(to_string(source.kind)), source.file,
                              source.definition, source.date ? to_string(*source.date) : "–",
                              to_string(source.imported), std::to_string(source.books.kept),
                              std::to_string(source.books.reported)});
    print_table(table);
}

}  // namespace

Run setup_init(CLI::App& arguments, CommandLine& line) {
    struct Arguments {
        std::string folder, name, grid = "auto", basket = "latvia";
    };
    auto given = std::make_shared<Arguments>();
    arguments.add_option("DIR", given->folder, "folder of the new project")->required();
    arguments.add_option("--name", given->name, "name of the project; else the folder's");
    arguments.add_option("--grid", given->grid, "metric grid, e.g. EPSG:3059; else the first import decides");
    arguments.add_option("--basket", given->basket, "basket of needs (data/baskets)")->capture_default_str();
    return [given, &line] {
        ProjectSettings settings;
        settings.name = given->name;
        settings.grid = given->grid;
        settings.basket = given->basket;
        if (!line.language.empty()) settings.language = language(line.language);
        static_cast<void>(basket_named(line.resources(), given->folder, settings.basket));
        const Project project = init_project(given->folder, settings);
        print_written({project.folder}, line.json);
        return exit_done;
    };
}

Run setup_sources(CLI::App& arguments, CommandLine& line) {
    auto removed = std::make_shared<SourceId>(0);
    arguments.add_option("--remove", *removed, "take this source out, with everything that came from it");
    return [removed, &line] {
        Project project = line.project();
        if (*removed != 0) remove_source(project, *removed);
        const std::vector<Source> sources = project.open_to_read().sources();
        if (line.json)
            print(sources_json(sources));
        else
            print_sources(sources);
        return exit_done;
    };
}

Run setup_undo(CLI::App&, CommandLine& line) {
    return [&line] {
        Project project = line.project();
        const UndoStep step = undo_last_change(project);
        if (line.json)
            print(undo_json(step));
        else
            print(fmt::format("{}: {} (\"mapite undo\" again {})\n", step.again ? "made again" : "undone",
                              described(step), step.again ? "takes it back" : "makes it again"));
        return exit_done;
    };
}

Run setup_check(CLI::App& arguments, CommandLine& line) {
    auto all = std::make_shared<bool>(false);
    arguments.add_flag("--all", *all, "list every finding");
    return [all, &line] {
        const Findings findings =
            check_project(line.project(), line.resources(), line.today(), line.progress());
        if (line.json)
            print(findings_json(findings));
        else
            print_findings(findings, *all ? 0 : 10, stdout);
        const bool doubtful = std::any_of(findings.begin(), findings.end(),
                                          [](const Finding& f) { return f.severity != Severity::note; });
        return doubtful ? exit_problems : exit_done;
    };
}

Run setup_doctor(CLI::App&, CommandLine& line) {
    return [&line] {
        std::vector<Checkup> parts = check_machine(line.resources());
        if (std::filesystem::exists(std::filesystem::path(line.project_folder) / "mapite.toml"))
            for (Checkup& part : check_tables(line.project())) parts.push_back(std::move(part));
        if (line.json) {
            print(checkup_json(parts));
            return exit_done;
        }
        for (const Checkup& part : parts)
            print(fmt::format(
                "{}  {:14} {}{}\n", part.present ? "ok     " : "missing", part.part, part.detail,
                part.present || part.package.empty() ? ""
                                                     : fmt::format(" (Debian package {})", part.package)));
        return exit_done;
    };
}

}  // namespace mapite
