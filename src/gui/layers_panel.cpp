#include "gui/layers_panel.hpp"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QSettings>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/figures.hpp"
#include "gui/symbol_shapes.hpp"

namespace mapite {
namespace {

constexpr int id_role = Qt::UserRole;

std::string id_of(const QTreeWidgetItem* item) {
    return item->data(0, id_role).toString().toStdString();
}

QIcon symbol_icon(const std::string& style_name, const MapStyle& style, int size) {
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint_symbol(painter, QPointF(size / 2.0, size / 2.0), size * 0.75, style, style_name, Vision::normal);
    return {picture};
}

bool has_water(const Scene& scene) {
    return std::ranges::any_of(scene.lines, [](const LineItem& line) { return line.style == "water"; });
}

bool has_circles(const Scene& scene) {
    return std::ranges::any_of(scene.symbols,
                               [](const SymbolItem& symbol) { return symbol.style == "people"; });
}

}  // namespace

LayersPanel::LayersPanel(Workspace& workspace, QWidget* parent)
    : Panel(workspace, parent), tree_(new QTreeWidget(this)), base_(new QPushButton(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tree_, 1);
    layout->addWidget(base_, 0, Qt::AlignLeft);
    tree_->setColumnCount(2);
    tree_->setHeaderHidden(true);
    tree_->header()->setStretchLastSection(false);
    tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setUniformRowHeights(true);
    connect(tree_, &QTreeWidget::itemChanged, this, &LayersPanel::take_change);
    connect(base_, &QPushButton::clicked, this, &LayersPanel::base_requested);
    LayersPanel::refresh();
}

void LayersPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange) refresh();
}

QString LayersPanel::settings_key() const {
    return QStringLiteral("layers/") +
           QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(folder_))) +
           QStringLiteral("/hidden");
}

std::set<std::string> LayersPanel::remembered() const {
    std::set<std::string> ids;
    if (folder_.empty()) return ids;
    const QSettings settings;
    // The colours of reach beside those of the areas are too much at first sight.
    if (!settings.contains(settings_key())) return {"reach", "points"};
    const QStringList saved = settings.value(settings_key()).toStringList();
    for (const QString& id : saved) ids.insert(id.toStdString());
    return ids;
}

QTreeWidgetItem* LayersPanel::add_layer(const std::string& id, const QString& name, bool there) {
    auto* item = new QTreeWidgetItem(tree_, {name});
    item->setData(0, id_role, QString::fromStdString(id));
    item->setCheckState(0, hidden_.contains(id) ? Qt::Unchecked : Qt::Checked);
    item->setDisabled(!there);
    return item;
}

void LayersPanel::add_services(const std::set<std::string>& off) {
    const Picture* picture = workspace().picture();
    auto* all = add_layer("services", tr("Services"), picture && !picture->ground->service_themes.empty());
    if (!picture) return;
    const Figures write(workspace().language());
    const int size = tree_->fontMetrics().height();
    tree_->setIconSize(QSize(size, size));
    for (const GroundTheme& theme : picture->ground->service_themes) {
        auto* item = new QTreeWidgetItem(
            all, {QString::fromStdString(theme.name), write.number(static_cast<double>(theme.count), 0)});
        item->setData(0, id_role, QString::fromStdString(theme.id));
        item->setIcon(0, symbol_icon(theme.style, picture->map.style, size));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setCheckState(0,
                            off.contains("services") || off.contains(theme.id) ? Qt::Unchecked : Qt::Checked);
    }
    // From here on its box follows those of its themes.
    if (all->childCount() > 0) all->setFlags(all->flags() | Qt::ItemIsAutoTristate);
}

void LayersPanel::add_data_layers(const std::set<std::string>& off) {
    const Picture* picture = workspace().picture();
    if (!picture || picture->ground->service_layers.empty()) return;
    auto* all = add_layer("layers", tr("Services by their source"), true);
    const Figures write(workspace().language());
    for (const GroundTheme& layer : picture->ground->service_layers) {
        auto* item = new QTreeWidgetItem(
            all, {QString::fromStdString(layer.name), write.number(static_cast<double>(layer.count), 0)});
        item->setData(0, id_role, QString::fromStdString(layer.id));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setCheckState(0, off.contains(layer.id) ? Qt::Unchecked : Qt::Checked);
    }
    all->setFlags(all->flags() | Qt::ItemIsAutoTristate);
}

void LayersPanel::refresh() {
    const std::string folder = workspace().project() ? workspace().project()->folder.string() : "";
    const bool other_project = folder != folder_;
    folder_ = folder;
    if (other_project) hidden_ = remembered();
    const Picture* picture = workspace().picture();
    const Ground* ground = picture ? picture->ground.get() : nullptr;
    const std::string current = tree_->currentItem() ? id_of(tree_->currentItem()) : "";
    filling_ = true;
    const bool was_open = tree_->topLevelItemCount() == 0 ||
                          std::ranges::any_of(tree_->findItems(QString(), Qt::MatchContains),
                                              [](const QTreeWidgetItem* item) { return item->isExpanded(); });
    tree_->clear();
    tree_->setAccessibleName(tr("What the map shows"));
    add_layer("base", tr("Base picture"), true);
    add_layer("areas", tr("Colours of the areas"), picture != nullptr);
    add_layer("water", tr("Water"), picture && has_water(*picture->scene));
    add_layer("roads", tr("Roads"), ground && ground->roads.size() > 0);
    add_layer("reach", tr("How far people get on the roads"), ground && !ground->road_reach.empty());
    add_layer("borders", tr("Borders"), picture != nullptr);
    add_layer("points", tr("Where people live"), ground && !ground->points.empty());
    add_layer("people", tr("Circles of people"), picture && has_circles(*picture->scene));
    add_services(hidden_);
    add_data_layers(hidden_);
    add_layer("labels", tr("Names"), picture != nullptr);
    for (int i = 0; i < tree_->topLevelItemCount(); ++i) {
        if (was_open) tree_->topLevelItem(i)->setExpanded(true);
        if (id_of(tree_->topLevelItem(i)) == current) tree_->setCurrentItem(tree_->topLevelItem(i));
    }
    filling_ = false;
    base_->setText(tr("Base picture…"));
    base_->setToolTip(tr("Choose a picture of the ground (MBTiles or GeoPackage)"));
    if (other_project) emit hidden_changed(hidden_);
}

std::set<std::string> LayersPanel::hidden() const {
    return hidden_;
}

void LayersPanel::take_change() {
    if (filling_) return;
    std::set<std::string> ids;
    for (int i = 0; i < tree_->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* layer = tree_->topLevelItem(i);
        if (layer->checkState(0) == Qt::Unchecked) ids.insert(id_of(layer));
        for (int child = 0; child < layer->childCount(); ++child)
            if (layer->child(child)->checkState(0) == Qt::Unchecked) ids.insert(id_of(layer->child(child)));
    }
    // One click on the box of all services changes every theme: said once.
    if (ids == hidden_) return;
    hidden_ = std::move(ids);
    QStringList saved;
    for (const std::string& id : hidden_) saved << QString::fromStdString(id);
    if (!folder_.empty()) QSettings().setValue(settings_key(), saved);
    emit hidden_changed(hidden_);
}

}  // namespace mapite
