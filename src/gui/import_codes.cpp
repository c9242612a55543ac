#include "gui/import_codes.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>

namespace mapite {
namespace {

/// More are mended better in the file itself.
constexpr std::size_t most_shown = 200;

enum Column { code_column, line_column, name_column, reason_column, meant_column, take_column };

QString shown(const std::string& code, const std::string& name) {
    return QString::fromStdString(name.empty() ? code : code + "  " + name);
}

}  // namespace

ImportCodes::ImportCodes(QWidget* parent) : QTableWidget(parent), areas_(new QStandardItemModel(this)) {
    setColumnCount(take_column + 1);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
}

void ImportCodes::show_codes(const ImportPreview& preview,
                             const std::map<std::string, std::string>& corrected) {
    unknown_ = preview.codes_unknown;
    corrected_ = corrected;
    known_areas_ = preview.areas;
    fill();
}

void ImportCodes::fill() {
    areas_->clear();
    areas_->appendRow(new QStandardItem(tr("no area: left out")));
    for (const auto& area : known_areas_) {
        auto* item = new QStandardItem(shown(area.code, area.name));
        item->setData(QString::fromStdString(area.code), Qt::UserRole);
        areas_->appendRow(item);
    }
    setHorizontalHeaderLabels({tr("Code in the file"),
                               tr("Line"),
                               tr("Name in the file"),
                               tr("Why"),
                               tr("Area that is meant"),
                               {}});
    setAccessibleName(tr("Codes that no area has"));
    setRowCount(0);
    setRowCount(static_cast<int>(std::min(most_shown, unknown_.size())));
    for (int row = 0; row < rowCount(); ++row) {
        const UnknownCode& unknown = unknown_[static_cast<std::size_t>(row)];
        const QString code = QString::fromStdString(unknown.code);
        QString reason = tr("? nothing like it");
        if (unknown.reason == UnknownCode::Reason::lost_zeros) reason = tr("✓ lost its leading zero");
        if (unknown.reason == UnknownCode::Reason::same_name) reason = tr("✓ the same name");
        if (unknown.reason == UnknownCode::Reason::similar) reason = tr("? written nearly alike");
        setItem(row, code_column, new QTableWidgetItem(code));
        setItem(row, line_column, new QTableWidgetItem(QString::number(unknown.line)));
        setItem(row, name_column, new QTableWidgetItem(QString::fromStdString(unknown.name)));
        setItem(row, reason_column, new QTableWidgetItem(reason));
        auto* box = new QComboBox;
        box->setModel(areas_);
        const int meant = box->findData(QString::fromStdString(unknown.meant));
        box->setCurrentIndex(unknown.meant.empty() || meant < 0 ? 0 : meant);
        box->setAccessibleName(tr("Area that code %1 means").arg(code));
        box->setObjectName("meant_" + code);
        setCellWidget(row, meant_column, box);
        auto* take = new QPushButton(tr("Take it"));
        take->setAccessibleName(tr("Take it for code %1").arg(code));
        take->setObjectName("take_" + code);
        setCellWidget(row, take_column, take);
        connect(take, &QPushButton::clicked, this, [this, box, key = unknown.code] {
            const QString chosen = box->currentData(Qt::UserRole).toString();
            if (chosen.isEmpty()) return;
            corrected_[key] = chosen.toStdString();
            emit corrected(corrected_);
        });
    }
}

bool ImportCodes::has_suggestions() const {
    return std::ranges::any_of(unknown_, [](const UnknownCode& unknown) { return !unknown.meant.empty(); });
}

void ImportCodes::accept_all() {
    for (const UnknownCode& unknown : unknown_)
        if (!unknown.meant.empty()) corrected_[unknown.code] = unknown.meant;
    emit corrected(corrected_);
}

void ImportCodes::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) fill();
    QTableWidget::changeEvent(event);
}

}  // namespace mapite
