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

/// --group, --year and --mode: whose numbers, of which people, by what means. The function reads them once
/// the arguments are parsed; throws Error(usage).
std::function<Choice()> whose_options(CLI::App& arguments);
/// These, and NEED, --map, --level, --method, --classes, --breaks and --palette, in the same way.
std::function<Choice()> choice_options(CLI::App& arguments);

}  // namespace mapite
