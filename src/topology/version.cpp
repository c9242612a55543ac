#include "topology/version.hpp"

#include <geos_c.h>

namespace mapite {

std::string geos_version() {
    return GEOSversion();
}

}  // namespace mapite
