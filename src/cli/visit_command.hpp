#pragma once
// The subcommands of `mapite visit`: each declares its arguments and returns what runs. Registered in
// command_visit.cpp.
#include <vector>

#include "cli/command.hpp"

namespace mapite {

/// Rows of several files, in the order of the help.
std::vector<Command> visit_list_commands();  ///< add, edit, cancel, list, due (command_visit_list.cpp)
std::vector<Command> visit_plan_commands();  ///< plan, why, replan, show (command_visit_plan.cpp)
std::vector<Command> visit_hand_commands();  ///< pin, unpin, order, swap, done, log (command_visit_hand.cpp)
std::vector<Command>
visit_exchange_commands();  ///< sheet, export, import, vroom (command_visit_exchange.cpp)

}  // namespace mapite
