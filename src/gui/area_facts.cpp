#include "gui/area_facts.hpp"

#include <QVBoxLayout>

#include "app/answers.hpp"
#include "app/speaker.hpp"
#include "gui/figures.hpp"

namespace mapite {
namespace {

QLabel* add_label(QWidget* parent, QLayout* layout) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label);
    return label;
}

}  // namespace

AreaFacts::AreaFacts(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 6);
    name_ = add_label(this, layout);
    kind_ = add_label(this, layout);
    people_ = add_label(this, layout);
    index_ = add_label(this, layout);
    QFont font = name_->font();
    font.setPointSizeF(font.pointSizeF() * 1.35);
    font.setWeight(QFont::DemiBold);
    name_->setFont(font);
    layout->addStretch(1);
}

void AreaFacts::show_area(const Workspace& workspace, AreaIndex index) {
    const Area& area = workspace.picture()->study->areas[index.value];
    name_->setText(QString::fromStdString(area.name));
    QStringList kind{workspace.say("words.type." + std::string(to_string(area.type)))};
    const std::string& around = area.parent_name.empty() ? area.parent : area.parent_name;
    if (!around.empty()) kind << QString::fromStdString(around);
    kind << tr("code %1").arg(QString::fromStdString(area.code));
    kind_->setText(kind.join(QStringLiteral(" · ")));
    people_->setText(people_text(workspace, index));
    const QString all_needs = index_text(workspace, index);
    index_->setText(all_needs);
    index_->setVisible(!all_needs.isEmpty());
}

QString AreaFacts::index_text(const Workspace& workspace, AreaIndex index) {
    const Study& study = *workspace.picture()->study;
    if (study.scores.empty() || study.profiles[index.value].people <= 0) return {};
    const AreaScore& score = study.scores[index.value];
    const Speaker speaker(workspace.resources().texts, workspace.language(), "profile.panel.");
    const Texts::Values values = {{"index", speaker.points_or_dash(score.index)},
                                  {"low", speaker.number(score.index_low)},
                                  {"high", speaker.number(score.index_high)},
                                  {"known", speaker.share(score.weight_known, 0)}};
    std::string text = speaker.say(score.index ? "index" : "insufficient", values);
    std::string failed;
    for (const std::size_t n : score.critical_failed)
        failed += (failed.empty() ? "" : ", ") + study.basket.needs[n].name.in(workspace.language());
    if (!failed.empty()) text += ' ' + speaker.say("failed", {{"needs", failed}});
    return QString::fromStdString(text);
}

QString AreaFacts::people_text(const Workspace& workspace, AreaIndex index) {
    const Study& study = *workspace.picture()->study;
    const AreaProfile& profile = study.profiles[index.value];
    const Figures write(workspace.language());
    const QString what = study.counts_dwellings ? tr("Dwellings") : tr("People");
    const auto people = people_of(study, index);
    if (!people) return what + QStringLiteral(": ") + workspace.say("words.not_known");
    QString text = what + QStringLiteral(": ") + write.people(people);
    if (profile.people_high - profile.people_low >= 0.5 && !is_small_count(*people))
        text +=
            QLatin1Char(' ') + tr("(between %1 and %2, since small counts are masked)")
                                   .arg(write.people(profile.people_low), write.people(profile.people_high));
    return text;
}

}  // namespace mapite
