#include "formats/osm_signature.hpp"

#include <fstream>
#include <string_view>
#include <system_error>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite::osm {

namespace {

std::string first_bytes(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) {
        throw Error{ErrorKind::data, file.filename().string() + ": cannot be opened for reading",
                    "check that you may read " + file.string()};
    }
    std::string bytes(512, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

std::string format_of_markup(const std::string& name, std::string_view text) {
    const std::string folded_text = lower(text);
    if (folded_text.find("<!doctype html") != std::string::npos ||
        folded_text.find("<html") != std::string::npos) {
        throw Error{ErrorKind::data, name + ": is a web page, not OpenStreetMap data",
                    "the download probably failed; open the file to see what the page says"};
    }
    return "osm";
}

}  // namespace

std::string format_of(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    std::error_code trouble;
    if (!std::filesystem::exists(file, trouble)) {
        throw Error{ErrorKind::data, name + ": there is no such file", "looked for it as " + file.string()};
    }
    if (std::filesystem::is_directory(file, trouble)) {
        throw Error{ErrorKind::data, name + ": is a folder, not an OpenStreetMap file", "name a file in it"};
    }
    const std::string bytes = first_bytes(file);
    const std::string_view text = trimmed(bytes);
    if (bytes.empty())
        throw Error{ErrorKind::data, name + ": is empty (0 bytes)", "download or export it again"};
    if (bytes.starts_with("\x1f\x8b")) return "osm.gz";
    if (bytes.starts_with("BZh")) return "osm.bz2";
    if (bytes.substr(0, 32).find("OSMHeader") != std::string::npos) return "pbf";
    if (text.starts_with("<")) return format_of_markup(name, text);
    if (bytes.starts_with("PK")) {
        throw Error{ErrorKind::data, name + ": is a zip archive, not an OpenStreetMap file",
                    "unpack it first"};
    }
    throw Error{ErrorKind::data, name + ": is not an OpenStreetMap file (neither PBF nor XML)",
                "files ending in .osm.pbf, .osm, .osm.gz or .osm.bz2 can be read"};
}

}  // namespace mapite::osm
