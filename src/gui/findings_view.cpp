#include "gui/findings_view.hpp"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QStyle>
#include <algorithm>
#include <map>

namespace mapite {
namespace {

/// Of one kind; all stand in the report that can be saved.
constexpr std::size_t most_shown = 200;

struct Title {
    const char* code;
    const char* text;
};

constexpr Title titles[] = {
    {"lost-leading-zeros", QT_TRANSLATE_NOOP("mapite::Findings", "Codes that lost their leading zeros")},
    {"unknown-area-code", QT_TRANSLATE_NOOP("mapite::Findings", "Codes that no area has")},
    {"area-without-total", QT_TRANSLATE_NOOP("mapite::Findings", "Areas without a number")},
    {"duplicate-code", QT_TRANSLATE_NOOP("mapite::Findings", "Codes that stand twice")},
    {"duplicate-id", QT_TRANSLATE_NOOP("mapite::Findings", "Identifiers that stand twice")},
    {"duplicate-cell", QT_TRANSLATE_NOOP("mapite::Findings", "Cells that stand twice")},
    {"duplicate-column", QT_TRANSLATE_NOOP("mapite::Findings", "Columns that stand twice")},
    {"possible-duplicate", QT_TRANSLATE_NOOP("mapite::Findings", "Places that may be the same")},
    {"merged", QT_TRANSLATE_NOOP("mapite::Findings", "Places merged into one")},
    {"known-already", QT_TRANSLATE_NOOP("mapite::Findings", "Known already from another source")},
    {"no-code", QT_TRANSLATE_NOOP("mapite::Findings", "Rows without a code")},
    {"no-name", QT_TRANSLATE_NOOP("mapite::Findings", "Rows without a name")},
    {"no-position", QT_TRANSLATE_NOOP("mapite::Findings", "Rows without a position")},
    {"bad-position", QT_TRANSLATE_NOOP("mapite::Findings", "Positions that are no numbers")},
    {"far-outside", QT_TRANSLATE_NOOP("mapite::Findings", "Positions far outside the district")},
    {"bad-number", QT_TRANSLATE_NOOP("mapite::Findings", "Numbers that cannot be read")},
    {"bad-date", QT_TRANSLATE_NOOP("mapite::Findings", "Days that cannot be read")},
    {"bad-capacity", QT_TRANSLATE_NOOP("mapite::Findings", "Capacities that cannot be read")},
    {"bad-visibility", QT_TRANSLATE_NOOP("mapite::Findings", "Visibilities that cannot be read")},
    {"bad-cell-id", QT_TRANSLATE_NOOP("mapite::Findings", "Cells with a wrong id")},
    {"not-in-basket", QT_TRANSLATE_NOOP("mapite::Findings", "Services of kinds that meet no need")},
    {"not-a-home", QT_TRANSLATE_NOOP("mapite::Findings", "Places where nobody lives")},
    {"confidential", QT_TRANSLATE_NOOP("mapite::Findings", "Numbers that are confidential")},
    {"doubtful", QT_TRANSLATE_NOOP("mapite::Findings", "Numbers that are doubtful")},
    {"ragged-row", QT_TRANSLATE_NOOP("mapite::Findings", "Rows with too few or too many columns")},
    {"nul-bytes", QT_TRANSLATE_NOOP("mapite::Findings", "Rows that are no text")},
    {"encoding-assumed", QT_TRANSLATE_NOOP("mapite::Findings", "The encoding was assumed")},
    {"crs-assumed", QT_TRANSLATE_NOOP("mapite::Findings", "The reference system was assumed")},
    {"crs-missing", QT_TRANSLATE_NOOP("mapite::Findings", "The file names no reference system")},
    {"crs-accepted", QT_TRANSLATE_NOOP("mapite::Findings", "A reference system taken for another")},
    {"ring-repaired", QT_TRANSLATE_NOOP("mapite::Findings", "Boundaries that were repaired")},
    {"ring-not-closed", QT_TRANSLATE_NOOP("mapite::Findings", "Boundaries that do not close")},
    {"empty-geometry", QT_TRANSLATE_NOOP("mapite::Findings", "Rows without a shape")},
};

QStyle::StandardPixmap symbol_of(Severity severity) {
    if (severity == Severity::error) return QStyle::SP_MessageBoxCritical;
    return severity == Severity::warning ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
}

using Group = std::pair<Severity, std::string>;

/// Worst first, then as they were met.
std::vector<std::pair<Group, std::vector<const Finding*>>> grouped(const Findings& findings) {
    std::vector<std::pair<Group, std::vector<const Finding*>>> groups;
    std::map<Group, std::size_t> place;
    for (const Finding& finding : findings) {
        const Group key{finding.severity, finding.code};
        const auto [known, is_new] = place.emplace(key, groups.size());
        if (is_new) groups.push_back({key, {}});
        groups[known->second].second.push_back(&finding);
    }
    std::ranges::stable_sort(groups,
                             [](const auto& a, const auto& b) { return a.first.first > b.first.first; });
    return groups;
}

}  // namespace

QString finding_title(const std::string& code) {
    for (const Title& title : titles)
        if (code == title.code) return QCoreApplication::translate("mapite::Findings", title.text);
    return QString::fromStdString(code);
}

QString severity_word(Severity severity) {
    switch (severity) {
        case Severity::error:
            return QCoreApplication::translate("mapite::Findings", "Left out");
        case Severity::warning:
            return QCoreApplication::translate("mapite::Findings", "Doubtful");
        case Severity::note:
            break;
    }
    return QCoreApplication::translate("mapite::Findings", "Note");
}

FindingsView::FindingsView(QWidget* parent) : QTreeWidget(parent) {
    setColumnCount(2);
    setWordWrap(true);
    setAlternatingRowColors(true);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    fill();
}

void FindingsView::show_findings(const Findings& findings) {
    if (findings == findings_ && topLevelItemCount() > 0) return;
    findings_ = findings;
    fill();
}

void FindingsView::fill() {
    clear();
    setHeaderLabels({tr("Where"), tr("What was found")});
    setAccessibleName(tr("Findings"));
    if (findings_.empty()) {
        new QTreeWidgetItem(this, {QString(), tr("Nothing to report.")});
        return;
    }
    for (const auto& [key, members] : grouped(findings_)) {
        auto* group = new QTreeWidgetItem(this);
        group->setFirstColumnSpanned(true);
        group->setIcon(0, style()->standardIcon(symbol_of(key.first)));
        group->setText(
            0,
            tr("%1: %2 (%3)").arg(severity_word(key.first), finding_title(key.second)).arg(members.size()));
        for (std::size_t i = 0; i < std::min(most_shown, members.size()); ++i) {
            const Place& where = members[i]->where;
            QString place = where.line > 0 ? tr("line %1").arg(where.line) : QString();
            if (!where.item.empty())
                place +=
                    (place.isEmpty() ? QString() : QStringLiteral(" ")) + QString::fromStdString(where.item);
            auto* item = new QTreeWidgetItem(group, {place, QString::fromStdString(members[i]->what)});
            item->setToolTip(1, item->text(1));
        }
        if (members.size() > most_shown)
            new QTreeWidgetItem(group, {QString(), tr("… and %n more; the saved report has all of them", "",
                                                      static_cast<int>(members.size() - most_shown))});
        group->setExpanded(topLevelItemCount() <= 3 && members.size() <= 20);
    }
}

void FindingsView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) fill();
    QTreeWidget::changeEvent(event);
}

}  // namespace mapite
