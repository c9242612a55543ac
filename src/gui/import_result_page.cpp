#include "gui/import_result_page.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/files.hpp"
#include "gui/findings_view.hpp"
#include "gui/import_words.hpp"
#include "gui/message_bar.hpp"
#include "writers/table_csv.hpp"

namespace mapite {

ImportResultPage::ImportResultPage(QWidget* parent)
    : QWidget(parent),
      message_(new MessageBar(this)),
      heading_(new QLabel(this)),
      summary_(new QLabel(this)),
      findings_(new FindingsView(this)),
      undo_(new QPushButton(this)),
      save_(new QPushButton(this)) {
    QFont large = heading_->font();
    large.setBold(true);
    heading_->setFont(large);
    heading_->setObjectName(QStringLiteral("result_heading"));
    summary_->setObjectName(QStringLiteral("result_summary"));
    for (QLabel* label : {heading_, summary_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    undo_->setObjectName(QStringLiteral("undo"));
    save_->setObjectName(QStringLiteral("save_report"));
    findings_->setObjectName(QStringLiteral("result_findings"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(save_);
    buttons->addWidget(undo_);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(message_);
    column->addWidget(heading_);
    column->addWidget(summary_);
    column->addWidget(findings_, 1);
    column->addLayout(buttons);
    connect(undo_, &QPushButton::clicked, this, &ImportResultPage::undo_wanted);
    connect(save_, &QPushButton::clicked, this, &ImportResultPage::save_wanted);
    retranslate();
}

void ImportResultPage::show_report(const QString& file, const ImportReport& report) {
    file_ = file;
    report_ = report;
    undone_ = false;
    message_->clear();
    Findings all;
    bool changed = false;
    for (const ImportedSource& source : report_.sources) {
        all.insert(all.end(), source.findings.begin(), source.findings.end());
        changed = changed || !source.unchanged;
    }
    findings_->show_findings(all);
    save_->setEnabled(!all.empty());
    // Nothing was saved then: undoing would take back an earlier change.
    undo_->setEnabled(changed);
    retranslate();
}

void ImportResultPage::set_undone(bool undone) {
    undone_ = undone;
    message_->clear();
    retranslate();
}

void ImportResultPage::show_trouble(const Trouble& trouble) {
    message_->show_trouble(trouble);
}

void ImportResultPage::set_undo_enabled(bool enabled) {
    undo_->setEnabled(enabled);
}

void ImportResultPage::save_report(const std::filesystem::path& file) const {
    Table table{.header = {"severity", "code", "file", "line", "item", "what"}, .rows = {}};
    for (const ImportedSource& source : report_.sources)
        for (const Finding& finding : source.findings)
            table.rows.push_back({to_string(finding.severity), finding.code, finding.where.file,
                                  finding.where.line == 0 ? "" : std::to_string(finding.where.line),
                                  finding.where.item, finding.what});
    write_file(file, csv(table));
}

void ImportResultPage::retranslate() {
    const Books all = report_.books();
    const bool left_out = report_.has_problems();
    heading_->setText(undone_    ? tr("↶ %1 was undone. The project is as it was before.").arg(file_)
                      : left_out ? tr("⚠ %1 was imported, but not all of it.").arg(file_)
                                 : tr("✓ %1 was imported.").arg(file_));
    QStringList lines;
    for (const ImportedSource& source : report_.sources)
        lines << (source.unchanged ? tr("%1: nothing has changed since it was imported.")
                                         .arg(import_words::kind(source.source.kind))
                                   : tr("%1: %2.").arg(import_words::kind(source.source.kind),
                                                       import_words::books(source.source.books)));
    if (report_.sources.size() > 1) lines << tr("Together: %1.").arg(import_words::books(all));
    if (!report_.grid_note.empty()) lines << QString::fromStdString(report_.grid_note);
    summary_->setText(lines.join(QLatin1Char('\n')));
    undo_->setText(undone_ ? tr("&Import it again") : tr("&Undo the import"));
    save_->setText(tr("&Save the report…"));
}

void ImportResultPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace mapite
