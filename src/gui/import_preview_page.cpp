#include "gui/import_preview_page.hpp"

#include <QEvent>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

#include "gui/findings_view.hpp"
#include "gui/import_codes.hpp"
#include "gui/import_columns.hpp"
#include "gui/import_settings.hpp"
#include "gui/import_words.hpp"
#include "gui/message_bar.hpp"
#include "gui/workspace.hpp"

namespace mapite {
namespace {

QGroupBox* boxed(QWidget* content, QWidget* parent) {
    auto* box = new QGroupBox(parent);
    auto* column = new QVBoxLayout(box);
    column->addWidget(content);
    return box;
}

}  // namespace

ImportPreviewPage::ImportPreviewPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      message_(new MessageBar(this)),
      settings_(new ImportSettings(workspace)),
      settings_scroll_(new QScrollArea),
      columns_(new ImportColumns),
      codes_(new ImportCodes),
      findings_(new FindingsView),
      accept_codes_(new QPushButton),
      summary_(new QLabel(this)) {
    QScrollArea* const scroll = settings_scroll_;
    scroll->setWidget(settings_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    settings_box_ = boxed(scroll, this);
    columns_box_ = boxed(columns_, this);
    codes_box_ = boxed(codes_, this);
    codes_box_->layout()->addWidget(accept_codes_);
    accept_codes_->setObjectName(QStringLiteral("accept_codes"));
    findings_box_ = boxed(findings_, this);
    auto* right = new QSplitter(Qt::Vertical, this);
    for (QWidget* part : {columns_box_, codes_box_, findings_box_}) {
        right->addWidget(part);
        right->setCollapsible(right->count() - 1, false);
    }
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    right->setStretchFactor(2, 2);
    auto* all = new QSplitter(Qt::Horizontal, this);
    all->addWidget(settings_box_);
    all->addWidget(right);
    all->setStretchFactor(1, 1);
    all->setChildrenCollapsible(false);
    summary_->setWordWrap(true);
    summary_->setObjectName(QStringLiteral("summary"));
    summary_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(message_);
    column->addWidget(all, 1);
    column->addWidget(summary_);
    connect(settings_, &ImportSettings::corrected, this, &ImportPreviewPage::corrected);
    connect(columns_, &ImportColumns::corrected, this, [this](const auto& columns) {
        request_.reading.columns = columns;
        emit corrected(request_);
    });
    connect(codes_, &ImportCodes::corrected, this, [this](const auto& codes) {
        request_.reading.codes = codes;
        emit corrected(request_);
    });
    connect(accept_codes_, &QPushButton::clicked, codes_, &ImportCodes::accept_all);
    findings_->setObjectName(QStringLiteral("preview_findings"));
    retranslate();
}

void ImportPreviewPage::show_preview(const PreviewRequest& request, const ImportPreview& preview) {
    // A first look knows nothing of findings: those of before stay until it was tried out.
    const bool first_look = !request.try_out && has_preview_;
    ImportPreview shown = preview;
    if (first_look) {
        shown.outcome = preview_.outcome;
        shown.codes_unknown = preview_.codes_unknown;
        shown.codes_known = preview_.codes_known;
        shown.areas = preview_.areas;
        if (!shown.rows) shown.rows = preview_.rows;
    }
    request_ = request;
    preview_ = std::move(shown);
    has_preview_ = true;
    settings_->show_settings(request_, preview_);
    columns_->show_table(preview_.table, request_.reading.columns);
    columns_box_->setVisible(!preview_.table.headings.empty());
    if (!first_look) codes_->show_codes(preview_, request_.reading.codes);
    codes_box_->setVisible(!preview_.codes_unknown.empty());
    accept_codes_->setEnabled(codes_->has_suggestions());
    if (!first_look) {
        Findings all;
        for (const ImportedSource& source : preview_.outcome)
            all.insert(all.end(), source.findings.begin(), source.findings.end());
        findings_->show_findings(all);
    }
    retranslate();
}

void ImportPreviewPage::show_messages() {
    if (preview_.trouble) {
        std::vector<MessageBar::Action> ways_out;
        if (preview_.axes_look_swapped)
            ways_out.push_back({tr("&Swap the axes"), [this] {
                                    request_.reading.swap_axes = !preview_.axes_swapped;
                                    emit corrected(request_);
                                }});
        message_->show_trouble(import_words::trouble(*preview_.trouble), ways_out);
    } else if (!preview_.recognised && request_.reading.columns.empty()) {
        message_->show_message(MessageBar::Kind::information,
                               tr("No known layer looks like this file. Say what it is, and above the table "
                                  "which column is what."));
    } else {
        message_->clear();
    }
}

void ImportPreviewPage::show_trouble(const Trouble& trouble, bool can_try_again) {
    std::vector<MessageBar::Action> ways_out;
    if (can_try_again) ways_out.push_back({tr("&Look again"), [this] { emit look_again_wanted(); }});
    message_->show_trouble(import_words::trouble(trouble.what, trouble.hint), ways_out);
}

void ImportPreviewPage::set_busy(bool busy) {
    busy_ = busy;
    summary_->setText(summary());
}

QString ImportPreviewPage::summary() const {
    if (!has_preview_) return busy_ ? tr("Looking at the file…") : QString();
    QStringList lines;
    if (preview_.rows)
        lines << tr("%1 rows.").arg(QLocale().toString(static_cast<qulonglong>(*preview_.rows)));
    for (const ImportedSource& source : preview_.outcome) {
        if (source.unchanged) {
            lines << tr("%1: nothing has changed since it was imported.")
                         .arg(import_words::kind(source.source.kind));
            continue;
        }
        lines << tr("%1: %2.").arg(import_words::kind(source.source.kind),
                                   import_words::books(source.source.books));
        if (source.outside > 0)
            lines << tr("%n of them lie outside every area of the project.", "",
                        static_cast<int>(source.outside));
    }
    if (!preview_.areas.empty())
        lines << tr("%1 of the area codes are known, %2 are not.")
                     .arg(preview_.codes_known)
                     .arg(preview_.codes_unknown.size());
    if (busy_) lines << tr("Trying it out…");
    return lines.join(QLatin1Char(' '));
}

void ImportPreviewPage::retranslate() {
    settings_box_->setTitle(tr("What it is and how it is read"));
    columns_box_->setTitle(tr("First rows, and which column is what"));
    codes_box_->setTitle(tr("⚠ Codes that no area has (%1)").arg(preview_.codes_unknown.size()));
    findings_box_->setTitle(tr("What would be reported"));
    accept_codes_->setText(tr("Take &all suggestions"));
    summary_->setText(summary());
    settings_scroll_->setMinimumWidth(settings_->minimumSizeHint().width() +
                                      style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    if (has_preview_) show_messages();
}

void ImportPreviewPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace mapite
