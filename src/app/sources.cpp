#include "app/sources.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/basket_check.hpp"
#include "app/people_basis.hpp"
#include "app/table_travel_ways.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "territory/check.hpp"

namespace mapite {

void list_sources(Project& project, const Database& database) {
    project.settings.sources.clear();
    for (const Source& source : database.sources())
        project.settings.sources.push_back({std::string(to_string(source.kind)), source.file,
                                            source.definition, to_string(source.imported)});
    save_project_settings(project.settings_file(), project.settings);
}

void remove_source(Project& project, SourceId id) {
    Database database = Database::open_to_write(project.database_file(), "mapite sources --remove");
    const std::vector<Source> sources = database.sources();
    if (std::none_of(sources.begin(), sources.end(), [&](const Source& source) { return source.id == id; }))
        throw Error(ErrorKind::usage,
                    fmt::format("there is no source {} in project {}", id, project.settings.name),
                    "\"mapite sources\" lists them");
    {
        const auto removed = std::find_if(sources.begin(), sources.end(),
                                          [&](const Source& source) { return source.id == id; });
        Database::Change change = database.change("removal", removed->file);
        change.remove_source(id);
        change.commit();
    }
    list_sources(project, database);
}

Findings check_project(const Project& project, const Resources& resources, Day today,
                       const Progress& progress) {
    progress.step("reading the project");
    const Database database = project.open_to_read();
    const std::vector<Area> areas = database.areas();
    const std::vector<Service> services = database.services();
    const std::vector<Source> sources = database.sources();
    const Findings stale = stale_spread(sources);
    PeopleBasis basis = people_basis(database.people(), sources);
    progress.step("checking");
    Findings findings =
        check({.areas = areas, .services = services, .points = basis.points, .sources = sources}, today);
    findings.insert(findings.end(), stale.begin(), stale.end());
    const Findings missing = missing_travel_tables(project);
    findings.insert(findings.end(), missing.begin(), missing.end());
    findings.insert(findings.end(), basis.notes.begin(), basis.notes.end());
    const Findings unserved =
        unserved_categories(basket_named(resources, project.folder, project.settings.basket),
                            layers_of(resources, project.folder), services);
    findings.insert(findings.end(), unserved.begin(), unserved.end());
    return findings;
}

Findings stale_spread(const std::vector<Source>& sources) {
    Findings findings;
    for (const Source& spread : sources)
        for (const Source& dwellings : sources)
            if (spread.file == spread_source && dwellings.kind == LayerKind::people && !dwellings.complete &&
                dwellings.id > spread.id)
                findings.push_back(
                    {Severity::warning,
                     {dwellings.file, 0, ""},
                     "spread-stale",
                     fmt::format("the dwellings were imported after people were spread over them ({}); "
                                 "spread them again with mapite import people --spread buildings",
                                 spread.definition)});
    return findings;
}

}  // namespace mapite
