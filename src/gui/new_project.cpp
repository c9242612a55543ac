#include "gui/new_project.hpp"

#include <QStandardPaths>

#include "base/error.hpp"
#include "sample/sample.hpp"

namespace mapite {

namespace {

namespace fs = std::filesystem;

RunRequest request_for(const Workspace& workspace, const fs::path& folder) {
    RunRequest request;
    request.folder = folder;
    request.today = workspace.today();
    request.version = MAPITE_VERSION;
    request.language = workspace.language();
    return request;
}

/// True when it can be opened and read.
bool is_whole(const fs::path& project) {
    try {
        static_cast<void>(open_project(project).open_to_read());
        return true;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace

fs::path sample_folder() {
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    // Another version may write another sample.
    return fs::path(data.toStdString()) / "mapite" / (std::string("sample-") + MAPITE_VERSION);
}

void open_sample(Workspace& workspace, const fs::path& folder, std::function<void(const Trouble&)> failed) {
    const fs::path project = folder / "project";
    if (is_whole(project)) return workspace.open(project);
    workspace.tasks().run({.title = Workspace::tr("Making the sample district"),
                           .work =
                               [folder, request = request_for(workspace, folder),
                                resources = workspace.resources()](const Progress& progress) {
                                   // Only what an earlier attempt left half done can be here.
                                   fs::remove_all(folder);
                                   fs::create_directories(folder);
                                   write_sample(folder, {.seed = 1, .size = SampleSize::district}, progress);
                                   run_folder(request, resources, progress);
                               },
                           .done = [&workspace, project] { workspace.open(project); },
                           .failed = std::move(failed),
                           .replaces = true});
}

void open_folder(Workspace& workspace, const fs::path& folder, std::function<void(const RunReport&)> done) {
    auto report = std::make_shared<RunReport>();
    workspace.tasks().run(
        {.title = Workspace::tr("Making a project from %1")
                      .arg(QString::fromStdString(folder.filename().string())),
         .work = [report, request = request_for(workspace, folder), resources = workspace.resources()](
                     const Progress& progress) { *report = run_folder(request, resources, progress); },
         .done =
             [&workspace, report, done = std::move(done)] {
                 workspace.open(report->project);
                 if (done) done(*report);
             },
         .replaces = true});
}

}  // namespace mapite
