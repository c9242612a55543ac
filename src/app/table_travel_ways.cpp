#include "app/table_travel_ways.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "base/error.hpp"
#include "formats/od_table.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

using Rows = std::vector<OriginDestination>;

/// Where the rows of each origin (or destination) begin, and one entry for the end.
std::vector<std::size_t> starts_of(const Rows& rows, std::size_t count,
                                   std::uint32_t OriginDestination::*side) {
    std::vector<std::size_t> starts(count + 1, 0);
    for (const OriginDestination& row : rows) ++starts[row.*side + 1];
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    return starts;
}

class TableTravelWays final : public TravelWays {
  public:
    TableTravelWays(Rows rows, std::size_t points, std::size_t services, TravelTable about)
        : rows_(std::move(rows)),
          of_point_(starts_of(rows_, points, &OriginDestination::origin)),
          of_service_(starts_of(rows_, services, &OriginDestination::destination)),
          to_service_(rows_.size()),
          about_(std::move(about)) {
        std::vector<std::size_t> next(of_service_.begin(), of_service_.end() - 1);
        for (const OriginDestination& row : rows_)
            to_service_[next[row.destination]++] = {PointIndex{row.origin}, row.time};
    }

    [[nodiscard]] ReachColumn nearest(std::span<const PointIndex> points,
                                      std::span<const ServiceIndex> services) const override {
        std::vector<bool> wanted(of_service_.size(), false);
        for (const ServiceIndex service : services) wanted[service.value] = true;
        ReachColumn column(points.size());
        for (std::size_t i = 0; i < points.size(); ++i)
            for (std::size_t r = of_point_[points[i].value]; r < of_point_[points[i].value + 1]; ++r)
                // Rows ascend by service, so the first of several as near is the one the others' ties break
                // to.
                if (wanted[rows_[r].destination] && (!column[i] || rows_[r].time < column[i]->time))
                    column[i] = Reach{.service = ServiceIndex{rows_[r].destination}, .time = rows_[r].time};
        return column;
    }

    [[nodiscard]] std::vector<std::vector<Arrival>> arrivals(std::span<const ServiceIndex> services,
                                                             Seconds limit) const override {
        std::vector<std::vector<Arrival>> result(services.size());
        for (std::size_t s = 0; s < services.size(); ++s)
            for (std::size_t a = of_service_[services[s].value]; a < of_service_[services[s].value + 1]; ++a)
                if (to_service_[a].time <= limit) result[s].push_back(to_service_[a]);
        return result;
    }

    [[nodiscard]] std::vector<std::vector<Arrival>> arrivals_at(std::span<const GridPoint>,
                                                                Seconds) const override {
        refuse_places();
    }
    [[nodiscard]] std::vector<std::optional<Seconds>> times_to_nearest(
        std::span<const GridPoint>, std::span<const GridPoint>) const override {
        refuse_places();
    }
    [[nodiscard]] bool lead_to_any(std::span<const ServiceIndex> services) const override {
        return std::ranges::any_of(services, [&](ServiceIndex service) {
            return of_service_[service.value] < of_service_[service.value + 1];
        });
    }

  private:
    [[noreturn]] void refuse_places() const {
        throw Error(ErrorKind::usage,
                    fmt::format("times come from the table {}, which knows no places but the project's own "
                                "points and services",
                                about_.file),
                    "take travel_table out of mapite.toml to travel along roads or straight lines");
    }

    Rows rows_;
    std::vector<std::size_t> of_point_, of_service_;
    std::vector<Arrival> to_service_;  ///< by service, ascending by point
    TravelTable about_;
};

template <class Record>
std::vector<std::string> ids_of(std::span<const Record> records) {
    std::vector<std::string> ids;
    ids.reserve(records.size());
    for (const Record& record : records) ids.push_back(record.id);
    return ids;
}

