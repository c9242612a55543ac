#include "gui/explanation_tables.hpp"

#include <QDate>

#include "gui/figures.hpp"
#include "gui/languages.hpp"
#include "scene/collation.hpp"

namespace mapite {
namespace {

double in_min(Seconds time) {
    return in_minutes(time).count();
}

Seconds on_road(const Reach& reach) {
    return reach.time - reach.access - reach.egress;
}

}  // namespace

QString day_text(const Workspace& workspace, const std::optional<Day>& day, const std::string& absent_key) {
    if (!day) return workspace.say(absent_key);
    const QDate date(static_cast<int>(day->year()), static_cast<int>(static_cast<unsigned>(day->month())),
                     static_cast<int>(static_cast<unsigned>(day->day())));
    return locale_of(workspace.language()).toString(date, QLocale::ShortFormat);
}

QString service_name(const Workspace& workspace, const Service& service) {
    return service.name.empty() ? workspace.say("words.no_name") : QString::fromStdString(service.name);
}

ExplainedPointsModel::ExplainedPointsModel(const Workspace& workspace, QObject* parent)
    : RowsModel(parent), workspace_(workspace) {}

void ExplainedPointsModel::show(std::shared_ptr<const Study> study,
                                std::shared_ptr<const Explanation> explanation) {
    begin_anew();
    study_ = std::move(study);
    explanation_ = std::move(explanation);
    end_anew();
}

const ExplainedPoint& ExplainedPointsModel::point(int row) const {
    return explanation_->points.at(item(row));
}

int ExplainedPointsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant ExplainedPointsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ExplainedPoint& shown = point(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return text(shown, index.column());
        case Qt::TextAlignmentRole:
            return cell_alignment(index.column() == people || index.column() == minutes ||
                                  index.column() >= access);
        default:
            return {};
    }
}

QString ExplainedPointsModel::text(const ExplainedPoint& shown, int column) const {
    const Figures write(workspace_.language());
    const auto& reach = shown.reach;
    const auto minutes_of = [&](auto&& time) {
        return reach ? write.minutes(in_min(time(*reach))) : no_number;
    };
    switch (column) {
        case name:
            return QString::fromStdString(shown.name.empty() ? shown.id : shown.name);
        case people:
            return shown.measure == PeopleMeasure::masked ? QStringLiteral("1–10")
                                                          : write.exactly(shown.people);
        case minutes:
            return minutes_of([](const Reach& way) { return way.time; });
        case access:
            return minutes_of([](const Reach& way) { return way.access; });
        case road:
            return minutes_of(on_road);
        case egress:
            return minutes_of([](const Reach& way) { return way.egress; });
        case group:
            return workspace_.say("words.group." + std::string(to_string(shown.group)));
        case service:
            return reach ? service_name(workspace_, study_->services[reach->service.value]) : no_number;
        default:
            return {};
    }
}

SortValue ExplainedPointsModel::sort_value(std::size_t item, int column) const {
    const ExplainedPoint& shown = explanation_->points[item];
    const auto& reach = shown.reach;
    switch (column) {
        case people:
            return shown.people;
        case group:
            return static_cast<double>(shown.group);
        case minutes:
            return reach ? SortValue(in_min(reach->time)) : SortValue();
        case access:
            return reach ? SortValue(in_min(reach->access)) : SortValue();
        case road:
            return reach ? SortValue(in_min(on_road(*reach))) : SortValue();
        case egress:
            return reach ? SortValue(in_min(reach->egress)) : SortValue();
        case service:
            if (!reach) return {};
            [[fallthrough]];
        default:
            return collation_key(text(shown, column).toStdString(), workspace_.language());
    }
}

QVariant ExplainedPointsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case name:
            return tr("Place");
        case people:
            return study_ && study_->counts_dwellings ? tr("Dwellings") : tr("People");
        case minutes:
            return tr("Minutes");
        case access:
            return tr("To the road");
        case road:
            return tr("On the road");
        case egress:
            return tr("From the road");
        case group:
            return tr("Group");
        case service:
            return tr("Nearest service");
        default:
            return {};
    }
}

NearestServicesModel::NearestServicesModel(const Workspace& workspace, QObject* parent)
    : RowsModel(parent), workspace_(workspace) {}

void NearestServicesModel::show(std::shared_ptr<const Study> study,
                                std::shared_ptr<const Explanation> explanation) {
    begin_anew();
    study_ = std::move(study);
    explanation_ = std::move(explanation);
    end_anew();
}

const NearestService& NearestServicesModel::service(int row) const {
    return explanation_->services.at(item(row));
}

int NearestServicesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant NearestServicesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const NearestService& shown = service(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return text(shown, index.column());
        case Qt::TextAlignmentRole:
            return cell_alignment(index.column() == people || index.column() == times);
        default:
            return {};
    }
}

QString NearestServicesModel::text(const NearestService& nearest, int column) const {
    const Figures write(workspace_.language());
    const Service& shown = study_->services[nearest.service.value];
    const Source* from = study_->source(shown.source);
    switch (column) {
        case name:
            return service_name(workspace_, shown);
        case people:
            return write.exactly(nearest.people);
        case times:
            return write.minutes(in_min(nearest.fastest)) + QStringLiteral("–") +
                   write.minutes(in_min(nearest.slowest));
        case source: {
            const QString file =
                from ? QString::fromStdString(from->name) : workspace_.say("words.not_known");
            return shown.stated_source.empty()
                       ? file
                       : QString::fromStdString(shown.stated_source) + " (" + file + ')';
        }
        case date:
            return day_text(workspace_, from ? from->date : std::nullopt, "words.not_known");
        case verified:
            return day_text(workspace_, shown.verified, "words.never");
        default:
            return {};
    }
}

SortValue NearestServicesModel::sort_value(std::size_t item, int column) const {
    const NearestService& nearest = explanation_->services[item];
    const Service& shown = study_->services[nearest.service.value];
    const Source* from = study_->source(shown.source);
    const auto day_value = [](const std::optional<Day>& day) {
        return day ? SortValue(static_cast<double>(std::chrono::sys_days(*day).time_since_epoch().count()))
                   : SortValue();
    };
    switch (column) {
        case people:
            return nearest.people;
        case times:
            return in_min(nearest.fastest);
        case date:
            return day_value(from ? from->date : std::nullopt);
        case verified:
            return day_value(shown.verified);
        default:
            return collation_key(text(nearest, column).toStdString(), workspace_.language());
    }
}

QVariant NearestServicesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case name:
            return tr("Service");
        case people:
            return study_ && study_->counts_dwellings ? tr("Dwellings") : tr("People");
        case times:
            return tr("Minutes");
        case source:
            return tr("Source");
        case date:
            return tr("Date of the data");
        case verified:
            return tr("Verified");
        default:
            return {};
    }
}

}  // namespace mapite
