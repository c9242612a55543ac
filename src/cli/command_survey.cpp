// survey: the subcommands together.
#include "cli/survey_command.hpp"

namespace mapite {

Run setup_survey(CLI::App& arguments, CommandLine& line) {
    std::vector<Command> all;
    for (const auto& rows : std::vector<std::vector<Command>>{survey_exchange_commands()})
        all.insert(all.end(), rows.begin(), rows.end());
    return setup_subcommands(arguments, line, all);
}

}  // namespace mapite
