#pragma once
// A project folder: mapite.toml and the database beside it.
#include <filesystem>
#include <string>

#include "definitions/project_settings.hpp"
#include "store/database.hpp"

namespace mapite {

struct Project {
    std::filesystem::path folder;
    ProjectSettings settings;

    [[nodiscard]] std::filesystem::path settings_file() const { return folder / "mapite.toml"; }
    [[nodiscard]] std::filesystem::path database_file() const { return folder / "mapite.sqlite"; }
    [[nodiscard]] Database open_to_read() const { return Database::open_to_read(database_file()); }
};

/// Makes the folder with settings and an empty database. With grid "auto" the first import decides the
/// grid. Throws Error(failed) when there is a project already.
Project init_project(const std::filesystem::path& folder, const ProjectSettings& settings);
/// Throws Error(failed) when the folder holds no project, with what to do as hint.
Project open_project(const std::filesystem::path& folder);

}  // namespace mapite
