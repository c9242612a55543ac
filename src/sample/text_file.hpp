#pragma once
// Text files of the sample: cells of CSV, and the one message where a file cannot be written.
#include <filesystem>
#include <string>
#include <string_view>

namespace mapite {

/// In quotes where the text would break the row (RFC 4180).
std::string csv_cell(std::string_view text);
/// Throws Error(failed): the file cannot be written.
[[noreturn]] void fail_to_write(const std::filesystem::path& file);
/// Throws as fail_to_write.
void write_text(const std::filesystem::path& file, std::string_view text);

}  // namespace mapite
