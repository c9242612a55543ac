#pragma once
// Made-up place names that look like Latvian ones.
#include <cstddef>
#include <string>

#include "sample/random.hpp"

namespace mapite {

/// The n-th name of a settlement; the first 1,400 are all different.
std::string settlement_name(std::size_t n);
/// A name of a homestead; names repeat, as they do in life.
std::string homestead_name(Chance& chance);

}  // namespace mapite
