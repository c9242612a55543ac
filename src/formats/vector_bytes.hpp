#pragma once
// The bytes of a file as they are or unpacked, with the messages for what is missing, empty or cut off.
#include <filesystem>
#include <string>

namespace mapite {

/// Throws Error(failed) when the file is not there and Error(data) when it has no bytes.
void require_file(const std::filesystem::path& file);

/// All bytes of a file, unpacked when its name ends in ".gz". Throws as `require_file`, and Error(data)
/// when the compressed data end too early.
std::string file_bytes(const std::filesystem::path& file);

/// The same for at most the first `count` bytes, unpacked.
std::string first_file_bytes(const std::filesystem::path& file, std::size_t count);

/// At most the first `count` bytes; fewer, or none, where the file has no more or cannot be opened.
std::string first_bytes(const std::filesystem::path& file, std::size_t count);

}  // namespace mapite
