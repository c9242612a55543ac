#pragma once
#include <string>

namespace mapite {

/// "3.11.1", for `doctor`.
std::string geos_version();

}  // namespace mapite
