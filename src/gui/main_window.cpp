#include "gui/main_window.hpp"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "gui/export_map.hpp"
#include "gui/file_watch.hpp"
#include "gui/gaps_place.hpp"
#include "gui/import_dialog.hpp"
#include "gui/languages.hpp"
#include "gui/main_actions.hpp"
#include "gui/message_bar.hpp"
#include "gui/new_project.hpp"
#include "gui/preferences.hpp"
#include "gui/search_box.hpp"
#include "gui/start_page.hpp"
#include "gui/undo.hpp"

namespace mapite {

MainWindow::MainWindow(Workspace& workspace, Preferences& preferences, Languages& languages)
    : workspace_(workspace),
      preferences_(preferences),
      languages_(languages),
      actions_(std::make_unique<MainActions>(*this)),
      places_(new QStackedWidget),
      start_(new StartPage(preferences)),
      gaps_(new GapsPlace(workspace, preferences)),
      messages_(new MessageBar),
      search_(new SearchBox(workspace)),
      watch_(new FileWatch(this)) {
    places_->addWidget(start_);
    places_->addWidget(gaps_);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(messages_);
    column->addWidget(places_, 1);
    setCentralWidget(middle);
    setAcceptDrops(true);
    make_tool_bar();
    make_status_bar();
    connect_actions();
    connect_workspace();
    connect_tasks();
    restoreGeometry(preferences_.layout("window"));
    retranslate();
    show_place();
}

MainWindow::~MainWindow() = default;

void MainWindow::make_tool_bar() {
    auto* bar = addToolBar(QString());
    bar->setObjectName("tools");
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (QAction* action : {actions_->open, actions_->import, actions_->export_map, actions_->print})
        bar->addAction(action);
    bar->addSeparator();
    bar->addWidget(search_);
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    for (QAction* language : actions_->languages) bar->addAction(language);
    // What is in a tool bar can be reached by keyboard too.
    for (QToolButton* button : bar->findChildren<QToolButton*>()) button->setFocusPolicy(Qt::TabFocus);
    bar->toggleViewAction()->setVisible(false);
}

void MainWindow::make_status_bar() {
    position_ = new QLabel;
    working_ = new QLabel;
    progress_ = new QProgressBar;
    cancel_ = new QToolButton;
    progress_->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    statusBar()->addWidget(position_, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{working_, progress_, cancel_}) {
        statusBar()->addPermanentWidget(part);
        part->hide();
    }
    connect(cancel_, &QToolButton::clicked, this, [this] { workspace_.tasks().cancel(); });
    connect(gaps_, &GapsPlace::position_changed, position_, &QLabel::setText);
}

void MainWindow::connect_actions() {
    const MainActions& is = *actions_;
    connect(is.sample, &QAction::triggered, this, &MainWindow::open_sample);
    connect(is.open, &QAction::triggered, this, &MainWindow::ask_project);
    connect(is.new_project, &QAction::triggered, this, &MainWindow::ask_new_project);
    connect(is.import, &QAction::triggered, this, &MainWindow::ask_import);
    connect(is.export_map, &QAction::triggered, this, &MainWindow::export_map);
    connect(is.print, &QAction::triggered, this, &MainWindow::print_map);
    connect(is.undo, &QAction::triggered, this, &MainWindow::undo_change);
    connect(is.close_project, &QAction::triggered, &workspace_, &Workspace::close);
    connect(is.quit, &QAction::triggered, this, &QWidget::close);
    connect(is.find, &QAction::triggered, search_, [this] { search_->setFocus(Qt::ShortcutFocusReason); });
    connect(is.next_part, &QAction::triggered, gaps_, &GapsPlace::focus_next_part);
    connect(is.show_all, &QAction::triggered, this, [this] { gaps_->map().show_all(); });
    connect(is.reload, &QAction::triggered, &workspace_, &Workspace::reload);
    connect(is.dark, &QAction::toggled, this, [this](bool dark) {
        preferences_.set_appearance(dark ? Appearance::dark : Appearance::light);
        use_appearance(preferences_.appearance());
    });
    for (const Language language : {Language::lv, Language::en, Language::ru}) {
        QAction* action = is.languages[static_cast<std::size_t>(language)];
        action->setChecked(language == workspace_.language());
        connect(action, &QAction::triggered, this, [this, language] { use_language(language); });
    }
    for (std::size_t i = 0; i < std::size(text_sizes); ++i) {
        is.text_sizes[i]->setChecked(preferences_.text_size() == text_sizes[i]);
        connect(is.text_sizes[i], &QAction::triggered, this, [this, size = text_sizes[i]] {
            preferences_.set_text_size(size);
            use_text_size(size);
        });
    }
    is.dark->setChecked(preferences_.appearance() == Appearance::dark);
}

void MainWindow::connect_workspace() {
    connect(start_, &StartPage::sample_wanted, this, &MainWindow::open_sample);
    connect(start_, &StartPage::project_wanted, this, &MainWindow::ask_project);
    connect(start_, &StartPage::new_wanted, this, &MainWindow::ask_new_project);
    connect(start_, &StartPage::recent_chosen, this,
            [this](const QString& folder) { open_project(folder.toStdString()); });
    connect(gaps_, &GapsPlace::files_dropped, this, &MainWindow::import_files);
    connect(gaps_, &GapsPlace::trouble, this, &MainWindow::show_trouble);
    connect(watch_, &FileWatch::changed, &workspace_, &Workspace::reload);
    connect(&workspace_, &Workspace::picture_failed, this, &MainWindow::show_open_trouble);
    connect(&workspace_, &Workspace::picture_changed, this, [this] {
        // What could not be shown a moment ago can be now.
        if (picture_in_trouble_) messages_->clear();
        picture_in_trouble_ = false;
        refresh_actions();
    });
    connect(&workspace_, &Workspace::project_changed, this, [this] {
        messages_->clear();
        const auto& project = workspace_.project();
        if (project) preferences_.add_recent(QString::fromStdString(project->folder.string()));
        watch_->watch(workspace_.resources().root, project ? project->folder : std::filesystem::path());
        show_place();
    });
}

void MainWindow::connect_tasks() {
    TaskRunner& tasks = workspace_.tasks();
    connect(&tasks, &TaskRunner::started, this, [this](const QString& title) {
        working_->setText(title);
        progress_->setRange(0, 0);
        for (QWidget* part : std::initializer_list<QWidget*>{working_, progress_, cancel_}) part->show();
    });
    connect(&tasks, &TaskRunner::progressed, this, [this](const QString& what, double share) {
        progress_->setRange(0, share < 0 ? 0 : 100);
        if (share >= 0) progress_->setValue(qRound(100 * share));
        progress_->setToolTip(what);
    });
    connect(&tasks, &TaskRunner::finished, this, [this] {
        for (QWidget* part : std::initializer_list<QWidget*>{working_, progress_, cancel_}) part->hide();
        refresh_actions();
    });
    connect(&tasks, &TaskRunner::failed, this, &MainWindow::show_trouble);
    connect(&tasks, &TaskRunner::cancelled, this, [this](const QString& title) {
        messages_->show_message(MessageBar::Kind::information,
                                tr("Stopped: %1. Nothing was changed.").arg(title));
    });
}

void MainWindow::show_place() {
    const bool is_open = workspace_.project().has_value();
    if (!is_open) start_->refresh();
    places_->setCurrentWidget(is_open ? static_cast<QWidget*>(gaps_) : start_);
    refresh_actions();
    retranslate_title();
    if (is_open) gaps_->map().setFocus();
}

void MainWindow::refresh_actions() {
    const bool is_open = workspace_.project().has_value();
    for (QAction* action : {actions_->import, actions_->close_project, actions_->reload, actions_->next_part})
        action->setEnabled(is_open);
    for (QAction* action : {actions_->export_map, actions_->print, actions_->find, actions_->show_all})
        action->setEnabled(workspace_.picture() != nullptr);
    search_->setEnabled(workspace_.picture() != nullptr);
    const QString last = is_open ? last_change(*workspace_.project()) : QString();
    actions_->undo->setEnabled(!last.isEmpty());
    actions_->undo->setText(last.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(last));
}

void MainWindow::open_project(const std::filesystem::path& folder) {
    workspace_.open(folder);
}

void MainWindow::open_sample() {
    mapite::open_sample(workspace_, sample_folder());
}

void MainWindow::ask_project() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder of the project (it holds mapite.toml)"), preferences_.recent_projects().value(0));
    if (!folder.isEmpty()) open_project(folder.toStdString());
}

