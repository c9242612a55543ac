#include "gui/explanation_panel.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/words.hpp"
#include "gui/figures.hpp"

namespace mapite {
namespace {

/// More points than this are not copied as text one by one; their number and people are stated instead.
constexpr std::size_t most_copied_points = 1000;

QLabel* add_label(QLayout* layout) {
    auto* label = new QLabel;
    label->setWordWrap(true);
    layout->addWidget(label);
    return label;
}

void enlarge(QLabel* label, double factor) {
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
}

QTableView* add_table(QLayout* layout, QAbstractItemModel* model) {
    auto* view = new QTableView;
    view->setModel(model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setSortingEnabled(true);
    view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    view->horizontalHeader()->setResizeContentsPrecision(40);
    view->verticalHeader()->hide();
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    layout->addWidget(view);
    return view;
}

/// As high as its rows up to `most_rows`, so that one scroll bar is enough for short tables.
void fit_height(QTableView* view, int most_rows) {
    const int rows = std::clamp(view->model()->rowCount(), 1, most_rows);
    const int row = view->verticalHeader()->defaultSectionSize();
    const int bar =
        view->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff ? 0 : view->fontMetrics().height();
    view->setFixedHeight(view->horizontalHeader()->sizeHint().height() + rows * row + bar +
                         2 * view->frameWidth());
}

}  // namespace

ExplanationPanel::ExplanationPanel(Workspace& workspace, QWidget* parent)
    : Panel(workspace, parent),
      scroll_(new PageScroll(this)),
      nothing_(new QLabel(this)),
      copy_(new QPushButton),
      points_(new ExplainedPointsModel(workspace, this)),
      services_(new NearestServicesModel(workspace, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    nothing_->setWordWrap(true);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setMargin(fontMetrics().height());
    layout->addWidget(nothing_, 1);
    layout->addWidget(scroll_, 1);
    scroll_->set_page(make_content());

    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    // Not the current row: that is set already when the keyboard's focus comes in.
    connect(points_view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = points_view_->selectionModel()->selectedRows();
        if (!rows.isEmpty()) show_way_of(rows.front());
    });
    connect(points_view_, &QTableView::clicked, this, &ExplanationPanel::show_way_of);
    connect(points_view_, &QTableView::activated, this, &ExplanationPanel::show_way_of);
    connect(&workspace, &Workspace::way_changed, this, &ExplanationPanel::show_legs);
    ExplanationPanel::refresh();
}

QWidget* ExplanationPanel::make_content() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    heading_ = add_label(column);
    enlarge(heading_, 1.2);
    steps_ = add_label(column);
    steps_->setTextFormat(Qt::RichText);
    steps_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(copy_, 0, Qt::AlignLeft);
    points_heading_ = add_label(column);
    enlarge(points_heading_, 1);
    points_view_ = add_table(column, points_);
    way_ = add_label(column);
    services_heading_ = add_label(column);
    enlarge(services_heading_, 1);
    services_view_ = add_table(column, services_);
    column->addStretch(1);
    return content;
}

void ExplanationPanel::explain_number(AreaIndex area, std::size_t need) {
    const Picture* picture = workspace().picture();
    if (!picture) return;
    area_code_ = picture->study->areas.at(area.value).code;
    need_id_ = picture->study->basket.needs.at(need).id;
    refresh();
    scroll_->ensureVisible(0, 0);
}

void ExplanationPanel::compute() {
    const Picture* picture = workspace().picture();
    const auto area = workspace().area_of_code(area_code_);
    if (!picture || need_id_.empty() || !area) {
        study_.reset();
        explanation_.reset();
        return;
    }
    const auto& needs = picture->study->basket.needs;
    const auto need = std::ranges::find(needs, need_id_, &Need::id);
    if (need == needs.end()) return explanation_.reset();
    if (study_ == picture->study && explanation_ && explanation_->area == *area &&
        explanation_->need.id == need_id_)
        return;
    study_ = picture->study;
    const BorrowedInputs inputs = profile_inputs(*study_);
    explanation_ = std::make_shared<const Explanation>(
        explain(inputs.inputs, *area, static_cast<std::size_t>(need - needs.begin()), study_->points.size()));
}

void ExplanationPanel::refresh() {
    const auto before = explanation_;
    compute();
    nothing_->setText(tr("Click any number of an area: here you will see every step behind it."));
    nothing_->setVisible(!explanation_);
    scroll_->setVisible(explanation_ != nullptr);
    copy_->setText(tr("Copy as text"));
    points_heading_->setText(tr("Populated places: choose one to see its way on the map"));
    services_heading_->setText(tr("Nearest services"));
    points_view_->setAccessibleName(tr("Populated places behind the number"));
    services_view_->setAccessibleName(tr("Nearest services behind the number"));
    if (explanation_ != before || !explanation_) {
        points_->show(study_, explanation_);
        services_->show(study_, explanation_);
    } else {
        for (QTableView* view : {points_view_, services_view_}) {
            emit view->model()->headerDataChanged(Qt::Horizontal, 0, view->model()->columnCount() - 1);
            view->viewport()->update();
        }
    }
    if (!explanation_) return;
    show_steps();
    using Points = ExplainedPointsModel;
    for (const int leg : {Points::access, Points::road, Points::egress})
        points_view_->setColumnHidden(leg, !has_legs());
    for (QTableView* view : {points_view_, services_view_}) {
        view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() * 3 / 2);
        view->resizeColumnsToContents();
        view->setVisible(view->model()->rowCount() > 0);
    }
    fit_height(points_view_, 10);
    fit_height(services_view_, 6);
    points_heading_->setVisible(!points_view_->isHidden());
    services_heading_->setVisible(!services_view_->isHidden());
    show_pending_way();
    show_legs();
}

