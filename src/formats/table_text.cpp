#include "formats/table_text.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

struct IconvCloser {
    void operator()(void* handle) const { iconv_close(handle); }
};
using Converter = std::unique_ptr<void, IconvCloser>;

/// Empty when the C library knows no such encoding.
Converter converter_from(const std::string& encoding) {
    iconv_t handle = iconv_open("UTF-8", encoding.c_str());
    if (reinterpret_cast<std::intptr_t>(handle) == -1) return nullptr;
    return Converter{handle};
}

struct Conversion {
    std::string text;
    std::optional<std::size_t> bad_byte;  ///< offset of the first byte that is no text
};

Conversion convert(const Converter& converter, std::string& bytes, bool replace) {
    Conversion result;
    result.text.reserve(bytes.size() + bytes.size() / 8);
    char* from = bytes.data();
    std::size_t left = bytes.size();
    std::array<char, 65536> buffer{};
    while (left > 0) {
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const std::size_t status = iconv(converter.get(), &from, &left, &to, &room);
        result.text.append(buffer.data(), buffer.size() - room);
        if (status != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
        if (!replace) {
            result.bad_byte = bytes.size() - left;
            return result;
        }
        result.text += "\xEF\xBF\xBD";
        ++from;
        --left;
    }
    return result;
}

std::size_t line_of(std::string_view bytes, std::size_t offset) {
    return 1 + static_cast<std::size_t>(
                   std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::string convert_or_throw(std::string bytes, const std::string& encoding, bool assumed,
                             const std::string& file) {
    const Converter converter = converter_from(encoding);
    if (!converter)
        throw Error(ErrorKind::usage, fmt::format("{}: no encoding is called \"{}\"", file, encoding),
                    "use UTF-8, UTF-16 or Windows-1257");
    Conversion result = convert(converter, bytes, false);
    if (!result.bad_byte) return std::move(result.text);
    const std::string claim = assumed ? "neither UTF-8 nor " + encoding : "not " + encoding;
    throw Error(
        ErrorKind::data,
        fmt::format("{}:{}: the bytes here are {} text", file, line_of(bytes, *result.bad_byte), claim),
        "say what the file is in with --encoding, or save it as UTF-8");
}

}  // namespace

DecodedText decoded(std::string bytes, std::string_view encoding, const std::string& file) {
    const std::string_view start = std::string_view(bytes).substr(0, 3);
    const bool utf8_mark = start == "\xEF\xBB\xBF";
    const bool utf16_mark = start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
    if (utf8_mark) bytes.erase(0, 3);
    if (!encoding.empty() && !utf16_mark) {
        const std::string name{encoding};
        return {convert_or_throw(std::move(bytes), name, false, file), name, false};
    }
    if (utf16_mark) return {convert_or_throw(std::move(bytes), "UTF-16", false, file), "UTF-16", false};
    if (is_valid_utf8(bytes)) return {std::move(bytes), "UTF-8", false};
    if (utf8_mark) return {convert_or_throw(std::move(bytes), "UTF-8", false, file), "UTF-8", false};
    return {convert_or_throw(std::move(bytes), "WINDOWS-1257", true, file), "Windows-1257", true};
}

std::string decoded_value(std::string value) {
    if (is_valid_utf8(value)) return value;
    return convert(converter_from("WINDOWS-1257"), value, true).text;
}

}  // namespace mapite
