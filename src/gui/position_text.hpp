#pragma once
// A place on the map in numbers: in the project's grid and in WGS 84, as the window's language writes them.
#include <QLocale>
#include <QString>
#include <memory>
#include <string>

#include "geo/position.hpp"

namespace mapite {

class Transform;

class PositionText {
  public:
    /// `grid` as in ProjectSettings ("EPSG:3059"). A grid nobody knows leaves WGS 84 out.
    explicit PositionText(const std::string& grid);
    ~PositionText();
    /// "EPSG:3059  E 425 310  N 312 480   WGS 84  56,9496° N  23,1051° E"
    [[nodiscard]] QString text(GridPoint position, const QLocale& locale) const;

  private:
    std::string grid_;
    std::unique_ptr<Transform> to_degrees_;
};

}  // namespace mapite
