#include "formats/vector_bytes.hpp"

#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/vector_messages.hpp"

namespace mapite {
namespace {

struct VsiCloser {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

}  // namespace

void require_file(const std::filesystem::path& file) {
    std::error_code problem;
    const std::string name = file.filename().string();
    if (!std::filesystem::exists(file, problem))
        throw Error(ErrorKind::failed, fmt::format("{}: there is no such file", file.string()),
                    "check the path and the spelling");
    if (std::filesystem::is_regular_file(file, problem) && std::filesystem::file_size(file, problem) == 0)
        throw Error(ErrorKind::data, name + ": the file is empty (0 bytes)",
                    "it was probably not saved or not copied completely");
}

namespace {

/// All bytes, or the first `most`.
std::string unpacked_bytes(const std::filesystem::path& file, std::size_t most) {
    require_file(file);
    GdalMessages messages;
    const std::string name = file.filename().string();
    const bool packed = lower(file.extension().string()) == ".gz";
    const std::string path = (packed ? "/vsigzip/" : "") + file.string();
    const std::unique_ptr<VSILFILE, VsiCloser> opened{VSIFOpenL(path.c_str(), "rb")};
    if (!opened)
        throw Error(
            packed ? ErrorKind::data : ErrorKind::failed,
            fmt::format("{}: the file cannot be opened{}", name, packed ? ": it is no gzip file" : ""),
            "check that it may be read and was copied completely");
    std::string bytes;
    std::vector<char> buffer(1 << 20);
    while (bytes.size() < most) {
        const std::size_t wanted = std::min(buffer.size(), most - bytes.size());
        const std::size_t got = VSIFReadL(buffer.data(), 1, wanted, opened.get());
        if (got == 0) break;
        bytes.append(buffer.data(), got);
    }
    // Unpacking ends without an error where a gzip file was cut off, but not at an end of file.
    const bool whole = bytes.size() < most;
    if (!messages.take_failure().empty() || (packed && whole && VSIFEofL(opened.get()) == 0))
        throw Error(ErrorKind::data, name + ": the compressed data end too early: the file is truncated",
                    "copy or download it again");
    return bytes;
}

}  // namespace

std::string file_bytes(const std::filesystem::path& file) {
    return unpacked_bytes(file, std::numeric_limits<std::size_t>::max());
}

std::string first_file_bytes(const std::filesystem::path& file, std::size_t count) {
    return unpacked_bytes(file, count);
}

std::string first_bytes(const std::filesystem::path& file, std::size_t count) {
    const GdalMessages messages;
    const std::unique_ptr<VSILFILE, VsiCloser> opened{VSIFOpenL(file.c_str(), "rb")};
    std::string bytes(opened ? count : 0, '\0');
    if (opened) bytes.resize(VSIFReadL(bytes.data(), 1, bytes.size(), opened.get()));
    return bytes;
}

}  // namespace mapite
