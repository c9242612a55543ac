#pragma once
// The program mapite-view: reads its arguments, opens the window, runs until it is closed.

namespace mapite {

/// Exit codes as those of `mapite`: 0 done, 1 failed, 2 wrong usage.
int run_view(int argc, char** argv);

}  // namespace mapite
