#include "crs/version.hpp"

#include <proj.h>

namespace mapite {

std::string proj_version() {
    return proj_info().version;
}

}  // namespace mapite
