// Runs tests of widgets: an application on the offscreen platform, unless another one is asked for, with
// settings of its own that go away with it.
#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toUtf8());
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("mapite"));
    QCoreApplication::setApplicationName(QStringLiteral("mapite-test"));
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
