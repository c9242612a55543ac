#pragma once
// Telling whether a file changed since it was imported. FNV-1a, 64 bit: no protection against forgery,
// only against forgetting.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace mapite {

class Digest {
  public:
    void add(std::string_view bytes);
    /// The bytes of the file; for a shapefile also of its companions (.dbf, .shx, .prj, .cpg).
    /// Throws Error(failed) when the file cannot be read.
    void add_file(const std::filesystem::path& file);
    /// 16 hexadecimal digits.
    [[nodiscard]] std::string text() const;

  private:
    std::uint64_t state_ = 14695981039346656037ull;
};

}  // namespace mapite
