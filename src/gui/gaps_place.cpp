#include "gui/gaps_place.hpp"

#include <QEvent>
#include <QFileDialog>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include "gui/area_panel.hpp"
#include "gui/areas_table.hpp"
#include "gui/base_painter.hpp"
#include "gui/choice_panel.hpp"
#include "gui/explanation_panel.hpp"
#include "gui/languages.hpp"
#include "gui/layers_panel.hpp"
#include "gui/legend_panel.hpp"
#include "gui/position_text.hpp"
#include "gui/preferences.hpp"
#include "gui/target_text.hpp"

namespace mapite {

namespace {

constexpr auto across_layout = "gaps-across", down_layout = "gaps-down", left_layout = "gaps-left";

QSplitter* splitter(Qt::Orientation orientation, std::initializer_list<QWidget*> parts, int stretched) {
    auto* result = new QSplitter(orientation);
    for (QWidget* part : parts) result->addWidget(part);
    result->setStretchFactor(stretched, 1);
    result->setChildrenCollapsible(true);
    return result;
}

}  // namespace

GapsPlace::GapsPlace(Workspace& workspace, Preferences& preferences, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      preferences_(preferences),
      map_(new MapView),
      area_(new AreaPanel(workspace)),
      table_(new AreasTable(workspace)),
      choice_(new ChoicePanel(workspace)),
      explanation_(new ExplanationPanel(workspace)),
      layers_(new LayersPanel(workspace)),
      legend_(new LegendPanel(workspace)),
      left_(new QTabWidget),
      right_(new QTabWidget) {
    left_->addTab(choice_, {});
    left_->addTab(layers_, {});
    right_->addTab(area_, {});
    right_->addTab(explanation_, {});
    left_column_ = splitter(Qt::Vertical, {left_, legend_}, 0);
    down_ = splitter(Qt::Vertical, {map_, table_}, 0);
    across_ = splitter(Qt::Horizontal, {left_column_, down_, right_}, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(across_);
    restore_layout();
    connect_map();

    connect(area_, &AreaPanel::explain_requested, this, &GapsPlace::explain);
    connect(choice_, &ChoicePanel::vision_chosen, map_, &MapView::set_vision);
    connect(choice_, &ChoicePanel::vision_chosen, legend_, &LegendPanel::set_vision);
    connect(layers_, &LayersPanel::hidden_changed, this,
            [this](const std::set<std::string>& hidden) { map_->set_hidden(hidden); });
    connect(layers_, &LayersPanel::base_requested, this, &GapsPlace::ask_base_picture);
    map_->set_hidden(layers_->hidden());
    retranslate();
    show_picture();
}

GapsPlace::~GapsPlace() {
    preferences_.set_layout(across_layout, across_->saveState());
    preferences_.set_layout(down_layout, down_->saveState());
    preferences_.set_layout(left_layout, left_column_->saveState());
}

void GapsPlace::restore_layout() {
    const int unit = fontMetrics().averageCharWidth();
    across_->setSizes({48 * unit, 116 * unit, 54 * unit});
    down_->setSizes({70 * unit, 28 * unit});
    left_column_->setSizes({50 * unit, 46 * unit});
    across_->restoreState(preferences_.layout(across_layout));
    down_->restoreState(preferences_.layout(down_layout));
    left_column_->restoreState(preferences_.layout(left_layout));
}

void GapsPlace::connect_map() {
    map_->set_describer([this](const MapTarget& target) { return described(target); });
    connect(map_, &MapView::area_chosen, this, [this](const QString& code, bool compare) {
        const auto area = workspace_.area_of_code(code.toStdString());
        if (compare)
            workspace_.compare(area);
        else
            workspace_.select(area);
    });
    connect(map_, &MapView::point_chosen, this, [this](std::size_t position) {
        const Picture* picture = workspace_.picture();
        if (picture && position < picture->ground->points.size())
            workspace_.show_way(picture->ground->points[position].point);
    });
    connect(map_, &MapView::pointed_at, this, &GapsPlace::show_position);
    connect(map_, &MapView::file_dropped, this, &GapsPlace::files_dropped);
    connect(&workspace_, &Workspace::picture_changed, this, &GapsPlace::show_picture);
    connect(&workspace_, &Workspace::fly_requested, map_, &MapView::fly_to);
    connect(&workspace_, &Workspace::way_changed, this,
            [this] { map_->set_highlight(workspace_.highlight()); });
    connect(&workspace_, &Workspace::selection_changed, this, [this] {
        std::vector<std::string> codes;
        for (const auto& area : {workspace_.selected(), workspace_.compared()})
            if (area && workspace_.picture())
                codes.push_back(workspace_.picture()->study->areas[area->value].code);
        map_->set_selected(codes);
    });
}

void GapsPlace::show_picture() {
    const Picture* picture = workspace_.picture();
    if (!picture) return;
    const bool other_project = picture->study->project.folder != shown_project_;
    if (other_project) {
        shown_project_ = picture->study->project.folder;
        position_ = std::make_unique<PositionText>(picture->study->project.settings.grid);
        map_->set_base({});
        const std::string& base = picture->study->project.settings.base_picture;
        if (!base.empty()) open_base_picture(shown_project_ / base);
    }
    map_->show_map(picture->scene, picture->ground, picture->map.style, other_project);
}

void GapsPlace::show_position(GridPoint position) {
    if (position_) emit position_changed(position_->text(position, locale_of(workspace_.language())));
}

QString GapsPlace::described(const MapTarget& target) const {
    const Picture* picture = workspace_.picture();
    return picture ? target_text(workspace_, *picture, target) : QString();
}

void GapsPlace::explain(AreaIndex area, std::size_t need) {
    explanation_->explain_number(area, need);
    right_->setCurrentWidget(explanation_);
}

void GapsPlace::focus_next_part() {
    QWidget* const parts[] = {map_, table_, right_, left_, legend_};
    std::size_t next = 0;
    for (std::size_t i = 0; i < std::size(parts); ++i)
        if (parts[i]->isAncestorOf(window()->focusWidget()) || parts[i] == window()->focusWidget())
            next = (i + 1) % std::size(parts);
    QWidget* part = parts[next];
    if (part->focusPolicy() != Qt::NoFocus) return part->setFocus(Qt::TabFocusReason);
    for (QWidget* child = part->nextInFocusChain(); child != part; child = child->nextInFocusChain())
        if (part->isAncestorOf(child) && child->isVisible() && (child->focusPolicy() & Qt::TabFocus))
            return child->setFocus(Qt::TabFocusReason);
}

void GapsPlace::ask_base_picture() {
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Base picture"), {},
        tr("Map tiles and georeferenced pictures (*.mbtiles *.gpkg *.tif *.tiff);;All files (*)"));
    if (!file.isEmpty()) open_base_picture(file.toStdString());
}

void GapsPlace::open_base_picture(const std::filesystem::path& file) {
    const Picture* picture = workspace_.picture();
    if (!picture) return;
    auto painter = std::make_shared<BasePainter>();
    workspace_.tasks().run({.title = tr("Opening the base picture"),
                            .work = [painter, file, grid = picture->study->project.settings.grid](
                                        const Progress&) { *painter = base_painter(file, grid); },
                            .done = [this, painter] { map_->set_base(*painter); },
                            .failed = [this](const Trouble& trouble) { emit this->trouble(trouble); }});
}

void GapsPlace::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void GapsPlace::retranslate() {
    left_->setTabText(0, tr("What is shown"));
    left_->setTabText(1, tr("Layers"));
    right_->setTabText(0, tr("Area"));
    right_->setTabText(1, tr("Why this number"));
}

}  // namespace mapite
