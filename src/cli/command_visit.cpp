// visit: the subcommands together.
#include <CLI/CLI.hpp>

#include "cli/visit_command.hpp"

namespace mapite {
namespace {

std::vector<Command> all_commands() {
    std::vector<Command> all;
    for (const auto& rows :
         {visit_list_commands(), visit_plan_commands(), visit_hand_commands(), visit_exchange_commands()})
        all.insert(all.end(), rows.begin(), rows.end());
    return all;
}

}  // namespace

Run setup_visit(CLI::App& arguments, CommandLine& line) {
    arguments.require_subcommand(1);
    const std::vector<Command> commands = all_commands();
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
