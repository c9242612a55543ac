#pragma once
// The window: its tool bar and menus, the start page, and the workplaces for the jobs as one stack, of which
// one is seen: today that for gaps; folders, visits and editing will join it.
#include <QMainWindow>
#include <filesystem>

#include "gui/workspace.hpp"

class QLabel;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace mapite {

class FileWatch;
class GapsPlace;
class Languages;
class MainActions;
class MessageBar;
class Preferences;
class SearchBox;
class StartPage;

class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    MainWindow(Workspace& workspace, Preferences& preferences, Languages& languages);
    ~MainWindow() override;

    void open_project(const std::filesystem::path& folder);
    void open_sample();
    /// Shows the import of these files; without a project says that one has to be open.
    void import_files(const QStringList& files);
    [[nodiscard]] GapsPlace& gaps() { return *gaps_; }
    [[nodiscard]] MessageBar& messages() { return *messages_; }

  protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void make_tool_bar();
    void make_status_bar();
    void connect_actions();
    void connect_workspace();
    void connect_tasks();
    void show_place();
    void ask_project();
    void ask_new_project();
    void ask_import();
    void export_map();
    void print_map();
    void undo_change();
    void use_language(Language language);
    void show_trouble(const Trouble& trouble);
    void show_open_trouble(const Trouble& trouble);
    void refresh_actions();
    void retranslate();
    void retranslate_title();

    Workspace& workspace_;
    Preferences& preferences_;
    Languages& languages_;
    std::unique_ptr<MainActions> actions_;
    QStackedWidget* places_;
    StartPage* start_;
    GapsPlace* gaps_;
    MessageBar* messages_;
    SearchBox* search_;
    FileWatch* watch_;
    QLabel *position_, *working_;
    QProgressBar* progress_;
    QToolButton* cancel_;
    bool picture_in_trouble_ = false;  ///< the message tells of a picture that could not be made
};

}  // namespace mapite
