#pragma once
// What an OpenStreetMap file is by its first bytes, whatever its name says; and a sentence for what
// people give instead: nothing, an empty file, a web page, an archive.
#include <filesystem>
#include <string>

namespace mapite::osm {

/// "pbf", "osm", "osm.gz" or "osm.bz2", as libosmium calls them. Throws Error(data) for anything else.
std::string format_of(const std::filesystem::path& file);

}  // namespace mapite::osm
