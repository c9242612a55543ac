#pragma once
// The window tried out without a user, on the machine it will be used on: the sample is made and opened, a
// number explained, two areas compared, classes and language changed, every kind of file written.
#include "gui/languages.hpp"
#include "gui/preferences.hpp"
#include "gui/workspace.hpp"

namespace mapite {

/// Prints one line for each step on stdout; 0 when all went well, else 1. Leaves nothing behind.
int self_test(Workspace& workspace, Preferences& preferences, Languages& languages);

}  // namespace mapite
