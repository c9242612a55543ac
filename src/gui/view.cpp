#include "gui/view.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <cstdio>

#include "app/surroundings.hpp"
#include "base/error.hpp"
#include "gui/languages.hpp"
#include "gui/main_window.hpp"
#include "gui/message_bar.hpp"
#include "gui/preferences.hpp"
#include "gui/self_test.hpp"
#include "gui/workspace.hpp"

namespace mapite {

namespace {

struct Arguments {
    std::filesystem::path project;  ///< empty: the start page
    std::optional<Language> language;
    std::string date;
    bool sample = false, self_test = false;
};

void print_error(const std::string& what, const std::string& hint) {
    std::fprintf(stderr, "mapite-view: %s\n", what.c_str());
    if (!hint.empty()) std::fprintf(stderr, "hint: %s\n", hint.c_str());
}

/// Shows help or version and ends the program where these are asked for. Throws Error(usage).
Arguments arguments_of() {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Mapīte in a window: the map of the gaps, the areas, and the steps behind every number.\n"
        "Examples:\n  mapite-view\n  mapite-view my-district/project\n  mapite-view --sample --lang en"));
    parser.addPositionalArgument(QStringLiteral("PROJECT"),
                                 QStringLiteral("project folder; none: the start page"),
                                 QStringLiteral("[PROJECT]"));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("open the fictional sample"));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("language: lv, en or ru"),
                                      QStringLiteral("code"));
    const QCommandLineOption date(QStringLiteral("date"),
                                  QStringLiteral("day to print instead of today, yyyy-mm-dd"),
                                  QStringLiteral("day"));
    const QCommandLineOption self_test(
        QStringLiteral("self-test"),
        QStringLiteral("walk through the sample without a user and say what failed"));
    parser.addOptions({sample, language, date, self_test});
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(QCoreApplication::arguments()))
        throw Error(ErrorKind::usage, parser.errorText().toStdString(),
                    "\"mapite-view --help\" lists the options");
    if (parser.isSet(QStringLiteral("help"))) parser.showHelp();
    if (parser.isSet(QStringLiteral("version"))) parser.showVersion();
    const QStringList places = parser.positionalArguments();
    if (places.size() > 1)
        throw Error(ErrorKind::usage, "more than one project was named", "start mapite-view once for each");
    Arguments arguments{.project = places.value(0).toStdString(),
                        .language = {},
                        .date = parser.value(date).toStdString(),
                        .sample = parser.isSet(sample),
                        .self_test = parser.isSet(self_test)};
    if (parser.isSet(language)) arguments.language = mapite::language(parser.value(language).toStdString());
    return arguments;
}

/// The definitions that come with the program may be edited, so they may be broken: the user can mend them
/// and go on. Absent when the user gives up.
std::optional<Resources> resources_or_sentence() {
    for (;;) {
        try {
            return load_resources(definitions_root(MAPITE_SOURCE_DATA));
        } catch (const Error& error) {
            print_error(error.what(), error.hint());
            QMessageBox box(QMessageBox::Warning, QStringLiteral("Mapīte"), QString::fromUtf8(error.what()),
                            QMessageBox::Retry | QMessageBox::Close);
            box.setInformativeText(QString::fromStdString(error.hint()));
            if (box.exec() != QMessageBox::Retry) return std::nullopt;
        }
    }
}

/// What is thrown in an answer to an event becomes a sentence in the window instead of its end.
class Application : public QApplication {
  public:
    using QApplication::QApplication;
    MainWindow* window = nullptr;

    bool notify(QObject* receiver, QEvent* event) override {
        try {
            return QApplication::notify(receiver, event);
        } catch (const Error& error) {
            show({QString::fromUtf8(error.what()), QString::fromStdString(error.hint())});
        } catch (const std::exception& error) {
            show({QString::fromUtf8(error.what()), {}});
        }
        return true;
    }

  private:
    void show(const Trouble& trouble) const {
        print_error(trouble.what.toStdString(), trouble.hint.toStdString());
        if (window) window->messages().show_trouble(trouble);
    }
};

int run(Application& application) {
    const Arguments arguments = arguments_of();
    // A self-test neither follows nor changes what the user has chosen.
    const QTemporaryDir passing;
    if (arguments.self_test)
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, passing.path());
    Preferences preferences;
    Languages languages;
    const Language language = arguments.language.value_or(preferences.language());
    languages.use(language);
    use_appearance(preferences.appearance());
    use_text_size(preferences.text_size());
    const Day today = day_of_printing(arguments.date);
    const std::optional<Resources> resources = resources_or_sentence();
    if (!resources) return 1;
    Workspace workspace(*resources, today);
    workspace.set_language(language);
    if (arguments.self_test) return self_test(workspace, preferences, languages);
    MainWindow window(workspace, preferences, languages);
    application.window = &window;
    window.show();
    if (arguments.sample)
        window.open_sample();
    else if (!arguments.project.empty())
        window.open_project(arguments.project);
    return QApplication::exec();
}

/// Qt ends the program when it finds no display. What needs none is done without.
bool can_have_windows(int argc, char** argv) {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (qEnvironmentVariableIsSet(name)) return true;
    for (int i = 1; i < argc; ++i)
        for (const std::string_view option : {"--help", "-h", "--version", "-v", "--self-test"})
            if (argv[i] == option) {
                qputenv("QT_QPA_PLATFORM", "offscreen");
                return true;
            }
    return false;
}

}  // namespace

int run_view(int argc, char** argv) {
    if (!can_have_windows(argc, argv)) {
        print_error("there is no display to open a window on",
                    "start it in a graphical session; \"mapite\" does the same work without one");
        return 1;
    }
    Application application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("mapite"));
    QCoreApplication::setApplicationName(QStringLiteral("mapite-view"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MAPITE_VERSION));
    try {
        return run(application);
    } catch (const Error& error) {
        print_error(error.what(), error.hint());
        return error.kind() == ErrorKind::usage ? 2 : 1;
    } catch (const std::exception& error) {
        print_error(std::string("the program made a mistake: ") + error.what(), "");
        return 1;
    }
}

}  // namespace mapite
