#include "app/choose_grid.hpp"

#include <fmt/format.h>

#include "app/layer_choice.hpp"
#include "base/error.hpp"

namespace mapite {
namespace {

std::optional<LonLat> centre_of(const std::filesystem::path& file) {
    return is_osm_file(file) ? osm_centre(file) : lon_lat_centre(file);
}

}  // namespace

GridChoice choose_grid(const Project& project, const ImportRequest& request,
                       std::span<const LayerDefinition> definitions) {
    if (project.settings.grid != "auto") {
        const Grid grid = Grid::named(project.settings.grid);
        return {.grid = grid, .note = grid.note()};
    }
    for (const auto& file : request.files) {
        if (!is_osm_file(file))
            for (const FileLayer& layer : inspect(file)) {
                std::string crs = layer.crs;
                for (const LayerKind kind : request.kinds)
                    if (const auto* fitting =
                            fitting_layer(definitions, kind, file.filename().string(), layer);
                        crs.empty() && fitting)
                        crs = fitting->spec.crs;
                if (crs.empty()) continue;
                try {
                    const Grid grid = Grid::named(crs);
                    if (grid.epsg() != 0)
                        return {.grid = grid,
                                .note = fmt::format("grid: {} ({}), as {} has it", grid.code(), grid.name(),
                                                    file.filename().string())};
                } catch (const Error&) {
                    // Degrees or feet: a grid is looked for around the data instead.
                }
            }
        if (const auto centre = centre_of(file)) {
            const Grid grid = Grid::around(*centre);
            return {.grid = grid,
                    .note = fmt::format("grid: {} ({}), chosen for where the data lie", grid.code(),
                                        grid.name())};
        }
    }
    const Grid grid = Grid::named("EPSG:3059");
    return {.grid = grid,
            .note = fmt::format("grid: {} ({}), since nothing says otherwise", grid.code(), grid.name())};
}

void settle_grid(Project& project, const Grid& grid) {
    if (project.settings.grid != "auto") return;
    const Database present = project.open_to_read();
    if (present.grid_epsg() != grid.epsg()) {
        if (!present.sources().empty())
            throw Error(ErrorKind::failed, "the project has data but its settings name no grid",
                        fmt::format("write grid = \"EPSG:{}\" into mapite.toml", present.grid_epsg()));
        // Made beside it and put in its place, so that the project has a database at every moment.
        const std::filesystem::path fresh = project.database_file().string() + ".grid";
        std::filesystem::remove(fresh);
        Database::create(fresh, grid.epsg());
        std::filesystem::rename(fresh, project.database_file());
        // An earlier state would be in another grid.
        std::filesystem::remove(project.database_file().string() + ".before");
    }
    project.settings.grid = grid.code();
    save_project_settings(project.settings_file(), project.settings);
}

}  // namespace mapite
