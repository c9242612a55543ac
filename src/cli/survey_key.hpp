#pragma once
// `mapite survey key`, in a file of its own.
#include "cli/command.hpp"

namespace mapite {

Run setup_survey_key(CLI::App& arguments, CommandLine& line);

}  // namespace mapite
