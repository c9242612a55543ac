// The whole window on a project: how soon its first map stands there, and whether it answers while a person
// works with it. bench_window PROJECT; prints one line for each thing done.
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>

#include "gui/gaps_place.hpp"
#include "gui/languages.hpp"
#include "gui/main_window.hpp"
#include "gui/preferences.hpp"
#include "gui/workspace.hpp"

namespace mapite {
namespace {

/// The longest time in which the window could not have answered.
class StallWatch : public QObject {
  public:
    StallWatch() {
        timer_.callOnTimeout(this, [this] { longest_ms_ = std::max(longest_ms_, clock_.restart()); });
        timer_.start(1);
        clock_.start();
    }
    qint64 take() {
        clock_.restart();
        return std::exchange(longest_ms_, 0);
    }

  private:
    QTimer timer_;
    QElapsedTimer clock_;
    qint64 longest_ms_ = 0;
};

std::string resident() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::to_string(std::stol(line.substr(6)) / 1024) + " MB";
    return "unknown";
}

void wait_until(const std::function<bool()>& holds) {
    while (!holds()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

int run(const std::filesystem::path& project) {
    Preferences preferences;
    Languages languages;
    Workspace workspace(load_resources(MAPITE_SOURCE_DATA),
                        Day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{1}});
    MainWindow window(workspace, preferences, languages);
    window.resize(1600, 1000);
    window.show();
    QCoreApplication::processEvents();
    MapView& map = window.gaps().map();
    StallWatch stalls;
    QElapsedTimer clock;
    const auto done = [&](const char* what) {
        wait_until([&] { return !workspace.painting().is_busy() && map.is_settled(); });
        std::printf("%-34s %6lld ms, longest stall %4lld ms, %s\n", what,
                    static_cast<long long>(clock.elapsed()), static_cast<long long>(stalls.take()),
                    resident().c_str());
        clock.restart();
    };
    clock.start();
    window.open_project(project);
    wait_until([&] { return workspace.picture() && map.is_settled(); });
    std::printf("%-34s %6lld ms\n", "opened: first map of one need", static_cast<long long>(clock.elapsed()));
    done("all needs, roads, reach");
    workspace.select(AreaIndex{std::size_t{100}});
    done("an area selected");
    workspace.compare(AreaIndex{std::size_t{200}});
    done("another beside it");
    window.gaps().explain(AreaIndex{std::size_t{100}}, workspace.picture()->need);
    done("a number explained");
    workspace.show_way(workspace.picture()->study->points_of_area[100].front());
    done("its way shown");
    Choice choice = workspace.choice();
    choice.need = "school";
    workspace.choose(choice);
    done("another need");
    choice.method = ClassMethod::jenks;
    workspace.choose(choice);
    done("Jenks classes");
    workspace.set_language(Language::ru);
    languages.use(Language::ru);
    done("another language");
    choice.mode = TravelMode::bicycle;
    workspace.choose(choice);
    done("everybody by bicycle");
    return 0;
}

}  // namespace
}  // namespace mapite

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_window PROJECT\n");
        return 2;
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    QApplication application(argc, argv);
    return mapite::run(argv[1]);
}
