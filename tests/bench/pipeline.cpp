// From files to answers: reading a map extract into a graph, and the whole `mapite run`, on the fictional
// country and, where they are, on the real files of Andorra. Memory is the peak of the process.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <chrono>
#include <filesystem>

#include "app/run.hpp"
#include "crs/grid.hpp"
#include "network/road_graph.hpp"
#include "sample/sample.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr Day today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{1}};

/// Made once per program run, removed at its end.
class SampleFolder {
  public:
    SampleFolder() : path_(fs::temp_directory_path() / "mapite-bench-country") {
        fs::remove_all(path_);
        write_sample(path_, {.seed = 1, .size = SampleSize::country}, Progress{});
    }
    ~SampleFolder() { fs::remove_all(path_); }
    SampleFolder(const SampleFolder&) = delete;
    SampleFolder& operator=(const SampleFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

const fs::path& country() {
    static const SampleFolder folder;
    return folder.path();
}

fs::path andorra() {
    return fs::path(MAPITE_SHARED) / "data/andorra";
}

void report_peak(benchmark::State& state) {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

void run_whole_job(benchmark::State& state, const fs::path& folder, std::optional<double> total) {
    const Resources resources = load_resources(MAPITE_SOURCE_DATA);
    const fs::path project = fs::temp_directory_path() / "mapite-bench-project";
    for (auto _ : state) {
        fs::remove_all(project);
        const RunReport report = run_folder({.folder = folder,
                                             .project = project,
                                             .area_level = {},
                                             .total = total,
                                             .language = Language::en,
                                             .grid = "auto",
                                             .today = today,
                                             .version = "bench"},
                                            resources, Progress{});
        state.counters["areas"] = static_cast<double>(report.areas);
    }
    fs::remove_all(project);
    report_peak(state);
}

void country_extract_to_graph(benchmark::State& state) {
    const Resources resources = load_resources(MAPITE_SOURCE_DATA);
    const SpeedTable speeds = speeds_of(resources, "");
    const Grid grid = Grid::named("EPSG:3059");
    for (auto _ : state) {
        const Imported<Road> roads = import_osm_roads(country() / "district.osm.pbf", grid, Progress{});
        const RoadGraph graph(roads.kept, speeds, TravelMode::car);
        state.counters["graph_nodes"] = static_cast<double>(graph.node_count());
        state.counters["roads"] = static_cast<double>(roads.kept.size());
    }
    report_peak(state);
}

void country_whole_run(benchmark::State& state) {
    run_whole_job(state, country(), {});
}

void andorra_whole_run(benchmark::State& state) {
    if (!fs::exists(andorra())) return state.SkipWithError("../shared/data/andorra is not here");
    const fs::path folder = fs::temp_directory_path() / "mapite-bench-andorra";
    fs::create_directories(folder);
    fs::copy_file(andorra() / "andorra-2025-01-19.osm.pbf", folder / "andorra.osm.pbf",
                  fs::copy_options::overwrite_existing);
    run_whole_job(state, folder, 83888);
    fs::remove_all(folder);
}

BENCHMARK(andorra_whole_run)->Unit(benchmark::kMillisecond)->Iterations(2)->UseRealTime();
BENCHMARK(country_extract_to_graph)->Unit(benchmark::kMillisecond)->Iterations(2)->UseRealTime();
BENCHMARK(country_whole_run)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();

}  // namespace
}  // namespace mapite
