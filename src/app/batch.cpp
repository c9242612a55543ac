#include "app/batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/sources.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "territory/duplicates.hpp"
#include "territory/spread.hpp"

namespace mapite {
namespace {

template <class Record>
std::vector<Record> taken(Imported<Record>&& imported, ImportedSource& result) {
    result.source.books = imported.books;
    result.findings = std::move(imported.findings);
    return std::move(imported.kept);
}

std::vector<Area> read_areas(const std::filesystem::path& file, const LayerSpec& spec,
                             const ReadOptions& options, const Grid& grid, const Progress& progress,
                             ImportedSource& result) {
    return taken(is_osm_file(file) ? import_osm_areas(file, options, grid, progress)
                                   : import_areas(file, spec, options, grid, progress),
                 result);
}

std::vector<Road> read_roads(const std::filesystem::path& file, const LayerSpec& spec,
                             const ReadOptions& options, const Grid& grid, const Progress& progress,
                             ImportedSource& result) {
    return taken(is_osm_file(file) ? import_osm_roads(file, grid, progress)
                                   : import_roads(file, spec, options, grid, progress),
                 result);
}

std::vector<Service> read_services(const std::filesystem::path& file, const LayerSpec& spec,
                                   const ReadOptions& options, const Grid& grid, const Progress& progress,
                                   ImportedSource& result) {
    return taken(is_osm_file(file) ? import_osm_services(file, spec, options, grid, progress)
                                   : import_services(file, spec, options, grid, progress),
                 result);
}

std::vector<PopulatedPoint> read_people(const std::filesystem::path& file, const LayerSpec& spec,
                                        const ReadOptions& options, const Grid& grid,
                                        const Progress& progress, ImportedSource& result) {
    return taken(is_osm_file(file) ? import_osm_dwellings(file, options, grid, progress)
                                   : import_people(file, spec, options, grid, progress),
                 result);
}

std::vector<Statistic> read_statistics(const std::filesystem::path& file, const LayerSpec& spec,
                                       ReadOptions options, const Progress& progress,
                                       ImportedSource& result) {
    if (result.source.date)
        options.values.try_emplace("year", std::to_string(static_cast<int>(result.source.date->year())));
    std::vector<Statistic> statistics = taken(import_statistics(file, spec, options, progress), result);
    // The table's own newest year says more than the day of a layer definition.
    int newest = 0;
    for (const Statistic& statistic : statistics) newest = std::max(newest, statistic.year);
    if (!result.source.date && newest > 0)
        result.source.date = Day{std::chrono::year{newest}, std::chrono::January, std::chrono::day{1}};
    return statistics;
}

std::map<std::string, double> totals_by_code(const ImportRequest& request,
                                             std::span<const LayerDefinition> definitions,
                                             ImportedSource& result) {
    LayerSpec spec;
    for (const LayerDefinition& definition : definitions)
        if (definition.id == (request.definition.empty() ? "people-totals" : request.definition))
            spec = definition.spec;
    Imported<AreaTotal> totals = import_totals(request.totals, spec, request.reading);
    result.findings = std::move(totals.findings);
    std::map<std::string, double> by_code;
    for (const AreaTotal& total : totals.kept) by_code[total.code] = total.people;
    return by_code;
}

}  // namespace

BatchEntry read_entry(const std::filesystem::path& file, LayerKind kind, const ChosenLayer& chosen,
                      const ImportRequest& request, const Grid& grid, const Progress& progress) {
    const LayerDefinition& definition = *chosen.definition;
    ReadOptions options = request.reading;
    options.layer = chosen.layer;
    BatchEntry entry;
    Source& source = entry.result.source;
    source.kind = kind;
    source.file = file.filename().string() + (chosen.layer.empty() ? "" : "#" + chosen.layer);
    source.definition = definition.id;
    source.name = definition.source_name;
    source.licence = definition.licence;
    source.attribution = definition.attribution;
    source.complete = definition.complete;
    source.imported = request.today;
    source.date = request.date ? request.date : definition.date;
    if (!source.date && is_osm_file(file)) source.date = osm_date(file);
    switch (kind) {
        case LayerKind::boundaries:
            entry.areas = read_areas(file, definition.spec, options, grid, progress, entry.result);
            break;
        case LayerKind::roads:
            entry.roads = read_roads(file, definition.spec, options, grid, progress, entry.result);
            break;
        case LayerKind::services:
            entry.services = read_services(file, definition.spec, options, grid, progress, entry.result);
            break;
        case LayerKind::people:
            entry.people = read_people(file, definition.spec, options, grid, progress, entry.result);
            break;
        case LayerKind::statistics:
            entry.statistics = read_statistics(file, definition.spec, options, progress, entry.result);
            break;
    }
    return entry;
}

BatchEntry spread_entry(const ImportRequest& request, std::span<const LayerDefinition> definitions,
                        const Outlook& outlook) {
    if (outlook.dwellings.empty())
        throw Error(ErrorKind::data,
                    "a total of people was to be spread, but the project knows no dwellings yet",
                    "import homesteads and buildings first, for example: mapite import osm district.osm.pbf "
                    "--area-level 7");
    BatchEntry entry;
    Source& source = entry.result.source;
    source.kind = LayerKind::people;
    source.file = spread_source;
    source.imported = request.today;
    source.date = request.date ? request.date : std::optional(request.today);
    SpreadResult spread;
    if (request.total) {
        source.definition = fmt::format("total {} spread over dwellings", to_text(*request.total));
        spread = spread_total(outlook.dwellings, outlook.areas, *request.total);
    } else {
        const auto by_code = totals_by_code(request, definitions, entry.result);
        source.definition =
            fmt::format("totals of {} spread over dwellings", request.totals.filename().string());
        spread = spread_totals(outlook.dwellings, outlook.areas, by_code);
    }
    source.name = "estimate: " + source.definition;
    source.books.read = spread.points.size();
    for (PopulatedPoint& point : spread.points)
        if (point.measure == PeopleMeasure::estimated) entry.people.push_back(std::move(point));
    source.books.kept = entry.people.size();
    source.books.reported = source.books.read - source.books.kept;
    entry.result.findings.insert(entry.result.findings.end(), spread.findings.begin(), spread.findings.end());
    return entry;
}

std::vector<std::pair<std::string, std::string>> merge_duplicates(Batch& batch, std::vector<Service> all) {
    const std::size_t known = all.size();
    for (Service& service : all) service.merged_into.clear();
    const Findings before = find_duplicates(all).findings;
    for (const BatchEntry& entry : batch) all.insert(all.end(), entry.services.begin(), entry.services.end());
    const DuplicateResult duplicates = find_duplicates(all);
    std::vector<std::pair<std::string, std::string>> merged;
    merged.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t stands = duplicates.stands_for[i];
        merged.emplace_back(all[i].id, stands == i ? std::string() : all[stands].id);
    }
    std::size_t position = known;
    for (BatchEntry& entry : batch)
        for (Service& service : entry.services) service.merged_into = merged[position++].second;
    const auto last =
        std::find_if(batch.rbegin(), batch.rend(), [](const auto& entry) { return !entry.services.empty(); });
    if (last == batch.rend()) return merged;
    // What was known to be doubtful before is not said again.
    for (const Finding& finding : duplicates.findings)
        if (std::find(before.begin(), before.end(), finding) == before.end())
            last->result.findings.push_back(finding);
    return merged;
}

}  // namespace mapite
