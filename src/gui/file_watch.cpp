#include "gui/file_watch.hpp"

namespace mapite {

namespace {

/// Editors and our own saving replace files in several steps.
constexpr int pause_ms = 300;

}  // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent) {
    pause_.setSingleShot(true);
    pause_.setInterval(pause_ms);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, &pause_, qOverload<>(&QTimer::start));
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, &pause_, qOverload<>(&QTimer::start));
    connect(&pause_, &QTimer::timeout, this, [this] {
        look_again();
        emit changed();
    });
}

void FileWatch::watch(const std::filesystem::path& root, const std::filesystem::path& project) {
    root_ = root;
    project_ = project;
    pause_.stop();
    look_again();
}

/// A file that was replaced is no longer watched, and a new one is not yet.
void FileWatch::look_again() {
    const QStringList before = watcher_.files() + watcher_.directories();
    if (!before.isEmpty()) watcher_.removePaths(before);
    QStringList paths;
    const auto add = [&](const std::filesystem::path& path) {
        std::error_code failure;
        if (std::filesystem::exists(path, failure)) paths << QString::fromStdString(path.string());
    };
    const auto add_folder = [&](const std::filesystem::path& folder) {
        std::error_code failure;
        add(folder);
        for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
            if (entry.path().extension() == ".toml") add(entry.path());
    };
    for (const char* part : {"layers", "maps", "data", "data/baskets", "data/texts"})
        add_folder(root_ / part);
    if (!project_.empty()) {
        for (const char* part : {"layers", "maps", "baskets"}) add_folder(project_ / part);
        for (const char* file : {"mapite.toml", "mapite.sqlite", "speeds.toml"}) add(project_ / file);
    }
    if (!paths.isEmpty()) watcher_.addPaths(paths);
}

}  // namespace mapite
