#pragma once
// The small sample district, imported once for all tests that only read it.
#include "app/run.hpp"
#include "integration/support.hpp"
#include "sample/sample.hpp"

namespace mapite::test {

/// The sample in the folder `files`, without one of its files.
inline Project run_sample(const fs::path& files, const std::string& left_out) {
    write_sample(files, {.seed = 3, .size = SampleSize::small}, Progress{});
    if (!left_out.empty()) fs::remove(files / left_out);
    run_folder({.folder = files,
                .project = "",
                .area_level = {},
                .total = {},
                .language = Language::en,
                .grid = "auto",
                .today = today,
                .version = "test"},
               resources(), Progress{});
    return open_project(files / "project");
}

inline const Project& sample_project() {
    static const TemporaryFolder folder;
    static const Project project = run_sample(folder.path() / "sample", "");
    return project;
}

}  // namespace mapite::test
