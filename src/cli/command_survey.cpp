// survey: the subcommands together.
#include "cli/survey_command.hpp"

namespace mapite {

Run setup_survey(CLI::App& arguments, CommandLine& line) {
    std::vector<Command> all;
    for (const auto& rows : {survey_exchange_commands(), survey_paper_commands(), survey_compare_commands(),
                             survey_map_commands()})
        all.insert(all.end(), rows.begin(), rows.end());
    return setup_subcommands(arguments, line, all);
}

}  // namespace mapite
