#include "definitions/files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"

namespace mapite {

std::vector<std::filesystem::path> toml_files(const std::filesystem::path& folder) {
    std::error_code trouble;
    std::filesystem::directory_iterator entries(folder, trouble);
    if (trouble) {
        throw Error{ErrorKind::failed,
                    fmt::format("cannot read the folder {}: {}", folder.string(), trouble.message()),
                    "check the path"};
    }
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::directory_entry& entry : entries) {
        if (entry.is_regular_file() && entry.path().extension() == ".toml") files.push_back(entry.path());
    }
    std::ranges::sort(files, {}, [](const std::filesystem::path& file) { return file.stem().string(); });
    return files;
}

}  // namespace mapite
