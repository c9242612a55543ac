#pragma once
// What a window remembers about its user between two days: language, looks, projects opened lately. Kept by
// Qt in the user's own settings, never in a project; losing it loses no data.
#include <QSettings>
#include <QString>
#include <QStringList>
#include <optional>

#include "base/localized.hpp"
#include "gui/appearance.hpp"

namespace mapite {

class Preferences {
  public:
    [[nodiscard]] Language language() const;  ///< the machine's until one was chosen
    void set_language(Language language);
    [[nodiscard]] Appearance appearance() const;
    void set_appearance(Appearance appearance);
    [[nodiscard]] double text_size() const;  ///< 1..2
    void set_text_size(double factor);

    /// Folders of projects, the latest first, eight at most; those that are gone are left out.
    [[nodiscard]] QStringList recent_projects() const;
    void add_recent(const QString& folder);
    void forget_recent(const QString& folder);

    /// Sizes and places of a window's parts, by the part's name.
    [[nodiscard]] QByteArray layout(const QString& part) const;
    void set_layout(const QString& part, const QByteArray& layout);

  private:
    mutable QSettings settings_;
};

}  // namespace mapite
