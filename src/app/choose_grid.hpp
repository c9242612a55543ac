#pragma once
// A project made without a grid takes the one that suits its first data: the file's own metric grid,
// else the country's or the UTM zone around the data.
#include <string>

#include "app/import.hpp"
#include "crs/grid.hpp"

namespace mapite {

struct GridChoice {
    Grid grid;
    std::string note;  ///< what was chosen and why, or what an unknown code was taken for; may be empty
};

/// The project's grid, or the one to choose for what the request is about to import.
GridChoice choose_grid(const Project& project, const ImportRequest& request,
                       std::span<const LayerDefinition> definitions);
/// Fixes the grid of a project that had none: makes its empty database anew and writes mapite.toml.
void settle_grid(Project& project, const Grid& grid);

}  // namespace mapite
