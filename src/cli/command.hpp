#pragma once
// A command of `mapite`: one file each, registered as one row in commands.cpp. `setup` only declares
// arguments; the work happens in the function that it returns, and gives the exit code.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/project.hpp"
#include "app/resources.hpp"
#include "base/progress.hpp"

namespace CLI {
class App;
}

namespace mapite {

enum ExitCode : int {
    exit_done = 0,
    exit_failed = 1,
    exit_usage = 2,
    exit_problems = 3,
    exit_refused = 4,
    exit_incomplete = 5
};

/// What all commands share.
struct CommandLine {
    std::string project_folder = ".";
    std::string language;  ///< empty: the project's own
    std::string date;      ///< yyyy-mm-dd printed instead of today's
    bool json = false;
    bool quiet = false;
    std::filesystem::path root;  ///< of data/, layers/ and maps/

    [[nodiscard]] Resources resources() const { return load_resources(root); }
    [[nodiscard]] Project project() const { return open_project(project_folder); }
    /// The one asked for, else the project's.
    [[nodiscard]] Language language_of(const Project& project) const;
    /// --date, else SOURCE_DATE_EPOCH, else the clock's day (UTC).
    [[nodiscard]] Day today() const;
    /// Shows itself on stderr when a person watches and it takes longer than a second.
    [[nodiscard]] Progress progress() const;
};

/// --project, --lang, --date, --json and --quiet, which every command has; main adds them to each.
void add_shared_options(CLI::App& arguments, CommandLine& line);

using Run = std::function<int()>;
struct Command {
    const char* name;
    const char* summary;
    const char* examples;
    Run (*setup)(CLI::App& arguments, CommandLine& line);
};

/// For a command that has commands of its own; one of them must be given.
Run setup_subcommands(CLI::App& arguments, CommandLine& line, const std::vector<Command>& commands);

Run setup_init(CLI::App& arguments, CommandLine& line);
Run setup_import(CLI::App& arguments, CommandLine& line);
Run setup_undo(CLI::App& arguments, CommandLine& line);
Run setup_sources(CLI::App& arguments, CommandLine& line);
Run setup_statistics(CLI::App& arguments, CommandLine& line);
Run setup_areas(CLI::App& arguments, CommandLine& line);
Run setup_profile(CLI::App& arguments, CommandLine& line);
Run setup_map(CLI::App& arguments, CommandLine& line);
Run setup_rank(CLI::App& arguments, CommandLine& line);
Run setup_compare(CLI::App& arguments, CommandLine& line);
Run setup_snapshot(CLI::App& arguments, CommandLine& line);
Run setup_explain(CLI::App& arguments, CommandLine& line);
Run setup_what_if(CLI::App& arguments, CommandLine& line);
Run setup_indicators(CLI::App& arguments, CommandLine& line);
Run setup_neighbours(CLI::App& arguments, CommandLine& line);
Run setup_reach(CLI::App& arguments, CommandLine& line);
Run setup_visit(CLI::App& arguments, CommandLine& line);
Run setup_survey(CLI::App& arguments, CommandLine& line);
Run setup_note(CLI::App& arguments, CommandLine& line);
Run setup_check(CLI::App& arguments, CommandLine& line);
Run setup_doctor(CLI::App& arguments, CommandLine& line);
Run setup_run(CLI::App& arguments, CommandLine& line);
Run setup_sample(CLI::App& arguments, CommandLine& line);

}  // namespace mapite
