// visit: the subcommands together.
#include "cli/visit_command.hpp"

namespace mapite {

Run setup_visit(CLI::App& arguments, CommandLine& line) {
    std::vector<Command> all;
    for (const auto& rows :
         {visit_list_commands(), visit_plan_commands(), visit_hand_commands(), visit_exchange_commands()})
        all.insert(all.end(), rows.begin(), rows.end());
    return setup_subcommands(arguments, line, all);
}

}  // namespace mapite
