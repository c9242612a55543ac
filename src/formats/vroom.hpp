#pragma once
// A problem in the JSON of VROOM (docs/API.md of 1.13) as ours, to be solved and compared. What we have no
// word for is never dropped in silence: a job or vehicle that needs it is left out with a finding, an unknown
// key is named.
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/finding.hpp"
#include "routing/problem.hpp"

namespace mapite {

struct VroomImport {
    RoutingProblem problem;
    std::vector<std::uint64_t> jobs, vehicles;  ///< ids per task and shift
    std::vector<std::uint64_t> left_out_jobs;
    Ticks day_length = 86400;  ///< ticks of a moment since the day of its shift began
    Books jobs_read, vehicles_read;
    Findings findings;
};
/// Throws Error(failed) when the file cannot be read, Error(data) when it is no JSON, no problem of VROOM, or
/// has coordinates in place of matrices.
VroomImport read_vroom(const std::filesystem::path& file);

}  // namespace mapite
