// Indicators from a ready table of 10,000,000 pairs (5,000 origins x 2,000 destinations, ids of 15 letters,
// in the order a router writes them and shuffled). The peer in the same run is the plain way to read it:
// std::getline, std::unordered_map of ids, std::from_chars, one core. Counters: rows, seconds of the peer by
// ours (peer_ratio), peak memory above what stood before (peak_mb), and the greatest difference of any
// enhanced two-step result between both readers.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <unordered_map>

#include "formats/od_table.hpp"
#include "profile/floating_catchment.hpp"

namespace mapite {
namespace {

constexpr std::size_t origins = 5000, destinations = 2000;

std::vector<std::string> made_up_ids(std::size_t count, unsigned seed) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < count; ++i)
        ids.push_back(fmt::format("89a88{:06x}ffff", (i * 2654435761U + seed) & 0xffffffU));
    return ids;
}

double memory_mb(const char* what) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(what)) return std::stod(line.substr(std::string(what).size() + 1)) / 1024;
    return 0;
}

/// The files, made once and removed at the end.
class Files {
  public:
    Files() : from(made_up_ids(origins, 1)), to(made_up_ids(destinations, 7)) {
        std::vector<std::size_t> order(origins * destinations);
        std::iota(order.begin(), order.end(), std::size_t{0});
        write(written, order);
        std::shuffle(order.begin(), order.end(), std::mt19937(4));
        write(shuffled, order);
    }
    ~Files() {
        std::filesystem::remove(written);
        std::filesystem::remove(shuffled);
    }
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;

    const std::filesystem::path written = std::filesystem::temp_directory_path() / "mapite_bench_od.csv";
    const std::filesystem::path shuffled = std::filesystem::temp_directory_path() / "mapite_bench_od_2.csv";
    std::vector<std::string> from, to;

  private:
    void write(const std::filesystem::path& file, const std::vector<std::size_t>& order) const {
        std::ofstream out(file, std::ios::binary);
        std::string text = "from_id,to_id,travel_time\n";
        for (const std::size_t pair : order) {
            const std::size_t i = pair / destinations, j = pair % destinations;
            const auto tenths = (i * 7919 + j * 104729) % 1200;
            fmt::format_to(std::back_inserter(text), "{},{},{}.{}\n", from[i], to[j], tenths / 10,
                           tenths % 10);
            if (text.size() > 1 << 20) {
                out << text;
                text.clear();
            }
        }
        out << text;
    }
};

const Files& files() {
    static const Files made;
    return made;
}

std::vector<OriginDestination> read_plainly(const std::filesystem::path& file) {
    std::unordered_map<std::string, std::uint32_t> from, to;
    for (const std::string& id : files().from) from.emplace(id, from.size());
    for (const std::string& id : files().to) to.emplace(id, to.size());
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    std::vector<OriginDestination> rows;
    while (std::getline(in, line)) {
        const std::size_t one = line.find(','), two = line.find(',', one + 1);
        double minutes = 0;
        std::from_chars(line.data() + two + 1, line.data() + line.size(), minutes);
        rows.push_back(
            {from.at(line.substr(0, one)), to.at(line.substr(one + 1, two - one - 1)), Minutes{minutes}});
    }
    return rows;
}

std::vector<double> access_of(const std::vector<OriginDestination>& rows) {
    const std::vector<double> people(origins, 100), capacity(destinations, 3);
    const std::vector<Band> bands{{Minutes{10}, 1}, {Minutes{20}, 0.68}, {Minutes{30}, 0.22}};
    return two_step(rows, people, capacity, bands).access;
}

struct Peer {
    double seconds = 0;
    std::vector<double> access;
};

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// The plain way over the same file, measured once.
const Peer& peer(const std::filesystem::path& file) {
    static std::map<std::filesystem::path, Peer> measured;
    const auto [found, is_new] = measured.try_emplace(file);
    if (!is_new) return found->second;
    const auto begin = std::chrono::steady_clock::now();
    found->second.access = access_of(read_plainly(file));
    found->second.seconds = seconds_since(begin);
    return found->second;
}

void table_to_access(benchmark::State& state, const std::filesystem::path& file) {
    const Peer& plain = peer(file);
    malloc_trim(0);
    const double before = memory_mb("VmRSS");
    std::ofstream("/proc/self/clear_refs") << 5;
    std::vector<double> access;
    const auto begin = std::chrono::steady_clock::now();
    for (auto _ : state)
        access = access_of(read_od_table(file, files().from, files().to, {}, Progress{}).rows);
    const double seconds = seconds_since(begin) / static_cast<double>(state.iterations());
    double difference = 0;
    for (std::size_t i = 0; i < access.size(); ++i)
        difference = std::max(difference, std::abs(access[i] - plain.access[i]));
    state.counters["rows"] = static_cast<double>(origins * destinations);
    state.counters["peer_ratio"] = plain.seconds / seconds;
    state.counters["peak_mb"] = memory_mb("VmHWM") - before;
    state.counters["difference"] = difference;
}

void plain_reader(benchmark::State& state) {
    const std::filesystem::path& file = state.range(0) == 0 ? files().written : files().shuffled;
    for (auto _ : state) state.SetIterationTime(peer(file).seconds);
}

void ours_as_routers_write(benchmark::State& state) {
    table_to_access(state, files().written);
}

void ours_shuffled(benchmark::State& state) {
    table_to_access(state, files().shuffled);
}

// 0 = as routers write it, 1 = shuffled.
BENCHMARK(plain_reader)->Arg(0)->Arg(1)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(ours_as_routers_write)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(ours_shuffled)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

}  // namespace
}  // namespace mapite
