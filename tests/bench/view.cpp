// The map view as a person drives it: the real widget on the fictional country, on no display. Prints how
// soon the first picture is whole, how long frames of panning and zooming take on the window's thread, the
// longest time the window did not answer, and the memory of it all. View size and project may be given:
// bench_view [PROJECT [WIDTH HEIGHT]].
#include <fmt/format.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <numeric>

#include "app/ground.hpp"
#include "app/need_map.hpp"
#include "app/run.hpp"
#include "canvas/map_view.hpp"
#include "sample/sample.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr Day today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{1}};

/// From /proc, in MB; 0 where there is none.
double memory_mb(std::string_view field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(field)) return std::stod(line.substr(field.size() + 1)) / 1024;
    return 0;
}

/// The sample country, imported into a project of its own; removed at the end.
class SampleProject {
  public:
    explicit SampleProject(const Resources& resources)
        : root_(fs::temp_directory_path() / "mapite-bench-view") {
        fs::remove_all(root_);
        write_sample(root_ / "country", {.seed = 1, .size = SampleSize::country}, Progress{});
        run_folder({.folder = root_ / "country",
                    .project = project(),
                    .area_level = {},
                    .total = {},
                    .language = Language::en,
                    .grid = "auto",
                    .today = today,
                    .version = "bench"},
                   resources, Progress{});
    }
    ~SampleProject() { fs::remove_all(root_); }
    SampleProject(const SampleProject&) = delete;
    SampleProject& operator=(const SampleProject&) = delete;
    [[nodiscard]] fs::path project() const { return root_ / "project"; }

  private:
    fs::path root_;
};

/// What the calling thread has computed so far; on a busy machine frames take longer than that.
double thread_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// What the window shows of a project; the study behind it is gone.
struct Shown {
    std::shared_ptr<const Scene> scene;
    std::shared_ptr<const Ground> ground;
    MapStyle style;
};

Shown shown_of(const fs::path& folder, const Resources& resources) {
    StudyOptions options;
    options.keep_roads = options.keep_ways = true;
    options.today = today;
    const Study study = study_project(open_project(folder), resources, options, Progress{});
    const auto service = std::ranges::find(study.basket.needs, NeedKind::service, &Need::kind);
    const auto need = static_cast<std::size_t>(service - study.basket.needs.begin());
    const MapDefinition map = map_named(resources, folder, "gap-share");
    const Symbols symbols = load_symbols(resources.root / "data/symbols.toml");
    Shown shown{.scene = std::make_shared<Scene>(
                    need_map(study, need, map, resources.texts,
                             {.language = Language::en, .level = {}, .printed = today, .version = "bench"})),
                .ground = std::make_shared<Ground>(ground_of(study, need, symbols, Language::en)),
                .style = map.style};
    add_styles(shown.style, symbols);
    return shown;
}

/// A short timer's lateness is how long the window would not have answered.
class Stall {
  public:
    Stall() {
        timer_.setTimerType(Qt::PreciseTimer);
        timer_.setInterval(interval_ms);
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] {
            longest_ms_ =
                std::max(longest_ms_, static_cast<double>(since_.nsecsElapsed()) / 1e6 - interval_ms);
            since_.start();
        });
    }
    void start() {
        longest_ms_ = 0;
        since_.start();
        timer_.start();
    }
    [[nodiscard]] double longest_ms() const { return longest_ms_; }

  private:
    static constexpr int interval_ms = 1;
    QTimer timer_;
    QElapsedTimer since_;
    double longest_ms_ = 0;
};

class Drive {
  public:
    explicit Drive(MapView& view) : view_(view) { stall_.start(); }

