#include "app/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/batch.hpp"
#include "app/choose_grid.hpp"
#include "app/corrections_by_hand.hpp"
#include "app/digest.hpp"
#include "app/people_basis.hpp"
#include "app/sources.hpp"
#include "app/statistics_import.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "territory/grid_cell.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

/// Everything that decides what an import yields: the file's bytes, the definition and the options.
std::string digest_of(const fs::path& file, LayerKind kind, const ChosenLayer& chosen,
                      const ImportRequest& request, const Resources& resources,
                      const fs::path& project_folder) {
    Digest digest;
    digest.add_file(file);
    const fs::path own = project_folder / "layers" / (chosen.definition->id + ".toml");
    digest.add_file(fs::exists(own) ? own : resources.root / "layers" / (chosen.definition->id + ".toml"));
    if (kind == LayerKind::people)
        for (const fs::path& groups : {project_folder / "groups.toml", resources.root / "data/groups.toml"})
            if (fs::exists(groups)) digest.add_file(groups);
    const ReadOptions& reading = request.reading;
    digest.add(fmt::format("{}|{}|{}|{}|{}|{}|{}", to_string(kind), chosen.layer, reading.crs,
                           reading.swap_axes.value_or(false), reading.encoding,
                           reading.area_level ? *reading.area_level : -1,
                           request.date ? to_string(*request.date) : ""));
    add_corrections(digest, reading);
    for (const fs::path& old : {request.codes_of, request.old_boundaries})
        if (!old.empty()) {
            digest.add(old.filename().string());
            digest.add_file(old);
        }
    return digest.text();
}

bool replaces(const Batch& batch, const Source& source) {
    return std::any_of(batch.begin(), batch.end(), [&](const BatchEntry& entry) {
        return entry.result.source.kind == source.kind && entry.result.source.file == source.file;
    });
}

std::set<SourceId> replaced_sources(const Batch& batch, const std::vector<Source>& sources) {
    std::set<SourceId> ids;
    for (const Source& source : sources)
        if (replaces(batch, source)) ids.insert(source.id);
    return ids;
}

template <class Record>
std::vector<Record> without(std::vector<Record> records, const std::set<SourceId>& replaced) {
    std::erase_if(records, [&](const Record& record) { return replaced.contains(record.source); });
    return records;
}

Outlook outlook_of(const Database& database, const Batch& batch) {
    const std::set<SourceId> replaced = replaced_sources(batch, database.sources());
    Outlook outlook{.areas = without(database.areas(), replaced), .dwellings = {}};
    for (PopulatedPoint& point : without(database.people(), replaced))
        if (point.measure == PeopleMeasure::dwellings) outlook.dwellings.push_back(std::move(point));
    for (const BatchEntry& entry : batch) {
        outlook.areas.insert(outlook.areas.end(), entry.areas.begin(), entry.areas.end());
        for (const PopulatedPoint& point : entry.people)
            if (point.measure == PeopleMeasure::dwellings) outlook.dwellings.push_back(point);
    }
    return outlook;
}

const std::string& shown_id(const Area& area) {
    return area.code;
}
const std::string& shown_id(const Service& service) {
    return service.id;
}
const std::string& shown_id(const PopulatedPoint& point) {
    return point.id;
}

/// Leaves out records whose id another source has brought already: the same place twice is one place.
template <class Record, class Id>
void leave_out_known(std::vector<Record>& records, ImportedSource& result, std::set<std::string>& known,
                     Id id, Severity severity, std::string_view code) {
    std::size_t left_out = 0;
    std::string first;
    std::erase_if(records, [&](const Record& record) {
        if (known.insert(id(record)).second) return false;
        if (left_out++ == 0) first = shown_id(record);
        return true;
    });
    if (left_out == 0) return;
    result.source.books.kept -= left_out;
    result.source.books.reported += left_out;
    result.findings.push_back(
        {severity,
         {result.source.file, 0, first},
         std::string(code),
         fmt::format("{} record(s) have an id that another source has brought already, the first is \"{}\"; "
                     "the earlier ones stay (mapite sources --remove takes a source out)",
                     left_out, first)});
}

