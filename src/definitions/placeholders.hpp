#pragma once
// The {names} that a text of the catalogue or a title asks to be filled in.
#include <set>
#include <string>
#include <string_view>

namespace mapite {

/// Names between braces, without them; an opening brace that is never closed gives the rest of the text.
std::set<std::string> placeholders(std::string_view text);

}  // namespace mapite
