#include "gui/areas_model.hpp"

#include <QPainter>
#include <algorithm>
#include <unordered_map>

#include "app/answers.hpp"
#include "base/text.hpp"
#include "gui/figures.hpp"
#include "gui/look_brush.hpp"
#include "scene/collation.hpp"

namespace mapite {
namespace {

QString parent_of(const Area& area) {
    return QString::fromStdString(area.parent_name.empty() ? area.parent : area.parent_name);
}

QIcon swatch(int size, const std::function<void(QPainter&, const QRectF&)>& paint) {
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(painter, QRectF(0, 0, size, size));
    QIcon icon(picture);
    // A selected row must not tint the colour of the map.
    icon.addPixmap(picture, QIcon::Selected);
    return icon;
}

}  // namespace

AreasModel::AreasModel(const Workspace& workspace, QObject* parent)
    : RowsModel(parent), workspace_(workspace) {}

void AreasModel::refresh(int swatch_size) {
    begin_anew();
    rows_.clear();
    const Picture* picture = workspace_.picture();
    if (picture) {
        study_ = picture->study;
        scene_ = picture->scene;
        need_ = picture->need;
        std::unordered_map<std::string_view, std::size_t> by_code;
        for (std::size_t i = 0; i < study_->areas.size(); ++i) by_code.emplace(study_->areas[i].code, i);
        for (std::size_t i = 0; i < scene_->areas.size(); ++i) {
            const auto found = by_code.find(scene_->areas[i].code);
            if (found == by_code.end()) continue;
            const Area& area = study_->areas[found->second];
            rows_.push_back({.area = AreaIndex{found->second},
                             .item = i,
                             .people = people_of(*study_, AreaIndex{found->second}),
                             .search = folded(area.name) + ' ' + folded(area.code) + ' ' +
                                       folded(parent_of(area).toStdString())});
        }
        paint_swatches(swatch_size, picture->map.style);
    }
    end_anew();
}

void AreasModel::paint_swatches(int size, const MapStyle& style) {
    class_icons_.clear();
    look_icons_.clear();
    const QColor outline(Qt::gray);
    for (const LegendClass& shown : scene_->legend.classes)
        class_icons_.push_back(swatch(size, [&](QPainter& painter, const QRectF& rect) {
            paint_swatch(painter, rect, QColor(QString::fromStdString(shown.colour)), outline);
        }));
    for (const Look look : {Look::value, Look::no_data, Look::suppressed, Look::not_asked, Look::outside})
        look_icons_.push_back(swatch(size, [&](QPainter& painter, const QRectF& rect) {
            fill_pattern(painter, rect, look, pattern_colours(look, style), size / 2.5);
            paint_swatch(painter, rect, Qt::transparent, outline);
        }));
}

int AreasModel::row_of_area(AreaIndex wanted) const {
    const auto found = std::ranges::find(rows_, wanted, &Row::area);
    return found == rows_.end() ? -1 : row_of(static_cast<std::size_t>(found - rows_.begin()));
}

const NeedCoverage& AreasModel::coverage_of(const Row& row) const {
    return study_->profiles[row.area.value].needs[need_];
}

bool AreasModel::has_figures(const Row& row) const {
    return look_of(coverage_of(row), study_->profiles[row.area.value].people) == Look::value;
}

std::optional<double> AreasModel::figure(const Row& row, int column) const {
    const NeedCoverage& answer = coverage_of(row);
    const AreaItem& shown = item_of(row);
    if (column == number)
        return shown.number > 0 ? std::optional(static_cast<double>(shown.number)) : std::nullopt;
    if (column == people) return row.people;
    if (column == value) return shown.look == Look::value ? shown.value : std::nullopt;
    if (!has_figures(row)) return std::nullopt;
    switch (column) {
        case coverage:
            return answer.coverage;
        case without:
            return people_without(answer);
        case without_route:
            return answer.people.without_route;
        case median:
            return answer.times ? std::optional(answer.times->median_min) : std::nullopt;
        default:
            return std::nullopt;
    }
}

QString AreasModel::text(const Row& row, int column) const {
    const Area& area = study_->areas[row.area.value];
    const AreaItem& shown = item_of(row);
    const Figures write(workspace_.language());
    const auto answer = figure(row, column);
    switch (column) {
        case number:
            return answer ? write.number(*answer, 0) : no_number;
        case code:
            return QString::fromStdString(area.code);
        case name:
            return QString::fromStdString(area.name);
        case municipality:
            return parent_of(area);
        case value:
            return QString::fromStdString(shown.label);
        case coverage:
            return write.share(answer);
        case median:
            return write.minutes(answer);
        case confidence: {
            const Grade grade = study_->profiles[row.area.value].confidence[need_].grade;
            return grade_symbol(grade) + QLatin1Char(' ') + workspace_.say(grade_key(grade));
        }
        case uncertain:
            return shown.uncertain ? QStringLiteral("±") : QString();
        default:
            return write.people(answer);
    }
}

SortValue AreasModel::sort_value(std::size_t item, int column) const {
    const Row& row = rows_[item];
    switch (column) {
        case code:
            return study_->areas[row.area.value].code;
        case name:
        case municipality: {
            const QString shown = text(row, column);
            if (shown.isEmpty()) return {};
            return collation_key(shown.toStdString(), workspace_.language());
        }
        case confidence: {
            const Grade grade = study_->profiles[row.area.value].confidence[need_].grade;
            return grade == Grade::none ? SortValue() : SortValue(-static_cast<double>(grade));
        }
        case uncertain:
            return item_of(row).uncertain ? SortValue(1.0) : SortValue();
        default: {
            const auto answer = figure(row, column);
            // Counts that are shown as "<5" only must not give away their order.
            const bool counts = column == people || column == without || column == without_route;
            if (answer && counts && is_small_count(*answer)) return 1.0;
            return answer ? SortValue(*answer) : SortValue();
        }
    }
}

int AreasModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant AreasModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = rows_[item(index.row())];
    const AreaItem& shown = item_of(row);
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case Qt::ToolTipRole:
            return index.column() == uncertain && shown.uncertain
                       ? QString::fromStdString(scene_->legend.uncertain)
                       : QString::fromStdString(shown.tooltip);
        case Qt::TextAlignmentRole:
            return cell_alignment(index.column() == number ||
                                  (index.column() >= people && index.column() <= median));
        case Qt::DecorationRole:
            if (index.column() != value) return {};
            return shown.look == Look::value ? class_icons_.at(shown.class_number)
                                             : look_icons_.at(static_cast<std::size_t>(shown.look));
        default:
            return {};
    }
}

QVariant AreasModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::ToolTipRole && section == value && scene_)
        return QString::fromStdString(scene_->legend.title);
    if (role == Qt::TextAlignmentRole)
        return cell_alignment(section == number || (section >= people && section <= median));
    if (role != Qt::DisplayRole) return {};
    const bool dwellings = study_ && study_->counts_dwellings;
    switch (section) {
        case number:
            return tr("No.");
        case code:
            return tr("Code");
        case name:
            return tr("Name");
        case municipality:
            return tr("Municipality");
        case people:
            return dwellings ? tr("Dwellings") : tr("People");
        case value:
            return tr("On the map");
        case coverage:
            return tr("Covered");
        case without:
            return tr("Not covered");
        case without_route:
            return tr("Without a route");
        case median:
            return tr("Median, min");
        case confidence:
            return tr("Confidence");
        case uncertain:
            return tr("Uncertain");
        default:
            return {};
    }
}

}  // namespace mapite
