#include "gui/import_dialog.hpp"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "app/undo.hpp"
#include "gui/import_preview_page.hpp"
#include "gui/import_result_page.hpp"
#include "gui/import_words.hpp"

namespace mapite {
namespace {

/// Corrections that follow each other fast are tried out once.
constexpr int pause_ms = 150;

std::filesystem::path path_of(const QString& name) {
    return {name.toStdString()};
}

}  // namespace

ImportDialog::ImportDialog(Workspace& workspace, std::vector<std::filesystem::path> files, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      files_(std::move(files)),
      looking_(new TaskRunner(this)),
      soon_(new QTimer(this)),
      heading_(new QLabel(this)),
      doing_(new QLabel),
      pages_(new QStackedWidget(this)),
      page_(new ImportPreviewPage(workspace)),
      result_(new ImportResultPage),
      progress_(new QProgressBar),
      buttons_(new QDialogButtonBox(this)),
      import_(buttons_->addButton(QString(), QDialogButtonBox::AcceptRole)),
      next_(buttons_->addButton(QString(), QDialogButtonBox::ActionRole)),
      close_(buttons_->addButton(QString(), QDialogButtonBox::RejectRole)) {
    QFont bold = heading_->font();
    bold.setBold(true);
    heading_->setFont(bold);
    heading_->setTextFormat(Qt::PlainText);
    import_->setObjectName(QStringLiteral("import"));
    next_->setObjectName(QStringLiteral("next"));
    close_->setObjectName(QStringLiteral("close"));
    soon_->setSingleShot(true);
    soon_->setInterval(pause_ms);
    pages_->addWidget(page_);
    pages_->addWidget(make_importing_page());
    pages_->addWidget(result_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(heading_);
    column->addWidget(pages_, 1);
    column->addWidget(buttons_);
    connect(soon_, &QTimer::timeout, this, [this] { look(false); });
    connect(page_, &ImportPreviewPage::corrected, this, &ImportDialog::correct);
    connect(page_, &ImportPreviewPage::look_again_wanted, this, [this] { correct(request_); });
    connect(result_, &ImportResultPage::undo_wanted, this, &ImportDialog::undo);
    connect(result_, &ImportResultPage::save_wanted, this, &ImportDialog::ask_where_to_save);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::start_import);
    connect(next_, &QPushButton::clicked, this, &ImportDialog::go_on);
    connect(close_, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(&workspace_.tasks(), &TaskRunner::progressed, this, [this](const QString& what, double share) {
        doing_->setText(what);
        progress_->setRange(0, share < 0 ? 0 : 100);
        if (share >= 0) progress_->setValue(static_cast<int>(share * 100));
    });
    connect(&workspace_.tasks(), &TaskRunner::cancelled, this, [this] {
        if (stage_ == Stage::importing) go_back({tr("The import was cancelled; nothing was saved."), {}});
    });
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 44);
    open_file(0);
}

ImportDialog::~ImportDialog() = default;

QWidget* ImportDialog::make_importing_page() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    doing_->setTextFormat(Qt::PlainText);
    doing_->setWordWrap(true);
    column->addStretch(1);
    column->addWidget(doing_);
    column->addWidget(progress_);
    column->addStretch(1);
    return page;
}

QString ImportDialog::file_name() const {
    return QString::fromStdString(files_[position_].filename().string());
}

bool ImportDialog::is_settled() const {
    return stage_ != Stage::importing && !looking_->is_busy() && !soon_->isActive() &&
           !workspace_.tasks().is_busy();
}

void ImportDialog::open_file(std::size_t position) {
    position_ = position;
    preview_.reset();
    show_stage(Stage::preview);
    request_ = {.file = files_[position], .today = workspace_.today()};
    ++generation_;
    look(false);
}

void ImportDialog::correct(const PreviewRequest& request) {
    request_ = request;
    tried_out_ = false;
    ++generation_;
    // What is being tried out is out of date already.
    looking_->cancel();
    page_->set_busy(true);
    import_->setEnabled(false);
    soon_->start();
}

void ImportDialog::look(bool try_out) {
    PreviewRequest request = request_;
    request.try_out = try_out;
    auto found = std::make_shared<ImportPreview>();
    page_->set_busy(true);
    looking_->run({.title = tr("Looking at %1").arg(file_name()),
                   .work =
                       [found, request, project = workspace_.project(),
                        resources = workspace_.resources()](const Progress& progress) {
                           *found =
                               preview_import(project ? &*project : nullptr, resources, request, progress);
                       },
                   .done =
                       [this, found, request, generation = generation_] {
                           if (generation == generation_) take(request, std::move(*found));
                       },
                   .failed =
                       [this, generation = generation_](const Trouble& trouble) {
                           if (generation != generation_) return;
                           page_->set_busy(false);
                           page_->show_trouble(trouble, true);
                           import_->setEnabled(false);
                       },
                   .replaces = true});
}

void ImportDialog::take(const PreviewRequest& request, ImportPreview preview) {
    const bool settled = request.try_out;
    page_->show_preview(request, preview);
    preview_ = std::move(preview);
    tried_out_ = settled;
    page_->set_busy(!settled);
    import_->setEnabled(settled && !preview_->trouble && workspace_.project().has_value());
    if (!settled) look(true);
}

void ImportDialog::start_import() {
    if (!preview_ || !tried_out_ || !workspace_.project()) return;
    auto report = std::make_shared<ImportReport>();
    doing_->setText(tr("Importing %1").arg(file_name()));
    progress_->setRange(0, 0);
    show_stage(Stage::importing);
    workspace_.tasks().run(
        {.title = tr("Importing %1").arg(file_name()),
         .work =
             [report, request = import_request(request_, *preview_), project = *workspace_.project(),
              resources = workspace_.resources()](const Progress& progress) mutable {
                 *report = import_files(project, resources, request, progress);
             },
         .done =
             [self = QPointer(this), report] {
                 if (self) self->finish_import(*report);
             },
         .failed =
             [self = QPointer(this)](const Trouble& trouble) {
                 if (self) self->go_back(trouble);
             }});
}

void ImportDialog::finish_import(const ImportReport& report) {
    result_->show_report(file_name(), report);
    show_stage(Stage::result);
    workspace_.reload();
}

void ImportDialog::go_back(const Trouble& trouble) {
    show_stage(Stage::preview);
    page_->show_trouble(trouble, true);
    import_->setEnabled(preview_ && tried_out_);
}

void ImportDialog::undo() {
    if (!workspace_.project()) return;
    auto step = std::make_shared<UndoStep>();
    result_->set_undo_enabled(false);
    workspace_.tasks().run({.title = tr("Undoing the import of %1").arg(file_name()),
                            .work = [step, project = *workspace_.project()](
                                        const Progress&) mutable { *step = undo_last_change(project); },
                            .done =
                                [self = QPointer(this), workspace = QPointer(&workspace_), step] {
                                    if (workspace) workspace->reload();
                                    if (!self) return;
                                    self->result_->set_undone(!step->again);
                                    self->result_->set_undo_enabled(true);
                                },
                            .failed =
                                [self = QPointer(this)](const Trouble& trouble) {
                                    if (!self) return;
                                    self->result_->show_trouble(trouble);
                                    self->result_->set_undo_enabled(true);
                                }});
}

void ImportDialog::ask_where_to_save() {
    const QString name = QFileDialog::getSaveFileName(
        this, tr("Save the report"),
        QFileInfo(file_name()).completeBaseName() + QStringLiteral("-report.csv"), tr("Tables (*.csv)"));
    if (name.isEmpty()) return;
    try {
        result_->save_report(path_of(name));
    } catch (const Error& error) {
        result_->show_trouble(import_words::trouble(error));
    }
}

void ImportDialog::go_on() {
    if (position_ + 1 < files_.size()) open_file(position_ + 1);
}

void ImportDialog::reject() {
    if (stage_ == Stage::importing) {
        workspace_.tasks().cancel();
        return;
    }
    looking_->cancel();
    if (stage_ == Stage::result)
        accept();
    else
        QDialog::reject();
}

void ImportDialog::show_stage(Stage stage) {
    stage_ = stage;
    pages_->setCurrentIndex(static_cast<int>(stage));
    const bool more = position_ + 1 < files_.size();
    import_->setVisible(stage == Stage::preview);
    import_->setEnabled(false);
    next_->setVisible(more && stage != Stage::importing);
    (stage == Stage::preview ? import_ : more ? next_ : close_)->setDefault(true);
    retranslate();
    if (stage == Stage::result) (more ? next_ : close_)->setFocus();
}

void ImportDialog::retranslate() {
    setWindowTitle(tr("Import"));
    heading_->setText(files_.size() > 1
                          ? tr("%1 (file %2 of %3)").arg(file_name()).arg(position_ + 1).arg(files_.size())
                          : file_name());
    import_->setText(tr("&Import"));
    import_->setToolTip(workspace_.project() ? QString() : tr("Open a project first"));
    next_->setText(stage_ == Stage::preview ? tr("&Skip this file") : tr("&Next file"));
    close_->setText(stage_ == Stage::result ? tr("&Close") : tr("Cancel"));
    progress_->setAccessibleName(tr("Progress of the import"));
}

void ImportDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

std::vector<std::filesystem::path> dropped_files(const QMimeData& data) {
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) files.push_back(path_of(url.toLocalFile()));
    return files;
}

std::vector<std::filesystem::path> ask_for_files(QWidget* parent) {
    std::vector<std::filesystem::path> files;
    const QString known = ImportDialog::tr(
        "Data (*.gpkg *.shp *.geojson *.json *.kml *.gml *.fgb *.csv *.tsv *.txt *.gz *.xlsx *.ods *.osm "
        "*.pbf *.bz2)");
    for (const QString& name : QFileDialog::getOpenFileNames(
             parent, ImportDialog::tr("Import files"), {}, known + ";;" + ImportDialog::tr("All files (*)")))
        files.push_back(path_of(name));
    return files;
}

}  // namespace mapite
