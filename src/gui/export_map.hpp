#pragma once
// What is shown, as a file or on paper. The files are those that "mapite map" writes from the same scene.
#include <QString>

#include "gui/workspace.hpp"

class QWidget;

namespace mapite {

/// "2026-11-22_gap-map_pharmacy": what a map is called when the user gives no other name, without ending.
QString usual_map_name(const Picture& picture, Day today);
/// Writes the map as the name's ending says (.svg, .pdf, .png, .csv, .gpkg), beside the window.
/// `done` is called with the file when it is there; trouble goes to `failed`.
void export_map(Workspace& workspace, const std::filesystem::path& file,
                std::function<void(const std::filesystem::path&)> done,
                std::function<void(const Trouble&)> failed);
/// Asks for a name and writes; nothing happens when the user cancels or there is no picture.
void ask_and_export(Workspace& workspace, QWidget* window,
                    std::function<void(const std::filesystem::path&)> done,
                    std::function<void(const Trouble&)> failed);
/// Asks for a printer and prints the page of the map.
void ask_and_print(Workspace& workspace, QWidget* window, std::function<void(const Trouble&)> failed);

}  // namespace mapite
