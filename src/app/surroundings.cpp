#include "app/surroundings.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {

std::filesystem::path definitions_root(const std::filesystem::path& sources) {
    if (const char* root = std::getenv("MAPITE_ROOT")) return root;
    std::error_code failure;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
    auto installed = program.parent_path().parent_path() / "share" / "mapite";
    if (!failure && std::filesystem::is_directory(installed, failure)) return installed;
    return sources;
}

Day day_of_printing(const std::string& stated) {
    if (!stated.empty()) {
        const auto day = parse_day(stated);
        if (!day)
            throw Error(ErrorKind::usage, fmt::format("--date: \"{}\" is no day", stated),
                        "write it as 2025-01-19");
        return *day;
    }
    // The usual way of fixing dates in reproducible builds: reproducible-builds.org/specs/source-date-epoch
    auto now = std::chrono::system_clock::now();
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"))
        if (const auto seconds = parse_whole(epoch))
            now = std::chrono::system_clock::time_point(std::chrono::seconds(*seconds));
    return std::chrono::floor<std::chrono::days>(now);
}

}  // namespace mapite
