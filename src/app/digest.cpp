#include "app/digest.hpp"

#include <fmt/format.h>

#include <fstream>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {

void Digest::add(std::string_view bytes) {
    for (const char c : bytes) state_ = (state_ ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    state_ = (state_ ^ bytes.size()) * 1099511628211ull;  // "ab"+"c" differs from "a"+"bc"
}

void Digest::add_file(const std::filesystem::path& file) {
    std::vector<std::filesystem::path> parts = {file};
    if (lower(file.extension().string()) == ".shp")
        for (const char* extension : {".dbf", ".shx", ".prj", ".cpg"}) {
            std::filesystem::path companion = file;
            if (std::filesystem::exists(companion.replace_extension(extension))) parts.push_back(companion);
        }
    std::vector<char> block(1 << 20);
    for (const auto& part : parts) {
        std::ifstream in(part, std::ios::binary);
        if (!in)
            throw Error(ErrorKind::failed, fmt::format("{} cannot be read", part.string()),
                        "check the name and the permissions");
        while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0)
            add({block.data(), static_cast<std::size_t>(in.gcount())});
    }
}

std::string Digest::text() const {
    return fmt::format("{:016x}", state_);
}

}  // namespace mapite
