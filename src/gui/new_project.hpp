#pragma once
// Projects that do not exist yet: the fictional sample, and one made from a folder of files. Both are the
// use cases of the command line, run beside the window.
#include <filesystem>
#include <functional>

#include "app/run.hpp"
#include "gui/workspace.hpp"

namespace mapite {

/// Where the sample is kept between two days: the user's own folder of data.
std::filesystem::path sample_folder();

/// Opens the sample district; makes it first, if it is not there or was broken. `failed` as in TaskRunner.
void open_sample(Workspace& workspace, const std::filesystem::path& folder,
                 std::function<void(const Trouble&)> failed = {});
/// The whole job on a folder of files, then opens what came of it and hands over the report.
void open_folder(Workspace& workspace, const std::filesystem::path& folder,
                 std::function<void(const RunReport&)> done);

}  // namespace mapite
