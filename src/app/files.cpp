#include "app/files.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>

#include "base/error.hpp"

namespace mapite {

void write_file(const std::filesystem::path& file, std::string_view content) {
    namespace fs = std::filesystem;
    std::error_code failure;
    if (file.has_parent_path()) fs::create_directories(file.parent_path(), failure);
    const fs::path unfinished = file.string() + ".new";
    {
        std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        out.close();
        if (!out) {
            fs::remove(unfinished, failure);
            throw Error(ErrorKind::failed, fmt::format("{} cannot be written", file.string()),
                        "check the free space and the permissions");
        }
    }
    fs::rename(unfinished, file, failure);
    if (failure)
        throw Error(ErrorKind::failed,
                    fmt::format("{} cannot be replaced: {}", file.string(), failure.message()));
}

bool is_file_with(const std::filesystem::path& file, std::string_view content) {
    std::ifstream in(file, std::ios::binary);
    const std::string found((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return in && found == content;
}

}  // namespace mapite
