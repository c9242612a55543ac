#include "gui/position_text.hpp"

#include <cmath>

#include "base/error.hpp"
#include "crs/grid.hpp"

namespace mapite {

PositionText::PositionText(const std::string& grid) : grid_(grid) {
    try {
        to_degrees_ = std::make_unique<Transform>(Grid::named(grid).from_lon_lat());
    } catch (const Error&) {
        // "auto" until the first import has chosen.
    }
}

PositionText::~PositionText() = default;

QString PositionText::text(GridPoint position, const QLocale& locale) const {
    const auto metres = [&](double value) { return locale.toString(value, 'f', 0); };
    QString text = QStringLiteral("%1  E %2  N %3")
                       .arg(QString::fromStdString(grid_), metres(position.x), metres(position.y));
    if (!to_degrees_) return text;
    const auto degrees = to_degrees_->from_grid(position);
    if (!degrees || !std::isfinite(degrees->first) || !std::isfinite(degrees->second)) return text;
    const auto written = [&](double value, QLatin1Char positive, QLatin1Char negative) {
        return locale.toString(std::abs(value), 'f', 5) + QStringLiteral("° ") +
               (value < 0 ? negative : positive);
    };
    return text + QStringLiteral("   WGS 84  ") +
           written(degrees->second, QLatin1Char('N'), QLatin1Char('S')) + QStringLiteral("  ") +
           written(degrees->first, QLatin1Char('E'), QLatin1Char('W'));
}

}  // namespace mapite
