#include "gui/area_facts.hpp"

#include <QVBoxLayout>

#include "app/answers.hpp"
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
