#include "routing/solve.hpp"

#include <algorithm>
#include <ctime>

#include "routing/schedule.hpp"
#include "routing/search.hpp"
#include "routing/validate.hpp"

namespace mapite {
namespace {

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

Solved solve(const RoutingProblem& problem, const SolveOptions& options, const Progress& progress) {
    validate(problem);
    const double begin = cpu_seconds();
    CompiledProblem compiled(problem);
    compiled.find_neighbours();
    SearchTuning tuning = tuning_for(problem);
    if (options.heat) {
        tuning.hot = tuning.reheated = *options.heat;
        tuning.cold = std::min(tuning.cold, tuning.hot / 10);
        tuning.round = 4'000;
        tuning.growth = 1;
    }
    Search search(compiled, options.seed, tuning);
    if (options.start) search.start_from(*options.start);
    constexpr std::uint64_t questions_between_reports = 50;
    std::uint64_t asked = 0;
    const std::uint64_t made = search.run(options.iterations, [&] {
        const double used = cpu_seconds() - begin;
        if (asked++ % questions_between_reports == 0)
            progress.step("planning", options.cpu_time ? used / options.cpu_time->count() : -1);
        return options.cpu_time && used >= options.cpu_time->count();
    });
    Solved solved{search.best(), {}, made};
    solved.cost = cost_of(problem, solved.plan);
    return solved;
}

}  // namespace mapite