/// What makes a populated point the same in two sources: ids of OpenStreetMap and of grid cells are
/// the same everywhere, those of a register only within it. Estimates stand beside their dwellings, and the
/// people of each year beside those of another; a dwelling is the same one in every year.
std::string identity(const PopulatedPoint& point, const std::optional<int>& year) {
    const bool is_global = point.id.starts_with("osm:") || grid_cell(point.id);
    const std::string counted_in = point.measure == PeopleMeasure::dwellings ? "always"
                                   : year                                    ? std::to_string(*year)
                                                                             : "undated";
    return fmt::format("{}|{}|{}|{}", point.id, point.measure == PeopleMeasure::estimated,
                       is_global ? SourceId{0} : point.source, counted_in);
}

void leave_out_known(Batch& batch, const Database& database) {
    const std::set<SourceId> replaced = replaced_sources(batch, database.sources());
    std::set<std::string> areas, services, people;
    for (const Area& area : without(database.areas(), replaced)) areas.insert(area.code);
    for (const Service& service : without(database.services(), replaced)) services.insert(service.id);
    std::map<SourceId, std::optional<int>> years;
    for (const Source& source : database.sources()) years[source.id] = year_of(source);
    for (const PopulatedPoint& point : without(database.people(), replaced))
        people.insert(identity(point, years[point.source]));
    SourceId unsaved = 0;
    for (BatchEntry& entry : batch) {
        --unsaved;
        for (PopulatedPoint& point : entry.people) point.source = unsaved;
        leave_out_known(
            entry.areas, entry.result, areas, [](const Area& a) { return a.code; }, Severity::error,
            "duplicate-code");
        leave_out_known(
            entry.services, entry.result, services, [](const Service& s) { return s.id; }, Severity::note,
            "known-already");
        leave_out_known(
            entry.people, entry.result, people,
            [year = year_of(entry.result.source)](const PopulatedPoint& p) { return identity(p, year); },
            Severity::note, "known-already");
    }
}

/// Areas that name no parent get the area of the next higher level around them.
void find_parents(Batch& batch, const std::vector<Area>& all) {
    for (BatchEntry& entry : batch)
        for (Area& area : entry.areas) {
            if (area.parent == area.code)
                area.parent = area.parent_name = "";  // state cities are their own municipality
            if (!area.parent.empty() || area.shape.empty()) continue;
            const GridPoint inside = label_point(area.shape);
            const Area* around = nullptr;
            for (const Area& other : all)
                if (level(other.type) < level(area.type) && other.code != area.code &&
                    covers(other.shape, inside) &&
                    (around == nullptr || level(other.type) > level(around->type)))
                    around = &other;
            if (around != nullptr) {
                area.parent = around->code;
                area.parent_name = around->name;
            }
        }
}

Box box_of(const std::vector<Area>& areas) {
    Box all;
    for (const Area& area : areas) all.add(box(area.shape));
    return all;
}

/// "schools.csv", or "schools.csv (+2)" for several files.
std::string subject_of(const ImportRequest& request) {
    std::vector<fs::path> files = request.files;
    if (!request.totals.empty()) files.push_back(request.totals);
    if (files.empty()) return std::string(spread_source);
    const std::string first = files.front().filename().string();
    return files.size() == 1 ? first : fmt::format("{} (+{})", first, files.size() - 1);
}

void save(Database& database, Batch& batch, const std::vector<std::pair<std::string, std::string>>& merged,
          const std::string& subject, const Progress& progress) {
    Database::Change change = database.change("import", subject);
    for (BatchEntry& entry : batch) {
        const SourceId id = change.put_source(entry.result.source, entry.result.findings);
        entry.result.source.id = id;
        if (!entry.areas.empty()) change.put_areas(id, entry.areas);
        if (!entry.services.empty()) change.put_services(id, entry.services);
        if (!entry.people.empty()) change.put_people(id, entry.people);
        if (!entry.roads.empty()) change.put_roads(id, entry.roads, progress);
        if (!entry.statistics.empty()) change.put_statistics(id, entry.statistics);
    }
    if (!merged.empty()) change.set_merged(merged);
    progress.step("saving");
    change.commit();
}

