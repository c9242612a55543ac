#pragma once
// A long text file in blocks that end at line ends, for several threads to work on at once. Plain or packed
// (.gz); never the whole file in memory.
#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/progress.hpp"

namespace mapite {

struct TextBlock {
    std::size_t number = 0;  ///< 0, 1, 2 ... in the order of the file
    std::string text;        ///< whole lines; only the file's last may lack its line end
};

class TextBlocks {
  public:
    /// Throws Error(failed) when the file is missing, Error(data) when it is empty or no gzip file.
    TextBlocks(const std::filesystem::path& file, const Progress& progress);
    ~TextBlocks();
    TextBlocks(const TextBlocks&) = delete;
    TextBlocks& operator=(const TextBlocks&) = delete;

    /// The next block, absent at the end of the file. May be called from any thread. Throws Error(data) when
    /// packed data end too early or a single line is longer than 64 MB, Cancelled when a stop was asked for.
    std::optional<TextBlock> next();

  private:
    struct File;
    [[nodiscard]] std::size_t fill(std::string& text);

    std::mutex lock_;
    std::unique_ptr<File> file_;
    const Progress& progress_;
    std::string name_;
    std::string rest_;  ///< the beginning of a line whose end was not read yet
    std::size_t count_ = 0;
    bool packed_ = false;
    bool ended_ = false;
};

}  // namespace mapite
