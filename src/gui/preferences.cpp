#include "gui/preferences.hpp"

#include <QFileInfo>
#include <algorithm>

#include "base/error.hpp"
#include "gui/languages.hpp"

namespace mapite {

namespace {

constexpr auto language_key = "language", appearance_key = "appearance", text_size_key = "text-size",
               recent_key = "recent-projects";
constexpr qsizetype most_recent = 8;

}  // namespace

Language Preferences::language() const {
    const std::string code = settings_.value(language_key).toString().toStdString();
    try {
        return code.empty() ? machine_language() : mapite::language(code);
    } catch (const Error&) {
        return machine_language();
    }
}

void Preferences::set_language(Language language) {
    settings_.setValue(language_key, QString::fromUtf8(to_string(language).data(), 2));
}

Appearance Preferences::appearance() const {
    return settings_.value(appearance_key).toString() == QStringLiteral("dark") ? Appearance::dark
                                                                                : Appearance::light;
}

void Preferences::set_appearance(Appearance appearance) {
    settings_.setValue(appearance_key,
                       appearance == Appearance::dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

double Preferences::text_size() const {
    return std::clamp(settings_.value(text_size_key, 1.0).toDouble(), 1.0, 2.0);
}

void Preferences::set_text_size(double factor) {
    settings_.setValue(text_size_key, factor);
}

QStringList Preferences::recent_projects() const {
    QStringList folders = settings_.value(recent_key).toStringList();
    folders.removeIf([](const QString& folder) { return !QFileInfo::exists(folder + "/mapite.toml"); });
    return folders;
}

void Preferences::add_recent(const QString& folder) {
    QStringList folders = settings_.value(recent_key).toStringList();
    folders.removeAll(folder);
    folders.prepend(folder);
    settings_.setValue(recent_key, folders.mid(0, most_recent));
}

void Preferences::forget_recent(const QString& folder) {
    QStringList folders = settings_.value(recent_key).toStringList();
    folders.removeAll(folder);
    settings_.setValue(recent_key, folders);
}

QByteArray Preferences::layout(const QString& part) const {
    return settings_.value("layout/" + part).toByteArray();
}

void Preferences::set_layout(const QString& part, const QByteArray& layout) {
    settings_.setValue("layout/" + part, layout);
}

}  // namespace mapite
