#include "gui/choice_panel.hpp"

#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "app/profile_view.hpp"
#include "app/words.hpp"

namespace mapite {
namespace {

/// Stands for "not chosen" among the ids of a list.
const QString usual = QStringLiteral("usual");

QString to_id(std::string_view id) {
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

QLabel* add_heading(QVBoxLayout* column) {
    auto* label = new QLabel;
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setWordWrap(true);
    label->setContentsMargins(0, label->fontMetrics().height() / 2, 0, 0);
    column->addWidget(label);
    return label;
}

QFormLayout* add_form(QVBoxLayout* column) {
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    return form;
}

}  // namespace

ChoicePanel::ChoicePanel(Workspace& workspace, QWidget* parent)
    : Panel(workspace, parent), scroll_(new PageScroll(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll_);
    scroll_->set_page(make_content());
    ChoicePanel::refresh();
}

QWidget* ChoicePanel::make_content() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    what_heading_ = add_heading(column);
    form_ = add_form(column);
    need_ = add_combo(form_,
                      [](Choice& choice, const QVariant& id) { choice.need = id.toString().toStdString(); });
    map_ = add_combo(form_, [](Choice& choice, const QVariant& id) {
        choice.map = id.toString().toStdString();
        // Bounds of another indicator mean nothing here.
        choice.breaks.clear();
        if (choice.method == ClassMethod::manual) choice.method.reset();
    });
    group_ = add_combo(form_, [](Choice& choice, const QVariant& id) {
        choice.group = id == usual ? "" : id.toString().toStdString();
    });
    mode_ = add_combo(form_, [](Choice& choice, const QVariant& id) {
        choice.mode = id == usual ? std::nullopt : travel_mode(id.toString().toStdString());
    });
    year_ = add_combo(form_, [](Choice& choice, const QVariant& id) {
        choice.year = id == usual ? std::nullopt : std::optional(id.toInt());
    });
    level_ = add_combo(form_, [](Choice& choice, const QVariant& id) { choice.level = id.toInt(); });
    trouble_ = new QLabel;
    trouble_->setWordWrap(true);
    column->addWidget(trouble_);
    classes_heading_ = add_heading(column);
    classes_ = new ClassesBox(workspace());
    column->addWidget(classes_);
    colours_heading_ = add_heading(column);
    colours_ = new PaletteBox(workspace());
    column->addWidget(colours_);
    connect(colours_, &PaletteBox::vision_chosen, this, &ChoicePanel::vision_chosen);
    column->addStretch(1);
    return content;
}

ChoiceCombo* ChoicePanel::add_combo(QFormLayout* form,
                                    const std::function<void(Choice&, const QVariant&)>& take) {
    auto* combo = new ChoiceCombo;
    form->addRow(new QLabel, combo);
    connect(combo, &ChoiceCombo::chosen, this, [this, take](const QVariant& id) {
        Choice choice = workspace().choice();
        take(choice, id);
        workspace().choose(choice);
    });
    return combo;
}

void ChoicePanel::label(ChoiceCombo* combo, const QString& text) {
    auto* words = static_cast<QLabel*>(form_->labelForField(combo));
    words->setText(text);
    words->setBuddy(combo);
    combo->setAccessibleName(text);
}

void ChoicePanel::read_maps() {
    const Picture* picture = workspace().picture();
    if (!picture || picture->study == study_) return;
    study_ = picture->study;
    maps_ = maps_of(workspace().resources(), study_->project.folder);
    QStringList lines;
    for (const Finding& finding : maps_.unreadable) lines << QString::fromStdString(finding.what);
    trouble_->setText(lines.join(QLatin1Char('\n')));
    trouble_->setVisible(!lines.isEmpty());
}

void ChoicePanel::refresh() {
    what_heading_->setText(tr("What the map shows"));
    classes_heading_->setText(tr("Classes"));
    colours_heading_->setText(tr("Colours"));
    label(need_, tr("Need"));
    label(map_, tr("Show"));
    label(group_, tr("People"));
    label(mode_, tr("Travel"));
    label(year_, tr("Year"));
    label(level_, tr("Areas"));
    if (!workspace().picture()) trouble_->hide();
    scroll_->widget()->setEnabled(workspace().picture() != nullptr);
    if (!workspace().picture()) return;
    read_maps();
    list_needs();
    list_maps();
    list_modes();
    list_levels();
    list_groups();
    list_years();
}

void ChoicePanel::list_groups() {
    const Study& study = *workspace().picture()->study;
    std::vector<ChoiceOption> options{{usual, tr("Everybody")}};
    for (const PopulationGroup& group : study.groups)
        options.push_back({to_id(group.id), workspace().in_language(group.name)});
    const std::string& chosen = workspace().choice().group;
    group_->show_options(options, chosen.empty() ? usual : to_id(chosen));
}

void ChoicePanel::list_years() {
    const Study& study = *workspace().picture()->study;
    const auto newest = study.years.empty() ? QString() : QString::number(study.years.back());
    std::vector<ChoiceOption> options{
        {usual, newest.isEmpty() ? tr("Newest data") : tr("Newest data (%1)").arg(newest)}};
    for (const int year : std::vector<int>(study.years.rbegin(), study.years.rend()))
        options.push_back({year, QString::number(year)});
    // The one year that is there is the newest: nothing to choose.
    if (study.years.size() == 1) options.resize(1);
    const auto chosen = workspace().choice().year;
    year_->show_options(options, chosen ? QVariant(*chosen) : QVariant(usual));
}

void ChoicePanel::list_needs() {
    const Picture& picture = *workspace().picture();
    const Basket& basket = picture.study->basket;
    const bool all_known = !other_needs_follow(workspace());
    std::vector<ChoiceOption> options;
    for (const Block& block : basket.blocks) {
        std::vector<ChoiceOption> needs;
        for (std::size_t i = 0; i < basket.needs.size(); ++i) {
            const Need& need = basket.needs[i];
            if (need.block != block.id) continue;
            const bool answered = picture.study->needs[i].reach.has_value() || !all_known;
            const QString name = workspace().in_language(need.name);
            needs.push_back({to_id(need.id), answered ? name : tr("%1 – no data").arg(name)});
        }
        if (needs.empty()) continue;
        options.push_back({QVariant(), workspace().in_language(block.name)});
        options.insert(options.end(), needs.begin(), needs.end());
    }
    need_->show_options(options, to_id(picture.choice.need));
}

QString ChoicePanel::map_name(const MapDefinition& map) const {
    // A map file without a name of its own has its id there; its title says more.
    if (const std::string& name = map.name.in(workspace().language()); !name.empty() && name != map.id)
        return QString::fromStdString(name);
    const Picture& picture = *workspace().picture();
    return QString::fromStdString(
        filled_title(map.title.in(workspace().language()),
                     picture.study->basket.needs[picture.need].name.in(workspace().language()),
                     picture.study->project.settings.name));
}

void ChoicePanel::list_maps() {
    const Picture& picture = *workspace().picture();
    std::vector<ChoiceOption> options;
    for (const MapDefinition& map : maps_.maps)
        if (!is_of_answers(map.indicator)) options.push_back({to_id(map.id), map_name(map)});
    map_->show_options(options, to_id(picture.choice.map));
}

void ChoicePanel::list_modes() {
    const auto mode = workspace().choice().mode;
    std::vector<ChoiceOption> options{{usual, tr("As each need says")}};
    for (const TravelMode one : all_travel_modes)
        options.push_back(
            {to_id(to_string(one)), workspace().say("words.mode." + std::string(to_string(one)))});
    mode_->show_options(options, mode ? to_id(to_string(*mode)) : usual);
}

void ChoicePanel::list_levels() {
    const Study& study = *workspace().picture()->study;
    std::set<int> there;
    for (const Area& area : study.areas) there.insert(mapite::level(area.type));
    std::vector<ChoiceOption> options;
    for (const int one : there)
        options.push_back({one, one == 1   ? tr("Municipalities")
                                : one == 2 ? tr("Parishes and towns")
                                           : tr("Villages and neighbourhoods")});
    level_->show_options(options, workspace().choice().level.value_or(main_level(study)));
}

}  // namespace mapite
