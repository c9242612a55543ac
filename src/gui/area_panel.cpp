#include "gui/area_panel.hpp"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "base/text.hpp"

namespace mapite {

AreaPanel::AreaPanel(Workspace& workspace, QWidget* parent)
    : Panel(workspace, parent),
      scroll_(new PageScroll(this)),
      nothing_(new QLabel(this)),
      compare_with_(new SearchLine),
      end_comparison_(new QPushButton),
      needs_(new NeedList(workspace)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    nothing_->setWordWrap(true);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setMargin(fontMetrics().height());
    layout->addWidget(nothing_, 1);
    layout->addWidget(scroll_, 1);
    scroll_->set_page(make_content());

    connect(&workspace, &Workspace::selection_changed, this, [this] { refresh(); });
    // Needs that were to follow and did not, since the work failed or was cancelled, are without data then.
    connect(&workspace.painting(), &TaskRunner::finished, this, [this] { refresh(); });
    connect(compare_with_, &SearchLine::chosen, this,
            [this](std::size_t area) { this->workspace().compare(AreaIndex{area}); });
    connect(end_comparison_, &QPushButton::clicked, this,
            [this] { this->workspace().compare(std::nullopt); });
    connect(needs_, &NeedList::explain_requested, this, &AreaPanel::explain_requested);
    connect(needs_, &NeedList::focus_moved, this,
            [this](QWidget* there) { scroll_->ensureWidgetVisible(there); });
    connect(needs_, &NeedList::need_chosen, this, &AreaPanel::choose_need);
    AreaPanel::refresh();
}

QWidget* AreaPanel::make_content() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    auto* heads = new QHBoxLayout;
    heads->setSpacing(fontMetrics().height());
    for (AreaFacts*& facts : facts_) {
        facts = new AreaFacts;
        heads->addWidget(facts, 1);
    }
    column->addLayout(heads);
    auto* compare = new QHBoxLayout;
    compare->addWidget(compare_with_, 1);
    compare->addWidget(end_comparison_);
    column->addLayout(compare);
    column->addWidget(needs_);
    column->addStretch(1);
    return content;
}

void AreaPanel::choose_need(std::size_t need) {
    Choice choice = workspace().choice();
    choice.need = workspace().picture()->study->basket.needs.at(need).id;
    workspace().choose(choice);
}

void AreaPanel::list_areas() {
    const auto& study = workspace().picture()->study;
    if (listed_ == study) return;
    listed_ = study;
    std::vector<SearchEntry> entries;
    entries.reserve(study->areas.size());
    for (const Area& area : study->areas)
        entries.push_back(
            {QString::fromStdString(area.name) + QStringLiteral(" · ") + QString::fromStdString(area.code),
             {folded(area.name), folded(area.code)}});
    compare_with_->set_entries(std::move(entries));
}

void AreaPanel::refresh() {
    nothing_->setText(
        tr("Choose an area on the map, in the table or by searching: here you will see which "
           "needs its people lack, and why."));
    compare_with_->setPlaceholderText(tr("Compare with…"));
    compare_with_->setAccessibleName(tr("Compare with another area: its name or code"));
    end_comparison_->setText(tr("End comparison"));
    const bool shown = workspace().picture() && workspace().selected();
    nothing_->setVisible(!shown);
    scroll_->setVisible(shown);
    if (!shown) return;
    list_areas();
    const auto compared = workspace().compared();
    facts_[0]->show_area(workspace(), *workspace().selected());
    facts_[1]->setVisible(compared.has_value());
    if (compared) facts_[1]->show_area(workspace(), *compared);
    if (!compared) compare_with_->clear();
    end_comparison_->setVisible(compared.has_value());
    needs_->refresh();
}

}  // namespace mapite
