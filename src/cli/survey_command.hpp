#pragma once
// The subcommands of `mapite survey`: each declares its arguments and returns what runs. Registered in
// command_survey.cpp.
#include <vector>

#include "cli/command.hpp"

namespace mapite {

/// Rows of several files, in the order of the help.
std::vector<Command>
survey_exchange_commands();  ///< import, list, form, export, skip (command_survey_exchange.cpp)
std::vector<Command> survey_paper_commands();    ///< print, key (command_survey_paper.cpp)
std::vector<Command> survey_compare_commands();  ///< compare, agree (command_survey_compare.cpp)
std::vector<Command> survey_map_commands();      ///< map (command_survey_map.cpp)

}  // namespace mapite
