#include "formats/import_versions.hpp"

#include <gdal_priv.h>

#include <osmium/version.hpp>

namespace mapite {

std::string gdal_version() {
    return GDALVersionInfo("RELEASE_NAME");
}

bool gdal_reads(const std::string& format) {
    GDALAllRegister();
    return GetGDALDriverManager()->GetDriverByName(format.c_str()) != nullptr;
}

std::string osmium_version() {
    return LIBOSMIUM_VERSION_STRING;
}

}  // namespace mapite
