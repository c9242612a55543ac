#include "gui/self_test.hpp"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <functional>

#include "app/need_map.hpp"
#include "gui/export_map.hpp"
#include "gui/gaps_place.hpp"
#include "gui/main_window.hpp"
#include "gui/message_bar.hpp"
#include "gui/new_project.hpp"

namespace mapite {

namespace {

constexpr int patience_ms = 120'000;

/// Lets the window live until the condition holds; false when it never does.
bool wait_until(const std::function<bool()>& holds) {
    const QDeadlineTimer deadline(patience_ms);
    while (!holds()) {
        if (deadline.hasExpired()) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return true;
}

/// What the steps share: a window of its own on a sample in a folder that goes away.
struct Walk {
    Workspace& workspace;
    Languages& languages;
    MainWindow window;
    QTemporaryDir folder;
    std::optional<Trouble> trouble;

    Walk(Workspace& w, Preferences& preferences, Languages& l)
        : workspace(w), languages(l), window(w, preferences, l) {
        const auto keep = [this](const Trouble& met) { note(met); };
        QObject::connect(&workspace, &Workspace::picture_failed, &window, keep);
        QObject::connect(&workspace.tasks(), &TaskRunner::failed, &window, keep);
        window.resize(1400, 900);
        window.show();
    }
    void note(const Trouble& met) { trouble = met; }
    [[nodiscard]] bool is_quiet() {
        return trouble || (!workspace.tasks().is_busy() && !workspace.painting().is_busy());
    }
    [[nodiscard]] const Study& study() const { return *workspace.picture()->study; }
};

bool open_the_sample(Walk& walk) {
    open_sample(walk.workspace, (walk.folder.path() + "/sample").toStdString());
    return wait_until([&] { return walk.trouble || walk.workspace.picture(); }) &&
           wait_until([&] { return walk.is_quiet() && walk.window.gaps().map().is_settled(); }) &&
           !walk.workspace.picture()->scene->areas.empty();
}

bool draw_every_class(Walk& walk) {
    const QImage picture = walk.window.gaps().map().grab().toImage();
    const auto& classes = walk.workspace.picture()->scene->legend.classes;
    return std::ranges::all_of(classes, [&](const LegendClass& one) {
        const QRgb colour = QColor(QString::fromStdString(one.colour)).rgb();
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixel(x, y) == colour) return true;
        return one.areas == 0;
    });
}

/// The area with most people whose need is not met.
std::optional<AreaIndex> worst_area(const Walk& walk) {
    std::optional<AreaIndex> worst;
    double most = 0;
    for (const AreaItem& area : walk.workspace.picture()->scene->areas)
        if (area.value && *area.value > most) {
            most = *area.value;
            worst = walk.workspace.area_of_code(area.code);
        }
    return worst;
}

bool explain_a_number(Walk& walk) {
    const auto worst = worst_area(walk);
    if (!worst) return false;
    walk.workspace.select(worst);
    walk.window.gaps().explain(*worst, walk.workspace.picture()->need);
    const auto& points = walk.study().points_of_area[worst->value];
    const auto& reach = walk.study().needs[walk.workspace.picture()->need].reach;
    const auto reached = std::ranges::find_if(
        points, [&](PointIndex point) { return reach && (*reach)[point.value].has_value(); });
    if (reached == points.end()) return true;
    walk.workspace.show_way(*reached);
    return wait_until([&] { return walk.workspace.highlight().way.size() >= 2; });
}

bool compare_two_areas(Walk& walk) {
    const auto first = walk.workspace.selected();
    const AreaIndex second{first && first->value == 0 ? std::size_t{1} : std::size_t{0}};
    walk.workspace.compare(second);
    return walk.workspace.compared() == second;
}

bool change_classes(Walk& walk) {
    Choice choice = walk.workspace.choice();
    choice.method = ClassMethod::equal;
    choice.classes = 3;
    walk.workspace.choose(choice);
    return wait_until([&] { return walk.is_quiet(); }) &&
           walk.workspace.picture()->scene->legend.classes.size() == 3;
}

bool speak_three_languages(Walk& walk) {
    const Language before = walk.workspace.language();
    std::vector<std::string> titles;
    for (const Language language : {Language::lv, Language::en, Language::ru}) {
        walk.languages.use(language);
        walk.workspace.set_language(language);
        if (!wait_until([&] { return walk.is_quiet(); })) return false;
        titles.push_back(walk.workspace.picture()->scene->captions.title);
    }
    walk.languages.use(before);
    walk.workspace.set_language(before);
    std::ranges::sort(titles);
    return wait_until([&] { return walk.is_quiet(); }) && std::ranges::adjacent_find(titles) == titles.end();
}

bool write_every_format(Walk& walk) {
    std::size_t written = 0;
    const QStringList endings{"svg", "pdf", "png", "csv", "gpkg"};
    for (const QString& ending : endings)
        export_map(
            walk.workspace, (walk.folder.path() + "/map." + ending).toStdString(),
            [&](const std::filesystem::path& file) { written += std::filesystem::file_size(file) > 100; },
            [&](const Trouble& met) { walk.trouble = met; });
    return wait_until([&] { return walk.is_quiet(); }) && written == static_cast<std::size_t>(endings.size());
}

struct Step {
    const char* what;
    bool (*run)(Walk& walk);
};
constexpr Step steps[] = {
    {"make and open the sample", open_the_sample},
    {"draw every class of the legend", draw_every_class},
    {"explain a number and show the way", explain_a_number},
    {"compare two areas", compare_two_areas},
    {"change the classes", change_classes},
    {"speak three languages", speak_three_languages},
    {"write SVG, PDF, PNG, CSV, GeoPackage", write_every_format},
};

}  // namespace

int self_test(Workspace& workspace, Preferences& preferences, Languages& languages) {
    Walk walk(workspace, preferences, languages);
    int failed = 0;
    for (const Step& step : steps) {
        QElapsedTimer clock;
        clock.start();
        walk.trouble.reset();
        const bool went_well = step.run(walk) && !walk.trouble;
        std::printf("%s  %s (%.1f s)\n", went_well ? "ok    " : "FAILED", step.what,
                    static_cast<double>(clock.elapsed()) / 1000);
        std::fflush(stdout);
        if (went_well) continue;
        ++failed;
        if (walk.trouble) std::printf("        %s\n", walk.trouble->what.toUtf8().constData());
        if (!workspace.picture()) break;  // nothing further can be tried
    }
    return failed == 0 ? 0 : 1;
}

}  // namespace mapite
