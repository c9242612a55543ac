#include "gui/languages.hpp"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace mapite {

QLocale locale_of(Language language) {
    switch (language) {
        case Language::lv:
            return {QLocale::Latvian, QLocale::Latvia};
        case Language::en:
            return {QLocale::English, QLocale::Ireland};
        case Language::ru:
            // QLocale knows no Russian of Latvia; it differs from that of Russia in nothing we write.
            return {QLocale::Russian, QLocale::Russia};
    }
    return QLocale::c();
}

QString own_name(Language language) {
    switch (language) {
        case Language::lv:
            return QStringLiteral("Latviešu");
        case Language::en:
            return QStringLiteral("English");
        case Language::ru:
            return QStringLiteral("Русский");
    }
    return {};
}

Language machine_language() {
    switch (QLocale::system().language()) {
        case QLocale::English:
            return Language::en;
        case QLocale::Russian:
            return Language::ru;
        default:
            return Language::lv;
    }
}

Languages::Languages(QObject* parent) : QObject(parent) {}

void Languages::use(Language language) {
    QLocale::setDefault(locale_of(language));
    const QString code = QString::fromUtf8(to_string(language).data(), 2);
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    // Absent on machines without Debian's qt6-translations-l10n: Qt's own dialogs are English there.
    if (qt_.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
    if (own_.load(QStringLiteral(":/translations/mapite_") + code))
        QCoreApplication::installTranslator(&own_);
}

}  // namespace mapite
