#pragma once
// Files that are wrong in exactly one way, and what the program must say about them.
#include <gtest/gtest.h>

#include <filesystem>
#include <span>
#include <string>

#include "base/error.hpp"

namespace mapite::test {

inline std::filesystem::path fixture(const std::string& name) {
    return std::filesystem::path(MAPITE_TEST_FIXTURES) / "definitions" / name;
}

struct Broken {
    std::string name;  ///< in fixtures/definitions/broken
    std::string what;  ///< behind the file's path: ":17: key ..."
    std::string hint;
};

/// Loads each and compares the whole message.
template <class Load>
void expect_errors(std::span<const Broken> all, Load&& load) {
    for (const Broken& broken : all) {
        SCOPED_TRACE(broken.name);
        const std::filesystem::path path = fixture("broken/" + broken.name);
        ASSERT_TRUE(std::filesystem::exists(path));
        try {
            load(path);
            ADD_FAILURE() << "was loaded without an error";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::data);
            EXPECT_EQ(error.what(), path.string() + broken.what);
            EXPECT_EQ(error.hint(), broken.hint);
        }
    }
}

}  // namespace mapite::test
