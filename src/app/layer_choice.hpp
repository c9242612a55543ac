#pragma once
// Which layer definition a file, or a layer of it, is read with: the best fitting one of the kind (see
// definitions/layer_definition.hpp) whose kind suits the geometry.
#include <span>
#include <string>
#include <vector>

#include "definitions/layer_definition.hpp"
#include "formats/import.hpp"

namespace mapite {

/// nullptr when none fits, or when the geometry cannot be of that kind (points are no boundaries).
const LayerDefinition* fitting_layer(std::span<const LayerDefinition> definitions, LayerKind kind,
                                     const std::string& file_name, const FileLayer& layer);
/// The same over all kinds: a definition for a named layer wins, then one that asks for more columns.
/// Statistics only where nothing else fits.
const LayerDefinition* fitting_layer(std::span<const LayerDefinition> definitions,
                                     const std::string& file_name, const FileLayer& layer);

/// A layer of a file and the definition it is to be read with.
struct ChosenLayer {
    std::string layer;  ///< empty for OSM files and plain tables
    const LayerDefinition* definition = nullptr;
};

/// The layer with what was corrected by hand: a column chosen for a field counts as called like the field, so
/// that the definition for such tables fits.
FileLayer with_corrections(FileLayer layer, const ReadOptions& reading);

/// What to read from `file` as `kind`: the layer asked for, or every layer that a definition fits. Throws
/// Error(usage) when nothing fits, listing the layers and their fields, or when `definition_id` is not known.
std::vector<ChosenLayer> layers_to_read(std::span<const LayerDefinition> definitions, LayerKind kind,
                                        const std::filesystem::path& file, const ReadOptions& reading,
                                        const std::string& definition_id);

}  // namespace mapite
