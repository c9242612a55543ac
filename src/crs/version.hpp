#pragma once
#include <string>

namespace mapite {

/// "9.1.1", for `doctor`.
std::string proj_version();

}  // namespace mapite
