#pragma once
// Writing whole files so that a crash or a full disk leaves the previous one as it was.
#include <filesystem>
#include <string_view>

namespace mapite {

/// Writes beside the file and puts it in place at the end; makes its folder when missing. Throws
/// Error(failed) and leaves the previous file when that is not possible.
void write_file(const std::filesystem::path& file, std::string_view content);

/// True when the file is there and holds exactly this.
bool is_file_with(const std::filesystem::path& file, std::string_view content);

}  // namespace mapite