QString ExplanationPanel::text() const {
    if (!explanation_) return {};
    Explanation copied = *explanation_;
    for (std::size_t i = most_copied_points; i < copied.points.size(); ++i)
        copied.people_left_out += copied.points[i].people, ++copied.points_left_out;
    if (copied.points.size() > most_copied_points) copied.points.resize(most_copied_points);
    return QString::fromStdString(
        explanation_text(*study_, copied, workspace().resources().texts, workspace().language()));
}

/// The sentences without the lists, which stand in the tables; lines that belong to the one before are
/// indented in the text and here.
void ExplanationPanel::show_steps() {
    Explanation sentences = *explanation_;
    sentences.points.clear();
    sentences.services.clear();
    sentences.points_left_out = 0;
    const QString said = QString::fromStdString(
        explanation_text(*study_, sentences, workspace().resources().texts, workspace().language()));
    QStringList lines = said.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    heading_->setText(lines.isEmpty() ? QString() : lines.takeFirst());
    QString html;
    for (int i = 0; i < lines.size(); ++i) {
        const bool belongs = lines[i].startsWith(QStringLiteral("  "));
        const QString line = lines[i].trimmed().toHtmlEscaped();
        if (belongs)
            html += QStringLiteral("<div style=\"margin-left:1em\">%1</div>").arg(line);
        else
            html += QStringLiteral("<p style=\"margin-top:0.5em;margin-bottom:0.1em\">%1</p>")
                        .arg(i == 0 ? QStringLiteral("<b>%1</b>").arg(line) : line);
    }
    steps_->setText(html);
}

void ExplanationPanel::show_way_of(const QModelIndex& index) {
    if (!index.isValid() || !explanation_) return;
    pending_way_ = points_->point(index.row()).point;
    const Picture* picture = workspace().picture();
    if (picture && picture->study->basket.needs[picture->need].id != need_id_) {
        // The map shows ways for its own need only.
        Choice choice = workspace().choice();
        choice.need = need_id_;
        return workspace().choose(choice);
    }
    show_pending_way();
}

void ExplanationPanel::show_pending_way() {
    const Picture* picture = workspace().picture();
    if (!pending_way_ || !picture || picture->study->basket.needs[picture->need].id != need_id_) return;
    const auto point = *pending_way_;
    pending_way_.reset();
    if (workspace().shown_way() != point) workspace().show_way(point);
}

/// Neither a straight line nor a ready table has legs to and from a road.
bool ExplanationPanel::has_legs() const {
    const TravelMode mode = explanation_->need.mode;
    return !study_->travel.is_straight(mode) && !study_->travel.table(mode);
}

QString ExplanationPanel::leg_text(const Reach& reach) const {
    const Figures write(workspace().language());
    const auto minutes = [&](Seconds time) { return write.minutes(in_minutes(time).count()); };
    const QString service = service_name(workspace(), study_->services[reach.service.value]);
    if (study_->travel.table(explanation_->need.mode))
        return tr("%1 min by the table of times, to: %2").arg(minutes(reach.time), service);
    if (study_->travel.is_straight(explanation_->need.mode))
        return tr("%1 min in a straight line, to: %2").arg(minutes(reach.time), service);
    return tr("To the road %1 min + along it %2 min + from it %3 min = %4 min, to: %5")
        .arg(minutes(reach.access), minutes(reach.time - reach.access - reach.egress), minutes(reach.egress),
             minutes(reach.time), service);
}

void ExplanationPanel::show_legs() {
    const auto shown = workspace().shown_way();
    way_->hide();
    if (!shown || !explanation_) return;
    const auto point = std::ranges::find(explanation_->points, *shown, &ExplainedPoint::point);
    if (point == explanation_->points.end()) return;
    const QString name = QString::fromStdString(point->name.empty() ? point->id : point->name);
    way_->setText(name + QStringLiteral(": ") +
                  (point->reach ? leg_text(*point->reach)
                                : workspace().say("words.group." + std::string(to_string(point->group)))));
    way_->show();
}

}  // namespace mapite
