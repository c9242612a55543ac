#pragma once
#include <string>

namespace mapite {

/// "3.6.2", for `doctor`.
std::string gdal_version();
/// Whether this GDAL can read the format ("XLSX", "ODS", "GPKG", ...).
bool gdal_reads(const std::string& format);
/// "2.19.0".
std::string osmium_version();

}  // namespace mapite
