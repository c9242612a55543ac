#include "gui/start_page.hpp"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/page_scroll.hpp"
#include "gui/preferences.hpp"

namespace mapite {

namespace {

QLabel* wrapped_label(QWidget* parent, double size, bool bold) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

}  // namespace

StartPage::StartPage(Preferences& preferences, QWidget* parent)
    : QWidget(parent),
      preferences_(preferences),
      heading_(wrapped_label(this, 2, true)),
      question_(wrapped_label(this, 1.2, false)),
      recent_heading_(wrapped_label(this, 1.2, true)),
      nothing_recent_(wrapped_label(this, 1, false)),
      sample_(new QPushButton(this)),
      open_(new QPushButton(this)),
      new_(new QPushButton(this)),
      recent_(new QListWidget(this)) {
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    const int gap = fontMetrics().height();
    column->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    column->setSpacing(gap);
    column->addWidget(heading_);
    column->addWidget(question_);
    auto* ways_in = new QHBoxLayout;
    for (QPushButton* button : {sample_, open_, new_}) {
        button->setMinimumHeight(2 * gap);
        ways_in->addWidget(button);
    }
    ways_in->addStretch();
    column->addLayout(ways_in);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(gap);
    gaps_ = add_card(cards);
    folders_ = add_card(cards);
    visits_ = add_card(cards);
    column->addLayout(cards);
    column->addWidget(recent_heading_);
    column->addWidget(nothing_recent_);
    column->addWidget(recent_);
    column->addStretch(1);
    auto* scroll = new PageScroll(this);
    scroll->set_page(inside);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(sample_, &QPushButton::clicked, this, &StartPage::sample_wanted);
    connect(open_, &QPushButton::clicked, this, &StartPage::project_wanted);
    connect(new_, &QPushButton::clicked, this, &StartPage::new_wanted);
    connect(gaps_.open, &QPushButton::clicked, this, &StartPage::project_wanted);
    connect(recent_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit recent_chosen(item->data(Qt::UserRole).toString()); });
    retranslate();
    refresh();
}

StartPage::Card StartPage::add_card(QHBoxLayout* row) {
    auto* frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setBackgroundRole(QPalette::Base);
    frame->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(frame);
    const Card card{.title = wrapped_label(frame, 1.3, true),
                    .text = wrapped_label(frame, 1, false),
                    .needs = wrapped_label(frame, 1, false),
                    .open = new QPushButton(frame)};
    column->addWidget(card.title);
    column->addWidget(card.text);
    column->addWidget(card.needs);
    column->addStretch();
    column->addWidget(card.open, 0, Qt::AlignLeft);
    frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    row->addWidget(frame, 1);
    return card;
}

void StartPage::refresh() {
    recent_->clear();
    for (const QString& folder : preferences_.recent_projects()) {
        auto* item = new QListWidgetItem(folder, recent_);
        item->setData(Qt::UserRole, folder);
    }
    if (recent_->count() > 0) recent_->setCurrentRow(0);
    // As high as its lines: the page scrolls, not the list.
    recent_->setFixedHeight(recent_->count() * (fontMetrics().height() + 8) + 8);
    recent_->setVisible(recent_->count() > 0);
    nothing_recent_->setVisible(recent_->count() == 0);
}

void StartPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void StartPage::retranslate() {
    heading_->setText(QStringLiteral("Mapīte"));
    question_->setText(tr("Which basic needs are not met where, for how many people, and why?"));
    sample_->setText(tr("Open the &sample"));
    sample_->setToolTip(tr("A fictional district, made on this computer, to try everything on"));
    open_->setText(tr("&Open a project…"));
    new_->setText(tr("&New project from a folder of files…"));
    gaps_.title->setText(tr("Gaps"));
    gaps_.text->setText(
        tr("The map of which needs are not met where, with every number explained down to its source."));
    gaps_.needs->setText(
        tr("Needs boundaries, services and where people live; with roads it measures real travel times."));
    gaps_.open->setText(tr("Open a project…"));
    folders_.title->setText(tr("Folders"));
    folders_.text->setText(tr("One printable folder for each parish: needs, resources, voices, sources."));
    folders_.needs->setText(
        tr("Not in this version yet. It will need a project with services and the notes "
           "of your visits."));
    visits_.title->setText(tr("Visits"));
    visits_.text->setText(tr("A week on the road for one person, that survives a cancellation."));
    visits_.needs->setText(
        tr("Not in this version yet. It will need a project with roads, your working hours "
           "and the places to visit."));
    for (const Card& card : {folders_, visits_}) {
        card.open->setText(tr("Not yet"));
        card.open->setEnabled(false);
    }
    recent_heading_->setText(tr("Opened lately"));
    nothing_recent_->setText(tr("Nothing yet: open the sample to look around."));
    recent_->setAccessibleName(tr("Projects opened lately"));
}

}  // namespace mapite
