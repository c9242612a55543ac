#pragma once
// What is wrong with one file of several, told as a finding where the others go on.
#include <filesystem>
#include <string>

#include "base/error.hpp"
#include "base/finding.hpp"

namespace mapite {

/// The error as a finding of severity error, without the path and line at its beginning, which stand in the
/// place.
Finding unreadable(const std::filesystem::path& file, const Error& error, const std::string& code);

}  // namespace mapite