void MainWindow::ask_new_project() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder with your files: boundaries, roads, services, people"));
    if (folder.isEmpty()) return;
    open_folder(workspace_, folder.toStdString(), [this](const RunReport& report) {
        if (!report.findings.empty() || report.has_problems())
            messages_->show_message(
                MessageBar::Kind::information,
                tr("The project was made; %n thing(s) found on the way are listed by \"mapite check\".", "",
                   static_cast<int>(report.findings.size())));
    });
}

void MainWindow::ask_import() {
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Files to import"));
    if (!files.isEmpty()) import_files(files);
}

void MainWindow::import_files(const QStringList& files) {
    if (!workspace_.project()) {
        messages_->show_message(MessageBar::Kind::information,
                                tr("Open a project first, then drop the files on its map."),
                                {{tr("Open a project…"), [this] { ask_project(); }},
                                 {tr("Open the sample"), [this] { open_sample(); }}});
        return;
    }
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) paths.emplace_back(file.toStdString());
    auto* dialog = new ImportDialog(workspace_, paths, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::export_map() {
    ask_and_export(
        workspace_, this,
        [this](const std::filesystem::path& file) {
            const QString name = QString::fromStdString(file.string());
            messages_->show_message(
                MessageBar::Kind::information, tr("Saved: %1").arg(name),
                {{tr("Show"), [name] { QDesktopServices::openUrl(QUrl::fromLocalFile(name)); }}});
        },
        [this](const Trouble& trouble) { show_trouble(trouble); });
}

void MainWindow::print_map() {
    ask_and_print(workspace_, this, [this](const Trouble& trouble) { show_trouble(trouble); });
}

void MainWindow::undo_change() {
    undo_last(workspace_, [this](const QString& what) {
        messages_->show_message(MessageBar::Kind::information, tr("Undone: %1").arg(what));
    });
}

void MainWindow::use_language(Language language) {
    preferences_.set_language(language);
    languages_.use(language);
    workspace_.set_language(language);
}

void MainWindow::show_trouble(const Trouble& trouble) {
    picture_in_trouble_ = false;
    messages_->show_trouble(trouble);
}

void MainWindow::show_open_trouble(const Trouble& trouble) {
    std::vector<MessageBar::Action> ways_out;
    if (workspace_.project())
        ways_out.push_back({tr("Try again"), [this] { workspace_.reload(); }});
    else
        ways_out.push_back({tr("Open another project…"), [this] { ask_project(); }});
    messages_->show_trouble(trouble, ways_out);
    picture_in_trouble_ = true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    preferences_.set_layout("window", saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    if (files.isEmpty()) return;
    event->acceptProposedAction();
    import_files(files);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate_title() {
    const auto& project = workspace_.project();
    setWindowTitle(project ? tr("%1 – Mapīte").arg(QString::fromStdString(project->settings.name))
                           : QStringLiteral("Mapīte"));
}

void MainWindow::retranslate() {
    actions_->retranslate();
    cancel_->setText(tr("Cancel"));
    cancel_->setToolTip(tr("Stop this work; nothing is changed"));
    position_->setAccessibleName(tr("Place under the pointer"));
    progress_->setAccessibleName(tr("Progress"));
    retranslate_title();
    refresh_actions();
}

}  // namespace mapite