    double settle_ms() {
        QElapsedTimer since;
        since.start();
        while (!view_.is_settled()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return static_cast<double>(since.nsecsElapsed()) / 1e6;
    }

    /// Moves the view and paints, as often as the event loop lets it.
    template <class Move>
    void frames(const char* what, int count, const Move& move) {
        std::vector<double> times, computed;
        stall_.start();
        QElapsedTimer whole;
        whole.start();
        for (int i = 0; i < count; ++i) {
            QElapsedTimer frame;
            frame.start();
            const double before = thread_ms();
            move(i);
            view_.repaint();
            computed.push_back(thread_ms() - before);
            times.push_back(static_cast<double>(frame.nsecsElapsed()) / 1e6);
            // What the threads have done comes in; a display would wait for its next picture here.
            QElapsedTimer rest;
            rest.start();
            constexpr int display_ms = 16;
            do QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            while (frame.elapsed() < display_ms);
        }
        const double total_s = static_cast<double>(whole.nsecsElapsed()) / 1e9;
        std::ranges::sort(times);
        std::ranges::sort(computed);
        const double mean = std::accumulate(times.begin(), times.end(), 0.0) / count;
        fmt::print(
            "{:<22} {:6.1f} frames/s at a display of 60, frame {:5.1f} ms mean, {:5.1f} ms in 95 %, "
            "{:5.1f} ms longest; longest stall {:.0f} ms\n",
            what, count / total_s, mean, times[times.size() * 95 / 100], times.back(), stall_.longest_ms());
        fmt::print("{:<22} computing time of a frame {:.1f} ms mean, {:.1f} ms in 95 %\n", "",
                   std::accumulate(computed.begin(), computed.end(), 0.0) / count,
                   computed[computed.size() * 95 / 100]);
        fmt::print("{:<22} settled after {:.0f} ms; memory {:.0f} MB\n", "", settle_ms(), memory_mb("VmRSS"));
    }

  private:
    MapView& view_;
    Stall stall_;
};

void drive(const Shown& shown, QSize size, const std::set<std::string>& hidden, const char* what) {
    fmt::print("\n{}\n", what);
    MapView view;
    view.set_animated(false);
    view.set_hidden(hidden);
    view.resize(size);
    view.show();
    QCoreApplication::processEvents();
    const double before = memory_mb("VmRSS");
    Drive drive(view);
    view.show_map(shown.scene, shown.ground, shown.style, false);
    fmt::print("{:<22} {:.0f} ms; memory of the view {:.0f} MB\n", "first whole picture", drive.settle_ms(),
               memory_mb("VmRSS") - before);
    const auto pan = [&](double speed) {
        return [&view, speed](int i) {
            const Box box = view.shown();
            const double x = (i / 60 % 2 == 0 ? 1 : -1) * speed * view.metres_per_pixel();
            const double y = (i / 30 % 2 == 0 ? 1 : -1) * speed / 2 * view.metres_per_pixel();
            // The margin of a flight is taken off again, so that the scale stays.
            const double keep = (1 - 1 / 1.06) / 2;
            view.fly_to({box.min_x + x + box.width() * keep, box.min_y + y + box.height() * keep,
                         box.max_x + x - box.width() * keep, box.max_y + y - box.height() * keep});
        };
    };
    drive.frames("pan, whole country", 240, pan(12));
    drive.frames("zoom in 64 times", 120, [&](int) { view.zoom_by(std::exp2(6.0 / 120)); });
    drive.frames("pan, 64 times nearer", 240, pan(12));
    drive.frames("zoom out again", 120, [&](int) { view.zoom_by(std::exp2(-6.0 / 120)); });
    view.zoom_by(8);
    drive.settle_ms();
    drive.frames("pan, 8 times nearer", 240, pan(12));
}

int run(const QStringList& arguments) {
    const Resources resources = load_resources(MAPITE_SOURCE_DATA);
    std::optional<SampleProject> sample;
    fs::path folder = arguments.value(1).toStdString();
    if (folder.empty()) folder = sample.emplace(resources).project();
    const Shown shown = shown_of(folder, resources);
    fmt::print(
        "{} areas, {} road lines with {} points, {} services, {} populated points; {:.0f} MB before "
        "the view\n",
        shown.scene->areas.size(), shown.ground->roads.size(), shown.ground->roads.points.size(),
        shown.ground->services.size(), shown.ground->points.size(), memory_mb("VmRSS"));
    const QSize size(arguments.value(2, "1600").toInt(), arguments.value(3, "1000").toInt());
    drive(shown, size, {"reach"}, "Areas, roads, services, labels");
    drive(shown, size, {}, "The same with reach and populated points");
    fmt::print("\npeak of the process {:.0f} MB\n", memory_mb("VmHWM"));
    return 0;
}

}  // namespace
}  // namespace mapite

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return mapite::run(QCoreApplication::arguments());
}
