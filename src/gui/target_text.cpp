#include "gui/target_text.hpp"

#include <QCoreApplication>

#include "app/need_map.hpp"

namespace mapite {

namespace {

QString service_text(const Picture& picture, const GroundService& shown) {
    const Service& service = picture.study->services[shown.service.value];
    const QString category = QString::fromStdString(picture.ground->service_themes[shown.theme].name);
    if (service.name.empty())
        return QCoreApplication::translate("mapite::MapText", "%1 (no name)").arg(category);
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(service.name), category);
}

/// As published; counts that could point to a single household are not told.
QString people_text(const Workspace& workspace, const PopulatedPoint& point) {
    if (point.measure == PeopleMeasure::masked) return workspace.say("words.masked");
    if (point.measure != PeopleMeasure::dwellings && point.people > 0 && point.people < suppress_below)
        return QStringLiteral("<\u00a0%1").arg(suppress_below);
    return QString::fromStdString(localized_number(point.people, 0, workspace.language()));
}

QString point_text(const Workspace& workspace, const Picture& picture, const GroundPoint& shown) {
    const PopulatedPoint& point = picture.study->points[shown.point.value];
    const QString name = QString::fromStdString(point.name.empty() ? point.id : point.name);
    const QString people = people_text(workspace, point);
    QString text = QCoreApplication::translate("mapite::MapText", "%1: %2 people").arg(name, people);
    if (picture.study->counts_dwellings)
        text = QCoreApplication::translate("mapite::MapText", "%1: %2 dwellings").arg(name, people);
    const auto& reach = picture.study->needs[picture.need].reach;
    if (!reach) return text;
    const auto& way = (*reach)[shown.point.value];
    if (!way) return text + QCoreApplication::translate("mapite::MapText", ", no route");
    const Service& nearest = picture.study->services[way->service.value];
    return text + QCoreApplication::translate("mapite::MapText", ", %1 min to %2")
                      .arg(QString::fromStdString(
                               localized_number(in_minutes(way->time).count(), 1, workspace.language())),
                           QString::fromStdString(nearest.name.empty() ? nearest.id : nearest.name));
}

}  // namespace

QString target_text(const Workspace& workspace, const Picture& picture, const MapTarget& target) {
    switch (target.kind) {
        case MapTarget::Kind::none:
            return {};
        case MapTarget::Kind::area:
            return target.position < picture.scene->areas.size()
                       ? QString::fromStdString(picture.scene->areas[target.position].tooltip)
                       : QString();
        case MapTarget::Kind::service:
            return target.position < picture.ground->services.size()
                       ? service_text(picture, picture.ground->services[target.position])
                       : QString();
        case MapTarget::Kind::point:
            return target.position < picture.ground->points.size()
                       ? point_text(workspace, picture, picture.ground->points[target.position])
                       : QString();
    }
    return {};
}

}  // namespace mapite
