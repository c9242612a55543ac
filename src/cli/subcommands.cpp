// Commands with commands of their own: `mapite visit plan`, `mapite survey print`.
#include <CLI/CLI.hpp>

#include "cli/command.hpp"

namespace mapite {

Run setup_subcommands(CLI::App& arguments, CommandLine& line, const std::vector<Command>& commands) {
    arguments.require_subcommand(1);
    std::vector<std::pair<CLI::App*, Run>> runs;
    for (const Command& command : commands) {
        CLI::App* sub = arguments.add_subcommand(command.name, command.summary);
        runs.emplace_back(sub, command.setup(*sub, line));
        add_shared_options(*sub, line);
        sub->footer(std::string("Examples:\n") + command.examples);
    }
    return [=] {
        for (const auto& [sub, run] : runs)
            if (sub->parsed()) return run();
        return static_cast<int>(exit_usage);
    };
}

}  // namespace mapite
