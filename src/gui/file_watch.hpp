#pragma once
// Tells when a file that decides what is shown has changed: the definitions of layers, maps, baskets and
// texts (the program's and the project's own) and the project's database, which another window or the
// command line may have written. Bursts of changes are told once.
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <filesystem>

namespace mapite {

class FileWatch : public QObject {
    Q_OBJECT
  public:
    explicit FileWatch(QObject* parent = nullptr);
    /// Watches these from now on, and no others. `project` may be empty.
    void watch(const std::filesystem::path& root, const std::filesystem::path& project);

  signals:
    void changed();

  private:
    void look_again();
    QFileSystemWatcher watcher_;
    QTimer pause_;
    std::filesystem::path root_, project_;
};

}  // namespace mapite
