#pragma once
#include <string>

#include "base/table.hpp"

namespace mapite {

/// UTF-8, comma, CRLF-free lines, quotes where needed; the header first.
std::string csv(const Table& table);

}  // namespace mapite
