#pragma once
// The language of the window, switched while it runs: the window's own strings (Qt Linguist), those of
// Qt's dialogs, and how numbers and dates are written and sorted.
#include <QLocale>
#include <QObject>
#include <QTranslator>

#include "base/localized.hpp"

namespace mapite {

/// Latvian in Latvia, English as in Ireland (metres, day before month), Russian as in Latvia.
QLocale locale_of(Language language);
/// In that language itself: "Latviešu".
QString own_name(Language language);
/// The language of the machine, where it is one of ours; else Latvian.
Language machine_language();

/// Keeps the translators of the running application. One at a time; lives as long as the windows.
class Languages : public QObject {
  public:
    explicit Languages(QObject* parent = nullptr);
    /// Every widget gets a QEvent::LanguageChange.
    void use(Language language);

  private:
    QTranslator own_, qt_;
};

}  // namespace mapite
