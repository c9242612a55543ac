#pragma once
// A folder of the running test alone: tests run beside each other.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace mapite {

/// Made anew and empty when a test asks for the first time; stays until the machine clears its temporary files.
inline std::filesystem::path test_folder() {
    static std::string last;
    const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
    const std::string name = std::string(test->test_suite_name()) + "." + test->name() + "." + std::to_string(getpid());
    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / name;
    if (last != name) std::filesystem::remove_all(folder);
    last = name;
    std::filesystem::create_directories(folder);
    return folder;
}

}  // namespace mapite
