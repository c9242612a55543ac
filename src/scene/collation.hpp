#pragma once
// Order of names as readers of a language expect it in a list, without the process's locale: letters of
// the alphabet first, accents only where everything else is equal (levels 1 and 2 of the Unicode
// collation with CLDR's rules for lv, en and ru; punctuation counts before digits, digits before letters).
#include <string>
#include <string_view>

#include "base/localized.hpp"

namespace mapite {

/// Compared byte by byte, keys order as their names do. Different names have different keys.
std::string collation_key(std::string_view name, Language language);

}  // namespace mapite
