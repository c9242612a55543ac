#include "app/project.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "crs/grid.hpp"

namespace mapite {
namespace fs = std::filesystem;

Project init_project(const fs::path& folder, const ProjectSettings& settings) {
    Project project{.folder = folder, .settings = settings};
    if (fs::exists(project.settings_file()))
        throw Error(ErrorKind::failed, fmt::format("{} is a project already", folder.string()),
                    "choose another folder, or go on working with this one");
    // A grid of its own is needed before the first import knows where the data lie; an empty
    // database is made anew then.
    const Grid grid = Grid::named(settings.grid == "auto" ? "EPSG:3059" : settings.grid);
    if (grid.epsg() == 0)
        throw Error(ErrorKind::usage,
                    fmt::format("grid {} has no EPSG code, which the database needs", settings.grid),
                    "use a grid with a code, such as EPSG:3059");
    if (settings.grid != "auto") project.settings.grid = grid.code();
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorKind::failed,
                    fmt::format("folder {} cannot be made: {}", folder.string(), failure.message()));
    if (project.settings.name.empty())
        project.settings.name = fs::absolute(folder).lexically_normal().filename().string();
    if (project.settings.name.empty())
        project.settings.name = fs::absolute(folder).lexically_normal().parent_path().filename().string();
    Database::create(project.database_file(), grid.epsg());
    save_project_settings(project.settings_file(), project.settings);
    return project;
}

Project open_project(const fs::path& folder) {
    Project project{.folder = folder, .settings = {}};
    const fs::path whole = fs::absolute(folder / "").lexically_normal().parent_path();
    if (!fs::exists(project.settings_file()))
        throw Error(ErrorKind::failed, fmt::format("{} holds no project (no mapite.toml)", whole.string()),
                    "go into a project folder or name one with --project DIR; \"mapite init DIR\" makes one");
    project.settings = load_project_settings(project.settings_file());
    return project;
}

}  // namespace mapite
