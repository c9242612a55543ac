#pragma once
// Short ways to import a fixture and to look into what came out.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "formats/import.hpp"
#include "unit/formats/latvia.hpp"

namespace mapite::test {

inline std::filesystem::path good(const std::string& name) {
    return std::filesystem::path(MAPITE_TEST_FIXTURES) / "formats" / name;
}
inline std::filesystem::path broken(const std::string& name) {
    return std::filesystem::path(MAPITE_TEST_FIXTURES) / "broken" / name;
}
inline std::filesystem::path shared(const std::string& name) {
    return std::filesystem::path(MAPITE_SHARED) / "data" / name;
}

inline Imported<Service> services(const std::filesystem::path& file, const LayerSpec& spec = {},
                                  const ReadOptions& options = {}) {
    return import_services(file, spec, options, latvia(), {});
}
inline Imported<Area> areas(const std::filesystem::path& file, const LayerSpec& spec = {},
                            const ReadOptions& options = {}) {
    return import_areas(file, spec, options, latvia(), {});
}
inline Imported<PopulatedPoint> people(const std::filesystem::path& file, const LayerSpec& spec = {},
                                       const ReadOptions& options = {}) {
    return import_people(file, spec, options, latvia(), {});
}
inline Imported<Road> roads(const std::filesystem::path& file, const LayerSpec& spec = {},
                            const ReadOptions& options = {}) {
    return import_roads(file, spec, options, latvia(), {});
}

/// A layer in which everything is of one category.
inline LayerSpec all_of(const std::string& category) {
    LayerSpec spec;
    spec.category = category;
    return spec;
}

inline std::size_t count(const Findings& findings, const std::string& code) {
    return static_cast<std::size_t>(
        std::ranges::count_if(findings, [&](const Finding& finding) { return finding.code == code; }));
}
/// "error schools.csv:3: what" of the first finding with the code; empty when there is none.
inline std::string first(const Findings& findings, const std::string& code) {
    for (const Finding& finding : findings)
        if (finding.code == code)
            return to_string(finding.severity) + " " + to_string(finding.where) + ": " + finding.what;
    return {};
}

/// The Error that `work` throws; a test failure and an empty one when it throws none.
template <class Work>
Error error_of(Work work) {
    try {
        work();
    } catch (const Error& error) {
        return error;
    }
    ADD_FAILURE() << "nothing was thrown";
    return Error(ErrorKind::failed, "");
}

inline testing::AssertionResult has(const std::string& text, const std::string& part) {
    if (text.find(part) != text.npos) return testing::AssertionSuccess();
    return testing::AssertionFailure() << "\"" << part << "\" is not in: " << text;
}

template <class Record>
testing::AssertionResult books_are(const Imported<Record>& import, std::size_t read, std::size_t kept) {
    if (import.books == Books{read, kept, read - kept}) return testing::AssertionSuccess();
    return testing::AssertionFailure() << "read " << import.books.read << ", kept " << import.books.kept
                                       << ", reported " << import.books.reported;
}

}  // namespace mapite::test
