#pragma once
// Writes a fictional district as the kinds of files users have, so that the demo goes through the same
// doors as real work. Deterministic: same seed and size, same bytes.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/progress.hpp"
#include "survey/questionnaire.hpp"

namespace mapite {

enum class SampleSize { small, district, country };

struct SampleOptions {
    std::uint64_t seed = 1;
    SampleSize size = SampleSize::district;
    std::optional<Questionnaire> questionnaire{};  ///< that people filled in; usable
};

/// Writes into `folder` (made when missing; refused with Error(failed) when it has other files in it) and
/// returns the files written, in order.
std::vector<std::filesystem::path> write_sample(const std::filesystem::path& folder,
                                                const SampleOptions& options, const Progress& progress);

}  // namespace mapite
