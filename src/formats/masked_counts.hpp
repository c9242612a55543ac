#pragma once
// How the statistical office publishes small counts.

namespace mapite {

/// In masked tables counts of 1 to 10 are published as this.
inline constexpr double masked_count = 5;

}  // namespace mapite