/// One import while it is under way: the project's state and what has been read so far.
struct Importing {
    const Project& project;
    const Resources& resources;
    const ImportRequest& request;
    const std::vector<LayerDefinition> definitions;
    const Grid grid;
    const Database& database;
    Batch batch;  ///< what is new
    std::vector<ImportedSource> unchanged;
    Box district;

    void read(const fs::path& file, LayerKind kind, const Progress& progress) {
        for (const ChosenLayer& chosen :
             layers_to_read(definitions, kind, file, request.reading, request.definition)) {
            const std::string digest = digest_of(file, kind, chosen, request, resources, project.folder);
            const std::string name =
                file.filename().string() + (chosen.layer.empty() ? "" : "#" + chosen.layer);
            const std::vector<Source> sources = database.sources();
            const auto same = std::find_if(sources.begin(), sources.end(), [&](const Source& source) {
                return source.kind == kind && source.file == name && source.digest == digest;
            });
            if (same != sources.end()) {
                unchanged.push_back({.source = *same, .findings = {}, .unchanged = true});
                continue;
            }
            ImportRequest with_district = request;
            with_district.reading.district = district;
            BatchEntry entry = read_entry(file, kind, chosen, with_district, grid, progress);
            entry.result.source.digest = digest;
            district.add(box_of(entry.areas));
            batch.push_back(std::move(entry));
        }
    }
};

}  // namespace

Books ImportReport::books() const {
    Books sum;
    for (const ImportedSource& source : sources)
        if (!source.unchanged) sum += source.source.books;
    return sum;
}

bool has_problems(const ImportedSource& source) {
    const Books& books = source.source.books;
    if (!source.unchanged && books.read > 0 && books.kept == 0) return true;
    return std::any_of(source.findings.begin(), source.findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::error; });
}

bool ImportReport::has_problems() const {
    return std::any_of(sources.begin(), sources.end(),
                       [](const ImportedSource& source) { return mapite::has_problems(source); });
}

ImportReport import_files(Project& project, const Resources& resources, const ImportRequest& request,
                          const Progress& progress) {
    ImportReport report;
    refuse_unknown_corrections(project, resources, request);
    const std::vector<LayerDefinition> definitions = layers_of(resources, project.folder);
    const GridChoice choice = choose_grid(project, request, definitions);
    report.grid_note = choice.note;
    if (!request.dry_run) settle_grid(project, choice.grid);
    Database database = request.dry_run ? project.open_to_read()
                                        : Database::open_to_write(project.database_file(), "mapite import");
    Importing importing{.project = project,
                        .resources = resources,
                        .request = request,
                        .definitions = definitions,
                        .grid = choice.grid,
                        .database = database,
                        .batch = {},
                        .unchanged = {},
                        .district = box_of(database.areas())};
    for (const LayerKind kind : request.kinds)
        for (const fs::path& file : request.files) {
            progress.step(fmt::format("{} from {}", to_string(kind), file.filename().string()));
            importing.read(file, kind, progress);
        }
    Batch batch = std::move(importing.batch);
    if (request.total || !request.totals.empty())
        batch.push_back(spread_entry(request, definitions, outlook_of(database, batch)));

    leave_out_known(batch, database);
    std::vector<std::pair<std::string, std::string>> merged;
    if (std::any_of(batch.begin(), batch.end(), [](const auto& entry) { return !entry.services.empty(); }))
        merged = merge_duplicates(batch,
                                  without(database.services(), replaced_sources(batch, database.sources())));
    if (std::any_of(batch.begin(), batch.end(), [](const auto& entry) { return !entry.areas.empty(); }))
        find_parents(batch, outlook_of(database, batch).areas);
    if (std::any_of(batch.begin(), batch.end(),
                    [](const auto& entry) { return entry.result.source.kind == LayerKind::statistics; }))
        settle_statistics(batch, outlook_of(database, batch).areas,
                          {.request = request, .definitions = definitions, .grid = choice.grid}, progress);
    if (!request.dry_run && !batch.empty()) {
        save(database, batch, merged, subject_of(request), progress);
        list_sources(project, database);
    }
    if (request.dry_run) count_outside(batch, outlook_of(database, batch).areas);
    report.sources = std::move(importing.unchanged);
    for (BatchEntry& entry : batch) report.sources.push_back(std::move(entry.result));
    return report;
}

}  // namespace mapite
