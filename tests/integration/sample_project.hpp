#pragma once
// The small sample district, imported once for all tests that only read it.
#include "app/run.hpp"
#include "integration/support.hpp"
#include "sample/sample.hpp"

namespace mapite::test {

inline const Project& sample_project() {
    static const TemporaryFolder folder;
    static const Project project = [] {
        const fs::path files = folder.path() / "sample";
        write_sample(files, {.seed = 3, .size = SampleSize::small}, Progress{});
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
    }();
    return project;
}

}  // namespace mapite::test
