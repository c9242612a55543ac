#include "sample/text_file.hpp"

#include <fmt/format.h>

#include <fstream>

#include "base/error.hpp"

namespace mapite {

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",;\"\n") == std::string_view::npos) return std::string(text);
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

void fail_to_write(const std::filesystem::path& file) {
    throw Error(ErrorKind::failed, fmt::format("{} cannot be written", file.string()),
                "check the free space and the permissions");
}

void write_text(const std::filesystem::path& file, std::string_view text) {
    std::ofstream out(file, std::ios::binary);
    out << text;
    if (!out.flush()) fail_to_write(file);
}

}  // namespace mapite
