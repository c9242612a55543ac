#include "formats/text_blocks.hpp"

#include <cpl_vsi.h>
#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/vector_bytes.hpp"
#include "formats/vector_messages.hpp"

namespace mapite {
namespace {

constexpr std::size_t block_size = std::size_t{4} << 20;
constexpr std::size_t longest_line = std::size_t{64} << 20;

struct VsiCloser {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

}  // namespace

struct TextBlocks::File {
    std::unique_ptr<VSILFILE, VsiCloser> opened;
};

TextBlocks::TextBlocks(const std::filesystem::path& file, const Progress& progress)
    : file_(std::make_unique<File>()), progress_(progress), name_(file.filename().string()) {
    require_file(file);
    const GdalMessages messages;
    packed_ = lower(file.extension().string()) == ".gz";
    file_->opened.reset(VSIFOpenL(((packed_ ? "/vsigzip/" : "") + file.string()).c_str(), "rb"));
    if (!file_->opened)
        throw Error(
            packed_ ? ErrorKind::data : ErrorKind::failed,
            fmt::format("{}: the file cannot be opened{}", name_, packed_ ? ": it is no gzip file" : ""),
            "check that it may be read and was copied completely");
}

TextBlocks::~TextBlocks() = default;

/// Appends up to a block of bytes and gives how many they were.
std::size_t TextBlocks::fill(std::string& text) {
    GdalMessages messages;
    const std::size_t before = text.size();
    text.resize(before + block_size);
    std::size_t got = 0;
    while (got < block_size) {
        const std::size_t part =
            VSIFReadL(text.data() + before + got, 1, block_size - got, file_->opened.get());
        if (part == 0) break;
        got += part;
    }
    text.resize(before + got);
    // Unpacking ends without an error where a gzip file was cut off, but not at an end of file.
    const bool cut_off = packed_ && got < block_size && VSIFEofL(file_->opened.get()) == 0;
    if (!messages.take_failure().empty() || cut_off)
        throw Error(packed_ ? ErrorKind::data : ErrorKind::failed,
                    name_ + (packed_ ? ": the compressed data end too early: the file is truncated"
                                     : ": the file could not be read to its end"),
                    "copy or download it again");
    return got;
}

std::optional<TextBlock> TextBlocks::next() {
    const std::lock_guard guard(lock_);
    if (ended_) return std::nullopt;
    progress_.step("reading " + name_);
    TextBlock block{.number = count_, .text = {}};
    block.text.reserve(rest_.size() + block_size);
    block.text.append(rest_);
    rest_.clear();
    for (;;) {
        ended_ = fill(block.text) < block_size;
        if (ended_) break;
        const std::size_t end = block.text.find_last_of('\n');
        if (end != std::string::npos) {
            rest_.assign(block.text, end + 1);
            block.text.resize(end + 1);
            break;
        }
        if (block.text.size() > longest_line)
            throw Error(ErrorKind::data,
                        fmt::format("{}: a line is longer than {} MB", name_, longest_line >> 20),
                        "check that this is a table as text (CSV) with one row a line");
    }
    if (block.text.empty()) return std::nullopt;
    ++count_;
    return block;
}

}  // namespace mapite
