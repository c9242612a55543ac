#pragma once
// Bytes of a text file as UTF-8. People save tables in whatever their spreadsheet offers: UTF-8 with or
// without byte order mark, UTF-16, Windows-1257. What was assumed rather than known is said.
#include <filesystem>
#include <string>
#include <string_view>

namespace mapite {

struct DecodedText {
    std::string text;      ///< UTF-8 without byte order mark
    std::string encoding;  ///< what the file is in
    bool assumed = false;  ///< neither said by the file nor by the user
};

/// `encoding` overrides detection; empty = find out: byte order mark, else UTF-8 when valid, else
/// Windows-1257. Throws Error(data) naming the line where the bytes are not text of that encoding and
/// Error(usage) for an encoding nobody knows. `file` is for messages.
DecodedText decoded(std::string bytes, std::string_view encoding, const std::string& file);

/// The same for one value of a table whose encoding was never stated (old .dbf files): Windows-1257
/// unless valid UTF-8; absent characters become U+FFFD.
std::string decoded_value(std::string value);

}  // namespace mapite
