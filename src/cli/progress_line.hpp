#pragma once
// A moving line on the terminal for work that takes longer than a second; nothing where no person watches.
#include "base/progress.hpp"

namespace mapite {

Progress terminal_progress();

}  // namespace mapite
