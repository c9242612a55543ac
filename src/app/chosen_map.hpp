#pragma once
// From a choice (choice.hpp) to the map it means: the definition with another method, other classes and other
// colours than its file has, and the scene drawn from it. The command line and the window both go this way,
// so that they show the same.
#include <filesystem>
#include <string>
#include <vector>

#include "app/choice.hpp"
#include "app/need_map.hpp"
#include "base/finding.hpp"
#include "base/localized.hpp"
#include "definitions/map_definition.hpp"

namespace mapite {

/// The map of the choice (a file's id, or the name of an indicator that no file shows) with its method,
/// classes, breaks and palette in place of the file's. Breaks lock the classes and say how many there are; a
/// method or a number of classes unlocks those of the file. Where the file's colours are those of a palette,
/// another number of classes takes that palette's; where not, fewer classes take some of the colours. Throws
/// Error(usage) for breaks that do not ascend or are not 2 to 5, for more classes than colours, and names the
/// nearest right map or palette.
MapDefinition chosen_map(const Resources& resources, const std::filesystem::path& project_folder,
                         const Choice& choice);

struct DrawnMap {
    Scene scene;
    MapStyle style;  ///< of the map, for the writers
};
/// `study` is of the choice's mode, group and year (StudyOptions). `options.level` is the choice's.
DrawnMap drawn_map(const Study& study, const Choice& choice, const Resources& resources,
                   NeedMapOptions options);

}  // namespace mapite
