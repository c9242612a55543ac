#include "writers/css_text.hpp"

#include <fmt/format.h>

namespace mapite {

std::string css_string(std::string_view text) {
    std::string out = "\"";
    for (const char byte : text) {
        const auto c = static_cast<unsigned char>(byte);
        if (c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&')
            out += fmt::format("\\{:x} ", c);
        else
            out += byte;
    }
    return out + '"';
}

}  // namespace mapite
