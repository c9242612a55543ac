#pragma once
// The options that say what is shown (app/choice.hpp), the same for every command that has them. A
// mistyped name gets the nearest right one as hint.
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/choice.hpp"

namespace CLI {
class App;
}

namespace mapite {

/// --mode; empty when it was not given. To be read by `mode_named`.
std::shared_ptr<std::string> mode_option(CLI::App& arguments);
/// Absent for an empty name. Throws Error(usage) for a name that is no mode.
std::optional<TravelMode> mode_named(const std::string& name);

/// NEED, --map, --level, --mode, --method, --classes, --breaks and --palette. The function reads them once
/// the arguments are parsed; throws Error(usage).
std::function<Choice()> choice_options(CLI::App& arguments);

}  // namespace mapite
