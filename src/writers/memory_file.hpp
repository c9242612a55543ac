#pragma once
// A file in GDAL's memory, gone when this is: what GDAL can only write to files becomes a string.
#include <string>

namespace mapite {

class MemoryFile {
  public:
    /// `ending` as ".csv". Its name is no other's at the same time.
    explicit MemoryFile(const std::string& ending);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] const std::string& name() const { return name_; }
    /// Empty when nothing was written.
    [[nodiscard]] std::string content() const;

  private:
    std::string name_;
};

}  // namespace mapite