/// How many stand in no row, as a finding; nothing when all do.
void note_absent(const Rows& rows, std::size_t count, std::uint32_t OriginDestination::*side,
                 const char* code, const char* what, ReadTravelTable& read) {
    const std::vector<std::size_t> starts = starts_of(rows, count, side);
    std::size_t absent = 0;
    for (std::size_t i = 0; i < count; ++i) absent += starts[i] == starts[i + 1] ? 1 : 0;
    if (absent > 0)
        read.findings.push_back({Severity::warning,
                                 {read.about.file, 0, {}},
                                 code,
                                 fmt::format(fmt::runtime(what), absent, count)});
}

std::optional<Day> day_of(const fs::path& file) {
    std::error_code problem;
    const auto written = fs::last_write_time(file, problem);
    if (problem) return std::nullopt;
    return Day{std::chrono::floor<std::chrono::days>(fs::file_time_type::clock::to_sys(written))};
}

fs::path file_for(const Project& project, TravelMode mode) {
    return project.folder / project.settings.travel_tables[static_cast<std::size_t>(mode)];
}

TravelTable about(const fs::path& file) {
    return {.file = file.filename().string(), .date = day_of(file)};
}

}  // namespace

std::shared_ptr<const TravelWays> table_travel_ways(Rows rows, std::size_t points, std::size_t services,
                                                    const TravelTable& about) {
    return std::make_shared<const TableTravelWays>(std::move(rows), points, services, about);
}

ReadTravelTable read_travel_table(const Project& project, TravelMode mode,
                                  std::span<const PopulatedPoint> points, std::span<const Service> services,
                                  const Progress& progress) {
    const fs::path file = file_for(project, mode);
    if (!fs::exists(file))
        throw Error(ErrorKind::failed,
                    fmt::format("{}: the travel_table {} is not there", project.settings_file().string(),
                                project.settings.travel_tables[static_cast<std::size_t>(mode)]),
                    "put the file there, or take the key out to use the project's roads");
    ReadTravelTable read{.ways = nullptr, .about = about(file), .findings = {}};
    OdTable table = read_od_table(file, ids_of(points), ids_of(services), {}, progress);
    read.findings = std::move(table.findings);
    note_absent(table.rows, points.size(), &OriginDestination::origin, "travel-table-points",
                "{} of {} populated points stand in no row of the table: they have no route", read);
    note_absent(table.rows, services.size(), &OriginDestination::destination, "travel-table-services",
                "{} of {} services stand in no row of the table: it says nothing about them", read);
    read.ways = table_travel_ways(std::move(table.rows), points.size(), services.size(), read.about);
    return read;
}

std::array<std::optional<TravelTable>, std::size(all_travel_modes)> travel_tables_of(const Project& project) {
    std::array<std::optional<TravelTable>, std::size(all_travel_modes)> tables;
    for (const TravelMode mode : all_travel_modes)
        if (!project.settings.travel_tables[static_cast<std::size_t>(mode)].empty())
            tables[static_cast<std::size_t>(mode)] = about(file_for(project, mode));
    return tables;
}

std::vector<fs::path> travel_table_files(const Project& project) {
    std::vector<fs::path> files;
    for (const TravelMode mode : all_travel_modes)
        if (!project.settings.travel_tables[static_cast<std::size_t>(mode)].empty())
            if (const fs::path file = file_for(project, mode); std::ranges::find(files, file) == files.end())
                files.push_back(file);
    return files;
}

Findings missing_travel_tables(const Project& project) {
    Findings findings;
    for (const fs::path& file : travel_table_files(project))
        if (!fs::exists(file))
            findings.push_back(
                {Severity::error,
                 {"mapite.toml", 0, {}},
                 "travel-table-missing",
                 fmt::format("the travel_table {} is not there, so no travel time can be told; "
                             "put the file there or take the key out",
                             file.lexically_relative(project.folder).string())});
    return findings;
}

}  // namespace mapite
