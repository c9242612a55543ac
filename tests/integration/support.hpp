#pragma once
// A project in a folder of its own, gone after the test; and the shared real data, where they are.
#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>

#include "app/import.hpp"
#include "app/study.hpp"
#include "base/text.hpp"

namespace mapite::test {

namespace fs = std::filesystem;

inline constexpr Day today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{1}};

class TemporaryFolder {
  public:
    TemporaryFolder()
        : path_(fs::temp_directory_path() /
                ("mapite-test-" + std::to_string(getpid()) + "-" + std::to_string(count_++))) {
        fs::create_directories(path_);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    static inline int count_ = 0;
    fs::path path_;
};

inline const Resources& resources() {
    static const Resources loaded = load_resources(MAPITE_SOURCE_DATA);
    return loaded;
}

inline Project new_project(const fs::path& folder, const std::string& grid = "auto") {
    ProjectSettings settings;
    settings.name = "test";
    settings.grid = grid;
    return init_project(folder, settings);
}

inline ImportRequest request(std::vector<LayerKind> kinds, std::vector<fs::path> files) {
    return {.kinds = std::move(kinds),
            .files = std::move(files),
            .reading = {},
            .definition = "",
            .date = {},
            .total = {},
            .totals = {},
            .dry_run = false,
            .today = today};
}

inline ImportReport import(Project& project, const ImportRequest& request) {
    return import_files(project, resources(), request, Progress{});
}

inline Study study(const Project& project) {
    return study_project(project, resources(), {.today = today, .only_need = ""}, Progress{});
}

inline fs::path shared(const std::string& name) {
    return fs::path(MAPITE_SHARED) / "data" / name;
}

#define SKIP_WITHOUT(name)                                    \
    if (!std::filesystem::exists(mapite::test::shared(name))) \
    GTEST_SKIP() << "needs ../shared/data/" << (name) << ", which is not here"

}  // namespace mapite::test
