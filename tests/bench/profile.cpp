// What follows from the travel times of the fictional country: all indicators of every area and need, the
// index, and the simulation of ranks, beside one that adds up every point anew in every draw.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "app/run.hpp"
#include "app/standing.hpp"
#include "app/study.hpp"
#include "sample/sample.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr Day today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{1}};

Study country_study() {
    const fs::path folder = fs::temp_directory_path() / "mapite-bench-profile";
    fs::remove_all(folder);
    write_sample(folder, {.seed = 1, .size = SampleSize::country}, Progress{});
    const Resources resources = load_resources(MAPITE_SOURCE_DATA);
    run_folder({.folder = folder,
                .project = "",
                .area_level = {},
                .total = {},
                .language = {},
                .grid = "auto",
                .today = today,
                .version = "bench"},
               resources, Progress{});
    Study study = study_project(open_project(folder / "project"), resources,
                                {.today = today, .only_need = ""}, Progress{});
    fs::remove_all(folder);
    return study;
}

const Study& country() {
    static const Study study = country_study();
    return study;
}

void describe(benchmark::State& state, const Study& study) {
    state.counters["areas"] = static_cast<double>(study.areas.size());
    state.counters["needs"] = static_cast<double>(study.needs.size());
    state.counters["points"] = static_cast<double>(study.points.size());
}

void all_indicators(benchmark::State& state) {
    const Study& study = country();
    const BorrowedInputs borrowed = profile_inputs(study);
    for (auto _ : state) benchmark::DoNotOptimize(profile(borrowed.inputs));
    describe(state, study);
}
BENCHMARK(all_indicators)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

std::vector<AreaIndex> all_areas(const Study& study) {
    std::vector<AreaIndex> areas;
    for (std::size_t a = 0; a < study.areas.size(); ++a) areas.emplace_back(a);
    return areas;
}

/// Ranks with thresholds, speeds, weights and aggregation drawn, what is missing drawn as well.
void rank_ranges_of_draws(benchmark::State& state) {
    const Study& study = country();
    Basket basket = study.basket;
    basket.uncertainty.draws = static_cast<std::size_t>(state.range(0));
    const BorrowedInputs borrowed = profile_inputs(study);
    for (auto _ : state)
        benchmark::DoNotOptimize(
            rank_ranges(basket, area_draws(basket, borrowed.inputs, study.profiles, all_areas(study))));
    describe(state, study);
}
BENCHMARK(rank_ranges_of_draws)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

/// Weights and aggregation alone, as targets are stated elsewhere.
void ten_thousand_draws_of_weights(benchmark::State& state) {
    const Study& study = country();
    Basket basket = study.basket;
    basket.uncertainty = {.draws = 10'000, .weights = 0.25, .thresholds = 0, .speeds = 0};
    const BorrowedInputs borrowed = profile_inputs(study);
    const auto areas = area_draws(basket, borrowed.inputs, study.profiles, all_areas(study));
    for (auto _ : state) benchmark::DoNotOptimize(draw_ranks(basket, areas));
    describe(state, study);
}
BENCHMARK(ten_thousand_draws_of_weights)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

/// The same as rank_ranges_of_draws for so many draws with every point added up in each: what it would cost.
void draws_point_by_point(benchmark::State& state) {
    const Study& study = country();
    const BorrowedInputs borrowed = profile_inputs(study);
    for (auto _ : state)
        for (int draw = 0; draw < state.range(0); ++draw) {
            std::vector<Need> needs = study.basket.needs;
            for (Need& need : needs) {
                need.good *= 1 + 0.01 * draw;
                need.bad *= 1 + 0.01 * draw;
            }
            ProfileInputs inputs = borrowed.inputs;
            inputs.needs = needs;
            benchmark::DoNotOptimize(profile(inputs));
        }
    describe(state, study);
}
BENCHMARK(draws_point_by_point)
    ->Arg(10)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

}  // namespace
}  // namespace mapite
